"""What this line demands before a step may be taken. Each docstring is the sentence the user reads."""

from __future__ import annotations

from decimal import Decimal

from qingheng.lines.reconsideration.choices import (
    ActKind,
    Channel,
    Claim,
    Closing,
    Excluded,
    HearingTrigger,
    Inaction,
    IntakeResult,
    JusticeChoice,
    OtherFiling,
    QuashGround,
    RefusalGround,
    SimplifiedGround,
    SuspensionGround,
    TerminationGround,
    Track,
)  # fmt: skip
from qingheng.lines.reconsideration.facts import (
    Aftermath,
    Application,
    Outcome,
    Review,
    Screening,
    Trial,
    Withdrawal,
)
from qingheng.lines.reconsideration.law import CIVIL_PROCEDURE, CIVIL_SERVANTS, INCOMPLETE_FILING, LAW, REGULATION
from qingheng.procedure.declare import rule
from qingheng.procedure.fold import LimitState
from qingheng.procedure.roles import AGENT, APPLICANT, REPRESENTATIVE, RESPONDENT, THIRD_PARTY
from qingheng.procedure.taking import Proposal

SMALL_SUM = Decimal(3000)


def _missed(proposal: Proposal, *codes: str) -> bool:
    return any(
        each.limit.code in codes and each.state in (LimitState.MET_LATE, LimitState.EXPIRED)
        for each in proposal.after.limits
    )


@rule(LAW[22, 4], Application.several_acts)
def one_act(proposal: Proposal) -> bool:
    """对两个以上行政行为不服的，应当分别申请行政复议，请拆分后分别登记"""
    return not proposal.facts.get("several_acts")


@rule(LAW[30, 1, 1])
def has_parties(proposal: Proposal) -> bool:
    """请登记至少一名申请人和一名被申请人"""
    return bool(proposal.after.parties_as(APPLICANT.code) and proposal.after.parties_as(RESPONDENT.code))


@rule([LAW[15, 1], REGULATION[8]])
def represented(proposal: Proposal) -> bool:
    """同一案件申请人超过五人的，应当推选一至五名代表人"""
    chosen = len(proposal.after.parties_as(REPRESENTATIVE.code))
    return chosen <= 5 and (len(proposal.after.parties_as(APPLICANT.code)) <= 5 or chosen >= 1)


@rule(LAW[17, 1])
def two_agents_at_most(proposal: Proposal) -> bool:
    """申请人、第三人可以委托一至二名代理人"""
    principals = len(proposal.after.parties) - len(proposal.after.parties_as(AGENT.code))
    return len(proposal.after.parties_as(AGENT.code)) <= 2 * max(principals, 1)


@rule(LAW[20, 2], Application.obstacle_removed)
def obstacle_in_order(proposal: Proposal) -> bool:
    """障碍消除日不得早于耽误事由发生日，二者应当同时填写"""
    begins, ends = proposal.facts.get("obstacle_from"), proposal.facts.get("obstacle_removed")
    return (begins is None) == (ends is None) and (begins is None or begins <= ends)


@rule(LAW[88, 1], Application.posted_on)
def posted_before_received(proposal: Proposal) -> bool:
    """交邮日不得晚于收到日"""
    posted = proposal.facts.get("posted_on")
    return posted is None or posted <= proposal.event.on


@rule(LAW[32, 2], Application.organ_received_on)
def forwarded_in_order(proposal: Proposal) -> bool:
    """作出机关收到日、转送日、本机关收到日应当依次不早于前一日期"""
    received, forwarded = proposal.facts.get("organ_received_on"), proposal.facts.get("forwarded_on")
    return received is None or forwarded is None or received <= forwarded <= proposal.event.on


@rule(LAW[32, 1], Application.channel)
def organ_may_forward(proposal: Proposal) -> bool:
    """经作出机关转送的，应当是当场作出或者依据电子技术监控设备记录作出的行政处罚决定"""
    facts = proposal.facts
    return facts.get("channel") != Channel.ORGAN or facts.get("act_kind") == ActKind.PENALTY


@rule(LAW[20], Application.known_on)
def known_after_act(proposal: Proposal) -> bool:
    """知道行为之日不得早于行为作出日，也不得晚于收到日"""
    made, known = proposal.facts.get("act_date"), proposal.facts.get("known_on")
    return made is None or known is None or made <= known <= proposal.event.on


@rule(INCOMPLETE_FILING, Application.green_channel)
def green_for_enterprises(proposal: Proposal) -> bool:
    """绿色通道、容缺受理仅适用于涉企案件"""
    facts = proposal.facts
    return facts.get("is_enterprise", False) or not (facts.get("green_channel") or facts.get("incomplete_ok"))


@rule([LAW[20, 1], LAW[21], LAW[30, 1, 4]])
def in_time(proposal: Proposal) -> bool:
    """超过申请期限，不符合受理条件，应当决定不予受理"""
    return proposal.facts.get("inaction") == Inaction.URGENT or not _missed(
        proposal, "application_limit", "untold_limit", "inaction_set_limit", "inaction_unset_limit",
        "long_stop_limit", "real_estate_long_stop_limit",
    )  # fmt: skip


@rule(LAW[30, 1, 4])
def not_premature(proposal: Proposal) -> bool:
    """行政机关的履行期限尚未届满，申请人尚不能就不作为申请行政复议"""
    facts = proposal.facts
    due = facts.get("duty_due_on") if facts.get("inaction") == Inaction.LIMIT_SET else facts.get("silence_full_on")
    return due is None or bool(facts["filed_on"] > due)


@rule([LAW[11], LAW[12], LAW[27], LAW[30, 1, 5]])
def within_scope(proposal: Proposal) -> bool:
    """不属于行政复议范围或者本机关管辖，应当决定不予受理，并告知有管辖权的机关"""
    return bool(proposal.facts.get("excluded", Excluded.NONE) == Excluded.NONE)


@rule([LAW[27], LAW[30, 2]], Application.excluded)
def no_vertical_organ(proposal: Proposal) -> bool:
    """对海关、金融、外汇管理等实行垂直领导的行政机关、税务和国家安全机关的行为不服的，应当告知向其上一级主管部门申请"""
    return proposal.facts.get("excluded") != Excluded.VERTICAL


@rule([LAW[24, 1, 2], LAW[30, 2]], Application.excluded)
def no_own_act(proposal: Proposal) -> bool:
    """对区政府自己的行为不服的，应当告知向市人民政府申请"""
    return proposal.facts.get("excluded") != Excluded.OWN_GOVERNMENT


@rule([LAW[28], LAW[30, 2]], Application.justice_choice)
def chose_this_authority(proposal: Proposal) -> bool:
    """申请人选择向上一级司法行政部门申请的，应当告知向市司法局申请"""
    return proposal.facts.get("justice_choice") != JusticeChoice.ABOVE


@rule(REGULATION[30], Application.other_filing)
def received_first(proposal: Proposal) -> bool:
    """同一事项由最先收到申请的机关受理，本机关不是最先收到，应当告知申请人"""
    return proposal.facts.get("other_filing") != OtherFiling.EARLIER


@rule(REGULATION[30], Application.other_filing)
def jurisdiction_agreed(proposal: Proposal) -> bool:
    """同时收到申请的，应当先在十日内协商确定受理机关"""
    agreed = any(event.step == "end_jurisdiction" for event in proposal.before.events)
    return proposal.facts.get("other_filing") != OtherFiling.SAME_DAY or agreed


@rule(REGULATION[13], Application.approver_named)
def approver_responds(proposal: Proposal) -> bool:
    """经上级行政机关批准作出的行为，批准机关为被申请人，请变更被申请人"""
    return not proposal.facts.get("approved_above") or bool(proposal.facts.get("approver_named"))


@rule(LAW[14, 3], Application.incapable)
def legally_represented(proposal: Proposal) -> bool:
    """无民事行为能力人、限制民事行为能力人由法定代理人代为申请，请登记法定代理人"""
    return not proposal.facts.get("incapable") or bool(proposal.after.parties_as(AGENT.code))


@rule([LAW[29], LAW[30, 1, 7]])
def not_elsewhere(proposal: Proposal) -> bool:
    """已受理或法院已立案，不得重复申请"""
    return not proposal.facts.get("already_elsewhere")


@rule(LAW[74, 2])
def not_withdrawn_before(proposal: Proposal) -> bool:
    """准予撤回后，申请人不得再以同一事实和理由申请行政复议，能证明撤回违背真实意思的除外"""
    facts = proposal.facts
    return not facts.get("withdrawn_before") or bool(facts.get("against_own_will"))


@rule([REGULATION[32], LAW[36, 1]], Screening.officers)
def two_officers(proposal: Proposal) -> bool:
    """审理案件应当由两名以上复议人员参加，请先指派承办人"""
    return len(set(proposal.facts.get("officers") or ())) >= 2


@rule(LAW[53], Trial.simplified_ground)
def simplified_fits(proposal: Proposal) -> bool:
    """所选理由与案件不符：警告、通报批评须为行政处罚案件，三千元以下须金额不超过三千元，政府信息公开须为该类案件"""
    facts = proposal.facts
    if facts.get("track") != Track.SIMPLIFIED:
        return True
    match facts.get("simplified_ground"):
        case SimplifiedGround.WARNING:
            return bool(facts.get("act_kind") == ActKind.PENALTY)
        case SimplifiedGround.SMALL_SUM:
            return facts.get("amount") is not None and bool(facts["amount"] <= SMALL_SUM)
        case SimplifiedGround.DISCLOSURE:
            return bool(facts.get("act_kind") == ActKind.DISCLOSURE)
        case _:
            return True


@rule(LAW[31, 1])
def one_supplement(proposal: Proposal) -> bool:
    """补正事项应一次性告知"""
    return not proposal.before.taken(proposal.step)


@rule(LAW[31, 1])
def supplement_in_time(proposal: Proposal) -> bool:
    """已超过五个工作日的补正通知期限，应当决定受理或者不予受理"""
    running = [each for each in proposal.before.limits if each.limit.code == "supplement_notice_limit"]
    return not running or proposal.event.on <= running[-1].due.due


@rule(LAW[31, 2])
def supplement_overdue(proposal: Proposal) -> bool:
    """补正期限尚未届满，不能视为放弃申请"""
    running = [each for each in proposal.before.limits if each.limit.code == "supplement_limit"]
    return bool(running) and proposal.event.on > running[-1].due.due


@rule(CIVIL_PROCEDURE[85, 4], Screening.supplement_posted_on)
def supplement_posted_before_received(proposal: Proposal) -> bool:
    """补正材料的交邮日不得晚于收到日"""
    posted = proposal.stated.get("supplement_posted_on")
    return posted is None or posted <= proposal.event.on


@rule([LAW[31, 2], CIVIL_PROCEDURE[85, 4]], Screening.supplement_posted_on)
def supplement_posted_in_time(proposal: Proposal) -> bool:
    """补正材料须在补正期限届满前交邮，才不算逾期；案件须是因逾期未补正而视为放弃申请的"""
    running = [each for each in proposal.before.limits if each.limit.code == "supplement_limit"]
    abandoned = proposal.before.facts.get("intake_result") == IntakeResult.ABANDONED.value
    posted = proposal.stated.get("supplement_posted_on")
    return abandoned and bool(running) and posted is not None and posted <= running[-1].due.due


@rule(LAW[30, 1])
def screening_running(proposal: Proposal) -> bool:
    """审查期限已经届满，依法视为受理，不能再作此处理"""
    running = [each for each in proposal.before.limits if each.limit.code == "screening_limit"]
    return not running or proposal.event.on <= running[-1].due.due


@rule(LAW[5, 2], Screening.prefiling_consent)
def both_willing(proposal: Proposal) -> bool:
    """立案前化解应当以双方自愿为前提"""
    return bool(proposal.facts.get("prefiling_consent"))


@rule(LAW[5, 2], Screening.withdrawal_recorded)
def withdrawal_confirmed(proposal: Proposal) -> bool:
    """化解成功应当有申请人书面撤回或者记录在案的确认"""
    return bool(proposal.facts.get("withdrawal_recorded"))


@rule(LAW[30, 2], Screening.refusal_ground)
def ground_fits(proposal: Proposal) -> bool:
    """以超过申请期限为由的，申请期限须确已届满"""
    return proposal.facts.get("refusal_ground") != RefusalGround.LATE or not in_time.holds(proposal)


@rule(REGULATION[22], Screening.told_to_change)
def told_before_refusal(proposal: Proposal) -> bool:
    """错列被申请人的，应当先告知申请人变更被申请人，不得径行不予受理"""
    facts = proposal.stated
    return facts.get("refusal_ground") != RefusalGround.PARTIES or bool(facts.get("told_to_change"))


@rule(LAW[30, 2], Screening.refusal_ground)
def competent_body_named(proposal: Proposal) -> bool:
    """不属于本机关管辖的，应当以此为由，并写明有管辖权的机关"""
    elsewhere = (Excluded.VERTICAL, Excluded.OWN_GOVERNMENT, Excluded.OTHER_BODY)
    if proposal.facts.get("excluded") not in elsewhere and chose_this_authority.holds(proposal):
        return True
    return proposal.stated.get("refusal_ground") == RefusalGround.JURISDICTION


@rule(CIVIL_SERVANTS, Screening.officers)
def not_recused(proposal: Proposal) -> bool:
    """应当回避的人员不得承办本案"""
    barred = {one for event in proposal.after.events for one in event.data.get("recused", ())}
    return barred.isdisjoint(proposal.facts.get("officers") or ())


@rule(LAW[51, 2], Trial.hearing_trigger)
def hearing_not_waived(proposal: Proposal) -> bool:
    """申请人曾无正当理由拒不参加听证，视为放弃听证权利，不再因其请求组织听证"""
    held = [event.data for event in proposal.before.events if event.step == "hold_hearing"]
    waived = any(not data.get("applicant_attended") and not data.get("applicant_excused") for data in held)
    return not waived or proposal.stated.get("hearing_trigger") != HearingTrigger.ASKED


@rule(LAW[55])
def is_simplified(proposal: Proposal) -> bool:
    """本案未适用简易程序"""
    return bool(proposal.before.facts.get("track") == Track.SIMPLIFIED)


@rule(LAW[62, 2], Trial.extension_days)
def is_ordinary(proposal: Proposal) -> bool:
    """适用简易程序的案件不得延长审理期限"""
    return bool(proposal.before.facts.get("track") == Track.ORDINARY)


@rule(LAW[51, 1], Trial.hearing_at)
def hearing_notice_in_time(proposal: Proposal) -> bool:
    """听证应当于举行的五个工作日前书面通知当事人，请改期"""
    return not _missed(proposal, "hearing_notice_limit")


@rule(LAW[50, 1])
def hearing_held(proposal: Proposal) -> bool:
    """已决定听证的案件，应当举行听证后再报批"""
    scheduled = [event for event in proposal.before.events if event.step == "schedule_hearing"]
    held = [event for event in proposal.before.events if event.step == "hold_hearing"]
    return not scheduled or bool(held)


@rule(LAW[49])
def views_heard(proposal: Proposal) -> bool:
    """适用普通程序的案件，应当听取当事人意见并记录在案"""
    if proposal.facts.get("track") != Track.ORDINARY or proposal.stated.get("draft_closing") == Closing.DISMISSED:
        return True
    heard = {"hear_views", "hold_hearing"}
    return any(event.step in heard for event in proposal.before.events)


@rule([LAW[48], LAW[54, 1]])
def copies_served(proposal: Proposal) -> bool:
    """尚未将申请书副本送达全部被申请人"""
    if proposal.stated.get("draft_closing") == Closing.DISMISSED:
        return True
    reached = {event.subject for event in proposal.before.events if event.step in ("serve_copy", "reply")}
    return "" in reached or reached >= {party.key for party in proposal.before.parties_as(RESPONDENT.code)}


@rule(LAW[48])
def reply_in_or_due(proposal: Proposal) -> bool:
    """被申请人的答复期限尚未届满，也尚未答复"""
    return not any(
        each.limit.code in ("reply_limit", "simplified_reply_limit") and each.state is LimitState.RUNNING
        for each in proposal.before.limits
    )


@rule(LAW[63, 2], Outcome.decision)
def reviewed_text_settled(proposal: Proposal) -> bool:
    """附带审查尚未处理完毕"""
    began = [event for event in proposal.before.events if event.step == "begin_review"]
    return not began or bool(proposal.facts.get("review_result") or proposal.facts.get("review_answer"))


@rule(LAW[61, 3], Outcome.committee_adopted)
def committee_answered(proposal: Proposal) -> bool:
    """提请复议委员会咨询的案件，应当写明是否采纳咨询意见"""
    return not proposal.before.facts.get("committee_opinion") or "committee_adopted" in proposal.stated


@rule(LAW[64, 1], Outcome.redo)
def redo_fits(proposal: Proposal) -> bool:
    """责令重新作出行政行为仅适用于撤销、部分撤销的决定"""
    return not proposal.facts.get("redo") or proposal.facts.get("decision") in (
        Closing.QUASHED,
        Closing.PARTLY_QUASHED,
        Closing.UNLAWFUL,
    )


@rule(LAW[67], Outcome.decision)
def void_was_asked(proposal: Proposal) -> bool:
    """确认无效应当由申请人申请"""
    return proposal.facts.get("decision") != Closing.VOID or Claim.VOID in (proposal.facts.get("claims") or ())


@rule(LAW[69], Outcome.decision)
def rejection_fits(proposal: Proposal) -> bool:
    """驳回复议请求仅适用于认为被申请人不履行法定职责的案件"""
    facts = proposal.facts
    return facts.get("decision") != Closing.CLAIM_REJECTED or (
        facts.get("act_kind") == ActKind.INACTION or facts.get("inaction") != Inaction.NO
    )


@rule(LAW[41, 1, 5], Outcome.termination_ground)
def sixty_days_full(proposal: Proposal) -> bool:
    """因死亡、丧失行为能力、组织终止而中止的，满六十日后原因仍未消除方可终止"""
    if proposal.facts.get("termination_ground") != TerminationGround.SIXTY_DAYS:
        return True
    running = [each for each in proposal.before.limits if each.limit.code == "sixty_days_limit"]
    return bool(running) and proposal.event.on > running[-1].due.due


@rule(LAW[39, 1, 9], Trial.suspension_ground)
def review_by_own_step(proposal: Proposal) -> bool:
    """因规范性文件审查中止的，请用“附带审查”办理"""
    return proposal.facts.get("suspension_ground") != SuspensionGround.ATTACHED_REVIEW


@rule(LAW[56], Review.review_result)
def own_power(proposal: Proposal) -> bool:
    """本机关无权处理的，应当转送有权处理的机关"""
    return bool(proposal.before.facts.get("review_own_power"))


@rule(LAW[56], Review.review_own_power)
def no_power(proposal: Proposal) -> bool:
    """本机关有权处理的，由本机关依法处理，不转送"""
    return not proposal.before.facts.get("review_own_power")


@rule(LAW[77, 1])
def something_to_perform(proposal: Proposal) -> bool:
    """本案没有履行内容"""
    return bool(proposal.before.facts.get("has_performance"))


@rule(LAW[63, 2], Outcome.worse)
def never_worse(proposal: Proposal) -> bool:
    """不得作出对申请人更为不利的变更决定，第三人提出相反请求的除外"""
    asked = proposal.stated.get("third_party_asked") and proposal.before.parties_as(THIRD_PARTY.code)
    return not proposal.stated.get("worse") or bool(asked)


@rule(LAW[77, 1], Aftermath.performed_on)
def performed_by_now(proposal: Proposal) -> bool:
    """履行日不得晚于登记之日"""
    performed = proposal.stated.get("performed_on")
    return performed is None or performed <= proposal.event.on


@rule(LAW[77, 2], Aftermath.ordered_by)
def time_to_perform(proposal: Proposal) -> bool:
    """限期履行的截止日应当在责令之日以后"""
    by = proposal.stated.get("ordered_by")
    return by is None or by > proposal.event.on


@rule(LAW[64, 2], Aftermath.same_act)
def redone_differently(proposal: Proposal) -> bool:
    """不得以同一事实和理由作出与原行政行为相同或者基本相同的行为，以违反法定程序为由撤销的除外"""
    return not proposal.stated.get("same_act") or proposal.facts.get("quash_ground") == QuashGround.PROCEDURE


@rule(LAW[77, 2])
def performance_settled(proposal: Proposal) -> bool:
    """履行尚未完毕，不能归档"""
    return proposal.before.facts.get("performance") in (None, "nothing", "done", "enforced")


@rule(LAW[41, 1, 1], Outcome.termination_ground)
def termination_by_own_step(proposal: Proposal) -> bool:
    """撤回、和解撤回由复议机构准予，请用“准予撤回”“准予和解撤回”办理"""
    return proposal.facts.get("termination_ground") not in (
        TerminationGround.WITHDRAWN,
        TerminationGround.SETTLED,
    )


@rule([LAW[30, 2], LAW[88, 1]])
def refusal_served(proposal: Proposal) -> bool:
    """不予受理决定书应当先行送达"""
    facts = proposal.before.facts
    return facts.get("intake_result") != "refused" or facts.get("served_on") is not None


@rule(LAW[79, 1], Aftermath.published)
def text_approved(proposal: Proposal) -> bool:
    """决定书须先隐去个人信息并经审核方可公开，请从“文书公开”审核后公开"""
    return not proposal.stated.get("published") or "publication" in proposal.stated


@rule(LAW[79, 1])
def not_public(proposal: Proposal) -> bool:
    """决定书已经公开，需要改动的，先撤回再重新审核"""
    return proposal.before.facts.get("published") is not True


@rule(LAW[79, 1])
def again_only(proposal: Proposal) -> bool:
    """归档以后，只有撤回公开的决定书可以重新公开"""
    return proposal.before.facts.get("archived_on") is None or "why_withdrawn" in proposal.before.facts


@rule(LAW[79, 1])
def is_public(proposal: Proposal) -> bool:
    """决定书没有公开，不必撤回"""
    return proposal.before.facts.get("published") is True


@rule(LAW[79, 1], Withdrawal.why_withdrawn)
def text_withdrawn(proposal: Proposal) -> bool:
    """公开的文本应当同时撤下，请从“文书公开”撤回"""
    return "publication" in proposal.stated
