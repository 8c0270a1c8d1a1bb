"""The facts of a dispute, each declared once."""

from __future__ import annotations

from qingheng.lines.mediation import choices as c
from qingheng.lines.mediation.law import COMMITTEES, LABOUR, LAW, MEDICAL, ONLINE, RECONSIDERATION, THREE_OFFICES
from qingheng.procedure.fields import (
    CASE_TITLE,
    Fields,
    case_of,
    choice,
    date,
    integer,
    long_text,
    money,
    several,
    text,
    time,
    where,
    yes_no,
)


class Registration(Fields):
    """What is taken down when a dispute comes in."""

    source = choice("来源方式", c.Source, basis=LAW[17])
    channel = choice("对接渠道", c.Channel, shown_when=where(source, c.Source.REFERRED), basis=LAW[18])
    referred_by = text("移送单位", required=False, shown_when=where(source, c.Source.REFERRED))
    court_signed_on = date("签收法院材料日期", shown_when=where(channel, *c.COURT))
    court_track = choice("法院审理程序", c.CourtTrack, shown_when=where(channel, c.Channel.COURT_AFTER))
    online = yes_no(
        "经法院在线调解平台", required=False, shown_when=where(channel, *c.COURT), basis=ONLINE[12],
        help="在线委派、委托的，应当在三个工作日内确认是否接受",
    )  # fmt: skip
    dispute_type = choice("纠纷类型", c.DisputeType)
    difficulty = choice("难易程度", c.Difficulty)
    labour_received_on = date(
        "收到劳动争议调解申请日期", shown_when=where(dispute_type, c.DisputeType.LABOUR), basis=LABOUR[14, 3]
    )
    pending_elsewhere = choice(
        "其他机关受理情况", c.ElsewherePending, shown_when=where(dispute_type, c.DisputeType.MEDICAL), basis=MEDICAL[31]
    )
    summary = long_text("纠纷简要情况")
    amount_claimed = money("标的额（元）", required=False, at_least=0)
    persons = integer("涉及当事人人数", at_least=2, at_most=100_000)
    consent = choice("各方意愿", c.Consent, basis=LAW[17], help="移送不等于当事人同意；一方明确拒绝的，不得调解")
    risk = several("激化风险", c.Risk, required=False, basis=LAW[25], help="没有的不选")
    accepted_on = date("受理日期")


class Escalation(Fields):
    """A risk that grew, and whom it was told to."""

    risk_persons = integer("可能涉及人数", at_least=1)
    told_police_on = date("报告公安机关或者有关部门日期", basis=LAW[25])
    measures = long_text("采取的预防措施", basis=LAW[25])


class Opinion(Fields):
    """What one side said when asked."""

    willing = yes_no("是否同意调解", basis=LAW[17])
    said_how = text("表示方式", help="例如：当面、电话、书面")


class Early(Fields):
    """A dispute that is not mediated here."""

    refusal_reason = choice("不予受理原因", c.RefusalReason, basis=LAW[17])
    refusal_detail = text("说明", required=False)
    diversion_reason = choice("分流原因", c.DiversionReason)
    diverted_to = text("转往何处")
    same_dispute = case_of(
        "先受理的纠纷", "mediation", in_states=("accepted", "mediating", "paused", "agreed"), required=False,
        shown_when=where(diversion_reason, c.DiversionReason.OTHER_COMMITTEE),
        help="同一纠纷由先受理的调委会调解、统计；查不到编号的，只写明转往的调委会",
    )  # fmt: skip


class Handling(Fields):
    """How it is mediated."""

    requests = long_text("请求事项", basis=LAW[17])
    chosen_by_parties = yes_no("当事人选择调解员", basis=LAW[19])
    mediators = text("调解员", basis=LAW[19], help="一名或者数名，以顿号分开")
    joined_by = text(
        "共同调解的调委会", required=False, basis=COMMITTEES[7],
        help="跨地区、跨单位的纠纷可以由各方调解组织共同调解，只由本调委会统计",
    )  # fmt: skip
    interested = yes_no("调解员与当事人有利害关系", help="有亲属等利害关系的应当更换，各方仍愿意由其调解的除外")
    still_wanted = yes_no("各方仍愿意由其调解", shown_when=where(interested, True))
    replaced_why = text("更换原因", basis=LAW[23, 1, 1])
    session_at = time("时间")
    place = text("地点")
    open_session = yes_no("公开进行", basis=LAW[23, 1, 3])
    present = several("到场人员", c.PresentRole, required=False, help="三所联动调解应当三方到场")
    invited = text("应邀参加人", required=False, basis=LAW[20], help="须征得当事人同意")
    record = long_text("调解情况", basis=LAW[27])
    advised_by = text("出具人", help="例如：某律师事务所某律师")
    advice_on = text("法律问题")
    advice = long_text("法律意见")
    inquiry_of = text("被调查人")
    inquiry = long_text("调查情况", basis=LAW[27])
    expert_name = text("专家姓名")
    expert_declared = text("专家申报的利害关系")
    expert = case_of(
        "专家", "mediation_expert", in_states=("listed",), basis=LAW[20],
        brings={CASE_TITLE: expert_name, "conflict": expert_declared},
    )  # fmt: skip
    expert_agreed = yes_no("各方同意咨询专家", basis=LAW[20])
    expert_interested = yes_no("专家与当事人有利害关系", basis=MEDICAL[33])
    expert_question = long_text("咨询问题")
    expert_opinion = long_text("专家意见")
    appraised_by = text("鉴定机构")
    extended_by_whom = choice("同意延长的主体", c.ExtensionBy)
    extended_to = date("延长至")
    suspicion = long_text("疑似虚假调解的情况")
    suspicion_result = long_text("处理结果")


class Agreement(Fields):
    """What the parties agreed."""

    outcome = choice("调解结果", c.Outcome)
    facts_found = long_text("纠纷主要事实、争议事项和各方责任", basis=LAW[29, 1, 2])
    content = long_text("协议内容", basis=LAW[29, 1, 3])
    amount_agreed = money("协议涉及金额（元）", required=False, at_least=0)
    performance = choice("履行情况", c.Performance)
    performance_way = text("履行方式", required=False, basis=LAW[29, 1, 3])
    performance_due = date("履行期限", required=False, basis=LAW[29, 1, 3], help="分期履行的填最后一期；即时履行的不填")
    parties_signed_on = date("最后一方签名日期", basis=LAW[29, 2])
    mediator_signed_on = date("调解员签名日期", basis=LAW[29, 2])
    stamped_on = date("加盖调委会印章日期", required=False, basis=LAW[29, 2], help="未盖章的，协议尚不生效")
    civil_only = yes_no(
        "协议只涉及民事争议", shown_when=where(Registration.channel, c.Channel.RECONSIDERATION),
        basis=RECONSIDERATION[73], help="行政争议在行政复议中达成协议的，由复议机关制作行政复议调解书",
    )  # fmt: skip
    no_paper_wanted = yes_no("各方认为无需制作协议书", basis=LAW[28])
    told_confirmation = yes_no("已告知可以申请司法确认", required=False, basis=MEDICAL[39], help="医疗纠纷必须告知")
    effective_on = date("协议生效日期", basis=LAW[29, 2])
    fee = money("收费（元）", required=False, basis=LAW[4], help="人民调解不收取任何费用")
    closed_on = date("办结日期")


class Ending(Fields):
    """Mediation that came to nothing."""

    failure_reason = choice("终止原因", c.FailureReason, basis=LAW[26])
    told_routes = yes_no("已告知仲裁、行政、司法等途径", basis=LAW[26])
    followed_by = choice(
        "后续衔接", c.FollowedBy, shown_when=where(Registration.channel, c.Channel.THREE_OFFICES), basis=THREE_OFFICES
    )
    withdrawn_why = text("撤回原因", required=False)


class AfterCare(Fields):
    """What followed the agreement."""

    visited_how = text("回访方式")
    visit_notes = long_text("回访情况", basis=LAW[31, 2])
    performed_on = date(
        "全部履行日期", shown_when=where(Agreement.performance, c.Performance.AT_ONCE, c.Performance.DONE)
    )
    payment_order = yes_no(
        "已告知可以申请支付令", required=False, basis=LABOUR[16], help="拖欠劳动报酬、工伤医疗费、经济补偿或者赔偿金的"
    )
    court_result = text(
        "法院处理",
        shown_when=where(Registration.channel, *c.COURT),
        help="例如：出具调解书、准许撤诉、协议存档、退回材料",
    )
    reported_on = date("向移送单位反馈日期")
    enforceable_from = date("强制执行期限起算日")
    enforcement_asked_on = date("申请强制执行日期")
    again_why = text("再次调解原因")
    archived_on = date("归档日期")


class Confirming(Fields):
    """Judicial confirmation."""

    confirmation = choice("司法确认", c.Confirmation)
    applied_by_all = yes_no("各方当事人共同申请", basis=LAW[33, 1])
    excluded = choice("是否属于不予受理的情形", c.ExcludedMatter)
    defects = several(
        "协议内容核对：存在的问题", c.ContentDefect, required=False, help="没有的不选；存在所列问题的，法院裁定驳回"
    )
    court_basis = choice("管辖依据", c.CourtChoice)
    court = text("法院")
    applied_on = date("申请司法确认日期")
    court_number = text("案号", help="例如：（2024）沪0118民特12号")
    filed_on = date("法院立案日期")
    result_on = date("裁定日期")
    court_number_seen = text("裁定书文号", required=False)
