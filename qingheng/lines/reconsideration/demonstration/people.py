"""Applicants and those who speak for them."""

from __future__ import annotations

from random import Random

from qingheng.kernel.cases.invented import BODY, CITIZEN, FIRM, TRADER, party, person, phone, word
from qingheng.kernel.cases.requests import NewParty

MANDATE = "代为提出、变更、撤回行政复议申请，参加调解、和解，签收文书"


def applicant(chance: Random, kind: str, role: str = "applicant") -> NewParty:
    """Somebody of that kind, with all that is taken down at intake."""
    return party(chance, kind, role)


def agent(chance: Random, stands_for: int | None) -> NewParty:
    """A lawyer with a mandate."""
    return NewParty("agent", CITIZEN, person(chance), phone=phone(chance), relation=word(chance, "law_firms") + "律师",
                    mandate=MANDATE, stands_for=stands_for)  # fmt: skip


__all__ = ["BODY", "CITIZEN", "FIRM", "TRADER", "agent", "applicant", "person"]
