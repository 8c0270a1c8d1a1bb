"""Official documents and their service."""

from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    """文书。"""

    name = "qingheng.kernel.documents"
    label = "documents"
    verbose_name = "文书"
