"""Files kept as they were last folded, so that a long one is not read from its first event at every step.

What is kept is never trusted by itself. The digest of the last event covers all events before it, parties come and go
only with an event, and the fold of the same events under the same procedure is the same: where digest and procedure
are those that the database holds now, so is the fold. A step that is undone, or taken by another process, changes the
digest.

A kept folder is handed to one step alone, which reads on in it; it comes back only when the step was written.
"""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock

from qingheng.kernel.cases import rows
from qingheng.kernel.cases.loading import Loaded, assemble
from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.registry import line

KEPT = 4000
"""So many of the files last worked on: some fifteen kilobytes each."""

_kept: OrderedDict[int, Loaded] = OrderedDict()
_lock = Lock()


def load(case: Case, last_digest: str) -> Loaded:
    """As `loading.load`, but with the folder of the step before where it still holds.

    last_digest: that of the last event as the database holds it now.
    """
    with _lock:
        kept = _kept.pop(case.pk, None)
    own = line(case.line)
    if kept and (kept.last_digest, kept.line, kept.procedure) == (last_digest, own, own.versions.named(case.procedure)):
        kept.case = case
        return kept
    return assemble(case, rows.read_events(case.pk), rows.read_parties(case.pk))


def keep(loaded: Loaded) -> None:
    """Keep a file, its folder as it is after the last of its events, for the next step."""
    with _lock:
        _kept[loaded.case.pk] = loaded
        if len(_kept) > KEPT:
            _kept.popitem(last=False)
