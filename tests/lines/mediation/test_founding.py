"""A committee is entered once: its entry in the register founds the body in which its mediators work."""

import pytest

from qingheng.kernel.cases import correcting, door
from qingheng.kernel.cases.correcting import Correction
from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.requests import Refused, Taking
from qingheng.kernel.organisations.models import Body
from qingheng.kernel.organisations.permissions import Action
from qingheng.lines.mediation.line import COMMITTEES
from qingheng.lines.mediation.staff import DIRECTOR, MEDIATOR
from tests.factories import person
from tests.lines.mediation.office import Office, d, registered
from tests.lines.mediation.test_registers import BASE, committee, mediator, members

DAY = "2024-03-01"


def by_justice_office(office: Office, **facts: str) -> Case:
    """An entry made by the justice office of the town."""
    taking = Taking("establish", d(DAY), {**BASE, **facts}, parties=members())
    return door.open_case(COMMITTEES, taking, office.clerk, office.justice_office, on=d(DAY)).case


def test_the_entry_founds_the_body_under_the_office_that_makes_it(office: Office) -> None:
    case = by_justice_office(office)
    body = Body.objects.get(code="gutang")
    assert (body.name, body.short_name, body.kind) == (BASE["name"], BASE["short_name"], Body.Kind.COMMITTEE)
    assert (body.parent, body.active) == (office.justice_office, True)
    assert case.body == body


def test_disputes_of_the_new_committee_bear_its_code(office: Office) -> None:
    by_justice_office(office)
    body = Body.objects.get(code="gutang")
    new = person("new", "杨柳", body, MEDIATOR, DIRECTOR)
    case = registered(Office(**{**vars(office), "committee": body, "mediator": new}), DAY)
    assert case.number == "（2024）gutang-调-1"


def test_who_belongs_to_the_committee_reads_its_entry_and_no_other(office: Office) -> None:
    case = by_justice_office(office)
    director = person("new", "杨柳", case.body, DIRECTOR)
    assert list(Case.objects.restrict(director, Action.VIEW)) == [case]
    assert not Case.objects.restrict(office.director, Action.VIEW).exists()
    assert list(Case.objects.restrict(office.clerk, Action.VIEW)) == [case]


def test_a_mediator_stands_with_the_committee_and_moves_with_it(office: Office) -> None:
    own = mediator(office, "2024-05-06")
    assert own.body.code == "gutang"
    other = committee(office, "2024-05-07", name="新桥村人民调解委员会", short_name="新桥村调委会", code="xinqiao")
    moved = {"committee": other.number, "engagement": "part_time", "appointment": "elected"}
    office.take(own, "change", "2024-05-08", **moved)
    own.refresh_from_db()
    assert own.body == Body.objects.get(code="xinqiao")


def test_a_studio_stands_with_its_committee_and_founds_nothing(office: Office) -> None:
    parent = committee(office, DAY)
    before = Body.objects.count()
    studio = office.open(
        "mediation_committee", "establish", "2024-03-04", name="古塘三所联动工作室", short_name="古塘工作室",
        code="gzs-01", unit_kind="posted_studio", kind="village", town="朱家角镇", parent=parent.number,
    )  # fmt: skip
    assert (studio.body, Body.objects.count()) == (parent.body, before)


def test_a_body_that_was_entered_beforehand_is_taken_over(office: Office) -> None:
    entered = Body.objects.create(name=str(BASE["name"]), short_name="古塘", code="gutang", kind=Body.Kind.COMMITTEE,
                                  parent=office.justice_office)  # fmt: skip
    assert by_justice_office(office).body == entered


@pytest.mark.parametrize(
    ("facts", "field"), [({"code": "v02"}, "code"), ({"code": "古塘"}, "code"), ({"name": "朱家角司法所"}, "name")]
)
def test_what_the_register_of_bodies_refuses_is_told_at_the_field(
    office: Office, facts: dict[str, str], field: str
) -> None:
    with pytest.raises(Refused) as refused:
        by_justice_office(office, **facts)
    assert field in [each.field for each in refused.value.refusals]
    assert not Case.objects.exists()


def test_a_code_is_given_once(office: Office) -> None:
    committee(office, DAY)
    with pytest.raises(Refused, match="已经登记"):
        committee(office, "2024-03-04", name="另一村人民调解委员会")


def test_a_committee_that_ends_closes_its_body_once_nobody_works_there(office: Office) -> None:
    case = committee(office, DAY)
    person("new", "杨柳", case.body, MEDIATOR)
    with pytest.raises(Refused, match="在任岗位"):
        office.take(case, "end", "2024-06-03", ended_why="村合并")
    case.refresh_from_db()
    assert case.state == "active"
    case.body.posts.update(ends_on=d("2024-06-01"))
    office.take(case, "end", "2024-06-03", ended_why="村合并")
    assert not Body.objects.get(code="gutang").active


def test_a_name_put_right_is_that_of_the_body_too(office: Office) -> None:
    case = committee(office, DAY)
    correcting.correct(case.pk, Correction(1, "名称有误", facts={"name": "古塘新村人民调解委员会"}), office.officer,
                       on=d(DAY))  # fmt: skip
    assert Body.objects.get(code="gutang").name == "古塘新村人民调解委员会"
