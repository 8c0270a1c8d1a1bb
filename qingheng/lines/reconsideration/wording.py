"""What the papers of this line say that depends on the case: claims, remedy, articles, orders, days."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from qingheng.kernel.documents.wording import chinese_date, formal, money_both, numeral, sentence
from qingheng.lines.reconsideration.choices import (
    CORRECTING,
    Claim,
    Closing,
    Compensation,
    MandatoryFirst,
    RefusalGround,
    ReviewResult,
    TerminationGround,
    Track,
)  # fmt: skip
from qingheng.lines.reconsideration.history import History
from qingheng.lines.reconsideration.law import LAW, LITIGATION, REGULATION
from qingheng.lines.reconsideration.local import COURT_OF_AUTHORITY, COURT_OF_ORGAN
from qingheng.lines.reconsideration.procedure import Reconsideration
from qingheng.procedure.declare import Limit, bases
from qingheng.procedure.fold import LimitState, LimitStatus, Status
from qingheng.procedure.procedure import Procedure
from qingheng.procedure.roles import APPLICANT
from qingheng.procedure.taking import Proposal
from qingheng.statute.laws import Basis

Facts = Mapping[str, Any]

CLAIMS: Mapping[Claim, str] = {
    Claim.QUASH: "撤销{act}",
    Claim.CHANGE: "变更{act}",
    Claim.UNLAWFUL: "确认{act}违法",
    Claim.VOID: "确认{act}无效",
    Claim.PERFORM: "责令被申请人履行法定职责",
    Claim.COMPENSATION: "责令被申请人予以行政赔偿",
    Claim.CONTRACT: "责令被申请人承担行政协议的相应责任",
    Claim.REVIEW: "一并审查上述行政行为所依据的规范性文件",
}
CONCLUSIONS: Mapping[Closing, str] = {
    Closing.UPHELD: "被申请人作出的上述行政行为，应予维持",
    Closing.CHANGED: "被申请人作出的上述行政行为，应予变更",
    Closing.QUASHED: "被申请人作出的上述行政行为，应予撤销",
    Closing.PARTLY_QUASHED: "被申请人作出的上述行政行为，应予部分撤销",
    Closing.UNLAWFUL: "被申请人的上述行政行为，应当确认违法",
    Closing.VOID: "被申请人作出的上述行政行为，应当确认无效",
    Closing.ORDERED: "被申请人应当履行其法定职责",
    Closing.CONTRACT: "被申请人应当依法承担行政协议责任或者给予补偿",
    Closing.CLAIM_REJECTED: "申请人的复议请求不能成立，应予驳回",
}
TRIAL_LIMITS = frozenset({"decision_limit", "simplified_decision_limit", "shorter_limit"})
WITHDRAWALS = (TerminationGround.WITHDRAWN, TerminationGround.SETTLED)
_OPEN = frozenset({LimitState.RUNNING, LimitState.SUSPENDED, LimitState.EXPIRED})
_NUMBERED = re.compile(r"^\s*(?:[一二三四五六七八九十]+、|[(（][一二三四五六七八九十]+[)）]|\d+[.．、])\s*")
_PROVISIONAL = "（该日所在年度的放假安排尚未公布，公布后有变动的，以另行告知的日期为准）"


@dataclass(frozen=True)
class Wording:
    """The words of one paper; templates know it as `words`.

    A case of before 2024 is worded by its own procedure: no article of the present Law stands in its papers.
    """

    proposal: Proposal

    @property
    def _procedure(self) -> type[Procedure]:
        return self.proposal.before.procedure

    @property
    def present(self) -> bool:
        """Whether the case is under the present Law."""
        return self._procedure is Reconsideration

    def by(self, *articles: int | tuple[int, ...]) -> str:
        """依照《……法》第十七条的规定; 依法 in a case under the former Law, whose articles are others."""
        if not self.present:
            return "依法"
        return f"依照{formal([LAW[article] for article in articles])}的规定"  # type: ignore[index]

    @property
    def _facts(self) -> Facts:
        return self.proposal.after.facts

    @property
    def history(self) -> History:
        """What happened so far, with the step itself."""
        return History(self.proposal.after)

    # Forms of address, claims

    @property
    def you(self) -> str:
        """你, 你单位 or 你们 for the applicants."""
        applicants = self.proposal.after.parties_as(APPLICANT.code)
        if len(applicants) > 1:
            return "你们"
        return "你" if not applicants or applicants[0].kind in ("citizen", "foreign") else "你单位"

    @property
    def request(self) -> str:
        """What is asked for: 撤销被申请人作出的……；责令被申请人予以行政赔偿."""
        made = "作出的" if self._facts.get("inaction") == "no" else ""
        act = f"被申请人{made}{self._facts['act']}"
        return "；".join(CLAIMS[Claim.of(claim)].format(act=act) for claim in self._facts["claims"])

    # Days

    def day(self, code: str) -> str:
        """The due day of the last running of a limit. Raises LookupError where it is not running."""
        found = [each for each in self.proposal.after.limits if each.limit.code == code]
        if not found:
            raise LookupError(f"期限“{code}”尚未起算")
        return _day(found[-1])

    @property
    def trial_day(self) -> str | None:
        """The day by which a decision is due, None while the limit stands still or has ended."""
        return _trial_day(self.proposal.after)

    @property
    def former_trial_day(self) -> str | None:
        """The same before the step."""
        return _trial_day(self.proposal.before)

    @property
    def trial_limit(self) -> Limit:
        """The limit that the law sets for the decision in this track."""
        return self._by_track("decision_limit")

    @property
    def reply_limit(self) -> Limit:
        """The limit for the respondent's reply in this track."""
        return self._by_track("reply_limit")

    def _by_track(self, code: str) -> Limit:
        simplified = self._facts.get("track") == Track.SIMPLIFIED
        return self._procedure.limits[f"simplified_{code}" if simplified else code]

    def then(self, code: str) -> str:
        """What follows when a limit is missed."""
        return self._procedure.limits[code].then

    # Remedies

    @property
    def mandatory(self) -> bool:
        """Whether reconsideration must come before a suit (art. 23)."""
        return bool(self._facts.get("mandatory_first", MandatoryFirst.NONE) != MandatoryFirst.NONE)

    @property
    def suit_basis(self) -> list[Basis]:
        """On which articles the suit against our paper rests."""
        decided = self._facts.get("closing") in {each.value for each in CONCLUSIONS}
        first = [LAW[34]] if self.present and self.mandatory and not decided else []
        return [*first, LITIGATION[45]]

    @property
    def court(self) -> str:
        """The court in which our paper may be attacked: upheld or rejected, the organ's; else the authority's."""
        joint = (Closing.UPHELD, Closing.CLAIM_REJECTED)
        return COURT_OF_ORGAN if self._facts.get("closing") in joint else COURT_OF_AUTHORITY

    @property
    def may_sue_directly(self) -> bool:
        """Whether the act itself may still go to court without a decision of ours (行政诉讼法 art. 44(1))."""
        barred = (RefusalGround.SCOPE, RefusalGround.REPEATED)
        return not self.mandatory and self._facts.get("refusal_ground") not in barred

    @property
    def direct_suit_basis(self) -> list[Basis]:
        """The articles on a suit against the act itself and its limit."""
        return [LITIGATION[44, 1], LITIGATION[46]]

    # Grounds and articles

    def article(self, fact: str) -> Basis | None:
        """The article that a stated option rests on: `words.article("suspension_ground")`."""
        declared = self._procedure.facts[fact].choices
        value = self._facts.get(fact)
        return declared.of(value).basis if self.present and declared and value else None

    @property
    def taken_in_by_order(self) -> bool:
        """Whether a case that had ended before acceptance is taken up (rather than resumed)."""
        state = self.proposal.before.state
        return state is not None and state.code == "closed_before"

    @property
    def withdrawn(self) -> bool:
        """Whether the case ends because the applicant withdrew."""
        return self._facts.get("termination_ground") in WITHDRAWALS

    @property
    def closing_basis(self) -> list[Basis]:
        """The articles on which the decision rests."""
        return list(dict.fromkeys(self._closing_basis()))

    def _closing_basis(self) -> Iterator[Basis]:
        facts, closing = self._facts, Closing.of(self._facts["closing"])
        yield from bases(self.proposal.step.basis)
        if not self.present:
            return
        if closing.basis:
            yield closing.basis
        if closing in CORRECTING and self.history.unanswered:
            yield LAW[70]
        if facts.get("review_result"):
            yield LAW[59]
        if facts.get("compensation") in (Compensation.GRANTED, Compensation.REJECTED):
            yield LAW[72, 1]
        if facts.get("redo") and not facts.get("perform_by"):
            yield REGULATION[49]

    @property
    def conclusion(self) -> str:
        """The sentence that the reasons end in, by kind of decision."""
        return CONCLUSIONS[Closing.of(self._facts["closing"])]

    @property
    def orders(self) -> list[str]:
        """What the decision orders, numbered where it is more than one thing."""
        orders = [sentence(each) for each in self._orders()]
        if len(orders) == 1:
            return orders
        return [f"{numeral(number)}、{order}" for number, order in enumerate(orders, start=1)]

    def _orders(self) -> Iterator[str]:
        facts = self._facts
        for line in facts["result_text"].splitlines():
            if text := _NUMBERED.sub("", line).strip():
                yield text
        if order := self._performance():
            yield order
        if facts.get("compensation") == Compensation.GRANTED:
            yield f"被申请人赔偿申请人{money_both(facts['compensation_sum'])}"
        if facts.get("compensation") == Compensation.REJECTED:
            yield "驳回申请人的行政赔偿请求"
        if facts.get("review_result") == ReviewResult.UNLAWFUL:
            yield f"停止执行{facts['review_text']}"

    def _performance(self) -> str:
        facts = self._facts
        by = chinese_date(facts["perform_by"]) if facts.get("perform_by") else ""
        if facts.get("redo"):
            within = (
                f"于{by}前（含当日）" if by else f"自收到本决定书之日起{self._procedure.limits['redo_limit'].length}内"
            )
            return f"责令被申请人{within}重新作出行政行为"
        if not facts.get("has_performance"):
            return ""
        return f"被申请人应当于{by}前（含当日）履行完毕" if by else "被申请人应当及时履行本决定"


def _day(limit: LimitStatus) -> str:
    shown = chinese_date(limit.due.due)
    return f"{shown}{_PROVISIONAL}" if limit.due.provisional else shown


def _trial_day(status: Status) -> str | None:
    running = [each for each in status.limits if each.limit.code in TRIAL_LIMITS and each.state in _OPEN]
    if not running or any(each.due.suspended for each in running):
        return None
    return _day(min(running, key=lambda each: each.due.due))


def context(proposal: Proposal) -> dict[str, Any]:
    """What the templates of this line may use beside the common context."""
    return {"words": Wording(proposal)}
