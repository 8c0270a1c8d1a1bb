"""Sealed personal data and the chain of audit entries."""

from django.apps import AppConfig


class VaultConfig(AppConfig):
    """保密与审计。"""

    name = "qingheng.kernel.vault"
    label = "vault"
    verbose_name = "保密与审计"
