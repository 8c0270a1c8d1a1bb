"""Every refusal of the line: its sentence, its article, and that the case stays as it was."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.requests import Refused
from qingheng.lines.legal_aid import line as lines
from tests.lines.legal_aid.factory import (
    CLOSING,
    DEFENCE,
    PASSING,
    RECEIVED,
    REVIEW,
    TERMINATION,
    Centre,
    D,
    assign,
    charged,
    closed,
    complained,
    granted,
    handled,
    lawyer,
    noticed,
    objected,
    opened,
    recipient,
    refused_case,
    sentences,
    supplement,
    take,
    terminated,
)

pytestmark = pytest.mark.django_db
NEXT = D(2024, 5, 10)
LATER = D(2024, 7, 2)
Act = Callable[[Centre], Any]
CHILD_ON_THE_ROSTER = {"specialties": ["criminal"]}


def decided(centre: Centre, case: Case, **changes: Any) -> Any:
    """The first complaint of the case decided."""
    facts = {"complaint_handling": "已调查。", "complaint_result": "rejected", **changes}
    return take(centre, case, "decide_complaint", LATER, facts, subject=case.events.filter(step="complain")[0].number)


def merged(centre: Centre, case: Case, **changes: Any) -> Any:
    """One more complaint, put to those before."""
    return take(centre, case, "merge_complaint", NEXT, subject=complained(centre, case, **changes))


def ordered(centre: Centre, case: Case) -> Case:
    """The bureau ordered to correct the decision."""
    objected(centre, case, LATER, kept=False)
    return case


def prior(centre: Centre, **changes: Any) -> Any:
    facts = {"prior_ground": "limitation", "limitation_ends": "2024-05-10", "makeup_due": "2024-05-20", **changes}
    return take(centre, opened(centre), "provide_first", RECEIVED, facts)


def reviewed(centre: Centre, received: dt.date = RECEIVED, **changes: Any) -> Case:
    case = opened(centre, received, hardship_basis=None, income_per_head=None, household_size=None)
    facts = {name: value for name, value in {**REVIEW, **changes}.items() if value is not None}
    take(centre, case, "review", received, facts)
    return case


def twice_asked(centre: Centre) -> Any:
    case = opened(centre)
    supplement(centre, case, RECEIVED)
    take(centre, case, "supplemented", D(2024, 5, 8))
    return supplement(centre, case, D(2024, 5, 8))


def replaced(centre: Centre, name: str, reason: str, *, proof: str = "", **notice: Any) -> Any:
    case = noticed(centre, **notice) if notice else handled(centre)
    if notice:
        assign(centre, case)
    if proof:
        take(centre, case, "ask_replacement", NEXT, replace_asked_why="未会见。", replace_proof=proof)
    return take(centre, case, "replace_person", NEXT, lawyer(centre, name), replacement_reason=reason)


def assigned(centre: Centre, case: Case) -> Case:
    assign(centre, case)
    return case


def then(centre: Centre, case: Case, *steps: tuple[str, dict[str, Any]]) -> Case:
    for step, facts in steps:
        take(centre, case, step, NEXT, facts)
    return case


DEMAND = {"demand": "起诉与本案无关的人。", "demand_explained": "true"}
SUPPORT = {"recipient_agrees": "true", "procuratorate": "区检察院", "support_reason": "诉讼能力弱。"}
WORKER = {"person_kind": "grassroots", "specialties": ["labour"], "defence_since": None, "licensed_on": None}
VOLUNTEER = {**WORKER, "person_kind": "volunteer"}

REFUSED: dict[str, tuple[str, str, Act]] = {
    "one recipient": (
        "一名受援人一件，请登记一名受援人",
        "统计口径",
        lambda c: opened(c, parties=[recipient(), recipient("李某", id_number="310118199001021253")]),
    ),
    "form": ("援助形式与案件类别不符", "第二十二条", lambda c: opened(c, form="defence")),
    "other reason": (
        "“其他原因”仅适用于申请刑事辩护",
        "第二十四条",
        lambda c: opened(c, hardship_basis="other_reason", other_reason="无力委托"),
    ),
    "migrant": (
        "进城务工人员免予核查，仅适用于申请支付劳动报酬或者请求工伤事故人身损害赔偿",
        "第四十二条第三项",
        lambda c: opened(
            c, matter="traffic", hardship_basis="presumed", presumed="migrant_wages", presumed_proof="true"
        ),
    ),
    "by letter": ("办案机关以公函通知的，请办理“收到通知”", "第三十六条", lambda c: opened(c, channel="organ")),
    "not by letter": (
        "仅适用于办案机关通知的案件",
        "第三十六条",
        lambda c: take(c, handled(c), "tell_organ", NEXT, told_organ_on="2024-05-10"),
    ),
    "venue of a suit": (
        "诉讼事项由办案机关所在地管辖，非诉讼事项由争议处理机关所在地或者事由发生地管辖",
        "第三十八条",
        lambda c: take(c, opened(c), "transfer_out", RECEIVED, venue_ground="event", competent="松江区法律援助中心"),
    ),
    "venue out of court": (
        "诉讼事项由办案机关所在地管辖，非诉讼事项由争议处理机关所在地或者事由发生地管辖",
        "第三十八条",
        lambda c: take(
            c,
            opened(c, stage="arbitration", form="arbitration"),
            "transfer_out",
            RECEIVED,
            venue_ground="organ",
            competent="松江区法律援助中心",
        ),
    ),
    "not first elsewhere": (
        "申请时没有登记另一法律援助机构已先收到同一事项的申请",
        "第八条第二款",
        lambda c: take(c, opened(c), "transfer_out", RECEIVED, venue_ground="first", competent="松江区法律援助中心"),
    ),
    "arrived before": (
        "送达时间不得早于提出申请的时间",
        "第三十九条",
        lambda c: opened(
            c,
            RECEIVED,
            "transfer_in",
            handed_by="detention",
            handed_over_at="2024-05-06 10:00",
            arrived_at="2024-05-06 09:00",
            **DEFENCE,
        ),
    ),
    "arrived another day": (
        "收到申请的日期应当是送达法律援助机构之日",
        "第三十九条",
        lambda c: opened(
            c,
            RECEIVED,
            "transfer_in",
            handed_by="detention",
            handed_over_at="2024-05-05 10:00",
            arrived_at="2024-05-05 11:00",
            **DEFENCE,
        ),
    ),
    "may notice from police": (
        "“可以通知”仅适用于人民法院适用普通程序审理的其他刑事案件的被告人",
        "第二十五条第二款",
        lambda c: noticed(c, notice_kind="may", notice_ground=None, organ="police", ordinary_procedure="true"),
    ),
    "may notice summary procedure": (
        "“可以通知”仅适用于人民法院适用普通程序审理的其他刑事案件的被告人",
        "第二十五条第二款",
        lambda c: noticed(c, notice_kind="may", notice_ground=None, organ="court", ordinary_procedure="false"),
    ),
    "treatment": (
        "强制医疗案件由人民法院通知",
        "第二十八条",
        lambda c: noticed(c, notice_kind="treatment", notice_ground=None, stage="treatment"),
    ),
    "absent": (
        "死刑复核、缺席审判案件由人民法院通知",
        "第二十五条第一款",
        lambda c: noticed(c, notice_ground="absent"),
    ),
    "found later": (
        "机关发现情形的日期不得晚于收到通知之日",
        "第三十六条",
        lambda c: noticed(c, ground_found_on="2024-05-07"),
    ),
    "asked twice": ("应当一次性告知需要补充的全部材料，不得再次要求补充", "第四十三条第二款", twice_asked),
    "certificate": (
        "不得要求申请人提供街道、乡镇出具的经济困难证明，由申请人如实说明经济困难状况即可",
        "第四十一条第一款",
        lambda c: supplement(c, opened(c), RECEIVED, missing_detail="请提供街道经济困难证明"),
    ),
    "supplement past": (
        "补充期限的最后一日应当晚于通知之日",
        "第四十三条第二款",
        lambda c: supplement(c, opened(c), RECEIVED, supplement_until="2024-05-06"),
    ),
    "incomplete": (
        "申请材料不齐全的，应当先一次性告知补充",
        "第四十三条第二款",
        lambda c: reviewed(c, papers_complete="false"),
    ),
    "scope": (
        "不属于法律援助事项范围，不能给予法律援助",
        "第三十一条",
        lambda c: granted(c, within_scope="false"),
    ),
    "counsel": ("已经委托辩护人、代理人的，不能给予法律援助", "第二十四条", lambda c: granted(c, has_counsel="true")),
    "elsewhere": (
        "同一事项已由先收到申请的法律援助机构受理",
        "第八条第二款",
        lambda c: granted(c, elsewhere_first="true"),
    ),
    "means unknown": (
        "尚未核实经济条件：请填写家庭月人均可支配收入和家庭人口",
        "第四十一条",
        lambda c: reviewed(c, income_per_head=None),
    ),
    "property": (
        "家庭财产超过本市规定的标准，又没有免予核查或者不受限制的情形",
        "第三十四条",
        lambda c: granted(c, property_over="true"),
    ),
    "means": (
        "家庭月人均可支配收入不低于经济困难标准，又没有免予核查或者不受限制的情形",
        "第三十四条",
        lambda c: granted(c, income_per_head="3020"),
    ),
    "margin": (
        "自2026年3月1日起，经济困难标准为最低生活保障边缘家庭",
        "第二十二条",
        lambda c: granted(c, D(2026, 3, 3), D(2026, 3, 2), income_per_head="100"),
    ),
    "presumed": (
        "免予核查经济困难状况，须有材料证明属于所列人员",
        "第四十二条",
        lambda c: granted(
            c,
            hardship_basis="presumed",
            income_per_head=None,
            household_size=None,
            presumed="relief",
            presumed_proof="false",
        ),
    ),
    "pledge": (
        "以个人诚信承诺说明经济状况的，应当由申请人签署承诺",
        "第四十一条第二款",
        lambda c: granted(c, hardship_basis="pledged", pledge_true="false"),
    ),
    "prior": (
        "距法定时效或者期限届满不足七日的，才能以此先行提供法律援助",
        "第四十四条第一款第一项",
        lambda c: prior(c, limitation_ends="2024-05-13"),
    ),
    "makeup": ("补办手续的期限应当晚于今日", "第四十四条第二款", lambda c: prior(c, makeup_due="2024-05-06")),
    "no prior": (
        "仅适用于先行提供法律援助的案件",
        "第四十四条第二款",
        lambda c: take(c, granted(c), "make_up", NEXT, {**REVIEW, "papers_complete": None}),
    ),
    "grassroots": (
        "刑事辩护应当指派律师，不得指派基层法律服务工作者、志愿者",
        "第二十四条",
        lambda c: assign(c, noticed(c, notice_ground="senses"), name="丁", change=WORKER),
    ),
    "volunteer": (
        "志愿者可以提供法律咨询、代拟法律文书，不办理代理案件",
        "第十七条",
        lambda c: assign(c, granted(c), name="丁", change=VOLUNTEER),
    ),
    "three years": (
        "须指派具有三年以上刑事辩护经历的律师",
        "第二十六条",
        lambda c: assign(c, noticed(c, notice_ground="life_death"), name="丁", change={"defence_since": "2021-06-09"}),
    ),
    "minors": (
        "为未成年人提供法律援助，应当指派熟悉未成年人身心特点的律师",
        "第二十六条",
        lambda c: assign(c, noticed(c), name="丁", change=CHILD_ON_THE_ROSTER),
    ),
    "minors in civil cases": (
        "为未成年人提供法律援助，应当指派熟悉未成年人身心特点的律师",
        "第一百零四条",
        lambda c: assign(c, granted(c, groups=["minor"]), name="丁", change={"specialties": ["labour"]}),
    ),
    "minors by birth": (
        "为未成年人提供法律援助，应当指派熟悉未成年人身心特点的律师",
        "第一百零四条",
        lambda c: assign(
            c,
            granted(c, parties=[recipient(id_number="", born_on=D(2006, 5, 10))]),
            name="丁",
            change={"specialties": ["labour"]},
        ),
    ),
    "both sides": (
        "同一律师事务所不得同时代理双方当事人",
        "第三十九条",
        lambda c: assign(c, granted(c), firm_opposes="true"),
    ),
    "interest": (
        "与本案有利益冲突的人员，不得指派",
        "第三十九条",
        lambda c: assign(c, granted(c), has_interest="true"),
    ),
    "co-accused": (
        "曾作为值班律师为同案多人提供帮助的律师，不宜再担任其中任何一人的辩护人",
        "值班律师",
        lambda c: assign(c, noticed(c), helped_co_accused="true"),
    ),
    "same person": ("更换后的人员不能是原法律援助人员", "轮候", lambda c: replaced(c, "高远", "unable")),
    "no proof": (
        "受援人请求更换的，应当有证据证明法律援助人员未依法履行职责",
        "第五十五条",
        lambda c: replaced(c, "戊", "duties", proof="false"),
    ),
    "not asked": (
        "受援人没有请求更换",
        "第五十五条",
        lambda c: take(c, handled(c), "keep_person", NEXT, not_replaced_why="无理由。"),
    ),
    "refused lawyer": (
        "应当通知辩护的被告人拒绝辩护的，经办案机关查明理由正当，才能另行指派",
        "第十五条",
        lambda c: replaced(c, "戊", "refused", notice_ground="minor"),
    ),
    "told before": (
        "告知办案机关的日期不得早于指派之日，也不得晚于今日",
        "第三十六条",
        lambda c: then(c, assigned(c, noticed(c)), ("tell_organ", {"told_organ_on": "2024-05-08"})),
    ),
    "obstacle": (
        "受援人或者客观原因的消除日不得早于起始日，也不得晚于今日",
        "第二十七条",
        lambda c: then(
            c, assigned(c, granted(c)), ("sign", {"obstacle_from": "2024-05-09", "obstacle_until": "2024-05-11"})
        ),
    ),
    "obstacle before": (
        "起始日不得早于指派之日，也不得晚于今日",
        "第二十七条",
        lambda c: then(
            c, assigned(c, granted(c)), ("note_obstacle", {"obstacle": "住院", "obstacle_from": "2024-05-08"})
        ),
    ),
    "obstacle unexplained": (
        "因受援人或者客观原因不能按期签订的，请写明原因",
        "第二十七条",
        lambda c: then(c, assigned(c, granted(c)), ("sign", {"obstacle_from": "2024-05-09"})),
    ),
    "met before": (
        "首次会见、约见日期不得早于指派之日，也不得晚于今日",
        "第二十七条",
        lambda c: then(c, assigned(c, granted(c)), ("sign", {"first_meeting_on": "2024-05-08"})),
    ),
    "suspended by notice": (
        "办案机关通知辩护、代理的案件不得中止",
        "第二十五条",
        lambda c: then(c, assigned(c, noticed(c)), ("suspend", DEMAND)),
    ),
    "suspended unexplained": (
        "应当先向受援人解释，仍坚持不合理要求的，才能中止",
        "第十二条",
        lambda c: then(c, handled(c), ("suspend", {**DEMAND, "demand_explained": "false"})),
    ),
    "resumed as unsigned": (
        "已经签订委托协议，恢复为承办中",
        "第十二条",
        lambda c: then(c, handled(c), ("suspend", DEMAND), ("resume", {"resumed_why": "不再坚持"})),
    ),
    "resumed as signed": (
        "尚未签订委托协议，恢复为已指派",
        "第十二条",
        lambda c: then(c, assigned(c, granted(c)), ("suspend", DEMAND), ("go_on", {"resumed_why": "不再坚持"})),
    ),
    "own counsel": (
        "仅适用于刑事辩护案件",
        "第二十七条",
        lambda c: take(c, handled(c), "own_counsel", NEXT, counsel_choice="own"),
    ),
    "support criminal": (
        "支持起诉适用于民事案件",
        "第十五条",
        lambda c: then(c, assigned(c, noticed(c)), ("sign", {}), ("ask_support", SUPPORT)),
    ),
    "support disagreed": (
        "申请支持起诉，须经受援人同意",
        "第十五条",
        lambda c: then(c, handled(c), ("ask_support", {**SUPPORT, "recipient_agrees": "false"})),
    ),
    "support not asked": (
        "尚未申请支持起诉，或者检察院已经决定",
        "第十五条",
        lambda c: take(c, handled(c), "record_support", NEXT, support_result="settled"),
    ),
    "support number": (
        "检察院支持起诉的，请填写支持起诉意见书文号",
        "第十五条",
        lambda c: then(c, handled(c), ("ask_support", SUPPORT), ("record_support", {"support_result": "supported"})),
    ),
    "charged": (
        "有收取受援人财物的投诉尚未处理完毕，不能结案",
        "第二十条",
        lambda c: take(c, charged(c), "close", LATER, CLOSING),
    ),
    "outcome": (
        "无罪、不起诉、从轻减轻处罚的结果仅适用于刑事案件",
        "第五十条",
        lambda c: take(c, handled(c), "close", LATER, {**CLOSING, "outcome": "acquitted"}),
    ),
    "means irrelevant": (
        "不受经济困难条件限制或者通知辩护的案件，不能以经济状况变化为由终止",
        "第四十八条第一款第四项",
        lambda c: take(
            c,
            granted(c, hardship_basis="irrelevant", irrelevant="violence", matter="violence"),
            "terminate",
            NEXT,
            {**TERMINATION, "termination_ground": "means"},
        ),
    ),
    "means of the notified": (
        "不受经济困难条件限制或者通知辩护的案件，不能以经济状况变化为由终止",
        "第四十八条第一款第四项",
        lambda c: take(c, noticed(c), "terminate", NEXT, {**TERMINATION, "termination_ground": "means"}),
    ),
    "no letter": (
        "通知辩护、代理的案件因另行委托终止的，应当有办案机关的函件",
        "第四十八条第一款第六项",
        lambda c: take(c, noticed(c), "terminate", NEXT, {**TERMINATION, "termination_ground": "own_counsel"}),
    ),
    "no reason": (
        "受援人要求终止的，应当有正当理由",
        "第四十八条第一款第七项",
        lambda c: take(c, handled(c), "terminate", NEXT, {**TERMINATION, "stop_reason": ""}),
    ),
    "objection twice": (
        "异议正在审查",
        "第四十九条第一款",
        lambda c: [
            take(c, case, "receive_objection", D(2024, 5, 8), objection="不服。") for case in [refused_case(c)] * 2
        ],
    ),
    "no objection": (
        "没有待审查的异议",
        "第四十九条第二款",
        lambda c: take(c, refused_case(c), "keep_decision", D(2024, 5, 8), objection_findings="无误。"),
    ),
    "nothing to object to": (
        "只能对不予法律援助、终止法律援助的决定提出异议",
        "第四十九条第一款",
        lambda c: then(c, closed(c, NEXT), ("hand_in", {}), ("receive_objection", {"objection": "不服。"})),
    ),
    "correct a termination": (
        "仅适用于不予法律援助的决定",
        "第四十九条第二款",
        lambda c: take(c, ordered(c, terminated(c)), "correct_refusal", LATER),
    ),
    "restore a refusal": (
        "仅适用于终止法律援助的决定",
        "第四十九条第二款",
        lambda c: take(c, ordered(c, refused_case(c)), "restore", LATER),
    ),
    "restore the unsigned": (
        "终止前没有签订委托协议，应当另行指派",
        "第四十九条第二款",
        lambda c: take(c, ordered(c, then(c, granted(c), ("terminate", TERMINATION))), "restore", LATER),
    ),
    "paid while objected": (
        "异议正在审查",
        "第四十九条第一款",
        lambda c: then(
            c, terminated(c), ("hand_in", {}), ("receive_objection", {"objection": "不服。"}), ("pass_file", PASSING)
        ),
    ),
    "file twice": (
        "卷宗已经交过，退回补正的请办理“交回补正的卷宗”",
        "第三十四条",
        lambda c: then(
            c, closed(c, NEXT), ("hand_in", {}), ("return_file", {"file_defects": "缺笔录。"}), ("hand_in", {})
        ),
    ),
    "file not returned": (
        "卷宗没有退回补正",
        "第三十五条",
        lambda c: then(c, closed(c, NEXT), ("correct_file", {})),
    ),
    "paid while charged": (
        "受援人反映被收取财物的，应当先登记投诉并处理完毕，再支付补贴",
        "第二十条",
        lambda c: then(
            c,
            closed(c, NEXT),
            ("visit", {"satisfaction": "fair", "fee_taken": "true"}),
            ("hand_in", {}),
            ("pass_file", PASSING),
        ),
    ),
    "complaint alone": (
        "只有对同一人、同一事由已经受理而尚未处理的投诉，才能并入",
        "投诉处理办法",
        lambda c: merged(c, handled(c)),
    ),
    "complaint over another": (
        "只有对同一人、同一事由已经受理而尚未处理的投诉，才能并入",
        "投诉处理办法",
        lambda c: merged(c, charged(c), complaint_ground="delay"),
    ),
    "complaint not admitted": ("投诉没有受理", "第五十六条", lambda c: decided(c, charged(c, admitted=False))),
    "fee unsettled": (
        "收取受援人财物的投诉属实的，请写明是否已经退还",
        "第二十条",
        lambda c: decided(c, charged(c), complaint_result="upheld"),
    ),
    "fine": (
        "罚款不得超过三千元",
        "第六十四条",
        lambda c: take(c, terminated(c, termination_ground="fraud"), "repay", LATER, repayment="2000", fine="3000.01"),
    ),
    "fine without decision": (
        "罚款应当依行政处罚程序作出，请填写行政处罚决定书文号",
        "第六十四条",
        lambda c: take(c, terminated(c, termination_ground="fraud"), "repay", LATER, repayment="2000", fine="3000"),
    ),
    "no fraud": (
        "仅适用于以欺骗或者其他不正当手段获得法律援助而终止的案件",
        "第六十四条",
        lambda c: take(c, terminated(c), "repay", LATER, repayment="2000"),
    ),
    "failed": (
        "质量评估不合格的，应当退回补正卷宗，不支付补贴",
        "第五十条",
        lambda c: then(c, closed(c, NEXT), ("hand_in", {}), ("pass_file", {**PASSING, "quality": "failed"})),
    ),
    "archived too early": (
        "已经指派人员办理的，应当交卷审查",
        "第四十八条",
        lambda c: take(c, terminated(c), "archive", LATER),
    ),
}


@pytest.mark.parametrize("name", sorted(REFUSED))
def test_a_refusal_says_why_and_by_which_article(centre: Centre, name: str) -> None:
    sentence, article, act = REFUSED[name]
    with pytest.raises(Refused) as refused:
        act(centre)
    found = [each for each in refused.value.refusals if each.message == sentence]
    assert found, sentences(refused.value)
    assert article in "、".join(str(basis) for basis in found[0].basis)


def test_every_rule_of_the_procedure_is_refused_somewhere() -> None:
    said = {sentence for sentence, _, _ in REFUSED.values()}
    rules = {rule.sentence for step in lines.CASES.procedure.steps.values() for rule in step.needs}
    assert rules == said
