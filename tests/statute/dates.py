"""Dates and moments as tests write them."""

from datetime import date, datetime


def d(text: str) -> date:
    """2024-09-06."""
    return date.fromisoformat(text)


def at(text: str) -> datetime:
    """2024-09-06 17:30, by the clock of Beijing."""
    return datetime.fromisoformat(text)
