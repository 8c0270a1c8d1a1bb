"""The figures of a year, counted by hand over twelve people."""

from __future__ import annotations

import pytest

from qingheng.kernel.cases import clock
from qingheng.kernel.cases.requests import Refused
from qingheng.kernel.figures.breakdowns import by_fact
from qingheng.kernel.figures.measuring import measure, tally, weigh
from qingheng.kernel.figures.spans import Span
from qingheng.kernel.figures.tables import by_group
from qingheng.lines.resettlement import figures
from qingheng.lines.resettlement.beside import VolunteerFacts
from qingheng.lines.resettlement.facts import Person
from tests.lines.resettlement.office import (
    AID,
    FILE,
    HANDED,
    HELPERS,
    KEY,
    MINOR_BORN,
    REOFFENCE,
    SENTENCE,
    TRANSFER,
    VERIFIED,
    VISIT,
    Office,
    agreement,
    base,
    corrected,
    d,
    in_help,
    linked,
    noticed,
    ready,
    released_person,
    volunteer,
)

YEAR = Span.year(2024)
LAST = d("2024-12-31")


@pytest.fixture
def year(office: Office) -> Office:
    """The people, by the letters by which the counts below name them."""
    own = office
    a = noticed(own, "2024-05-06", "2024-07-01")  # A: a key person, fetched, visited but not in September
    own.take(a, "mark_key", "2024-05-07", **KEY)
    own.take(a, "verify", "2024-05-08", **VERIFIED, pickup_mode="must")
    own.take(a, "meet", "2024-05-09", meeting_mode="in_person", meeting_gist="谈话")
    own.take(a, "hand_over", "2024-07-01", released_on="2024-07-01", **HANDED)
    own.take(a, "make_file", "2024-07-02", parties=HELPERS, **{**FILE, "job": "employed"})
    own.take(a, "sign", "2024-07-02", consent=["visits"])
    for on in ("2024-07-05", "2024-08-15"):
        own.take(a, "visit", on, **VISIT)
    for on, kind, amount in (("2024-07-10", "temporary", "500"), ("2024-08-20", "counselling", None)):
        number = own.take(a, "apply_aid", on, **{**AID, "aid_kind": kind}).event.number
        own.take(a, "approve_aid", on, subject=str(number), aid_granted=True, aid_amount=amount)
    number = own.take(a, "apply_aid", "2024-09-02", **{**AID, "aid_kind": "relief"}).event.number
    own.take(a, "approve_aid", "2024-09-03", subject=str(number), aid_granted=False)

    b = noticed(own, "2024-05-06", "2024-07-02")  # B: verified on the very day, never seen
    own.take(b, "meet", "2024-05-09", meeting_mode="remote", meeting_gist="视频谈话")
    own.take(b, "verify", "2024-07-02", **VERIFIED, pickup_mode="self")
    own.take(b, "record_release", "2024-07-02", released_on="2024-07-02", report_by="2024-07-10")

    c = corrected(own, "2024-03-01")  # C: out of correction, without work, refuses
    own.take(c, "make_file", "2024-03-04", parties=HELPERS, **FILE)
    own.take(c, "decline", "2024-03-04")

    dd = in_help(own, "2023-11-20")  # D: on the register from the year before, offends again
    for on in ("2023-11-22", "2024-02-20"):
        own.take(dd, "visit", on, **VISIT)
    own.take(dd, "reoffend", "2024-06-03", reoffended_on="2024-03-10", convicted_on="2024-06-03", **REOFFENCE)

    e = in_help(own, "2023-11-20")  # E: dies
    own.take(e, "record_death", "2024-02-01", died_on="2024-01-31")

    own.take(noticed(own, "2024-04-08", "2024-06-03"), "bounce", "2024-04-10", belongs_to="松江区")  # F
    own.take(ready(own, "2024-06-03", "2024-08-01"), "withdraw_notice", "2024-07-01", withdrawn_why="加刑")  # G
    own.take(linked(own, "2024-05-06"), "strike", "2024-05-06", struck_why="误建")  # H

    i = linked(own, "2024-09-02", released_person("孙某", born=MINOR_BORN), user=own.officer)  # I: a minor at school
    by = {"user": own.officer}
    own.take(i, "make_file", "2024-09-03", parties=HELPERS, **{**FILE, "job": "school"}, **by)
    own.take(i, "sign", "2024-09-03", consent=["visits"], **by)
    for on in ("2024-09-04", "2024-10-15"):
        own.take(i, "visit", on, **VISIT, **by)

    j = ready(own, "2024-04-08", "2024-06-03")  # J: moves away before anybody met him
    own.take(j, "record_release", "2024-06-03", released_on="2024-06-03", report_by="2024-06-28")
    own.take(j, "send_transfer", "2024-06-05", **TRANSFER)
    own.take(j, "transfer", "2024-06-20", receipt_no="1号")

    data = {**SENTENCE, "source": "prison", "release_no": own.number(), "released_on": "2022-10-08",
            "from_district": "松江区安帮办", "help_until": "2027-10-08"}  # fmt: skip
    k = own.open("transfer_in", "2024-10-08", [released_person()], **data)  # K: moves here, unable to work
    own.take(k, "make_file", "2024-10-09", parties=HELPERS, **{**FILE, "job": "unable"})
    own.take(k, "sign", "2024-10-09", consent=["visits"])
    own.take(k, "visit", "2024-10-10", **VISIT)

    m = noticed(own, "2024-05-06", "2024-07-05")  # L: a key person whom nobody fetched, nobody visits
    own.take(m, "mark_key", "2024-05-07", **KEY)
    own.take(m, "verify", "2024-05-08", **VERIFIED, pickup_mode="must")
    own.take(m, "record_release", "2024-07-05", released_on="2024-07-05", report_by="2024-07-12")
    own.take(m, "report", "2024-07-08", certificate_shown=True)
    assert clock.run(LAST).failures == []
    return own


def test_people(year: Office) -> None:
    found = measure(figures.INDICATORS, YEAR, day=LAST)
    wanted = {
        "aftercare_opening": 2,  # D E
        "aftercare_closing": 5,  # A C I K L
        "aftercare_key": 2,  # A L
        "aftercare_received": 5,  # A C I K L; H was a mistake
        "aftercare_cumulative": 7,  # A C D E I K L
        "aftercare_released": 5,  # A B I J L
        "aftercare_missing": 1,  # B
        "aftercare_reoffended": 1,  # D
        "aftercare_visits": 6,  # A A D I I K
        "aftercare_aids": 2,  # A A
        "aftercare_aid_amount": 500,
        "aftercare_aid_temporary": 1,
        "aftercare_aid_counselling": 1,
        "aftercare_aid_relief": 0,
        "aftercare_aid_temporary_amount": 500,
        "aftercare_aid_relief_amount": 0,
        "aftercare_meetings": 1,  # A
        "aftercare_remote_meetings": 1,  # B
        "aftercare_placed_in_base": 0,
    }
    assert {code: int(found[code].value or 0) for code in wanted} == wanted


RATES = {
    "aftercare_verification_rate": (3, 4, "75.00"),  # A J L of A B J L; F is not ours, G was withdrawn
    "aftercare_link_rate": (3, 4, "75.00"),  # A I L of A B I L; J moved away
    "aftercare_pickup_rate": (1, 2, "50.00"),  # A of A L
    "aftercare_help_rate": (2, 5, "40.00"),  # I K; A was not visited in September, C refuses, L signed nothing
    "aftercare_visit_rate": (9, 12, "75.00"),  # in time: A 3, D 2, I 3, K 1; missed: A 1, L 2
    "aftercare_placement_rate": (2, 4, "50.00"),  # A I of A C I L; K cannot work
    "aftercare_reoffence_rate": (1, 7, "14.29"),  # D of all seven
}


def test_rates(year: Office) -> None:
    found = measure(figures.INDICATORS, YEAR, day=LAST)
    rates = {code: (found[code].numerator, found[code].denominator, str(found[code].value)) for code in RATES}
    assert rates == RATES


def test_the_register_balances(year: Office) -> None:
    (balance,) = weigh(figures.BALANCES, YEAR, day=LAST)
    assert (balance.left, balance.right) == (7, 7)  # 2 + 5 = 2 + 5


def test_who_was_a_key_person_for_a_time_is_one_at_the_end_of_that_year_only(office: Office) -> None:
    case = in_help(office, "2023-05-08")
    office.take(case, "mark_key", "2023-06-05", **KEY)
    office.take(case, "drop_key", "2024-06-03", key_review="稳定")
    ends = {year: measure([figures.key_on_register], Span.year(year), day=LAST) for year in (2023, 2024)}
    assert [found["aftercare_key"].value for found in ends.values()] == [1, 0]


def test_a_crime_out_of_negligence_or_after_the_period_is_no_reoffence(office: Office) -> None:
    negligent = in_help(office, "2023-11-20")
    careless = {**REOFFENCE, "intentional": False}
    office.take(negligent, "reoffend", "2024-06-03", reoffended_on="2024-03-10", convicted_on="2024-06-03", **careless)
    assert measure([figures.reoffended], YEAR, day=LAST)["aftercare_reoffended"].value == 0


def test_a_crime_within_the_period_counts_though_judged_after_it(office: Office) -> None:
    case = in_help(office, "2019-02-04")
    assert clock.run(d("2024-02-05")).failures == []
    late = {**REOFFENCE, "convicted_on": "2024-06-03"}
    with pytest.raises(Refused, match="期满之后"):
        office.take(case, "reoffend_late", "2024-06-03", reoffended_on="2024-02-05", **late)
    office.take(case, "reoffend_late", "2024-06-03", reoffended_on="2024-02-04", **late)
    case.refresh_from_db()
    assert (case.state, case.resettlement.end_reason) == ("closed", "expiry")
    assert measure([figures.reoffended], YEAR, day=LAST)["aftercare_reoffended"].value == 1


def test_registers(office: Office) -> None:
    agreement(office)
    agreement(office, "2023-01-09")
    base(office)
    volunteer(office)
    office.take(volunteer(office, profession="lawyer"), "leave", "2024-06-03", volunteer_left_why="调离")
    volunteer(office, profession="doctor")

    def held(on: str, kind: str, persons: int, *, ribbon: bool) -> None:
        office.open("record", on, line="aftercare_activity", activity=kind, topic="活动", yellow_ribbon=ribbon,
                    volunteer_number=2, persons_served=persons)  # fmt: skip

    held("2023-12-29", "medical", 30, ribbon=True)
    held("2024-03-04", "law", 12, ribbon=True)
    held("2024-06-03", "prison", 20, ribbon=False)
    asked = [
        *figures.AGREEMENT_INDICATORS, *figures.ACTIVITY_INDICATORS, *figures.VOLUNTEER_INDICATORS,
        *figures.BASE_INDICATORS,
    ]  # fmt: skip
    found = {code: figure.value for code, figure in measure(asked, YEAR, day=LAST).items()}
    assert found == {
        "aftercare_agreements": 1,
        "aftercare_sessions": 1,
        "aftercare_prison_sessions": 1,
        "aftercare_served": 32,
        "aftercare_volunteers": 2,
        "aftercare_bases": 1,
    }
    by = by_fact(VolunteerFacts.profession)
    counted = tally([figures.volunteers], [YEAR], by=by, day=LAST)
    assert {key: numbers[figures.volunteers] for (_, key), numbers in counted.items() if key} == {
        "teacher": 1, "doctor": 1,
    }  # fmt: skip


def test_a_group_of_few_people_is_not_told(year: Office) -> None:
    rows = by_group([figures.received, figures.key_on_register], YEAR, by_fact(Person.source), day=LAST)
    told = {row.label: [figure.printed for figure in row.figures.values()] for row in rows}
    assert told["监狱刑释"] == ["略", "略"]  # A I K L; A L
    assert told["解除社区矫正"] == ["略", 0]  # C: would follow from the whole
    assert told["看守所刑释"] == [0, 0]
