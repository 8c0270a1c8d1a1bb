"""The office of resettlement, for every test of the line."""

import pytest

from tests.api.conftest import as_, day, fresh_rates
from tests.lines.resettlement.office import Office
from tests.lines.resettlement.office import office as made


@pytest.fixture
def office(db: None) -> Office:
    return made()


__all__ = ["as_", "day", "fresh_rates", "office"]
