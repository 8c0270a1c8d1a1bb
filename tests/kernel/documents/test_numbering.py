"""Numbers under concurrency: real threads on real connections."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, transaction

from qingheng.kernel.documents.models import NumberSeries
from qingheng.kernel.documents.numbering import full_number, next_number
from qingheng.kernel.organisations.models import Body

THREADS, EACH = 4, 15


class GivenUp(Exception):
    """A step that fails after it took its number."""


def _take(body: Body, worker: int) -> list[int]:
    taken = []
    try:
        for turn in range(EACH):
            try:
                with transaction.atomic():
                    number = next_number(body, "青府复受字", 2024)
                    if (turn + worker) % 5 == 0:
                        raise GivenUp
                taken.append(number)
            except GivenUp:
                continue
    finally:
        connection.close()
    return taken


@pytest.mark.django_db(transaction=True)
def test_concurrent_steps_share_one_series_without_gap_or_double(issuer: Body) -> None:
    with ThreadPoolExecutor(THREADS) as pool:
        taken = [number for own in pool.map(lambda worker: _take(issuer, worker), range(THREADS)) for number in own]
    assert len(taken) == THREADS * EACH * 4 // 5
    assert sorted(taken) == list(range(1, len(taken) + 1))
    assert NumberSeries.objects.get().last == len(taken)


def test_a_number_is_written_as_the_standard_says() -> None:
    assert full_number("青府复受字", 2024, 7) == "青府复受字〔2024〕7号"
