"""The facts of a person's file, in the groups in which they are taken down."""

from qingheng.lines.resettlement import choices as c
from qingheng.lines.resettlement.law import (
    CONVENTION,
    LAW,
    LINKAGE,
    MEASURES,
    MINORS,
    OPINION,
    PRIVACY,
    PROCEDURE,
    SHANGHAI,
)
from qingheng.procedure.fields import CASE_TITLE as TITLE
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
    where,
    yes_no,
)


class Person(Fields):
    """Who is released, after which sentence."""

    source = choice("来源", c.Source)
    release_no = text(
        "释放、解除文书编号", help="通知书、释放证明书或者解除社区矫正证明书的编号；同一次释放只建一份档案"
    )
    crime_type = choice("犯罪类型", c.Crime)
    crime = text("罪名", required=False)
    crime_on = date("犯罪日期", required=False, basis=PROCEDURE[286], help="犯罪时不满十八周岁的必填：据此封存档案")
    principal = choice("主刑", c.Principal)
    principal_months = integer("主刑刑期（月）", required=False, at_least=1, at_most=300)
    recidivist = yes_no("累犯", required=False)
    prior_convictions = integer("前科次数", required=False, at_least=0, at_most=50)
    education = choice("文化程度", c.Education, required=False)
    health = text("健康状况", required=False)
    household = text("户籍地", required=False, help="户籍地办理证件；实际居住地负责帮教")
    residence = text("实际居住地", basis=CONVENTION)
    guardian_fetches = yes_no("未成年人有监护人接回", required=False, basis=MINORS[56], help="成年人不填")
    is_minor_file = yes_no("未成年人档案", basis=MINORS[59])
    must_pick_up = yes_no("应当必接必送", basis=OPINION)


class Release(Fields):
    """Notice of the prison, verification, pick-up and release."""

    prison = text("监所")
    admitted_on = date("入监日")
    admission_told = yes_no("收监时已告知本区", required=False, basis=SHANGHAI[6, 2], help="外省市监所不填")
    admission_told_on = date("收监告知收到日", shown_when=where(admission_told, True), basis=SHANGHAI[6, 2])
    release_due_on = date("应释放日", basis=LAW[35])
    exit_education_on = date("出监教育开始日", required=False, basis=LINKAGE)
    pre_release_risk = choice("监所评估", c.Risk, required=False)
    notice_on = date("通知书收到日", basis=SHANGHAI[7, 1])
    change_reason = text("变更原因", help="例如：减刑")
    changed_on = date("变更登记日")
    urgent = yes_no("紧急")
    verify_result = choice("核查结果", c.Verified, basis=LINKAGE)
    verified_by = choice("核查方式", c.VerifiedBy)
    family_attitude = text("家属态度")
    pickup_mode = choice("接送方式", c.Pickup, basis=SHANGHAI[7, 2])
    family_told_how = text("告知情况", basis=SHANGHAI[7, 2], help="告知了谁、以何种方式、是否前往接回")
    family_told_on = date("告知家属之日", basis=SHANGHAI[7, 2])
    verified_on = date("核查日")
    belongs_to = text("应由何地负责")
    meeting_mode = choice("会见方式", c.MeetingMode)
    meeting_gist = text("会见情况")
    pickup_route = text("路线和交通工具")
    pickup_persons = text("接送人员")
    pickup_measures = text("安全措施")
    handed_items = text("交接物品、证件和文书")
    handed_at = text("交接时间和地点")
    released_on = date("实际释放日", basis=LAW[35])
    handed_on = date("交接日")
    report_by = date("应报到日", basis=LINKAGE, help="以释放证明书载明的日期为准")
    withdrawn_why = text("撤回原因")


class Link(Fields):
    """How the person and the office met."""

    link_state = choice("衔接状态", c.Link)
    linked_on = date("衔接日")
    certificate_shown = yes_no("已出示释放证明书", basis=LAW[36])
    came_how = text("报到情况", required=False)
    search_to = text("查找函发往")
    search_detail = text("已知线索")
    missing_on = date("下落不明之日")
    category = choice("矫正类别", c.Category)
    end_on = date("社区矫正期满日", basis=MEASURES[53])
    sentence_ends_on = date(
        "原判刑期届满日", required=False, shown_when=where(category, c.Category.PAROLE, c.Category.OUTSIDE)
    )
    appraised_on = date("鉴定作出日", required=False, basis=MEASURES[53])
    appraisal = long_text("鉴定意见", required=False, basis=MEASURES[53])
    handed_papers = text("移交材料", help="例如：鉴定表、档案摘录")
    from_district = text("转出地")
    help_until = date("帮教期满日", basis=OPINION)


class Help(Fields):
    """Help itself: file, agreement, visits, aid."""

    key_status = yes_no("重点帮教对象", basis=OPINION)
    key_grounds = several("认定理由", c.KeyGround, basis=OPINION)
    key_measures = long_text("帮教措施")
    key_since = date("重点帮教起始日")
    key_review = text("复核意见")
    key_ended_on = date("不再列为重点之日")
    key_visit_from = date("重点对象走访起算日")
    visit_from = date("一般对象走访起算日")
    skills = text("技能特长")
    needs = long_text("需求")
    plan = long_text("帮教方案")
    victim_kin = yes_no("小组成员中有被害人或者其近亲属", help="被害人及其近亲属不得担任帮教小组成员")
    filed_on = date("建档日")
    consent = several("同意范围", c.Consent)
    agreed_on = date("帮教协议签订日")
    refused_help = yes_no("拒绝帮教")
    refusal_why = text("原因", required=False)
    visit_mode = choice("走访方式", c.VisitMode)
    visited_by = text("走访人")
    situation = long_text("情况")
    visit_needs = text("本人提出的需求", required=False)
    visit_next = text("下一步", required=False)
    visited_on = date("最近走访日")
    job = choice("就业安置", c.Job)
    aid_kind = choice("帮扶种类", c.Aid, basis=LAW[37])
    aid_need = text("困难和需求")
    aid_proof = text("证明材料")
    aid_body = text("主管单位", help="例如：街镇社会救助机构")
    aid_asked = money("申请金额（元）", required=False, at_least=0)
    aid_granted = yes_no("批准")
    aid_amount = money("金额（元）", required=False, at_least=0)
    arrested_on = date("羁押日")
    arrest_detail = text("涉嫌事由")
    resumed_why = text("恢复原因", help="例如：判决无罪、不起诉")
    resumed_on = date("恢复帮教日")
    volunteer_name = text("志愿者姓名")
    volunteer = case_of(
        "志愿者", "aftercare_volunteer", in_states=("serving",), brings={TITLE: volunteer_name}, basis=SHANGHAI[5]
    )
    placed_at, base_places, base_occupied = text("基地名称"), integer("基地容量"), integer("基地已住人数")
    base = case_of(
        "帮教基地",
        "aftercare_base",
        in_states=("open",),
        brings={TITLE: placed_at, "places": base_places, "occupied": base_occupied},
        basis=SHANGHAI[13, 1],
    )
    base_reason = text("生活、就业等方面的特殊困难", basis=SHANGHAI[13, 1])
    base_until = date("拟安置至", basis=SHANGHAI[13, 1], help="过渡性基地只作临时安置")
    base_left_why = text("离开基地后的去向")
    request_kind = choice("事项", c.Request)
    request_by = text("提出人", help="本人或者家属、监护人")
    request_gist = long_text("内容")
    request_answer = long_text("答复")
    note = text("备注事项", help="例如：出境、剥夺政治权利由公安机关执行")


class Sharing(Fields):
    """What a partner is told, and by which consent: each taking of the consent is a matter of its own."""

    partner_agreed, partner_contact = text("合作单位"), text("合作单位联系人")
    agreement = case_of(
        "合作单位的协议",
        "aftercare_agreement",
        in_states=("active",),
        brings={TITLE: partner_agreed, "contact": partner_contact},
        basis=PRIVACY[23],
    )
    shared = choice("提供的范围", c.Shared, basis=PRIVACY[23])
    share_purpose = text("处理目的", basis=PRIVACY[23], help="例如：一对一助学、义诊")
    share_way = text("处理方式", basis=PRIVACY[23], help="例如：由指定联系人查阅，用后退回")
    signed_consent = yes_no("本人已书面同意", basis=PRIVACY[29])
    card_needs = long_text("需求", help="不得写姓名、住址、单位等可以识别本人的内容")
    disclosed_why = text("提供的必要性", basis=PRIVACY[28])
    partner_told = yes_no("已向合作单位提供")


class Ending(Fields):
    """How it ends."""

    transfer_to = text("转往的安置帮教机构")
    transfer_why = text("实际居住地变动情况")
    summary = long_text("帮教情况摘要")
    transfer_sent_on = date("转出函发出日")
    receipt_no = text("接收回执文号")
    kept_why = text("对方不予接收的理由")
    reoffended_on = date("再犯罪日期")
    convicted_on = date("定罪日期")
    conviction = text("罪名和刑罚")
    conviction_court = text("审判法院")
    intentional = yes_no("故意犯罪")
    causes = text("重新犯罪原因")
    died_on = date("死亡日期")
    struck_why = text("注销原因", help="写明重复的档案编号或者误建的情况")
    end_reason = choice("结束原因", c.End)
    ended_on = date("结束日")
