"""The form of every act on a case: it never loses what was typed, and takes the kernel's refusals to their fields."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from qingheng.procedure.taking import Refusal


class AnswerForm(forms.Form):
    """A form whose judge is the kernel."""

    use_required_attribute = False

    def refuse(self, refusals: Sequence[Refusal]) -> None:
        """Put each refusal at its field; one that belongs to no field of this form stands at the top."""
        self.read()
        for refusal in refusals:
            self.add_error(self.place(refusal.field), str(refusal))

    def read(self) -> None:
        """Take in what was typed, once: what was refused since stays."""
        self.is_valid()

    def place(self, field: str) -> str | None:
        """The field of this form at which a refusal for the kernel's field stands, None for the top."""
        return field if field in self.fields and not self.fields[field].widget.is_hidden else None

    def typed(self, name: str) -> Any:
        """What was typed into a field, None where nothing was."""
        return self.cleaned_data.get(name)
