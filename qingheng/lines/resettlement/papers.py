"""The papers of a person's file: letters to prisons and other districts, forms and records for the file."""

from qingheng.lines.resettlement.law import CONVENTION, LAW, LINKAGE, MEASURES, MINORS, OPINION
from qingheng.lines.resettlement.staff import PERSON
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
pickup_plan = _record("pickup_plan", "刑满释放人员接送方案", [OPINION, MINORS[56]])
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
visit_record = _record("visit_record", "走访谈话记录", OPINION)
aid_form = _record("aid_form", "帮扶申请审批表", LAW[37])
transfer_letter = _letter("transfer_letter", "安置帮教对象转出函", CONVENTION)
transfer_receipt = _letter("transfer_receipt", "安置帮教对象接收回执", CONVENTION)
reoffence_form = _record("reoffence_form", "重新犯罪登记表", OPINION)
expiry_form = _record("expiry_form", "帮教期满登记表", OPINION)
