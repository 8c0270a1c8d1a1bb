"""What only this line's papers say."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dateutil.relativedelta import relativedelta

from qingheng.lines.resettlement.staff import FAMILY, HELPER, PARTNER, PERSON
from qingheng.procedure.taking import Proposal

DECADE = 10


@dataclass(frozen=True)
class Words:
    """The object `words` of the templates."""

    proposal: Proposal

    @staticmethod
    def person(parties: Sequence[Any]) -> str:
        """Whom the file is about."""
        return _names(parties, PERSON.code)

    @staticmethod
    def described(parties: Sequence[Any]) -> str:
        """Sex and ethnicity of whom the file is about, as far as they are known."""
        known = next(party for party in parties if party.role == PERSON.code)
        return "，".join(filter(None, (known.get_sex_display(), known.ethnicity))) or "未登记"

    @property
    def born(self) -> dt.date | None:
        """The birthday of whom the file is about."""
        return next((party.born_on for party in self.proposal.after.parties if party.role == PERSON.code), None)

    @staticmethod
    def phone(parties: Sequence[Any]) -> str:
        """The telephone of whom the file is about."""
        return next((party.phone for party in parties if party.role == PERSON.code), "")

    @staticmethod
    def families(parties: Sequence[Any]) -> str:
        """The family."""
        return _names(parties, FAMILY.code)

    @staticmethod
    def helpers(parties: Sequence[Any]) -> str:
        """The members of the helper group, each with what they are."""
        return "、".join(
            f"{party.name}（{party.relation}）" if party.relation else party.name
            for party in parties
            if party.role == HELPER.code
        )

    @staticmethod
    def partner(parties: Sequence[Any]) -> str:
        """The other side of an agreement."""
        return _names(parties, PARTNER.code)

    @staticmethod
    def partner_of(matter: Mapping[str, Any]) -> str:
        """The partner whom a consent names: the title of its agreement without the kind."""
        return str(matter.get("partner_agreed") or "").partition("（")[0]

    @staticmethod
    def town(body: str) -> str:
        """Where the person lives, no nearer than the town."""
        return body.removesuffix("司法所")

    def age_band(self, on: dt.date) -> str:
        """The decade of life that the person is in: 30至39岁."""
        if self.born is None:
            return "未登记"
        first = relativedelta(on, self.born).years // DECADE * DECADE
        return f"{first}至{first + DECADE - 1}岁"


def _names(parties: Sequence[Any], role: str) -> str:
    return "、".join(party.name for party in parties if party.role == role)


def context(proposal: Proposal) -> Mapping[str, Any]:
    """What the templates may use beside the common context."""
    return {"words": Words(proposal)}
