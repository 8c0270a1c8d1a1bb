"""The papers of a person's file: letters to prisons and other districts, forms and records for the file."""

from qingheng.lines.resettlement.law import (
    CONVENTION,
    LAW,
    LINKAGE,
    MEASURES,
    MINORS,
    OPINION,
    PRIVACY,
    SHANGHAI,
)
from qingheng.lines.resettlement.staff import FAMILY, PERSON
from qingheng.procedure.declare import Bases
from qingheng.procedure.papers import PaperForm, PaperSpec, Sealer

BODY, BUREAU, NONE = Sealer.BODY, Sealer.WORKING_BODY, Sealer.NONE


def _record(code: str, title: str, basis: Bases) -> PaperSpec:
    """A form for the file, without number and seal."""
    return PaperSpec(code, title, f"{code}.txt", form=PaperForm.RECORD, sealed_by=NONE, basis=basis)


def _letter(code: str, title: str, basis: Bases) -> PaperSpec:
    """A letter of the bureau to another body."""
    return PaperSpec(
        code, title, f"{code}.txt", form=PaperForm.LETTER, series="青司安帮", sealed_by=BUREAU, basis=basis
    )


verification_receipt = _letter("verification_receipt", "核查回执", LINKAGE)
not_ours = _letter("not_ours", "非本辖区人员告知函", CONVENTION)
family_notice = PaperSpec(
    "family_notice", "接回告知书", "family_notice.txt", sealed_by=BODY, to=(FAMILY,), basis=SHANGHAI[7, 2]
)
pickup_plan = _record("pickup_plan", "刑满释放人员接送方案", [SHANGHAI[7, 2], MINORS[56]])
handover_form = _record("handover_form", "刑满释放人员交接登记表", [LAW[35], MINORS[56]])
correction_form = _record("correction_form", "社区矫正转安置帮教移交单", [MEASURES[53], MINORS[55]])
key_form = _record("key_form", "重点帮教对象审批表", OPINION)
key_review_form = _record("key_review_form", "重点帮教对象复核表", CONVENTION)
rights_notice = PaperSpec(
    "rights_notice", "安置帮教权利告知书", "rights_notice.txt", sealed_by=BODY, to=(PERSON,), basis=[LAW[37], LAW[38]]
)
search_letter = _letter("search_letter", "协助查找函", CONVENTION)
register_form = _record("register_form", "安置帮教登记表", OPINION)
help_agreement = PaperSpec(
    "help_agreement", "帮教协议书", "help_agreement.txt", sealed_by=BODY, to=(PERSON,), basis=CONVENTION
)
visit_record = _record("visit_record", "走访谈话记录", SHANGHAI[8])
assessment_form = _record("assessment_form", "帮教情况评估表", SHANGHAI[14])
aid_form = _record("aid_form", "帮扶申请审批表", [LAW[37], SHANGHAI[12]])
base_form = _record("base_form", "过渡性安置登记表", SHANGHAI[13, 1])
sharing_consent = PaperSpec(
    "sharing_consent", "向合作单位提供个人信息同意书", "sharing_consent.txt", sealed_by=BODY,
    basis=[PRIVACY[23], PRIVACY[29], PRIVACY[30]],
)  # fmt: skip
partner_card = _letter("partner_card", "帮扶需求卡", PRIVACY[23])
partner_disclosure = _letter("partner_disclosure", "帮教对象信息提供函", [PRIVACY[23], PRIVACY[29]])
stop_letter = _letter("stop_letter", "停止使用个人信息通知函", [PRIVACY[15], PRIVACY[47]])
transfer_letter = _letter("transfer_letter", "安置帮教对象转出函", CONVENTION)
transfer_receipt = _letter("transfer_receipt", "安置帮教对象接收回执", CONVENTION)
reoffence_form = _record("reoffence_form", "重新犯罪登记表", OPINION)
expiry_form = _record("expiry_form", "帮教期满登记表", OPINION)
