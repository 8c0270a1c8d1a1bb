"""A decision reaches the public only as an approved text, and leaves it again with a reason."""

from __future__ import annotations

import datetime as dt

import pytest

from qingheng.kernel.cases import publishing
from qingheng.kernel.cases.checking import differences
from qingheng.kernel.cases.models import Case, Event
from qingheng.kernel.cases.requests import NotThere, Refused
from qingheng.kernel.documents.models import Publication
from qingheng.kernel.figures.measuring import measure
from qingheng.kernel.figures.spans import Span
from qingheng.lines.reconsideration.figures import INDICATORS
from qingheng.lines.reconsideration.models import Reconsideration as Record
from tests.factories import District, closing_paper, decided, party, serve, take

CLOSED, DAY, LATER = dt.date(2024, 6, 5), dt.date(2024, 6, 20), dt.date(2024, 6, 25)


@pytest.fixture
def case(district: District) -> Case:
    made = decided(district, CLOSED)
    for role in ("applicant", "respondent"):
        serve(district, closing_paper(made), CLOSED, party=party(made, role))
    made.refresh_from_db()
    return made


def approved(case: Case) -> str:
    return publishing.review(case).text


def test_the_proposal_hides_the_applicant_and_keeps_the_organ(case: Case) -> None:
    text = approved(case)
    assert "张伟" not in text
    assert "公园路1号" not in text
    assert "申请人：张某" in text
    assert party(case).name in text
    assert "核验码" not in text
    assert "code:" not in text


def test_publishing_without_an_approved_text_is_refused(district: District, case: Case) -> None:
    with pytest.raises(Refused, match="须先隐去个人信息并经审核"):
        take(district, case, "publish", DAY, published="true")
    assert take(district, case, "publish", DAY, published="false", not_published="涉及商业秘密").case.pk == case.pk


def test_nobody_can_pretend_that_a_text_was_approved(district: District, case: Case) -> None:
    with pytest.raises(Refused):
        take(district, case, "publish", DAY, published="true", publication=1)


def test_approving_takes_the_step_and_shows_the_text(district: District, case: Case) -> None:
    publishing.publish(case.pk, approved(case), district.officer, on=DAY)
    shown = Publication.objects.public().get()
    assert (shown.published_on, shown.by, shown.year) == (DAY, district.officer, 2024)
    assert shown.topic_label == "市场监管"
    assert "张伟" not in shown.title
    event = Event.objects.filter(case=case, step="publish").get()
    assert event.data["publication"] == shown.pk
    case.refresh_from_db()
    assert case.reconsideration.published_on == DAY


@pytest.mark.parametrize("left", ["申请人张伟称", "电话13800000001", "住青浦区公园路1号"])
def test_a_text_that_still_tells_who_somebody_is_does_not_go_out(district: District, case: Case, left: str) -> None:
    with pytest.raises(Refused, match="不能公开") as refused:
        publishing.publish(case.pk, f"{approved(case)}{left}\n", district.officer, on=DAY)
    assert {each.field for each in refused.value.refusals} == {"text"}
    assert not Publication.objects.exists()
    assert not Event.objects.filter(case=case, step="publish").exists()


def test_a_draft_is_kept_and_seen_by_nobody_outside(district: District, case: Case) -> None:
    edited = approved(case) + "编者注\n"
    publishing.save(case.pk, edited, district.officer)
    assert not Publication.objects.public().exists()
    assert publishing.review(case).text == edited


def test_what_was_withdrawn_is_gone_from_sight_and_stays_on_record(district: District, case: Case) -> None:
    publishing.publish(case.pk, approved(case), district.officer, on=DAY)
    shown = Publication.objects.public().get()
    with pytest.raises(Refused, match="原因"):
        publishing.withdraw(shown.pk, " ", district.officer, on=DAY)
    publishing.withdraw(shown.pk, "当事人提出异议", district.officer, on=DAY)
    assert not Publication.objects.public().exists()
    kept = Publication.objects.get()
    assert (kept.reason, kept.withdrawn_by, kept.text) == ("当事人提出异议", district.officer, shown.text)


def test_published_twice_is_refused_until_withdrawn(district: District, case: Case) -> None:
    publishing.publish(case.pk, approved(case), district.officer, on=DAY)
    with pytest.raises(Refused, match="先撤回"):
        publishing.publish(case.pk, approved(case), district.officer, on=DAY)


@pytest.mark.parametrize("who", ["clerk", "server", "stranger", "statistician", "colleague"])
def test_only_who_handles_the_case_may(district: District, case: Case, who: str) -> None:
    with pytest.raises(NotThere):
        publishing.publish(case.pk, approved(case), getattr(district, who), on=DAY)


def test_what_waits_is_told_to_its_officers_until_it_is_decided(district: District, case: Case) -> None:
    assert list(publishing.waiting(district.officer)) == [case]
    assert not publishing.waiting(district.server).exists()
    publishing.publish(case.pk, approved(case), district.officer, on=DAY)
    assert not publishing.waiting(district.officer).exists()


def test_withdrawing_is_a_step_that_state_and_figure_follow(district: District, case: Case) -> None:
    publishing.publish(case.pk, approved(case), district.officer, on=DAY)
    record = Record.objects.filter(case=case, published=True)
    assert record.exists()
    assert measure(INDICATORS, Span.year(2024))["publication_rate"].numerator == 1
    first = Publication.objects.public().get()
    publishing.withdraw(first.pk, "当事人提出异议", district.officer, on=LATER)
    event = Event.objects.get(case=case, step="withdraw_publication")
    assert (event.on, event.by, event.data["publication"]) == (LATER, district.officer, first.pk)
    assert event.data["why_withdrawn"] == "当事人提出异议"
    assert not record.exists()
    assert measure(INDICATORS, Span.year(2024))["publication_rate"].numerator == 0
    case.refresh_from_db()
    assert case.reconsideration.published_on is None
    assert list(differences(LATER)) == []
    assert list(publishing.waiting(district.officer)) == [case], "it may be decided anew"


def test_what_was_withdrawn_can_be_published_again(district: District, case: Case) -> None:
    publishing.publish(case.pk, approved(case), district.officer, on=DAY)
    publishing.withdraw(Publication.objects.public().get().pk, "漏隐一处", district.officer, on=LATER)
    publishing.publish(case.pk, approved(case), district.officer, on=LATER)
    assert Publication.objects.public().get().published_on == LATER
    case.refresh_from_db()
    assert (case.reconsideration.published, case.reconsideration.published_on) == (True, LATER)


def test_after_archiving_it_can_be_withdrawn_and_only_then_published_again(district: District, case: Case) -> None:
    publishing.publish(case.pk, approved(case), district.officer, on=DAY)
    take(district, case, "archive", LATER)
    publishing.withdraw(Publication.objects.public().get().pk, "当事人提出异议", district.officer, on=LATER)
    publishing.publish(case.pk, approved(case), district.officer, on=LATER)
    case.refresh_from_db()
    assert (case.state, case.reconsideration.published) == ("archived", True)


def test_what_was_never_public_is_not_published_after_archiving(district: District, case: Case) -> None:
    take(district, case, "archive", LATER)
    with pytest.raises(Refused, match="归档以后"):
        publishing.publish(case.pk, approved(case), district.officer, on=LATER)


def test_nobody_withdraws_past_the_text_or_without_the_role(district: District, case: Case) -> None:
    publishing.publish(case.pk, approved(case), district.officer, on=DAY)
    with pytest.raises(Refused, match="公开的文本应当同时撤下"):
        take(district, case, "withdraw_publication", LATER, why_withdrawn="当事人提出异议")
    shown = Publication.objects.public().get()
    for user in (district.server, district.colleague, district.stranger):
        with pytest.raises(NotThere):
            publishing.withdraw(shown.pk, "当事人提出异议", user, on=LATER)
    assert Publication.objects.public().exists()
