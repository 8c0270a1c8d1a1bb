"""`python -m tests [pytest arguments]`: all on SQLite, then what touches the database on PostgreSQL.

What a browser shows does not depend on the engine: it is looked at once.
"""

import os
import subprocess
import sys

import pytest

from tests.postgres import URL_NAME, server

WORKERS = ("-n", "auto", "--maxprocesses", "8", "--dist", "loadfile")


def run(arguments: list[str], **environment: str) -> int:
    """Run pytest in a process of its own. Returns its exit code."""
    command = [sys.executable, "-m", "pytest", *WORKERS, *arguments]
    return subprocess.run(command, check=False, env={**os.environ, **environment}).returncode


def main(arguments: list[str]) -> int:
    """Run the suite on every engine that is there and say which these were. Returns 0 where all passed."""
    codes = [run(arguments)]
    engines = ["SQLite"]
    with server() as url:
        if url is None:
            print(f"未找到 PostgreSQL(程序或 {URL_NAME}),跳过该引擎的测试。", flush=True)
        else:
            codes.append(run(["--database-only", "-m", "not browser", *arguments], QINGHENG_TEST_DATABASE_URL=url))
            engines.append("PostgreSQL")
    print(f"本次测试引擎: {', '.join(engines)}", flush=True)
    if arguments:  # a choice may well hold no test that touches the database
        codes = [code for code in codes if code != pytest.ExitCode.NO_TESTS_COLLECTED]
    return max(codes, default=0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
