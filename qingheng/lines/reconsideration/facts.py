"""The facts of a reconsideration case, in the groups in which they are taken down."""

from qingheng.lines.reconsideration import choices as c
from qingheng.lines.reconsideration.law import (
    CIVIL_PROCEDURE,
    CIVIL_SERVANTS,
    INCOMPLETE_FILING,
    LAW,
    QUALITY,
    REGULATION,
)
from qingheng.procedure.fields import (
    Fields,
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


class Application(Fields):
    """申请： what the paper says and when it came."""

    channel = choice("申请方式", c.Channel, basis=LAW[22])
    service_point = text(
        "服务点", shown_when=where(channel, c.Channel.SERVICE_POINT), help="在哪个复议便企一站式服务点收到"
    )
    posted_on = date(
        "交邮日",
        required=False,
        shown_when=where(channel, c.Channel.MAIL),
        help="信封邮戳日期。邮寄在途时间不计入申请期限；看不清的留空，以收到日为准并核对信封。",
    )
    organ_received_on = date(
        "作出机关收到日",
        shown_when=where(channel, c.Channel.ORGAN),
        basis=LAW[32],
        help="作出处罚决定的机关收到申请书的日期，视为提出申请的日期。",
    )
    forwarded_on = date("作出机关转送日", shown_when=where(channel, c.Channel.ORGAN), basis=LAW[32, 2])
    received_on = date("收到日")
    filed_on = date("提出申请日")
    act = text("被申请的行政行为", help="写明行政行为的名称和文号，例如《行政处罚决定书》(青市监处罚〔2024〕12号)")
    act_kind = choice("行政行为类型", c.ActKind, basis=LAW[11])
    report_handling = yes_no("属于举报投诉处理", required=False)
    admin_field = choice("行政管理类别", c.AdminField)
    inaction = choice("起算情形", c.Inaction, basis=REGULATION[16])
    act_date = date("行为作出日", shown_when=where(inaction, c.Inaction.NO), basis=LAW[21])
    known_on = date(
        "知道行为之日",
        shown_when=where(inaction, c.Inaction.NO),
        basis=REGULATION[15],
        help="直接送达的，为签收日；邮寄送达的，为签收单上的日期；公告送达的，为公告期满之日。",
    )
    told_rights = yes_no("已告知救济权利", shown_when=where(inaction, c.Inaction.NO), basis=LAW[20, 3])
    learned_rights_on = date("知道救济权利之日", shown_when=where(told_rights, False), basis=LAW[20, 3])
    requested_on = date(
        "请求履行之日",
        shown_when=where(inaction, c.Inaction.NO_LIMIT, c.Inaction.LIMIT_SET, c.Inaction.URGENT),
        basis=REGULATION[16],
    )
    duty_due_on = date("履行期限届满日", shown_when=where(inaction, c.Inaction.LIMIT_SET), basis=REGULATION[16, 1, 1])
    silence_full_on = date("收到请求满六十日之日", basis=REGULATION[16, 1, 2])
    real_estate = yes_no("因不动产提出", required=False, basis=LAW[21])
    longer_by = integer(
        "法律规定的更长申请期限",
        required=False,
        at_least=1,
        basis=LAW[20, 1],
        help="法律规定的申请期限超过六十日的，填写多出的日数。",
    )
    obstacle_from = date(
        "耽误事由发生日", required=False, basis=LAW[20, 2], help="因不可抗力或者其他正当理由耽误申请的"
    )
    obstacle_removed = date("障碍消除日", required=False, basis=LAW[20, 2])
    claims = several("复议请求", c.Claim)
    mandatory_first = choice("复议前置", c.MandatoryFirst, basis=LAW[23])
    amount = money("涉案金额", required=False, at_least=0, help="用于判断是否三千元以下（含三千元）")
    reasons = long_text("主要事实和理由", basis=REGULATION[19, 1, 3])
    stay_asked = yes_no("申请停止执行", required=False, basis=LAW[42, 1, 3])
    excluded = choice("范围与管辖", c.Excluded, basis=LAW[12])
    several_acts = yes_no("对两个以上行政行为不服", required=False, basis=LAW[22, 4])
    already_elsewhere = yes_no("已受理或者法院已立案", required=False, basis=LAW[29])
    withdrawn_before = yes_no("同一事实和理由曾撤回申请", required=False, basis=LAW[74, 2])
    against_own_will = yes_no(
        "能证明撤回违背真实意思", required=False, shown_when=where(withdrawn_before, True), basis=LAW[74, 2]
    )
    justice_choice = choice(
        "对本区司法局的行为不服，申请人选择",
        c.JusticeChoice,
        required=False,
        shown_when=where(admin_field, c.AdminField.JUSTICE),
        basis=LAW[28],
        help="不是本区司法局的行为的，留空。",
    )
    other_filing = choice("是否也向其他机关申请", c.OtherFiling, required=False, basis=REGULATION[30])
    approved_above = yes_no("经上级行政机关批准作出", required=False, basis=REGULATION[13])
    approver_named = yes_no(
        "被申请人为批准机关",
        shown_when=where(approved_above, True),
        basis=REGULATION[13],
        help="行政复议以批准机关为被申请人；行政诉讼中以文书上署名的机关为被告。",
    )
    incapable = yes_no(
        "申请人为无民事行为能力人或者限制民事行为能力人",
        required=False,
        basis=LAW[14, 3],
        help="由法定代理人代为申请，登记为代理人并写明关系。",
    )
    no_web_channel = yes_no(
        "网上送达而未提供网上申请渠道", required=False, basis=LAW[22, 2], help="属于普遍问题的，可以制发建议书。"
    )
    is_enterprise = yes_no("涉企")
    green_channel = yes_no("绿色通道", required=False, basis=INCOMPLETE_FILING)
    legal_aid = yes_no("需要法律援助", required=False, basis=LAW[18])


class Screening(Fields):
    """审查： until the case is accepted or ends before."""

    intake_result = choice("收案处理", c.IntakeResult)
    intake_ended_on = date("收案处理日")
    prefiling_consent = yes_no("双方自愿化解", basis=LAW[5])
    summary = long_text("移送调解的民事争议", basis=LAW[5], help="行政争议本身不得移送，由本机关依法调解")
    referral_result = long_text("调解反馈")
    resolution_way = text("化解情况", help="写明以何种方式化解、被申请人作出何种处理")
    withdrawal_recorded = yes_no("申请人书面撤回或者记录确认")
    early_performance = text("履行情况", required=False)
    missing_items = long_text("需要补正的事项", basis=LAW[31, 1], help="一次写全，每行一项")
    supplement_extended_by = integer("延长补正期限（工作日）", at_least=1, basis=LAW[31, 2])
    supplement_reason = text("延长的正当理由", basis=LAW[31, 2])
    supplement_posted_on = date("补正材料交邮日", basis=CIVIL_PROCEDURE[85, 4], help="邮寄的填邮戳上的日期")
    supplement_received_on = date("补正材料收到日")
    supplement_filed_on = date("补正日")
    incomplete_items = long_text("暂缺材料", basis=INCOMPLETE_FILING)
    promised_on = date("承诺补交日期", basis=INCOMPLETE_FILING)
    incomplete_ok = yes_no("容缺受理")
    accepted_on = date("受理日")
    refusal_ground = choice("理由", c.RefusalGround, basis=LAW[30, 1])
    refusal_text = long_text("具体说明")
    competent_body = text(
        "有管辖权的复议机关", shown_when=where(refusal_ground, c.RefusalGround.JURISDICTION), basis=LAW[30, 2]
    )
    told_to_change = yes_no(
        "已告知变更被申请人，申请人拒不变更",
        shown_when=where(refusal_ground, c.RefusalGround.PARTIES),
        basis=REGULATION[22],
    )
    redirected_to = text("告知或者转送的去处")
    duplicate_of = text("并入案号", help="与哪一件是同一申请")
    is_duplicate = yes_no("重复登记")
    officers = staff("承办人", basis=REGULATION[32], help="不少于两名，第一名为主办")
    recused = staff("回避人员", basis=CIVIL_SERVANTS)
    recusal_ground = choice("回避理由", c.RecusalGround, basis=CIVIL_SERVANTS)
    assignment_note = text("指派或者回避说明", required=False)


class Trial(Fields):
    """审理."""

    track = choice("审理程序", c.Track)
    simplified_ground = choice(
        "适用简易程序的理由", c.SimplifiedGround, shown_when=where(track, c.Track.SIMPLIFIED), basis=LAW[53]
    )
    shorter_due_on = date("其他法律规定的更短审理期限届满日", required=False, basis=LAW[62, 1])
    reply_evidence = yes_no("提交了证据、依据", basis=LAW[48])
    reply_gist = long_text("答复要点", required=False)
    views_by = choice("听取意见的方式", c.ViewsBy, basis=LAW[49])
    views = long_text("意见摘要")
    hearing_trigger = choice("听证缘由", c.HearingTrigger, basis=LAW[50])
    hearing_at = time("听证时间", basis=LAW[51, 1])
    hearing_on = date("听证日")
    place = text("地点")
    hearing_subject = text("拟听证事项", basis=LAW[51, 1])
    hearing_joint = text("合并听证的其他案件", required=False, help="同一被申请人、同一事实的案件一并听证的，写明案号")
    hearing_host = text("主持人", basis=LAW[50, 3])
    hearing_officers = text("听证员（两名以上）", basis=LAW[50, 3])
    hearing_recorder = text("记录员", basis=LAW[50, 3])
    hearing_held_on = date("听证举行日")
    applicant_attended = yes_no("申请人参加", basis=LAW[51, 2])
    applicant_excused = yes_no(
        "申请人缺席有正当理由",
        required=False,
        shown_when=where(applicant_attended, False),
        basis=LAW[51, 2],
        help="无正当理由拒不参加的，视为放弃听证权利。",
    )
    head_attendance = choice("被申请人负责人参加情况", c.HeadAttendance, basis=LAW[51, 3])
    head_excuse = text(
        "负责人不能参加的理由",
        shown_when=where(head_attendance, c.HeadAttendance.DELEGATED),
        basis=LAW[51, 3],
    )
    hearing_record = long_text("听证情况")
    committee_trigger = choice("咨询缘由", c.CommitteeTrigger, basis=LAW[52])
    committee_question = long_text("咨询事项")
    committee_opinion = long_text("咨询意见", basis=LAW[52, 3])
    stay_granted = yes_no("停止执行", basis=LAW[42])
    stay_ground = choice("理由", c.StayGround, basis=LAW[42], shown_when=where(stay_granted, True))
    stay_refusal = text("不停止执行的理由", shown_when=where(stay_granted, False))
    switch_reason = text("转为普通程序的理由", basis=LAW[55])
    suspension_ground = choice("中止理由", c.SuspensionGround, basis=LAW[39])
    suspension_detail = text("具体情况")
    resumption_reason = text("恢复审理的原因", basis=LAW[39, 2])
    extension_days = integer("延长日数", at_least=1, at_most=30, basis=LAW[62, 1])
    extension_reason = text("情况复杂、不能按期作出决定的说明", basis=LAW[62, 1])
    inquiry = text("事项", help="勘验、鉴定或者协商管辖的内容")
    evidence_from = text("被调查单位或者个人", basis=LAW[45])
    evidence_officers = text("调查人员（不少于两人）及工作证件", basis=LAW[45, 2])
    evidence_gist = long_text("调查情况")
    file_reader = text("查阅人", basis=LAW[47])
    file_refused = text("不予查阅部分及理由", required=False, basis=LAW[47])
    changed_act = long_text("改变原行政行为的情况", basis=LAW[65, 2, 2])
    succession_reason = text("承受权利义务的事由和关系", basis=LAW[14, 2])
    joining_reason = text("与案件的利害关系", basis=LAW[16])
    served_gist = text("说明", required=False)


class Review(Fields):
    """附带审查 (Law 56-60)."""

    review_text = text("审查的规范性文件或者依据及条款", basis=LAW[13])
    review_maker = text("制定机关", basis=LAW[58])
    review_own_power = yes_no("本机关有权处理", basis=LAW[56])
    review_competent = text("有权处理的机关", shown_when=where(review_own_power, False), basis=LAW[56])
    review_maker_reply = long_text("制定机关答复要点", basis=LAW[58])
    review_answer = long_text("处理意见", basis=LAW[60])
    review_result = choice("审查结论", c.ReviewResult, basis=LAW[59])
    has_review = yes_no("附带审查")


class Outcome(Fields):
    """结案."""

    draft_closing = choice("拟作决定", c.Closing)
    opinion = long_text("复议机构意见", basis=LAW[61, 1])
    return_reason = text("退回理由")
    decision = choice("决定种类", c.Decision, basis=LAW[61])
    change_ground = choice(
        "变更的理由",
        c.ChangeGround,
        required=False,
        shown_when=where(decision, c.Closing.CHANGED),
        basis=LAW[63, 1],
    )
    worse = yes_no(
        "变更对申请人更为不利", required=False, shown_when=where(decision, c.Closing.CHANGED), basis=LAW[63, 2]
    )
    third_party_asked = yes_no("第三人提出相反请求", required=False, shown_when=where(worse, True), basis=LAW[63, 2])
    quash_ground = choice(
        "撤销的理由",
        c.QuashGround,
        required=False,
        shown_when=where(decision, c.Closing.QUASHED, c.Closing.PARTLY_QUASHED),
        basis=LAW[64, 1],
        help="责令重作的，除以违反法定程序撤销外，不得以同一事实和理由作出基本相同的行为。",
    )
    collective = yes_no("集体讨论通过", basis=LAW[61, 1])
    found_facts = long_text("查明的事实")
    grounds = long_text("决定理由")
    result_text = long_text("决定内容")
    committee_adopted = yes_no("采纳咨询意见", required=False, basis=LAW[61, 3])
    committee_not_adopted = text("未采纳的理由", shown_when=where(committee_adopted, False))
    compensation = choice("行政赔偿", c.Compensation, basis=LAW[72])
    compensation_sum = money("赔偿金额", at_least=0, shown_when=where(compensation, c.Compensation.GRANTED))
    redo = yes_no("责令重新作出行政行为", basis=LAW[64, 1])
    perform_by = date(
        "责令履行或者重作的截止日",
        required=False,
        help="决定书写明期限的填写；未写明、法律也未规定的，重作为六十日",
    )
    has_performance = yes_no("有履行内容", basis=LAW[77])
    terms = long_text("调解结果", basis=LAW[73])
    settlement = long_text("和解内容", basis=LAW[74])
    termination_ground = choice("终止理由", c.TerminationGround, basis=LAW[41])
    termination_detail = text("具体情况")
    closing = choice("结案方式", c.Closing)
    closed_on = date("结案日")


class Aftermath(Fields):
    """送达以后."""

    served_on = date("送达日")
    performance = choice("履行情况", c.Performance, basis=LAW[77])
    performed_on = date("履行日", basis=LAW[77, 1])
    same_act = yes_no(
        "重作的行为与原行为相同或者基本相同",
        required=False,
        shown_when=where(Outcome.redo, True),
        basis=LAW[64, 2],
    )
    ordered_by = date("限期履行的截止日", basis=LAW[77, 2])
    interviewed = yes_no("约谈负责人", required=False, basis=LAW[77, 2])
    criticised = yes_no("通报批评", required=False, basis=LAW[77, 2])
    enforced_by = choice("由谁强制执行", c.EnforcedBy, basis=LAW[78])
    copied_to = text("被申请人的上一级主管部门", basis=LAW[79, 2])
    reopening_order = text("责令受理、恢复审理或者撤销本机关决定的文书", basis=LAW[35])
    later_suit = choice("起诉信访情况", c.LaterSuit)
    suit_number = text("案号", required=False)
    published = yes_no("公开", basis=LAW[79, 1])
    not_published = text("不公开的理由", shown_when=where(published, False))
    published_on = date("公开日")
    filed_above = yes_no("报上级备案", required=False, basis=REGULATION[59])
    quality_score = integer("自评得分", at_least=0, at_most=100, basis=QUALITY)
    quality_grade = choice("自评等次", c.QualityGrade, basis=QUALITY)
    quality_defects = text("存在问题", required=False, basis=QUALITY)
    archived_on = date("归档日")


class Withdrawal(Fields):
    """撤回公开."""

    why_withdrawn = text("撤回公开的原因", basis=LAW[79, 1])


class Letter(Fields):
    """意见书、建议书、移送."""

    letter_to = text("发往")
    letter_problem = long_text("发现的问题")
    letter_advice = long_text("意见或者建议")
    letter_reply = long_text("回复情况")
    letter_adopted = yes_no("采纳")
    clue_to = text("移送机关", basis=LAW[86])
    clue = long_text("线索内容", basis=LAW[86])
