"""A file driven through real steps for every paper of the line."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.requests import NewParty
from qingheng.kernel.documents.models import Document
from qingheng.lines.correction import people
from qingheng.lines.correction.line import ASSESSMENTS
from tests.lines.correction.driving import (
    ARRIVAL,
    CONTROL,
    OUTSIDE,
    PAROLE,
    REPORTED,
    D,
    House,
    admonished,
    begun,
    breach,
    motion,
    opened,
    outing,
    registered,
    take,
    warned,
)  # fmt: skip

LATER = D(2024, 5, 6)
Maker = Callable[[House], Case]


def made(it: House, spec: str) -> Document:
    """The last paper of that kind in the case that is driven to it."""
    found = CASES[spec](it).documents.filter(spec=spec).last()
    assert found is not None
    return found


def one(step: str, *, on: dt.date = LATER, **facts: Any) -> Maker:
    """A step in the file of somebody in correction."""

    def drive(it: House) -> Case:
        case = registered(it)
        take(it, case, step, on, **facts)
        return case

    return drive


def _early(step: str, **facts: Any) -> Maker:
    def drive(it: House) -> Case:
        case = opened(it, documents_missing="执行通知书")
        take(it, case, step, D(2024, 3, 21), **facts)
        return case

    return drive


def _handed(it: House) -> Case:
    return registered(it, **OUTSIDE)


def _outing(granted: bool) -> Maker:
    def drive(it: House) -> Case:
        case = registered(it)
        number = outing(it, case, LATER, D(2024, 5, 10), D(2024, 5, 20))
        answer: dict[str, Any] = {} if granted else {"outing_refusal": "证明材料不足。"}
        take(it, case, "decide_outing", LATER, about=number, outing_granted=granted, **answer)
        return case

    return drive


PERMIT: dict[str, Any] = {
    "permit_places": "江苏省昆山市、苏州市吴江区",
    "permit_reason": "送货，每周三次",
    "permit_proof": "劳动合同",
}


def _permit(it: House) -> Case:
    case = registered(it)
    number = take(it, case, "apply_permit", LATER, **PERMIT).event.number
    take(it, case, "hold_hearing", LATER, about=number, hearing_host="王慧", hearing_gist="一致同意。")
    take(it, case, "decide_permit", LATER, about=number, permit_granted=True, permit_from=D(2024, 5, 8))
    return case


MOVE: dict[str, Any] = {
    "move_to": "上海市松江区",
    "move_agency": "松江区社区矫正管理局",
    "move_planned_on": D(2024, 6, 20),
    "move_reason": "购房迁居。",
    "move_office_opinion": "同意。",
}


def _moved(granted: bool) -> Maker:
    def drive(it: House) -> Case:
        case = registered(it)
        number = take(it, case, "apply_move", LATER, **MOVE).event.number
        take(it, case, "consult", LATER, about=number)
        take(it, case, "move_replied", D(2024, 5, 8), about=number, move_agreed=granted, move_reply="松矫函〔2024〕3号")
        answer: dict[str, Any] = {} if granted else {"move_refusal": "居所不固定。"}
        take(it, case, "decide_move", D(2024, 5, 9), about=number, move_granted=granted, **answer)
        take(it, case, "tell_move", D(2024, 5, 10), about=number)
        return case

    return drive


def _leave(it: House) -> Case:
    case = registered(it)
    number = take(it, case, "apply_leave", LATER, leave_kind="contact", leave_object="同案犯李某",
                  leave_reason="共同赔偿事宜").event.number  # fmt: skip
    take(it, case, "decide_leave", LATER, about=number, leave_granted=True)
    return case


def _admonished(it: House) -> Case:
    case = registered(it)
    admonished(it, case, LATER)
    return case


def _warned(it: House) -> Case:
    case = registered(it)
    warned(it, case, LATER)
    return case


def _penalty(it: House) -> Case:
    case = registered(it)
    take(it, case, "propose_penalty", LATER, about=breach(it, case, LATER))
    return case


def _two_warnings(it: House, **kind: Any) -> Case:
    case = registered(it, **kind)
    warned(it, case, LATER)
    warned(it, case, D(2024, 5, 20))
    return case


def _revoked(it: House) -> Case:
    case = _two_warnings(it)
    number = motion(it, case, D(2024, 6, 3))
    take(it, case, "request_arrest", D(2024, 6, 3), about=number, arrest_grounds=["flight"],
         arrest_danger="曾扬言离开本市。",
         arrest_requested_at="2024-06-03 10:00")  # fmt: skip
    return case


HIGHER: dict[str, Any] = {
    "motion_to": "上海市第二中级人民法院",
    "motion_to_level": "intermediate",
    "motion_city_paper": "沪矫建〔2024〕5号",
}


def _parole(it: House) -> Case:
    case = _two_warnings(it, **PAROLE)
    motion(it, case, D(2024, 6, 3), motion="parole", **HIGHER)
    return case


def _recommitted(it: House) -> Case:
    case = registered(it, **OUTSIDE)
    motion(it, case, D(2024, 6, 3), motion="recommit", motion_ground="reason_gone", motion_to="上海市监狱管理局",
           motion_to_level="prisons")  # fmt: skip
    return case


def _commuted(it: House) -> Case:
    case = registered(it, **CONTROL)
    motion(it, case, D(2024, 9, 16), motion="commute", motion_ground="merit", new_last_day=D(2024, 12, 31), **HIGHER)
    return case


def _objection(it: House) -> Case:
    case = _warned(it)
    number = take(it, case, "object_to", D(2024, 5, 7), objection_to="警告决定", objection_gist="有正当理由。")
    take(it, case, "answer_objection", D(2024, 5, 8), about=number.event.number, objection_answer="维持原决定。")
    return case


def _opinion(it: House) -> Case:
    case = registered(it)
    number = take(it, case, "opinion_in", LATER, opinion_kind="correction", opinion_paper="沪青检矫〔2024〕1号",
                  opinion_gist="走访记录不全。").event.number  # fmt: skip
    take(it, case, "reply_opinion", LATER, about=number, opinion_adopted=True, opinion_reply="已补全并通报。")
    return case


def positioned(it: House, on: dt.date = LATER) -> tuple[Case, int]:
    """Somebody with a device for three months, after a warning for not reporting."""
    case = registered(it)
    warned(it, case, on)
    number = take(it, case, "positioning_on", on, positioning_ground="warned", positioning_device="bracelet",
                  positioning_months=3, positioning_need="拒不报告，脱管风险高。").event.number  # fmt: skip
    return case, number


def _lifted(it: House) -> Case:
    case, number = positioned(it)
    take(it, case, "positioning_off", D(2024, 8, 5), about=number, positioning_end="期限届满，无需继续使用")
    return case


def _searched(it: House) -> Case:
    case = registered(it)
    number = take(
        it, case, "open_absence", LATER, last_in_control_on=D(2024, 5, 4), absence_gist="电话不通，家中无人。"
    )
    take(it, case, "search", D(2024, 5, 7), about=number.event.number, search_gist="走访家属、邻居。")
    return case


RELEASE: dict[str, Any] = {"release_ground": "expiry", "release_checked": True, "released_publicly": False}


def _released(it: House) -> Case:
    case = registered(it, **CONTROL)
    take(it, case, "appraise", D(2025, 2, 10), summary="遵守规定。", appraisal="表现良好。")
    take(it, case, "release", D(2025, 3, 14), **RELEASE)
    return case


def _pending(it: House) -> Case:
    case = registered(it, **CONTROL)
    take(it, case, "restrained", D(2025, 3, 3), restraint="detention", restraint_by="青浦公安分局",
         restraint_on=D(2025, 3, 2))  # fmt: skip
    take(it, case, "hold_open", D(2025, 3, 14), by=it.officer)
    take(it, case, "release_after_review", D(2025, 3, 20), pending_basis="行政拘留已执行完毕，无撤销情形。", **RELEASE)
    return case


def _terminated(it: House) -> Case:
    case = registered(it)
    take(it, case, "terminate", LATER, termination="death", termination_paper="死亡医学证明", died_on=D(2024, 5, 5),
         told_on_death=True)  # fmt: skip
    return case


LETTER: dict[str, Any] = {
    "client_kind": "court",
    "client": "上海市青浦区人民法院",
    "letter_no": "(2024)沪0118刑初委评1号",
    "letter_complete": True,
    "track": "ordinary",
    "proposed_category": "suspended",
    "crime_type": "property",
    "procuratorate_told": True,
}
FINDINGS: dict[str, Any] = {
    "home": "有固定居所",
    "family": "家庭支持",
    "effects": "已赔偿",
    "views": "无异议",
    "danger": "较低",
    "community": "无重大不良影响",
}


def assessment(it: House, on: dt.date = LATER, **facts: Any) -> Case:
    """An assessment begun on that day."""
    known = NewParty(people.ASSESSED.code, "citizen", "钱某", born_on=facts.pop("born_on", D(1990, 1, 1)), sex="male")
    by = it.minors if facts.get("crime_on") else it.officer
    return begun(it, ASSESSMENTS, "receive", on, {**LETTER, **facts}, [known], by)


def submitted(it: House) -> Case:
    """An assessment handed in."""
    case = assessment(it)
    take(it, case, "assign", LATER, officers=[it.officer.pk, it.second.pk])
    take(it, case, "investigate", D(2024, 5, 8), **FINDINGS)
    take(it, case, "submit", D(2024, 5, 13), opinion="suitable", opinion_reason="具备监管条件。")
    return case


def _extended(it: House) -> Case:
    case = assessment(it)
    take(it, case, "extend", D(2024, 5, 10), extended_to=D(2024, 5, 31), extension_letter="青法函〔2024〕3号")
    return case


def _impossible(it: House) -> Case:
    case = assessment(it)
    take(it, case, "impossible", D(2024, 5, 10), impossible_reason="所留地址不存在")
    return case


CASES: dict[str, Maker] = {
    "documents_receipt": _early("return_receipt"),
    "completion_letter": _early("ask_completion", completion_items="执行通知书"),
    "registration": registered,
    "handover_record": _handed,
    "announcement": one("announce", announced_publicly=False, group_present=True),
    "duty_letter": one("form_group", correction_group="石康、范琴、村委会主任", group_has_woman=True),
    "plan": one("make_plan", needs="交通肇事后悔过，风险低。", plan="每月报告，参加法治教育。"),
    "level_form": one("set_level", level="ordinary", level_score=70, level_reason="入矫满两个月", plan_adjusted=True),
    "outing_form": _outing(True),
    "outing_notice": _outing(True),
    "outing_refusal": _outing(False),
    "hearing_record": _permit,
    "permit": _permit,
    "move_consultation": _moved(True),
    "move_decision": _moved(True),
    "move_notice": _moved(True),
    "move_refusal": _moved(False),
    "leave_form": _leave,
    "investigation": _admonished,
    "admonition": _admonished,
    "warning": _warned,
    "praise": one("praise", on=D(2024, 12, 2), praise_ground="deed", praise_facts="救助落水儿童。"),
    "penalty_proposal": _penalty,
    "revoke_suspension": _revoked,
    "revoke_parole": _parole,
    "recommit": _recommitted,
    "commute": _commuted,
    "arrest_request": _revoked,
    "objection_answer": _objection,
    "opinion_reply": _opinion,
    "positioning_form": lambda it: positioned(it)[0],
    "positioning_notice": lambda it: positioned(it)[0],
    "positioning_lift": _lifted,
    "search_record": _searched,
    "police_letter": _searched,
    "appraisal": _released,
    "certificate": _released,
    "release_notice": _released,
    "pending_record": _pending,
    "termination_notice": _terminated,
    "assessment_receipt": assessment,
    "assessment_extension": _extended,
    "assessment_opinion": submitted,
    "assessment_statement": _impossible,
}
__all__ = ["ARRIVAL", "CASES", "REPORTED", "made"]
