"""Where the reference material lies that some tests check against: statute texts and holiday files."""

import os
from pathlib import Path

import pytest

_BESIDE = Path(__file__).resolve().parents[1].parent / "shared"
_NAMED = Path(os.environ.get("QINGHENG_TEST_SHARED") or _BESIDE)

SHARED: Path | None = _NAMED if _NAMED.is_dir() else None
"""The folder `shared` beside the checkout, or the one QINGHENG_TEST_SHARED names; None where absent."""


def shared(name: str) -> Path:
    """A folder of the reference material; the test is skipped where it is absent."""
    if SHARED is None or not (SHARED / name).is_dir():
        pytest.skip(f"no reference material: set QINGHENG_TEST_SHARED to a folder that holds {name}/")
    return SHARED / name
