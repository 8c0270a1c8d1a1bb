"""Verification codes: short enough to type, long enough that nobody guesses one."""

import secrets

# No 0/O, 1/I/L: a code is read from paper. A prime number of signs makes the check sign catch every
# single wrong sign and every swap of two neighbours.
ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
LENGTH = 11
_GROUP = 4


def _check_sign(body: str) -> str:
    total = sum(place * ALPHABET.index(sign) for place, sign in enumerate(body, start=1))
    return ALPHABET[total % len(ALPHABET)]


def new_code() -> str:
    """A random code of twelve signs, the last of which checks the others."""
    body = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
    return body + _check_sign(body)


def shown(code: str) -> str:
    """In groups of four: 7K2M-9QXD-4HTR."""
    return "-".join(code[start : start + _GROUP] for start in range(0, len(code), _GROUP))


def normal(typed: str) -> str | None:
    """The code in what someone typed, or None where it cannot be one."""
    code = "".join(sign for sign in typed.upper() if sign.isalnum())
    if len(code) != LENGTH + 1 or set(code) - set(ALPHABET):
        return None
    return code if _check_sign(code[:-1]) == code[-1] else None
