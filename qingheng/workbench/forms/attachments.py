"""Handing in material."""

from django import forms

from qingheng.kernel.cases.attaching import ACCEPTED, KINDS
from qingheng.workbench.forms.answers import AnswerForm
from qingheng.workbench.forms.fields import GivenField

SORTS = ("申请书", "身份证明", "授权委托书", "被申请行政行为材料", "证据材料", "答复书", "送达材料", "其他")


class AttachmentForm(AnswerForm):
    """A file and what it is."""

    kind = GivenField(label="材料类别", widget=forms.Select(choices=[(word, word) for word in SORTS]))
    file = GivenField(
        label="文件",
        help_text=f"{ACCEPTED}，不超过 20 MB。",
        widget=forms.FileInput(attrs={"accept": ",".join(KINDS)}),
    )
