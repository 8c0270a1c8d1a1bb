"""A process killed in the middle of a step leaves nothing behind and nothing locked."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection

from qingheng.kernel.cases.checking import differences
from qingheng.kernel.documents.models import Document
from qingheng.kernel.vault.seals import verify
from tests import factories
from tests.factories import ACCEPTED, RECEIVED, District

pytestmark = pytest.mark.django_db(transaction=True)
ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def district(transactional_db: None) -> District:
    return factories.district()


@pytest.mark.parametrize("where", ["write_event", "write_deadlines", "issue_all"])
def test_a_process_killed_in_mid_step_leaves_nothing_behind(where: str, district: District) -> None:
    case = factories.open_case(district)
    factories.assign(district, case, RECEIVED)
    before, papers = case.version, Document.objects.count()
    arguments = [str(connection.settings_dict["NAME"]), str(case.pk), str(district.officer.pk), where]
    killed = subprocess.run(
        [sys.executable, "-m", "tests.kernel.cases.killed", *arguments],
        env={**os.environ, "DJANGO_SETTINGS_MODULE": "tests.settings"},
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    case.refresh_from_db()
    assert (case.state, case.version, Document.objects.count()) == ("received", before, papers)
    assert not list(differences(ACCEPTED))
    taken = factories.take(district, case, "accept", ACCEPTED, track="ordinary")
    assert [paper.number for paper in taken.papers] == ["青府复受字〔2024〕1号"]
    assert verify() == []
