"""The committees of the district and who mediates in them. Every person is invented."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from qingheng.kernel.cases import invented
from qingheng.kernel.cases.demonstration import Year
from qingheng.kernel.organisations.district import BUREAU, TOWNS
from qingheng.kernel.organisations.models import Body
from qingheng.lines.mediation.choices import CommitteeKind, SpecialLink
from qingheng.lines.mediation.demonstration.mix import NEW_COMMITTEES, PROFESSIONAL, VILLAGE_NAMES
from qingheng.lines.mediation.staff import DIRECTOR, LIAISON, MEDIATOR, OFFICER

K = Body.Kind


@dataclass(frozen=True)
class Seat:
    """A committee: its body's code, its name, its kind, where it lies, and whether it is set up within the year."""

    code: str
    name: str
    kind: CommitteeKind
    town: str
    new: bool = False
    links: tuple[SpecialLink, ...] = ()

    @property
    def mediator(self) -> str:
        """The user name of its mediator."""
        return f"tj-{self.code}"

    @property
    def short(self) -> str:
        """What people call it."""
        return self.name.removeprefix("青浦区").replace("人民调解委员会", "调委会")


def seats() -> list[Seat]:
    """Every committee, those of towns first, then of villages and communities, then the professional ones."""
    return [*_of_towns(), *_of_villages(), *_professional()]


def found(world: Year) -> None:
    """Enter the committees as bodies under the justice office of their town, each with a mediator."""
    chance = world.random("mediation", "office")
    world.employ("tiaojieke", "孟海燕", BUREAU, OFFICER)
    for seat in seats():
        world.found_body(seat.name, seat.short, seat.code, K.COMMITTEE, f"sfs-{seat.town}")
        receives = (LIAISON,) if SpecialLink.RECONSIDERATION in seat.links else ()
        world.employ(seat.mediator, invented.person(chance), seat.code, MEDIATOR, DIRECTOR, *receives)
        if seat.kind is CommitteeKind.TOWN:
            world.employ(f"{seat.mediator}-2", invented.person(chance), seat.code, MEDIATOR)


def _of_towns() -> Iterator[Seat]:
    for name, code, _, _ in TOWNS:
        yield Seat(f"tw-{code}", f"青浦区{name}人民调解委员会", CommitteeKind.TOWN, code,
                   links=(SpecialLink.THREE_OFFICES, SpecialLink.POLICE))  # fmt: skip


def _of_villages() -> Iterator[Seat]:
    places = [(name, code, kind) for name, code, kind, _ in TOWNS]
    total = len(VILLAGE_NAMES)
    for number, name in enumerate(VILLAGE_NAMES):
        town, code, _ = places[number % len(places)]
        village = number % 5 < 3
        kind = CommitteeKind.VILLAGE if village else CommitteeKind.COMMUNITY
        label = f"青浦区{town}{name}{'村' if village else '社区'}人民调解委员会"
        yield Seat(f"v{number:03}", label, kind, code, new=number >= total - NEW_COMMITTEES)


def _professional() -> Iterator[Seat]:
    for number, (name, link) in enumerate(PROFESSIONAL):
        yield Seat(f"hy-{link.value.replace('_', '-')}", f"青浦区{name}人民调解委员会", CommitteeKind.PROFESSIONAL,
                   TOWNS[number % len(TOWNS)][1], links=(link,))  # fmt: skip
