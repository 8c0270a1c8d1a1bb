"""What the papers of this line say that depends on the file: the person, the term, the outing, the record."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from qingheng.kernel.cases.models import Party
from qingheng.kernel.documents.wording import chinese_date
from qingheng.kernel.statements import fetch
from qingheng.lines.correction import local, outings
from qingheng.lines.correction.choices import Category
from qingheng.lines.correction.file import away
from qingheng.lines.correction.law import PENALTIES, PENALTIES_2026
from qingheng.lines.correction.people import ASSESSED, SUBJECT
from qingheng.procedure.taking import Proposal
from qingheng.statute.laws import Basis

CONSEQUENCES: Mapping[str, str] = {
    Category.CONTROL: "构成犯罪的，依法追究刑事责任",
    Category.SUSPENDED: "情节严重的依法撤销缓刑、执行原判刑罚",
    Category.PAROLE: "具有法定情形的依法撤销假释、收监执行未执行完毕的刑罚",
    Category.OUTSIDE: "具有法定情形的依法收监执行",
}


@dataclass(frozen=True)
class Wording:
    """The words of one paper; templates know it as `words`."""

    proposal: Proposal

    agency = local.AGENCY
    city_agency = local.CITY_AGENCY
    procuratorate = local.PROCURATORATE
    police = local.POLICE

    @property
    def _facts(self) -> Mapping[str, Any]:
        return self.proposal.after.facts

    @cached_property
    def _person(self) -> Party | None:
        keys = [party.key for party in self.proposal.after.parties if party.role in (SUBJECT.code, ASSESSED.code)]
        return next(iter(fetch(Party, "id = %s", keys[:1])), None) if keys else None

    @property
    def name(self) -> str:
        """The person whom the file is about."""
        return self._person.name if self._person else ""

    @property
    def sex(self) -> str:
        """男, 女, or nothing where it is not on record."""
        return self._person.get_sex_display() if self._person else ""

    @property
    def born(self) -> str:
        """The day of birth, or nothing."""
        return chinese_date(self._person.born_on) if self._person and self._person.born_on else ""

    @property
    def consequence(self) -> str:
        """What a serious breach leads to, by category."""
        return CONSEQUENCES[self._facts["category"]]

    @property
    def served_days(self) -> int:
        """The days of correction up to the step, both counted."""
        start: dt.date = self._facts["start_on"]
        return (self.proposal.event.on - start).days + 1

    @property
    def assessment_due(self) -> dt.date | None:
        """The last day of an assessment; None while its clock has not started."""
        found = [each.due.due for each in self.proposal.after.limits if each.is_open]
        return found[0] if found else None

    @property
    def term(self) -> str:
        """自2024年3月15日起至2026年3月14日止."""
        start, ends = self._facts.get("start_on"), self._facts.get("end_on")
        return f"自{chinese_date(start)}起至{chinese_date(ends)}止" if start and ends else "（待法律文书到后确定）"

    @property
    def weighed(self) -> outings.Weighed:
        """What the outing that is being decided comes to."""
        return away.weighed(self.proposal.before, self.proposal.event.subject)

    def times(self, *steps: str) -> int:
        """How often the steps were taken."""
        return len(self.proposal.after.taken(*(self.proposal.before.procedure.steps[code] for code in steps)))

    @property
    def record(self) -> str:
        """What somebody was given while in correction."""
        kinds = (("表扬", "praise"), ("训诫", "admonish"), ("警告", "warn"), ("提请治安管理处罚", "propose_penalty"))
        return "，".join(f"{name}{self.times(step)}次" for name, step in kinds)

    @property
    def searches(self) -> Sequence[str]:
        """What was done so far to find somebody."""
        own = [event for event in self.proposal.after.taken(self.proposal.before.procedure.steps["search"])
               if event.subject == self.proposal.event.subject]  # fmt: skip
        return [f"{chinese_date(event.on)}：{event.data['search_gist']}" for event in own]

    @property
    def penalty_law(self) -> Basis:
        """The article on breach of supervision, in the version of the day of the breach."""
        day = self.proposal.after.matter(self.proposal.event.subject).get("breach_on") or self.proposal.event.on
        return PENALTIES_2026[72] if PENALTIES_2026.applies_on(day) else PENALTIES[60, 1, 4]


def context(proposal: Proposal) -> Mapping[str, Any]:
    """What the templates of this line may use beside the common context."""
    return {"words": Wording(proposal)}
