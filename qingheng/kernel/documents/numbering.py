"""Numbers without gaps: a counter row, raised and read in one statement of the transaction that uses it."""

from typing import TYPE_CHECKING

from django.db import connection
from django.db.transaction import TransactionManagementError

from qingheng.kernel.documents.models import NumberSeries

if TYPE_CHECKING:
    from qingheng.kernel.organisations.models import Body

# Both engines lock the row until the transaction ends; a rollback gives the number back.
_TABLE = NumberSeries._meta.db_table
_RAISE = f"""
INSERT INTO {_TABLE} (body_id, series, year, last) VALUES (%s, %s, %s, 1)
ON CONFLICT (body_id, series, year) DO UPDATE SET last = {_TABLE}.last + 1
RETURNING last
"""  # noqa: S608 the table name is ours


def next_number(body: "Body", series: str, year: int) -> int:
    """The next number of the body's series in that year, beginning with 1.

    Raises TransactionManagementError outside a transaction: a number taken must be undone with what took it.
    """
    if not connection.in_atomic_block:
        raise TransactionManagementError("编号须在事务内取用")
    with connection.cursor() as cursor:
        cursor.execute(_RAISE, [body.pk, series, year])
        (number,) = cursor.fetchone()
    return int(number)


def full_number(series: str, year: int, serial: int) -> str:
    """青府复受字〔2024〕12号: code, year in 〔〕, serial without leading zero (GB/T 9704-2012)."""
    return f"{series}〔{year}〕{serial}号"
