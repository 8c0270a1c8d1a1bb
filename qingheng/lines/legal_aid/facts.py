"""The facts of a case of legal aid, each declared once."""

from __future__ import annotations

from qingheng.lines.legal_aid import choices as c
from qingheng.lines.legal_aid.law import (
    CIVIL,
    COMPLAINTS,
    CRIMINAL,
    FORMER_FILE,
    FORMER_PAYMENT,
    FORMER_PRIOR,
    LAW,
    LAWYERS,
    NEW_STANDARD,
    REFUSED_LAWYER,
    ROTA,
    RULES,
    SHANGHAI,
    SUPPORT,
)
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


class Intake(Fields):
    """What is taken down of an application or a notice."""

    route = choice("受理途径", c.Route)
    channel = choice("申请渠道", c.Channel)
    green_channel = yes_no("绿色通道", required=False)
    kind = choice("案件类别", c.Kind)
    stage = choice("诉讼阶段", c.Stage, help="同一人每一诉讼阶段为一件；进入新阶段的，另行登记")
    former_case = case_of(
        "前一阶段案件", "legal_aid", required=False, help="填写前一阶段的编号，两件案件的页面互相列出"
    )
    form = choice("援助形式", c.Form, basis=LAW[22])
    matter = choice("事项", c.Matter, basis=LAW[31])
    cause = text("案由、涉嫌罪名", help="例如：追索劳动报酬纠纷、盗窃罪")
    groups = several("受援人群", c.Group, required=False)
    custody_place = text("羁押、服刑场所", required=False)
    summary = long_text("申请事项和理由")
    oral = yes_no("口头申请，由受理人员填写", required=False)
    materials = several("已提交的材料", c.Material, basis=LAW[43, 2], help="写入接收凭证")
    materials_note = text("份数和其他材料", required=False, help="未写份数的，各一份")
    received_on = date("收到申请日期", basis=LAW[43, 1])
    elsewhere_first = yes_no("另一法律援助机构已先收到同一事项的申请", required=False, basis=SHANGHAI[8, 2])
    has_counsel = yes_no("已经委托辩护人、代理人", required=False, basis=LAW[31])
    handed_by = choice("转交单位、人员", c.Organ, basis=LAW[39])
    handed_over_at = time("向转交单位提出申请的时间", basis=LAW[39])
    arrived_at = time("送达法律援助机构的时间", basis=LAW[39])


class Means(Fields):
    """What is said of the applicant's means."""

    hardship_basis = choice("经济条件依据", c.HardshipBasis, basis=LAW[41])
    income_per_head = money(
        "家庭月人均可支配收入（元）", at_least=0, shown_when=where(hardship_basis, *c.BY_INCOME), basis=LAW[34],
        required=False,
    )  # fmt: skip
    household_size = integer(
        "家庭人口", at_least=1, at_most=30, shown_when=where(hardship_basis, *c.BY_INCOME), required=False
    )
    low_income_margin = yes_no(
        "最低生活保障边缘家庭", shown_when=where(hardship_basis, *c.BY_INCOME), required=False, basis=NEW_STANDARD,
        help="自2026年3月1日起适用",
    )  # fmt: skip
    presumed = choice("免予核查的情形", c.Presumed, shown_when=where(hardship_basis, c.HardshipBasis.PRESUMED),
                      basis=LAW[42])  # fmt: skip
    presumed_proof = yes_no(
        "有材料证明属于该类人员", shown_when=where(hardship_basis, c.HardshipBasis.PRESUMED), basis=LAW[42]
    )
    irrelevant = choice(
        "不受限制的情形", c.Irrelevant, shown_when=where(hardship_basis, c.HardshipBasis.IRRELEVANT), basis=LAW[32]
    )
    other_reason = text(
        "其他原因", shown_when=where(hardship_basis, c.HardshipBasis.OTHER_REASON), basis=CRIMINAL[35, 1]
    )
    property_over = yes_no(
        "家庭财产超过本市规定的标准", shown_when=where(hardship_basis, *c.BY_INCOME), required=False, basis=LAW[34]
    )
    pledge_true = yes_no(
        "申请人已签署个人诚信承诺", shown_when=where(hardship_basis, c.HardshipBasis.PLEDGED), basis=LAW[41, 2]
    )


class Notice(Fields):
    """The letter of the organ that handles a criminal case."""

    notice_kind = choice("通知类别", c.NoticeKind)
    organ = choice("通知机关", c.Notifying, basis=LAW[36])
    organ_name = text("办案机关名称", help="写入法律援助公函")
    notice_number = text("公函文号")
    ground_found_on = date("机关发现情形日期", required=False, basis=LAW[36])
    notice_ground = choice(
        "应当通知的情形", c.NoticeGround, shown_when=where(notice_kind, c.NoticeKind.MUST), basis=LAW[25, 1]
    )
    ordinary_procedure = yes_no("适用普通程序审理", shown_when=where(notice_kind, c.NoticeKind.MAY), basis=LAW[25, 2])
    case_contact = text("案件承办人及联系方式", required=False)
    notified_on = date("收到通知日期", basis=LAW[36])


class Review(Fields):
    """Examination and decision."""

    venue_ground = choice("有管辖权的依据", c.VenueGround, basis=LAW[38])
    competent = text("有管辖权的法律援助机构", basis=LAW[38])
    sent_back_why = text("退回的理由", basis=LAW[38])
    dispute_with = text("与之发生受理争议的法律援助机构", basis=SHANGHAI[10, 2])
    dispute_views = long_text("争议的情况和本机构意见", basis=SHANGHAI[10, 2])
    designation = text("市司法行政部门指定受理的文号", basis=SHANGHAI[10, 2])
    missing = several("需要补充的材料", c.SupplementItem, basis=LAW[43, 2], help="应当一次性告知全部缺少的材料")
    missing_detail = long_text("具体要求", required=False)
    supplement_until = date("补充期限最后一日", basis=LAW[43, 2])
    checked_with = text("核查单位", basis=LAW[41, 3])
    check_result = long_text("核查结果", basis=LAW[41, 3])
    within_scope = yes_no("属于法律援助事项范围", basis=LAW[31])
    papers_complete = yes_no("材料齐全", basis=LAW[43, 2])
    opinion = long_text("审查意见")
    decided_on = date("决定日期", basis=LAW[43, 1])
    accepted_on = date("受理日期", help="决定给予之日，或者收到办案机关通知之日")
    refusal_reason = choice("不予的原因", c.RefusalReason, basis=LAW[43, 1])
    reasons = long_text("事实和理由", basis=LAW[43, 1])
    withdrawal = choice("撤回的原因", c.Withdrawal)
    early_ended_on = date("未予援助办结日期")
    prior = yes_no("先行提供", basis=LAW[44])
    prior_ground = choice("先行提供的情形", c.PriorGround, basis=LAW[44])
    limitation_ends = date(
        "法定时效、期限届满日", shown_when=where(prior_ground, c.PriorGround.LIMITATION), basis=LAW[44, 1, 1]
    )
    prior_detail = text("需要立即办理的事项", required=False)
    makeup_due = date("补办手续期限", basis=FORMER_PRIOR)
    made_up_on = date("补办手续日期", basis=LAW[44, 2])


class Assigning(Fields):
    """Who is to give the aid."""

    wanted = choice("所需专长", c.Specialty, basis=ROTA)
    firm = text("律师事务所、法律服务所", basis=LAW[12])
    person = text("法律援助人员姓名", basis=LAW[12])
    licence = text("执业证号、工作证号")
    person_kind = choice("人员类别", c.PersonKind, basis=LAW[12])
    person_fields = several("人员专长", c.Specialty, basis=ROTA)
    defence_since = date("从事刑事辩护起始日", basis=LAW[26])
    entry = case_of(
        "法律援助人员", "aid_person", in_states=("active",), basis=LAW[12], help="从在轮候的名册中选择",
        brings={
            CASE_TITLE: person, "firm": firm, "licence": licence, "person_kind": person_kind,
            "specialties": person_fields, "defence_since": defence_since,
        },
    )  # fmt: skip
    person_phone = text("联系电话")
    in_turn = yes_no("为轮候名单首位", basis=ROTA)
    out_of_turn = text("未按轮候指派的原因", shown_when=where(in_turn, False), basis=ROTA)
    firm_opposes = yes_no("同所律师已代理对方当事人", basis=LAWYERS[39])
    has_interest = yes_no("与本案有利益冲突", basis=LAWYERS[39])
    helped_co_accused = yes_no(
        "曾作为值班律师为同案多人提供帮助", required=False, shown_when=where(Intake.form, c.Form.DEFENCE)
    )
    assigned_on = date("指派日期", basis=LAW[43, 1])
    told_organ_on = date(
        "告知办案机关日期", required=False, basis=LAW[36], help="通知辩护、代理的，应当在三日内指派并告知办案机关"
    )
    replace_asked_on = date("请求更换日期", basis=LAW[55])
    replace_asked_why = long_text("请求更换的理由", basis=LAW[55])
    replace_proof = yes_no("提供证据证明未依法履行职责", basis=LAW[55])
    replacement_reason = choice("更换原因", c.ReplacementReason, basis=LAW[55])
    replaced_on = date("更换日期")
    not_replaced_why = long_text("不予更换的理由")
    refusal_by_accused = long_text("拒绝辩护的理由", basis=REFUSED_LAWYER)
    refusal_valid = yes_no("办案机关认为理由正当", required=False, basis=REFUSED_LAWYER)


class Handling(Fields):
    """What is done in the case."""

    agreement_on = date("签订委托协议日期", basis=RULES[27])
    first_meeting_on = date("首次会见、约见日期", required=False, basis=RULES[27])
    obstacle_from = date("受援人或者客观原因起始日", basis=RULES[27])
    obstacle_until = date("受援人或者客观原因消除日", required=False, basis=RULES[27])
    obstacle = text("不能按期签订的原因", basis=RULES[27])
    introduced_to = text("接洽单位", basis=SHANGHAI[14])
    introduced_for = text("调查、查阅的事项", basis=SHANGHAI[14])
    demand = long_text("受援人坚持的要求", basis=SHANGHAI[12, 1])
    demand_explained = yes_no("已经向受援人解释", basis=SHANGHAI[12, 1])
    suspended_on = date("中止日期", basis=SHANGHAI[12, 1])
    resumed_why = text("恢复的原因", basis=SHANGHAI[12, 1])
    counsel_choice = choice("被告人的选择", c.CounselChoice, basis=RULES[28])
    progress = long_text("办理情况", basis=LAW[46, 2])
    recipient_agrees = yes_no("受援人同意申请支持起诉", basis=CIVIL[15])
    procuratorate = text("人民检察院")
    support_asked_on = date("申请支持起诉日期", basis=SUPPORT)
    support_reason = long_text("申请理由", basis=CIVIL[15])
    support_result = choice("支持起诉结果", c.SupportResult, basis=SUPPORT)
    support_number = text("支持起诉意见书文号", required=False)
    support_decided_on = date("检察院决定日期", basis=SUPPORT)
    outcome = choice("办理结果", c.Outcome, basis=LAW[50])
    benefit = money("挽回损失或者取得利益（元）", required=False, at_least=0)
    work_done = long_text("办理情况报告", basis=LAW[50])
    final_paper = text("结案文书名称、文号", required=False, basis=LAW[50])
    closed_on = date("结案日期", basis=LAW[50])


class FileReview(Fields):
    """After the case: file, quality, payment."""

    file_in_on = date("交卷日期", basis=FORMER_FILE)
    file_defects = long_text("卷宗存在的问题")
    quality = choice("质量评估", c.Quality, basis=LAW[57])
    satisfaction = choice("回访情况", c.Satisfaction, required=False, basis=LAW[59])
    fee_taken = yes_no("受援人反映被收取财物", basis=LAW[20])
    subsidy = money("补贴金额（元）", at_least=0, basis=LAW[52])
    subsidy_basis = text("补贴计算依据", required=False, help="终止的案件按已完成的工作量计算")
    file_ok_on = date("审卷合格、支付补贴日期", basis=FORMER_PAYMENT)
    archived_on = date("归档日期")


class Ending(Fields):
    """Termination, objection and what follows."""

    termination_ground = choice("终止的情形", c.TerminationGround, basis=LAW[48])
    termination_facts = long_text("查明的事实", basis=LAW[48])
    reported_by_lawyer = yes_no("法律援助人员报告", required=False, basis=LAW[48, 2])
    organ_letter = text("办案机关函件文号", required=False)
    stop_reason = text("要求终止的正当理由", shown_when=where(termination_ground, c.TerminationGround.ASKED),
                       required=False, basis=LAW[48, 1, 7])  # fmt: skip
    terminated_on = date("终止日期", basis=LAW[48])
    objection = long_text("异议内容", basis=LAW[49, 1])
    objected_on = date("收到异议日期", basis=LAW[49])
    objection_findings = long_text("审查意见", basis=LAW[49, 2])
    objection_result = choice("异议审查决定", c.ObjectionResult, basis=LAW[49, 2])
    objection_decided_on = date("异议决定日期", basis=LAW[49, 2])
    corrected_on = date("改正日期", basis=LAW[49, 2])
    repayment = money("责令支付的法律援助费用（元）", at_least=0, basis=LAW[64])
    fine = money("罚款（元）", at_least=0, required=False, basis=LAW[64])
    penalty_number = text("行政处罚决定书文号", required=False, basis=LAW[64])


class Complaint(Fields):
    """A complaint to the bureau: a matter of its own within the case."""

    complaint_ground = choice("投诉事由", c.ComplaintGround, basis=LAW[55])
    complaint_against = text("被投诉人")
    complaint_text = long_text("投诉内容", basis=LAW[55])
    complained_on = date("收到投诉日期", basis=LAW[55])
    complaint_missing = text("需要补充的材料", basis=COMPLAINTS, help="应当一次性告知")
    complaint_merged = yes_no("并入已受理的投诉", basis=COMPLAINTS)
    complaint_admitted = yes_no("受理投诉", basis=LAW[56])
    complaint_not_admitted = text("不予受理的理由", shown_when=where(complaint_admitted, False), basis=LAW[56])
    complaint_result = choice("处理结果", c.ComplaintResult, basis=LAW[56])
    complaint_handling = long_text("调查和处理情况", basis=LAW[56])
    complaint_longer = integer("延长日数", at_least=1, at_most=90, basis=LAW[56])
    fee_returned = yes_no(
        "收取的财物已经退还", required=False, shown_when=where(complaint_result, c.ComplaintResult.UPHELD),
        basis=LAW[63, 1, 3],
    )  # fmt: skip
