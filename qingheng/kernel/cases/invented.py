"""Invented people, firms and addresses of the demonstration district, for every line to draw from.

Identity numbers bear an area code that was never issued and telephone numbers a prefix that no network uses, so
that none of them can be anybody's.
"""

from __future__ import annotations

import datetime as dt
import tomllib
from functools import cache
from importlib.resources import files
from random import Random
from typing import Any

from qingheng.kernel.cases.requests import NewParty

CITIZEN, TRADER, FIRM, BODY = "citizen", "sole_trader", "enterprise", "organisation"
"""Kinds of a party (`Party.Kind`)."""
AREA = "310199"
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CREDIT = "0123456789ABCDEFGHJKLMNPQRTUWXY"


@cache
def _lists() -> dict[str, Any]:
    text = (files(__package__) / "names.toml").read_text(encoding="utf-8")
    found = tomllib.loads(text)
    return {key: value.split() if isinstance(value, str) else value for key, value in found.items()}


def word(chance: Random, kind: str) -> str:
    """One of the words of a kind in names.toml."""
    return str(chance.choice(_lists()[kind]))


def person(chance: Random) -> str:
    """A name."""
    return word(chance, "surnames") + word(chance, "given")


def town(chance: Random) -> str:
    """A town or subdistrict of the district."""
    return str(chance.choice(tuple(_lists()["roads"])))


def address(chance: Random, where: str = "") -> str:
    """An address in the district."""
    where = where or town(chance)
    home = f"{chance.randint(1, 60)}号{chance.randint(1, 18)}0{chance.randint(1, 4)}室"
    return f"上海市青浦区{where}{chance.choice(_lists()['roads'][where])}{chance.randint(18, 2998)}弄{home}"


def id_number(chance: Random, born: dt.date | None = None) -> str:
    """An identity number of the right form, in an area that does not exist; of somebody born then, else of any age."""
    born = born or dt.date(1950, 1, 1) + dt.timedelta(days=chance.randrange(55 * 365))
    stem = f"{AREA}{born:%Y%m%d}{chance.randrange(1000):03}"
    return stem + "10X98765432"[sum(w * int(d) for w, d in zip(_WEIGHTS, stem, strict=True)) % 11]


def credit_code(chance: Random) -> str:
    """A code of the form that firms have."""
    return f"91{AREA}MA" + "".join(chance.choice(_CREDIT) for _ in range(8))


def phone(chance: Random) -> str:
    """A telephone number of eleven figures that no network gives out."""
    return f"100{chance.randrange(10**8):08}"


def party(chance: Random, kind: str, role: str) -> NewParty:
    """Somebody of that kind, with all that is taken down at intake."""
    where = town(chance)
    if kind == CITIZEN:
        return NewParty(role, kind, person(chance), id_number=id_number(chance), phone=phone(chance),
                        address=address(chance, where))  # fmt: skip
    head = person(chance)
    name = {
        FIRM: f"上海{word(chance, 'words')}{word(chance, 'trades')}有限公司",
        TRADER: f"青浦区{where}{word(chance, 'surnames')}记{word(chance, 'shops')}",
        BODY: f"青浦区{where}{word(chance, 'words')}苑业主委员会",
    }[kind]
    return NewParty(role, kind, name, id_number=credit_code(chance), phone=phone(chance), legal_head=head,
                    address=address(chance, where))  # fmt: skip
