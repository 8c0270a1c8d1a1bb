"""The words a procedure is written in: State, Step, Limit and what qualifies them.

Typed data only. What follows from it for a case is worked out in `fold`; what a class of them must satisfy
is checked in `checks`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import TYPE_CHECKING, Any, Union

from qingheng.procedure.fields import Condition, Field
from qingheng.procedure.papers import PaperSpec
from qingheng.procedure.roles import Role
from qingheng.statute.laws import Basis, Citation, Practice
from qingheng.statute.periods import Direction, Period

if TYPE_CHECKING:
    from qingheng.procedure.taking import Proposal

Bases = Basis | Sequence[Basis]


def bases(value: Bases) -> tuple[Basis, ...]:
    """One basis or several, as a tuple."""
    return (value,) if isinstance(value, Citation | Practice) else tuple(value)


def roles(value: Role | Sequence[Role] | None) -> tuple[Role, ...]:
    """One role, several or none, as a tuple."""
    return (value,) if isinstance(value, Role) else tuple(value or ())


@dataclass(frozen=True, eq=False)
class Named:
    """Something whose code is the name it is bound to in the class body."""

    code: str = field(default="", init=False)

    def named(self, code: str) -> None:
        """Called once by the class that holds it."""
        object.__setattr__(self, "code", code)


@dataclass(frozen=True, eq=False)
class State(Named):
    """A state of a case. `final`: no other state follows. `closes`: running limits end here unless they outlive it.

    `waits_for`: the role whose decision the case is waiting for; it shows in that role's inbox.
    """

    label: str
    final: bool = False
    closes: bool = False
    waits_for: Role | None = None

    def __rshift__(self, target: State) -> Move:
        return Move((self,), target)

    def __or__(self, other: State | States) -> States:
        return States((self,)) | other

    def __repr__(self) -> str:
        return f"<State {self.code} {self.label}>"


@dataclass(frozen=True)
class States:
    """Several states from which the same step is taken: `(accepted | suspended) >> closed`."""

    members: tuple[State, ...]

    def __or__(self, other: State | States) -> States:
        return States((*self.members, *(other.members if isinstance(other, States) else (other,))))

    def __rshift__(self, target: State) -> Move:
        return Move(self.members, target)


@dataclass(frozen=True)
class Move:
    """From which states to which; without a target the case stays where it is, without a source it begins."""

    sources: tuple[State, ...]
    target: State | None


def begin(target: State) -> Move:
    """The step that opens a case."""
    return Move((), target)


def at(*sources: State) -> Move:
    """A step taken while the case stays in its state."""
    return Move(sources, None)


@dataclass(frozen=True)
class Rule:
    """A condition of taking a step. The docstring of its function is the sentence the user reads."""

    holds: Callable[[Proposal], bool]
    sentence: str
    basis: tuple[Basis, ...]
    fact: Field | None

    def under(self, *basis: Basis) -> Rule:
        """The same demand, resting on another law."""
        return replace(self, basis=basis)


def rule(basis: Bases, fact: Field | None = None) -> Callable[[Callable[[Proposal], bool]], Rule]:
    """Turn a function whose docstring says what is required into a rule with its legal basis.

    Args:
        basis: article or articles that demand it.
        fact: the field beside which the message stands.
    """

    def wrap(holds: Callable[[Proposal], bool]) -> Rule:
        if not holds.__doc__:
            raise TypeError(f"a rule needs a docstring that says what it demands: {holds.__name__}")
        return Rule(holds, holds.__doc__.strip(), bases(basis), fact)

    return wrap


@dataclass(frozen=True)
class Issue:
    """A paper made with a step only where the conditions hold."""

    paper: PaperSpec
    when: tuple[Condition, ...]

    def due(self, facts: Mapping[str, Any]) -> bool:
        """Whether the paper is to be made, given the facts after the step."""
        return all(condition.holds(facts) for condition in self.when)


def given(paper: PaperSpec, *when: Condition) -> Issue:
    """`issues=[given(oral_record, where(channel, ORAL))]`."""
    return Issue(paper, when)


Derivation = Callable[[Mapping[str, Any], Sequence["PartyFact"]], Any]
"""Works a fact out of the other facts and the parties: pure, so that a correction carries through."""


@dataclass(frozen=True)
class PartyFact:
    """What a procedure knows of a party: no name, no number, no address."""

    key: str
    role: str
    kind: str = ""
    sex: str = ""
    ethnicity: str = ""
    born_on: dt.date | None = None


@dataclass(frozen=True, eq=False)
class Step(Named):
    """Something that is done in a case.

    label: the verb on the button. moves: from which state to which. by: who may take it. prepared_by: who may
    lay it before them for approval. basis: its articles.
    asks: facts the taker states. sets: facts that follow from taking it. stamps: date facts that receive the
    step's legal date. derives: facts worked out of the others. needs: rules. warns: rules of which one who does not
    satisfy them is told, before and after, and which do not stand in the way.
    issues: papers made and numbered with it. serves: papers whose service it records; its legal date is then the
    effective date of service.
    about: role or roles of the party each taking is about, or the step or steps that open the matters it is about.
    opens: each taking is a matter of its own (a letter, an outing) that later steps are about. once: at most once about
    each party or matter. after: one of these must have been taken before, about the same; before: none of these may
    have been. replaces: the party it is about leaves.
    adds: roles of the parties whose details are taken down with it. schedules: the fact that holds when something
    will take place, for the calendar. usual: shown first. recurs: also after it was taken. help: what a taker should
    know.
    refers_to: the code of another line to which it sends the matter. returned_from: the code of the line from which it
    takes down what came of that; taken by itself once that line has told. reports: fact or facts that tell the line
    from which the matter came what came of it.
    """

    label: str
    moves: Move
    by: Role | Sequence[Role]
    basis: Bases
    asks: Sequence[Field] = ()
    sets: Mapping[Field, Any] = field(default_factory=dict)
    stamps: Sequence[Field] = ()
    derives: Mapping[Field, Derivation] = field(default_factory=dict)
    needs: Sequence[Rule] = ()
    warns: Sequence[Rule] = ()
    issues: Sequence[PaperSpec | Issue] = ()
    serves: Sequence[PaperSpec] = ()
    about: Role | Sequence[Role] | Step | Sequence[Step] | None = None
    opens: bool = False
    once: bool = False
    after: Sequence[Step] = ()
    before: Sequence[Step] = ()
    replaces: bool = False
    prepared_by: Sequence[Role] = ()
    adds: Sequence[Role] = ()
    schedules: Field | None = None
    usual: bool = False
    recurs: bool = False
    refers_to: str = ""
    returned_from: str = ""
    reports: Field | Sequence[Field] = ()
    help: str = ""

    def under(self, basis: Bases, **changes: Any) -> Step:
        """The same step under another law: its articles, and what that law has otherwise."""
        return replace(self, basis=basis, **changes)

    @property
    def roles(self) -> tuple[Role, ...]:
        """Everyone who may take it."""
        return roles(self.by)

    @property
    def parties(self) -> tuple[Role, ...]:
        """The roles of the party each taking is about; none where it is about no party."""
        return () if self.matters else roles(self.about)  # type: ignore[arg-type]

    @property
    def matters(self) -> tuple[Step, ...]:
        """The steps that open the matters each taking is about; none where it is about no matter."""
        about = (self.about,) if isinstance(self.about, Step) else self.about
        return tuple(each for each in about if isinstance(each, Step)) if isinstance(about, Sequence) else ()

    @property
    def papers(self) -> tuple[Issue, ...]:
        """What it may issue, each with its conditions."""
        return tuple(item if isinstance(item, Issue) else Issue(item, ()) for item in self.issues)

    @property
    def reported(self) -> tuple[Field, ...]:
        """What it tells the line from which the matter came."""
        return (self.reports,) if isinstance(self.reports, Field) else tuple(self.reports)

    @property
    def brought(self) -> tuple[Field, ...]:
        """The facts that come from the cases it names."""
        return tuple(here for fact in self.asks for here in fact.brings.values())

    def __repr__(self) -> str:
        return f"<Step {self.code} {self.label}>"


@dataclass(frozen=True)
class Moment:
    """The date a step states in one of its facts, rather than the step's own legal date."""

    step: Step
    fact: Field


def moment(step: Step, fact: Field) -> Moment:
    """`moment(schedule_hearing, hearing_on)`: the day of the hearing, not the day it was scheduled."""
    return Moment(step, fact)


@dataclass(frozen=True)
class Expiry:
    """The last day of a limit that has run out: another limit begins with it."""

    limit: Limit


def expiry(limit: Limit) -> Expiry:
    """`starts=expiry(decision_limit)`."""
    return Expiry(limit)


Trigger = Union[Step, Moment, Expiry]  # noqa: UP007  (Limit stands further down)
Triggers = Trigger | Sequence[Trigger]


def triggers(value: Triggers) -> tuple[Trigger, ...]:
    """One trigger or several, as a tuple."""
    return (value,) if isinstance(value, Step | Moment | Expiry) else tuple(value)


@dataclass(frozen=True)
class Extension:
    """A limit made longer by a step that states the number of days, in the limit's own kind of day, or the last day.

    at_most: the most that all extensions together may add, None where the law sets no figure. until: the fact that
    holds the day agreed; the last one stated counts, and no holiday moves it.
    """

    step: Step
    by_days: Field | None = None
    at_most: int | None = None
    until: Field | None = None


@dataclass(frozen=True)
class Exclusion:
    """Time between two steps that the law does not count."""

    begins: Step
    ends: Step
    basis: Bases


@dataclass(frozen=True)
class Standstill:
    """Time between two stated dates that is not counted, such as an obstacle and its removal."""

    begins: Field
    ends: Field
    basis: Bases


@dataclass(frozen=True)
class LongStop:
    """Not later than this, whatever else: a second period from another date."""

    length: Period
    starts: Moment
    basis: Bases


class LapseDay(Enum):
    """On which day silence takes effect."""

    LAST = "届满当日"
    NEXT = "届满次日"


@dataclass(frozen=True)
class Lapse:
    """A step that the law itself takes when a limit runs out."""

    step: Step
    day: LapseDay


class Binds(Enum):
    """Whose duty a limit is. One that binds others is watched, not counted against us; POWER is a right of ours.

    PERSON: somebody whom the case is about and who applied for nothing.
    """

    US = "本机关"
    POWER = "本机关可以办理"
    APPLICANT = "申请人"
    RESPONDENT = "被申请人"
    COURT = "法院"
    PERSON = "当事人"
    OTHER = "其他机关"


@dataclass(frozen=True, eq=False)
class Limit(Named):
    """A time limit.

    length: the period, with its kind of day; None for a fixed date.
    starts, met_by: steps (their legal date) or moments (a date that a step states).
    when: all must hold, else the limit does not apply. each: one limit for every party of that role, or of one of these
    roles; a step about one party starts only that party's.
    paused_in: states in which it stands still. not_counting: time the law does not count. extension, long_stop,
    lapse: as their names say. outlives: still runs after the case is closed. then: what follows when it is missed.
    ahead: from how many days before its last day it counts as soon due, where the usual few working days are too few.

    What recurs names the same step in both: `starts=[register, report], met_by=report`. Each report meets the limit
    that runs and starts the next. Once in every calendar month, quarter or year: `length=months(1)` (months(3),
    months(6), years(1)) with `direction=Direction.CALENDAR`; the first is due in the month after the start. Where the
    next date is stated or derived (`starts=[moment(register, next_on), moment(report, next_on)], met_by=report`) the
    first must be stated by another step, else the first report meets the limit that it states itself.
    """

    label: str
    length: Period | None
    starts: Triggers
    met_by: Triggers
    basis: Bases
    when: Sequence[Condition] = ()
    each: Role | Sequence[Role] | None = None
    binds: Binds = Binds.US
    direction: Direction = Direction.AFTER
    paused_in: Sequence[State] = ()
    not_counting: Sequence[Exclusion | Standstill] = ()
    extension: Extension | None = None
    long_stop: LongStop | None = None
    void_by: Sequence[Step] = ()
    lapse: Lapse | None = None
    outlives: bool = False
    ahead: int = 0
    then: str = ""

    def under(self, basis: Bases, **changes: Any) -> Limit:
        """The same limit under another law: its articles, and what that law has otherwise."""
        return replace(self, basis=basis, **changes)

    @property
    def follows_expiry(self) -> bool:
        """Whether it begins only once another has run out: whether it runs depends on the day one asks."""
        return any(isinstance(trigger, Expiry) for trigger in triggers(self.starts))

    def __repr__(self) -> str:
        return f"<Limit {self.code} {self.label}>"


def lapse_date(lapse: Lapse, due: dt.date) -> dt.date:
    """The legal date of a step taken by silence."""
    return due if lapse.day is LapseDay.LAST else due + dt.timedelta(days=1)
