"""Verification codes as people read and type them."""

from qingheng.kernel.documents.codes import ALPHABET, new_code, normal, shown


def test_a_code_is_read_however_it_is_typed() -> None:
    code = new_code()
    assert len(code) == 12
    assert normal(shown(code).lower()) == code
    assert normal(" ".join(code)) == code


def test_every_single_wrong_sign_and_every_swap_is_noticed() -> None:
    code = new_code()
    for place, sign in enumerate(code):
        for other in set(ALPHABET) - {sign}:
            assert normal(code[:place] + other + code[place + 1 :]) is None
    for place in range(len(code) - 1):
        swapped = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
        assert swapped == code or normal(swapped) is None


def test_no_sign_is_mistaken_for_another() -> None:
    assert not set("01OIL") & set(ALPHABET)
    assert normal("0O1I-LLLL-0000") is None
    assert normal("") is None
