"""Committees, mediators and experts as the law wants them."""

from collections.abc import Sequence
from typing import Any

import pytest

from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.requests import NewParty, Refused
from tests.lines.mediation.office import Office, d, due

BASE = {
    "name": "古塘村人民调解委员会", "short_name": "古塘村调委会", "code": "gutang",
    "unit_kind": "committee", "kind": "village", "town": "朱家角镇",
    "multi_ethnic": False, "chosen_by": "villagers", "term_start": "2024-03-01",
}  # fmt: skip


def members(head: int = 1, others: int = 2, women: int = 1, ethnicity: str = "汉族") -> list[NewParty]:
    """A line-up: so many heads and others, of whom so many are women."""
    roles = ["committee_head"] * head + ["committee_member"] * others
    return [
        NewParty(role, "citizen", f"委员{place}", sex="female" if place < women else "male", ethnicity=ethnicity)
        for place, role in enumerate(roles)
    ]


def committee(office: Office, on: str, lineup: Sequence[NewParty] | None = None, **facts: Any) -> Case:
    return office.open(
        "mediation_committee", "establish", on, members() if lineup is None else lineup, **{**BASE, **facts}
    )


@pytest.mark.parametrize(
    ("lineup", "sentence"),
    [
        (members(others=1), "三至九人"),
        (members(others=9), "三至九人"),
        (members(women=0), "妇女成员"),
        (members(head=0, others=3), "设主任一人"),
        (members(head=2, others=2), "设主任一人"),
    ],
)
def test_a_lineup_that_the_law_does_not_allow(office: Office, lineup: list[NewParty], sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        committee(office, "2024-03-01", lineup)


def test_where_several_peoples_live_a_smaller_one_is_among_the_members(office: Office) -> None:
    with pytest.raises(Refused, match="人数较少民族的成员"):
        committee(office, "2024-03-01", multi_ethnic=True)
    mixed = [*members(), NewParty("committee_member", "citizen", "马委员", sex="male", ethnicity="回族")]
    committee(office, "2024-03-01", mixed, multi_ethnic=True)


def test_a_village_chooses_its_own_members(office: Office) -> None:
    with pytest.raises(Refused, match="村由村民会议"):
        committee(office, "2024-03-01", chosen_by="founder")


def test_a_term_is_three_years_and_the_court_is_told_of_every_lineup(office: Office) -> None:
    case = committee(office, "2024-03-01")
    assert due(case, "committee_term_limit") == d("2027-03-01")
    office.take(case, "notify_court", "2024-03-04", change="set_up")
    assert case.deadlines.get(limit="court_notice_limit").state == "MET"
    leaving = case.parties.filter(role="committee_member").first()
    assert leaving is not None
    new = NewParty("committee_member", "citizen", "新委员", sex="female", ethnicity="汉族")
    office.take(case, "change_lineup", "2024-04-01", subject=str(leaving.pk), parties=[new])
    assert case.deadlines.filter(limit="court_notice_limit", state="RUNNING").count() == 1
    leaving_next = case.parties.filter(left_on=None).latest("pk")
    with pytest.raises(Refused, match="三至九人"):
        office.take(case, "change_lineup", "2024-04-02", subject=str(leaving_next.pk))
    office.take(case, "re_elect", "2027-02-26", chosen_by="villagers", term_start="2027-03-01")
    assert due(case, "committee_term_limit") == d("2030-03-01")


def mediator(
    office: Office, on: str, *, name: str = "赵强", facts: dict[str, Any] | None = None, **person: Any
) -> Case:
    """A mediator on the register; of a committee made for them where none is named."""
    who = NewParty("registered_person", "citizen", name, **{"born_on": d("1990-05-06"), "sex": "male", **person})
    data = {"engagement": "full_time", "appointment": "hired", "education": "bachelor", **(facts or {})}
    if "committee" not in data:
        data["committee"] = committee(office, "2024-03-01").number
    return office.open("mediator", "appoint", on, [who], **data)


def test_a_mediator_is_an_adult(office: Office) -> None:
    with pytest.raises(Refused, match="成年公民"):
        mediator(office, "2024-05-05", born_on=d("2006-05-06"))


def test_a_mediator_becomes_one_on_the_eighteenth_birthday(office: Office) -> None:
    assert mediator(office, "2024-05-06", born_on=d("2006-05-06")).state == "serving"


def test_who_breaks_discipline_is_admonished_for_a_reason_of_the_law(office: Office) -> None:
    case = mediator(office, "2024-05-06")
    with pytest.raises(Refused, match="没有“left”这一选项"):
        office.take(case, "admonish", "2024-06-03", fault="left", measure="批评教育")
    office.take(case, "admonish", "2024-06-03", fault="insult", measure="批评教育，责令改正")
    case.refresh_from_db()
    assert case.state == "serving"


def test_a_committee_may_have_deputies(office: Office) -> None:
    deputy = NewParty("committee_deputy", "citizen", "副主任", sex="male", ethnicity="汉族")
    case = committee(office, "2024-03-01", [*members(others=1), deputy])
    office.take(case, "notify_court", "2024-03-04", change="set_up")
    assert "副主任（副主任委员）" in case.documents.get(spec="court_notice").text


def test_a_mediator_leaves_for_a_reason_of_the_law(office: Office) -> None:
    case = mediator(office, "2024-05-06")
    office.take(case, "train", "2024-06-03", training_year=2024, training_hours=16, training_subject="调解技巧")
    office.take(case, "remove", "2024-07-01", removal="benefit")
    case.refresh_from_db()
    assert case.state == "left"


LAWYER = {
    "expert_kind": "studio_lawyer", "field": "law", "unit": "某律师事务所", "penalised": False,
    "term_start": "2024-05-06", "term_end": "2027-05-05",
}  # fmt: skip


def expert(office: Office, **facts: Any) -> Case:
    who = NewParty("registered_person", "citizen", "李律", born_on=d("1985-01-01"), sex="male")
    settled = {**LAWYER, "practising_since": "2020-01-06", **facts}
    return office.open("mediation_expert", "enter", "2024-05-06", [who], **settled)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"practising_since": "2022-05-07"}, "执业满二年"),
        ({"practising_since": "2022-05-06", "penalised": True}, "没有受过处罚"),
        ({"term_end": "2024-05-06"}, "聘期届满日应当晚于"),
    ],
)
def test_a_lawyer_of_a_studio_has_practised_and_is_clean(office: Office, change: dict[str, Any], sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        expert(office, **change)


def test_a_screening_prevents_no_more_than_it_finds(office: Office) -> None:
    round_: dict[str, Any] = {"theme": "节前排查", "area": "东村", "found": 3, "prevented": 2}
    assert office.open("mediation_screening", "record", "2024-02-05", **round_).state == "done"
    with pytest.raises(Refused, match="不得多于"):
        office.open("mediation_screening", "record", "2024-02-06", **{**round_, "prevented": 4})
