"""The papers of this line. The words before 〔year〕 are local (unverified): change them here and nowhere else."""

from qingheng.lines.reconsideration.law import EARLY_RESOLUTION, INCOMPLETE_FILING, LAW, REGULATION
from qingheng.procedure.papers import PaperForm, PaperSpec, Sealer
from qingheng.procedure.roles import APPLICANT, RESPONDENT, THIRD_PARTY

ALL_PARTIES = (APPLICANT, RESPONDENT, THIRD_PARTY)
BODY = Sealer.WORKING_BODY
RECORD, LETTER = PaperForm.RECORD, PaperForm.LETTER

# Intake and screening
receipt = PaperSpec("receipt", "材料接收凭证", "receipt.txt", sealed_by=BODY, to=(APPLICANT,), basis=LAW[22])
oral_application = PaperSpec(
    "oral_application",
    "口头申请行政复议笔录",
    "oral_application.txt",
    RECORD,
    sealed_by=Sealer.NONE,
    basis=[LAW[22, 3], REGULATION[20]],
)
early_resolution = PaperSpec(
    "early_resolution",
    "行政争议化解登记表",
    "early_resolution.txt",
    RECORD,
    sealed_by=Sealer.NONE,
    basis=EARLY_RESOLUTION,
)
supplement = PaperSpec(
    "supplement",
    "行政复议申请补正通知书",
    "supplement.txt",
    series="青府复补字",
    sealed_by=BODY,
    to=(APPLICANT,),
    basis=LAW[31],
)
redirection = PaperSpec(
    "redirection",
    "告知书",
    "redirection.txt",
    series="青府复告字",
    sealed_by=BODY,
    to=(APPLICANT,),
    basis=LAW[30],
)
acceptance = PaperSpec(
    "acceptance", "行政复议受理通知书", "acceptance.txt", series="青府复受字", to=(APPLICANT,), basis=LAW[30]
)
incomplete_filing = PaperSpec(
    "incomplete_filing",
    "容缺受理告知书",
    "incomplete_filing.txt",
    series="青府复容字",
    sealed_by=BODY,
    to=(APPLICANT,),
    basis=INCOMPLETE_FILING,
)
refusal = PaperSpec(
    "refusal",
    "不予受理行政复议申请决定书",
    "refusal.txt",
    series="青府复不受字",
    to=(APPLICANT,),
    ends_right=True,
    basis=[LAW[30, 2], LAW[34]],
)

# Trial
reply_notice = PaperSpec(
    "reply_notice",
    "行政复议答复通知书",
    "reply_notice.txt",
    series="青府复答字",
    sealed_by=BODY,
    to=(RESPONDENT,),
    basis=[LAW[48], LAW[54], LAW[70]],
)
participation = PaperSpec(
    "participation",
    "第三人参加行政复议通知书",
    "participation.txt",
    series="青府复参字",
    sealed_by=BODY,
    to=(THIRD_PARTY,),
    basis=LAW[16],
)
stay = PaperSpec("stay", "停止执行决定书", "stay.txt", series="青府复停字", to=ALL_PARTIES, basis=LAW[42])
no_stay = PaperSpec("no_stay", "不停止执行决定书", "no_stay.txt", series="青府复不停字", to=ALL_PARTIES, basis=LAW[42])
views_record = PaperSpec(
    "views_record", "听取意见笔录", "views_record.txt", RECORD, sealed_by=Sealer.NONE, basis=LAW[49]
)
hearing_notice = PaperSpec(
    "hearing_notice",
    "行政复议听证通知书",
    "hearing_notice.txt",
    series="青府复听字",
    sealed_by=BODY,
    to=ALL_PARTIES,
    basis=LAW[51],
)
hearing_record = PaperSpec(
    "hearing_record", "听证笔录", "hearing_record.txt", RECORD, sealed_by=Sealer.NONE, basis=LAW[50, 3]
)
committee_request = PaperSpec(
    "committee_request",
    "提请行政复议委员会咨询函",
    "committee_request.txt",
    LETTER,
    series="青府复咨字",
    sealed_by=BODY,
    basis=LAW[52],
)
evidence_record = PaperSpec(
    "evidence_record", "调查笔录", "evidence_record.txt", RECORD, sealed_by=Sealer.NONE, basis=LAW[45]
)
track_switch = PaperSpec(
    "track_switch",
    "行政复议程序转换通知书",
    "track_switch.txt",
    series="青府复转字",
    sealed_by=BODY,
    to=ALL_PARTIES,
    basis=LAW[55],
)
extension = PaperSpec(
    "extension",
    "行政复议延期通知书",
    "extension.txt",
    series="青府复延字",
    sealed_by=BODY,
    to=ALL_PARTIES,
    basis=LAW[62, 1],
)
suspension = PaperSpec(
    "suspension", "行政复议中止通知书", "suspension.txt", series="青府复中字", to=ALL_PARTIES, basis=LAW[39]
)
resumption = PaperSpec(
    "resumption",
    "行政复议恢复审理通知书",
    "resumption.txt",
    series="青府复恢字",
    to=ALL_PARTIES,
    basis=LAW[39],
)
maker_notice = PaperSpec(
    "maker_notice",
    "规范性文件审查通知书",
    "maker_notice.txt",
    LETTER,
    series="青府复审字",
    sealed_by=BODY,
    basis=LAW[58],
)
review_transfer = PaperSpec(
    "review_transfer",
    "规范性文件转送函",
    "review_transfer.txt",
    LETTER,
    series="青府复送字",
    basis=[LAW[56], LAW[57]],
)
correction_order = PaperSpec(
    "correction_order", "责令纠正通知书", "correction_order.txt", series="青府复纠字", basis=LAW[59]
)
approval_form = PaperSpec(
    "approval_form", "行政复议案件审批表", "approval_form.txt", RECORD, sealed_by=Sealer.NONE, basis=LAW[61]
)

# Closing
decision = PaperSpec(
    "decision",
    "行政复议决定书",
    "decision.txt",
    series="青府复决字",
    to=ALL_PARTIES,
    ends_right=True,
    basis=[LAW[61], LAW[75]],
)
dismissal = PaperSpec(
    "dismissal",
    "驳回行政复议申请决定书",
    "dismissal.txt",
    series="青府复驳字",
    to=ALL_PARTIES,
    ends_right=True,
    basis=[LAW[33], LAW[34]],
)
mediation = PaperSpec(
    "mediation",
    "行政复议调解书",
    "mediation.txt",
    series="青府复调字",
    to=ALL_PARTIES,
    signed_in_person=True,
    basis=LAW[73],
)
termination = PaperSpec(
    "termination",
    "行政复议终止决定书",
    "termination.txt",
    series="青府复终字",
    to=ALL_PARTIES,
    basis=[LAW[41], LAW[74]],
)

# After service
performance_order = PaperSpec(
    "performance_order",
    "责令履行通知书",
    "performance_order.txt",
    series="青府复履字",
    to=(RESPONDENT,),
    basis=LAW[77, 2],
)
copy_letter = PaperSpec("copy_letter", "抄告函", "copy_letter.txt", LETTER, series="青府复抄字", basis=LAW[79, 2])
opinion_letter = PaperSpec(
    "opinion_letter", "行政复议意见书", "opinion_letter.txt", LETTER, series="青府复意字", basis=LAW[76]
)
suggestion_letter = PaperSpec(
    "suggestion_letter",
    "行政复议建议书",
    "suggestion_letter.txt",
    LETTER,
    series="青府复建字",
    sealed_by=BODY,
    basis=REGULATION[57, 2],
)
clue_letter = PaperSpec(
    "clue_letter", "问题线索移送函", "clue_letter.txt", LETTER, series="青府复移字", basis=[LAW[85], LAW[86]]
)
filing_report = PaperSpec(
    "filing_report",
    "重大行政复议决定备案报告",
    "filing_report.txt",
    PaperForm.DOCUMENT,
    series="青府复备字",
    basis=REGULATION[59],
)

CLOSING = (decision, dismissal, mediation, termination)
"""Papers by which a case ends; their service begins what follows."""
TO_MAKER = (maker_notice,)
OTHERS = (
    receipt,
    redirection,
    acceptance,
    incomplete_filing,
    participation,
    stay,
    no_stay,
    hearing_notice,
    committee_request,
    track_switch,
    extension,
    suspension,
    resumption,
    correction_order,
    performance_order,
    copy_letter,
    suggestion_letter,
    clue_letter,
    filing_report,
)
"""Papers whose service starts no limit."""
