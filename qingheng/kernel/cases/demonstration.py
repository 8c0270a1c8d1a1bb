"""A demonstration year: every case is moved day by day, by real steps taken by those who may take them.

A line stages its cases as plots: what is to be done on which day. Nothing is written here but through the door,
the services and the clock, so that what the demonstration shows is what the rules allow.
"""

from __future__ import annotations

import datetime as dt
import heapq
from collections.abc import Callable, Mapping, Sequence
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
from qingheng.kernel.cases.registry import Line, lines
from qingheng.kernel.cases.requests import Conflict, NewParty, NotThere, Refused, Taking
from qingheng.kernel.documents.models import Document
from qingheng.kernel.organisations.district import SECTION, District, found
from qingheng.kernel.organisations.models import Body, User
from qingheng.kernel.statements import fetch
from qingheng.kernel.today import working_at
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

    papers: the latest of each kind. parties: who takes part. numbers: of the last event of each step.
    """

    world: Year
    line: Line
    name: str
    case: Case | None = None
    papers: dict[str, Document] = field(default_factory=dict)
    parties: list[Party] = field(default_factory=list)
    numbers: dict[str, int] = field(default_factory=dict)

    @property
    def known(self) -> Case:
        """The case, once it is open."""
        if self.case is None:
            raise PlotFailed(f"{self.name} 尚未收件")
        return self.case

    def knows(self, step: str) -> bool:
        """Whether the procedure of the case has this step: an earlier law has fewer."""
        return step in self.line.versions.named(self.known.procedure).steps

    def as_role(self, role: str) -> list[Party]:
        """The parties in that role."""
        return [party for party in self.parties if party.role == role]

    def open(
        self, step: str, data: Mapping[str, Any], parties: Sequence[NewParty], user: User, point: Body | None = None
    ) -> Taken:
        """Take the case in."""
        taking = Taking(step, self.world.day, data, parties=parties)
        section = self.world.district.bodies[SECTION]
        return self._done(
            lambda: door.open_case(self.line, taking, user, section, taken_in_at=point, on=self.world.day), joined=True
        )

    def take(
        self, step: str, user: User, data: Mapping[str, Any] | None = None, *, subject: str = "",
        parties: Sequence[NewParty] = (), on: dt.date | None = None,
    ) -> Taken:  # fmt: skip
        """Take a step today; `on` where its legal date is an earlier one."""
        taking = Taking(step, on or self.world.day, data or {}, subject, parties=parties)
        case = self.known.pk
        return self._done(lambda: door.take(case, taking, user, on=self.world.day), joined=bool(parties))

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

    def _done(self, act: Callable[[], Taken], *, joined: bool) -> Taken:
        taken = self._try(act)
        self._remember(taken)
        if joined:
            self.parties = fetch(Party, "case_id = %s AND left_on IS NULL ORDER BY id", [taken.case.pk])
        return taken

    def _remember(self, taken: Taken) -> None:
        self.case = taken.case
        self.papers.update({document.spec: document for document in taken.papers})
        self.numbers[taken.event.step] = taken.event.number
        self.world.steps += 1

    def _try(self, act: Callable[[], T]) -> T:
        try:
            return act()
        except (Refused, Conflict, NotThere) as error:
            raise PlotFailed(f"{self.world.day} {self.name} {self.case or ''}: {error!r}") from error


def begin(year: int, seed: int, scale: float = 1.0) -> Year:
    """A year ready to be played: the district with its staff, and on the agenda what every line stages.

    Raises:
        NotEmpty: the database holds bodies, staff or cases.
    """
    if Body.objects.exists() or User.objects.exists() or Case.objects.exists():
        raise NotEmpty("数据库中已有机构、人员或者案件，示范年度只能装入空数据库")
    with transaction.atomic():
        world = Year(year, seed, scale, found(), calendars.current())
    for line in lines():
        if line.demonstrate:
            line.demonstrate(world)
    return world
