"""The office of resettlement, for every test of the line."""

import pytest

from tests.lines.resettlement.office import Office
from tests.lines.resettlement.office import office as made


@pytest.fixture
def office(db: None) -> Office:
    return made()
