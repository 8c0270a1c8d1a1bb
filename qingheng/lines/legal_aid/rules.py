"""What is refused. Each docstring is the sentence the user reads."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from qingheng.lines.legal_aid import choices as c
from qingheng.lines.legal_aid import local
from qingheng.lines.legal_aid.facts import Assigning as A
from qingheng.lines.legal_aid.facts import Ending as E
from qingheng.lines.legal_aid.facts import FileReview as V
from qingheng.lines.legal_aid.facts import Handling as H
from qingheng.lines.legal_aid.facts import Intake as I
from qingheng.lines.legal_aid.facts import Means as M
from qingheng.lines.legal_aid.facts import Notice as N
from qingheng.lines.legal_aid.facts import Review as R
from qingheng.lines.legal_aid.law import (
    CIVIL,
    CRIMINAL,
    DUTY,
    FORMER_FILE,
    LAW,
    LAWYERS,
    MINORS,
    NEW_STANDARD,
    REFUSED_LAWYER,
    ROTA,
    RULES,
    SHANGHAI,
    STATISTICS,
)
from qingheng.lines.legal_aid.staff import RECIPIENT
from qingheng.procedure.declare import rule
from qingheng.procedure.taking import Proposal
from qingheng.statute.periods import due, years

CERTIFICATE = "经济困难证明"
_FORMS = {
    c.Kind.CRIMINAL: (c.Form.DEFENCE, c.Form.CRIMINAL_AGENT),
    c.Kind.CIVIL: (c.Form.CIVIL_AGENT, c.Form.ARBITRATION, c.Form.NON_LITIGATION),
    c.Kind.ADMINISTRATIVE: (c.Form.ADMINISTRATIVE_AGENT, c.Form.NON_LITIGATION),
    c.Kind.COMPENSATION: (c.Form.ADMINISTRATIVE_AGENT, c.Form.NON_LITIGATION),
}
_ROUTE_FORMS = {
    c.Route.APPLY_DEFENCE: c.Form.DEFENCE,
    c.Route.APPLY_AGENT: c.Form.CRIMINAL_AGENT,
    c.Route.NOTICE_MUST: c.Form.DEFENCE,
    c.Route.NOTICE_MAY: c.Form.DEFENCE,
    c.Route.NOTICE_TREATMENT: c.Form.CRIMINAL_AGENT,
}


def _route(proposal: Proposal, *routes: c.Route) -> bool:
    return proposal.facts.get("route") in routes


# 收件
@rule(STATISTICS)
def one_recipient(proposal: Proposal) -> bool:
    """一名受援人一件，请登记一名受援人"""
    return len(proposal.after.parties_as(RECIPIENT.code)) == 1


@rule(LAW[22], I.form)
def form_fits(proposal: Proposal) -> bool:
    """援助形式与受理途径、案件类别不符"""
    facts = proposal.facts
    wanted = _ROUTE_FORMS.get(facts["route"])
    if wanted is None:
        return facts["kind"] != c.Kind.CRIMINAL and facts["form"] in _FORMS[facts["kind"]]
    return bool(facts["kind"] == c.Kind.CRIMINAL and facts["form"] == wanted)


@rule([LAW[24], CRIMINAL[35, 1]], M.hardship_basis)
def other_reason_for_defence(proposal: Proposal) -> bool:
    """“其他原因”仅适用于申请刑事辩护"""
    return proposal.facts.get("hardship_basis") != c.HardshipBasis.OTHER_REASON or _route(
        proposal, c.Route.APPLY_DEFENCE
    )


@rule(LAW[42, 1, 3], M.presumed)
def migrant_for_wages(proposal: Proposal) -> bool:
    """进城务工人员免予核查，仅适用于申请支付劳动报酬或者请求工伤事故人身损害赔偿"""
    if proposal.facts.get("presumed") != c.Presumed.MIGRANT_WAGES:
        return True
    return proposal.facts.get("matter") in (c.Matter.LABOUR, c.Matter.WORK_INJURY)


@rule([LAW[36], LAW[38]], I.route)
def is_application(proposal: Proposal) -> bool:
    """办案机关以公函通知的，请办理“收到通知”"""
    return _route(proposal, *c.APPLIED) and proposal.stated.get("channel") != c.Channel.ORGAN


@rule(LAW[39], I.arrived_at)
def arrived_after_handing_over(proposal: Proposal) -> bool:
    """送达时间不得早于提出申请的时间"""
    return bool(proposal.stated["arrived_at"] >= proposal.stated["handed_over_at"])


@rule(LAW[39], I.arrived_at)
def arrived_on_the_day(proposal: Proposal) -> bool:
    """收到申请的日期应当是送达法律援助机构之日"""
    arrived: dt.datetime = proposal.stated["arrived_at"]
    return arrived.date() == proposal.event.on


# 通知
@rule(LAW[25, 2], N.ordinary_procedure)
def may_notice_from_court(proposal: Proposal) -> bool:
    """“可以通知”仅适用于人民法院适用普通程序审理的其他刑事案件的被告人"""
    if not _route(proposal, c.Route.NOTICE_MAY):
        return True
    return proposal.stated["organ"] == c.Organ.COURT and bool(proposal.stated.get("ordinary_procedure"))


@rule(LAW[28], N.organ)
def treatment_notice_from_court(proposal: Proposal) -> bool:
    """强制医疗案件由人民法院通知"""
    return not _route(proposal, c.Route.NOTICE_TREATMENT) or proposal.stated["organ"] == c.Organ.COURT


@rule(LAW[25, 1], N.notice_ground)
def ground_at_court(proposal: Proposal) -> bool:
    """死刑复核、缺席审判案件由人民法院通知"""
    return proposal.stated.get("notice_ground") not in c.AT_COURT or proposal.stated["organ"] == c.Organ.COURT


@rule(LAW[36], N.ground_found_on)
def found_before_notice(proposal: Proposal) -> bool:
    """机关发现情形的日期不得晚于收到通知之日"""
    found = proposal.stated.get("ground_found_on")
    return found is None or found <= proposal.event.on


# 审查
@rule(LAW[43, 2])
def asked_once(proposal: Proposal) -> bool:
    """应当一次性告知需要补充的全部材料，不得再次要求补充"""
    return not proposal.before.taken(proposal.before.procedure.steps["ask_supplement"])


@rule([LAW[41, 1], LAW[41, 2]], R.missing_detail)
def no_certificate(proposal: Proposal) -> bool:
    """不得要求申请人提供街道、乡镇出具的经济困难证明，由申请人如实说明经济困难状况即可"""
    return CERTIFICATE not in (proposal.stated.get("missing_detail") or "")


@rule(LAW[43, 2], R.supplement_until)
def time_to_supplement(proposal: Proposal) -> bool:
    """补充期限的最后一日应当晚于通知之日"""
    return bool(proposal.stated["supplement_until"] > proposal.event.on)


@rule(LAW[43, 2], R.papers_complete)
def papers_complete(proposal: Proposal) -> bool:
    """申请材料不齐全的，应当先一次性告知补充"""
    return bool(proposal.stated["papers_complete"])


@rule(LAW[31], R.within_scope)
def within_scope(proposal: Proposal) -> bool:
    """不属于法律援助事项范围，不能给予法律援助"""
    return bool(proposal.facts.get("within_scope"))


@rule([LAW[24], LAW[29], LAW[31]], I.has_counsel)
def no_counsel(proposal: Proposal) -> bool:
    """已经委托辩护人、代理人的，不能给予法律援助"""
    return not proposal.facts.get("has_counsel")


@rule(SHANGHAI[8, 2], I.elsewhere_first)
def first_to_receive(proposal: Proposal) -> bool:
    """同一事项已由先收到申请的法律援助机构受理"""
    return not proposal.facts.get("elsewhere_first")


@rule(LAW[41], M.hardship_basis)
def means_known(proposal: Proposal) -> bool:
    """尚未核实经济条件：请填写家庭月人均可支配收入"""
    facts = proposal.facts
    if facts.get("hardship_basis") not in c.BY_INCOME or _after_income_standard(facts.get("received_on")):
        return facts.get("hardship_basis") is not None
    return facts.get("income_per_head") is not None


@rule(LAW[34], M.income_per_head)
def below_standard(proposal: Proposal) -> bool:
    """家庭月人均可支配收入不低于经济困难标准，又没有免予核查或者不受限制的情形"""
    facts = proposal.facts
    received, income = facts.get("received_on"), facts.get("income_per_head")
    if facts.get("hardship_basis") not in c.BY_INCOME or income is None or _after_income_standard(received):
        return True
    standard = local.standard(received) if received else None
    return standard is not None and Decimal(str(income)) < standard


@rule(NEW_STANDARD, M.low_income_margin)
def on_the_margin(proposal: Proposal) -> bool:
    """自2026年3月1日起，经济困难标准为最低生活保障边缘家庭"""
    facts = proposal.facts
    if facts.get("hardship_basis") not in c.BY_INCOME or not _after_income_standard(facts.get("received_on")):
        return True
    return bool(facts.get("low_income_margin"))


def _after_income_standard(received_on: dt.date | None) -> bool:
    return received_on is not None and received_on >= local.LOW_INCOME_MARGIN_SINCE


@rule(LAW[42], M.presumed_proof)
def presumption_proved(proposal: Proposal) -> bool:
    """免予核查经济困难状况，须有材料证明属于所列人员"""
    return proposal.facts.get("hardship_basis") != c.HardshipBasis.PRESUMED or bool(
        proposal.facts.get("presumed_proof")
    )


@rule(LAW[41, 2], M.pledge_true)
def pledge_signed(proposal: Proposal) -> bool:
    """以个人诚信承诺说明经济状况的，应当由申请人签署承诺"""
    return proposal.facts.get("hardship_basis") != c.HardshipBasis.PLEDGED or bool(proposal.facts.get("pledge_true"))


@rule(LAW[44, 1, 1], R.limitation_ends)
def less_than_seven_days(proposal: Proposal) -> bool:
    """距法定时效或者期限届满不足七日的，才能以此先行提供法律援助"""
    ends: dt.date | None = proposal.stated.get("limitation_ends")
    return bool(ends is None or (ends - proposal.event.on).days < local.PRIOR_DAYS)


@rule(LAW[44, 2], R.makeup_due)
def makeup_ahead(proposal: Proposal) -> bool:
    """补办手续的期限应当晚于今日"""
    return bool(proposal.stated["makeup_due"] > proposal.event.on)


@rule(LAW[44, 2])
def is_prior(proposal: Proposal) -> bool:
    """仅适用于先行提供法律援助的案件"""
    return bool(proposal.before.facts.get("prior")) and proposal.before.facts.get("made_up_on") is None


# 指派
@rule([LAW[24], CRIMINAL[35, 1]], A.entry)
def lawyer_for_defence(proposal: Proposal) -> bool:
    """刑事辩护应当指派律师，不得指派基层法律服务工作者、志愿者"""
    defence = proposal.facts.get("form") == c.Form.DEFENCE
    return bool(not defence or proposal.facts.get("person_kind") == c.PersonKind.LAWYER)


@rule(LAW[17], A.entry)
def no_volunteer_for_cases(proposal: Proposal) -> bool:
    """志愿者可以提供法律咨询、代拟法律文书，不办理代理案件"""
    return bool(proposal.facts.get("person_kind") != c.PersonKind.VOLUNTEER)


@rule([LAW[26], RULES[26]], A.entry)
def three_years(proposal: Proposal) -> bool:
    """须指派具有三年以上刑事辩护经历的律师"""
    if proposal.facts.get("notice_ground") not in c.THREE_YEARS:
        return True
    since: dt.date | None = proposal.facts.get("defence_since")
    full = due(years(local.DEFENCE_YEARS), since, proposal.calendar).nominal if since else None
    return full is not None and full <= proposal.event.on


@rule([RULES[26], MINORS[104]], A.entry)
def knows_minors(proposal: Proposal) -> bool:
    """为未成年人辩护，应当指派熟悉未成年人身心特点的律师"""
    minor = proposal.facts.get("notice_ground") == c.NoticeGround.MINOR
    return not minor or c.Specialty.MINORS in (proposal.facts.get("person_fields") or ())


@rule(LAWYERS[39], A.firm_opposes)
def not_both_sides(proposal: Proposal) -> bool:
    """同一律师事务所不得同时代理双方当事人"""
    return not proposal.stated["firm_opposes"]


@rule(LAWYERS[39], A.has_interest)
def no_interest(proposal: Proposal) -> bool:
    """与本案有利益冲突的人员，不得指派"""
    return not proposal.stated["has_interest"]


@rule(DUTY, A.helped_co_accused)
def no_co_accused(proposal: Proposal) -> bool:
    """曾作为值班律师为同案多人提供帮助的律师，不宜再担任其中任何一人的辩护人"""
    return not (local.NO_CO_ACCUSED and proposal.stated.get("helped_co_accused"))


@rule(ROTA, A.entry)
def another_person(proposal: Proposal) -> bool:
    """更换后的人员不能是原法律援助人员"""
    return bool(proposal.facts.get("licence") != proposal.before.facts.get("licence"))


@rule(LAW[36], A.told_organ_on)
def told_by_now(proposal: Proposal) -> bool:
    """告知办案机关的日期不得早于指派之日，也不得晚于今日"""
    told = proposal.stated.get("told_organ_on")
    assigned = proposal.facts.get("assigned_on")
    return told is None or (told <= proposal.today and (assigned is None or told >= assigned))


@rule(LAW[36])
def is_notified(proposal: Proposal) -> bool:
    """仅适用于办案机关通知的案件"""
    return _route(proposal, *c.NOTIFIED)


@rule(LAW[55], A.replacement_reason)
def proof_given(proposal: Proposal) -> bool:
    """受援人请求更换的，应当有证据证明法律援助人员未依法履行职责"""
    if proposal.stated["replacement_reason"] != c.ReplacementReason.DUTIES:
        return True
    return bool(proposal.facts.get("replace_proof"))


@rule(LAW[55])
def replacement_asked(proposal: Proposal) -> bool:
    """受援人没有请求更换"""
    return bool(proposal.before.taken(proposal.before.procedure.steps["ask_replacement"]))


@rule(REFUSED_LAWYER, A.replacement_reason)
def refusal_checked(proposal: Proposal) -> bool:
    """应当通知辩护的被告人拒绝辩护的，经办案机关查明理由正当，才能另行指派"""
    if proposal.stated["replacement_reason"] != c.ReplacementReason.REFUSED:
        return True
    return _route(proposal, *c.NOTIFIED) and bool(proposal.facts.get("refusal_valid"))


# 办理
@rule(RULES[27], H.obstacle_until)
def obstacle_in_order(proposal: Proposal) -> bool:
    """受援人或者客观原因的消除日不得早于起始日，也不得晚于今日"""
    begins, ends = proposal.facts.get("obstacle_from"), proposal.facts.get("obstacle_until")
    return ends is None or (begins is not None and begins <= ends <= proposal.today)


@rule([LAW[27], RULES[28]])
def is_defence(proposal: Proposal) -> bool:
    """仅适用于刑事辩护案件"""
    return proposal.facts.get("form") == c.Form.DEFENCE


@rule(CIVIL[15])
def is_civil(proposal: Proposal) -> bool:
    """支持起诉适用于民事案件"""
    return proposal.facts.get("kind") == c.Kind.CIVIL


@rule(CIVIL[15], H.recipient_agrees)
def recipient_agrees(proposal: Proposal) -> bool:
    """申请支持起诉，须经受援人同意"""
    return bool(proposal.stated["recipient_agrees"])


@rule(CIVIL[15])
def support_asked(proposal: Proposal) -> bool:
    """尚未申请支持起诉，或者检察院已经决定"""
    return proposal.before.facts.get("support_asked_on") is not None and not proposal.before.facts.get("support_result")


@rule(CIVIL[15], H.support_number)
def support_has_number(proposal: Proposal) -> bool:
    """检察院支持起诉的，请填写支持起诉意见书文号"""
    supported = proposal.stated["support_result"] == c.SupportResult.SUPPORTED
    return not supported or bool(proposal.stated.get("support_number"))


@rule([LAW[20], LAW[63, 1, 3]])
def nothing_charged(proposal: Proposal) -> bool:
    """有收取受援人财物的投诉尚未处理完毕，不能结案"""
    opened = proposal.before.opened(proposal.before.procedure.steps["complain"])
    return not any(
        matter.get("complaint_ground") == c.ComplaintGround.CHARGED
        and matter.get("complaint_admitted") is not False
        and not _settled(matter.get("complaint_result"), matter.get("fee_returned"))
        for matter in opened.values()
    )


def _settled(result: str | None, returned: bool | None) -> bool:
    return result == c.ComplaintResult.REJECTED or (result == c.ComplaintResult.UPHELD and bool(returned))


@rule(LAW[50], H.outcome)
def outcome_fits(proposal: Proposal) -> bool:
    """无罪、不起诉、从轻减轻处罚的结果仅适用于刑事案件"""
    criminal = (c.Outcome.ACQUITTED, c.Outcome.NOT_PROSECUTED, c.Outcome.LIGHTER)
    return proposal.stated["outcome"] not in criminal or proposal.facts.get("kind") == c.Kind.CRIMINAL


# 终止、异议
@rule(LAW[48, 1, 4], E.termination_ground)
def means_mattered(proposal: Proposal) -> bool:
    """不受经济困难条件限制或者通知辩护的案件，不能以经济状况变化为由终止"""
    if proposal.stated["termination_ground"] != c.TerminationGround.MEANS:
        return True
    basis = proposal.facts.get("hardship_basis")
    return basis is not None and basis not in (c.HardshipBasis.IRRELEVANT, c.HardshipBasis.OTHER_REASON)


@rule(LAW[48, 1, 6], E.organ_letter)
def organ_says_so(proposal: Proposal) -> bool:
    """通知辩护、代理的案件因另行委托终止的，应当有办案机关的函件"""
    own = proposal.stated["termination_ground"] == c.TerminationGround.OWN_COUNSEL
    return not own or not _route(proposal, *c.NOTIFIED) or bool(proposal.stated.get("organ_letter"))


@rule(LAW[48, 1, 7], E.stop_reason)
def proper_reason(proposal: Proposal) -> bool:
    """受援人要求终止的，应当有正当理由"""
    asked = proposal.stated["termination_ground"] == c.TerminationGround.ASKED
    return not asked or bool(proposal.stated.get("stop_reason"))


@rule(LAW[49, 1])
def no_objection_open(proposal: Proposal) -> bool:
    """异议正在审查"""
    facts = proposal.before.facts
    return facts.get("objected_on") is None or facts.get("objection_decided_on") is not None


@rule(LAW[49, 2])
def objection_open(proposal: Proposal) -> bool:
    """没有待审查的异议"""
    facts = proposal.before.facts
    return facts.get("objected_on") is not None and facts.get("objection_decided_on") is None


@rule(LAW[49, 2])
def correction_ordered(proposal: Proposal) -> bool:
    """司法行政部门没有责令改正，或者已经改正"""
    facts = proposal.before.facts
    return facts.get("objection_result") == c.ObjectionResult.CORRECT and facts.get("corrected_on") is None


@rule(LAW[49, 2])
def no_correction_due(proposal: Proposal) -> bool:
    """司法行政部门已经责令改正，应当先予改正"""
    facts = proposal.before.facts
    return facts.get("objection_result") != c.ObjectionResult.CORRECT or facts.get("corrected_on") is not None


@rule(LAW[49, 2])
def was_assigned(proposal: Proposal) -> bool:
    """终止前没有指派法律援助人员，应当另行指派"""
    return proposal.before.facts.get("agreement_on") is not None


@rule(LAW[64], E.fine)
def fine_within_law(proposal: Proposal) -> bool:
    """罚款不得超过三千元"""
    return Decimal(str(proposal.stated.get("fine") or 0)) <= local.HIGHEST_FINE


@rule(LAW[64])
def got_by_fraud(proposal: Proposal) -> bool:
    """仅适用于以欺骗或者其他不正当手段获得法律援助而终止的案件"""
    return proposal.facts.get("termination_ground") == c.TerminationGround.FRAUD


# 审卷
@rule([LAW[50], FORMER_FILE], V.subsidy)
def no_pay_for_failed(proposal: Proposal) -> bool:
    """质量评估不合格的，应当退回补正卷宗，不支付补贴"""
    return proposal.stated["quality"] != c.Quality.FAILED or not proposal.stated["subsidy"]


@rule(LAW[48])
def never_assigned(proposal: Proposal) -> bool:
    """已经指派人员办理的，应当交卷审查"""
    return proposal.before.facts.get("assigned_on") is None
