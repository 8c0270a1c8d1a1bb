"""Examination: papers, scope and means, prior provision, and the decision."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from qingheng.lines.legal_aid import choices as c
from qingheng.lines.legal_aid import local
from qingheng.lines.legal_aid.facts import Intake as I
from qingheng.lines.legal_aid.facts import Means as M
from qingheng.lines.legal_aid.facts import Review as R
from qingheng.lines.legal_aid.law import CRIMINAL, LAW, NEW_STANDARD, SHANGHAI, SUPPLEMENT
from qingheng.lines.legal_aid.rules.intake import routed
from qingheng.procedure.declare import rule
from qingheng.procedure.taking import Proposal

CERTIFICATE = "经济困难证明"


# 材料
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


@rule(SUPPLEMENT, R.supplement_until)
def usual_time_to_supplement(proposal: Proposal) -> bool:
    """补充期限短于通常的七日，请核对申请人能否按期补充"""
    left: dt.timedelta = proposal.stated["supplement_until"] - proposal.event.on
    return left.days >= local.SUPPLEMENT_DAYS


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


# 经济条件
@rule([LAW[24], CRIMINAL[35, 1]], M.hardship_basis)
def other_reason_for_defence(proposal: Proposal) -> bool:
    """“其他原因”仅适用于申请刑事辩护"""
    other = proposal.facts.get("hardship_basis") == c.HardshipBasis.OTHER_REASON
    return not other or routed(proposal, c.Route.APPLY_DEFENCE)


@rule(LAW[42, 1, 3], M.presumed)
def migrant_for_wages(proposal: Proposal) -> bool:
    """进城务工人员免予核查，仅适用于申请支付劳动报酬或者请求工伤事故人身损害赔偿"""
    if proposal.facts.get("presumed") != c.Presumed.MIGRANT_WAGES:
        return True
    return proposal.facts.get("matter") in (c.Matter.LABOUR, c.Matter.WORK_INJURY)


@rule(LAW[41], M.hardship_basis)
def means_known(proposal: Proposal) -> bool:
    """尚未核实经济条件：请填写家庭月人均可支配收入和家庭人口"""
    facts = proposal.facts
    if not _by_income(proposal) or _after_income_standard(facts.get("received_on")):
        return facts.get("hardship_basis") is not None
    return facts.get("income_per_head") is not None and facts.get("household_size") is not None


@rule(LAW[34], M.income_per_head)
def below_standard(proposal: Proposal) -> bool:
    """家庭月人均可支配收入不低于经济困难标准，又没有免予核查或者不受限制的情形"""
    facts = proposal.facts
    unknown = facts.get("income_per_head") is None
    return unknown or not _by_income(proposal) or _after_income_standard(facts.get("received_on")) or _poor(facts)


@rule(LAW[34], M.property_over)
def property_within(proposal: Proposal) -> bool:
    """家庭财产超过本市规定的标准，又没有免予核查或者不受限制的情形"""
    return not _by_income(proposal) or not proposal.facts.get("property_over")


@rule(NEW_STANDARD, M.low_income_margin)
def on_the_margin(proposal: Proposal) -> bool:
    """自2026年3月1日起，经济困难标准为最低生活保障边缘家庭"""
    facts = proposal.facts
    new = _by_income(proposal) and _after_income_standard(facts.get("received_on"))
    return not new or bool(facts.get("low_income_margin"))


def _by_income(proposal: Proposal) -> bool:
    return proposal.facts.get("hardship_basis") in c.BY_INCOME


def _after_income_standard(received_on: dt.date | None) -> bool:
    return received_on is not None and received_on >= local.LOW_INCOME_MARGIN_SINCE


def _poor(facts: Mapping[str, Any]) -> bool:
    received = facts.get("received_on")
    standard = local.standard(received) if received else None
    return standard is not None and Decimal(str(facts["income_per_head"])) < standard


@rule(LAW[42], M.presumed_proof)
def presumption_proved(proposal: Proposal) -> bool:
    """免予核查经济困难状况，须有材料证明属于所列人员"""
    presumed = proposal.facts.get("hardship_basis") == c.HardshipBasis.PRESUMED
    return not presumed or bool(proposal.facts.get("presumed_proof"))


@rule(LAW[41, 2], M.pledge_true)
def pledge_signed(proposal: Proposal) -> bool:
    """以个人诚信承诺说明经济状况的，应当由申请人签署承诺"""
    pledged = proposal.facts.get("hardship_basis") == c.HardshipBasis.PLEDGED
    return not pledged or bool(proposal.facts.get("pledge_true"))


# 先行提供、决定
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


@rule([LAW[43, 1], LAW[61, 1, 1]], R.refusal_reason)
def refusal_fits_the_review(proposal: Proposal) -> bool:
    """不予的原因与审查表记载的情况不一致，请核对"""
    facts = proposal.facts
    match proposal.stated["refusal_reason"]:
        case c.RefusalReason.SCOPE:
            return not facts.get("within_scope")
        case c.RefusalReason.MEANS:
            return not (facts.get("hardship_basis") and all(each.holds(proposal) for each in OF_MEANS))
        case c.RefusalReason.COUNSEL:
            return bool(facts.get("has_counsel"))
        case c.RefusalReason.ELSEWHERE:
            return bool(facts.get("elsewhere_first"))
        case _:
            return True


AS_STATED = (other_reason_for_defence, migrant_for_wages)
"""What any statement of means must satisfy."""
OF_MEANS = (
    *AS_STATED,
    means_known,
    below_standard,
    property_within,
    on_the_margin,
    presumption_proved,
    pledge_signed,
)
"""What the means must satisfy for aid to be granted."""
