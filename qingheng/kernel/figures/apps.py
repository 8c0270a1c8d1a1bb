"""Figures, each with the records behind it."""

from django.apps import AppConfig


class FiguresConfig(AppConfig):
    """统计。"""

    name = "qingheng.kernel.figures"
    label = "figures"
    verbose_name = "统计"
