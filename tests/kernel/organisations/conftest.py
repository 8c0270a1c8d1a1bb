"""A small district: government, bureau, section, town."""

from collections.abc import Callable
from datetime import date

import pytest

from qingheng.kernel.organisations.models import Body, Post, User
from qingheng.procedure.roles import Role

Kind = Body.Kind
Appoint = Callable[[Body, Role], User]


@pytest.fixture
def government(db: None) -> Body:
    return Body.objects.create(name="青浦区人民政府", short_name="区政府", code="gov", kind=Kind.GOVERNMENT)


@pytest.fixture
def bureau(government: Body) -> Body:
    return Body.objects.create(
        name="青浦区司法局", short_name="区司法局", code="justice", kind=Kind.BUREAU, parent=government
    )


@pytest.fixture
def section(bureau: Body) -> Body:
    return Body.objects.create(name="行政复议科", short_name="复议科", code="review", kind=Kind.SECTION, parent=bureau)


@pytest.fixture
def town(government: Body) -> Body:
    return Body.objects.create(
        name="朱家角镇人民政府", short_name="朱家角镇", code="zjj", kind=Kind.TOWN, parent=government
    )


@pytest.fixture
def user(db: None) -> User:
    return User.objects.create_user("wanghui", "correct horse battery", full_name="王慧")


@pytest.fixture
def appoint(user: User) -> Callable[..., User]:
    """Give the user a post; answers the user read afresh, as the next request would."""

    def give(body: Body, role: Role, starts_on: date = date(2024, 1, 1), ends_on: date | None = None) -> User:
        Post.objects.create(user=user, body=body, role=role.code, starts_on=starts_on, ends_on=ends_on)
        return User.objects.get(pk=user.pk)

    return give
