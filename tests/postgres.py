"""A PostgreSQL server for tests and measurements: one that is named, or a throw-away one made from binaries.

`python -m tests.postgres COMMAND ...` runs the command with QINGHENG_TEST_POSTGRES_URL naming the server.
"""

import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import quote

import psycopg

URL_NAME = "QINGHENG_TEST_POSTGRES_URL"
QUICK = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=60")
START_SECONDS = 30


@contextmanager
def server() -> Iterator[str | None]:
    """The URL of a server one may make databases on; None where neither a URL nor the binaries are found."""
    if url := os.environ.get(URL_NAME):
        yield url
    elif binaries := find_binaries():
        with throw_away(binaries) as url:
            yield url
    else:
        yield None


def find_binaries() -> Path | None:
    """The folder of initdb and postgres: on PATH, or the newest version where Debian keeps them."""
    found = shutil.which("initdb")
    candidates = [Path(found).resolve().parent] if found else []
    versions = Path("/usr/lib/postgresql").glob("*/bin")
    candidates += sorted(versions, key=lambda path: float(path.parent.name), reverse=True)
    return next((path for path in candidates if (path / "initdb").exists() and (path / "postgres").exists()), None)


@contextmanager
def throw_away(binaries: Path) -> Iterator[str]:
    """A server in a temporary folder, reached through a socket in it; gone at the end with all its data."""
    folder = Path(tempfile.mkdtemp(prefix="qingheng_pg_"))
    owner = unprivileged()
    try:
        if owner is not None:
            os.chown(folder, owner, -1)
        initialise(binaries, folder, owner)
        process = start(binaries, folder, owner)
        try:
            wait_for(process, folder)
            yield f"postgres://qingheng@{quote(str(folder), safe='')}/postgres"
        finally:
            stop(process)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def unprivileged() -> int | None:
    """The user to run the server as when root asks, for PostgreSQL refuses root; None for anyone else."""
    if os.geteuid() != 0:
        return None
    known = {entry.pw_name: entry.pw_uid for entry in pwd.getpwall()}
    return known.get("postgres", known["nobody"])


def initialise(binaries: Path, folder: Path, owner: int | None) -> None:
    """Make the cluster. Raises CalledProcessError where initdb fails."""
    command: list[str | Path] = [binaries / "initdb", "-D", folder / "data", "-U", "qingheng", "-A", "trust"]
    command += ["-E", "UTF8", "--no-locale", "--no-sync"]
    subprocess.run(command, check=True, user=owner, cwd=folder, stdout=subprocess.DEVNULL)


def start(binaries: Path, folder: Path, owner: int | None) -> subprocess.Popen[bytes]:
    """Start the server on a socket in the folder and on no port at all."""
    command: list[str | Path] = [binaries / "postgres", "-D", folder / "data", "-k", folder]
    for setting in ("listen_addresses=", *QUICK):
        command += ["-c", setting]
    with (folder / "log").open("wb") as log:
        return subprocess.Popen(command, user=owner, cwd=folder, stdout=log, stderr=log, start_new_session=True)


def wait_for(process: subprocess.Popen[bytes], folder: Path) -> None:
    """Return when the server answers. Raises RuntimeError with its log where it does not."""
    deadline = time.monotonic() + START_SECONDS
    while process.poll() is None and time.monotonic() < deadline:
        with suppress(psycopg.OperationalError):
            psycopg.connect(host=str(folder), user="qingheng", dbname="postgres").close()
            return
        time.sleep(0.1)
    raise RuntimeError((folder / "log").read_text(errors="replace"))


def stop(process: subprocess.Popen[bytes]) -> None:
    """Stop the server without waiting for whoever is still connected."""
    process.send_signal(signal.SIGINT)
    try:
        process.wait(timeout=10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def main(command: list[str]) -> int:
    """Run the command beside a server. Returns its exit code, or 1 where there is no server."""
    with server() as url:
        if url is None:
            print("没有找到 PostgreSQL:请安装服务器程序,或设置 " + URL_NAME, file=sys.stderr)
            return 1
        return subprocess.run(command, check=False, env={**os.environ, URL_NAME: url}).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
