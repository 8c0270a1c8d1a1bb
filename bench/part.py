"""One part of the benchmark in a fresh database: `python -m bench.part steps`."""

from __future__ import annotations

import importlib
import os
import sys

import django


def main() -> None:
    """Make the database and run the part's `run()`."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    from django.core.management import call_command  # noqa: PLC0415  (needs the settings)

    call_command("migrate", verbosity=0)
    importlib.import_module(f"bench.{sys.argv[1]}").run()


if __name__ == "__main__":
    main()
