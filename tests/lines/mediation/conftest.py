"""The office of mediation, for every test of the line."""

import pytest

from tests.lines.mediation.office import Office
from tests.lines.mediation.office import office as made


@pytest.fixture
def office(db: None) -> Office:
    return made()
