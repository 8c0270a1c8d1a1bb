"""The district, its day and its callers, for every test of this folder."""

from tests.api.conftest import as_, day, district, fresh_rates

__all__ = ["as_", "day", "district", "fresh_rates"]
