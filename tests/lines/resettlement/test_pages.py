"""What the case page offers: a step that can be taken is not held back before anybody has answered its questions."""

from __future__ import annotations

from qingheng.kernel.cases import previewing
from qingheng.kernel.cases.authority import roles_on
from qingheng.kernel.cases.loading import load
from qingheng.kernel.cases.models import Case
from qingheng.kernel.organisations.models import User
from qingheng.workbench.casework.matters import matter_name
from tests.lines.resettlement.office import KEY, SHARING, Office, agreement, base, d, in_help, linked, noticed


def offered(case: Case, user: User, on: str) -> tuple[set[str], set[str]]:
    """The steps that this person may take that day, and those that are told with the reason why not."""
    case = Case.objects.select_related("body").get(pk=case.pk)
    found = previewing.open_to(load(case), roles_on(user, case), on=d(on))
    return {each.step.code for each in found if not each.refusals}, {each.step.code for each in found if each.refusals}


def test_before_the_release(office: Office) -> None:
    case = noticed(office, "2024-05-06", "2024-08-01")
    assert offered(case, office.clerk, "2024-05-07") == ({"verify", "meet", "mark_key", "record_death"}, set())
    office.take(case, "mark_key", "2024-05-07", **KEY)
    office.take(case, "verify", "2024-05-08", verify_result="found", verified_by="visit", family_attitude="愿意",
                pickup_mode="must")  # fmt: skip
    free, held = offered(case, office.clerk, "2024-07-01")
    assert {"plan_pickup", "hand_over", "record_release"} <= free
    assert held == {"tell_family", "mark_key"}


def test_whoever_came_gets_a_file_and_then_an_agreement(office: Office) -> None:
    case = linked(office, "2024-05-06")
    free, held = offered(case, office.clerk, "2024-05-07")
    assert {"make_file", "visit", "decline", "place_in_base"} <= free
    assert {"sign", "assess", "transfer", "close"} <= held
    case = in_help(office, "2024-05-06")
    free, held = offered(case, office.clerk, "2024-05-07")
    assert {"visit", "apply_aid", "consent_partner", "pair_volunteer", "withdraw_consent", "reoffend"} <= free
    assert held == {"make_file", "review_key", "drop_key", "transfer", "keep", "close"}


def test_what_may_be_told_to_a_partner_is_offered_and_named(office: Office) -> None:
    case = in_help(office, "2024-05-06")
    consent = office.take(case, "consent_partner", "2024-05-07", agreement=agreement(office).number,
                          **{**SHARING, "shared": "identity"})  # fmt: skip
    free, _ = offered(case, office.clerk, "2024-05-08")
    assert {"send_card", "disclose", "revoke_unused"} <= free
    status = consent.after
    assert matter_name(status, str(consent.event.number)).startswith(
        "同意向合作单位提供信息 2024年5月7日：民盟青浦区委员会（框架协议）"
    )
    office.take(case, "withdraw_consent", "2024-05-08")
    office.take(case, "sign_again", "2024-05-09", consent=["visits"])
    office.take(case, "consent_partner", "2024-05-10", agreement=agreement(office).number, **SHARING)
    free, _ = offered(case, office.clerk, "2024-05-10")
    assert "send_card" in free, "an older consent that no longer stands does not hold back a new one"


def test_a_stay_is_named_by_its_base(office: Office) -> None:
    case = in_help(office, "2024-05-06")
    stay = office.take(case, "place_in_base", "2024-05-07", base=base(office).number, base_reason="无住处",
                       base_until="2024-08-02")  # fmt: skip
    assert base(office).title in matter_name(stay.after, str(stay.event.number))
