"""The papers of the register."""

from __future__ import annotations

from qingheng.lines.legality_review.law import FILING_RULES, NPC_FILING, REGISTRATION_RULES, VALIDITY_RULES
from qingheng.lines.legality_review.staff import MAKER
from qingheng.procedure.papers import PaperForm, PaperSpec, Sealer

BUREAU, NONE, LETTER, RECORD = Sealer.WORKING_BODY, Sealer.NONE, PaperForm.LETTER, PaperForm.RECORD
AUTHORITY = Sealer.AUTHORITY
registration_form = PaperSpec(
    "registration_form", "规范性文件统一登记编号单", "registration_form.txt", form=RECORD, sealed_by=NONE,
    to=(MAKER,), basis=REGISTRATION_RULES,
)  # fmt: skip
filing_report = PaperSpec(
    "filing_report", "备案报告", "filing_report.txt", form=LETTER, series="青府备", sealed_by=AUTHORITY,
    basis=FILING_RULES,
)  # fmt: skip
npc_filing_report = PaperSpec(
    "npc_filing_report", "报区人大常委会备案报告", "npc_filing_report.txt", form=LETTER, series="青府人备",
    sealed_by=AUTHORITY, basis=[NPC_FILING[10], NPC_FILING[41]],
)  # fmt: skip
filing_opinion = PaperSpec(
    "filing_opinion", "备案审查意见书", "filing_opinion.txt", form=LETTER, series="青司备审", sealed_by=BUREAU,
    to=(MAKER,), basis=FILING_RULES,
)  # fmt: skip
expiry_reminder = PaperSpec(
    "expiry_reminder", "有效期届满提示", "expiry_reminder.txt", form=LETTER, series="青司效提", sealed_by=BUREAU,
    to=(MAKER,), basis=VALIDITY_RULES,
)  # fmt: skip
