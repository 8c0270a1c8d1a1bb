"""What only these lines' papers say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from qingheng.kernel.documents.wording import chinese_date
from qingheng.lines.legality_review.choices import (
    CONTRACTS,
    Checked,
    CompetitionResult,
    Conclusion,
    Material,
    MatterType,
    Reply,
    Standard,
)
from qingheng.lines.legality_review.derived import looked_at
from qingheng.lines.legality_review.law import (
    BUSINESS,
    COMPETITION,
    DECISIONS,
    ENFORCEMENT_REVIEW,
    OFFICE_PRACTICE,
    PENALTY,
    REVIEW_OF_DOCUMENTS,
)
from qingheng.lines.legality_review.materials import missing
from qingheng.lines.legality_review.registers.choices import (
    Conflict,
    FilingPart,
    ItemConclusion,
    PublishedIn,
    ReviewedAs,
    Specialty,
)
from qingheng.lines.legality_review.registers.selection import mean, ratings
from qingheng.procedure.fields import Choice
from qingheng.procedure.taking import Proposal
from qingheng.statute.laws import Basis

REVIEWED_UNDER: Mapping[str, tuple[Basis, ...]] = {
    MatterType.MAJOR_DECISION: (DECISIONS[25], DECISIONS[27], DECISIONS[28]),
    MatterType.NORMATIVE_DOC: (BUSINESS[63, 2], REVIEW_OF_DOCUMENTS),
    MatterType.ENFORCEMENT_DECISION: (PENALTY[58, 1], ENFORCEMENT_REVIEW["十三"]),
    **dict.fromkeys(CONTRACTS, (OFFICE_PRACTICE,)),
}
MATERIALS = {each.value: each.label for each in Material}


def _labels(options: type[Choice], values: Any) -> str:
    return "、".join(options.of(value).label for value in values or ())


@dataclass(frozen=True)
class Wording:
    """The object `words` of the templates."""

    proposal: Proposal

    @property
    def _facts(self) -> Mapping[str, Any]:
        return self.proposal.after.facts

    def _opened(self, step: str) -> list[Mapping[str, Any]]:
        status = self.proposal.after
        opening = status.procedure.steps.get(step)
        return list(status.opened(opening).values()) if opening else []

    @staticmethod
    def units(parties: Sequence[Any]) -> str:
        """The units or makers, the leading one first."""
        return "、".join(party.name for party in sorted(parties, key=lambda each: each.role.startswith("co_")))

    @property
    def materials(self) -> str:
        """What was submitted."""
        return _labels(Material, self._facts.get("materials"))

    @property
    def wanted(self) -> list[str]:
        """The codes and names of what is to be supplied, or is missing."""
        asked = self._facts.get("supplement_list") or [each.value for each in missing(self._facts)]
        return [f"{code.upper()} {MATERIALS[code]}" for code in asked]

    @property
    def checked(self) -> list[str]:
        """What was looked at."""
        return [Checked.of(value).label for value in looked_at(self._facts)]

    @property
    def standards(self) -> str:
        """The standards of fair competition concerned."""
        return _labels(Standard, self._facts.get("fc_codes"))

    @property
    def counsel(self) -> str:
        """Who gave a legal opinion."""
        return "、".join(map(self.counsel_of, self._opened("hear_counsel")))

    @staticmethod
    def counsel_of(opinion: Mapping[str, Any]) -> str:
        """Who gave this legal opinion."""
        return str(opinion.get("counsel_name") or opinion.get("lawyer_name"))

    @property
    def suggestions(self) -> list[dict[str, str]]:
        """The suggestions of the present round, with what became of them."""
        from qingheng.lines.legality_review.rules.gate import suggestions  # noqa: PLC0415  (rules read no papers)

        return [
            {
                "clause": str(each.get("clause", "")),
                "text": str(each.get("suggestion", "")),
                "basis": str(each.get("suggestion_basis", "")),
                "must": "是" if each.get("must") else "否",
                "reply": Reply.of(each["reply"]).label if each.get("reply") else "",
                "reason": str(each.get("reply_reason") or ""),
            }
            for each in suggestions(self.proposal.after)
        ]

    @property
    def basis(self) -> list[Basis]:
        """The law on the review of this kind of matter, and on fair competition where that stands in the way."""
        unfair = self._facts.get("fc_result") == CompetitionResult.FAIL
        return [*REVIEWED_UNDER[str(self._facts["matter_type"])], *([COMPETITION[18]] if unfair else [])]

    @property
    def earliest_meeting(self) -> str:
        """The first day on which a major decision may be discussed, empty for others."""
        limit = self.proposal.after.procedure.limits.get("review_floor")
        standing = self.proposal.after.running(limit) if limit else None
        return chinese_date(standing.due.allowed_from) if standing else ""

    # 规范性文件
    @property
    def channels(self) -> str:
        """Where a document was published."""
        return _labels(PublishedIn, self._facts.get("channels"))

    @property
    def package(self) -> str:
        """What is filed."""
        return _labels(FilingPart, self._facts.get("package"))

    @property
    def reviewed(self) -> str:
        """How the review of a document's legality ended, with its number."""
        facts = self._facts
        if facts.get("review_case"):
            return f"{Conclusion.of(facts['review_conclusion']).label}（{facts['review_case']}）"
        found = facts.get("reviewed_as")
        return f"{ReviewedAs.of(found).label}（{facts.get('review_number')}）" if found else "未登记"

    # 清理
    def items(self, conclusion: str) -> list[str]:
        """The documents of a campaign with this conclusion."""
        own = [each for each in self._opened("enter_item") if each.get("item_conclusion") == conclusion]
        return [f"{each['document']}（{each['unit']}）" for each in own]

    @property
    def conclusions(self) -> list[tuple[str, list[str]]]:
        """The documents by conclusion, those conclusions left out that no document has."""
        found = [(each.label, self.items(each.value)) for each in ItemConclusion]
        return [(label, items) for label, items in found if items]

    # 法律顾问
    @property
    def specialties(self) -> str:
        """What an adviser is versed in."""
        return _labels(Specialty, self._facts.get("specialties"))

    @property
    def conflicts(self) -> str:
        """The grounds to keep away that were asked about."""
        return "、".join(each.label for each in Conflict)

    def turn(self, case: Any) -> list[tuple[str, str, str, str]]:
        """Whose turn it is to be assigned, and who is passed over: number, name with firm, how often, since when."""
        from qingheng.lines.legality_review.registers.roster import listed  # noqa: PLC0415  (no other paper reads it)

        facts = self._facts
        away = str(facts.get("kept_away") or "").split("、")
        return listed(case, self.proposal.event.on, facts.get("specialty") or "", away)

    @property
    def ranking(self) -> list[dict[str, str]]:
        """Everybody who was rated, the best first, with each score, the mean and what came of it."""
        rated, status = ratings(self.proposal.after), self.proposal.after
        ranked = sorted(rated, key=lambda subject: (-mean(rated[subject]), int(subject)))
        return [
            {
                "who": f"{status.matter(subject)['candidate']}（{status.matter(subject)['firm']}）",
                "scores": "、".join(f"{member}{score}" for member, score in rated[subject].items()),
                "mean": f"{float(mean(rated[subject])):.2f}",
                "outcome": "拟聘" if status.matter(subject).get("proposed") else "未拟聘",
            }
            for subject in ranked
        ]

    @property
    def proposed(self) -> list[str]:
        """Those proposed in a selection, with their firms."""
        return [f"{each['candidate']}（{each['firm']}）" for each in self._opened("apply") if each.get("proposed")]


def context(proposal: Proposal) -> Mapping[str, Any]:
    """What the templates may use beside the common context."""
    return {"words": Wording(proposal)}
