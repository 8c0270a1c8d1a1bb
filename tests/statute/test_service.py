"""From which day a paper counts as served, and which records cannot stand."""

from datetime import UTC, datetime
from typing import Any

import pytest

from qingheng.statute.calendar import official
from qingheng.statute.conventions import Conventions
from qingheng.statute.service import (
    Attempt,
    Effective,
    Method,
    ReturnCause,
    ServiceRefused,
    SignerRelation,
    effective_date,
    first_effective,
    last_effective,
)
from tests.statute.dates import at, d


def served(**entries: Any) -> Effective:
    return effective_date(Attempt(**entries), official())


SIGNED = {"signed_on": d("2024-09-06"), "signer_relation": SignerRelation.SELF}
LEFT = {"method": Method.LEFT_BEHIND, "left_on": d("2024-09-06"), "reason": "拒绝签收"}
MAILED = {"method": Method.MAIL, "sent_on": d("2024-09-02")}
E_SERVICE = {"method": Method.ELECTRONIC, "consent_ref": "2024-15"}


@pytest.mark.parametrize("method", [Method.DIRECT, Method.ENTRUSTED, Method.MAIL, Method.FORWARDED])
def test_the_day_of_signing(method: Method) -> None:
    assert served(method=method, **SIGNED).on == d("2024-09-06")
    assert served(method=method).on is None


@pytest.mark.parametrize(
    ("relation", "organisation"),
    [
        (SignerRelation.FAMILY, False),
        (SignerRelation.AGENT, False),
        (SignerRelation.APPOINTED, True),
        (SignerRelation.RECEIVER, True),
        (SignerRelation.LEGAL_REPRESENTATIVE, True),
    ],
)
def test_others_who_may_sign(relation: SignerRelation, organisation: bool) -> None:
    on = d("2024-09-06")
    effective = served(method=Method.DIRECT, signed_on=on, signer_relation=relation, organisation=organisation)
    assert effective.on == on
    assert relation.value in effective.explanation[0]


@pytest.mark.parametrize(
    "unfit",
    [
        {"signer_relation": SignerRelation.FAMILY, "signer_is_minor": True},
        {"signer_relation": SignerRelation.FAMILY, "signer_lives_apart": True},
        {"signer_relation": SignerRelation.FAMILY, "organisation": True},
        {"signer_relation": SignerRelation.RECEIVER, "organisation": False},
    ],
)
def test_a_signer_who_may_not_take_the_paper_is_refused(unfit: dict[str, Any]) -> None:
    with pytest.raises(ServiceRefused, match="签收人不符合法定代收条件") as refused:
        served(method=Method.DIRECT, signed_on=d("2024-09-06"), **unfit)
    assert refused.value.field == "signer_relation"
    assert str(refused.value.basis) == "《民事诉讼法》第八十八条"


def test_who_signed_must_be_known() -> None:
    with pytest.raises(ServiceRefused, match="关系"):
        served(method=Method.DIRECT, signed_on=d("2024-09-06"))


def test_forwarded_papers_count_from_the_recipients_own_signature() -> None:
    with pytest.raises(ServiceRefused, match="转交"):
        served(method=Method.FORWARDED, signed_on=d("2024-09-06"), signer_relation=SignerRelation.FAMILY)


@pytest.mark.parametrize("proof", [{"witness": "居委会李某"}, {"evidence": "录像1段"}])
def test_left_behind_counts_from_the_day_left(proof: dict[str, str]) -> None:
    assert served(**LEFT, **proof).on == d("2024-09-06")
    assert served(method=Method.LEFT_BEHIND).on is None


def test_left_behind_without_witness_picture_or_reason_is_refused() -> None:
    with pytest.raises(ServiceRefused, match="见证人") as refused:
        served(**LEFT)
    assert refused.value.field == "witness"
    with pytest.raises(ServiceRefused, match="拒收事由"):
        served(**{**LEFT, "reason": ""}, witness="居委会李某")


def test_an_agent_who_was_not_appointed_to_receive_cannot_have_it_left() -> None:
    with pytest.raises(ServiceRefused) as refused:
        served(**LEFT, witness="李某", signer_relation=SignerRelation.AGENT)
    assert refused.value.basis.short == "第132条"
    assert served(**LEFT, witness="李某", signer_relation=SignerRelation.APPOINTED).on is not None


def test_refusing_to_sign_on_the_spot_counts_from_that_day() -> None:
    spot = {"method": Method.REFUSED_ON_THE_SPOT, "left_on": d("2024-09-06")}
    assert served(**spot, reason="到本机关领取时拒签").on == d("2024-09-06")
    with pytest.raises(ServiceRefused, match="送达情况"):
        served(**spot)


def test_electronic_service_needs_consent() -> None:
    with pytest.raises(ServiceRefused, match="未取得电子送达同意") as refused:
        served(method=Method.ELECTRONIC, system_success_at=(at("2024-09-06 09:00"),))
    assert (refused.value.field, refused.value.basis.short) == ("consent_ref", "第90条第1款")


def test_electronic_service_counts_from_success_the_earliest_channel_or_proved_arrival() -> None:
    first, second = at("2024-09-06 23:50"), at("2024-09-07 08:00")
    assert served(**E_SERVICE).on is None
    assert served(**E_SERVICE, system_success_at=(second, first)).on == d("2024-09-06")
    proved = at("2024-09-09 10:00")
    assert served(**E_SERVICE, system_success_at=(first,), proved_arrival_at=proved).on == d("2024-09-09")


def test_the_day_of_electronic_service_is_that_of_beijing() -> None:
    late = datetime(2024, 9, 6, 17, 0, tzinfo=UTC)
    assert served(**E_SERVICE, system_success_at=(late,)).on == d("2024-09-07")


@pytest.mark.parametrize("cause", [cause for cause in ReturnCause if cause is not ReturnCause.OTHER])
def test_mail_returned_by_the_recipients_fault_counts_from_its_return(cause: ReturnCause) -> None:
    back = {"returned_on": d("2024-09-12"), "return_cause": cause}
    assert served(**MAILED, **back).on == d("2024-09-12")
    assert served(**MAILED, **back, no_fault_proved=True).on is None


def test_mail_returned_for_another_reason_is_not_served() -> None:
    assert served(**MAILED, returned_on=d("2024-09-12"), return_cause=ReturnCause.OTHER).on is None
    assert served(**MAILED, returned_on=d("2024-09-12")).on is None


def test_mail_both_signed_and_returned_is_refused() -> None:
    with pytest.raises(ServiceRefused, match="退回"):
        served(**MAILED, **SIGNED, returned_on=d("2024-09-12"))


NOTICE = {"method": Method.PUBLIC_NOTICE, "notice_posted_on": d("2024-09-06"), "reason": "下落不明"}


def test_public_notice_rolls_by_default_and_need_not() -> None:
    strict = Conventions(notice_rolls=False)
    assert served(**NOTICE).on == d("2024-10-08")
    assert effective_date(Attempt(**NOTICE), official(), conventions=strict).on == d("2024-10-06")  # type: ignore[arg-type]


def test_public_notice_for_a_party_without_domicile_in_china_takes_sixty_days() -> None:
    effective = served(**NOTICE, domiciled_abroad=True)
    assert effective.on == d("2024-11-05")
    assert [place.short for place in effective.basis] == ["第283条第2款", "第138条第1款"]


def test_public_notice_into_an_unpublished_year_is_provisional() -> None:
    assert served(**{**NOTICE, "notice_posted_on": d("2034-12-20")}).provisional


def test_public_notice_needs_its_reason_and_no_summary_procedure() -> None:
    with pytest.raises(ServiceRefused, match="原因"):
        served(**{**NOTICE, "reason": " "})
    with pytest.raises(ServiceRefused, match="简易程序") as refused:
        served(**NOTICE, summary_procedure=True)
    assert refused.value.basis.short == "第140条"


@pytest.mark.parametrize("record", [{**LEFT, "witness": "李某"}, NOTICE])
def test_mediation_papers_cannot_be_left_behind_nor_served_by_notice(record: dict[str, Any]) -> None:
    with pytest.raises(ServiceRefused, match="调解书") as refused:
        served(**record, mediation_paper=True)
    assert refused.value.basis.short == "第133条"


def test_mediation_papers_need_the_party_or_a_named_receiver() -> None:
    on = d("2024-09-06")
    paper = {"method": Method.DIRECT, "signed_on": on, "mediation_paper": True}
    assert served(**paper, signer_relation=SignerRelation.APPOINTED).on == on
    with pytest.raises(ServiceRefused, match="本人或者其指定的代收人"):
        served(**paper, signer_relation=SignerRelation.FAMILY)
    refused = {"returned_on": d("2024-09-12"), "return_cause": ReturnCause.REFUSED}
    assert served(**MAILED, **refused, mediation_paper=True).on is None


def test_posted_after_it_arrived_and_dates_to_come_are_refused() -> None:
    with pytest.raises(ServiceRefused) as refused:
        served(method=Method.MAIL, sent_on=d("2024-09-08"), **SIGNED)
    assert refused.value.field == "sent_on"
    with pytest.raises(ServiceRefused, match="不得晚于今日") as refused:
        effective_date(Attempt(method=Method.DIRECT, **SIGNED), official(), today=d("2024-09-05"))  # type: ignore[arg-type]
    assert refused.value.field == "signed_on"


def test_of_two_services_the_first_counts_and_a_common_limit_waits_for_the_last() -> None:
    early = served(method=Method.DIRECT, **SIGNED)
    late = served(**E_SERVICE, system_success_at=(at("2024-09-10 08:00"),))
    never = served(**E_SERVICE)
    assert first_effective([late, never, early]) == early
    assert first_effective([never]) is None
    assert last_effective([early, late]) == late
    assert last_effective([early, never]) is None


@pytest.mark.parametrize("method", list(Method))
def test_every_method_says_on_what_it_rests_before_anything_happened(method: Method) -> None:
    effective = served(method=method, consent_ref="2024-15")
    assert effective.on is None
    assert effective.basis
    assert effective.explanation
