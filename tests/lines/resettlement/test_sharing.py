"""What leaves the house about somebody in help: per partner, by consent, without a name until that is agreed to."""

import pytest

from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.requests import Refused
from tests.lines.resettlement.office import (
    FILE,
    HELPERS,
    SHARING,
    Office,
    agreement,
    d,
    in_help,
    minor,
    released_person,
    volunteer,
)

NAME, PHONE, STREET = "欧阳志强", "13812345678", "珠溪路88弄5号"


@pytest.fixture
def case(office: Office) -> Case:
    """Somebody of thirty-nine with a telephone and an address."""
    who = released_person(NAME, born="1985-03-01", phone=PHONE, address=STREET)
    return in_help(office, "2024-05-06", who, residence=STREET)


def agreed(office: Office, case: Case, partner: Case, on: str = "2024-05-07", **facts: object) -> str:
    """A consent for one partner; the number by which it is known."""
    taken = office.take(case, "consent_partner", on, agreement=partner.number, **{**SHARING, **facts})
    return str(taken.event.number)


def text(case: Case, spec: str) -> str:
    return str(case.documents.filter(spec=spec).latest("pk").text)


def test_the_card_tells_needs_age_band_and_town_and_nothing_that_names(office: Office, case: Case) -> None:
    matter = agreed(office, case, agreement(office))
    office.take(case, "send_card", "2024-05-08", subject=matter, card_needs="高中数学辅导")
    card = text(case, "partner_card")
    for told in ("民盟青浦区委员会", case.number, "30至39岁", "朱家角", "高中数学辅导", "一对一助学"):
        assert told in card
    for hidden in (NAME, PHONE, STREET, "1985", "盗窃", "监狱", "财产"):
        assert hidden not in card
    assert "框架协议" not in card


def test_numbers_do_not_slip_into_the_card(office: Office, case: Case) -> None:
    matter = agreed(office, case, agreement(office))
    with pytest.raises(Refused, match="应当删去"):
        office.take(case, "send_card", "2024-05-08", subject=matter, card_needs=f"请联系{PHONE}")


def test_the_consent_names_the_partner_the_purpose_and_the_way_back(office: Office, case: Case) -> None:
    agreed(office, case, agreement(office), shared="identity")
    consent = text(case, "sharing_consent")
    for told in ("民盟青浦区委员会", "林老师", "姓名、联系方式和需求", "一对一助学", "由联系人查阅", "随时撤回"):
        assert told in consent
    with pytest.raises(Refused, match="单独书面同意"):
        agreed(office, case, agreement(office), signed_consent=False)


def test_a_name_is_told_only_to_the_partner_for_whom_it_was_agreed(office: Office, case: Case) -> None:
    needs, named = agreed(office, case, agreement(office)), agreed(office, case, agreement(office), shared="identity")
    with pytest.raises(Refused, match="只同意提供需求"):
        office.take(case, "disclose", "2024-05-08", subject=needs, disclosed_why="上门辅导")
    office.take(case, "disclose", "2024-05-08", subject=named, disclosed_why="上门辅导")
    assert NAME in text(case, "partner_disclosure")
    assert PHONE in text(case, "partner_disclosure")


def test_taking_a_consent_back_stops_that_partner_alone(office: Office, case: Case) -> None:
    first, second = agreed(office, case, agreement(office)), agreed(office, case, agreement(office))
    office.take(case, "send_card", "2024-05-08", subject=first, card_needs="助学")
    office.take(case, "end_sharing", "2024-05-09", subject=first)
    assert "停止使用" in text(case, "stop_letter")
    assert NAME not in text(case, "stop_letter")
    with pytest.raises(Refused, match="重新取得"):
        office.take(case, "send_card", "2024-05-10", subject=first, card_needs="助学")
    office.take(case, "send_card", "2024-05-10", subject=second, card_needs="义诊")


def test_a_consent_that_was_never_used_is_taken_back_without_a_letter(office: Office, case: Case) -> None:
    matter = agreed(office, case, agreement(office))
    with pytest.raises(Refused, match="应当先办理"):
        office.take(case, "end_sharing", "2024-05-08", subject=matter)
    office.take(case, "revoke_unused", "2024-05-08", subject=matter)
    assert not case.documents.filter(spec="stop_letter").exists()
    with pytest.raises(Refused, match="重新取得"):
        office.take(case, "send_card", "2024-05-10", subject=matter, card_needs="助学")


def test_an_old_consent_does_not_come_back_with_a_new_agreement_of_help(office: Office, case: Case) -> None:
    matter = agreed(office, case, agreement(office))
    office.take(case, "withdraw_consent", "2024-06-03")
    office.take(case, "sign_again", "2024-07-01", consent=["visits"])
    with pytest.raises(Refused, match="重新取得"):
        office.take(case, "send_card", "2024-07-02", subject=matter, card_needs="助学")
    again = agreed(office, case, agreement(office), on="2024-07-02")
    office.take(case, "send_card", "2024-07-02", subject=again, card_needs="助学")


def test_an_agreement_that_ended_is_no_partner(office: Office, case: Case) -> None:
    partner = agreement(office)
    office.take(partner, "end", "2024-03-01", agreement_ended_why="到期")
    with pytest.raises(Refused, match="不能选用"):
        agreed(office, case, partner)


def test_a_volunteer_needs_the_persons_consent_and_comes_from_the_register(office: Office, case: Case) -> None:
    teacher = volunteer(office)
    pair = {"volunteer": teacher.number, "victim_kin": False}
    with pytest.raises(Refused, match="不含志愿者结对"):
        office.take(case, "pair_volunteer", "2024-05-08", **pair)
    other = in_help(office, "2024-05-06", consent=["visits", "volunteer"])
    with pytest.raises(Refused, match="被害人"):
        office.take(other, "pair_volunteer", "2024-05-08", **{**pair, "victim_kin": True})
    office.take(other, "pair_volunteer", "2024-05-08", **pair)
    assert other.resettlement.volunteer_name == "顾文"
    office.take(teacher, "leave", "2024-05-09", volunteer_left_why="调离")
    with pytest.raises(Refused, match="不能选用"):
        office.take(other, "pair_volunteer", "2024-05-10", **pair)


def test_of_a_minor_no_partner_and_no_volunteer_learns_anything(office: Office) -> None:
    young = minor(office, "2024-05-06", due="2024-05-20", guardian_fetches=True)
    by = {"user": office.officer}
    office.take(young, "verify", "2024-05-07", verify_result="found", verified_by="visit", family_attitude="愿意",
                pickup_mode="guardian", **by)  # fmt: skip
    office.take(young, "hand_over", "2024-05-20", released_on="2024-05-20", handed_at="所内", pickup_persons="父亲",
                handed_items="证明书", **by)  # fmt: skip
    office.take(young, "make_file", "2024-05-21", parties=HELPERS, **FILE, **by)
    office.take(young, "sign", "2024-05-21", consent=["visits", "volunteer"], **by)
    with pytest.raises(Refused, match="档案封存"):
        office.take(young, "consent_partner", "2024-05-22", agreement=agreement(office).number, **SHARING, **by)
    with pytest.raises(Refused, match="档案封存"):
        office.take(young, "pair_volunteer", "2024-05-22", volunteer=volunteer(office).number, victim_kin=False, **by)


def test_registers_hold_no_name_of_anybody_helped(office: Office, case: Case) -> None:
    partner = agreement(office)
    agreed(office, case, partner)
    assert partner.parties.get().name == "民盟青浦区委员会"
    assert NAME not in str(vars(partner.aftercareagreement)) + partner.title
    assert case.began_on == d("2024-05-06")
