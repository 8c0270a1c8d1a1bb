"""A matter referred from one line to another, and what comes back."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from qingheng.kernel.cases import checking, correcting, door, referring
from qingheng.kernel.cases.correcting import Correction
from qingheng.kernel.cases.models import Case, CaseLink, Referral
from qingheng.kernel.cases.requests import NotThere, Refused, Taking
from qingheng.kernel.organisations.models import Body, User
from qingheng.procedure.roles import CASE_OFFICER
from tests import factories
from tests.factories import RECEIVED, District
from tests.toyline import driving
from tests.toyline.line import MEDIATION

pytestmark = pytest.mark.usefixtures("toylines")
State = Referral.State


@pytest.fixture
def petition(district: District) -> Case:
    return driving.petition(district, factories.applicant(), factories.respondent(district.market))


@pytest.fixture
def sent(district: District, petition: Case) -> Referral:
    driving.step(district, petition, "refer")
    return Referral.objects.get()


def taken_in(district: District, sent: Referral, *, by: User | None = None, **facts: Any) -> Case:
    taking = Taking("receive", RECEIVED, facts)
    user = by or district.clerk
    return door.open_case(MEDIATION, taking, user, district.section, referral=sent.pk, on=RECEIVED).case


def test_the_step_sends_the_matter(district: District, petition: Case, sent: Referral) -> None:
    assert (sent.from_case, sent.event, sent.to_line) == (petition, 2, "toymediation")
    assert (sent.sent_on, sent.state, sent.to_case) == (RECEIVED, State.SENT, None)
    assert list(referring.waiting(district.clerk)) == [sent]


def test_who_does_not_take_in_for_the_line_or_the_authority_does_not_see_it(district: District, sent: Referral) -> None:
    factories.person("elsewhere", "何冰", district.stranger.body, *district.clerk.roles())  # type: ignore[arg-type]
    elsewhere = User.objects.get(username="elsewhere")
    assert not referring.waiting(district.nobody).exists()
    assert not referring.waiting(elsewhere).exists()
    with pytest.raises(NotThere):
        taken_in(district, sent, by=elsewhere)


def test_a_sealed_case_is_referred_to_those_alone_who_see_sealed_ones(district: District, sent: Referral) -> None:
    Case.objects.filter(pk=sent.from_case_id).update(sealed=True)
    assert not referring.waiting(district.clerk).exists()
    with pytest.raises(NotThere):
        referring.decline(sent.pk, district.clerk, "不属调解范围", door.take_within, on=RECEIVED)


def test_what_a_justice_office_refers_is_no_business_of_the_next(district: District, sent: Referral) -> None:
    own, next_one = (
        Body.objects.create(
            name=f"{name}司法所", short_name=name, code=name, kind=Body.Kind.JUSTICE_OFFICE, parent=district.bureau
        )
        for name in ("甲", "乙")
    )
    Case.objects.filter(pk=sent.from_case_id).update(body=own)
    here, there = (factories.person(body.code, body.name, body, CASE_OFFICER) for body in (own, next_one))
    assert list(referring.waiting(here)) == [sent]
    assert not referring.waiting(there).exists()
    assert list(referring.waiting(district.clerk)) == [sent]


def test_the_new_case_takes_over_parties_with_sealed_numbers_and_facts_of_equal_name(
    district: District, petition: Case, sent: Referral
) -> None:
    case = taken_in(district, sent)
    sent.refresh_from_db()
    assert (sent.state, sent.to_case, sent.decided_by, sent.decided_on) == (
        State.ACCEPTED, case, district.clerk, RECEIVED,
    )  # fmt: skip
    assert case.title == "楼上漏水"
    assert [(party.role, party.name, party.id_number) for party in case.parties.order_by("id")] == [
        ("applicant", "张伟", "310118199001021237"),
        ("respondent", "青浦区市场监督管理局", ""),
    ]
    link = CaseLink.objects.get(case=case)
    assert (link.other, link.fact, link.event) == (petition, "referral", 1)
    assert case.events.get().data["referral"] == sent.pk
    assert list(checking.differences(RECEIVED)) == []


def test_what_is_typed_goes_before_what_is_carried(district: District, sent: Referral) -> None:
    assert taken_in(district, sent, matter="邻里纠纷").title == "邻里纠纷"


def test_it_is_taken_up_once(district: District, sent: Referral) -> None:
    taken_in(district, sent)
    with pytest.raises(Refused, match="该移送事项已接收"):
        taken_in(district, sent)


def test_what_came_of_it_is_told_and_taken_down_by_itself(district: District, petition: Case, sent: Referral) -> None:
    case = taken_in(district, sent)
    driving.step(district, case, "close", outcome="双方达成协议")
    sent.refresh_from_db()
    told = f"人民调解{case.number}于2024年5月6日(周一)办理“调解结案”，调解结果：双方达成协议。"
    assert (sent.state, sent.result, sent.reported_on, sent.returned) == (State.REPORTED, told, RECEIVED, True)
    event = petition.events.last()
    assert event is not None
    assert (event.step, event.by, event.role, event.data) == ("take_back", None, "law", {"referral_result": told})
    assert list(checking.differences(RECEIVED)) == []


def test_where_the_step_is_not_open_only_the_referral_says_so(
    district: District, petition: Case, sent: Referral
) -> None:
    case = taken_in(district, sent)
    driving.step(district, petition, "settle")
    driving.step(district, case, "close", outcome="调解不成")
    sent.refresh_from_db()
    assert (sent.state, sent.returned) == (State.REPORTED, False)
    assert not petition.events.filter(step="take_back").exists()


def test_declining_needs_a_reason_and_tells_it(district: District, petition: Case, sent: Referral) -> None:
    with pytest.raises(Refused, match="请填写退回理由"):
        referring.decline(sent.pk, district.clerk, " ", door.take_within, on=RECEIVED)
    referring.decline(sent.pk, district.clerk, "不属调解范围", door.take_within, on=RECEIVED)
    sent.refresh_from_db()
    assert (sent.state, sent.reason) == (State.DECLINED, "不属调解范围")
    event = petition.events.get(step="take_back")
    assert event.data == {"referral_result": "人民调解于2024年5月6日(周一)退回，理由：不属调解范围。"}
    with pytest.raises(Refused, match="该移送事项已退回"):
        referring.decline(sent.pk, district.clerk, "再退", door.take_within, on=RECEIVED)


def test_a_referral_is_withdrawn_with_its_event_while_nobody_took_it_up(
    district: District, petition: Case, sent: Referral
) -> None:
    correcting.correct(petition.pk, Correction(2, "误转", annul=True), district.head, on=RECEIVED)
    sent.refresh_from_db()
    assert sent.state == State.WITHDRAWN
    assert not referring.waiting(district.clerk).exists()


def test_a_referral_taken_up_stays(district: District, petition: Case, sent: Referral) -> None:
    taken_in(district, sent)
    correcting.correct(petition.pk, Correction(2, "误转", annul=True), district.head, on=RECEIVED)
    sent.refresh_from_db()
    assert sent.state == State.ACCEPTED


def test_a_line_that_is_not_used_is_told_where_the_step_can_only_refer(district: District, petition: Case) -> None:
    with pytest.raises(Refused, match="本局未启用“转其他条线”所移送的条线"):
        driving.step(district, petition, "ask_absent")
    driving.step(district, petition, "release")
    assert petition.state == "ended"
    assert not Referral.objects.exists()


def test_links_follow_corrections_and_are_checked(district: District) -> None:
    first, second = driving.member(district), driving.member(district, "孙丽")
    case = driving.mediation(district)
    driving.step(district, case, "choose", mediator=first.number, panel=[second.number])
    assert set(CaseLink.objects.values_list("fact", "other", "event")) == {
        ("mediator", first.pk, 2), ("panel", second.pk, 2),
    }  # fmt: skip
    change = Correction(2, "选错", facts={"mediator": second.number})
    correcting.correct(case.pk, change, district.head, on=RECEIVED)
    assert set(CaseLink.objects.values_list("fact", "other")) == {("mediator", second.pk), ("panel", second.pk)}
    assert list(checking.differences(RECEIVED)) == []
    CaseLink.objects.filter(fact="panel").delete()
    assert [str(each) for each in checking.differences(RECEIVED)] == [
        f"{case.number}：第2条记录的关联事项 panel {second.number} 没有登记"
    ]
    correcting.correct(case.pk, Correction(2, "从未选定", annul=True), district.head, on=RECEIVED)
    assert not CaseLink.objects.exists()


def test_the_day_told_is_the_day_recorded(district: District, petition: Case, sent: Referral) -> None:
    case, later = taken_in(district, sent), RECEIVED + dt.timedelta(days=3)
    door.take(case.pk, Taking("close", RECEIVED, {"outcome": "成"}), district.clerk, on=later)
    assert petition.events.get(step="take_back").on == later
