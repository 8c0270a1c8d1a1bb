"""The office of legality review, for every test of the line."""

import pytest

from tests.lines.legality_review.office import Office
from tests.lines.legality_review.office import office as made


@pytest.fixture
def office(db: None) -> Office:
    return made()
