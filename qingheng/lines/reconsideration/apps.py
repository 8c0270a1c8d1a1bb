"""Administrative reconsideration."""

from django.apps import AppConfig


class ReconsiderationConfig(AppConfig):
    """行政复议。"""

    name = "qingheng.lines.reconsideration"
    label = "reconsideration"
    verbose_name = "行政复议"

    def ready(self) -> None:
        """Enter the line."""
        from qingheng.kernel.cases.registry import register  # noqa: PLC0415
        from qingheng.lines.reconsideration.line import LINE  # noqa: PLC0415

        register(LINE)
