"""A demonstration year: every case is moved day by day, by real steps taken by those who may take them.

A line first enters its own bodies and staff, then stages its cases as plots: what is to be done on which day. Nothing
is written here but through the door, the services and the clock, so that what the demonstration shows is what the rules
allow. The days of all lines are played together; each line has its own chance, so that none changes another.
"""

from __future__ import annotations

import datetime as dt
import heapq
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import transaction

from qingheng.kernel.cases import calendars, clock, correcting, door, preparing, publishing, serving
from qingheng.kernel.cases.correcting import Correction
from qingheng.kernel.cases.door import Taken
from qingheng.kernel.cases.models import Case, Event, Party
from qingheng.kernel.cases.registry import Line, line, lines
from qingheng.kernel.cases.requests import Conflict, NewParty, NotThere, Refused, Taking
from qingheng.kernel.documents.models import Document
from qingheng.kernel.organisations.district import BUREAU, District, found
from qingheng.kernel.organisations.models import Body, User
from qingheng.kernel.statements import fetch
from qingheng.kernel.today import working_at
from qingheng.procedure.roles import Role
from qingheng.statute.calendar import WorkCalendar
from qingheng.statute.service import Attempt

Action = Callable[[], object]
Report = Callable[[dt.date, int], None]
T = TypeVar("T")
OPENS_AT = dt.time(9, 0)


class NotEmpty(Exception):
    """There are data already: a demonstration is never mixed with them."""


class PlotFailed(Exception):
    """A plot asked for what the rules do not allow; the message says which case and why."""


@dataclass
class Year:
    """The year as it is played: what the lines need to stage it.

    year: the year. seed: the same seed gives the same cases. scale: the share of the full year's cases.
    """

    year: int
    seed: int
    scale: float
    district: District
    calendar: WorkCalendar
    day: dt.date = dt.date.min
    steps: int = 0
    _agenda: list[tuple[dt.date, int, Action]] = field(default_factory=list)
    _added: int = 0

    @property
    def bodies(self) -> Mapping[str, Body]:
        """The bodies by code."""
        return self.district.bodies

    def found_body(self, name: str, short: str, code: str, kind: Body.Kind, parent: str = BUREAU, **more: Any) -> Body:
        """Enter a body of a line's own: as `District.found_body`."""
        return self.district.found_body(name, short, code, kind, parent, **more)

    def employ(self, username: str, name: str, body: str, *held: Role, **more: Any) -> User:
        """Enter a person with posts in a body: as `District.employ`."""
        return self.district.employ(username, name, body, *held, **more)

    def staff(self, role: Role, body: str = "") -> list[User]:
        """Who holds the role in the body of that code, empty for anywhere."""
        return self.district.staff(role, body)

    def one(self, role: Role, body: str = "") -> User:
        """The first of them."""
        return self.district.one(role, body)

    @property
    def first(self) -> dt.date:
        """The first day of the year."""
        return dt.date(self.year, 1, 1)

    @property
    def last(self) -> dt.date:
        """The day on which the demonstration stands still."""
        return dt.date(self.year, 12, 31)

    def random(self, *about: object) -> Random:
        """A source of chance of its own for each matter, so that one more case changes no other."""
        return Random("/".join(map(str, (self.seed, self.year, *about))))  # noqa: S311

    def count(self, full: int) -> int:
        """The number of something at this scale."""
        return round(full * self.scale)

    def work_day(self, day: dt.date) -> dt.date:
        """The day itself, or the next working day."""
        while not self.calendar.is_workday(day):
            day += dt.timedelta(days=1)
        return day

    def after(self, day: dt.date, work_days: int) -> dt.date:
        """So many working days later; earlier where the number is negative."""
        one = dt.timedelta(days=1 if work_days >= 0 else -1)
        for _ in range(abs(work_days)):
            day += one
            while not self.calendar.is_workday(day):
                day += one
        return day

    def at(self, day: dt.date, action: Action) -> None:
        """Do it on that day; on one day, in the order in which it was asked. After the last day, never."""
        if day < self.day:
            raise PlotFailed(f"{day} 已经过去")
        if day <= self.last:
            self._added += 1
            heapq.heappush(self._agenda, (day, self._added, action))

    def along(self, plots: Iterator[tuple[dt.date, Action]]) -> None:
        """Do one after another what an iterator gives, in the order of its days.

        It is asked for the next only when the one before has been done, so that thousands of cases are planned as they
        come: the first action of a case opens it and puts what follows on the agenda.
        """
        found = next(plots, None)
        if found is None:
            return
        day, action = found

        def act() -> None:
            action()
            self.along(plots)

        self.at(day, act)

    def play(self, report: Report = lambda *_: None) -> None:
        """Live through the days: the clock first, then what is on the agenda. Each day is one transaction."""
        if not self._agenda:
            return
        self.day = self._agenda[0][0]
        while self.day <= self.last:
            with transaction.atomic():
                self._play_day()
            report(self.day, self.steps)
            self.day += dt.timedelta(days=1)

    def _play_day(self) -> None:
        opening = dt.datetime.combine(self.day, OPENS_AT, ZoneInfo(settings.TIME_ZONE))
        with working_at(opening.replace(hour=0, minute=30)):
            tick = clock.run(self.day)
        if tick.failures:
            raise PlotFailed(str(tick.failures[0]))
        self.steps += len(tick.taken)
        today = 0
        while self._agenda and self._agenda[0][0] == self.day:
            _, _, action = heapq.heappop(self._agenda)
            with working_at(opening + dt.timedelta(seconds=37 * min(today, 770))):
                action()
            today += 1


@dataclass
class Script:
    """One case on its way through the year.

    body: what handles it. papers: the latest of each kind. numbers: of the last event of each step.
    """

    world: Year
    line: Line
    name: str
    body: Body
    case: Case | None = None
    papers: dict[str, Document] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)
    _parties: list[Party] | None = None

    @property
    def known(self) -> Case:
        """The case, once it is open."""
        if self.case is None:
            raise PlotFailed(f"{self.name} 尚未收件")
        return self.case

    def knows(self, step: str) -> bool:
        """Whether the procedure of the case has this step: an earlier law has fewer."""
        return step in self.line.versions.named(self.known.procedure).steps

    @property
    def parties(self) -> list[Party]:
        """Who takes part: read when first asked after somebody joined."""
        if self._parties is None:
            self._parties = fetch(Party, "case_id = %s AND left_on IS NULL ORDER BY id", [self.known.pk])
        return self._parties

    def as_role(self, role: str) -> list[Party]:
        """The parties in that role."""
        return [party for party in self.parties if party.role == role]

    def open(
        self, step: str, data: Mapping[str, Any], parties: Sequence[NewParty], user: User, point: Body | None = None,
        *, since: dt.date | None = None,
    ) -> Taken:  # fmt: skip
        """Take the case in; `since` where its legal date is an earlier one."""
        day = self.world.day
        taking = Taking(step, since or day, data, parties=parties)
        return self._done(lambda: door.open_case(self.line, taking, user, self.body, taken_in_at=point, on=day))

    def take_up(self, referral: int, step: str, data: Mapping[str, Any], user: User) -> Taken:
        """Take in what another line referred, with the parties and facts that it brings."""
        day = self.world.day
        taking = Taking(step, day, data)
        return self._done(lambda: door.open_case(self.line, taking, user, self.body, on=day, referral=referral))

    def on(self, day: dt.date, step: str, user: User, data: Mapping[str, Any] | None = None) -> None:
        """Put a step on the agenda of that day."""
        self.world.at(day, lambda: self.take(step, user, data))

    def take(
        self, step: str, user: User, data: Mapping[str, Any] | None = None, *, subject: str = "",
        parties: Sequence[NewParty] = (), on: dt.date | None = None,
    ) -> Taken:  # fmt: skip
        """Take a step today; `on` where its legal date is an earlier one."""
        taking = Taking(step, on or self.world.day, data or {}, subject, parties=parties)
        case = self.known.pk
        return self._done(lambda: door.take_within(case, taking, user, on=self.world.day))

    def serve(self, paper: str, attempt: Attempt, user: User, party: Party | None = None) -> None:
        """Serve the latest paper of that kind."""
        document = self.papers.get(paper) or self._paper_made_by_the_clock(paper)
        served = self._try(lambda: serving.serve(document, attempt, user, party=party, on=self.world.day))
        if served.taken:
            self._remember(served.taken)

    def publish(self, step: str, user: User) -> None:
        """Let the public read the closing paper, as it is proposed without personal data; `step` is what that is."""
        if self.knows(step):
            self._remember(self._try(lambda: publishing.publish(self.known.pk, None, user, on=self.world.day)))

    def correct(self, step: str, user: User, reason: str, **change: Any) -> None:
        """Put the last event of a step right."""
        last = Event.objects.filter(case=self.known, step=step, corrects=None).order_by("-number").first()
        if last is None:
            raise PlotFailed(f"{self.known} 没有“{step}”可以更正")
        correction = Correction(last.number, reason, **change)
        self._try(lambda: correcting.correct(self.known.pk, correction, user, on=self.world.day))
        self.world.steps += 1

    def lay_before(self, step: str, user: User, data: Mapping[str, Any], note: str) -> None:
        """Prepare a step for whoever decides on it."""
        taking = Taking(step, self.world.day, data)
        self._try(lambda: preparing.prepare(self.known.pk, taking, user, note, on=self.world.day))

    def _paper_made_by_the_clock(self, paper: str) -> Document:
        found = Document.objects.filter(case=self.known, spec=paper).order_by("-id").first()
        if found is None:
            raise PlotFailed(f"{self.known} 没有文书 {paper}")
        return found

    def _done(self, act: Callable[[], Taken]) -> Taken:
        taken = self._try(act)
        self._remember(taken)
        return taken

    def _remember(self, taken: Taken) -> None:
        self.case, self._parties = taken.case, None
        self.papers.update({document.spec: document for document in taken.papers})
        self.numbers[taken.event.step] = taken.event.number
        self.world.steps += 1

    def _try(self, act: Callable[[], T]) -> T:
        try:
            return act()
        except (Refused, Conflict, NotThere) as error:
            raise PlotFailed(f"{self.world.day} {self.name} {self.case or ''}: {error!r}") from error


def begin(year: int, seed: int, scale: float = 1.0, only: Collection[str] = ()) -> Year:
    """A year ready to be played: the district with its staff, and on the agenda what every line stages.

    Args:
        only: the codes of the lines to stage, empty for all.

    Raises:
        NotEmpty: the database holds bodies, staff or cases. KeyError: there is no such line.
    """
    if Body.objects.exists() or User.objects.exists() or Case.objects.exists():
        raise NotEmpty("数据库中已有机构、人员或者案件，示范年度只能装入空数据库")
    chosen = [line(code) for code in only] or list(lines())
    with transaction.atomic():
        world = Year(year, seed, scale, found(), calendars.current())
        for each in chosen:
            if each.office:
                each.office(world)
    for each in chosen:
        if each.demonstrate:
            each.demonstrate(world)
    return world
