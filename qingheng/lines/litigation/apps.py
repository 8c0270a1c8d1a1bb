"""Responding to administrative suits."""

from django.apps import AppConfig


class LitigationConfig(AppConfig):
    """行政应诉."""

    name = "qingheng.lines.litigation"
    label = "litigation"
    verbose_name = "行政应诉"

    def ready(self) -> None:
        """Enter suits and what goes with them."""
        from qingheng.kernel.cases.registry import register  # noqa: PLC0415
        from qingheng.lines.litigation.line import LINES  # noqa: PLC0415

        for line in LINES:
            register(line)
