"""An attempt to serve a paper: the way of service, and only what that way needs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from enum import Enum
from typing import Any, cast

from django import forms

from qingheng.kernel.cases.models import Party
from qingheng.kernel.cases.requests import Refused
from qingheng.procedure.fields import Choice, Field, Fields, Invalid, choice, date, text, time, where, yes_no
from qingheng.procedure.papers import PaperSpec
from qingheng.procedure.taking import Refusal
from qingheng.statute.service import Attempt, Method, ReturnCause, SignerRelation
from qingheng.workbench.forms.answers import AnswerForm
from qingheng.workbench.forms.fields import GivenField, Radios, form_field

OTHER = "to:"
"""Prefix of a recipient who is no party: the organ a letter goes to."""
_INDIVIDUALS = frozenset({Party.Kind.CITIZEN})
_BODIES = frozenset({Party.Kind.ENTERPRISE, Party.Kind.ORGANISATION, Party.Kind.ORGAN})


def _options(name: str, members: Iterable[Enum]) -> type[Choice]:
    made = Choice(name, [(each.name, (each.name.lower(), each.value)) for each in members])  # type: ignore[arg-type]
    return cast(type[Choice], made)


Ways, Relations, Causes = (
    _options("Ways", Method),
    _options("Relations", SignerRelation),
    _options("Causes", ReturnCause),
)
SIGNED = ("direct", "entrusted", "mail", "forwarded")
LEFT = ("left_behind", "refused_on_the_spot")


class Service(Fields):
    """送达记录， as `statute.attempts.Attempt` knows it."""

    method = choice("送达方式", Ways)
    sent_on = date("发出、交邮或者委托日期", required=False, shown_when=where(method, "mail", "entrusted", "forwarded"))
    address = text(
        "送达地址", required=False, shown_when=where(method, "direct", "left_behind", "mail", "entrusted", "electronic")
    )
    tracking_no = text("邮件号码", required=False, shown_when=where(method, "mail"), help="印在《邮寄凭证》上。")
    signed_on = date(
        "签收日期", required=False, shown_when=where(method, *SIGNED), help="还没有签收的留空，签收后再登记一次。"
    )
    signer = text("签收人", required=False, shown_when=where(method, *SIGNED))
    signer_relation = choice(
        "签收人与受送达人的关系", Relations, required=False, shown_when=where(method, *SIGNED, "left_behind")
    )
    signer_is_minor = yes_no("签收人未成年", required=False, shown_when=where(signer_relation, "family"))
    signer_lives_apart = yes_no("签收人不与受送达人同住", required=False, shown_when=where(signer_relation, "family"))
    returned_on = date("退回日期", required=False, shown_when=where(method, "mail"), help="邮件退回的填写。")
    return_cause = choice("退回原因", Causes, required=False, shown_when=where(method, "mail"))
    no_fault_proved = yes_no("受送达人证明自己没有过错", required=False, shown_when=where(method, "mail"))
    consent_ref = text(
        "送达地址确认书",
        required=False,
        shown_when=where(method, "electronic"),
        help="同意电子送达的文件编号或者日期。",
    )
    system_success_at = time(
        "系统显示发送成功的时间",
        required=False,
        shown_when=where(method, "electronic"),
        help="有几个渠道的，填最早的。",
    )
    proved_arrival_at = time("受送达人证明的到达时间", required=False, shown_when=where(method, "electronic"))
    left_on = date("留置或者拒签日期", required=False, shown_when=where(method, *LEFT))
    notice_posted_on = date(
        "公告最后张贴或者刊登日期", required=False, shown_when=where(method, "public_notice"), help="期满之日视为送达。"
    )
    domiciled_abroad = yes_no("受送达人在我国领域内没有住所", required=False, shown_when=where(method, "public_notice"))
    reason = text("原因和经过", required=False, shown_when=where(method, *LEFT, "public_notice"))
    witness = text("见证人", required=False, shown_when=where(method, "left_behind"))
    evidence = text("照片、录像", required=False, shown_when=where(method, *LEFT), help="写明存放位置或者材料名称。")


FACTS: Sequence[Field] = tuple(Service.all())
_ENUMS: dict[str, type[Enum]] = {
    "method": Method,
    "signer_relation": SignerRelation,
    "return_cause": ReturnCause,
}


class ServiceForm(AnswerForm):
    """To whom, how, and when."""

    def __init__(self, recipients: Sequence[tuple[str, str]], version: int, data: Any = None) -> None:
        first = recipients[0][0] if len(recipients) == 1 else None
        super().__init__(data, initial={"version": version, "recipient": first})
        self.fields["recipient"] = GivenField(label="受送达人", widget=Radios(list(recipients)))
        for fact in FACTS:
            self.fields[fact.name] = form_field(fact)
        self.fields["version"] = forms.IntegerField(required=False, widget=forms.HiddenInput())

    def recipient(self, parties: Sequence[Party]) -> tuple[Party | None, str]:
        """The party, or the name of whom a letter goes to. Raises Refused where nobody is named."""
        self.read()
        typed = str(self.typed("recipient") or "")
        party = next((each for each in parties if str(each.pk) == typed), None)
        name = party.name if party else typed.removeprefix(OTHER)
        if not name or (party is None and not typed.startswith(OTHER)):
            raise Refused([Refusal("请指明受送达人", "recipient")])
        return party, name

    def attempt(self, spec: PaperSpec | None, party: Party | None, name: str) -> Attempt:
        """The attempt as the law looks at it. Raises Refused with what cannot be read."""
        values = self._values()
        if moment := values.pop("system_success_at", None):
            values["system_success_at"] = (moment,)
        made = Attempt(recipient=name, **values)
        kind = party.kind if party else Party.Kind.ORGAN
        organisation = True if kind in _BODIES else False if kind in _INDIVIDUALS else None
        return replace(made, organisation=organisation, mediation_paper=bool(spec and spec.signed_in_person))

    def _values(self) -> dict[str, Any]:
        values: dict[str, Any] = {}
        wrong = []
        for fact in FACTS:
            if fact.shown_when and not fact.shown_when.holds(values):
                continue
            try:
                value = fact.clean(self.typed(fact.name))
            except Invalid as error:
                wrong.append(Refusal(error.message, fact.name))
                continue
            if value is not None:
                values[fact.name] = value
            elif fact.required:
                wrong.append(Refusal(f"请填写“{fact.label}”", fact.name))
        if wrong:
            raise Refused(wrong)
        return {name: _meant(name, value) for name, value in values.items()}


def _meant(name: str, value: Any) -> Any:
    own = _ENUMS.get(name)
    return own[str(value).upper()] if own else value


def recipients(addressees: Sequence[str], parties: Sequence[Party]) -> list[tuple[str, str]]:
    """(key, name with role) of those a paper may be served on: its addressees, else every party."""
    present = [each for each in parties if each.left_on is None]
    named = [each for each in present if each.name in addressees]
    others = [name for name in addressees if name not in {each.name for each in named}]
    shown = named if addressees else present
    return [(str(each.pk), f"{each.name}（{each.get_role_display()}）") for each in shown] + [
        (f"{OTHER}{name}", name) for name in others
    ]
