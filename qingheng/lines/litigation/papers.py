"""The papers of a suit (domain page, section 6): those that go to court, and those for the file."""

from qingheng.lines.litigation.law import (
    HEADS,
    INTERPRETATION,
    LAW,
    LOSS_REVIEW,
)
from qingheng.procedure.papers import PaperForm, PaperSpec, Sealer

AUTHORITY, NONE, RECORD, LETTER = Sealer.AUTHORITY, Sealer.NONE, PaperForm.RECORD, PaperForm.LETTER


def _record(code: str, title: str, basis: object) -> PaperSpec:
    """A form or record for the file, without number and seal."""
    return PaperSpec(code, title, f"{code}.txt", form=RECORD, sealed_by=NONE, basis=basis)  # type: ignore[arg-type]


def _to_court(code: str, title: str, basis: object) -> PaperSpec:
    """A paper of the organ's to the court, under its seal."""
    return PaperSpec(code, title, f"{code}.txt", sealed_by=AUTHORITY, basis=basis)  # type: ignore[arg-type]


register_form = _record("suit_register", "应诉登记表", LAW[67, 1])
assignment = _record("suit_assignment", "应诉案件交办通知", LAW[34, 1])
objection = _to_court("jurisdiction_objection", "管辖异议书", INTERPRETATION[10, 1])
objection_appeal = _to_court("objection_appeal", "行政上诉状", [LAW[85], INTERPRETATION[101, 2]])
recusal = _to_court("recusal_request", "回避申请书", [LAW[55, 1], INTERPRETATION[74, 1]])
recusal_review = _to_court("recusal_review", "回避复议申请书", [LAW[55, 4], INTERPRETATION[74, 4]])
more_time = _to_court("more_time_request", "延期提供证据申请书", [LAW[36, 1], INTERPRETATION[34]])
answer = _to_court("suit_answer", "行政诉讼答辩状", LAW[67, 1])
evidence_list = _to_court("evidence_list", "证据清单", [LAW[34, 1], LAW[67, 1]])
norms_list = _to_court("norms_list", "规范性文件依据目录", [LAW[34, 1], LAW[67, 1]])
power_of_attorney = _to_court("suit_mandate", "授权委托书", [LAW[31], INTERPRETATION[131, 2]])
appearance_plan = _record("appearance_plan", "负责人出庭计划", LAW[3, 3])
head_identity = _to_court("head_identity", "行政机关负责人身份证明", [HEADS[6, 1], INTERPRETATION[131, 1]])
absence_statement = _to_court(
    "absence_statement", "行政机关负责人不能出庭情况说明", [HEADS[9, 1], INTERPRETATION[129, 3]]
)
appearance_record = _record("appearance_record", "行政机关负责人出庭记录", LAW[3, 3])
change_notice = _to_court("act_change_notice", "改变行政行为告知书", [LAW[62], INTERPRETATION[81, 1]])
appeal = _to_court("suit_appeal", "行政上诉状", LAW[85])
appeal_memo = _record("appeal_memo", "上诉审批表", LAW[85])
retrial_application = _to_court("retrial_application", "行政再审申请书", [LAW[90], INTERPRETATION[110]])
performance_report = _to_court("performance_report", "履行情况报告", LAW[94])
judgment_enforcement = _to_court("judgment_enforcement", "强制执行申请书", [LAW[95], INTERPRETATION[153]])
loss_analysis = _record("loss_analysis", "败诉案件分析报告", LOSS_REVIEW)
settlement_record = _record("settlement_record", "调解情况登记表", LAW[60])
