"""What an identity number tells of its holder, and whether it can be one (GB 11643)."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from stdnum.cn import ric
from stdnum.exceptions import ValidationError

from qingheng.kernel.cases.models import Party
from qingheng.kernel.cases.requests import NewParty

LENGTH = 18


def problem(party: NewParty) -> str:
    """What is wrong with a citizen's identity number, or with sex and birth stated beside it; empty where nothing is.

    A number of another length is that of another paper, such as a passport.
    """
    if (born := _born(party)) is None:
        return "" if not _is_resident(party) else "身份证号有误，请核对"
    if party.born_on and party.born_on != born:
        return "出生日期与身份证号不一致"
    if party.sex and party.sex != _sex(party):
        return "性别与身份证号不一致"
    return ""


def completed(party: NewParty) -> NewParty:
    """The party with sex and birth as the identity number tells them, where they were not stated."""
    if (born := _born(party)) is None:
        return party
    return replace(party, born_on=party.born_on or born, sex=party.sex or _sex(party))


def _is_resident(party: NewParty) -> bool:
    return party.kind == Party.Kind.CITIZEN and len(ric.compact(party.id_number)) == LENGTH


def _born(party: NewParty) -> dt.date | None:
    """The day of birth in a number that holds together; None for any other."""
    number = ric.compact(party.id_number)
    if not _is_resident(party) or not number[:-1].isdecimal() or ric.calc_check_digit(number) != number[-1]:
        return None
    try:
        return ric.get_birth_date(number)
    except ValidationError:
        return None


def _sex(party: NewParty) -> str:
    """The last digit but one is odd for a man."""
    odd = int(ric.compact(party.id_number)[-2]) % 2
    return str(Party.Sex.MALE if odd else Party.Sex.FEMALE)
