"""A row of the inbox, the entries of a timeline and the steps that are open."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from qingheng.workbench.ui.marks import Mark, Tone
from qingheng.workbench.ui.remaining import Unit, remaining


@dataclass(frozen=True, slots=True)
class Link:
    """A name that leads somewhere."""

    name: str
    url: str


@dataclass(frozen=True, slots=True)
class TaskRow:
    """One thing to do: by when, in which case, what, under which article.

    `choices` are the steps by which it may be done: one opens its sheet, of several one chooses. `standing` is how it
    stands where that is not simply what is left of the limit.
    """

    url: str
    number: str
    title: str
    todo: str
    due: date | None = None
    left: int | None = None
    unit: Unit = Unit.WORKDAY
    length: str = ""  # 5个工作日
    basis: str = ""
    basis_title: str = ""
    note: str = ""
    officer: str = ""
    standing: Mark | None = None
    choices: tuple[Link, ...] = ()

    @property
    def mark(self) -> Mark:
        if self.standing:
            return self.standing
        return Mark("无法定期限", Tone.INFO) if self.left is None else remaining(self.left, self.unit)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the timeline: the legal date, the sentence, who wrote it down and when."""

    on: date
    text: str
    by: str
    recorded_at: datetime
    tone: Tone | None = None
    icon: str = "check"
    papers: tuple[Link, ...] = ()
    corrected: bool = False
    note: str = ""
    details: tuple[str, ...] = ()  # what was stated
    correct_url: str = ""  # where whoever may puts it right

    @property
    def recorded_later(self) -> bool:
        """True where it was typed on another day than it happened in law."""
        return timezone.localdate(self.recorded_at) != self.on


@dataclass(frozen=True, slots=True)
class Action:
    """A step that can be taken now; `note` is what it sets running, in a few words.

    `tag`: how it is done where that is not simply by doing it (送批). `refusals`: why it cannot be done now.
    """

    name: str
    url: str
    basis: object = ""
    note: str = ""
    tag: str = ""
    refusals: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ActionGroup:
    """Steps of like probability under one heading; the first of a `primary` group is the page's button."""

    heading: str
    actions: tuple[Action, ...]
    primary: bool = False
    folded: bool = False
