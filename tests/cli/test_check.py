"""`qingheng check` finds whatever was changed past the door, says what, and exits with 1."""

from __future__ import annotations

import pytest
from django.db import connection
from typer.testing import CliRunner, Result

from qingheng.cli.main import app
from qingheng.kernel.cases.models import Case
from tests import factories

pytestmark = pytest.mark.django_db


def run() -> Result:
    return CliRunner().invoke(app, ["check"])


@pytest.fixture
def case(db: None) -> Case:
    return factories.accepted(factories.district())


@pytest.mark.usefixtures("case")
def test_untouched_records_pass() -> None:
    answer = run()
    assert answer.exit_code == 0
    assert answer.stdout == "未发现差异。\n"


@pytest.mark.parametrize(
    ("sql", "told"),
    [
        ("UPDATE cases_case SET state = 'closed' WHERE id = %s", "state 应为“accepted”"),
        ("UPDATE cases_deadline SET due = '2024-12-31' WHERE limit_ = 'decision_limit' AND case_id = %s", "期限"),
        ("UPDATE reconsideration_reconsideration SET track = 'simplified' WHERE case_id = %s", "track 应为“ordinary”"),
        ("UPDATE cases_event SET by_id = NULL WHERE step = 'accept' AND case_id = %s", "内容与摘要不符"),
        ("UPDATE documents_document SET text = text || '改' WHERE case_id = %s", "正文与印发时的摘要不符"),
        ("UPDATE documents_document SET serial = serial + 5 WHERE serial IS NOT NULL AND case_id = %s", "编号不连续"),
        (
            "UPDATE reconsideration_reconsideration SET accepted_on = '2023-05-08' WHERE case_id = %s",
            "2024年 收到+期初在",
        ),
    ],
)
def test_whatever_is_tampered_with_is_told(case: Case, sql: str, told: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql.replace("limit_", connection.ops.quote_name("limit")), [case.pk])
    answer = run()
    assert answer.exit_code == 1
    assert told in answer.stdout
    assert answer.stdout.splitlines()[-1].endswith("处差异。")
