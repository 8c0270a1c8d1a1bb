"""What only this line's papers say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from qingheng.lines.legal_aid import assignment
from qingheng.lines.legal_aid.assignment import Need
from qingheng.lines.legal_aid.choices import (
    BY_INCOME,
    THREE_YEARS,
    Form,
    NoticeGround,
    RefusalReason,
    Specialty,
    TerminationGround,
)
from qingheng.lines.legal_aid.law import LAW, LITIGATION, RECONSIDERATION
from qingheng.lines.legal_aid.local import CITY_BUREAU, standard
from qingheng.lines.legal_aid.staff import HELPED, OPPONENT, PERSON, RECIPIENT, SPEAKER
from qingheng.procedure.taking import Proposal
from qingheng.statute.laws import Basis

LISTED = 8
"""So many of those whose turn it is stand in the rota list."""


class Words:
    """The object `words` of the templates."""

    city_bureau = CITY_BUREAU
    objection = LAW[49, 1]
    remedy = (LAW[49, 3], RECONSIDERATION[20, 1], LITIGATION[46, 1])
    duties = (LAW[46], LAW[20])
    rights = LAW[55]
    tax = LAW[52, 3]

    def __init__(self, proposal: Proposal) -> None:
        self._proposal = proposal

    @property
    def standard(self) -> str:
        """Below which income one is in hardship, on the day of the application."""
        facts = self._proposal.facts
        if facts.get("hardship_basis") not in BY_INCOME:
            return "不适用"
        below = standard(facts["received_on"])
        return f"家庭月人均可支配收入低于{below}元" if below else "最低生活保障边缘家庭"

    @property
    def refusal_basis(self) -> list[Basis]:
        """The article of the decision with that of its ground."""
        ground = RefusalReason.of(self._proposal.facts["refusal_reason"])
        return [each for each in (ground.basis, LAW[43, 1]) if each]

    @property
    def termination_basis(self) -> Basis:
        """The item of article 48 under which aid ends."""
        return TerminationGround.of(self._proposal.facts["termination_ground"]).basis or LAW[48]

    def merged(self, matter: Mapping[str, Any]) -> bool:
        """Whether other complaints over the same were taken together with this one."""
        status = self._proposal.after
        return any(
            other.get("complaint_merged")
            and all(other.get(name) == matter.get(name) for name in ("complaint_ground", "complaint_against"))
            for other in status.opened(status.procedure.steps["complain"]).values()
        )

    @staticmethod
    def recipient(parties: Sequence[Any]) -> str:
        """Whom the aid is for."""
        return _named(parties, RECIPIENT.code)

    @staticmethod
    def opponents(parties: Sequence[Any]) -> str:
        """The other side, 无 where there is none."""
        return _named(parties, OPPONENT.code) or "无"

    @staticmethod
    def speakers(parties: Sequence[Any]) -> str:
        """Who applied for the recipient, 无 where nobody did."""
        return _named(parties, SPEAKER.code) or "无"

    @staticmethod
    def helped(parties: Sequence[Any]) -> str:
        """Whom a duty lawyer helped."""
        return _named(parties, HELPED.code)

    @staticmethod
    def person(parties: Sequence[Any]) -> str:
        """Who stands on the roster."""
        return _named(parties, PERSON.code)

    def rota(self, parties: Sequence[Any]) -> list[tuple[str, str, str, str]]:
        """Whose turn it is: name, firm, cases in the year, last assignment; those who cannot be, with the reason."""
        from qingheng.lines.legal_aid.roster import helped_co_accused, roster  # noqa: PLC0415  (only this paper reads it)

        known = roster(self._proposal.event.on)
        need = self.need(parties, helped_co_accused([party.name for party in parties if party.role == RECIPIENT.code]))
        turn = [
            (each.name, each.firm, f"{each.had}件", f"{each.last:%Y-%m-%d}" if each.last else "无")
            for each in assignment.in_turn(known, need)[:LISTED]
        ]
        return turn + [(who.name, who.firm, f"{who.had}件", why) for who, why in assignment.passed_over(known, need)]

    def need(self, parties: Sequence[Any], helped_co_accused: frozenset[str] = frozenset()) -> Need:
        """What the case asks of whoever is assigned; the licences are of those who helped several co-accused."""
        facts = self._proposal.facts
        ground = facts.get("notice_ground")
        return Need(
            on=self._proposal.event.on,
            field=Specialty.of(facts["wanted"]),  # type: ignore[arg-type]
            defence=facts.get("form") == Form.DEFENCE,
            three_years=ground in THREE_YEARS,
            minor=ground == NoticeGround.MINOR,
            sides=frozenset(party.name for party in parties if party.role != PERSON.code),
            helped_co_accused=helped_co_accused if facts.get("form") == Form.DEFENCE else frozenset(),
            former=facts.get("licence") or "",
        )


def _named(parties: Sequence[Any], role: str) -> str:
    return "、".join(party.name for party in parties if party.role == role)


def context(proposal: Proposal) -> Mapping[str, Any]:
    """What the templates may use beside the common context."""
    return {"words": Words(proposal)}
