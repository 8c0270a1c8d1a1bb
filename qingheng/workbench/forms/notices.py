"""公告 and 期限变更告知书： what has to be said beside what the case already knows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from qingheng.kernel.cases.notifying import Announcing
from qingheng.workbench.forms.answers import AnswerForm
from qingheng.workbench.forms.fields import GivenField, Radios, YesNo, lines_input
from qingheng.workbench.forms.service import OTHER


class AnnounceForm(AnswerForm):
    """On whom, why no other way is left, what the paper says in short."""

    def __init__(self, recipients: Sequence[tuple[str, str]], data: Any = None, initial: Any = None) -> None:
        first = recipients[0][0] if len(recipients) == 1 else None
        super().__init__(data, initial={"recipient": first, "abroad": "false", **(initial or {})})
        self.fields["recipient"] = GivenField(label="受送达人", widget=Radios(list(recipients)))
        self.fields["why"] = GivenField(
            label="公告送达的原因",
            help_text="例如：下落不明，直接送达、邮寄送达均未成功。经过另行记入案卷。",
            widget=forms.TextInput(attrs={"maxlength": 300}),
        )
        self.fields["gist"] = GivenField(
            label="文书主要内容", help_text="公告对外张贴、刊登，不写个人隐私和商业秘密。", widget=lines_input(3)
        )
        self.fields["abroad"] = GivenField(label="受送达人在我国领域内没有住所", widget=YesNo())

    def announcing(self, document: int) -> Announcing:
        """What is asked of the kernel."""
        self.read()
        to = str(self.typed("recipient") or "")
        party = int(to) if to.isdecimal() and len(to) < 10 else None
        return Announcing(
            document, str(self.typed("why") or "").strip(), str(self.typed("gist") or "").strip(), party,
            to.removeprefix(OTHER) if to.startswith(OTHER) else "", self.typed("abroad") == "true",
        )  # fmt: skip


class ChangeForm(AnswerForm):
    """Nothing is asked: the change says it all. The text may be edited."""


def initial_of(service: Any) -> dict[str, Any]:
    """What an earlier record of a service by notice already says."""
    if service is None:
        return {}
    to = str(service.party_id) if service.party_id else f"{OTHER}{service.recipient}"
    return {"recipient": to, "why": service.reason}
