"""A new installation has a first account, and only with a password that holds, in a house that can issue papers."""

import pytest
from typer.testing import CliRunner, Result

from qingheng.cli import administrator as module
from qingheng.cli.main import app
from qingheng.kernel.cases.papers import issuers_of
from qingheng.kernel.organisations.models import Body, User
from qingheng.lines.reconsideration.line import LINE
from qingheng.procedure.roles import ADMINISTRATOR

pytestmark = pytest.mark.django_db
PASSWORD = "长而难猜的口令2024!"
ANSWERS = f"周敏\n青浦区人民政府\n青浦区司法局\n{PASSWORD}\n{PASSWORD}\n"


def run(*arguments: str, typed: str = "") -> Result:
    return CliRunner().invoke(app, ["administrator", *arguments], input=typed)


def test_the_first_administrator_can_sign_in_and_manages_only() -> None:
    answer = run("zhoumin", typed=ANSWERS)
    assert answer.exit_code == 0, answer.output
    user = User.objects.get(username="zhoumin")
    assert user.check_password(PASSWORD)
    assert user.roles() == {ADMINISTRATOR}
    assert user.body == Body.objects.get(name="青浦区司法局", kind=Body.Kind.BUREAU)


def test_papers_of_the_section_are_issued_by_government_and_bureau_at_once() -> None:
    """行政复议法 art. 4: the government decides, its working body works for it."""
    answer = run("zhoumin", "--name", "周敏", "--government", "某某县人民政府", "--bureau", "某某县司法局",
                 "--password", PASSWORD)  # fmt: skip
    assert answer.exit_code == 0, answer.output
    section = Body.objects.get(kind=Body.Kind.SECTION)
    assert (section.name, section.short_name) == ("某某县司法局行政复议科", "行政复议科")
    issuers = issuers_of(section, LINE)
    assert (issuers.authority.name, issuers.authority.short_name) == ("某某县人民政府", "县政府")
    assert (issuers.working_body.name, issuers.working_body.short_name) == ("某某县司法局", "县司法局")


def test_the_section_may_bear_another_name() -> None:
    run("zhoumin", "--section", "行政复议与应诉科", typed=ANSWERS)
    assert Body.objects.get(kind=Body.Kind.SECTION).name == "青浦区司法局行政复议与应诉科"


def test_an_empty_database_gets_its_tables_first(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    monkeypatch.setattr(module, "prepare", asked.append)
    run("zhoumin", typed=ANSWERS)
    assert asked == [None]  # tables, and no demonstration year


def test_a_second_administrator_joins_the_bureau_that_is_there() -> None:
    run("zhoumin", typed=ANSWERS)
    answer = run("lihua", typed=f"李华\n{PASSWORD}\n{PASSWORD}\n")
    assert answer.exit_code == 0, answer.output
    assert User.objects.get(username="lihua").body == Body.objects.get(kind=Body.Kind.BUREAU)
    assert Body.objects.count() == 3


def test_a_bureau_that_is_not_there_is_no_second_house() -> None:
    run("zhoumin", typed=ANSWERS)
    answer = run("lihua", "--body", "松江区司法局", typed="李华\n")
    assert answer.exit_code == 2
    assert "已经登记的司法局：青浦区司法局" in answer.output
    assert Body.objects.count() == 3


def test_a_weak_password_makes_no_account() -> None:
    answer = run("zhoumin", typed="周敏\n青浦区人民政府\n青浦区司法局\n12345\n12345\n")
    assert answer.exit_code == 2
    assert "密码" in answer.output
    assert not User.objects.exists()
    assert not Body.objects.exists()


def test_a_name_that_cannot_be_entered_makes_neither_bodies_nor_account() -> None:
    answer = run("zhoumin", typed=ANSWERS.replace("青浦区司法局", "青浦区人民政府"))
    assert answer.exit_code == 2
    assert "已经登记" in answer.output
    assert not User.objects.exists()
    assert not Body.objects.exists()


def test_a_name_in_use_is_refused_and_its_password_stays() -> None:
    run("zhoumin", typed=ANSWERS)
    answer = run("zhoumin", typed=ANSWERS.replace("2024", "2025"))
    assert answer.exit_code == 2
    assert "已经有人使用" in answer.output
    assert User.objects.get().check_password(PASSWORD)
