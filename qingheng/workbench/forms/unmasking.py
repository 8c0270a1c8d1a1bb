"""Why somebody looks at personal data in full."""

from django import forms

from qingheng.workbench.forms.answers import AnswerForm
from qingheng.workbench.forms.fields import GivenField


class UnmaskForm(AnswerForm):
    """The reason, kept for ever."""

    reason = GivenField(
        label="查看理由",
        help_text="例如：电话通知补正、核对送达回证。理由与查看人、时间一并记录，供审计。",
        widget=forms.TextInput(),
    )
