"""Files kept as they were last folded, so that a long one is not read from its first event at every step.

What is kept is never trusted by itself. The digest of the last event covers all events before it, and the fold of the
same events under the same procedure and with the same parties is the same: where digest, procedure and parties are
those that the database holds now, so is the fold. A step that is undone, or taken by another process, changes the
digest.

A kept folder is handed to one step alone, which reads on in it; it comes back only when the step was written.
"""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock
from typing import Any

from qingheng.kernel.cases import rows
from qingheng.kernel.cases.loading import Loaded, assemble, facts_of
from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.registry import line

KEPT = 4000
"""So many of the files last worked on: some fifteen kilobytes each."""

_kept: OrderedDict[int, Loaded] = OrderedDict()
_lock = Lock()


def load(case: Case) -> Loaded:
    """As `loading.load`, but with the folder of the step before where it still holds."""
    with _lock:
        kept = _kept.pop(case.pk, None)
    parties = rows.read_parties(case.pk)
    if kept and kept.last_digest == rows.read_last_digest(case.pk) and _is_of(kept, case, parties):
        kept.case = case
        return kept
    return assemble(case, rows.read_events(case.pk), parties)


def keep(loaded: Loaded) -> None:
    """Keep a file, its folder as it is after the last of its events, for the next step."""
    with _lock:
        _kept[loaded.case.pk] = loaded
        if len(_kept) > KEPT:
            _kept.popitem(last=False)


def _is_of(kept: Loaded, case: Case, parties: list[tuple[Any, ...]]) -> bool:
    own = line(case.line)
    return (kept.line, kept.procedure) == (own, own.versions.named(case.procedure)) and kept.parties == facts_of(
        parties
    )
