"""Personal data at rest: unreadable, bound to its column, found again by exact match only."""

import pytest
from django.test.utils import override_settings

from qingheng.kernel.vault.seal import SealBroken, blind_index, possible_indexes, seal, unseal

NUMBER = "11010119900307123X"


def test_a_sealed_text_comes_back_and_shows_nothing() -> None:
    sealed = seal(NUMBER, "cases.party.id_number")
    assert NUMBER not in sealed
    assert unseal(sealed, "cases.party.id_number") == NUMBER


def test_equal_values_are_sealed_differently() -> None:
    assert seal(NUMBER, "a") != seal(NUMBER, "a")


def test_a_sealed_text_opens_only_in_its_own_column() -> None:
    with pytest.raises(SealBroken):
        unseal(seal(NUMBER, "cases.party.id_number"), "cases.party.phone")


def test_a_changed_text_does_not_open() -> None:
    sealed = seal(NUMBER, "a")
    changed = sealed[:-6] + ("A" if sealed[-6] != "A" else "B") + sealed[-5:]
    with pytest.raises(SealBroken):
        unseal(changed, "a")


def test_after_a_change_of_key_old_texts_open_and_are_found_while_the_old_key_is_listed() -> None:
    with override_settings(SEAL_KEY="the old key", RETIRED_SEAL_KEYS=[]):
        sealed, index = seal(NUMBER, "a"), blind_index(NUMBER, "a")
    with override_settings(SEAL_KEY="the new key", RETIRED_SEAL_KEYS=["the old key"]):
        assert unseal(sealed, "a") == NUMBER
        assert index in possible_indexes(NUMBER, "a")
        assert blind_index(NUMBER, "a") != index
    with override_settings(SEAL_KEY="the new key", RETIRED_SEAL_KEYS=[]), pytest.raises(SealBroken):
        unseal(sealed, "a")


@pytest.mark.parametrize("written", ["11010119900307123x", " 110101 19900307 123X", "１１０１０１19900307123X"])
def test_one_number_has_one_index_however_it_is_typed(written: str) -> None:
    assert blind_index(written, "id_number") == blind_index(NUMBER, "id_number")


def test_the_index_depends_on_the_field_and_is_empty_for_nothing() -> None:
    assert blind_index(NUMBER, "id_number") != blind_index(NUMBER, "phone")
    assert blind_index("  ", "id_number") == ""
    assert possible_indexes("", "id_number") == []
