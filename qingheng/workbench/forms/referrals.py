"""Giving back what another line sent."""

from django import forms

from qingheng.workbench.forms.answers import AnswerForm
from qingheng.workbench.forms.fields import GivenField


class DeclineForm(AnswerForm):
    """Why."""

    reason = GivenField(
        label="退回理由", help_text="理由告知移送的条线，记入该事项。", widget=forms.TextInput(attrs={"maxlength": 300})
    )
