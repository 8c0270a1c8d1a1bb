"""The interface for machines."""

from django.apps import AppConfig


class ApiConfig(AppConfig):
    """接口。"""

    name = "qingheng.api"
    label = "api"
    verbose_name = "接口"
