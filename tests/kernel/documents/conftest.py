"""A body that issues, and a paper to issue."""

import pytest

from qingheng.kernel.organisations.models import Body, User
from qingheng.procedure.papers import PaperSpec


@pytest.fixture
def issuer(db: None) -> Body:
    return Body.objects.create(name="青衡区人民政府", short_name="区政府", code="qzf", kind=Body.Kind.GOVERNMENT)


@pytest.fixture
def officer(db: None) -> User:
    return User.objects.create_user("wanghui", full_name="王慧")


@pytest.fixture
def spec() -> PaperSpec:
    return PaperSpec("acceptance", "受理通知书", "acceptance.txt", series="青府复受字")
