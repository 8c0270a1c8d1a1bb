"""The house of defenders, for every test of the line."""

import pytest

from tests.lines.litigation.house import House
from tests.lines.litigation.house import house as made


@pytest.fixture
def own(db: None) -> House:
    return made()
