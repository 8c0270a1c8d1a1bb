"""Run every measurement on SQLite and, where a server is found, on PostgreSQL, each in a database of its own."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import uuid
from collections.abc import Callable
from urllib.parse import urlsplit

import psycopg

PARTS = ("steps", "lists", "figures", "pages")


def main() -> int:
    """Exit status of the worst part."""
    wanted = [part for part in sys.argv[1:] if part in PARTS] or list(PARTS)
    worst = 0
    with tempfile.TemporaryDirectory() as folder:
        for engine, url in _databases(folder):
            for part in wanted:
                print(f"\n== {engine} · {part} ==", flush=True)
                environment = os.environ | {"QINGHENG_DATA_DIR": folder, "QINGHENG_DATABASE_URL": url(part)}
                worst = max(worst, subprocess.call([sys.executable, "-m", "bench.part", part], env=environment))  # noqa: S603
    return worst


def _databases(folder: str) -> list[tuple[str, Callable[[str], str]]]:
    found: list[tuple[str, Callable[[str], str]]] = [("SQLite", lambda part: f"sqlite:///{folder}/{part}.sqlite3")]
    server = os.environ.get("QINGHENG_TEST_POSTGRES_URL")
    if server:
        found.append(("PostgreSQL", lambda _: _new_database(server)))
    else:
        print("没有找到 PostgreSQL 服务器，只在 SQLite 上测量。")
    return found


def _new_database(server: str) -> str:
    name = f"qingheng_bench_{uuid.uuid4().hex[:8]}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
    return urlsplit(server)._replace(path=f"/{name}").geturl()


if __name__ == "__main__":
    raise SystemExit(main())
