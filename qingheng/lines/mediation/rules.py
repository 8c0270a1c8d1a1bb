"""What is refused. Each docstring is the sentence the user reads."""

from __future__ import annotations

import datetime as dt
from typing import Any

from qingheng.lines.mediation import choices as c
from qingheng.lines.mediation.facts import AfterCare as C
from qingheng.lines.mediation.facts import Agreement as G
from qingheng.lines.mediation.facts import Confirming as J
from qingheng.lines.mediation.facts import Early as E
from qingheng.lines.mediation.facts import Ending as X
from qingheng.lines.mediation.facts import Escalation
from qingheng.lines.mediation.facts import Handling as H
from qingheng.lines.mediation.facts import Registration as R
from qingheng.lines.mediation.law import (
    CIVIL_PROCEDURE,
    CIVIL_PROCEDURE_INTERPRETATION,
    FEEDBACK,
    INVITED,
    LABOUR,
    LAW,
    MEDICAL,
    RECONSIDERATION,
    THREE_OFFICES,
)
from qingheng.lines.mediation.staff import SIDES
from qingheng.procedure.declare import rule
from qingheng.procedure.taking import Proposal

_SIDES = {role.code for role in SIDES}


def _sides(proposal: Proposal) -> list[Any]:
    return [party for party in proposal.after.parties if party.role in _SIDES]


@rule(LAW[17])
def two_sides(proposal: Proposal) -> bool:
    """纠纷至少需要双方当事人"""
    return len({party.role for party in _sides(proposal)}) >= 2


@rule(LAW[4], G.fee)
def free_of_charge(proposal: Proposal) -> bool:
    """人民调解不收取任何费用"""
    return not proposal.stated.get("fee")


@rule(LAW[17], R.consent)
def nobody_refuses(proposal: Proposal) -> bool:
    """一方明确拒绝调解，不得调解"""
    said = proposal.after.taken(proposal.after.procedure.steps["hear_side"])
    return proposal.facts.get("consent") != c.Consent.REFUSED and all(event.data["willing"] for event in said)


@rule(LAW[17])
def all_sides_willing(proposal: Proposal) -> bool:
    """尚未取得各方当事人的同意；移送不等于当事人同意调解"""
    if proposal.facts.get("consent") == c.Consent.ALL:
        return True
    step = proposal.after.procedure.steps["hear_side"]
    willing = {event.subject for event in proposal.after.taken(step) if event.data["willing"]}
    return all(party.key in willing for party in _sides(proposal))


@rule(LAW[25], R.risk)
def risk_told(proposal: Proposal) -> bool:
    """存在激化风险的，应当先办理“报告风险”"""
    step = proposal.after.procedure.steps["report_risk"]
    return not proposal.facts.get("risk") or bool(proposal.after.taken(step))


@rule(LAW[25], R.risk)
def risk_named(proposal: Proposal) -> bool:
    """请选择发现的激化风险"""
    return bool(proposal.stated.get("risk"))


@rule(LAW[25], Escalation.told_police_on)
def told_by_now(proposal: Proposal) -> bool:
    """报告日期不得晚于今日"""
    return bool(proposal.stated["told_police_on"] <= proposal.today)


@rule(LAW[17], R.source)
def came_by_application(proposal: Proposal) -> bool:
    """当事人申请调解的，才记录申请"""
    return proposal.facts.get("source") == c.Source.APPLICATION


@rule(MEDICAL[31], R.pending_elsewhere)
def not_pending_elsewhere(proposal: Proposal) -> bool:
    """法院或者卫生主管部门已经受理的医疗纠纷，不得受理"""
    return proposal.facts.get("pending_elsewhere") in (None, c.ElsewherePending.NONE)


@rule(MEDICAL[31], E.refusal_reason)
def reason_fits(proposal: Proposal) -> bool:
    """只有医疗纠纷已由法院或者卫生主管部门受理的，才能以此为由不予受理"""
    pending = proposal.facts.get("pending_elsewhere") in (c.ElsewherePending.COURT, c.ElsewherePending.HEALTH)
    return proposal.stated.get("refusal_reason") != c.RefusalReason.ELSEWHERE or pending


@rule(LAW[23, 1, 1], H.interested)
def mediator_free_of_interest(proposal: Proposal) -> bool:
    """调解员与当事人有利害关系的，应当更换，各方仍愿意由其调解的除外"""
    return not proposal.stated.get("interested") or bool(proposal.stated.get("still_wanted"))


@rule(MEDICAL[33], H.expert_interested)
def expert_free_of_interest(proposal: Proposal) -> bool:
    """专家与当事人有利害关系的，不得提供咨询意见"""
    return not proposal.stated.get("expert_interested")


@rule(LAW[20], H.expert_agreed)
def parties_want_expert(proposal: Proposal) -> bool:
    """邀请具有专门知识的人员参与调解，应当征得当事人的同意"""
    return bool(proposal.stated.get("expert_agreed"))


@rule(MEDICAL[38], H.extended_by_whom)
def agreed_with_the_committee(proposal: Proposal) -> bool:
    """医疗纠纷延长调解期限的，由调委会和各方当事人约定"""
    medical = proposal.facts.get("dispute_type") == c.DisputeType.MEDICAL
    return not medical or proposal.stated.get("extended_by_whom") == c.ExtensionBy.BOTH_AND_COMMITTEE


@rule(RECONSIDERATION[73], G.civil_only)
def civil_side_only(proposal: Proposal) -> bool:
    """行政复议移送的，人民调解协议只能涉及民事争议；行政争议由复议机关制作行政复议调解书"""
    return proposal.stated.get("civil_only") is not False


@rule(THREE_OFFICES)
def three_offices_present(proposal: Proposal) -> bool:
    """三所联动的纠纷，派出所、司法所和律师应当三方到场调解并有记录"""
    if proposal.facts.get("channel") != c.Channel.THREE_OFFICES:
        return True
    wanted = {c.PresentRole.POLICE, c.PresentRole.JUSTICE_OFFICE, c.PresentRole.LAWYER}
    return any(wanted <= set(event.data.get("present") or ()) for event in proposal.after.events)


@rule([LABOUR[14, 1], MEDICAL[39]], R.dispute_type)
def may_be_oral(proposal: Proposal) -> bool:
    """劳动争议、医疗纠纷达成协议的，应当制作调解协议书，不得采取口头方式"""
    return proposal.facts.get("dispute_type") not in c.WITH_OWN_LIMIT


@rule(LAW[28], G.no_paper_wanted)
def no_paper_wanted(proposal: Proposal) -> bool:
    """各方当事人认为无需制作协议书的，才可以采取口头协议方式"""
    return bool(proposal.stated.get("no_paper_wanted"))


@rule(LAW[29, 2])
def signed_after_acceptance(proposal: Proposal) -> bool:
    """协议的签名、盖章日期不得早于受理日期"""
    accepted: dt.date | None = proposal.facts.get("accepted_on")
    signed = [proposal.facts.get(name) for name in ("parties_signed_on", "mediator_signed_on", "stamped_on")]
    return accepted is None or all(day is None or day >= accepted for day in signed)


@rule(LAW[29, 2])
def not_stamped_yet(proposal: Proposal) -> bool:
    """协议已经加盖调委会印章"""
    return proposal.before.facts.get("stamped_on") is None


@rule(LAW[29, 2])
def signed_by_now(proposal: Proposal) -> bool:
    """签名、盖章日期不得晚于今日"""
    signed = [proposal.facts.get(name) for name in ("parties_signed_on", "mediator_signed_on", "stamped_on")]
    return all(day is None or day <= proposal.today for day in signed)


@rule(LAW[29, 2], G.stamped_on)
def stamped(proposal: Proposal) -> bool:
    """尚未加盖调委会印章，协议暂不生效，申请司法确认的三十日自补盖之日起计算"""
    return proposal.stated.get("stamped_on") is not None


@rule(LABOUR[16], C.payment_order)
def told_of_payment_order(proposal: Proposal) -> bool:
    """拖欠劳动报酬、工伤医疗费、经济补偿或者赔偿金的，劳动者可以持调解协议书申请支付令，请告知"""
    owed = proposal.stated.get("performance") in (c.Performance.NOT_DONE, c.Performance.PARTLY)
    labour = proposal.facts.get("dispute_type") == c.DisputeType.LABOUR
    return not (owed and labour) or bool(proposal.stated.get("payment_order"))


@rule(LAW[31], G.performance)
def performance_begins(proposal: Proposal) -> bool:
    """达成协议时，履行情况是即时履行或者履行中，以后的情况由回访登记"""
    return proposal.stated.get("performance") in (c.Performance.AT_ONCE, c.Performance.UNDER_WAY)


@rule(LAW[29, 1, 3], G.performance_due)
def due_unless_at_once(proposal: Proposal) -> bool:
    """协议不是即时履行的，应当写明履行期限"""
    at_once = proposal.stated.get("performance") == c.Performance.AT_ONCE
    return at_once or proposal.stated.get("performance_due") is not None


@rule(MEDICAL[39], G.told_confirmation)
def told_of_confirmation(proposal: Proposal) -> bool:
    """医疗纠纷达成协议的，应当告知双方可以申请司法确认"""
    medical = proposal.facts.get("dispute_type") == c.DisputeType.MEDICAL
    return not medical or bool(proposal.facts.get("told_confirmation"))


@rule(LAW[26], X.told_routes)
def routes_told(proposal: Proposal) -> bool:
    """调解不成的，应当告知当事人可以通过仲裁、行政、司法等途径维护自己的权利"""
    return bool(proposal.stated.get("told_routes"))


@rule(LAW[28])
def is_written(proposal: Proposal) -> bool:
    """请先形成书面调解协议"""
    return proposal.facts.get("outcome") == c.Outcome.WRITTEN


@rule([LAW[33, 1], CIVIL_PROCEDURE[205]], J.applied_by_all)
def asked_by_all(proposal: Proposal) -> bool:
    """须由双方当事人共同申请"""
    return bool(proposal.stated.get("applied_by_all"))


@rule(LAW[29, 2])
def in_effect(proposal: Proposal) -> bool:
    """调解协议尚未生效：签名、盖章不全"""
    return proposal.facts.get("effective_on") is not None


@rule([LAW[33, 1], CIVIL_PROCEDURE[205]])
def within_thirty_days(proposal: Proposal) -> bool:
    """已超过调解协议生效之日起三十日，可以起诉或者重新调解"""
    standing = proposal.before.running(proposal.before.procedure.limits["confirmation_limit"])
    return standing is None or proposal.event.on <= standing.due.due  # to archive the file takes no right away


@rule(CIVIL_PROCEDURE_INTERPRETATION[355], J.excluded)
def not_excluded(proposal: Proposal) -> bool:
    """属于法院不予受理司法确认申请的情形"""
    return proposal.stated.get("excluded") == c.ExcludedMatter.NONE


@rule(CIVIL_PROCEDURE_INTERPRETATION[358], J.defects)
def no_defects(proposal: Proposal) -> bool:
    """协议内容存在法院应当驳回的问题，请先变更协议或者重新调解"""
    return not proposal.stated.get("defects")


@rule(CIVIL_PROCEDURE[205, 1, 1], J.court_basis)
def asked_of_the_inviting_court(proposal: Proposal) -> bool:
    """法院邀请先行调解的，向作出邀请的法院申请；调委会自行调解的，不以此为管辖依据"""
    invited = proposal.facts.get("channel") == c.Channel.COURT_BEFORE
    return invited == (proposal.stated.get("court_basis") == c.CourtChoice.INVITING)


@rule(INVITED[20])
def no_confirmation_after_filing(proposal: Proposal) -> bool:
    """法院立案后委托调解的，协议报法院出具调解书或者准许撤诉，不申请司法确认"""
    return proposal.facts.get("channel") != c.Channel.COURT_AFTER


@rule(FEEDBACK)
def was_referred(proposal: Proposal) -> bool:
    """仅适用于委托移送的纠纷"""
    return proposal.facts.get("source") == c.Source.REFERRED


@rule([INVITED[19], INVITED[26]])
def told_the_court(proposal: Proposal) -> bool:
    """法院委派、委托的纠纷，应当先向法院反馈调解结果"""
    return proposal.facts.get("channel") not in c.COURT or proposal.facts.get("reported_on") is not None


@rule(INVITED[18])
def came_from_court(proposal: Proposal) -> bool:
    """仅适用于法院委派、委托的纠纷"""
    return proposal.facts.get("channel") in c.COURT


@rule(CIVIL_PROCEDURE[206])
def asked_for_confirmation(proposal: Proposal) -> bool:
    """尚未申请司法确认"""
    return proposal.before.facts.get("confirmation") in (c.Confirmation.APPLIED, c.Confirmation.FILED)


@rule(CIVIL_PROCEDURE[206])
def not_asked_yet(proposal: Proposal) -> bool:
    """司法确认正在办理或者已经裁定"""
    return proposal.before.facts.get("confirmation") in (None, c.Confirmation.WITHDRAWN, c.Confirmation.NOT_ACCEPTED)


@rule([CIVIL_PROCEDURE[206], CIVIL_PROCEDURE_INTERPRETATION[355, 2]], J.confirmation)
def ruling_follows(proposal: Proposal) -> bool:
    """立案前法院可以裁定不予受理，立案后裁定协议有效或者驳回申请；撤回申请的，随时可以登记"""
    filed = proposal.before.facts.get("confirmation") == c.Confirmation.FILED
    possible = (c.Confirmation.CONFIRMED, c.Confirmation.DISMISSED) if filed else (c.Confirmation.NOT_ACCEPTED,)
    return proposal.stated.get("confirmation") in (*possible, c.Confirmation.WITHDRAWN)


@rule(CIVIL_PROCEDURE[206])
def is_confirmed(proposal: Proposal) -> bool:
    """协议未经司法确认，不能申请强制执行"""
    return proposal.facts.get("confirmation") == c.Confirmation.CONFIRMED


@rule([LAW[33, 3], CIVIL_PROCEDURE[206]])
def no_confirmation_in_force(proposal: Proposal) -> bool:
    """协议已经司法确认有效或者正在申请确认，不能重新调解"""
    return proposal.before.facts.get("confirmation") in (
        None, c.Confirmation.DISMISSED, c.Confirmation.NOT_ACCEPTED, c.Confirmation.WITHDRAWN,
    )  # fmt: skip


@rule(LAW[31, 2])
def performed_by_now(proposal: Proposal) -> bool:
    """履行日期不得晚于今日"""
    day = proposal.stated.get("performed_on")
    return day is None or day <= proposal.today


@rule(LAW[27])
def followed_up(proposal: Proposal) -> bool:
    """协议尚在履行中，应当回访后再归档"""
    return proposal.facts.get("performance") != c.Performance.UNDER_WAY


@rule(CIVIL_PROCEDURE[206])
def confirmation_settled(proposal: Proposal) -> bool:
    """司法确认尚未裁定，不能归档"""
    return proposal.facts.get("confirmation") not in (c.Confirmation.APPLIED, c.Confirmation.FILED)
