"""The bad input of the domain page, each refused with its sentence, and who reaches which files."""

from typing import Any

import pytest

from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.requests import NewParty, Refused
from qingheng.kernel.organisations.permissions import Action
from tests.lines.resettlement.office import (
    AID,
    FILE,
    HELPERS,
    PRISON,
    Office,
    corrected,
    in_help,
    linked,
    noticed,
    released_person,
)


def test_a_release_before_the_admission_is_refused(office: Office) -> None:
    with pytest.raises(Refused, match="不得早于入监日"):
        noticed(office, "2024-05-06", "2017-01-05")


def test_an_open_term_of_correction_has_no_file(office: Office) -> None:
    with pytest.raises(Refused, match="社区矫正尚未期满"):
        corrected(office, "2024-05-06", end_on="2024-05-07")


def test_a_second_file_for_one_release_is_refused(office: Office) -> None:
    linked(office, "2024-05-06", release_no="释字1号")
    with pytest.raises(Refused, match="已经登记为"):
        linked(office, "2024-05-07", release_no="释字1号")


def test_one_aid_is_not_granted_twice_in_a_month(office: Office) -> None:
    case = in_help(office, "2024-05-06")
    for on, refused in (("2024-05-08", False), ("2024-05-20", True), ("2024-06-03", False)):
        number = office.take(case, "apply_aid", on, **AID).event.number
        if refused:
            with pytest.raises(Refused, match="不得重复发放"):
                office.take(case, "approve_aid", on, subject=number, aid_granted=True, aid_amount="500")
        else:
            office.take(case, "approve_aid", on, subject=number, aid_granted=True, aid_amount="500")
    with pytest.raises(Refused, match="不得小于"):
        office.take(case, "apply_aid", "2024-06-04", **AID, aid_asked="-1")


def test_a_victims_kin_is_no_helper_and_one_helper_is_too_few(office: Office) -> None:
    case = linked(office, "2024-05-06")
    with pytest.raises(Refused, match="被害人"):
        office.take(case, "make_file", "2024-05-07", parties=HELPERS, **{**FILE, "victim_kin": True})
    with pytest.raises(Refused, match="至少由二人"):
        office.take(case, "make_file", "2024-05-07", parties=HELPERS[:1], **FILE)


def test_who_withdraws_stays_on_the_register_without_services_and_may_sign_again(office: Office) -> None:
    case = in_help(office, "2024-05-06")
    office.take(case, "withdraw_consent", "2024-06-03")
    with pytest.raises(Refused):
        office.take(case, "apply_aid", "2024-06-04", **AID)
    office.take(case, "sign", "2024-07-01", consent=["visits"])
    case.refresh_from_db()
    assert case.state == "in_help"


def test_the_file_of_a_minor_is_sealed(office: Office) -> None:
    who: NewParty = released_person("孙某", born="2007-01-01")
    data: dict[str, Any] = {
        **PRISON,
        "admitted_on": "2023-05-06",
        "release_no": "释字9号",
        "release_due_on": "2024-07-01",
    }
    minor = office.open("receive_notice", "2024-05-06", [who], **data)
    grown = linked(office, "2024-05-06")
    assert minor.sealed
    assert set(Case.objects.restrict(office.officer, Action.LIST)) == {minor, grown}
    assert set(Case.objects.restrict(office.clerk, Action.LIST)) == {grown}
    assert not Case.objects.restrict(office.neighbour, Action.LIST).exists()
    assert not Case.objects.restrict(office.officer, Action.EXPORT).exists()
