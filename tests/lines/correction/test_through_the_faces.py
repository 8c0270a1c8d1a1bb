"""Who reaches files by page and by the interface, and the course of a file by nothing but requests."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest
import time_machine
from django.test import Client

from qingheng.api import tokens
from qingheng.api.scopes import Scope
from qingheng.kernel.cases.models import Case
from qingheng.kernel.organisations.models import User
from qingheng.lines.correction.line import ACTIVITIES
from tests.api.conftest import Caller
from tests.lines.correction.driving import (
    ARRIVAL,
    D,
    House,
    begun,
    guardian,
    opened,
    registered,
    sentence,
    subject,
    take,
)

pytestmark = pytest.mark.django_db
SHANGHAI = dt.timezone(dt.timedelta(hours=8))


@pytest.fixture
def clock() -> Iterator[time_machine.Traveller]:
    """It is the morning of 20 March 2024, and goes on as `move_to` says."""
    with time_machine.travel(dt.datetime(2024, 3, 20, 9, tzinfo=SHANGHAI), tick=False) as traveller:
        yield traveller


def caller(user: User) -> Caller:
    """Somebody at the interface."""
    return Caller(tokens.issue(user, "测试", tuple(Scope), valid=dt.timedelta(days=365))[1])


def page(user: User, path: str) -> Any:
    """What somebody gets of a page."""
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client.get(path)


# who sees the page of: the file of a grown-up in one's town, of another town, of a minor
SEEN = {
    "officer": "to", "minors": "tom", "head": "tom", "bureau_head": "tom", "office": "t", "neighbour": "o",
    "worker": "t", "procurator": "to", "counter": "",
}  # fmt: skip


@pytest.mark.parametrize("who", sorted(SEEN))
def test_files_are_reached_by_page_and_interface_alike(it: House, clock: time_machine.Traveller, who: str) -> None:
    files = {
        "t": opened(it),
        "o": opened(it, body=it.other_town),
        "m": opened(it, parties=[subject("孙某", born_on=D(2006, 12, 2)), guardian()], by=it.minors),
    }
    user: User = getattr(it, who)
    asking = caller(user)
    for letter, case in files.items():
        expected = 200 if letter in SEEN[who] else 404
        assert asking.get(f"/cases/{case.pk}").status_code == expected, letter
        by_page = page(user, f"/cases/{case.pk}/").status_code
        assert by_page == expected or (not SEEN[who] and by_page == 403), letter


def test_the_procuratorate_reads_files_and_their_papers_and_changes_nothing(
    it: House, clock: time_machine.Traveller
) -> None:
    case = opened(it)
    take(it, case, "return_receipt", D(2024, 3, 20))
    reading = caller(it.procurator)
    seen = reading.get(f"/cases/{case.pk}").json()
    assert seen["steps"] == []
    (paper,) = case.documents.all()
    assert page(it.procurator, f"/documents/{paper.pk}/").status_code == 200
    body = {"facts": {"visit_gist": "走访"}, "version": case.version}
    assert reading.post(f"/cases/{case.pk}/steps/visit", body).status_code in (403, 404)
    assert case.events.count() == 2


def test_a_file_goes_from_the_papers_of_the_court_to_an_outing_by_requests(
    it: House, clock: time_machine.Traveller
) -> None:
    officer, office, head = caller(it.officer), caller(it.office), caller(it.head)
    facts = {name: value.isoformat() if isinstance(value, dt.date) else value for name, value in sentence().items()}
    person = {"role": "correction_subject", "kind": "citizen", "name": "赵某", "sex": "male", "born_on": "1985-06-01"}
    opening = {"line": "correction", "step": "documents_in", "on": "2024-03-20", "body": it.town.code}
    taken = officer.post("/cases", {**opening, "facts": facts, "parties": [person]})
    assert taken.status_code == 201, taken.json()
    due = {each["code"]: each["due"] for each in taken.json()["follows"]}
    assert (due["arrival_limit"], due["release_limit"]) == ("2024-03-25", "2026-03-14")
    pk = taken.json()["case"]["id"]

    def step(who: Caller, code: str, day: dt.date, about: str = "", **stated: Any) -> dict[str, Any]:
        clock.move_to(dt.datetime.combine(day, dt.time(9), tzinfo=SHANGHAI))
        answer = who.post(f"/cases/{pk}/steps/{code}", {
            "facts": stated, "subject": about, "version": Case.objects.get(pk=pk).version,
        })  # fmt: skip
        assert answer.status_code == 200, answer.json()
        found: dict[str, Any] = answer.json()
        return found

    step(office, "register", D(2024, 3, 22), **ARRIVAL)
    asked = {"outing_area": "elsewhere", "outing_to_place": "江苏省苏州市", "outing_reason": "medical",
             "outing_from": "2024-05-08", "outing_to": "2024-05-15", "outing_evidence": "预约单"}  # fmt: skip
    taken_step = step(office, "apply_outing", D(2024, 5, 6), **asked)
    assert [each["message"] for each in taken_step["warnings"]] == ["一般应当在外出三日前申请，本次申请已晚于该时间"]
    number = str(Case.objects.get(pk=pk).events.latest("number").number)
    refused = office.post(f"/cases/{pk}/steps/decide_outing", {
        "facts": {"outing_granted": True}, "subject": number, "version": Case.objects.get(pk=pk).version,
    })  # fmt: skip
    assert refused.status_code in (403, 422)
    decided = step(head, "decide_outing", D(2024, 5, 6), number, outing_granted=True)
    assert {each["title"] for each in decided["documents"]} == {"外出审批表", "准予外出通知书"}
    assert {each["code"]: each["due"] for each in decided["follows"]} == {"outing_limit": "2024-05-15"}


def test_the_page_of_a_file_with_a_request_to_go_out_opens(it: House, clock: time_machine.Traveller) -> None:
    case = registered(it, D(2024, 3, 20))
    take(it, case, "apply_outing", D(2024, 3, 20), outing_area="zone", outing_to_place="嘉善", outing_reason="affairs",
         outing_from=D(2024, 4, 1), outing_to=D(2024, 4, 3), outing_evidence="合同")  # fmt: skip
    for user in (it.office, it.officer, it.head):
        assert "司法所审批外出" in page(user, f"/cases/{case.pk}/").content.decode() or user is not it.office


def test_what_recurs_stays_among_the_usual_next_steps(it: House, clock: time_machine.Traveller) -> None:
    case = registered(it, D(2024, 3, 20))
    take(it, case, "report", D(2024, 3, 20), report_mode="phone", report_gist="正常")
    shown = page(it.office, f"/cases/{case.pk}/").content.decode()
    usual = shown[shown.index("通常下一步") : shown.index("其他环节")]
    assert "日常报告" in usual
    assert "申请外出" in usual


def test_the_figures_of_activities_open_with_hours_for_each_person(it: House, clock: time_machine.Traveller) -> None:
    case = registered(it, D(2024, 3, 20))
    session = begun(it, ACTIVITIES, "plan", D(2024, 3, 20), {"activity": "public", "topic": "保洁", "place": "河边"},
                    [], it.office)  # fmt: skip
    take(it, session, "hold", D(2024, 3, 20), by=it.office, attended=1, session_hours=3, attendees=[case.number])
    answer = page(it.office, "/figures/correction_activity/2024/")
    assert answer.status_code == 200
    assert case.number in answer.content.decode()
    assert page(it.office, "/figures/correction/2024/").status_code == 200
