"""Cases, parties, events, deadlines and numbers."""

from django.apps import AppConfig


class CasesConfig(AppConfig):
    """案件。"""

    name = "qingheng.kernel.cases"
    label = "cases"
    verbose_name = "案件"

    def ready(self) -> None:
        """Put the events under the daily seal."""
        from qingheng.kernel.cases import chain  # noqa: PLC0415
        from qingheng.kernel.vault.seals import register_chain  # noqa: PLC0415

        register_chain("cases", chain.heads, chain.links)
