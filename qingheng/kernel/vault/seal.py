"""Seal and unseal personal data: AES-GCM for reading back, a keyed digest for finding again.

Every key is derived from SEAL_KEY; a sealed text begins with the id of its key, so that after a change of
SEAL_KEY the old texts stay readable while the former key is listed in RETIRED_SEAL_KEYS.
"""

import base64
import hashlib
import hmac
import os
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

NONCE_BYTES = 12
KEY_ID_LENGTH = 8


class SealBroken(ValueError):
    """A sealed text that no known key opens: another key, another column, or a changed text."""


@dataclass(frozen=True)
class Keys:
    """What is derived from one SEAL_KEY."""

    id: str
    cipher: AESGCM
    index: bytes


def _derive(secret: bytes, purpose: str, length: int) -> bytes:
    info = f"qingheng/{purpose}".encode()
    return HKDF(algorithm=hashes.SHA256(), length=length, salt=None, info=info).derive(secret)


@lru_cache(maxsize=16)
def keys_from(secret: str) -> Keys:
    """The keys derived from one secret text."""
    raw = secret.encode()
    return Keys(
        id=_derive(raw, "id", KEY_ID_LENGTH // 2).hex(),
        cipher=AESGCM(_derive(raw, "cipher", 32)),
        index=_derive(raw, "index", 32),
    )


def _all_keys() -> list[Keys]:
    """The key in use first, then those retired."""
    return [keys_from(secret) for secret in (settings.SEAL_KEY, *settings.RETIRED_SEAL_KEYS)]


def seal(plain: str, purpose: str) -> str:
    """The text sealed under the key in use; `purpose` (the column) must be the same when it is opened."""
    keys = keys_from(settings.SEAL_KEY)
    nonce = os.urandom(NONCE_BYTES)
    body = keys.cipher.encrypt(nonce, plain.encode(), purpose.encode())
    return f"{keys.id}.{base64.urlsafe_b64encode(nonce + body).decode()}"


def unseal(sealed: str, purpose: str) -> str:
    """The plain text. Raises SealBroken when no key opens it or it was sealed for another purpose."""
    key_id, _, body = sealed.partition(".")
    keys = next((known for known in _all_keys() if known.id == key_id), None)
    if keys is None:
        raise SealBroken("加密数据所用的密钥不在系统中，请核对 QINGHENG_SEAL_KEY 及停用密钥的设置")
    try:
        raw = base64.urlsafe_b64decode(body.encode())
        return keys.cipher.decrypt(raw[:NONCE_BYTES], raw[NONCE_BYTES:], purpose.encode()).decode()
    except (InvalidTag, ValueError) as error:
        raise SealBroken("加密数据无法解开：内容被改动，或不属于这一字段") from error


def normalise(value: str) -> str:
    """One writing for one value: half-width, capitals, without spaces and hyphens."""
    plain = unicodedata.normalize("NFKC", value).upper()
    return "".join(sign for sign in plain if not sign.isspace() and sign != "-")


def _index(keys: Keys, value: str, purpose: str) -> str:
    message = f"{purpose}\n{normalise(value)}".encode()
    return hmac.new(keys.index, message, hashlib.sha256).hexdigest()


def blind_index(value: str, purpose: str) -> str:
    """A keyed digest by which an equal value is found again; empty for an empty value."""
    return _index(keys_from(settings.SEAL_KEY), value, purpose) if normalise(value) else ""


def possible_indexes(value: str, purpose: str) -> list[str]:
    """The digests of a value under the key in use and every retired key; none for an empty value."""
    return [_index(keys, value, purpose) for keys in _all_keys()] if normalise(value) else []
