"""One case as it is played: its plan, its script, and who of the staff acts in it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

from qingheng.kernel.cases.demonstration import Script, Year
from qingheng.kernel.cases.models import Party
from qingheng.kernel.cases.registry import Line
from qingheng.kernel.organisations.district import BUREAU, GOVERNMENT
from qingheng.kernel.organisations.models import User
from qingheng.lines.reconsideration.choices import Channel
from qingheng.lines.reconsideration.demonstration import intake, services
from qingheng.lines.reconsideration.demonstration.office import POINTS, SECTION
from qingheng.lines.reconsideration.demonstration.plan import Plan
from qingheng.procedure.roles import (
    APPLICANT,
    AUTHORITY_HEAD,
    CASE_OFFICER,
    INTAKE_CLERK,
    RESPONDENT,
    SERVER,
    SERVICE_POINT,
    WORKING_BODY_HEAD,
    Role,
)


class Play:
    """Puts what is to be done in a case on the year's agenda. Steps that its procedure has not are left out."""

    def __init__(self, world: Year, line: Line, plan: Plan) -> None:
        self.world, self.plan, self.chance = world, plan, plan.chance
        self.script = Script(world, line, plan.name, world.bodies[SECTION])
        self.paper = ""
        self.performs = False
        self.organ = world.bodies[plan.chance.choice(plan.act.organs)]
        self.officers: list[User] = plan.chance.sample(world.staff(CASE_OFFICER, SECTION), 2)
        bureau_head, section_head = world.one(WORKING_BODY_HEAD, BUREAU), world.one(WORKING_BODY_HEAD, SECTION)
        clerks = world.staff(INTAKE_CLERK, SECTION)
        self._who: dict[Role, User] = {
            CASE_OFFICER: self.officers[0],
            WORKING_BODY_HEAD: section_head if plan.lot(0.8) else bureau_head,
            AUTHORITY_HEAD: world.one(AUTHORITY_HEAD, GOVERNMENT),
            INTAKE_CLERK: plan.chance.choice(clerks),
            SERVER: world.one(SERVER, SECTION),
        }

    def who(self, role: Role) -> User:
        """Who acts in that role in this case."""
        return self._who[role]

    def later(self, day: dt.date, low: int, high: int) -> dt.date:
        """A working day so many working days later, between the two."""
        return self.world.after(day, self.chance.randint(low, high))

    def at(self, day: dt.date, action: Callable[[], object]) -> None:
        """Do something on that day."""
        self.world.at(day, action)

    def on(self, day: dt.date, step: str, role: Role, about: Role | None = None, **data: Any) -> None:
        """Take a step on that day, about the first party in a role where that is said."""

        def act() -> None:
            if self.script.knows(step):
                subject = str(self.script.as_role(about.code)[0].pk) if about else ""
                self.script.take(step, self.who(role), data, subject=subject)

        self.at(day, act)

    def serve(self, day: dt.date, paper: str, to: Role, *, mediation: bool = False) -> None:
        """Serve a paper on everyone in a role on that day."""

        def act() -> None:
            for party in self.script.as_role(to.code):
                self.serve_on(party, paper, day, mediation=mediation)

        self.at(day, act)

    def serve_on(self, party: Party, paper: str, day: dt.date, *, mediation: bool = False) -> None:
        """Serve a paper on one party now."""
        attempt = services.attempt(self.plan, party, day, mediation=mediation)
        self.script.serve(paper, attempt, self.who(SERVER), party)

    def receive(self) -> None:
        """The application comes in."""
        plan = self.plan
        data = intake.application(plan)
        self.paper = data["act"]
        parties = intake.parties(plan, self.organ)
        user, point = self.who(INTAKE_CLERK), None
        if plan.channel is Channel.SERVICE_POINT:
            _, _, code, *_ = self.chance.choice(POINTS)
            point, user = self.world.bodies[code], self.world.one(SERVICE_POINT, code)
            data["service_point"] = point.short_name
        self.at(plan.received, lambda: self.script.open("receive", data, parties, user, point))

    def assign(self, day: dt.date) -> None:
        """Two officers are named."""
        self.on(day, "assign", WORKING_BODY_HEAD, officers=[user.pk for user in self.officers])

    @property
    def respondent(self) -> Party:
        """The organ complained of, once the case is open."""
        return self.script.as_role(RESPONDENT.code)[0]

    @property
    def applicant(self) -> Party:
        """The first applicant, once the case is open."""
        return self.script.as_role(APPLICANT.code)[0]
