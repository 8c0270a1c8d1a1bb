"""The public's pages."""

from django.apps import AppConfig


class PortalConfig(AppConfig):
    """公众门户。"""

    name = "qingheng.portal"
    label = "portal"
    verbose_name = "公众门户"
