"""A new installation has a first account, and only with a password that holds."""

import pytest
from typer.testing import CliRunner

from qingheng.cli.main import app
from qingheng.kernel.organisations.models import Body, User
from qingheng.procedure.roles import ADMINISTRATOR

ANSWERS = "周敏\n青浦区司法局\n长而难猜的口令2024!\n长而难猜的口令2024!\n"


@pytest.mark.django_db
def test_the_first_administrator_can_sign_in_and_manages_only() -> None:
    answer = CliRunner().invoke(app, ["administrator", "zhoumin"], input=ANSWERS)
    assert answer.exit_code == 0, answer.output
    user = User.objects.get(username="zhoumin")
    assert user.check_password("长而难猜的口令2024!")
    assert user.roles() == {ADMINISTRATOR}
    assert user.body == Body.objects.get(name="青浦区司法局", kind=Body.Kind.BUREAU)


@pytest.mark.django_db
def test_a_weak_password_makes_no_account() -> None:
    answer = CliRunner().invoke(app, ["administrator", "zhoumin"], input="周敏\n青浦区司法局\n12345\n12345\n")
    assert answer.exit_code == 2
    assert "密码" in answer.output
    assert not User.objects.exists()
    assert not Body.objects.exists()


@pytest.mark.django_db
def test_a_name_in_use_is_refused_and_its_password_stays() -> None:
    CliRunner().invoke(app, ["administrator", "zhoumin"], input=ANSWERS)
    again = ANSWERS.replace("2024", "2025")
    answer = CliRunner().invoke(app, ["administrator", "zhoumin"], input=again)
    assert answer.exit_code == 2
    assert "已经有人使用" in answer.output
    assert User.objects.get().check_password("长而难猜的口令2024!")
