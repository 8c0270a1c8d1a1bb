"""Recipients of aid and those on the other side."""

from __future__ import annotations

import datetime as dt
from random import Random

from qingheng.kernel.cases.invented import CITIZEN, FIRM, address, id_number, party, person, phone
from qingheng.kernel.cases.requests import NewParty

_MALE_AT = 16


def recipient(chance: Random, year: int, ages: tuple[int, int]) -> NewParty:
    """Somebody of an age within the two, with all that is taken down."""
    return _somebody(chance, "aid_recipient", year, ages)


def helped(chance: Random, year: int) -> NewParty:
    """A suspect or defendant whom a duty lawyer helps."""
    known = _somebody(chance, "aid_helped", year, (18, 65))
    return NewParty(known.role, CITIZEN, known.name, sex=known.sex, born_on=known.born_on)


def opponent(chance: Random, *, firm: bool) -> NewParty:
    """An employer, insurer or relative."""
    known = party(chance, FIRM if firm else CITIZEN, "aid_opponent")
    return NewParty(known.role, known.kind, known.name, address=known.address, legal_head=known.legal_head)


def lawyer(chance: Random, name: str) -> NewParty:
    """Somebody of the roster."""
    return NewParty("aid_person", CITIZEN, name, sex=chance.choice(("male", "female")), phone=phone(chance))


def relative(chance: Random) -> NewParty:
    """Who applies for somebody in custody."""
    return NewParty("aid_speaker", CITIZEN, person(chance), relation=chance.choice(("父亲", "母亲", "配偶")),
                    phone=phone(chance))  # fmt: skip


def _somebody(chance: Random, role: str, year: int, ages: tuple[int, int]) -> NewParty:
    born = dt.date(year - chance.randint(*ages), chance.randint(1, 12), chance.randint(1, 28))
    number = id_number(chance, born)
    return NewParty(
        role, CITIZEN, person(chance), id_number=number, phone=phone(chance), address=address(chance), born_on=born,
        sex="male" if int(number[_MALE_AT]) % 2 else "female",
    )  # fmt: skip
