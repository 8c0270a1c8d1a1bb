"""A refusal of every kind, told in the same words at the page and through the interface, with field and article.

The page keeps what was typed; neither door writes anything. What each rule refuses is asked in test_refusals.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from dataclasses import field as field_
from typing import Any

import pytest
import time_machine
from django.test import Client

from qingheng.kernel.cases.models import Case, Event
from qingheng.kernel.organisations.models import User
from tests import factories
from tests.api.conftest import As, as_, day, district, fresh_rates
from tests.factories import ACCEPTED, RECEIVED, District
from tests.lines.reconsideration import paper_cases as cases
from tests.lines.reconsideration.paper_cases import LATER

__all__ = ["as_", "day", "district", "fresh_rates"]

D = dt.date
HEARING = {
    "hearing_trigger": "asked", "hearing_at": "2024-05-24T09:30", "place": "三楼听证室", "hearing_subject": "处罚事实",
    "hearing_host": "王慧", "hearing_officers": "李明、周涛", "hearing_recorder": "陈静",
}  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Told:
    """A step that is refused: in which case, when, by whom, with what; and what is told."""

    case: Callable[[District], Case]
    step: str
    who: str = "officer"
    today: D = LATER
    on: D | None = None
    about: str = ""
    facts: Mapping[str, str] = field_(default_factory=dict)
    message: str
    field: str = ""
    basis: str = ""


def inspecting(district: District) -> Case:
    case = factories.accepted(district)
    factories.take(district, case, "begin_inspection", D(2024, 5, 13), inquiry="勘验现场")
    return case


def supplemented(district: District) -> Case:
    case = cases.received(district)
    asked = factories.take(district, case, "ask_supplement", RECEIVED, missing_items="身份证复印件")
    factories.serve(district, asked.papers[0], ACCEPTED, party=factories.party(case, "applicant"))
    factories.take(district, case, "supplemented", ACCEPTED)
    return case


REFUSALS = {
    "a date to come": Told(
        case=factories.accepted, step="read_file", on=LATER + dt.timedelta(days=1), facts={"file_reader": "张伟本人"},
        message="起算日期不得晚于今日", field="on",
    ),
    "a date before the case": Told(
        case=factories.accepted, step="read_file", on=D(2024, 5, 5), facts={"file_reader": "张伟本人"},
        message="日期不得早于收件日2024年5月6日", field="on",
    ),
    "a date before the state": Told(
        case=factories.accepted, step="suspend", who="authority", on=D(2024, 5, 7),
        facts={"suspension_ground": "other", "suspension_detail": "等待另案结果"},
        message="日期不得早于案件进入“审理中”之日2024年5月8日", field="on",
    ),
    "another state": Told(
        case=factories.accepted, step="accept", facts={"track": "ordinary"},
        message="案件现为“审理中”，不能办理“受理”", basis="《行政复议法》第三十条",
    ),
    "what the law has done already": Told(
        case=cases.received, step="ask_supplement", who="head", facts={"missing_items": "身份证复印件"},
        message="依法应先办理“视为受理”", field="on", basis="《行政复议法》第三十条第三款",
    ),
    "something left out": Told(
        case=cases.received, step="accept", today=ACCEPTED, facts={"track": "simplified"},
        message="请填写“适用简易程序的理由”", field="simplified_ground", basis="《行政复议法》第五十三条",
    ),
    "no such option": Told(
        case=cases.received, step="accept", today=ACCEPTED, facts={"track": "quick"},
        message="没有“quick”这一选项", field="track",
    ),
    "no number": Told(
        case=factories.accepted, step="extend", who="head",
        facts={"extension_days": "许多", "extension_reason": "案情复杂"},
        message="应填写整数", field="extension_days",
    ),
    "a number too great": Told(
        case=factories.accepted, step="extend", who="head",
        facts={"extension_days": "31", "extension_reason": "案情复杂"},
        message="不得大于 30", field="extension_days", basis="《行政复议法》第六十二条第一款",
    ),
    "an extension too late": Told(
        case=factories.accepted, step="extend", who="head", today=D(2024, 7, 9),
        facts={"extension_days": "10", "extension_reason": "案情复杂"},
        message="“审理期限”已于2024年7月8日(周一)届满，不得延长", field="extension_days",
        basis="《行政复议法》第六十二条第一款",
    ),
    "no extension in this procedure": Told(
        case=lambda district: factories.accepted(district, track="simplified", simplified_ground="consent"),
        step="extend", who="head", facts={"extension_days": "10", "extension_reason": "案情复杂"},
        message="适用简易程序的案件不得延长审理期限", field="extension_days", basis="《行政复议法》第六十二条第二款",
    ),
    "a rule at a field": Told(
        case=factories.accepted, step="schedule_hearing", who="head", facts=HEARING,
        message="五个工作日前书面通知", field="hearing_at", basis="《行政复议法》第五十一条第一款",
    ),
    "a rule of the whole step": Told(
        case=factories.accepted, step="submit", facts={"draft_closing": "upheld", "opinion": "建议维持原行政行为"},
        message="尚未将申请书副本送达全部被申请人", basis="《行政复议法》第四十八条",
    ),
    "too late to apply": Told(
        case=lambda district: cases.received(district, act_date="2024-02-28", known_on="2024-03-01"),
        step="accept", today=ACCEPTED, facts={"track": "ordinary"},
        message="超过申请期限", basis="《行政复议法》第二十条第一款",
    ),
    "for another body": Told(
        case=lambda district: cases.received(district, excluded="vertical"), step="accept", today=ACCEPTED,
        facts={"track": "ordinary"}, message="应当告知向其上一级主管部门申请", basis="《行政复议法》第二十七条",
    ),
    "a second notice to supplement": Told(
        case=supplemented, step="ask_supplement", who="head", today=ACCEPTED,
        facts={"missing_items": "授权委托书"}, message="补正事项应一次性告知", basis="《行政复议法》第三十一条第一款",
    ),
    "time that would end before it began": Told(
        case=inspecting, step="end_inspection", on=D(2024, 5, 10), message="中止区间重叠或倒置", field="on",
    ),
    "about nobody": Told(
        case=factories.accepted, step="send_copy", about="987654", message="所涉及的被申请人", field="subject",
        basis="《行政复议法》第四十八条",
    ),
}  # fmt: skip


def stand(day: time_machine.Traveller, on: D) -> None:
    day.move_to(dt.datetime.combine(on, dt.time(10), tzinfo=dt.timezone(dt.timedelta(hours=8))))


def entered(user: User) -> Client:
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.mark.parametrize("kind", REFUSALS)
def test_a_step_is_refused_in_the_same_words_by_both_doors(
    kind: str, district: District, as_: As, day: time_machine.Traveller
) -> None:
    told = REFUSALS[kind]
    case, user = told.case(district), getattr(district, told.who)
    stand(day, told.today)
    case.refresh_from_db()
    on, before = (told.on or told.today).isoformat(), Event.objects.count()

    sent = {"facts": told.facts, "on": on, "subject": told.about, "version": case.version}
    answer = as_(user).post(f"/cases/{case.pk}/steps/{told.step}", sent)
    assert answer.status_code == 422
    found = [each for each in answer.json()["errors"] if told.message in each["message"]]
    assert found, answer.json()["errors"]
    assert found[0]["field"] == (told.field or found[0]["field"])
    assert any(told.basis in one for one in found[0]["basis"]) or not told.basis, found[0]["basis"]

    typed = {**told.facts, "on": on, "subject": told.about, "version": str(case.version)}
    page = entered(user).post(f"/cases/{case.pk}/steps/{told.step}/", typed)
    assert page.status_code == 422
    errors = page.context["form"].errors
    stands_at = [name for name, texts in errors.items() if any(told.message in text for text in texts)]
    shown = told.field in page.context["form"].fields
    assert stands_at == [told.field if shown else "__all__"], dict(errors)
    text = page.content.decode()
    assert told.basis in text
    for name, value in told.facts.items():
        if name not in ("track", "hearing_at"):  # of a choice and a time it is the widget that keeps it
            assert value in text, f"{name} was lost"
    assert Event.objects.count() == before


INTAKES: Mapping[str, tuple[Mapping[str, str | None], str, str, str]] = {
    "several acts": ({"several_acts": "true"}, "应当分别申请行政复议", "several_acts", "第二十二条第四款"),
    "no penalty, yet forwarded": (
        {"channel": "organ", "act_kind": "licence", "organ_received_on": "2024-04-29", "forwarded_on": "2024-05-06"},
        "当场作出或者依据电子技术监控设备", "channel", "第三十二条第一款",
    ),
    "posted after it arrived": (
        {"channel": "mail", "posted_on": "2024-05-07"}, "交邮日不得晚于收到日", "posted_on", "第八十八条第一款",
    ),
    "green channel for a citizen": ({"green_channel": "true"}, "仅适用于涉企案件", "green_channel", "容缺"),
    "no day known": ({"known_on": "昨天"}, "应填写日期", "known_on", ""),
    "nothing said": ({"reasons": None}, "请填写“主要事实和理由”", "reasons", ""),
}  # fmt: skip


@pytest.mark.parametrize("kind", INTAKES)
def test_an_application_is_refused_in_the_same_words_by_both_doors(
    kind: str, district: District, as_: As, day: time_machine.Traveller
) -> None:
    changes, message, field, basis = INTAKES[kind]
    stand(day, ACCEPTED)
    facts = factories.application(**changes)
    parties: list[dict[str, Any]] = [
        {"role": "applicant", "kind": "citizen", "name": "孙丽"},
        {"role": "respondent", "kind": "organ", "name": district.market.name, "body": district.market.code},
    ]
    body = {"line": "reconsideration", "on": RECEIVED.isoformat(), "facts": facts, "parties": parties}
    answer = as_(district.clerk).post("/cases", body)
    assert answer.status_code == 422
    (found,) = [each for each in answer.json()["errors"] if message in each["message"]]
    assert found["field"] == field
    assert any(basis in one for one in found["basis"]) or not basis

    typed = {
        **facts, "on": RECEIVED.isoformat(), "party-0-role": "applicant", "party-0-kind": "citizen",
        "party-0-name": "孙丽", "party-1-role": "respondent", "party-1-name": district.market.name,
    }  # fmt: skip
    page = entered(district.clerk).post("/cases/new/", typed)
    assert page.status_code == 422
    assert message in page.context["form"].errors[field][0]
    text = page.content.decode()
    assert basis in text
    assert "孙丽" in text
    assert facts["act"] in text
    assert not Case.objects.exists()
