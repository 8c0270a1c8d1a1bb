"""What the papers of this line say that depends on the case: address, claims, days, remedy, articles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from qingheng.kernel.cases.models import Party
from qingheng.kernel.documents.models import Document
from qingheng.kernel.documents.wording import chinese_date
from qingheng.lines.reconsideration import papers, ruling
from qingheng.lines.reconsideration.choices import (
    Claim,
    Closing,
    MandatoryFirst,
    RefusalGround,
    TerminationGround,
    Track,
)
from qingheng.lines.reconsideration.history import History
from qingheng.lines.reconsideration.law import LAW, LITIGATION
from qingheng.lines.reconsideration.local import COURT_OF_AUTHORITY, COURT_OF_ORGAN, SUPERIOR
from qingheng.lines.reconsideration.procedure import Reconsideration
from qingheng.procedure.declare import Limit, bases
from qingheng.procedure.fields import Choice
from qingheng.procedure.fold import OPEN_STATES, LimitStatus, Status
from qingheng.procedure.papers import PaperSpec
from qingheng.procedure.procedure import Procedure
from qingheng.procedure.roles import APPLICANT
from qingheng.procedure.taking import Proposal
from qingheng.statute.laws import Basis, Citation

CLAIMS: Mapping[Choice, str] = {
    Claim.QUASH: "撤销{act}",
    Claim.CHANGE: "变更{act}",
    Claim.UNLAWFUL: "确认{act}违法",
    Claim.VOID: "确认{act}无效",
    Claim.PERFORM: "责令被申请人履行法定职责",
    Claim.COMPENSATION: "责令被申请人予以行政赔偿",
    Claim.CONTRACT: "责令被申请人承担行政协议的相应责任",
    Claim.REVIEW: "一并审查上述行政行为所依据的规范性文件",
}
TRIAL_LIMITS = frozenset({"decision_limit", "simplified_decision_limit", "shorter_limit"})
NATURAL = frozenset({Party.Kind.CITIZEN.value, Party.Kind.FOREIGN.value})
PROVISIONAL = "（该日所在年度的放假安排尚未公布，公布后有变动的，以另行告知的日期为准）"


@dataclass(frozen=True)
class Wording:
    """The words of one paper; templates know it as `words`.

    A case of before 2024 is worded by its own procedure: no article of the present Law stands in its papers.
    """

    proposal: Proposal

    @property
    def _facts(self) -> Mapping[str, Any]:
        return self.proposal.after.facts

    @property
    def _procedure(self) -> type[Procedure]:
        return self.proposal.before.procedure

    @property
    def present(self) -> bool:
        """Whether the case is under the present Law."""
        return self._procedure is Reconsideration

    @property
    def history(self) -> History:
        """What happened so far, with the step itself."""
        return History(self.proposal.after)

    # Parties and claims

    @property
    def you(self) -> str:
        """你, 你单位 or 你们 for the applicants."""
        return _you([party.kind for party in self.proposal.after.parties_as(APPLICANT.code)])

    def you_all(self, parties: Sequence[Party]) -> str:
        """The same for other parties."""
        return _you([party.kind for party in parties])

    def newcomers(self, parties: Sequence[Party]) -> list[Party]:
        """Those who join with this step."""
        return [party for party in parties if party.joined_on in (None, self.proposal.event.on)] or list(parties)

    def name_of(self, subject: str, parties: Sequence[Party]) -> str:
        """The name of the party an event is about."""
        return next((party.name for party in parties if str(party.pk) == subject), "")

    @property
    def request(self) -> str:
        """What is asked for: 撤销被申请人作出的……；责令被申请人予以行政赔偿."""
        made = "作出的" if self._facts.get("inaction") == "no" else ""
        return self._request(f"被申请人{made}{self._facts['act']}")

    @property
    def short_request(self) -> str:
        """The same where the act has just been named: 撤销该行政行为."""
        return self._request("该行政行为")

    def _request(self, act: str) -> str:
        return "；".join(CLAIMS[Claim.of(claim)].format(act=act) for claim in self._facts["claims"])

    # Days

    def day(self, code: str) -> str | None:
        """The due day of the last running of a limit, None where it never began."""
        found = [each for each in self.proposal.after.limits if each.limit.code == code]
        return _day(found[-1]) if found else None

    @property
    def trial_day(self) -> str | None:
        """The day by which a decision is due, None while the limit stands still or has ended."""
        return _trial_day(self.proposal.after)

    @property
    def former_trial_day(self) -> str | None:
        """The same before the step."""
        return _trial_day(self.proposal.before)

    @property
    def reply_limit(self) -> Limit:
        """The limit for the respondent's reply in this track."""
        simplified = self._facts.get("track") == Track.SIMPLIFIED
        return self._procedure.limits["simplified_reply_limit" if simplified else "reply_limit"]

    def then(self, code: str) -> str:
        """What follows when a limit is missed."""
        return self._procedure.limits[code].then

    @property
    def review_began(self) -> str | None:
        """The day the review of a text suspended the case."""
        event = self.history.last("begin_review")
        return chinese_date(event.on) if event else None

    # Remedies

    @property
    def mandatory(self) -> bool:
        """Whether reconsideration must come before a suit (art. 23)."""
        return bool(self._facts.get("mandatory_first", MandatoryFirst.NONE) != MandatoryFirst.NONE)

    @property
    def suit_basis(self) -> list[Basis]:
        """On which articles the suit against our paper rests."""
        first = self.present and self.mandatory and not ruling.decided(self._facts)
        return [LAW[34], LITIGATION[45]] if first else [LITIGATION[45]]

    @property
    def court(self) -> str:
        """Where our paper may be attacked: upheld or rejected, the organ's court; else the authority's."""
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

    def articles(self, *places: int | tuple[int, int] | tuple[int, int, int]) -> list[Citation]:
        """Places in the present Law."""
        return [LAW[place] for place in places]

    def by(self, *places: int | tuple[int, int] | tuple[int, int, int]) -> str:
        """依照《……法》第十七条的规定; 依法 in a case under the former Law, whose articles are others."""
        if not self.present:
            return "依法"
        return f"依照{LAW}{'、'.join(article.place for article in self.articles(*places))}的规定"

    @property
    def basis(self) -> list[Basis]:
        """The articles of the step, without those of the track or the way of review that the case is not in."""
        own = bases(self.proposal.step.basis)
        simplified = self._facts.get("track") == Track.SIMPLIFIED
        asked = Claim.REVIEW in (self._facts.get("claims") or ())
        unfit = [LAW[48] if simplified else LAW[54, 1], LAW[57] if asked else LAW[56]]
        return [basis for basis in own if basis not in unfit]

    def basis_of(self, paper: PaperSpec) -> Basis | Sequence[Basis]:
        """The articles of the paper itself; under the former Law those of the step."""
        return paper.basis if self.present else self.basis

    def on_ground(self, fact: str) -> list[Basis]:
        """The articles of the step, made precise by that of the ground stated: `words.on_ground("stay_ground")`."""
        own, declared = self.basis, self._procedure.facts[fact].choices
        value = self._facts.get(fact)
        ground = declared.of(value).basis if self.present and declared and value else None
        if ground is None or ground in own:
            return own
        return sorted([*(basis for basis in own if not _encloses(basis, ground)), ground], key=_in_order)

    @property
    def closing_basis(self) -> list[Basis]:
        """The articles on which the decision rests."""
        own: list[Basis] = list(bases(self.proposal.step.basis))
        if self.present:
            own += ruling.articles(self._facts, unanswered=bool(self.history.unanswered))
        return list(dict.fromkeys(own))

    # Endings

    @property
    def conclusion(self) -> str:
        """The sentence that the reasons end in, by kind of decision."""
        return ruling.conclusion(self._facts)

    @property
    def orders(self) -> list[str]:
        """What the decision orders."""
        return ruling.orders(self._facts, self._procedure.limits["redo_limit"].length)

    @property
    def taken_in_by_order(self) -> bool:
        """Whether a case that had ended before acceptance is taken up, rather than resumed."""
        state = self.proposal.before.state
        return state is not None and state.code == "closed_before"

    @property
    def withdrawn(self) -> bool:
        """Whether the case ends because the applicant withdrew."""
        return self._facts.get("termination_ground") in (TerminationGround.WITHDRAWN, TerminationGround.SETTLED)

    @property
    def _closing_paper(self) -> PaperSpec:
        return _PAPERS.get(self._facts.get("closing", ""), papers.decision)

    @property
    def closing_title(self) -> str:
        """The name of the paper that closed the case, in its marks."""
        return str(self._closing_paper)

    def closing_number(self, issued: Mapping[str, Document | None]) -> str:
        """The number of that paper, empty where none was issued here."""
        document = issued[self._closing_paper.code]
        return document.number if document else ""

    @property
    def filed_with(self) -> str:
        """Where major decisions are filed."""
        return SUPERIOR


_PAPERS: Mapping[str, PaperSpec] = {
    Closing.MEDIATED: papers.mediation,
    Closing.DISMISSED: papers.dismissal,
    Closing.SETTLED: papers.termination,
    Closing.WITHDRAWN: papers.termination,
    Closing.TERMINATED: papers.termination,
}


def _you(kinds: Sequence[str]) -> str:
    if len(kinds) > 1:
        return "你们"
    return "你单位" if kinds and kinds[0] not in NATURAL else "你"


def _encloses(basis: Basis, ground: Basis) -> bool:
    """Whether a basis names no more than the article that the ground stands in."""
    return str(ground).startswith(str(basis))


def _in_order(basis: Basis) -> tuple[str, int, int, int]:
    """Articles of one law by their numbers."""
    if isinstance(basis, Citation):
        return basis.title, basis.article, basis.paragraph, basis.item
    return basis.short, 0, 0, 0


def _day(limit: LimitStatus) -> str:
    shown = chinese_date(limit.due.due)
    return f"{shown}{PROVISIONAL}" if limit.due.provisional else shown


def _trial_day(status: Status) -> str | None:
    running = [each for each in status.limits if each.limit.code in TRIAL_LIMITS and each.state in OPEN_STATES]
    if not running or any(each.due.suspended for each in running):
        return None
    return _day(min(running, key=lambda each: each.due.due))


def context(proposal: Proposal) -> dict[str, Any]:
    """What the templates of this line may use beside the common context."""
    return {"words": Wording(proposal)}
