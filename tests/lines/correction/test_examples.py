"""The worked examples of the counting rules: dates from the law and the calendar, never from the program."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from qingheng.kernel.cases import calendars, clock
from qingheng.kernel.cases.loading import load
from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.requests import Refused
from qingheng.lines.correction import ladder
from qingheng.lines.correction.choices import Approver
from qingheng.lines.correction.ladder import Rung
from qingheng.lines.correction.outings import Outing, weigh
from tests.lines.correction.driving import (
    CONTROL,
    OUTSIDE,
    D,
    House,
    breach,
    motion,
    opened,
    outing,
    refusals,
    registered,
    take,
    warned,
)  # fmt: skip
from tests.lines.correction.paper_cases import HIGHER, MOVE, PERMIT, assessment, positioned

pytestmark = pytest.mark.django_db


def due(case: Case, limit: str) -> dt.date:
    """The last day of the latest running of a limit."""
    return case.deadlines.filter(limit=limit).latest("round").due


# 1, 2, 17: assessments


@pytest.mark.parametrize(
    ("received", "track", "limit", "last"),
    [
        (D(2024, 9, 26), "ordinary", "assessment_limit", D(2024, 10, 15)),
        (D(2024, 9, 30), "fast", "assessment_fast_limit", D(2024, 10, 12)),
        (D(2024, 2, 6), "ordinary", "assessment_limit", D(2024, 2, 26)),
    ],
)
def test_1_2_17_working_days_of_an_assessment(
    it: House, received: dt.date, track: str, limit: str, last: dt.date
) -> None:
    assert due(assessment(it, received, track=track), limit) == last


def test_the_clock_of_an_assessment_starts_when_the_attachments_are_in(it: House) -> None:
    case = assessment(it, D(2024, 9, 20), letter_complete=False)
    assert not case.deadlines.exists()
    take(it, case, "complete", D(2024, 9, 26))
    assert due(case, "assessment_limit") == D(2024, 10, 15)


def test_an_assessment_is_extended_to_the_day_agreed(it: House) -> None:
    case = assessment(it, D(2024, 9, 26))
    take(it, case, "extend", D(2024, 10, 9), extended_to=D(2024, 10, 31), extension_letter="同意延期函")
    assert due(case, "assessment_limit") == D(2024, 10, 31)


# 3, 4: reporting in


def test_3_the_tenth_day_in_spring_festival_moves_to_a_make_up_sunday(it: House) -> None:
    case = opened(it, D(2024, 2, 2), effective_on=D(2024, 1, 31))
    assert due(case, "arrival_limit") == D(2024, 2, 18)


@pytest.mark.parametrize(
    ("reported", "expected"),
    [
        (D(2024, 2, 18), Rung.NONE),
        (D(2024, 2, 28), Rung.ADMONITION),
        (D(2024, 2, 29), Rung.WARNING),
        (D(2024, 3, 18), Rung.WARNING),
        (D(2024, 3, 19), Rung.REVOCATION),
    ],
)
def test_4_the_ladder_of_lateness(reported: dt.date, expected: Rung) -> None:
    assert ladder.rung(D(2024, 2, 18), reported) is expected


def test_4_a_month_from_the_last_day_ends_on_the_last_day() -> None:
    assert ladder.month_after(D(2024, 2, 29)) == D(2024, 3, 31)
    assert ladder.rung(D(2024, 2, 29), D(2024, 3, 31)) is Rung.WARNING
    assert ladder.rung(D(2024, 2, 29), D(2024, 4, 1)) is Rung.REVOCATION


@pytest.mark.parametrize(
    ("reported", "taken", "refused"),
    [(D(2024, 2, 28), "admonish", "warn"), (D(2024, 2, 29), "warn", "admonish"), (D(2024, 3, 18), "warn", "admonish")],
)
def test_4_the_file_gives_what_the_ladder_says(it: House, reported: dt.date, taken: str, refused: str) -> None:
    grounds: dict[str, dict[str, Any]] = {"admonish": {"admonition_ground": "late"}, "warn": {"warning_ground": "late"}}
    case = registered(it, reported, received=D(2024, 2, 2), effective_on=D(2024, 1, 31))
    number = breach(it, case, reported, breach_kind="late")
    with pytest.raises(Refused):
        take(it, case, refused, reported, about=number, **grounds[refused])
    take(it, case, taken, reported, about=number, **grounds[taken])


@pytest.mark.parametrize(("reported", "allowed"), [(D(2024, 3, 18), False), (D(2024, 3, 19), True)])
def test_4_beyond_one_month_revocation_is_proposed(it: House, reported: dt.date, allowed: bool) -> None:
    case = registered(it, reported, received=D(2024, 2, 2), effective_on=D(2024, 1, 31))
    breach(it, case, reported, breach_kind="late")
    if allowed:
        motion(it, case, reported, motion_ground="late")
        return
    with pytest.raises(Refused) as refused:
        motion(it, case, reported, motion_ground="late")
    assert refusals(refused.value) == ["以未按时报到或者脱离监管为由提请的，应当无正当理由超过一个月"]


# 5, 6: outings


@pytest.mark.parametrize(
    ("last", "level"),
    [
        (D(2024, 5, 7), Approver.OFFICE),
        (D(2024, 5, 8), Approver.DISTRICT),
        (D(2024, 5, 30), Approver.DISTRICT),
        (D(2024, 5, 31), Approver.CITY),
    ],
)
def test_5_the_level_follows_the_days(last: dt.date, level: Approver) -> None:
    assert weigh(Outing(D(2024, 5, 1), last), []).level is level


EARLIER = [Outing(D(2024, 3, 1), D(2024, 3, 15)), Outing(D(2024, 4, 5), D(2024, 4, 14))]


@pytest.mark.parametrize(
    ("last", "together", "level"), [(D(2024, 4, 30), 31, Approver.CITY), (D(2024, 4, 29), 30, Approver.OFFICE)]
)
def test_6_two_months_together(last: dt.date, together: int, level: Approver) -> None:
    weighed = weigh(Outing(D(2024, 4, 25), last), EARLIER)
    assert (weighed.together, weighed.level) == (together, level)


def test_6_an_approved_later_outing_counts_too() -> None:
    later = Outing(D(2024, 5, 1), D(2024, 5, 26))
    assert weigh(Outing(D(2024, 4, 15), D(2024, 4, 19)), [later]).level is Approver.CITY
    assert weigh(Outing(D(2024, 4, 15), D(2024, 4, 18)), [later]).level is Approver.OFFICE


def test_a_request_split_to_stay_under_a_threshold_is_judged_as_one() -> None:
    assert (
        weigh(Outing(D(2024, 5, 8), D(2024, 5, 9)), [Outing(D(2024, 5, 1), D(2024, 5, 7))]).level is Approver.DISTRICT
    )
    assert weigh(Outing(D(2024, 5, 9), D(2024, 5, 9)), [Outing(D(2024, 5, 1), D(2024, 5, 7))]).level is Approver.OFFICE


def test_6_in_a_file_an_early_return_changes_who_may_decide(it: House) -> None:
    case = registered(it, D(2024, 1, 22), received=D(2024, 1, 15), effective_on=D(2024, 1, 12))
    for first, last in ((D(2024, 3, 1), D(2024, 3, 15)), (D(2024, 4, 5), D(2024, 4, 14))):
        number = outing(it, case, D(2024, 2, 26), first, last)
        take(it, case, "decide_outing", D(2024, 2, 26), about=number, outing_granted=True)
        if first.month == 3:
            take(it, case, "return_outing", last, about=number)
    asked = outing(it, case, D(2024, 4, 1), D(2024, 4, 25), D(2024, 4, 30))
    with pytest.raises(Refused) as refused:
        take(it, case, "decide_outing", D(2024, 4, 1), about=asked, outing_granted=True)
    assert "单次超过三十日或者二个月内累计超过三十日" in refusals(refused.value)[0]
    take(it, case, "return_outing", D(2024, 4, 13), about=number)
    take(it, case, "decide_outing", D(2024, 4, 15), about=asked, outing_granted=True)


# 7: permits


@pytest.mark.parametrize(("first", "last"), [(D(2024, 3, 15), D(2024, 9, 14)), (D(2024, 8, 31), D(2025, 2, 27))])
def test_7_the_last_day_of_a_permit(it: House, first: dt.date, last: dt.date) -> None:
    case = registered(it, D(2024, 1, 22), received=D(2024, 1, 15), effective_on=D(2024, 1, 12))
    number = take(it, case, "apply_permit", D(2024, 3, 1), **PERMIT).event.number
    take(it, case, "decide_permit", D(2024, 3, 1), about=number, permit_granted=True, permit_from=first)
    assert due(case, "permit_limit") == last
    assert load(case).status(calendars.current(), D(2024, 3, 1)).matter(str(number))["permit_to"] == last


def test_7_a_permit_lapses_with_its_last_day(it: House) -> None:
    case = registered(it, D(2024, 1, 22), received=D(2024, 1, 15), effective_on=D(2024, 1, 12))
    number = take(it, case, "apply_permit", D(2024, 3, 15), **PERMIT).event.number
    take(it, case, "decide_permit", D(2024, 3, 15), about=number, permit_granted=True, permit_from=D(2024, 3, 15))
    clock.run(D(2024, 9, 14))
    assert not case.events.filter(step="end_permit").exists(), "the last day is still one of the permit"
    clock.run(D(2024, 9, 16))
    assert case.events.get(step="end_permit").on == D(2024, 9, 14)


# 8, 9, 10, 13: terms


@pytest.mark.parametrize(
    ("effective", "sentence", "ends"),
    [
        (D(2024, 3, 15), {"term_years": 2}, D(2026, 3, 14)),
        (D(2024, 8, 31), {"principal": "detention", "principal_months": 3, "term_years": 0, "term_months": 6},
         D(2025, 2, 27)),
        (D(2024, 2, 29), {"term_years": 1}, D(2025, 2, 27)),
        (D(2024, 6, 20), CONTROL | {"custody_days": 45}, D(2025, 3, 21)),
        (D(2024, 8, 3), {"principal": "detention", "principal_months": 2, "term_years": 0, "term_months": 2},
         D(2024, 10, 2)),
    ],
)  # fmt: skip
def test_8_9_10_13_the_last_day_of_correction(
    it: House, effective: dt.date, sentence: dict[str, Any], ends: dt.date
) -> None:
    case = opened(it, effective + dt.timedelta(days=6), effective_on=effective, **sentence)
    assert case.correction.end_on == ends
    assert due(case, "release_limit") == ends


def test_8_the_summary_is_due_thirty_days_before(it: House) -> None:
    assert due(opened(it), "appraisal_limit") == D(2026, 2, 12)


def test_13_released_on_the_holiday_and_prompted_before(it: House) -> None:
    case = registered(
        it, D(2024, 8, 9), received=D(2024, 8, 7), effective_on=D(2024, 8, 3), principal="detention",
        principal_months=2, term_years=0, term_months=2,
    )  # fmt: skip
    assert due(case, "release_prompt") == D(2024, 9, 30)
    assert due(case, "appraisal_limit") == D(2024, 9, 2)
    take(it, case, "release", D(2024, 10, 2), release_ground="expiry", release_checked=True, released_publicly=False)
    assert case.state == "released"
    assert case.deadlines.get(limit="release_limit").met_on == D(2024, 10, 2)


# 11: positioning


def test_11_a_device_for_three_months_and_three_more(it: House) -> None:
    case, number = positioned(it, D(2024, 11, 30))
    assert due(case, "positioning_limit") == D(2025, 2, 27)
    take(
        it,
        case,
        "positioning_extend",
        D(2025, 2, 25),
        about=number,
        positioning_months=3,
        positioning_need="仍需使用。",
    )
    assert due(case, "positioning_limit") == D(2025, 5, 30)
    matter = load(case).status(calendars.current(), D(2025, 2, 25)).matter(str(number))
    assert matter["positioning_from"] == D(2025, 2, 28)


# 12: place change


def test_12_the_file_is_handed_over_and_the_person_reports_after_the_holiday(it: House) -> None:
    case = registered(it)
    number = take(it, case, "apply_move", D(2024, 9, 20), **MOVE).event.number
    take(it, case, "consult", D(2024, 9, 20), about=number)
    take(it, case, "move_replied", D(2024, 9, 25), about=number, move_agreed=True, move_reply="复函")
    take(it, case, "decide_move", D(2024, 9, 27), about=number, move_granted=True)
    take(it, case, "tell_move", D(2024, 9, 28), about=number)
    assert due(case, "move_handover_limit") == D(2024, 10, 8)
    assert due(case, "move_report_limit") == D(2024, 10, 8)
    take(it, case, "hand_over", D(2024, 9, 29), about=number)
    assert case.state == "in_correction", "until the new agency has registered the person, the file counts here"
    take(it, case, "move_done", D(2024, 10, 8), about=number)
    assert (case.state, case.correction.end_reason) == ("transferred", "moved")


# 14, 15, 16


def test_14_the_court_has_thirty_days(it: House) -> None:
    case = registered(it)
    warned(it, case, D(2024, 10, 8))
    warned(it, case, D(2024, 11, 4))
    number = motion(it, case, D(2024, 12, 30))
    take(it, case, "lodged", D(2024, 12, 31), about=number, lodged_on=D(2024, 12, 31))
    assert due(case, "motion_ruling_limit") == D(2025, 2, 5)


def test_15_the_receipt_of_documents(it: House) -> None:
    assert due(opened(it, D(2024, 4, 30), effective_on=D(2024, 4, 24)), "documents_receipt_limit") == D(2024, 5, 6)


@pytest.mark.parametrize(
    ("examined", "following"), [(D(2024, 11, 30), D(2025, 2, 28)), (D(2024, 12, 15), D(2025, 3, 17))]
)
def test_16_the_next_examination(it: House, examined: dt.date, following: dt.date) -> None:
    case = registered(it, **OUTSIDE)
    take(it, case, "reexamine", examined, hospital="区医院", examined="未达收监条件")
    assert due(case, "reexamination_limit") == following


def test_health_is_reported_once_in_every_calendar_month(it: House) -> None:
    case = registered(it, **OUTSIDE)
    assert due(case, "health_limit") == D(2024, 3, 31), "that of the month of arrival"
    take(it, case, "health_report", D(2024, 4, 3), health="稳定")
    assert due(case, "health_limit") == D(2024, 5, 31)


def test_what_is_asked_of_the_court_within_hours_ends_on_a_rest_day_too(it: House) -> None:
    case = registered(it)
    warned(it, case, D(2024, 10, 8))
    warned(it, case, D(2024, 11, 4))
    number = motion(it, case, D(2024, 11, 29))
    take(it, case, "request_arrest", D(2024, 11, 29), about=number, arrest_grounds=["flight"],
         arrest_danger="曾购买车票。",
         arrest_requested_at="2024-11-29 15:30")  # fmt: skip
    assert due(case, "arrest_limit") == D(2024, 12, 1), "a Sunday"
    take(it, case, "arrest_decided", D(2024, 12, 1), about=number, arrest_granted=True,
         arrest_decided_at="2024-12-01 10:00", arrested_on=D(2024, 12, 1))  # fmt: skip
    assert due(case, "arrest_custody_limit") == D(2024, 12, 30)


def test_a_lengthened_examination_is_due_on_the_day_allowed_with_the_paper_of_the_city(it: House) -> None:
    """Last examined on 2024-06-03: three months end on 09-03. A month more is for the next higher agency."""
    case = registered(it, **OUTSIDE)
    take(it, case, "reexamine", D(2024, 6, 3), hospital="区医院", examined="未达收监条件")
    more: dict[str, Any] = {"lengthened_to": D(2024, 10, 3), "procuratorate_told_on": D(2024, 8, 5)}
    with pytest.raises(Refused) as refused:
        take(it, case, "lengthen", D(2024, 8, 5), lengthened_by=1, **more)
    assert "报上级社区矫正机构批准" in refusals(refused.value)[0]
    take(it, case, "lengthen", D(2024, 8, 5), lengthened_by=1, city_paper="沪矫〔2024〕8号", **more)
    assert due(case, "reexamination_limit") == D(2024, 10, 3)


# The last day upon something open


def test_the_last_day_during_a_measure_waits_for_a_decision(it: House) -> None:
    case = registered(it, **CONTROL)
    take(it, case, "restrained", D(2025, 3, 10), restraint="criminal", restraint_by="青浦公安分局",
         restraint_on=D(2025, 3, 9))  # fmt: skip
    clock.run(D(2025, 3, 15))
    case.refresh_from_db()
    assert case.state == "expiry_pending"
    assert case.events.latest("number").on == D(2025, 3, 14)
    assert not case.documents.filter(spec="certificate").exists()


def test_a_life_sentence_on_parole_is_watched_for_ten_years(it: House) -> None:
    case = opened(it, category="parole", decider_kind="intermediate", principal="life", principal_months=None,
                  term_years=None)  # fmt: skip
    assert case.correction.end_on == D(2034, 3, 14)


def test_a_commutation_moves_the_last_day(it: House) -> None:
    case = registered(it, **CONTROL)
    number = motion(it, case, D(2024, 9, 16), motion="commute", motion_ground="merit", new_last_day=D(2024, 12, 31),
                    **HIGHER)  # fmt: skip
    take(it, case, "ruled", D(2024, 10, 14), about=number, ruling="granted", ruling_paper="(2024)沪02刑更9号")
    take(it, case, "override_term", D(2024, 10, 14), start_on=D(2024, 3, 15), end_on=D(2024, 12, 31),
         term_reason="裁定减刑", term_document="(2024)沪02刑更9号")  # fmt: skip
    assert case.correction.end_on == D(2024, 12, 31)
    assert due(case, "release_limit") == D(2024, 12, 31)
