"""Every paper of the line, rendered on a driven case."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.requests import NewParty
from qingheng.kernel.documents.models import Document
from qingheng.kernel.documents.paper import parse
from qingheng.lines.litigation.line import LINES
from tests.lines.litigation import house as make
from tests.lines.litigation.house import House
from tests.lines.litigation.test_examples import SUGGESTION, make_enforcement
from tests.lines.litigation.test_refusals import APPEAL, lost

pytestmark = pytest.mark.django_db


def _assigned(own: House) -> Case:
    return make.answering(own, "2024-05-06")


def _objected(own: House) -> Case:
    case = _assigned(own)
    own.take(case, "object_jurisdiction", "2024-05-08", objection_text="本案应由松江区人民法院管辖")
    return case


def _more_time(own: House) -> Case:
    case = _assigned(own)
    own.take(case, "ask_more_time", "2024-05-08", more_time_reason="force_majeure", more_time_text="档案室遭水淹")
    return case


def _appointed(own: House) -> Case:
    case = _assigned(own)
    own.take(case, "appoint", "2024-05-08", agents_named="王慧、赵律师", agents_include_staff=True, conflict="none",
             **{**make.POWERS, "agents_powers": "special", "special_powers": ["settle", "appeal"]})  # fmt: skip
    return case


def _objection_appealed(own: House) -> Case:
    case = _objected(own)
    own.take(case, "objection_ruled", "2024-05-20", objection_allowed=False)
    own.take(case, "appeal_objection", "2024-05-22", objection_appeal="被诉行为由松江区机关作出")
    return case


def _recused(own: House) -> Case:
    case = _answered(own)
    judge = {"recused": "赵某某", "recused_as": "judge", "recusal_reason": "interest", "recusal_text": "系原告的近亲属"}
    opened = str(own.take(case, "ask_recusal", "2024-05-13", **judge).event.number)
    own.take(case, "recusal_decided", "2024-05-15", subject=opened, recusal_granted=False)
    own.take(case, "ask_recusal_review", "2024-05-16", subject=opened, recusal_review_text="有户籍材料证明")
    return case


def _answered(own: House) -> Case:
    case = _assigned(own)
    own.take(case, "answer", "2024-05-10", **make.ANSWER, pleas=["late"])
    return case


def _heard(own: House) -> Case:
    case = _answered(own)
    make.heard(own, case, "2024-06-03", "2024-05-20")
    return case


def _absent(own: House) -> Case:
    case = _answered(own)
    make.heard(own, case, "2024-06-03", "2024-05-20", attendance="staff", reason_accepted=True)
    return case


def _changed(own: House) -> Case:
    case = _answered(own)
    own.take(case, "change_act", "2024-05-20", change_text="撤销原处罚决定，改为警告", told_court_on="2024-05-20")
    return case


def _appealed(own: House) -> Case:
    case = make.judged(own, "2024-09-18", "2024-07-01")
    make.served(own, case, plaintiff="2024-09-18", defendant="2024-09-18")
    own.take(case, "appeal_ours", "2024-09-20", subject=make.party(case, "defendant").pk, **APPEAL)
    return case


def _retried(own: House) -> Case:
    case = lost(own)
    own.take(
        case, "ask_retrial", "2024-07-01", retrial_by="us", retrial_ground="ordinary", retrial_reasons="适用法律错误"
    )
    return case


def _performed(own: House) -> Case:
    case = lost(own)
    own.take(case, "review_loss", "2024-06-03", loss_review="取证不足", loss_measures="规范取证")
    own.take(case, "begin_performance", "2024-06-03")
    own.take(case, "perform", "2024-07-01", duty_report="已重新作出决定并送达", redo_same=False)
    return case


def _enforced(own: House) -> Case:
    case = lost(own, citizen_duty=True, citizen_due="2024-06-20")
    own.take(case, "enforce_judgment", "2024-07-01", enforcement_basis="返还补偿款")
    return case


def _mediated(own: House) -> Case:
    case = _assigned(own)
    own.take(case, "mediate", "2024-05-20", mediation_ground="compensation", mediation_text="补偿三千元", duty="pay",
             duty_text="支付补偿款三千元", duty_days=15)  # fmt: skip
    return case


def _not_accepted(own: House) -> Case:
    case = make_enforcement(own, "2024-03-15")
    own.take(case, "remind", "2024-09-20", pay_by="2024-10-15", pay_how="缴至指定银行账户")
    own.take(case, "serve_reminder", "2024-09-23")
    own.take(case, "hear", "2024-09-24", heard="经济困难，请求减免")
    own.take(case, "apply", "2024-10-15", court_asked="上海市闵行区人民法院", head_signed=True)
    own.take(case, "rule_on", "2024-10-21", ruling="not_accepted")
    own.take(case, "ask_review", "2024-10-22", review_reasons="申请符合受理条件")
    return case


def _suggested(own: House, kind: str = "general", **facts: Any) -> Case:
    case = own.open("court_suggestion", "register", "2024-08-06", suggestion_kind=kind, **SUGGESTION, **facts)
    own.take(case, "assign", "2024-08-07", unit="区市场监管局")
    own.take(case, "reply", "2024-09-02", adoption="partly", not_adopted_why="涉及上级规定", reply_text="修订送达规程")
    return case


def _prosecuted(own: House) -> Case:
    return _suggested(own, "public_interest", urgent=False)


def _event(own: House) -> Case:
    case = own.open("litigation_event", "plan", "2024-05-06", event_kind="three_in_one",
                    event_at="2024-06-03 14:00", place="第三法庭", theme="三合一活动", organiser="区司法局",
                    suit_number="（2024）沪0112行初7号")  # fmt: skip
    own.take(case, "hold", "2024-06-03", observers=60, observers_by_unit="区市场监管局30人\n各街镇30人",
             commentator="审判长", commentary="规范取证")  # fmt: skip
    return case


def _centre(own: House) -> Case:
    parties = [NewParty("centre_side", "citizen", "张伟"),
               NewParty("centre_organ", "organ", own.market.name, body_id=own.market.pk)]  # fmt: skip
    case = own.open("joint_mediation", "register", "2024-05-06", parties, source="application", dispute="罚款数额",
                    dispute_field="market")  # fmt: skip
    own.take(case, "start", "2024-05-07", organ_consents=True, citizen_consents=True, centre_mediators="吴芳")
    own.take(case, "end", "2024-05-20", centre_result="agreed", agreement="罚款减为一千元", agreed_amount="1000")
    return case


DRIVEN: dict[str, Callable[[House], Case]] = {
    "suit_register": _assigned, "suit_assignment": _assigned, "jurisdiction_objection": _objected,
    "more_time_request": _more_time, "suit_answer": _answered, "evidence_list": _answered, "norms_list": _answered,
    "objection_appeal": _objection_appealed, "recusal_request": _recused, "recusal_review": _recused,
    "suit_mandate": _appointed, "appearance_plan": _heard, "head_identity": _heard, "absence_statement": _absent,
    "appearance_record": _heard, "act_change_notice": _changed, "suit_appeal": _appealed, "appeal_memo": _appealed,
    "retrial_application": _retried, "performance_report": _performed, "judgment_enforcement": _enforced,
    "loss_analysis": _performed, "settlement_record": _mediated, "enforcement_reminder": _not_accepted,
    "enforcement_application": _not_accepted, "enforcement_review": _not_accepted, "suggestion_transfer": _suggested,
    "court_reply": _suggested, "procuratorate_reply": _prosecuted, "event_record": _event, "centre_form": _centre,
    "centre_agreement": _centre,
}  # fmt: skip
WORDS = {
    "suit_register": ("2024年5月21日", "张伟"),
    "suit_assignment": ("2024年5月21日届满", "不得自行向原告、第三人和证人收集证据"),
    "jurisdiction_objection": ("上海市闵行区人民法院", "第十条第一款"),
    "more_time_request": ("不可抗力", "第三十六条第一款"),
    "suit_answer": ("请求驳回原告的诉讼请求", "超过起诉期限", "一式2份", "第六十七条第一款"),
    "evidence_list": ("| 1 | 检验报告 | 第三方检验机构 | 3页 | 证明产品不合格 |", "询问笔录"),
    "objection_appeal": ("不服驳回管辖异议的裁定", "被诉行为由松江区机关作出", "第一百零一条第二款"),
    "recusal_request": ("请求审判人员赵某某", "与本案有利害关系", "请由院长决定", "第五十五条第一款"),
    "recusal_review": ("已被驳回", "第七十四条第四款"),
    "suit_mandate": ("| 王慧 | 法规科科员 | 特别授权 |", "特别授权事项：和解、调解、提起上诉。", "第三十一条"),
    "head_identity": ("李强", "副局长", "第六条第一款"),
    "absence_statement": ("需要履行他人不能代替的公务", "王慧", "加盖行政机关印章"),
    "appearance_record": ("负责人出庭", "李强（副局长）"),
    "performance_report": ("2024年7月22日届满", "2024年7月1日履行完毕"),
    "enforcement_reminder": ("陈述和申辩", "3000元（叁仟元整）"),
    "enforcement_application": ("行政机关负责人（签名）", "满十日仍未履行"),
    "court_reply": ("（2024）沪0112司建3号", "部分采纳"),
    "centre_form": ("诉前调处不停止起诉期限的计算",),
}


def _paper(case: Case, spec: str) -> Document:
    found = case.documents.filter(spec=spec).last()
    assert found is not None
    return found


@pytest.mark.parametrize("spec", sorted(DRIVEN))
def test_every_paper_is_made_on_a_driven_case(spec: str, own: House) -> None:
    document = _paper(DRIVEN[spec](own), spec)
    parse(document.text)
    assert len(document.text) > 100
    assert not re.search(r"\bNone\b|\{\{|\}\}|\{%|待核实|。。|，，|依照的规定", document.text)
    for word in WORDS.get(spec, ()):
        assert word in document.text, document.text


def test_no_paper_is_left_out() -> None:
    declared = {code for line in LINES for version in line.versions for code in version.papers()}
    assert declared == set(DRIVEN)


def test_the_answer_bears_the_name_of_the_organ_that_is_sued(own: House) -> None:
    case = own.open("litigation", "register", "2024-05-06", make.sides(own), body=own.market, user=own.handler,
                    **make.complaint())  # fmt: skip
    own.take(case, "assign", "2024-05-06", user=own.handler, **own.assigned(officers=[own.handler.pk]))
    own.take(case, "answer", "2024-05-10", user=own.handler, **make.ANSWER)
    assert parse(_paper(case, "suit_answer").text).issuer == "青浦区市场监督管理局"
    assert parse(_paper(_answered(own), "suit_answer").text).issuer == "青浦区人民政府"
