"""Reading the environment: text, yes/no, and secrets that are made once and kept."""

import os
import secrets
import tempfile
from contextlib import suppress
from pathlib import Path


def text(name: str, default: str) -> str:
    """The value of an environment variable, or the default."""
    return os.environ.get(name, default)


def flag(name: str, *, default: bool) -> bool:
    """True for 1, true, yes or on; the default where the variable is not set."""
    value = os.environ.get(name)
    return default if value is None else value.strip().lower() in {"1", "true", "yes", "on"}


def secret(name: str, file: Path) -> str:
    """The secret from the environment, else from its file; the file is made, readable by its owner only.

    Raises ValueError where the file is there but empty: a new secret opens nothing the old one sealed.
    """
    if value := os.environ.get(name):
        return value
    if not file.exists():
        _keep(secrets.token_urlsafe(48), file)
    if value := file.read_text().strip():
        return value
    raise ValueError(f"密钥文件是空的: {file}。请从备份恢复; 确属首次安装的, 删除该文件后重试。")


def _keep(value: str, file: Path) -> None:
    """Put the value into the file whole or not at all; where another process was first, its value stands."""
    descriptor, draft = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    try:
        with os.fdopen(descriptor, "w") as out:
            out.write(value)
        with suppress(FileExistsError):
            os.link(draft, file)
    finally:
        Path(draft).unlink()
