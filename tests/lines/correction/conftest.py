"""The house, for every test of this folder."""

import pytest

from tests.lines.correction import driving
from tests.lines.correction.driving import House


@pytest.fixture
def it(db: None) -> House:
    return driving.house()
