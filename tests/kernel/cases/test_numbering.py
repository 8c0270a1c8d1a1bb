"""Numbers of cases: whose series, in which form; and in whose name the papers of a line are made."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from qingheng.kernel.cases import previewing
from qingheng.kernel.cases.door import open_case
from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.numbering import Numbering, known_at_opening
from qingheng.kernel.cases.papers import issuers_of
from qingheng.kernel.cases.registry import Line
from qingheng.kernel.cases.requests import Refused, Taking
from qingheng.kernel.organisations.models import Body, User
from qingheng.lines.reconsideration.line import LINE
from qingheng.procedure.papers import PaperSpec, Sealer
from qingheng.procedure.roles import CASE_OFFICER, INTAKE_CLERK
from tests import factories
from tests.factories import RECEIVED, District

pytestmark = pytest.mark.django_db
EACH = Numbering("({year})MC-{code}-调-{serial}", by=Sealer.BODY)


def taking(district: District, on: dt.date = RECEIVED) -> Taking:
    facts = factories.application(known_on=on - dt.timedelta(days=9))
    return Taking("receive", on, facts, parties=[factories.applicant(), factories.respondent(district.market)])


def clerk_of(body: Body) -> User:
    return factories.person(f"clerk-{body.code}", "陈静", body, INTAKE_CLERK, CASE_OFFICER)


def test_a_line_may_number_the_cases_of_each_body_for_itself(district: District) -> None:
    line = replace(LINE, numbering=EACH)
    one, other = district.section, district.other_section
    people = {body: clerk_of(body) for body in (one, other)}

    def number(body: Body, on: dt.date = RECEIVED) -> str:
        return open_case(line, taking(district, on), people[body], body, on=on).case.number

    assert [number(one), number(one), number(other)] == [
        "(2024)MC-review-调-1", "(2024)MC-review-调-2", "(2024)MC-litigation-调-1",
    ]  # fmt: skip
    assert number(one, dt.date(2025, 5, 6)) == "(2025)MC-review-调-1"


def test_a_case_that_is_refused_takes_no_number(district: District) -> None:
    line, clerk = replace(LINE, numbering=EACH), clerk_of(district.section)
    with pytest.raises(Refused):
        open_case(line, replace(taking(district), data={}), clerk, district.section, on=RECEIVED)
    assert open_case(line, taking(district), clerk, district.section, on=RECEIVED).case.number == "(2024)MC-review-调-1"


@pytest.mark.parametrize(
    ("line", "word"), [(LINE, "青复〔2024〕"), (replace(LINE, numbering=EACH), "(2024)MC-review-调-")]
)
def test_before_it_is_entered_a_case_shows_where_its_number_will_stand(
    district: District, line: Line, word: str
) -> None:
    seen = previewing.preview_opening(line, taking(district), district.clerk, district.section, on=RECEIVED)
    assert any(f"{word}（登记时编号）" in text for text in seen.papers.values())
    assert not Case.objects.exists()


@pytest.mark.parametrize(
    ("form", "by"),
    [
        ("{year}-{serial}", Sealer.BODY),  # two bodies would give one number
        ("{code}-{serial}", Sealer.BODY),
        ("{year}号", Sealer.WORKING_BODY),
        ("{year}-{serial}", Sealer.NONE),
    ],
)
def test_a_form_that_would_number_two_cases_alike_is_refused(form: str, by: Sealer) -> None:
    with pytest.raises(ValueError, match=r"lacks|count"):
        Numbering(form, by)


def test_a_line_says_which_kind_of_body_decides_and_which_seals(district: District) -> None:
    office = district.section
    decides = issuers_of(office, replace(LINE, authority=(Body.Kind.BUREAU,)))
    assert (decides.authority, decides.working_body, decides.body) == (district.bureau, district.bureau, office)
    assert issuers_of(office, LINE).authority == district.government
    spec = PaperSpec("record", "笔录", "record.txt", sealed_by=Sealer.BODY)
    assert issuers_of(office, LINE).for_paper(spec) == office
    unsealed = replace(spec, sealed_by=Sealer.NONE)
    assert issuers_of(office, LINE).for_paper(unsealed) == district.bureau
    assert issuers_of(office, replace(LINE, numbering=EACH)).for_paper(unsealed) == office


def test_seals_are_named_without_a_word_of_any_one_line() -> None:
    assert [sealer.label for sealer in Sealer] == ["主管机关", "工作机构", "承办机构", "不盖章"]


def test_a_line_may_number_each_kind_of_its_cases_for_itself(district: District) -> None:
    kinds = Numbering("青复{word}〔{year}〕{serial}", fact=LINE.procedure.facts["act_kind"], words={"penalty": "罚"})
    line = replace(LINE, numbering=kinds)

    def number(act_kind: str) -> str:
        asked = taking(district)
        stated = replace(asked, data={**asked.data, "act_kind": act_kind})
        return open_case(line, stated, district.clerk, district.section, on=RECEIVED).case.number

    assert [number("penalty"), number("penalty"), number("licence")] == [
        "青复罚〔2024〕1", "青复罚〔2024〕2", "青复〔2024〕1",
    ]  # fmt: skip
    with pytest.raises(ValueError, match="word"):
        Numbering("{year}-{serial}", fact=LINE.procedure.facts["act_kind"])


def test_a_case_is_numbered_also_by_what_follows_from_its_opening_step() -> None:
    kind = LINE.procedure.facts["act_kind"]

    class Urgent(LINE.procedure):  # type: ignore[misc, name-defined]
        """A procedure whose opening step settles the kind."""

        receive_urgently = replace(LINE.procedure.steps["receive"], sets={kind: "penalty"})

    assert known_at_opening(Urgent, "receive_urgently", {"act_kind": "licence"})["act_kind"] == "penalty"
    assert known_at_opening(Urgent, "receive", {"act_kind": "licence"})["act_kind"] == "licence"
    assert known_at_opening(Urgent, "nothing", {}).get("act_kind") is None


def test_a_serial_may_have_zeros_before_it(district: District) -> None:
    padded = Numbering("HS-{year}-{serial}", digits=4)
    assert padded.number(district.bureau, 2024, 12, {}) == "HS-2024-0012"
    assert padded.number(district.bureau, 2024, 12345, {}) == "HS-2024-12345"
