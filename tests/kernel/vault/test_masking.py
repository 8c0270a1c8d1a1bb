"""What a screen may show of a number."""

import pytest

from qingheng.kernel.vault.masking import mask_id_number, mask_phone


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("11010119900307123X", "110***********123X"),
        ("E12345678", "E12**5678"),
        ("1234567", "*****67"),
        ("AB", "*B"),
        ("", ""),
    ],
)
def test_identity_numbers(number: str, shown: str) -> None:
    assert mask_id_number(number) == shown


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("13800005678", "138****5678"),
        ("021-59720000", "021-****0000"),
        ("59720000", "597*0000"),
        ("110", "**0"),
    ],
)
def test_telephone_numbers(number: str, shown: str) -> None:
    assert mask_phone(number) == shown
