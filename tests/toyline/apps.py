"""The app of the toy lines. They are entered by the fixture `toylines`, so that no other test meets them."""

from django.apps import AppConfig


class ToyConfig(AppConfig):
    """试验条线."""

    name = "tests.toyline"
    label = "toyline"
