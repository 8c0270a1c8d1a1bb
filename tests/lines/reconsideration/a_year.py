"""A small year of reconsideration, driven by real steps: eighteen applications with as many different ends.

| case | received | end before acceptance | accepted | closed as | closed | marks |
|---|---|---|---|---|---|---|
| carried | 2023-12-28 | | 2023-12-28 (old law) | upheld | 2024-02-20 | |
| over_year | 2023-12-29 | withdrawn 2024-01-04 | | | | |
| resolved | 05-06 | resolved 05-08 | | | | enterprise |
| refused | 05-06 | refused 05-10 | | | | |
| redirected | 05-06 | redirected 05-07 | | | | |
| abandoned | 05-06 | abandoned 05-23 | | | | |
| withdrawn | 05-06 | withdrawn 05-07 | | | | |
| twice | 05-06 | merged 05-07 | | | | duplicate |
| upheld | 05-06 | | 05-08 | upheld | 06-05 | hearing with the head, published, sued |
| quashed | 05-06 | | 05-08 | quashed | 08-05 | extended, opinion letter reported in time |
| mediated | 05-06 | | 05-08 | mediated | 07-10 | review 05-20 to 06-20; an opinion letter annulled |
| settled | 05-06 | | 05-08 | settled | 05-28 | simplified; suspended 05-15, closed so |
| dismissed | 05-06 | | 05-08 | dismissed | 08-09 | late; hearing without the head; suggestion letter corrected |
| rejected | 05-06 | | 05-08 | claim rejected | 06-05 | inaction; opinion letter never reported on |
| died | 05-06 | | 05-08 | terminated | 08-01 | suspended 05-20, closed so |
| deemed | 10-14 | | 10-21 by law | quashed | 2025-01-08 | suggestion letter, its day corrected into 2024 |
| incomplete | 12-02 | | 12-03 | | | enterprise, service point, incomplete filing |
| waiting | 12-30 | | | | | |
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from qingheng.kernel.cases import clock, publishing
from qingheng.kernel.cases.correcting import Correction, correct
from qingheng.kernel.cases.models import Case
from qingheng.statute.service import Method, SignerRelation
from tests.factories import (
    DECISION,
    RECEIVED,
    District,
    accepted,
    applicant,
    assign,
    closing_paper,
    open_case,
    party,
    replied,
    respondent,
    serve,
    take,
)

D = dt.date
ASKED = D(2025, 3, 3)
"""The day on which the figures are asked for."""
LETTER: Mapping[str, Any] = {"letter_to": "青浦区市场监督管理局", "letter_problem": "程序瑕疵", "letter_advice": "改正"}


def drive(district: District) -> dict[str, Case]:
    """All cases of the table, by name."""
    return {
        "carried": _carried(district),
        **_ended_early(district),
        "upheld": _upheld(district),
        "quashed": _quashed(district),
        "mediated": _mediated(district),
        "settled": _settled(district),
        "dismissed": _dismissed(district),
        "rejected": _rejected(district),
        "died": _died(district),
        "deemed": _deemed(district),
        "incomplete": _incomplete(district),
        "waiting": open_case(district, D(2024, 12, 30), act_date="2024-12-01", known_on="2024-12-02"),
    }


def _taken_in(district: District, on: dt.date = RECEIVED, **facts: Any) -> Case:
    """A case with its officers, the day it came."""
    case = open_case(district, on, **facts)
    assign(district, case, on)
    return case


def _for_approval(district: District, case: Case, on: dt.date) -> None:
    take(district, case, "submit", on, draft_closing="upheld", opinion="见附件。")


def _heard(district: District, case: Case, on: dt.date) -> None:
    replied(district, case, on)
    take(district, case, "hear_views", on, views_by="phone", views="坚持申请意见。")


def _carried(district: District) -> Case:
    case = _taken_in(district, D(2023, 12, 28), act_date="2023-11-01", known_on="2023-11-08")
    take(district, case, "accept", D(2024, 1, 3))
    replied(district, case, D(2024, 1, 9))
    _for_approval(district, case, D(2024, 2, 19))
    take(district, case, "decide", D(2024, 2, 20), **DECISION)
    return case


def _ended_early(district: District) -> dict[str, Case]:
    over_year = _taken_in(district, D(2023, 12, 29), act_date="2023-11-01", known_on="2023-11-08")
    take(district, over_year, "withdraw_early", D(2024, 1, 4), withdrawal_recorded="true")
    firm = [applicant("某某科技有限公司", kind="enterprise"), respondent(district.town)]
    resolved = _taken_in(district, parties=firm, act_kind="licence")
    take(district, resolved, "start_prefiling", D(2024, 5, 7), prefiling_consent="true")
    take(district, resolved, "resolve_early", D(2024, 5, 8), resolution_way="自行纠正", withdrawal_recorded="true")
    refused = _taken_in(district)
    take(district, refused, "refuse", D(2024, 5, 10), refusal_ground="interest", refusal_text="没有利害关系。")
    redirected = _taken_in(district)
    take(district, redirected, "redirect", D(2024, 5, 7), redirected_to="信访部门", refusal_text="属于信访事项。")
    abandoned = _taken_in(district)
    asked = take(district, abandoned, "ask_supplement", D(2024, 5, 7), missing_items="身份证明")
    serve(district, asked.papers[0], D(2024, 5, 8), party=party(abandoned, "applicant"))
    clock.run(D(2024, 5, 24))
    withdrawn = _taken_in(district)
    take(district, withdrawn, "withdraw_early", D(2024, 5, 7), withdrawal_recorded="true")
    twice = _taken_in(district)
    take(district, twice, "merge_duplicate", D(2024, 5, 7), duplicate_of=resolved.number)
    return {
        "over_year": over_year,
        "resolved": resolved,
        "refused": refused,
        "redirected": redirected,
        "abandoned": abandoned,
        "withdrawn": withdrawn,
        "twice": twice,
    }


def _hearing(district: District, case: Case, **attendance: Any) -> None:
    take(
        district, case, "schedule_hearing", D(2024, 5, 14), hearing_trigger="needed", place="第一听证室",
        hearing_at="2024-05-24T14:00:00+08:00", hearing_subject="处罚幅度", hearing_host="王慧",
        hearing_officers="李明、周涛", hearing_recorder="陈静",
    )  # fmt: skip
    take(
        district, case, "hold_hearing", D(2024, 5, 24), applicant_attended="true", hearing_record="略", **attendance
    )  # fmt: skip


def _upheld(district: District) -> Case:
    case = accepted(district)
    _heard(district, case, D(2024, 5, 13))
    _hearing(district, case, head_attendance="attended")
    _for_approval(district, case, D(2024, 6, 4))
    take(district, case, "decide", D(2024, 6, 5), **DECISION)
    serve(district, closing_paper(case), D(2024, 6, 7), party=party(case, "applicant"))
    publishing.publish(case.pk, publishing.review(case).text, district.officer, on=D(2024, 6, 20))
    take(district, case, "look_up_suit", D(2024, 12, 9), later_suit="sued", suit_number="(2024)沪0118行初1号")
    return case


def _quashed(district: District) -> Case:
    case = accepted(district)
    _heard(district, case, D(2024, 5, 13))
    take(district, case, "extend", D(2024, 7, 1), extension_days="30", extension_reason="案情复杂。")
    _for_approval(district, case, D(2024, 8, 2))
    take(district, case, "decide", D(2024, 8, 5), **{**DECISION, "decision": "quashed"})
    letter = take(district, case, "issue_opinion", D(2024, 8, 9), **LETTER)
    _serve_letter(district, letter, D(2024, 8, 12))
    take(district, case, "report_opinion", D(2024, 10, 10), subject=letter.event.number, letter_reply="已改正",
         letter_adopted="true")  # fmt: skip
    return case


def _serve_letter(district: District, letter: Any, on: dt.date) -> None:
    serve(
        district, letter.papers[0], on, recorded=on, method=Method.DIRECT, signed_on=on, signer="李",
        signer_relation=SignerRelation.RECEIVER,
    )  # fmt: skip


def _mediated(district: District) -> Case:
    case = accepted(district)
    letter = take(district, case, "issue_opinion", D(2024, 5, 13), **LETTER)
    correct(case.pk, Correction(letter.event.number, "误发", annul=True), district.head, on=D(2024, 5, 14))
    case.refresh_from_db()
    take(district, case, "begin_review", D(2024, 5, 20), review_text="某规定第三条", review_maker="某局",
         review_own_power="true")  # fmt: skip
    take(district, case, "resume", D(2024, 6, 20), resumption_reason="审查完毕")
    take(district, case, "mediate", D(2024, 7, 10), terms="减轻处罚", has_performance="false")
    return case


def _settled(district: District) -> Case:
    case = accepted(district, track="simplified", simplified_ground="consent")
    take(district, case, "suspend", D(2024, 5, 15), suspension_ground="mediation", suspension_detail="双方和解中")
    take(district, case, "settle", D(2024, 5, 28), settlement="达成和解")
    return case


def _dismissed(district: District) -> Case:
    case = accepted(district)
    _heard(district, case, D(2024, 5, 13))
    _hearing(district, case, head_attendance="delegated", head_excuse="公务")
    _for_approval(district, case, D(2024, 8, 8))
    take(district, case, "dismiss", D(2024, 8, 9), refusal_ground="interest", refusal_text="没有利害关系。")
    letter = take(district, case, "issue_suggestion", D(2024, 9, 2), **LETTER)
    named = Correction(letter.event.number, "名称有误", facts={"letter_to": "青浦区城市管理行政执法局"})
    correct(case.pk, named, district.head, on=D(2024, 9, 3))
    case.refresh_from_db()
    return case


def _rejected(district: District) -> Case:
    case = accepted(
        district, act_kind="inaction", inaction="no_limit", requested_on="2024-02-01", act_date=None, known_on=None,
        told_rights=None, claims=["perform"],
    )  # fmt: skip
    _heard(district, case, D(2024, 5, 13))
    _for_approval(district, case, D(2024, 6, 4))
    take(district, case, "decide", D(2024, 6, 5), **{**DECISION, "decision": "claim_rejected"})
    _serve_letter(district, take(district, case, "issue_opinion", D(2024, 6, 11), **LETTER), D(2024, 6, 12))
    return case


def _died(district: District) -> Case:
    case = accepted(district)
    take(district, case, "suspend", D(2024, 5, 20), suspension_ground="death", suspension_detail="近亲属未表明")
    take(district, case, "terminate", D(2024, 8, 1), termination_ground="sixty_days", termination_detail="满六十日")
    return case


def _deemed(district: District) -> Case:
    case = _taken_in(district, D(2024, 10, 14), act_date="2024-10-01", known_on="2024-10-08")
    clock.run(D(2024, 10, 22))
    _heard(district, case, D(2024, 11, 1))
    letter = take(district, case, "issue_suggestion", D(2025, 1, 6), **LETTER)
    right = Correction(letter.event.number, "日期有误", on=D(2024, 12, 31))
    correct(case.pk, right, district.head, on=D(2025, 1, 7))
    case.refresh_from_db()
    _for_approval(district, case, D(2025, 1, 7))
    take(district, case, "decide", D(2025, 1, 8), **{**DECISION, "decision": "quashed"})
    return case


def _incomplete(district: District) -> Case:
    trader = [applicant("某某商行", kind="sole_trader"), respondent(district.police)]
    case = _taken_in(
        district, D(2024, 12, 2), parties=trader, channel="service_point", service_point="园区服务点",
        act_date="2024-11-18", known_on="2024-11-19", admin_field="police",
    )  # fmt: skip
    take(district, case, "accept_incomplete", D(2024, 12, 3), incomplete_items="授权书", promised_on="2024-12-09",
         track="ordinary")  # fmt: skip
    return case
