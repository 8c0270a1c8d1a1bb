"""Every step's form, as its line declares it: it opens, refuses bad input, keeps what was typed, writes one event."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from qingheng.kernel.cases.models import Case, Event
from qingheng.kernel.cases.requests import NewParty
from qingheng.procedure.declare import Step
from qingheng.procedure.fields import Kind
from tests import factories as make
from tests.factories import ACCEPTED, RECEIVED, District
from tests.workbench.conftest import TODAY, Enter
from tests.workbench.step_cases import STEPS, case_for, posted, typed_into

pytestmark = pytest.mark.django_db
OnDay = Callable[[dt.date], None]


def url(case: Case, step: str) -> str:
    return f"/cases/{case.pk}/steps/{step}/"


def rows(step: Step, district: District, case: Case) -> dict[str, str]:
    """A party in the first role that the step takes down."""
    if not step.adds:
        return {}
    role = step.adds[0].code
    name = district.police.name if role == "respondent" else "钱多多"
    typed = {"party-0-role": role, "party-0-kind": "citizen", "party-0-name": name}
    principal = {"party-0-stands_for": f"entered:{make.party(case, 'applicant').pk}"} if role == "agent" else {}
    return typed | principal


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.code)
def test_a_step_is_taken_through_its_form(step: Step, district: District, enter: Enter, on_day: OnDay) -> None:
    case, day = case_for(step, district)
    on_day(day)
    client = enter(district.who(*step.roles))

    opened = client.get(url(case, step.code))
    assert opened.status_code == 200
    form = opened.context["form"]
    values = typed_into(step, form.facts, district)
    about = form.fields["subject"].widget.choices[0][0] if "subject" in form.fields else ""
    sent = posted(form, values, day) | rows(step, district, case) | ({"subject": about} if about else {})
    before = Event.objects.filter(case=case).count()

    refused = client.post(url(case, step.code), sent | {"on": "2030-01-01"})
    assert refused.status_code == 422
    assert "起算日期不得晚于今日" in refused.content.decode()
    assert Event.objects.filter(case=case).count() == before
    for fact in form.facts:
        if fact.kind in (Kind.TEXT, Kind.LONG_TEXT):
            assert values[fact.name] in refused.content.decode(), f"{fact.name} was lost"

    taken = client.post(url(case, step.code), sent)
    assert taken.status_code == 302, [*refusals(taken)]
    written = Event.objects.filter(case=case, number__gt=before)
    assert [event.step for event in written] == [step.code]


def refusals(answer: Any) -> list[str]:
    form = (answer.context or {}).get("form")
    return [str(message) for messages in form.errors.values() for message in messages] if form else []


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.code)
def test_whoever_may_not_take_a_step_does_not_find_it(
    step: Step, district: District, enter: Enter, on_day: OnDay
) -> None:
    case, day = case_for(step, district)
    on_day(day)
    for user in (district.stranger, district.statistician, district.nobody):
        assert enter(user).get(url(case, step.code)).status_code == 404
        assert enter(user).post(url(case, step.code), {}).status_code == 404


@pytest.fixture
def waiting(district: District, on_day: OnDay) -> Case:
    """Taken in on 27 May with its officers; today is 3 June."""
    case = make.open_case(district, dt.date(2024, 5, 27))
    make.assign(district, case, dt.date(2024, 5, 27))
    on_day(TODAY)
    return case


def test_what_is_missing_stands_at_its_field_with_its_article(district: District, enter: Enter, waiting: Case) -> None:
    answer = enter(district.officer).post(url(waiting, "accept"), {"track": "simplified", "on": "2024-06-03"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "请填写“适用简易程序的理由”(《行政复议法》第五十三条)" in page
    assert 'href="#id_simplified_ground"' in page, "the summary leads to the field"
    assert 'value="simplified"' in page
    assert waiting.events.filter(step="accept").count() == 0


def test_a_second_person_is_told_what_changed_and_loses_nothing(
    district: District, enter: Enter, waiting: Case
) -> None:
    client = enter(district.officer)
    seen = client.get(url(waiting, "accept")).context["form"].initial["version"]
    agent = NewParty("agent", "citizen", "吴律师", acts_for=make.party(waiting, "applicant").pk)
    make.take(district, waiting, "add_agent", TODAY, parties=[agent])
    sent = {"track": "ordinary", "on": "2024-06-03", "version": str(seen)}
    answer = client.post(url(waiting, "accept"), sent)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "案件已被他人办理" in page
    assert "王慧（承办人）于2024年6月3日(周一)10:00办理“登记代理人”" in page, "who did what, and when"
    assert 'value="ordinary"' in page
    assert "checked" in page
    again = client.post(url(waiting, "accept"), sent | {"version": str(answer.context["form"].data["version"])})
    assert again.status_code == 302


def test_while_one_types_the_page_says_what_will_follow(district: District, enter: Enter, waiting: Case) -> None:
    sent = {"track": "ordinary", "on": "2024-06-03"}
    page = enter(district.officer).post(f"{url(waiting, 'accept')}preview", sent).content.decode()
    assert "审理期限60日，至2024年8月2日(周五)" in page  # 3 June + 60 days
    assert "《行政复议受理通知书》" in page
    assert waiting.events.filter(step="accept").count() == 0


def test_an_edited_paper_is_issued_as_edited(district: District, enter: Enter, waiting: Case) -> None:
    client = enter(district.officer)
    sent = {"track": "ordinary", "on": "2024-06-03"}
    draft = client.post(f"{url(waiting, 'accept')}preview", sent).context["outlook"].papers[0]
    edited = {"edited-acceptance": "1", "head-acceptance": draft.head, "body-acceptance": "本机关决定予以受理。"}
    assert client.post(url(waiting, "accept"), sent | edited).status_code == 302
    text = waiting.documents.get(spec="acceptance").text
    assert "本机关决定予以受理。" in text
    assert "依照" not in text


def test_a_step_for_a_head_is_laid_before_them_and_approved_as_amended(
    district: District, enter: Enter, waiting: Case
) -> None:
    officer, head = enter(district.officer), enter(district.head)
    sent = {"missing_items": "身份证复印件", "on": "2024-06-03", "note": "请阅"}
    assert officer.post(url(waiting, "ask_supplement"), sent).status_code == 302
    laid = waiting.preparations.get()
    assert waiting.events.filter(step="ask_supplement").count() == 0
    assert "待复议机构负责人批准" in officer.get(f"/cases/{waiting.pk}/").content.decode()
    assert officer.get(f"/preparations/{laid.pk}/").status_code == 404

    page = head.get(f"/preparations/{laid.pk}/")
    assert "身份证复印件" in page.content.decode()
    returned = head.post(f"/preparations/{laid.pk}/", {"decision": "return", "missing_items": "身份证复印件"})
    assert returned.status_code == 422
    assert "请填写退回理由" in returned.content.decode()
    approved = head.post(
        f"/preparations/{laid.pk}/", {"decision": "approve", "missing_items": "身份证复印件\n授权委托书"}
    )
    assert approved.status_code == 302
    assert waiting.events.get(step="ask_supplement").data["missing_items"] == "身份证复印件\n授权委托书"


def test_what_was_laid_before_somebody_comes_back_or_is_taken_back(
    district: District, enter: Enter, waiting: Case
) -> None:
    officer, head = enter(district.officer), enter(district.head)
    sent = {"missing_items": "身份证复印件", "on": "2024-06-03"}
    officer.post(url(waiting, "ask_supplement"), sent)
    first = waiting.preparations.get()
    head.post(f"/preparations/{first.pk}/", {"decision": "return", "reply": "可以直接受理"})
    assert "可以直接受理" in officer.get(f"/cases/{waiting.pk}/").content.decode()
    officer.post(url(waiting, "ask_supplement"), sent)
    second = waiting.preparations.get(outcome="pending")
    assert head.post(f"/preparations/{second.pk}/take-back").status_code == 404
    assert officer.post(f"/preparations/{second.pk}/take-back").status_code == 302
    assert waiting.preparations.filter(outcome="pending").count() == 0


def test_rows_of_parties_come_and_go_without_a_script(district: District, enter: Enter, waiting: Case) -> None:
    client = enter(district.clerk)
    row = {"party-0-role": "agent", "party-0-name": "吴律师", "on": "2024-06-03"}
    more = client.post(url(waiting, "add_agent"), row | {"add-party": "representative"})
    assert [form.index for form in more.context["form"].parties.rows] == [0, 1]
    assert "吴律师" in more.content.decode()
    fewer = client.post(url(waiting, "add_agent"), row | {"party-1-role": "representative", "drop-party": "1"})
    assert [form.index for form in fewer.context["form"].parties.rows] == [0]
    assert waiting.events.filter(step="add_agent").count() == 0


def test_an_agent_who_joins_names_one_of_the_parties_of_the_case(
    district: District, enter: Enter, waiting: Case
) -> None:
    client, principal = enter(district.clerk), make.party(waiting, "applicant")
    row = {"party-0-role": "agent", "party-0-name": "吴律师", "on": "2024-06-03", "version": str(waiting.version)}
    assert f'value="entered:{principal.pk}"' in client.get(url(waiting, "add_agent")).content.decode()
    refused = client.post(url(waiting, "add_agent"), row)
    assert refused.status_code == 422
    told = dict(refused.context["form"].parties.errors)["id_party-0-stands_for"]
    assert "请指明吴律师代理哪一位当事人" in told
    assert "《行政复议法》第十七条" in told
    row["party-0-stands_for"] = f"entered:{principal.pk}"
    assert client.post(url(waiting, "add_agent"), row).status_code == 302
    assert make.party(waiting, "agent").stands_for == principal
    assert "代表张伟" in client.get(f"/cases/{waiting.pk}/").content.decode()


def test_htmx_gets_the_same_form_without_the_frame(district: District, enter: Enter, waiting: Case) -> None:
    client: Client = enter(district.officer)
    whole = client.get(url(waiting, "accept")).content.decode()
    part = client.get(url(waiting, "accept"), headers={"HX-Request": "true"})
    assert "<html" in whole
    assert "<html" not in part.content.decode()
    taken = client.post(
        url(waiting, "accept"), {"track": "ordinary", "on": "2024-06-03"}, headers={"HX-Request": "true"}
    )
    assert taken["HX-Refresh"] == "true"


def test_the_legal_date_may_lie_before_the_day_of_recording(district: District, enter: Enter, on_day: OnDay) -> None:
    case = make.open_case(district, RECEIVED)
    make.assign(district, case, RECEIVED)
    on_day(dt.date(2024, 5, 10))
    client = enter(district.officer)
    assert client.post(url(case, "accept"), {"track": "ordinary", "on": ACCEPTED.isoformat()}).status_code == 302
    event = case.events.get(step="accept")
    assert event.on == ACCEPTED
    assert event.at.date() == dt.date(2024, 5, 10)


def test_whoever_decides_reads_beside_the_form_what_was_proposed(
    district: District, enter: Enter, on_day: OnDay
) -> None:
    step = next(step for step in STEPS if step.code == "decide")
    case, day = case_for(step, district)
    on_day(day)
    answer = enter(district.who(*step.roles)).get(url(case, "decide"))
    assert ("复议机构意见", "建议维持。") in answer.context["proposal"].stated
    assert "建议维持。" in answer.content.decode()
