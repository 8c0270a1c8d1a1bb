"""From one real line to another and back.

Reconsideration sends to mediation, correction to resettlement; and what came of it is told.
"""

import datetime as dt

import pytest

from qingheng.kernel.cases import door, referring
from qingheng.kernel.cases.models import Case, Referral
from qingheng.kernel.cases.requests import NewParty, Refused, Taking
from qingheng.kernel.organisations.models import Body
from qingheng.lines.mediation.line import DISPUTES
from qingheng.lines.mediation.staff import DIRECTOR, LIAISON, MEDIATOR, OFFICER
from qingheng.lines.resettlement.line import FILES as HELP
from qingheng.lines.resettlement.staff import OFFICER as HELP_OFFICER
from qingheng.procedure.roles import JUSTICE_OFFICE
from tests import factories
from tests.factories import ACCEPTED, RECEIVED, District
from tests.lines.correction import driving
from tests.lines.correction.driving import House
from tests.lines.resettlement.office import FILE, HELPERS

pytestmark = pytest.mark.django_db
NEXT = dt.date(2024, 5, 9)


@pytest.fixture
def district(db: None) -> District:
    return factories.district()


def in_prefiling(district: District) -> Case:
    """An application against a fine, with a neighbour as third party, in early resolution."""
    neighbour = NewParty("third_party", "citizen", "孙丽")
    case = factories.open_case(
        district, parties=[factories.applicant(), factories.respondent(district.market), neighbour]
    )
    factories.assign(district, case, RECEIVED)
    factories.take(district, case, "start_prefiling", RECEIVED, prefiling_consent=True)
    return case


def test_the_civil_side_goes_to_mediation_and_its_result_comes_back(district: District) -> None:
    committee = Body.objects.create(
        name="复调对接人民调解委员会",
        short_name="复调委",
        code="futiao",
        kind=Body.Kind.COMMITTEE,
        parent=district.bureau,
    )
    mediator = factories.person("tiaojie", "吴芳", committee, MEDIATOR, DIRECTOR, LIAISON)
    origin = in_prefiling(district)
    factories.take(district, origin, "refer_to_mediation", ACCEPTED, summary="油烟影响邻居的赔偿")

    (sent,) = referring.waiting(mediator)
    taking = Taking(
        "register", ACCEPTED,
        {"source": "referred", "channel": "reconsideration", "dispute_type": "neighbours", "difficulty": "ordinary",
         "persons": 2, "consent": "all"},
    )  # fmt: skip
    dispute = door.open_case(DISPUTES, taking, mediator, committee, on=ACCEPTED, referral=sent.pk).case
    assert {(party.role, party.name) for party in dispute.parties.all()} == {
        ("first_side", "张伟"),
        ("second_side", "孙丽"),
    }
    assert dispute.events.get(number=1).data["summary"] == "油烟影响邻居的赔偿"

    for step, data in (
        ("accept", {}),
        ("appoint", {"chosen_by_parties": False, "mediators": "吴芳", "interested": False}),
        (
            "agree_oral",
            {"no_paper_wanted": True, "content": "赔偿二千元", "performance": "at_once", "civil_only": True},
        ),
    ):
        door.take(dispute.pk, Taking(step, NEXT, data), mediator, on=NEXT)

    assert Referral.objects.get(pk=sent.pk).state == Referral.State.REPORTED
    told = origin.events.get(step="mediation_result")
    assert (told.role, told.on) == ("law", NEXT)
    assert "达成口头协议" in told.data["referral_result"]
    assert "赔偿二千元" in told.data["referral_result"]


def test_nobody_is_shown_what_is_referred_but_who_takes_it_up(district: District) -> None:
    village = Body.objects.create(
        name="东村人民调解委员会", short_name="东村调委会", code="v01", kind=Body.Kind.COMMITTEE, parent=district.bureau
    )
    origin = in_prefiling(district)
    factories.take(district, origin, "refer_to_mediation", ACCEPTED, summary="油烟影响邻居的赔偿")
    others = [
        factories.person("village", "何平", village, MEDIATOR, DIRECTOR),
        factories.person("sfs", "陈静", district.bureau, JUSTICE_OFFICE),
        factories.person("tjk", "孟燕", district.bureau, OFFICER),
        district.mediator,
    ]
    assert [referring.waiting(other).count() for other in others] == [0, 0, 0, 0]
    assert referring.waiting(factories.person("liaison", "陆敏", village, MEDIATOR, LIAISON)).count() == 1


def test_an_administrative_dispute_is_no_matter_of_a_committee(district: District) -> None:
    origin = in_prefiling(district)
    with pytest.raises(Refused, match="移送调解的民事争议"):
        factories.take(district, origin, "refer_to_mediation", ACCEPTED)


@pytest.fixture
def it(db: None) -> House:
    return driving.house()


ENDS = dt.date(2024, 10, 2)
"""The last day of a probation of two months from 2024-08-03, amid the National Day."""
HANDED = {"handed_papers": "鉴定表、档案摘录", "release_no": "（2024）青矫解字12号", "residence": "朱家角镇珠溪路1号"}


def released_from_correction(it: House, *who: NewParty) -> tuple[Case, Referral]:
    """Somebody whose probation ended, and what was sent to resettlement with it."""
    case = driving.registered(
        it, dt.date(2024, 8, 9), received=dt.date(2024, 8, 7), effective_on=dt.date(2024, 8, 3), principal="detention",
        principal_months=2, term_years=0, term_months=2, **({"parties": who, "by": it.minors} if who else {}),
    )  # fmt: skip
    driving.take(
        it, case, "release", ENDS, release_ground="expiry", release_checked=True, released_publicly=False
    )  # fmt: skip
    return case, Referral.objects.get(from_case=case)


def test_who_leaves_correction_is_taken_up_by_resettlement_which_tells_when_the_file_is_made(it: House) -> None:
    origin, sent = released_from_correction(it)
    assert list(referring.waiting(it.office)) == [sent]
    assert not referring.waiting(it.neighbour).exists(), "the people of one town are no business of the next"

    taking = Taking("handover_correction", ENDS, HANDED)
    case = door.open_case(HELP, taking, it.office, it.town, on=ENDS, referral=sent.pk).case
    assert (case.state, case.title) == ("linked", "赵某（解除社区矫正）")
    facts = case.resettlement
    assert (facts.category, facts.end_on, facts.crime) == ("suspended", ENDS, "危险驾驶")
    # help after probation: three years; the first visit within seven days, the ninth being a Wednesday
    due = dict(case.deadlines.values_list("limit", "due"))
    assert (due["help_limit"], due["first_visit_limit"]) == (dt.date(2027, 10, 2), dt.date(2024, 10, 9))

    filed = dt.date(2024, 10, 8)
    door.take(case.pk, Taking("make_file", filed, FILE, parties=HELPERS), it.office, on=filed)
    sent.refresh_from_db()
    assert (sent.state, sent.to_case) == (Referral.State.REPORTED, case)
    assert f"帮教档案{case.number}于2024年10月8日(周二)办理“建档”" in sent.result
    assert origin.state == "released"


def test_resettlement_gives_back_who_lives_elsewhere(it: House) -> None:
    _, sent = released_from_correction(it)
    referring.decline(sent.pk, it.office, "实际居住在松江区", door.take_within, on=ENDS)
    sent.refresh_from_db()
    assert (sent.state, sent.reason) == (Referral.State.DECLINED, "实际居住在松江区")


def test_a_minor_out_of_correction_goes_sealed_to_the_bureau_alone(it: House) -> None:
    keeper = factories.person("keeper", "尹雪梅", it.bureau, HELP_OFFICER)
    young = driving.subject("孙某", born_on=dt.date(2006, 12, 2))
    origin, sent = released_from_correction(it, young, driving.guardian())
    assert origin.sealed
    assert not referring.waiting(it.office).exists()
    assert list(referring.waiting(keeper)) == [sent]
    taking = Taking("handover_correction", ENDS, HANDED)
    case = door.open_case(HELP, taking, keeper, it.town, on=ENDS, referral=sent.pk).case
    assert case.sealed
