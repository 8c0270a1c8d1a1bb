"""Declaring a paper void."""

from django import forms

from qingheng.workbench.forms.answers import AnswerForm
from qingheng.workbench.forms.fields import GivenField


class VoidForm(AnswerForm):
    """Why."""

    reason = GivenField(
        label="作废原因",
        help_text="编号保留、不再使用；已经送达的，应当另行书面告知当事人。",
        widget=forms.TextInput(attrs={"maxlength": 300}),
    )
