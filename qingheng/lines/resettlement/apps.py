"""Resettlement and assistance."""

from django.apps import AppConfig


class ResettlementConfig(AppConfig):
    """安置帮教."""

    name = "qingheng.lines.resettlement"
    label = "resettlement"
    verbose_name = "安置帮教"

    def ready(self) -> None:
        """Enter the files of persons and the registers beside them."""
        from qingheng.kernel.cases.registry import register  # noqa: PLC0415
        from qingheng.lines.resettlement.line import LINES  # noqa: PLC0415

        for line in LINES:
            register(line)
