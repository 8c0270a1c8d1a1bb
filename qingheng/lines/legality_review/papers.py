"""The papers of a review: letters to the units, the opinions, and forms for the file."""

from qingheng.lines.legality_review.law import (
    DECISIONS,
    ENFORCEMENT_REVIEW,
    OFFICE_PRACTICE,
    PENALTY,
    REVIEW_OF_DOCUMENTS,
)
from qingheng.lines.legality_review.staff import CO_SUBMITTER, SUBMITTER
from qingheng.procedure.papers import PaperForm, PaperSpec, Sealer

BUREAU, NONE, LETTER, RECORD = Sealer.WORKING_BODY, Sealer.NONE, PaperForm.LETTER, PaperForm.RECORD
UNITS = (SUBMITTER, CO_SUBMITTER)


def _letter(code: str, title: str, series: str, basis: object) -> PaperSpec:
    """A letter of the bureau to the units, with a number."""
    return PaperSpec(code, title, f"{code}.txt", form=LETTER, series=series, sealed_by=BUREAU, to=UNITS, basis=basis)  # type: ignore[arg-type]


receipt = PaperSpec(
    "receipt", "合法性审查材料接收单", "receipt.txt", form=RECORD, sealed_by=NONE, to=UNITS, basis=DECISIONS[26, 1]
)
supplement_notice = _letter("supplement_notice", "补充材料通知书", "青司审补", DECISIONS[26, 1])
return_note = _letter("return_note", "退回函", "青司审退", DECISIONS[26, 1])
acceptance_note = PaperSpec(
    "acceptance_note", "合法性审查受理通知单", "acceptance_note.txt", form=RECORD, sealed_by=NONE, to=UNITS,
    basis=DECISIONS[26],
)  # fmt: skip
opinion = _letter("opinion", "合法性审查意见书", "青司审", [DECISIONS[25], DECISIONS[27], REVIEW_OF_DOCUMENTS])
enforcement_opinion = _letter(
    "enforcement_opinion", "法制审核意见书", "青司法核", [PENALTY[58], ENFORCEMENT_REVIEW["十三"]]
)
counsel_opinion = PaperSpec(
    "counsel_opinion", "法律意见书", "counsel_opinion.txt", form=RECORD, sealed_by=NONE, basis=DECISIONS[28]
)
adoption_table = PaperSpec(
    "adoption_table", "意见采纳情况表", "adoption_table.txt", form=RECORD, sealed_by=NONE, basis=DECISIONS[28]
)
blocking_notice = _letter("blocking_notice", "不得提交审议告知书", "青司审止", [DECISIONS[25, 2], PENALTY[58, 1]])
release_note = PaperSpec(
    "release_note", "可提交审议通知单", "release_note.txt", form=RECORD, sealed_by=NONE, to=UNITS, basis=DECISIONS[25]
)
meeting_record = PaperSpec(
    "meeting_record", "审议情况记录", "meeting_record.txt", form=RECORD, sealed_by=NONE, basis=DECISIONS[30]
)
review_file_list = PaperSpec(
    "review_file_list", "审查卷宗目录", "review_file_list.txt", form=RECORD, sealed_by=NONE,
    basis=[DECISIONS[33], OFFICE_PRACTICE],
)  # fmt: skip
