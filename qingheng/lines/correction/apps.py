"""Community correction."""

from django.apps import AppConfig


class CorrectionConfig(AppConfig):
    """社区矫正。"""

    name = "qingheng.lines.correction"
    label = "correction"
    verbose_name = "社区矫正"

    def ready(self) -> None:
        """Enter the line."""
        from qingheng.kernel.cases.registry import register  # noqa: PLC0415
        from qingheng.lines.correction.line import LINES  # noqa: PLC0415

        for each in LINES:
            register(each)
