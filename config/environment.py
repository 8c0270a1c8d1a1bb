"""Reading the environment: text, yes/no, and secrets that are made once and kept."""

import os
import secrets
from pathlib import Path


def text(name: str, default: str) -> str:
    """The value of an environment variable, or the default."""
    return os.environ.get(name, default)


def flag(name: str, *, default: bool) -> bool:
    """True for 1, true, yes or on; the default where the variable is not set."""
    value = os.environ.get(name)
    return default if value is None else value.strip().lower() in {"1", "true", "yes", "on"}


def secret(name: str, file: Path) -> str:
    """The secret from the environment, else from its file; the file is made, readable by its owner only."""
    if value := os.environ.get(name):
        return value
    try:
        descriptor = os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    except FileExistsError:
        return file.read_text().strip()
    with os.fdopen(descriptor, "w") as out:
        value = secrets.token_urlsafe(48)
        out.write(value)
    return value
