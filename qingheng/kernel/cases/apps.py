"""Cases, parties, events, deadlines and numbers."""

from django.apps import AppConfig


class CasesConfig(AppConfig):
    """案件。"""

    name = "qingheng.kernel.cases"
    label = "cases"
    verbose_name = "案件"
