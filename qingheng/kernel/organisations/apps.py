"""Bodies, staff, the posts they hold, and what a post allows."""

from django.apps import AppConfig


class OrganisationsConfig(AppConfig):
    """机构与人员。"""

    name = "qingheng.kernel.organisations"
    label = "organisations"
    verbose_name = "机构与人员"
