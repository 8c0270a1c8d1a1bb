"""The staff's pages."""

from django.apps import AppConfig


class WorkbenchConfig(AppConfig):
    """工作台。"""

    name = "qingheng.workbench"
    label = "workbench"
    verbose_name = "工作台"
