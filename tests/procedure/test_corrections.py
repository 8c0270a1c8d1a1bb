"""A later event puts an earlier one right: what was recorded stays, what follows from it changes."""

from qingheng.procedure.events import standing
from qingheng.procedure.fold import LimitState
from tests.procedure.toy import Toy, correction, d, events, limit, limits, status

HAPPENED = events(
    ("file", "2024-05-06"),
    ("accept", "2024-05-08", {"track": "slow"}),
    ("finish", "2024-07-09", {"note": "x"}),
)


def test_a_changed_date_moves_the_limits_that_hang_on_it() -> None:
    assert limit(status(HAPPENED), "slow_limit").state is LimitState.MET_LATE
    put_right = status([*HAPPENED, correction(4, 2, "accept", on=d("2024-05-10"))])
    moved = limit(put_right, "slow_limit")
    assert (moved.starts_on, moved.due.due, moved.state) == (d("2024-05-10"), d("2024-07-09"), LimitState.MET)
    assert limits(put_right, "suit_limit") == []


def test_a_changed_fact_keeps_the_others() -> None:
    put_right = status([*HAPPENED, correction(4, 3, "finish", facts={"note": "y"})])
    assert put_right.facts["note"] == "y"
    assert put_right.facts["track"] == "slow"
    assert put_right.closed_on == d("2024-07-09")


def test_an_annulled_event_is_as_if_it_had_never_been() -> None:
    stayed = events(
        ("file", "2024-05-06"), ("accept", "2024-05-08", {"track": "slow"}), ("lengthen", "2024-05-09", {"longer": 30})
    )
    assert limit(status(stayed, "2024-06-01"), "slow_limit").due.due == d("2024-08-06")
    undone = [*stayed, correction(4, 3, "lengthen", annul=True)]
    assert limit(status(undone, "2024-06-01"), "slow_limit") == limit(status(stayed[:2], "2024-06-01"), "slow_limit")


def test_the_last_of_several_corrections_holds() -> None:
    twice = [*HAPPENED, correction(4, 2, "accept", on=d("2024-05-10")), correction(5, 2, "accept", on=d("2024-05-09"))]
    assert limit(status(twice), "slow_limit").starts_on == d("2024-05-09")


def test_an_annulled_event_cannot_be_corrected_back_to_life() -> None:
    gone = [*HAPPENED, correction(4, 3, "finish", annul=True), correction(5, 3, "finish", on=d("2024-07-08"))]
    assert status(gone).state is Toy.going


def test_the_order_of_events_stays_that_of_their_recording() -> None:
    put_right = standing([*HAPPENED, correction(4, 2, "accept", on=d("2024-05-07"))])
    assert [(event.number, event.on) for event in put_right] == [
        (1, d("2024-05-06")),
        (2, d("2024-05-07")),
        (3, d("2024-07-09")),
    ]
