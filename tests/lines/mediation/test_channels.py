"""Every channel by which a dispute comes to a committee, and how its result goes back."""

from typing import Any

import pytest

from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.requests import Refused
from qingheng.lines.mediation.choices import COURT, Channel
from qingheng.lines.mediation.models import Mediation as Record
from tests.lines.mediation.office import AGREED, Office, d, mediating, registered

DAY, CLOSED, TOLD = "2024-05-06", "2024-05-08", "2024-05-10"
LINKED = {
    Channel.POLICE: "朱家角派出所",  # 公调对接
    Channel.COURT_BEFORE: "青浦区人民法院",  # 诉调对接
    Channel.COURT_AFTER: "青浦区人民法院",
    Channel.PROCURATORATE: "青浦区人民检察院",  # 检调对接
    Channel.PETITION: "区信访办",  # 访调对接
    Channel.RECONSIDERATION: "青浦区司法局行政复议科",  # 复调对接
    Channel.ARBITRATION: "区劳动人事争议仲裁院",
    Channel.HOTLINE: "12345热线",
    Channel.GOVERNANCE_CENTRE: "朱家角镇综治中心",
    Channel.THREE_OFFICES: "朱家角派出所",
    Channel.OTHER: "区妇联",
}


def facts(channel: Channel) -> dict[str, Any]:
    """What is taken down of a dispute that comes by the channel."""
    known = {"source": "referred", "channel": channel.value, "referred_by": LINKED[channel]}
    if channel in COURT:
        known["court_signed_on"] = DAY
    if channel is Channel.COURT_AFTER:
        known["court_track"] = "ordinary"
    return known


def settle(office: Office, channel: Channel, on: str = CLOSED) -> Case:
    """A dispute of the channel that ends with an oral agreement."""
    case = mediating(office, DAY, **facts(channel))
    everybody = ["police", "justice_office", "lawyer"]
    office.take(case, "session", on, place="调解室", open_session=False, record="双方陈述", present=everybody)
    civil = {"civil_only": True} if channel is Channel.RECONSIDERATION else {}
    agreement = {"no_paper_wanted": True, "content": "当场道歉", "performance": "at_once"}
    office.take(case, "agree_oral", on, **agreement, **civil)
    return case


def test_every_channel_is_here() -> None:
    assert set(LINKED) == set(Channel)


@pytest.mark.parametrize("channel", Channel)
def test_a_referral_is_no_consent(office: Office, channel: Channel) -> None:
    case = registered(office, DAY, **facts(channel), consent="to_ask")
    with pytest.raises(Refused, match="移送不等于当事人同意调解"):
        office.take(case, "accept", DAY)
    for party in case.parties.all():
        office.take(case, "hear_side", DAY, subject=str(party.pk), willing=True, said_how="当面")
    office.take(case, "accept", DAY)


@pytest.mark.parametrize("channel", Channel)
def test_what_is_settled_goes_back_to_who_referred_it(office: Office, channel: Channel) -> None:
    case = settle(office, channel)
    told = {"court_result": "协议存档"} if channel in COURT else {}
    (paper,) = office.take(case, "report_back", TOLD, **told).papers
    assert paper.title == "调解结果报告"
    for words in (LINKED[channel], "达成口头协议", "当场道歉", "张伟、李强"):
        assert words in paper.text
    assert Record.objects.get(case=case).reported_on == d(TOLD)


def test_what_is_not_settled_goes_back_with_the_reason(office: Office) -> None:
    case = mediating(office, DAY, **facts(Channel.PETITION))
    office.take(case, "fail", CLOSED, failure_reason="side_stops", told_routes=True)
    (paper,) = office.take(case, "report_back", TOLD).papers
    assert "区信访办" in paper.text
    assert "一方要求终止调解" in paper.text
    assert "协议内容" not in paper.text


def test_what_is_not_accepted_goes_back_too(office: Office) -> None:
    case = registered(office, DAY, **facts(Channel.POLICE), consent="refused")
    office.take(case, "refuse", CLOSED, refusal_reason="refuses")
    assert Record.objects.get(case=case).outcome == "refused_mediation"
    (paper,) = office.take(case, "report_back", TOLD).papers
    assert "当事人拒绝" in paper.text


def test_nothing_goes_back_where_nobody_referred(office: Office) -> None:
    case = mediating(office, DAY)
    office.take(case, "fail", CLOSED, failure_reason="side_stops", told_routes=True)
    with pytest.raises(Refused, match="仅适用于委托移送的纠纷"):
        office.take(case, "report_back", TOLD)


@pytest.mark.parametrize("channel", COURT)
def test_a_court_is_told_before_the_file_is_closed(office: Office, channel: Channel) -> None:
    case = settle(office, channel)
    with pytest.raises(Refused, match="应当先向法院反馈调解结果"):
        office.take(case, "archive", TOLD)
    with pytest.raises(Refused, match="请填写“法院处理”"):
        office.take(case, "report_back", TOLD)
    office.take(case, "report_back", TOLD, court_result="协议存档")
    office.take(case, "archive", TOLD)


def test_only_the_civil_side_of_a_reconsideration_is_agreed_here(office: Office) -> None:
    case = mediating(office, DAY, **facts(Channel.RECONSIDERATION))
    signed = dict.fromkeys(("parties_signed_on", "mediator_signed_on", "stamped_on"), CLOSED)
    with pytest.raises(Refused, match="只能涉及民事争议") as refused:
        office.take(case, "agree_written", CLOSED, **AGREED, **signed, civil_only=False)
    assert [each.field for each in refused.value.refusals] == ["civil_only"]
    office.take(case, "agree_written", CLOSED, **AGREED, **signed, civil_only=True)


def test_what_three_offices_do_not_settle_is_followed_up(office: Office) -> None:
    case = mediating(office, DAY, **facts(Channel.THREE_OFFICES))
    failed = {"failure_reason": "no_agreement", "told_routes": True}
    with pytest.raises(Refused, match="请填写“后续衔接”"):
        office.take(case, "fail", CLOSED, **failed)
    office.take(case, "fail", CLOSED, **failed, followed_by="legal_aid")
    assert Record.objects.get(case=case).followed_by == "legal_aid"
