"""Take a step and be killed in the middle of it: run by a test in a process of its own.

Arguments: the name of the test database, the id of the case, that of the user, where to die.
"""

import os
import signal
import sys
from typing import Any, NoReturn

from tests import settings

settings.DATABASES["default"]["NAME"] = sys.argv[1]

import django  # noqa: E402

django.setup()

from qingheng.kernel.cases import caches, door, papers  # noqa: E402
from qingheng.kernel.cases.requests import Taking  # noqa: E402
from qingheng.kernel.organisations.models import User  # noqa: E402
from tests.factories import ACCEPTED  # noqa: E402


def die(*_: Any, **__: Any) -> NoReturn:
    """Without a word, as when the power goes."""
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError


def main(case: int, user: int, where: str) -> None:
    """Accept the case, up to the given point."""
    places: dict[str, Any] = {"issue_all": papers, "write_event": door, "write_deadlines": caches}
    setattr(places[where], where, die)
    door.take(case, Taking("accept", ACCEPTED, {"track": "ordinary"}), User.objects.get(pk=user), on=ACCEPTED)


if __name__ == "__main__":
    main(int(sys.argv[2]), int(sys.argv[3]), sys.argv[4])
