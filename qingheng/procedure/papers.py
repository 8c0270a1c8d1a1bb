"""What a procedure says of a paper: name, form, seal, addressees and articles."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from qingheng.procedure.roles import Role
from qingheng.statute.laws import Basis


class PaperForm(StrEnum):
    """The layout of a paper (党政机关公文格式 for the first two)."""

    DOCUMENT = "document"  # 文件格式: red head
    LETTER = "letter"  # 信函格式
    CASE_PAPER = "case_paper"  # 法律文书: to parties, no red head
    RECORD = "record"  # 笔录、审批表、登记表、送达回证

    @property
    def label(self) -> str:
        """The form by its Chinese name."""
        return _FORMS[self]


class Sealer(StrEnum):
    """Whose seal stands on a paper: of those above and including the body that handles the case."""

    AUTHORITY = "authority"  # which decides: whatever kinds of body the line says
    WORKING_BODY = "working_body"  # which works for it: the bureau
    BODY = "body"  # which handles the case: a section, a justice office, a mediation committee
    NONE = "none"

    @property
    def label(self) -> str:
        """The sealer by its Chinese name."""
        return _SEALERS[self]


_FORMS = {
    PaperForm.DOCUMENT: "文件格式",
    PaperForm.LETTER: "信函格式",
    PaperForm.CASE_PAPER: "法律文书",
    PaperForm.RECORD: "笔录表格",
}
_SEALERS = {
    Sealer.AUTHORITY: "主管机关",
    Sealer.WORKING_BODY: "工作机构",
    Sealer.BODY: "承办机构",
    Sealer.NONE: "不盖章",
}


@dataclass(frozen=True, eq=False)
class PaperSpec:
    """One kind of paper.

    code: what is stored. title: its name, without 《》. template: file name in the line's folder of papers.
    series: the code that its numbers begin with (青府复受字), None where it carries no number; a local
    setting, unverified. to: the roles it is addressed to. ends_right: it ends or refuses a right, so its text
    must name remedy, body and limit. signed_in_person: it is handed to the party or whom they appointed, and to nobody
    in their place (调解书). basis: the articles under which it is made.
    """

    code: str
    title: str
    template: str
    form: PaperForm = PaperForm.CASE_PAPER
    series: str | None = None
    sealed_by: Sealer = Sealer.AUTHORITY
    to: tuple[Role, ...] = ()
    ends_right: bool = False
    signed_in_person: bool = False
    basis: Basis | Sequence[Basis] = ()

    def __str__(self) -> str:
        return f"《{self.title}》"
