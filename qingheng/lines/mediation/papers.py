"""The papers of a dispute (official_documents: 法律文书 to the parties, 登记表 and 笔录 for the file)."""

from qingheng.lines.mediation.law import (
    CIVIL_PROCEDURE,
    EXPERTS,
    FOLLOW_UP,
    INVITED,
    LAW,
    WORK_RULES,
)
from qingheng.lines.mediation.staff import SIDES
from qingheng.procedure.papers import PaperForm, PaperSpec, Sealer

BODY, NONE, RECORD, LETTER = Sealer.BODY, Sealer.NONE, PaperForm.RECORD, PaperForm.LETTER


def _record(code: str, title: str, basis: object) -> PaperSpec:
    """A form or record for the file, without number and seal."""
    return PaperSpec(code, title, f"{code}.txt", form=RECORD, sealed_by=NONE, basis=basis)  # type: ignore[arg-type]


register_form = _record("register_form", "人民调解受理登记表", LAW[27])
application_form = _record("application_form", "人民调解申请书", LAW[17])
rights_notice = PaperSpec(
    "rights_notice", "人民调解权利义务告知书", "rights_notice.txt", sealed_by=BODY, to=SIDES, basis=[LAW[23], LAW[24]]
)
consent_inquiry = PaperSpec(
    "consent_inquiry", "人民调解征询函", "consent_inquiry.txt", sealed_by=BODY, to=SIDES, basis=LAW[17]
)
diversion_form = PaperSpec(
    "diversion_form", "纠纷分流转办单", "diversion_form.txt", form=LETTER, sealed_by=BODY, basis=WORK_RULES[22]
)
refusal_notice = PaperSpec(
    "refusal_notice", "人民调解不予受理告知书", "refusal_notice.txt", sealed_by=BODY, to=SIDES, basis=LAW[17]
)
appointment_form = _record("appointment_form", "人民调解员选定书", LAW[19])
session_record = _record("session_record", "人民调解笔录", LAW[27])
inquiry_record = _record("inquiry_record", "人民调解调查记录", LAW[27])
legal_opinion = _record("legal_opinion", "法律意见书", LAW[20])
expert_opinion = _record("expert_opinion_form", "专家咨询意见", EXPERTS)
risk_report = PaperSpec(
    "risk_report", "纠纷激化风险报告单", "risk_report.txt", form=LETTER, sealed_by=BODY, basis=LAW[25]
)
false_report = PaperSpec(
    "false_report", "疑似虚假调解报告单", "false_report.txt", form=LETTER, sealed_by=BODY, basis=INVITED[18]
)
agreement = PaperSpec(
    "agreement", "人民调解协议书", "agreement.txt", sealed_by=BODY, to=SIDES, basis=[LAW[28], LAW[29]]
)
oral_form = _record("oral_form", "人民调解口头协议登记表", [LAW[28], LAW[30]])
termination_notice = PaperSpec(
    "termination_notice", "终止调解告知书", "termination_notice.txt", sealed_by=BODY, to=SIDES, basis=LAW[26]
)
withdrawal_record = _record("withdrawal_record", "撤回调解申请记录", LAW[23])
result_report = PaperSpec(
    "result_report", "调解结果报告", "result_report.txt", form=LETTER, sealed_by=BODY, basis=[INVITED[19], INVITED[26]]
)
confirmation_application = PaperSpec(
    "confirmation_application", "司法确认申请书", "confirmation_application.txt", sealed_by=NONE,
    basis=[LAW[33, 1], CIVIL_PROCEDURE[205]],
)  # fmt: skip
mediation_proof = PaperSpec(
    "mediation_proof", "人民调解证明", "mediation_proof.txt", sealed_by=BODY, basis=CIVIL_PROCEDURE[205]
)
visit_record = _record("visit_record", "人民调解回访记录", [LAW[31, 2], FOLLOW_UP])
file_list = _record("file_list", "人民调解卷宗目录", LAW[27])
