"""The staff's pages."""

from django.apps import AppConfig


class WorkbenchConfig(AppConfig):
    """工作台。"""

    name = "qingheng.workbench"
    label = "workbench"
    verbose_name = "工作台"

    def ready(self) -> None:
        """Let the audit log hear who signs in."""
        from qingheng.workbench import sign_ins  # noqa: PLC0415  (models are loaded now)

        sign_ins.connect()
