"""Rows for the parties who join with a step: as many as needed, each with what its role needs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Any

from django import forms

from qingheng.kernel.cases.models import Party
from qingheng.kernel.cases.requests import NewParty
from qingheng.kernel.organisations.models import Body
from qingheng.kernel.vault.masking import mask_id_number, mask_phone
from qingheng.procedure import roles
from qingheng.procedure.roles import Role
from qingheng.workbench.forms.fields import NOTHING, GivenField, day_input

MOST = 30
MOST_DIGITS = 10
BODIES_LIST = "party-bodies"

_LABELS = {
    "kind": "类别", "name": "姓名或者名称", "id_number": "证件号码", "phone": "联系电话", "sex": "性别",
    "born_on": "出生日期", "ethnicity": "民族", "address": "住所", "legal_head": "法定代表人或者主要负责人",
    "relation": "与当事人的关系或者职业", "mandate": "授权范围", "e_address": "电子送达地址",
    "e_service_agreed_on": "同意电子送达日期", "stands_for": "代理、代表哪一位",
}  # fmt: skip
_HELP = {
    "sex": "填了身份证号的可以不填。",
    "born_on": "填了身份证号的可以不填。",
    "id_number": "加密保存，页面上遮盖显示。公民填身份证号，单位填统一社会信用代码。",
    "e_service_agreed_on": "没有书面同意的留空，不得电子送达。",
    "mandate": "例如：代为提出申请、参加听证、签收文书。",
}
COPIES = "copies"
"""The hidden field of a row that names the party of the referring case whose sealed numbers it takes over."""
ENTERED = "entered:"
"""Prefix of a party who takes part already, among those for whom somebody may speak."""
_KINDS = [(value, label) for value, label in Party.Kind.choices if value != Party.Kind.ORGAN]


class PartyForm(forms.Form):
    """One party."""

    use_required_attribute = False

    def __init__(
        self,
        role: Role,
        index: int | str,
        *,
        others: Sequence[tuple[str, str]],
        carried: NewParty | None = None,
        data: Any = None,
    ) -> None:
        super().__init__(data, prefix=f"party-{index}", initial=_initial(carried) if carried else None)
        self.capacity, self.index = role, index
        self._needs_principal = role is roles.AGENT and any(key.startswith(ENTERED) for key, _ in others)
        self.fields["role"] = forms.CharField(required=False, widget=forms.HiddenInput(), initial=role.code)
        for name in role.takes_down:
            self.fields[name] = self._field(name, others)
        if carried:
            self.fields[COPIES] = forms.CharField(required=False, widget=forms.HiddenInput())
            for name in _SEALED.keys() & self.fields.keys():
                if masked := _SEALED[name](getattr(carried, name)):
                    self.fields[name].help_text = f"沿用移送登记的 {masked}；另填的，以所填为准。"

    def _field(self, name: str, others: Sequence[tuple[str, str]]) -> GivenField:
        label = "机关名称" if name == "name" and self.capacity.organ else _LABELS[name]
        return GivenField(
            label=label,
            help_text=_HELP.get(name, ""),
            required=name in ("name", "kind") or (name == "stands_for" and self._needs_principal),
            widget=self._widget(name, others),
        )

    def _widget(self, name: str, others: Sequence[tuple[str, str]]) -> forms.Widget:
        match name:
            case "kind":
                return forms.Select(choices=_KINDS)
            case "stands_for":
                return forms.Select(choices=[("", NOTHING), *others])
            case "sex":
                return forms.Select(choices=[("", NOTHING), *Party.Sex.choices])
            case "e_service_agreed_on" | "born_on":
                return day_input()
            case "name" if self.capacity.organ:
                return forms.TextInput(attrs={"list": BODIES_LIST, "autocomplete": "off"})
            case _:
                keyboard = {"inputmode": "tel"} if name == "phone" else {}
                return forms.TextInput(attrs={"autocomplete": "off", **keyboard})

    @property
    def blank(self) -> bool:
        """Whether nothing was typed into it."""
        self.is_valid()
        return not any(value for name, value in self.cleaned_data.items() if name not in ("role", "kind", COPIES))

    @property
    def hidden(self) -> list[forms.BoundField]:
        """In which role the row is, and whose numbers it takes over."""
        return self.hidden_fields()

    @property
    def main(self) -> Iterator[forms.BoundField]:
        """The fields that are always in sight."""
        return (self[name] for name in self.fields if name in _FIRST)

    @property
    def more(self) -> list[forms.BoundField]:
        """The fields that a narrow screen folds away."""
        return [self[name] for name in self.fields if name not in ("role", COPIES, *_FIRST, *_FURTHER)]

    @property
    def further(self) -> list[forms.BoundField]:
        """The fields that few need."""
        return [self[name] for name in self.fields if name in _FURTHER]


_SEALED = {"id_number": mask_id_number, "phone": mask_phone}
_FIRST = ("kind", "name", "phone", "stands_for")
_FURTHER = ("e_address", "e_service_agreed_on")


class PartyRows:
    """The rows of a form. A row left blank is no party."""

    def __init__(
        self,
        adds: Sequence[Role],
        *,
        bodies: Sequence[str] = (),
        start: Sequence[Role] | None = None,
        needed: Sequence[Role] = (),
        entered: Sequence[tuple[str, str]] = (),
        carried: Sequence[NewParty] = (),
        data: Any = None,
    ) -> None:
        """`entered`: (key, name) of those who take part already, for whom somebody who joins may speak.

        `carried`: those whom a referral brings; their rows stand first, without their sealed numbers.
        """
        self._entered = [(f"{ENTERED}{key}", name) for key, name in entered]
        self.adds, self.bodies, self.needed = list(adds), list(bodies), set(needed)
        self.bodies_list = BODIES_LIST
        own = {role.code: role for role in adds}
        if data is None:
            opened = [own[party.role] for party in carried] or (adds[:1] if start is None else start)
            rows = list(enumerate(opened))
        else:
            rows = [(index, own[code]) for index in range(MOST) if (code := data.get(f"party-{index}-role")) in own]
        others = [(str(index), f"第{place}位：{role.name}") for place, (index, role) in enumerate(rows, start=1)]
        others = [*self._entered, *others]
        brought = {str(party.copies): party for party in carried}
        keys = {index: data.get(f"party-{index}-{COPIES}", "") for index, _ in rows} if data is not None else {}
        by_row = {index: brought.get(key) for index, key in keys.items()} or dict(enumerate(carried))
        self.rows = [
            PartyForm(role, index, others=others, carried=by_row.get(index), data=data) for index, role in rows
        ]
        self._sent: list[PartyForm] = []

    @property
    def templates(self) -> list[PartyForm]:
        """An empty row for each role, to be copied by the page."""
        return [PartyForm(role, "NEW", others=self._entered) for role in self.adds]

    def add(self, code: str) -> None:
        """One more row in this role."""
        role = next((role for role in self.adds if role.code == code), None)
        if role is not None and len(self.rows) < MOST:
            free = next(index for index in range(MOST) if index not in {row.index for row in self.rows})
            self.rows.append(PartyForm(role, free, others=self._entered))

    def drop(self, index: str) -> None:
        """Without this row."""
        self.rows = [row for row in self.rows if str(row.index) != index]

    def new(self) -> list[NewParty]:
        """The parties as the door takes them, those first for whom others speak."""
        self._sent = sorted((row for row in self.rows if not row.blank), key=lambda row: row.capacity.speaks)
        places = {str(row.index): place for place, row in enumerate(self._sent)}
        known = _bodies({row.cleaned_data["name"] for row in self._sent if row.capacity.organ})
        return [_party(row, places, known) for row in self._sent]

    def refuse(self, field: str, message: str) -> bool:
        """Put a refusal of the kernel's field `party-2-name` at its row; False where the field is no party's."""
        word, _, rest = field.partition("-")
        place, _, name = rest.partition("-")
        if word != "party" or not place.isdigit() or int(place) >= len(self._sent):
            return False
        row = self._sent[int(place)]
        row.add_error(name if name in row.fields and name != "role" else None, message)
        return True

    @property
    def errors(self) -> list[tuple[str, str]]:
        """(id of the control, message) of everything wrong in the rows."""
        found = []
        for row in self.rows:
            if row.is_bound:
                for name, messages in row.errors.items():
                    control = row[name].auto_id if name in row.fields else ""
                    found += [(str(control), f"{row.capacity.name}：{message}") for message in messages]
        return found


def _initial(party: NewParty) -> dict[str, Any]:
    """What stands in the row of somebody whom a referral brings: everything but the sealed numbers."""
    known = {name: getattr(party, name) for name in _LABELS if name not in _SEALED}
    return known | {COPIES: party.copies, "stands_for": "" if party.stands_for is None else str(party.stands_for)}


def _bodies(names: set[str]) -> dict[str, int]:
    return dict(Body.objects.filter(name__in=names).values_list("name", "pk")) if names else {}


def _party(row: PartyForm, places: dict[str, int], bodies: dict[str, int]) -> NewParty:
    typed: dict[str, Any] = {
        name: value.strip() for name, value in row.cleaned_data.items() if isinstance(value, str) and name != "role"
    }
    typed.setdefault("name", "")
    organ = row.capacity.organ
    default = Party.Kind.ORGAN if organ else "" if "kind" in row.fields else Party.Kind.CITIZEN
    whom, copies = typed.pop("stands_for", ""), typed.pop(COPIES, "")
    entered = whom.removeprefix(ENTERED) if whom.startswith(ENTERED) else ""
    return NewParty(
        role=row.capacity.code,
        kind=typed.pop("kind", "") or default,
        body_id=bodies.get(typed.get("name", "")) if organ else None,
        stands_for=places.get(whom),
        copies=int(copies) if copies.isdecimal() and len(copies) < MOST_DIGITS else None,
        acts_for=int(entered) if entered.isdecimal() and len(entered) < MOST_DIGITS else None,
        born_on=_day(typed.pop("born_on", "")),
        e_service_agreed_on=_day(typed.pop("e_service_agreed_on", "")),
        **typed,
    )


def _day(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text) if text else None
    except ValueError:
        return None
