"""The district, for every test of this folder."""

import pytest

from tests import factories
from tests.factories import District


@pytest.fixture
def district(db: None) -> District:
    return factories.district()
