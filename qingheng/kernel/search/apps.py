"""Full-text search."""

from django.apps import AppConfig


class SearchConfig(AppConfig):
    """检索。"""

    name = "qingheng.kernel.search"
    label = "search"
    verbose_name = "检索"
