"""The papers of a case of legal aid (after the ministry's forms, whose numbering was not read)."""

from __future__ import annotations

from qingheng.lines.legal_aid.law import (
    CIVIL,
    COMPLAINTS,
    FORMER_FILE,
    FORMER_PAYMENT,
    LAW,
    REFUSED_LAWYER,
    ROTA,
    RULES,
    SHANGHAI,
)
from qingheng.lines.legal_aid.staff import RECIPIENT
from qingheng.procedure.declare import Bases
from qingheng.procedure.papers import PaperForm, PaperSpec, Sealer

BODY, BUREAU, NONE, RECORD, LETTER = (
    Sealer.BODY,
    Sealer.WORKING_BODY,
    Sealer.NONE,
    PaperForm.RECORD,
    PaperForm.LETTER,
)
TO = (RECIPIENT,)


def _record(code: str, title: str, basis: Bases) -> PaperSpec:
    """A form for the file, without number and seal."""
    return PaperSpec(code, title, f"{code}.txt", form=RECORD, sealed_by=NONE, basis=basis)


def _paper(code: str, title: str, basis: Bases, series: str = "", *, ends_right: bool = False) -> PaperSpec:
    """A paper of the centre to the applicant or recipient."""
    return PaperSpec(
        code, title, f"{code}.txt", series=series or None, sealed_by=BODY, to=TO, ends_right=ends_right, basis=basis
    )


def _letter(code: str, title: str, basis: Bases, series: str = "") -> PaperSpec:
    """A letter of the centre to an organ or firm."""
    return PaperSpec(code, title, f"{code}.txt", form=LETTER, series=series or None, sealed_by=BODY, basis=basis)


application_form = _record("application_form", "法律援助申请表", [LAW[38], LAW[41, 1]])
means_form = _record("means_form", "经济困难状况说明表", LAW[41, 1])
receipt = _paper("receipt", "法律援助申请材料接收凭证", [LAW[38], LAW[43]])
handing_form = _record("handing_form", "法律援助申请转交单", LAW[39])
transfer_letter = _letter("transfer_letter", "法律援助申请转送函", [LAW[38], SHANGHAI[8], SHANGHAI[10]], "青援转")
designation_request = _letter("designation_request", "关于报请指定受理的函", SHANGHAI[10, 2], "青援报")
supplement_notice = _paper("supplement_notice", "补充材料、说明通知书", LAW[43, 2], "青援补")
inquiry_letter = _letter("inquiry_letter", "法律援助协作函", LAW[41, 3], "青援协")
review_form = _record("review_form", "法律援助审查表", [LAW[41], LAW[43]])
grant_decision = _paper("grant_decision", "给予法律援助决定书", LAW[43, 1], "青援给")
refusal_decision = _paper("refusal_decision", "不予法律援助决定书", LAW[43, 1], "青援不", ends_right=True)
withdrawal_notice = _paper("withdrawal_notice", "视为撤回申请告知书", LAW[43, 2], "青援撤")
withdrawal_record = _record("withdrawal_record", "撤回法律援助申请记录", LAW[43])
prior_decision = _paper("prior_decision", "先行提供法律援助决定书", LAW[44], "青援先")
notice_register = _record("notice_register", "法律援助通知收件登记表", [LAW[25], LAW[28], LAW[36]])
rota_list = _record("rota_list", "法律援助人员轮候指派表", ROTA)
assignment_notice = _letter("assignment_notice", "法律援助指派通知书", [LAW[36], LAW[43, 1], RULES[24]], "青援指")
organ_letter = _letter("organ_letter", "法律援助公函", [LAW[36], RULES[24]], "青援函")
introduction = _letter("introduction", "法律援助介绍信", SHANGHAI[14], "青援介")
suspension_notice = _paper("suspension_notice", "中止法律援助通知书", SHANGHAI[12, 1], "青援中")
resumption_notice = _paper("resumption_notice", "恢复办理法律援助通知书", SHANGHAI[12, 1], "青援恢")
agreement = _record("agreement", "法律援助委托协议", RULES[27])
mandate = _record("mandate", "授权委托书", RULES[27])
progress_record = _record("progress_record", "承办情况通报、报告记录", [LAW[46, 2], LAW[55]])
counsel_record = _record("counsel_record", "委托辩护意见确认记录", [LAW[27], RULES[28]])
refused_lawyer_record = _record("refused_lawyer_record", "拒绝法律援助律师辩护记录", REFUSED_LAWYER)
replacement_application = _record("replacement_application", "更换法律援助人员申请表", LAW[55])
replacement_notice = _paper("replacement_notice", "更换法律援助人员通知书", LAW[55], "青援换")
replacement_reply = _paper("replacement_reply", "不予更换法律援助人员告知书", LAW[55])
support_letter = _letter("support_letter", "支持起诉申请函", CIVIL[15], "青援支")
termination_decision = _paper("termination_decision", "终止法律援助决定书", LAW[48], "青援终", ends_right=True)
termination_letter = _letter("termination_letter", "终止法律援助公函", LAW[48], "青援终函")
objection_decision = PaperSpec(
    "objection_decision", "法律援助异议审查决定书", "objection_decision.txt", series="青司援异", sealed_by=BUREAU,
    to=TO, ends_right=True, basis=LAW[49],
)  # fmt: skip
restoration_decision = _paper("restoration_decision", "恢复法律援助决定书", LAW[49, 2], "青援复")
closing_report = _record("closing_report", "法律援助案件结案报告表", LAW[50])
hearing_record = _record("hearing_record", "庭审旁听记录表", LAW[59])
opinion_request = _letter("opinion_request", "征询办案机关意见函", LAW[59], "青援询")
visit_form = _record("visit_form", "受援人回访表", LAW[59])
file_defects = _record("file_defects", "案卷补正通知", FORMER_FILE)
payment_form = _record("payment_form", "审卷意见、补贴审批表", [LAW[52], FORMER_PAYMENT])
complaint_form = _record("complaint_form", "法律援助投诉登记表", [LAW[55], LAW[56]])
complaint_supplement = PaperSpec(
    "complaint_supplement", "补充投诉材料告知书", "complaint_supplement.txt", series="青司援投补", sealed_by=BUREAU,
    to=TO, basis=[LAW[56], COMPLAINTS],
)  # fmt: skip
complaint_answer = PaperSpec(
    "complaint_answer", "法律援助投诉处理答复书", "complaint_answer.txt", series="青司援投", sealed_by=BUREAU, to=TO,
    basis=LAW[56],
)  # fmt: skip
