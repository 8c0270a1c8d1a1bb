"""The centre, for every test of this folder."""

import pytest

from tests.lines.legal_aid import factory
from tests.lines.legal_aid.factory import Centre


@pytest.fixture
def centre(db: None) -> Centre:
    return factory.centre()
