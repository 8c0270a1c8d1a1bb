"""People's mediation."""

from django.apps import AppConfig


class MediationConfig(AppConfig):
    """人民调解."""

    name = "qingheng.lines.mediation"
    label = "mediation"
    verbose_name = "人民调解"

    def ready(self) -> None:
        """Enter disputes and the registers."""
        from qingheng.kernel.cases.registry import register  # noqa: PLC0415
        from qingheng.lines.mediation.line import LINES  # noqa: PLC0415

        for line in LINES:
            register(line)
