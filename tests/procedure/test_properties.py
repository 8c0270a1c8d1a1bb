"""What holds for whatever happens in a case."""

import datetime as dt
from dataclasses import replace

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from qingheng.procedure.declare import PartyFact
from qingheng.procedure.events import Event
from qingheng.procedure.fold import Folder
from tests.procedure.toy import CALENDAR, Toy, correction, limit, status

PARTIES = [PartyFact("1", "respondent"), PartyFact("2", "respondent")]
DAY = dt.timedelta(days=1)


@st.composite
def histories(draw: st.DrawFn) -> list[Event]:
    """Any way through the procedure: at each point one of the steps then open, some days after the one before."""
    on = draw(st.dates(dt.date(2023, 1, 1), dt.date(2024, 12, 31)))
    data = {"known_on": on - draw(st.integers(0, 90)) * DAY}
    happened = [Event(1, "file", on, data)]
    folder = Folder(Toy, PARTIES)
    folder.apply(happened[0])
    for _number in range(2, draw(st.integers(2, 12))):
        state = folder.state
        assert state is not None
        open_ = [step.code for step in Toy.steps.values() if state in step.moves.sources]
        if not open_:
            break
        step = draw(st.sampled_from(open_))
        if step == "probed" and not any(event.step == "probe" for event in happened):
            continue
        on += draw(st.integers(0, 40)) * DAY
        event = Event(len(happened) + 1, step, on, draw(stated(step, on)), draw(subjects(step)))
        folder.apply(event)
        happened.append(event)
    return happened


def stated(step: str, on: dt.date) -> st.SearchStrategy[dict[str, object]]:
    match step:
        case "accept":
            return st.fixed_dictionaries({"track": st.sampled_from(["slow", "fast"])})
        case "lengthen":
            return st.fixed_dictionaries({"longer": st.integers(1, 15)})
        case "convene":
            return st.fixed_dictionaries({"meeting_on": st.integers(1, 30).map(lambda ahead: on + ahead * DAY)})
        case _:
            return st.just({})


def subjects(step: str) -> st.SearchStrategy[str]:
    return st.sampled_from(["1", "2"]) if step == "send" else st.just("")


@given(histories(), st.integers(0, 400))
def test_asking_in_between_changes_nothing(happened: list[Event], later: int) -> None:
    today = happened[-1].on + later * DAY
    folder = Folder(Toy, PARTIES)
    for event in happened:
        folder.apply(event)
        folder.status(CALENDAR, today)
    assert folder.status(CALENDAR, today) == status(happened, today.isoformat(), PARTIES)


@given(histories())
def test_a_status_asked_for_stays_as_it_was(happened: list[Event]) -> None:
    today = happened[-1].on
    folder = Folder(Toy, PARTIES)
    folder.apply(happened[0])
    first = folder.status(CALENDAR, today)
    for event in happened[1:]:
        folder.apply(event)
    assert first == status(happened[:1], today.isoformat(), PARTIES)


@given(histories())
def test_no_limit_is_both_met_and_running_and_rounds_are_counted(happened: list[Event]) -> None:
    seen = status(happened, (happened[-1].on + 500 * DAY).isoformat(), PARTIES)
    keys = [each.key for each in seen.limits]
    assert len(keys) == len(set(keys))
    for each in seen.limits:
        assert (each.met_on is not None) is (each.state.value in {"按期完成", "逾期完成"})


@settings(max_examples=60)
@given(st.dates(dt.date(2024, 1, 2), dt.date(2024, 9, 30)), st.integers(0, 50), st.integers(1, 60))
def test_a_stay_of_so_many_days_moves_the_nominal_day_by_so_many(on: dt.date, after: int, length: int) -> None:
    base = [Event(1, "file", on), Event(2, "accept", on, {"track": "slow"})]
    begins = on + after * DAY
    stayed = [*base, Event(3, "stay", begins), Event(4, "resume", begins + length * DAY)]
    today = (begins + length * DAY).isoformat()
    plain, moved = limit(status(base, today), "slow_limit"), limit(status(stayed, today), "slow_limit")
    assert moved.due.nominal - plain.due.nominal == length * DAY
    assert moved.due.due >= moved.due.nominal


@given(histories(), st.data())
def test_annulling_the_last_event_is_as_if_it_had_not_been_recorded(happened: list[Event], data: st.DataObject) -> None:
    assume(len(happened) > 1)
    today = (happened[-1].on + data.draw(st.integers(0, 300)) * DAY).isoformat()
    last = happened[-1]
    undone = [*happened, correction(last.number + 1, last.number, last.step, annul=True)]
    assert status(undone, today, PARTIES) == status(happened[:-1], today, PARTIES)


@given(histories(), st.data())
def test_correcting_a_date_is_as_if_it_had_been_right_from_the_start(
    happened: list[Event], data: st.DataObject
) -> None:
    today = (happened[-1].on + data.draw(st.integers(0, 300)) * DAY).isoformat()
    wrong = data.draw(st.sampled_from(happened))
    right = wrong.on - data.draw(st.integers(0, 5)) * DAY
    assume(all(event.on <= right for event in happened[: wrong.number - 1]))
    corrected = [*happened, correction(len(happened) + 1, wrong.number, wrong.step, on=right)]
    as_it_was = [replace(event, on=right) if event is wrong else event for event in happened]
    assert status(corrected, today, PARTIES) == status(as_it_was, today, PARTIES)
