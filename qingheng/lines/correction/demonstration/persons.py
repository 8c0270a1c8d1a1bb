"""Invented persons in correction, of a given age: numbers of identity that nobody can have."""

from __future__ import annotations

import datetime as dt
from random import Random

from stdnum.cn import ric

from qingheng.kernel.cases import invented
from qingheng.kernel.cases.requests import NewParty
from qingheng.lines.correction.people import GUARANTOR, GUARDIAN
from qingheng.procedure.roles import Role

FEMALE_SHARE = 0.14


def person(chance: Random, role: Role, town: str, born: dt.date) -> NewParty:
    """Somebody of that birth, who lives in that town."""
    woman = chance.random() < FEMALE_SHARE
    order = chance.randrange(100) * 10 + chance.randrange(0, 10, 2) + (0 if woman else 1)
    stem = f"{invented.AREA}{born:%Y%m%d}{order:03}"
    return NewParty(
        role.code, invented.CITIZEN, invented.person(chance), id_number=stem + ric.calc_check_digit(stem + "0"),
        phone=invented.phone(chance), address=invented.address(chance, town), ethnicity="汉族",
    )  # fmt: skip


def relative(chance: Random, role: Role) -> NewParty:
    """A guarantor or guardian of the person entered before."""
    relation = "父亲" if role is GUARDIAN else chance.choice(("配偶", "父亲", "兄弟"))
    return NewParty(role.code, invented.CITIZEN, invented.person(chance), relation=relation,
                    phone=invented.phone(chance), stands_for=0)  # fmt: skip


__all__ = ["GUARANTOR", "GUARDIAN", "person", "relative"]
