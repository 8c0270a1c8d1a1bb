"""Work that the background worker does, so that nobody waits for it at their desk."""

from __future__ import annotations

from django_tasks import task

from qingheng.kernel.cases import batches
from qingheng.kernel.cases.models import Batch, BatchItem


@task()
def run_batch(batch_id: int) -> None:
    """Take a batch's step in every case in which it is not done yet."""
    batches.run(Batch.objects.get(pk=batch_id))


def start(batch: Batch) -> None:
    """Run a small batch at once, hand a large one to the worker; what was refused before is tried again."""
    batch.items.filter(outcome=BatchItem.Outcome.REFUSED).update(outcome=BatchItem.Outcome.OPEN, reason="")
    if batch.items.count() <= batches.AT_ONCE:
        batches.run(batch)
    else:
        run_batch.enqueue(batch.pk)
