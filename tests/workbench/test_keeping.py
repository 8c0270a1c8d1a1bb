"""The pages of those who keep the house: holiday notices, the audit log, accounts and posts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.utils.timezone import localdate

from qingheng.kernel.cases import calendars
from qingheng.kernel.cases.models import HolidayNotice
from qingheng.kernel.organisations.models import Post, User
from qingheng.kernel.vault import seals
from qingheng.kernel.vault.models import AuditEntry
from qingheng.workbench.keeping import holidays
from tests import factories as make
from tests.factories import District
from tests.workbench.conftest import Enter

pytestmark = pytest.mark.django_db
OnDay = Callable[[dt.date], None]
DAY = dt.date(2024, 5, 8)
NOTICE = """
year = 2024
source = "测试发〔2024〕9号"
[[holidays]]
name = "测试假日"
off = ["2024-05-13"]
"""


def upload(text: str, name: str = "2024.toml") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, text.encode())


def test_a_notice_first_shows_what_it_would_move_and_then_moves_it(
    district: District, enter: Enter, on_day: OnDay
) -> None:
    """Received on 6 May: with the 13th off and the 11th no longer worked, the fifth workday is the 14th."""
    case = make.open_case(district, make.RECEIVED)
    on_day(DAY)
    keeper = enter(district.keeper)
    asked = keeper.post("/holidays/", {"file": upload(NOTICE)})
    moved = [(each.case, each.limit, each.before.day, each.after.day) for each in asked.context["moved"]]
    assert (case.number, "审查期限", 11, 14) in moved
    assert not HolidayNotice.objects.exists(), "nothing is kept before it is confirmed"
    case.refresh_from_db()
    assert case.next_due == dt.date(2024, 5, 11)

    done = keeper.post("/holidays/", {"text": NOTICE, "name": "2024.toml", "load": "yes"}, follow=True)
    assert "已载入2024年节假日安排（测试发〔2024〕9号）" in done.content.decode()
    case.refresh_from_db()
    assert case.next_due == dt.date(2024, 5, 14)
    assert AuditEntry.objects.get(action="calendar_loaded").actor == district.keeper
    (year,) = [each for each in done.context["years"] if each.year == 2024]
    assert (year.source, year.off, year.makeup) == ("测试发〔2024〕9号", "5月13日", "")


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        ("year = ", "x.toml", "“x.toml”不是有效的TOML文件"),
        ("[1]", "x.json", "文件中没有节假日安排"),
        ("source = 'x'", "x.toml", "缺少年份"),
        (NOTICE.replace("2024-05-13", "2025-05-13"), "x.toml", "不属于2024年的安排"),
    ],
)
def test_a_file_that_is_no_notice_is_refused_in_words(
    district: District, enter: Enter, text: str, name: str, said: str
) -> None:
    answer = enter(district.keeper).post("/holidays/", {"file": upload(text, name)})
    assert answer.status_code == 422
    assert said in answer.content.decode()


def test_no_file_and_no_text_are_refused(district: District, enter: Enter) -> None:
    keeper = enter(district.keeper)
    assert "请选择节假日安排文件" in keeper.post("/holidays/").content.decode()
    broken = keeper.post("/holidays/", {"file": SimpleUploadedFile("x.toml", b"\xff\xfe")})
    assert "UTF-8" in broken.content.decode()


def test_every_year_known_is_listed_with_its_source(db: None) -> None:
    years = {each.year: each for each in holidays.years(calendars.current())}
    assert years[2024].off.startswith("1月1日、2月10日至17日")
    assert "2月4日、2月18日" in years[2024].makeup


def test_the_log_tells_who_signed_in_and_finds_it_again(district: District, enter: Enter) -> None:
    Client().post("/account/sign-in", {"username": "officer", "password": "wrong"})
    Client().post("/account/sign-in", {"username": "officer", "password": make.PASSWORD})
    auditor = enter(district.auditor)
    told = [entry.sentence for entry in auditor.get("/audit/").context["page"]]
    assert told[:3] == ["登录系统", "登录系统", "登录未成功：officer"]
    failed = auditor.get("/audit/?action=sign_in_failed").context["page"]
    assert [entry.subject for entry in failed] == ["officer"]
    assert len(auditor.get("/audit/?q=王慧").context["page"]) == 1
    assert len(auditor.get("/audit/?at_to=2020-01-01").context["page"]) == 0


def test_verifying_says_that_all_is_whole_or_what_is_not(district: District, enter: Enter) -> None:
    make.accepted(district)
    seals.seal_day()
    auditor = enter(district.auditor)
    assert "全部相符" in auditor.post("/audit/").content.decode()
    entry = AuditEntry.objects.first()
    assert entry is not None
    _tamper(entry)
    text = auditor.post("/audit/").content.decode()
    assert "发现 1 处与记录不符" in text
    assert "内容与摘要不符" in text


def _tamper(entry: AuditEntry) -> None:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE vault_auditentry SET subject = 'x' WHERE id = %s", [entry.pk])


def test_a_new_person_gets_a_password_that_is_shown_once_and_opens(district: District, enter: Enter) -> None:
    administrator = enter(district.administrator)
    said = {"username": "xinren", "full_name": "新人", "body": district.section.pk, "staff_no": "QP99"}
    answer = administrator.post("/people/", said, follow=True)
    told = next(str(message) for message in answer.context["messages"])
    password = told.split("初始密码：")[1].split("　")[0]
    client = Client()
    assert client.post("/account/sign-in", {"username": "xinren", "password": password}).status_code == 302
    assert password not in administrator.get(answer.request["PATH_INFO"]).content.decode()
    assert AuditEntry.objects.get(action="account_created").subject == "新人（xinren）"


def test_a_name_that_is_taken_is_refused_and_what_was_typed_stays(district: District, enter: Enter) -> None:
    said = {"username": "officer", "full_name": "另一人", "body": district.section.pk}
    answer = enter(district.administrator).post("/people/", said)
    assert answer.status_code == 422
    assert 'value="另一人"' in answer.content.decode()
    assert "username" in answer.context["form"].errors


def test_a_post_gives_and_its_end_takes(district: District, enter: Enter) -> None:
    person, administrator = district.nobody, enter(district.administrator)
    page = f"/people/{person.pk}/"
    today = localdate()
    administrator.post(
        page, {"act": "give", "body": district.section.pk, "role": "case_officer", "starts_on": today.isoformat()}
    )
    assert enter(User.objects.get(pk=person.pk)).get("/cases/").status_code == 200
    again = administrator.post(
        page, {"act": "give", "body": district.section.pk, "role": "case_officer", "starts_on": today.isoformat()}
    )
    assert again.status_code == 422
    assert "已任此岗位" in again.content.decode()
    post = Post.objects.get(user=person)
    early = administrator.post(f"/people/posts/{post.pk}/end", {"ends_on": "1999-01-01"}, follow=True)
    assert "离任日期不得早于任职日期" in early.content.decode()
    Post.objects.filter(pk=post.pk).update(starts_on=today - dt.timedelta(days=9))
    yesterday = (today - dt.timedelta(days=1)).isoformat()
    administrator.post(f"/people/posts/{post.pk}/end", {"ends_on": yesterday})
    assert enter(User.objects.get(pk=person.pk)).get("/cases/").status_code == 404
    assert list(AuditEntry.objects.filter(stream="accounts").values_list("action", flat=True).order_by("position")) == [
        "role_granted", "role_revoked",
    ]  # fmt: skip


def test_a_forgotten_password_is_replaced_and_a_lock_taken_off(district: District, enter: Enter) -> None:
    administrator, page = enter(district.administrator), f"/people/{district.officer.pk}/"
    locked = [Client().post("/account/sign-in", {"username": "officer", "password": "x"}).status_code for _ in range(5)]
    assert locked[-1] == 429
    administrator.post(page, {"act": "unlock"})
    assert Client().post("/account/sign-in", {"username": "officer", "password": make.PASSWORD}).status_code == 302
    administrator.post(page, {"act": "reset"})
    assert Client().post("/account/sign-in", {"username": "officer", "password": make.PASSWORD}).status_code == 422


def test_an_account_is_closed_but_never_ones_own(district: District, enter: Enter) -> None:
    administrator = enter(district.administrator)
    administrator.post(f"/people/{district.officer.pk}/", {"act": "close"})
    assert Client().post("/account/sign-in", {"username": "officer", "password": make.PASSWORD}).status_code == 422
    own = administrator.post(f"/people/{district.administrator.pk}/", {"act": "close"}, follow=True)
    assert "不能停用自己的账号" in own.content.decode()


def test_these_pages_are_there_for_their_keepers_alone(district: District, enter: Enter) -> None:
    keepers = {"/holidays/": "keeper", "/audit/": "auditor", "/people/": "administrator"}
    for who in (
        "officer",
        "head",
        "authority",
        "clerk",
        "statistician",
        "keeper",
        "auditor",
        "administrator",
        "nobody",
    ):
        client = enter(getattr(district, who))
        for url, keeper in keepers.items():
            wanted = 200 if who == keeper else 404
            assert client.get(url).status_code == wanted, (who, url)
            if wanted == 404:
                assert client.post(url).status_code == 404, (who, url)
