"""Administrative reconsideration."""

from django.apps import AppConfig


class ReconsiderationConfig(AppConfig):
    """行政复议。"""

    name = "qingheng.lines.reconsideration"
    label = "reconsideration"
    verbose_name = "行政复议"
