"""From one real line to another and back: what reconsideration sends to mediation, and what comes of it."""

import datetime as dt

import pytest

from qingheng.kernel.cases import door, referring
from qingheng.kernel.cases.models import Case, Referral
from qingheng.kernel.cases.requests import NewParty, Refused, Taking
from qingheng.kernel.organisations.models import Body
from qingheng.lines.mediation.line import DISPUTES
from qingheng.lines.mediation.staff import DIRECTOR, LIAISON, MEDIATOR, OFFICER
from qingheng.procedure.roles import JUSTICE_OFFICE
from tests import factories
from tests.factories import ACCEPTED, RECEIVED, District

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
