"""The vault: sealed personal data, masking, and the audit chain."""

from django.apps import AppConfig


class VaultConfig(AppConfig):
    """What must not be read, and what must not be changed."""

    name = "qingheng.kernel.vault"
    label = "vault"
    verbose_name = "保密与审计"

    def ready(self) -> None:
        from qingheng.kernel.vault.seals import audit_heads, audit_links, register_chain  # noqa: PLC0415

        register_chain("audit", audit_heads, audit_links)
