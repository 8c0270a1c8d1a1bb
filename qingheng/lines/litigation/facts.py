"""The facts of a suit, each declared once."""

from __future__ import annotations

from qingheng.lines.litigation import choices as c
from qingheng.lines.litigation.law import (
    CITY_RULES,
    CIVIL,
    DEFENDANTS,
    EVIDENCE,
    HEADS,
    INTERPRETATION,
    LAW,
    LEAD_TIMES,
    LOSS_REVIEW,
    RECONSIDERATION,
    WITHDRAWAL,
)
from qingheng.procedure.fields import (
    Fields,
    case_of,
    choice,
    date,
    integer,
    long_text,
    money,
    several,
    staff,
    text,
    time,
    where,
    yes_no,
)

SECOND_AND_LATER = (c.Instance.SECOND, c.Instance.RETRIAL_REVIEW, c.Instance.RETRIAL, c.Instance.EXECUTION)


class Registration(Fields):
    """What is taken down the day the copy of the complaint comes in."""

    court = text("受诉法院", help="例如：上海市闵行区人民法院")
    court_level = choice("法院级别", c.CourtLevel, basis=LAW[14])
    court_no = text("案号", help="例如：（2024）沪0112行初12号；一个案号登记一件")
    instance = choice("审级", c.Instance)
    position = choice("诉讼地位", c.Position, basis=LAW[26])
    prior_suit = case_of("前审案件", "litigation", required=False, shown_when=where(instance, *SECOND_AND_LATER))
    prior_no = text("前审案号", required=False, shown_when=where(instance, *SECOND_AND_LATER))
    track = choice("审理程序", c.Track, basis=LAW[82])
    court_filed_on = date("法院立案日期", required=False, basis=LAW[81], help="用于关注法院的审理期限")
    act = text("被诉行政行为", help="名称、文号或者不履行职责的事项")
    act_kind = choice("行为类型", c.ActKind)
    admin_field = choice("管理类别", c.AdminField)
    claims = several("诉讼请求", c.Claim, basis=INTERPRETATION[68])
    amount = money("请求赔偿、补偿金额（元）", required=False, at_least=0, basis=INTERPRETATION[68, 2])
    government_act = yes_no("被诉行为以区人民政府名义作出", basis=LAW[15, 1, 1])
    public_interest = yes_no(
        "行政公益诉讼", required=False, basis=LAW[25, 4], help="原告为人民检察院，登记为“其他组织”"
    )
    wrong_defendant = yes_no(
        "列区人民政府为被告，但行为由部门作出", required=False, basis=DEFENDANTS[1],
        help="指导、拆除、土地征收、登记、信息公开等由部门作出的行为，应以该部门为被告",
    )  # fmt: skip
    reconsidered = yes_no("经过行政复议", basis=LAW[44])
    reconsideration_closing = choice("复议结案方式", c.ReconsiderationClosing)
    decision_served_on = date("复议决定送达日期", basis=LAW[45])
    reconsideration_case = case_of(
        "对应复议案件", "reconsideration", required=False, shown_when=where(reconsidered, True),
        brings={"closing": reconsideration_closing, "served_on": decision_served_on},
    )  # fmt: skip
    reconsideration_no = text(
        "复议案号", required=False, shown_when=where(reconsidered, True), help="复议机关不是本区的填写"
    )
    reconsideration_outcome = choice(
        "复议结果", c.ReconsiderationOutcome, shown_when=where(reconsidered, True), basis=LAW[26]
    )
    sued = choice("起诉对象", c.Sued, shown_when=where(reconsidered, True), basis=LAW[26])
    reconsideration_pending = yes_no(
        "复议尚在办理", required=False, basis=RECONSIDERATION[29], help="同一行为不得同时复议和诉讼"
    )
    sued_before = yes_no("原告曾就同一事实和理由起诉后撤诉", required=False, basis=INTERPRETATION[60, 1])
    complaint_received_on = date("收到副本日期", basis=LAW[67, 1])
    joint = yes_no("共同被告案件", basis=LAW[26])
    lawful_defendants = choice("依法应列被告", c.Defendants, basis=LAW[26])
    flags = several("登记提示", c.Flag)


class Defence(Fields):
    """Who defends, and with what."""

    officers = staff("承办人", basis=CITY_RULES[9], help="第一名为主办")
    handling_unit = text("承办单位", help="作出被诉行政行为的机关、机构")
    assigned_note = long_text("交办要求", required=False)
    answer_due = date("答辩举证届满日期", basis=LAW[67, 1])
    drafts_listed = long_text("报送的材料", help="事实材料、答辩意见、证据、所依据的规范性文件", basis=LEAD_TIMES)
    drafts_on = date("报送日期", basis=LEAD_TIMES)
    agents_named = text("诉讼代理人", basis=LAW[31], help="一至二名，以顿号分开；不得仅委托律师")
    agents_posts = text("代理人职务或者执业机构", basis=INTERPRETATION[131, 2], help="与代理人一一对应，以顿号分开")
    agents_powers = choice("代理权限", c.Powers, basis=INTERPRETATION[31])
    special_powers = several(
        "特别授权事项", c.SpecialPower, shown_when=where(agents_powers, c.Powers.SPECIAL), basis=CIVIL[62, 2]
    )
    agents_include_staff = yes_no("代理人中有行政机关工作人员", basis=INTERPRETATION[128, 2])
    conflict = choice("利益冲突核查", c.Conflict)
    conflict_note = text("核查说明", shown_when=where(conflict, c.Conflict.ADVISED))
    objection_text = long_text("管辖异议理由", basis=INTERPRETATION[10])
    objection_allowed = yes_no("管辖异议成立", basis=INTERPRETATION[10, 2])
    objection_appeal = long_text("上诉理由", basis=INTERPRETATION[101, 2])
    more_time_reason = choice("延期举证事由", c.MoreTimeReason, basis=LAW[36, 1])
    more_time_text = long_text("延期举证理由", basis=INTERPRETATION[34])
    more_time_allowed = yes_no("人民法院准许延期", basis=LAW[36, 1])
    obstacle_ended_on = date("正当事由消除日期", basis=INTERPRETATION[34])
    evidence_day = date("法院确定的举证期限", basis=INTERPRETATION[104, 1])
    facts_stated = long_text("事实", basis=LAW[67, 1])
    law_stated = long_text("法律依据和理由", basis=LAW[67, 1])
    request = text("答辩请求", help="例如：请求驳回原告的诉讼请求")
    pleas = several("其他答辩主张", c.Plea, required=False)
    evidence_list = long_text("证据清单", basis=LAW[34, 1], help="每行一项，以逗号分开：名称，来源，页数，证明内容")
    evidence_sources = several("证据来源", c.EvidenceSource, basis=LAW[34])
    leave_given = yes_no(
        "人民法院已准许补充证据", shown_when=where(evidence_sources, c.EvidenceSource.SUPPLEMENT), basis=LAW[36, 2]
    )
    norms_list = long_text("规范性文件依据目录", basis=LAW[34, 1])
    late_note = text(
        "逾期说明", required=False, basis=LAW[34, 2], help="超过期限提交的填写；逾期提供证据，视为没有相应证据"
    )
    answer_sent_on = date("答辩日期", basis=LAW[67, 1])
    evidence_sent_on = date("举证日期", basis=LAW[67, 1])


class Recusal(Fields):
    """One person of the court whose recusal we ask for, and what was decided."""

    recused = text("申请回避的人员", basis=LAW[55, 1])
    recused_as = choice("身份", c.CourtPerson, basis=LAW[55, 3])
    recusal_reason = choice("回避事由", c.RecusalReason, basis=LAW[55, 1])
    recusal_text = long_text("事由说明", basis=INTERPRETATION[74, 1])
    recusal_granted = yes_no("决定回避", basis=INTERPRETATION[74, 3])
    recusal_review_text = long_text("复议理由", basis=INTERPRETATION[74, 4])
    recusal_reviewed = yes_no("复议决定回避", basis=INTERPRETATION[74, 4])


class Timeliness(Fields):
    """Whether the suit itself came in time: for pleading it; the burden is ours (证据规定 4)."""

    lateness = choice("适用的起诉期限", c.Lateness, basis=EVIDENCE[4])
    suit_filed_on = date("原告起诉日期", help="向法院递交起诉状的日期")
    decision_received_on = date(
        "原告收到复议决定日期", basis=LAW[45],
        shown_when=where(lateness, c.Lateness.AFTER_RECONSIDERATION, c.Lateness.AFTER_UNTOLD),
    )  # fmt: skip
    act_known_on = date("知道行政行为日期", shown_when=where(lateness, c.Lateness.DIRECT), basis=LAW[46, 1])
    limit_known_on = date(
        "知道起诉期限日期", basis=INTERPRETATION[64],
        shown_when=where(lateness, c.Lateness.UNTOLD, c.Lateness.AFTER_UNTOLD),
    )  # fmt: skip
    content_known_on = date(
        "知道行为内容日期", basis=INTERPRETATION[64],
        shown_when=where(lateness, c.Lateness.UNTOLD, c.Lateness.AFTER_UNTOLD, c.Lateness.UNKNOWN),
    )  # fmt: skip
    act_made_on = date(
        "行政行为作出日期", basis=LAW[46, 2],
        shown_when=where(lateness, c.Lateness.DIRECT, c.Lateness.UNTOLD, c.Lateness.UNKNOWN),
    )  # fmt: skip
    about_land = yes_no(
        "因不动产提起诉讼", basis=LAW[46, 2],
        shown_when=where(lateness, c.Lateness.DIRECT, c.Lateness.UNTOLD, c.Lateness.UNKNOWN),
    )  # fmt: skip
    duty_ended_on = date(
        "履行职责期限届满日期", shown_when=where(lateness, c.Lateness.INACTION), basis=LAW[47],
        help="法律、法规没有规定的，为接到申请之日起两个月；紧急情况为申请当日",
    )  # fmt: skip


class Hearing(Fields):
    """One hearing, and who came to it. The steps after the first are about it."""

    hearing_at = time("开庭时间")
    courtroom = text("地点", help="例如：第三法庭")
    hearing_kind = choice("类型", c.HearingKind)
    summons_on = date("收到传票日期", basis=INTERPRETATION[71])
    head_called = yes_no("法院通知负责人出庭", basis=HEADS[4])
    head_notice_on = date("收到出庭通知书日期", shown_when=where(head_called, True), basis=HEADS[5, 2])
    hearing_on = date("开庭日期")
    agreed_by = choice("共同被告负责人的确定", c.AgreedBy, basis=HEADS[3], shown_when=where(Registration.joint, True))
    whose_head = choice("出庭负责人所属被告", c.WhoseHead, basis=HEADS[3], shown_when=where(Registration.joint, True))
    head_name = text("出庭负责人姓名", basis=HEADS[6, 1])
    head_post = text("职务", basis=HEADS[6, 1])
    head_rank = choice("身份", c.Rank, basis=HEADS[2])
    identity_on = date("提交身份证明日期", basis=HEADS[6, 1])
    absence = choice("不能出庭的情形", c.Absence, basis=HEADS[8])
    absence_text = long_text("具体情况", basis=HEADS[9, 1])
    absence_proof = text("证明材料", basis=HEADS[9, 1])
    attested = choice("确认方式", c.Attested, basis=HEADS[9, 1])
    postponement_asked = yes_no("申请延期开庭", basis=HEADS[9, 3])
    staff_named = text("委托出庭的工作人员", basis=LAW[3, 3])
    postponed_why = text("延期、取消原因", required=False)
    attendance = choice("出庭情况", c.Attendance, basis=LAW[3, 3])
    identity_accepted = yes_no("法院认可负责人身份", shown_when=where(attendance, c.Attendance.HEAD), basis=HEADS[6, 2])
    spoke = yes_no("就实质性解决争议发表意见", shown_when=where(attendance, c.Attendance.HEAD), basis=HEADS[11, 3])
    reason_accepted = yes_no(
        "法院认可不能出庭的理由", basis=HEADS[9, 2],
        shown_when=where(
            attendance, c.Attendance.STAFF, c.Attendance.ONLY_LAWYERS, c.Attendance.NOBODY
        ),
    )  # fmt: skip
    present_staff = text("出庭工作人员、代理人", required=False, basis=LAW[3, 3])
    hearing_notes = long_text("庭审情况", required=False)


class Appearance(Fields):
    """What the hearings of the instance come to: worked out, never typed."""

    first_heard_on = date("首次开庭日期")
    attended_once = yes_no("负责人到庭", basis=HEADS[7, 1])
    missed_call = yes_no("法院再次通知而负责人未到庭", basis=HEADS[7, 1])
    head_appeared = yes_no("负责人出庭应诉", basis=LAW[3, 3])
    chief_appeared = yes_no("正职出庭", basis=HEADS[2, 1])
    head_spoke = yes_no("负责人出声", basis=HEADS[11, 3])
    absences_accepted = yes_no("不能出庭的理由均经法院认可", basis=HEADS[9, 2])
    only_lawyers = yes_no("仅律师出庭", basis=INTERPRETATION[132])
    head_of = choice("出庭负责人所属被告", c.WhoseHead, basis=HEADS[3])


class Course(Fields):
    """What happens on the way to the judgment."""

    change_text = long_text("改变后的行政行为", basis=INTERPRETATION[81])
    told_court_on = date("书面告知人民法院日期", basis=INTERPRETATION[81, 1])
    act_changed = yes_no("诉讼中改变被诉行为", basis=LAW[62])
    suspension_reason = choice("中止诉讼的情形", c.SuspensionReason, basis=INTERPRETATION[87])
    ruling_no = text("裁定书文号", required=False)
    resumed_why = text("恢复审理的原因", basis=INTERPRETATION[87, 2])
    mediation_ground = choice("可以调解的案件", c.MediationGround, basis=LAW[60])
    mediation_text = long_text("调解内容", basis=LAW[60])
    dispute = long_text("移送调处的争议事项", basis=LAW[60])
    referral_result = long_text("联合调处反馈", required=False)


class Outcome(Fields):
    """The judgment or ruling, and when it took effect."""

    result = choice("裁判结果", c.Result)
    result_text = long_text("裁判主文")
    quash_ground = choice(
        "撤销理由", c.QuashGround, basis=LAW[70],
        shown_when=where(result, c.Result.QUASHED, c.Result.PARTLY_QUASHED),
    )  # fmt: skip
    decision_result = choice(
        "对复议决定的裁判", c.DecisionResult, shown_when=where(Registration.reconsidered, True), basis=LAW[79]
    )
    ruled_on = date("裁判日期")
    duty = choice("需履行的内容", c.Duty, basis=LAW[94])
    duty_text = text("履行事项", shown_when=where(duty, *c.DUTIES), basis=LAW[94])
    duty_days = integer(
        "履行期限（日）", required=False, at_least=1, at_most=3650, shown_when=where(duty, *c.DUTIES), basis=LAW[72],
        help="自裁判生效之日起计算；裁判写明日期的，填下一栏",
    )  # fmt: skip
    duty_date = date("裁判写明的履行日期", required=False, shown_when=where(duty, *c.DUTIES), basis=LAW[72])
    citizen_duty = yes_no("对方当事人有履行内容", required=False, basis=LAW[95])
    citizen_due = date(
        "对方履行期限", required=False, shown_when=where(citizen_duty, True), basis=INTERPRETATION[153, 2],
        help="分期履行的，填最后一期，生效后办理“登记分期履行”",
    )  # fmt: skip
    appealable = choice("上诉", c.Appealable, basis=LAW[85])
    withdrawn_after_change = yes_no("改变行为后撤诉", basis=WITHDRAWAL[2])
    served_on = date("送达日期", basis=LAW[85])
    last_served_on = date("最后送达日期", basis=LAW[85])
    all_served = yes_no("各方当事人均已送达", basis=LAW[85], help="最后一方送达时选“是”，系统据此计算生效日期")
    all_served_on = date("各方送达完毕日期", basis=LAW[85])
    appeal_memo = long_text("上诉审批意见", basis=LAW[85])
    appeal_approved_by = text("批准上诉的负责人", basis=LAW[85])
    appeal_reasons = long_text("上诉理由", basis=LAW[85])
    appealed_by_us = yes_no("本机关上诉")
    second_suit = case_of("二审案件", "litigation", required=False)
    second_result = choice(
        "二审结果",
        c.Result.among("SecondResult", *c.SECOND_RESULTS),
        basis=LAW[89],
    )
    effective_on = date("生效日期", basis=LAW[85])


class Instalment(Fields):
    """One of several parts in which a judgment lets one side perform."""

    debtor = choice("履行方", c.Debtor, basis=INTERPRETATION[153, 2])
    instalment = text("本期履行内容", basis=LAW[94])
    instalment_sum = money("本期金额（元）", required=False, at_least=0)
    instalment_due = date("本期届满日", basis=INTERPRETATION[153, 2])
    instalment_done = date("本期履行日期", basis=LAW[94])
    instalment_note = text("本期履行情况", required=False)


class Aftermath(Fields):
    """Performance, enforcement, retrial, and what is learned from a loss."""

    duty_due = date("履行期限届满日", basis=LAW[94])
    duty_plan = text("履行安排", required=False)
    duty_done = date("履行完成日期", basis=LAW[94])
    duty_report = long_text("履行情况", basis=LAW[94])
    redo_same = yes_no("以同一事实和理由作出基本相同的行为", shown_when=where(Outcome.duty, c.Duty.REDO), basis=LAW[71])
    enforcement_basis = text("申请执行事项", basis=LAW[95])
    enforcement_from = date("申请执行期限起算日", basis=INTERPRETATION[153, 2])
    retrial_by = choice("再审启动方式", c.RetrialBy, basis=LAW[90])
    retrial_ground = choice(
        "再审事由", c.RetrialGround, shown_when=where(retrial_by, c.RetrialBy.US, c.RetrialBy.OTHER_SIDE),
        basis=INTERPRETATION[110],
    )  # fmt: skip
    retrial_learned_on = date(
        "知道该事由的日期", shown_when=where(retrial_ground, *c.SPECIAL_GROUNDS), basis=INTERPRETATION[110]
    )
    retrial_reasons = long_text("再审理由", basis=LAW[91])
    retrial_suit = case_of("再审案件", "litigation", required=False)
    retrial_result = text("再审结果")
    loss_review = long_text("败诉原因分析", basis=LOSS_REVIEW)
    loss_measures = long_text("整改措施", basis=LOSS_REVIEW)
    reviewed_on = date("败诉分析日期", basis=LOSS_REVIEW)
    closed_on = date("结案日期")
