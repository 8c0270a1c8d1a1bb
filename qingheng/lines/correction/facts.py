"""The facts of a person's file, in the groups in which they are taken down."""

from qingheng.lines.correction import choices as c
from qingheng.lines.correction.law import COURTS, CRIMINAL, EXIT, EXPIRY, HEARINGS, LAW, MEASURES, ORDERS, PROCEDURE
from qingheng.procedure.fields import (
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

CONTROL, SUSPENDED, PAROLE, OUTSIDE = c.Category.CONTROL, c.Category.SUSPENDED, c.Category.PAROLE, c.Category.OUTSIDE


class Sentence(Fields):
    """裁判： what the documents say."""

    source = choice("来源", c.Source)
    former_agency = text("转出的社区矫正机构", shown_when=where(source, c.Source.MOVED), basis=LAW[27, 2])
    move_told_on = date("对象收到变更决定之日", shown_when=where(source, c.Source.MOVED), basis=MEASURES[31])
    category = choice("矫正类别", c.Category, basis=LAW[2])
    subtype = choice("暂予监外执行情形", c.Subtype, shown_when=where(category, OUTSIDE), basis=PROCEDURE[265])
    decider_kind = choice("决定机关类别", c.Decider, basis=LAW[17, 4])
    decider = text("决定机关", basis=LAW[17, 4])
    decision_no = text("裁判、决定文书号")
    effective_on = date("生效日期", basis=LAW[20])
    notified_on = date("收到决定机关通知之日", required=False, basis=LAW[20])
    custodian_received_on = date("移送机关收到决定之日", shown_when=where(category, OUTSIDE), basis=LAW[21, 2])
    crime_type = choice("犯罪类型", c.Crime)
    crime = text("罪名")
    crime_on = date("犯罪日期", help="跨数日的填写犯罪终了之日。", basis=PROCEDURE[286])
    principal = choice("主刑", c.Principal)
    principal_months = integer(
        "主刑刑期（月）",
        at_least=1,
        at_most=300,
        shown_when=where(principal, *(p for p in c.Principal if p != c.Principal.LIFE)),
    )
    recidivist = yes_no("累犯", required=False, shown_when=where(category, SUSPENDED), basis=CRIMINAL[74])
    ringleader = yes_no("犯罪集团首要分子", required=False, shown_when=where(category, SUSPENDED), basis=CRIMINAL[74])
    fine = money("罚金", required=False, at_least=0)
    rights_months = integer("剥夺政治权利（月）", required=False, at_least=1, at_most=120)
    custody_days = integer(
        "先行羁押天数",
        at_least=0,
        at_most=1000,
        basis=CRIMINAL[41],
        help="没有的填0。管制的，羁押一日折抵二日；缓刑考验期不折抵。",
    )
    term_years = integer(
        "管制期、考验期（年）", required=False, at_least=0, at_most=5, shown_when=where(category, CONTROL, SUSPENDED)
    )
    term_months = integer(
        "管制期、考验期（另加月数）",
        required=False,
        at_least=0,
        at_most=60,
        shown_when=where(category, CONTROL, SUSPENDED),
    )
    sentence_ends_on = date(
        "原判刑期届满日", required=False, shown_when=where(category, PAROLE, OUTSIDE), basis=CRIMINAL[83],
        help="无期徒刑假释的留空，考验期为十年。",
    )  # fmt: skip
    granted_until = date("批准暂予监外执行的截止日", required=False, shown_when=where(category, OUTSIDE))
    orders = several("禁止令", c.Order, required=False, basis=CRIMINAL[38, 2])
    order_text = text("禁止令内容", required=False, shown_when=where(orders, *c.Order), basis=ORDERS)
    order_until = date("禁止令截止日", required=False, shown_when=where(orders, *c.Order), basis=ORDERS)
    documents_missing = text("缺失的法律文书", required=False, basis=MEASURES[16], help="缺失不影响接收。")
    other_file = case_of(
        "同一人的其他矫正档案",
        "correction",
        required=False,
        help="矫正期间又被判刑的，两份档案并存，由新判法院决定撤销。",
    )
    docs_received_on = date("法律文书收到日", basis=LAW[20])
    start_on = date("矫正起始日", basis=COURTS[202])
    end_on = date("矫正截止日", basis=COURTS[202])
    is_minor_at_crime = yes_no("犯罪时未满十八周岁", basis=PROCEDURE[286])
    is_minor_file = yes_no("未成年人档案", basis=LAW[58])


class Reception(Fields):
    """接收与入矫."""

    identity_verified = yes_no("已核实身份", basis=LAW[22])
    address_verified = yes_no("已核实居住地", basis=LAW[17, 2])
    reported_on = date("实际报到日", basis=LAW[21, 1])
    registered_on = date("登记接收日", basis=LAW[22])
    handed_by = text("移送机关", basis=LAW[21])
    household = text("户籍地", required=False)
    education = choice("文化程度", c.Education)
    occupation = choice("就业就学情况", c.Occupation)
    documents_forwarded = yes_no(
        "已将法律文书转送区检察院、公安机关",
        required=False,
        basis=LAW[20],
        help="决定地不在本区的、外区县转入的，应当转送。",
    )
    completion_items = text("要求补齐的文书", basis=MEASURES[16])
    announced_publicly = yes_no("公开宣告", basis=MEASURES[20])
    group_present = yes_no("矫正小组人员到场", basis=MEASURES[20])
    guardian_present = yes_no("监护人到场", required=False, basis=MEASURES[55])
    correction_group = text("矫正小组成员", basis=LAW[25])
    group_has_woman = yes_no("小组中有女性成员", basis=LAW[25, 2])
    group_knows_minors = yes_no("小组中有熟悉未成年人身心特点的人员", required=False, basis=LAW[52, 2])
    needs = long_text("风险和需求评估", basis=LAW[24])
    plan = long_text("矫正措施", basis=LAW[24])
    delegation_no = text("委托书编号", basis=LAW[9, 2])
    delegates_outings = yes_no("委托审批七日以内外出", basis=MEASURES[27])
    exit_filed_on = date("出境报备日", basis=EXIT[12])
    exit_lifted_on = date("出境报备撤销日", basis=EXIT[12])
    level = choice("管理类别", c.Level, basis=LAW[24])
    level_score = integer("综合评估得分", at_least=0, at_most=100, basis=MEASURES[21])
    level_reason = text("类别确定或者调整的理由", basis=MEASURES[21])
    plan_adjusted = yes_no("矫正方案已相应调整", basis=LAW[24])
    stage = choice("矫正阶段", c.Stage)
    term_reason = text("更正起止日的理由")
    term_document = text("更正依据的文书")


class Daily(Fields):
    """日常监督管理与教育帮扶."""

    report_mode = choice("报告方式", c.ReportMode, basis=LAW[23])
    report_gist = text("报告内容", basis=MEASURES[24])
    next_report_on = date("下次报告日", basis=MEASURES[24])
    health = text("身体情况", basis=MEASURES[24])
    health_reported_on = date("报告身体情况之日", basis=MEASURES[24])
    next_health_on = date("下次报告身体情况的截止日", basis=MEASURES[24])
    hospital = text("复查医院", basis=MEASURES[24])
    examined = text("病情复查结果", basis=MEASURES[24])
    lengthened_to = date("延长至", basis=MEASURES[24])
    lengthened_by = integer("延长月数（不足一个月填0）", at_least=0, basis=MEASURES[24])
    city_paper = text("市社区矫正机构批准文书号", required=False)
    procuratorate_told_on = date("通报检察院日期", required=False, basis=MEASURES[24])
    score_month = text("考核月份", help="例如2024-05", basis=LAW[28])
    points = integer("考核得分", at_least=0, at_most=120, basis=LAW[28])
    published_on = date("公示日", required=False, basis=MEASURES[32])
    visit_gist = text("走访情况", basis=LAW[26], help="实地查访不得向无关人员透露对象身份。")
    individual = choice("种类", c.Individual, basis=LAW[36])
    individual_gist = text("教育、辅导情况", basis=LAW[36])
    hours = integer("时长（小时）", at_least=1, required=False)
    aid_kind = choice("帮扶种类", c.Aid, basis=LAW[43])
    aid_gist = text("帮扶情况", basis=LAW[43])
    aid_amount = money("金额", required=False, at_least=0)
    guarantor_reason = text("更换保证人的原因", basis=PROCEDURE[265])


class Away(Fields):
    """外出、经常性跨市县活动、变更执行地."""

    outing_area = choice("外出去往", c.Area, basis=MEASURES[26])
    outing_to_place = text("外出目的地", basis=MEASURES[26], help="写明省、市、县和详细地址。")
    outing_reason = choice("外出理由", c.OutingReason, basis=MEASURES[26])
    outing_from = date("外出起始日", basis=MEASURES[27])
    outing_to = date("外出截止日", basis=MEASURES[27])
    outing_evidence = text("证明材料", basis=MEASURES[26])
    outing_touches_order = yes_no("涉及禁止令限定的区域、场所", required=False, basis=CRIMINAL[38, 2])
    outing_touches_victim = yes_no("将接触被害人等须经批准接触的人", required=False, basis=MEASURES[25])
    outing_granted = yes_no("准予外出", basis=LAW[27, 1])
    outing_refusal = text("不准的理由", shown_when=where(outing_granted, False), basis=LAW[27, 1])
    outing_city_paper = text("市社区矫正机构审批文书号", basis=MEASURES[27])
    outing_told_procuratorate = yes_no("已通报区检察院", basis=MEASURES[27])
    outing_host = text("目的地社区矫正机构", basis=MEASURES[28])
    contact = choice("联络方式", c.Contact, basis=MEASURES[28])
    contact_gist = text("核查情况", basis=MEASURES[28])
    outing_kept = yes_no("在批准的目的地和期限内活动", basis=MEASURES[28])
    outing_delay = text("不能按期返回的特殊原因", basis=MEASURES[28])
    outing_back_by = date("预计返回日", basis=MEASURES[28])
    order_back_reason = text("责令返回的原因", basis=MEASURES[28])
    permit_places = text("往来市、县名称", basis=MEASURES[29])
    permit_reason = text("事由和频次", basis=MEASURES[29])
    permit_proof = text("证明材料", basis=MEASURES[29])
    hearing_on = date("听证日期", basis=HEARINGS)
    hearing_host = text("主持人", basis=HEARINGS)
    hearing_gist = text("听证意见", basis=HEARINGS)
    permit_granted = yes_no("批准", basis=LAW[27, 1])
    permit_from = date("有效期起始日", shown_when=where(permit_granted, True), basis=MEASURES[29])
    permit_to = date("有效期截止日", basis=MEASURES[29])
    permit_refusal = text("不批准的理由", shown_when=where(permit_granted, False), basis=LAW[27, 1])
    permit_ended = text("失效原因", required=False, basis=MEASURES[29])
    move_to = text("拟迁往地", basis=MEASURES[30])
    move_agency = text("新执行地社区矫正机构", basis=MEASURES[30])
    move_planned_on = date("计划迁居日", basis=MEASURES[30])
    move_reason = text("申请理由", basis=LAW[27, 1])
    move_office_opinion = text("司法所意见", basis=MEASURES[30])
    move_agreed = yes_no("新执行地机构同意接收", basis=MEASURES[30])
    move_reply = text("复函文号", basis=MEASURES[30])
    move_city_paper = text("市级机构协调决定文号", basis=MEASURES[30])
    move_city_agreed = yes_no("市级机构决定变更", basis=MEASURES[30])
    move_granted = yes_no("准予变更执行地", basis=LAW[27, 2])
    move_refusal = text("不准的理由", shown_when=where(move_granted, False), basis=MEASURES[30])
    move_receipt = text("回执编号", basis=MEASURES[31])


class Leave(Fields):
    """须经批准的接触、进入、行使权利."""

    leave_kind = choice("申请事项", c.Leave)
    leave_object = text("对象、场所或者事项")
    leave_reason = text("申请理由")
    leave_granted = yes_no("批准")
    leave_told = yes_no("已告知原判法院和检察院", required=False, basis=MEASURES[39])


class Conduct(Fields):
    """违规、奖惩、提请."""

    breach_kind = choice("违规情形", c.Breach, basis=LAW[28])
    breach_on = date("违规日期")
    breach_gist = long_text("发现经过", basis=MEASURES[40])
    stopped = yes_no("已当场制止", required=False, basis=LAW[31], help="事后发现的不填。")
    police_called = yes_no("制止无效，已通知公安机关", required=False, basis=LAW[31])
    evidence = long_text("证据清单", basis=MEASURES[40])
    found = long_text("调查核实的事实", basis=MEASURES[40])
    admonition_ground = choice("训诫事由", c.AdmonitionGround, basis=MEASURES[34])
    warning_ground = choice("警告事由", c.WarningGround, basis=MEASURES[35])
    taught_before = yes_no("此前已经教育，仍不改正", required=False)
    penalty_on = date("提请治安管理处罚日")
    penalised = yes_no("公安机关给予治安管理处罚", basis=LAW[59])
    penalty_paper = text("公安机关文书号")
    praise_ground = choice("表扬事由", c.PraiseGround, basis=MEASURES[33])
    praise_accepts = yes_no("服从裁判，认罪悔罪", required=False, basis=MEASURES[33])
    praise_abides = yes_no("遵守法律法规", required=False, basis=MEASURES[33])
    praise_rules = yes_no("遵守报告、会客、外出、迁居等规定", required=False, basis=MEASURES[33])
    praise_joins = yes_no("积极参加教育学习等活动", required=False, basis=MEASURES[33])
    praise_facts = long_text("主要事实", basis=MEASURES[33])
    motion = choice("提请事项", c.Motion)
    motion_ground = choice("提请事由", c.MotionGround)
    motion_facts = long_text("事实和理由", basis=LAW[46, 3])
    motion_evidence = long_text("证据清单", basis=LAW[46, 3])
    motion_to = text("提请对象", help="原审人民法院、执行地人民法院或者决定机关")
    motion_to_level = choice("提请对象类别", c.Decider, basis=MEASURES[46])
    motion_city_paper = text("市社区矫正机构提请文书号", required=False, basis=MEASURES[46])
    new_last_day = date("建议减刑后的截止日", required=False)
    lodged_on = date("收件机关签收日", basis=LAW[48, 1])
    arrest_grounds = several("提请逮捕的情形", c.Danger, basis=MEASURES[48])
    arrest_danger = text("具体事实", basis=LAW[47, 1])
    arrest_requested_at = time("提请逮捕时间", basis=LAW[47, 2])
    arrest_due_at = time("决定逮捕的最晚时间", basis=LAW[47, 2])
    arrest_due_on = date("决定逮捕的届满日", basis=LAW[47, 2])
    arrest_granted = yes_no("决定逮捕", basis=LAW[47, 2])
    arrest_decided_at = time("决定时间", basis=LAW[47, 2])
    arrested_on = date("执行逮捕日", shown_when=where(arrest_granted, True), basis=LAW[47, 2])
    arrest_custody_until = date("逮捕后羁押期限届满日", basis=LAW[47, 2])
    ruling = choice("结果", c.Ruling)
    ruling_paper = text("裁定、决定文书号")
    objection_to = text("对何决定有异议", basis=MEASURES[32])
    objection_gist = long_text("异议理由", basis=MEASURES[32])
    objection_answer = long_text("答复", basis=MEASURES[32])
    opinion_kind = choice("检察文书", c.Opinion, basis=LAW[62])
    opinion_paper = text("检察文书号", basis=LAW[62])
    opinion_gist = long_text("主要内容", basis=LAW[62])
    opinion_adopted = yes_no("采纳", basis=LAW[62])
    opinion_reply = long_text("采纳情况或者不采纳的理由", basis=LAW[62])
    inquirer = text("查询单位", basis=PROCEDURE[286, 2])
    inquiry = choice("查询事由", c.Inquiry, basis=PROCEDURE[286, 2])
    inquiry_answer = text("提供的内容", basis=PROCEDURE[286, 2])


class Control(Fields):
    """电子定位、脱管、限制人身自由."""

    positioning_ground = choice("使用情形", c.PositioningGround, basis=LAW[29, 1])
    positioning_device = choice("装置", c.Device, basis=MEASURES[37])
    positioning_months = integer("使用月数", at_least=1, at_most=3, basis=LAW[29, 2])
    positioning_from = date("使用起始日", basis=LAW[29, 2])
    positioning_to = date("使用截止日", basis=LAW[29, 2])
    positioning_need = text("评估情况", basis=LAW[29, 2])
    positioning_end = text("解除原因", basis=LAW[29, 2])
    last_in_control_on = date("最后受控日", basis=LAW[30])
    absence_gist = text("失去联系的情况", basis=LAW[30])
    search_gist = text("查找经过", basis=MEASURES[38])
    found_gist = text("查找到的情况", basis=LAW[30])
    absence_ended_on = date("查找到之日", basis=LAW[30])
    absence_justified = yes_no("有正当理由", basis=MEASURES[38])
    restraint = choice("限制人身自由情形", c.Restraint, basis=LAW[32])
    restraint_by = text("决定机关", basis=LAW[32])
    restraint_on = date("决定日期", basis=LAW[32])
    restraint_end = text("解除情况")


class Course(Fields):
    """为统计留存的经过."""

    positioned_on = date("最近一次使用电子定位装置之日", basis=LAW[29, 2])
    position_lifted_on = date("最近一次解除电子定位装置之日", basis=LAW[29, 2])
    crime_committed_on = date("再犯罪日期")
    convicted_on = date("定罪日期")
    conviction = text("罪名和裁判文书号")


class Ending(Fields):
    """解除和终止."""

    summary = long_text("个人总结摘要", basis=MEASURES[53])
    appraisal = long_text("鉴定意见", basis=MEASURES[53])
    release_checked = yes_no("已核对无撤销、收监情形和未决提请", basis=LAW[44])
    release_ground = choice("解除事由", c.ReleaseGround, basis=LAW[44])
    released_publicly = yes_no("公开宣告解矫", basis=MEASURES[54])
    pending_basis = long_text("期满待定的处理依据", basis=EXPIRY)
    end_reason = choice("终结原因", c.End, basis=LAW[45])
    termination = choice("终止原因", c.Termination, basis=LAW[45])
    termination_paper = text("裁定、决定或者死亡证明文号", basis=LAW[45])
    died_on = date("死亡日期", shown_when=where(termination, c.End.DEATH), basis=LAW[51])
    told_on_death = yes_no(
        "已通知决定机关、检察院、公安机关", shown_when=where(termination, c.End.DEATH), basis=LAW[51]
    )
    ended_on = date("终结日")
    released_on = date("解除日", basis=LAW[44])
    terminated_on = date("终止日", basis=LAW[45])
    absent_open = yes_no("正在查找")
    restraint_open = yes_no("正被限制人身自由")
    motion_open = yes_no("提请尚未裁决")
    unsettled = yes_no("期满时须待定", basis=EXPIRY)


__all__ = ["Away", "Conduct", "Control", "Course", "Daily", "Ending", "Leave", "Reception", "Sentence"]
