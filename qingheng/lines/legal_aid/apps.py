"""Legal aid."""

from django.apps import AppConfig


class LegalAidConfig(AppConfig):
    """法律援助."""

    name = "qingheng.lines.legal_aid"
    label = "legal_aid"
    verbose_name = "法律援助"

    def ready(self) -> None:
        """Enter cases and the registers."""
        from qingheng.kernel.cases.registry import register  # noqa: PLC0415
        from qingheng.lines.legal_aid.line import LINES  # noqa: PLC0415

        for line in LINES:
            register(line)
