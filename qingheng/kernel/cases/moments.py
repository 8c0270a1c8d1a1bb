"""Times of day as people state them, in the time zone of the bureau."""

import datetime as dt

from django.utils import timezone


def aware(at: dt.datetime) -> dt.datetime:
    """The moment meant: a time stated without its zone is the bureau's own."""
    return at if timezone.is_aware(at) else timezone.make_aware(at)
