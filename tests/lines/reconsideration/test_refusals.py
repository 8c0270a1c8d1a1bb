"""Bad input and edge cases of reconsideration: refused with a sentence, its field and its article, nothing written."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from qingheng.kernel.cases import clock, door
from qingheng.kernel.cases.checking import differences
from qingheng.kernel.cases.models import Appointment, Case, Deadline, Event, Party
from qingheng.kernel.cases.requests import Conflict, NewParty, Refused, Taking
from qingheng.kernel.documents.models import Document, NumberSeries, ServiceRecord
from qingheng.lines.reconsideration.line import LINE
from qingheng.lines.reconsideration.models import Reconsideration as Record
from qingheng.procedure.taking import Refusal
from tests import factories
from tests.factories import ACCEPTED, RECEIVED, District

DAY = dt.timedelta(days=1)


def d(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def rows() -> tuple[int, ...]:
    tables = (Case, Event, Deadline, Party, Document, ServiceRecord, Record, Appointment)
    numbers = sum(NumberSeries.objects.values_list("last", flat=True))
    return (*(model.objects.count() for model in tables), numbers)


@contextmanager
def refused(message: str, *, field: str, basis: str) -> Iterator[None]:
    """What happens inside is refused with this sentence at this field, under this article; nothing is written."""
    before = rows()
    with pytest.raises(Refused) as caught:
        yield
    found: list[Refusal] = [each for each in caught.value.refusals if message in each.message]
    assert found, [str(each) for each in caught.value.refusals]
    assert found[0].field == field
    assert any(basis in str(each) for each in found[0].basis), found[0].basis
    assert rows() == before


def screened(district: District, received: dt.date = RECEIVED, **facts: Any) -> Case:
    case = factories.open_case(district, received, **facts)
    factories.assign(district, case, received)
    return case


def accept(district: District, case: Case, on: dt.date = ACCEPTED, **facts: Any) -> None:
    factories.take(district, case, "accept", on, **{"track": "ordinary", **facts})


def refuse(district: District, case: Case, on: dt.date = ACCEPTED, **facts: Any) -> Document:
    return factories.take(district, case, "refuse", on, **{"refusal_text": "不符合受理条件。", **facts}).papers[0]  # type: ignore[no-any-return]


# 范围与管辖


@pytest.mark.parametrize("matter", ["state_act", "rules", "staff", "civil_mediation"])
def test_what_is_no_matter_of_reconsideration_is_not_accepted(matter: str, district: District) -> None:
    case = screened(district, excluded=matter)
    with refused("不属于行政复议范围", field="", basis="《行政复议法》第十二条"):
        accept(district, case)
    assert refuse(district, case, refusal_ground="scope").spec == "refusal"
    assert case.state == "closed_before"


@pytest.mark.parametrize(
    ("matter", "message", "basis"),
    [
        ("vertical", "应当告知向其上一级主管部门申请", "第二十七条"),
        ("own_government", "应当告知向市人民政府申请", "第二十四条第一款第二项"),
        ("other_body", "告知有管辖权的机关", "第三十条"),
    ],
)
def test_a_matter_of_another_authority_is_refused_and_that_authority_named(
    matter: str, message: str, basis: str, district: District
) -> None:
    case = screened(district, excluded=matter)
    with refused(message, field="" if matter == "other_body" else "excluded", basis=basis):
        accept(district, case)
    with refused("写明有管辖权的机关", field="refusal_ground", basis="第三十条第二款"):
        refuse(district, case, refusal_ground="scope")
    with refused("请填写“有管辖权的复议机关”", field="competent_body", basis="第三十条第二款"):
        refuse(district, case, refusal_ground="jurisdiction")
    paper = refuse(district, case, refusal_ground="jurisdiction", competent_body="国家税务总局上海市税务局")
    assert "国家税务总局上海市税务局" in paper.text


def test_against_the_justice_bureau_the_applicant_chooses(district: District) -> None:
    here = screened(district, admin_field="justice", justice_choice="here")
    accept(district, here)
    above = screened(district, admin_field="justice", justice_choice="above")
    with refused("应当告知向市司法局申请", field="justice_choice", basis="第二十八条"):
        accept(district, above)
    refuse(district, above, refusal_ground="jurisdiction", competent_body="上海市司法局")
    assert above.state == "closed_before"


def test_who_is_not_concerned_is_refused_with_that_ground(district: District) -> None:
    case = screened(district)
    refuse(district, case, refusal_ground="interest")
    record = Record.objects.get(pk=case.pk)
    assert (record.intake_result, record.refusal_ground) == ("refused", "interest")


def test_what_is_already_pending_here_or_in_court_is_not_accepted(district: District) -> None:
    case = screened(district, already_elsewhere="是")
    with refused("已受理或法院已立案，不得重复申请", field="", basis="第二十九条"):
        accept(district, case)
    refuse(district, case, refusal_ground="repeated")


def test_an_application_out_of_time_is_not_accepted(district: District) -> None:
    """Known on 1 March, sixty days are full on 30 April; received on 6 May."""
    case = screened(district, act_date="2024-02-28", known_on="2024-03-01")
    with refused("超过申请期限", field="", basis="第二十条第一款"):
        accept(district, case)
    refuse(district, case, refusal_ground="late")
    assert case.state == "closed_before"


def test_an_application_in_time_is_not_refused_as_late(district: District) -> None:
    case = screened(district)
    with refused("申请期限须确已届满", field="refusal_ground", basis="第三十条第二款"):
        refuse(district, case, refusal_ground="late")


def test_the_day_of_posting_counts_and_not_that_of_arrival(district: District) -> None:
    """Known on 1 March: the last day is 30 April, on which it was posted. Screening runs from arrival."""
    late: dict[str, Any] = {"act_date": "2024-02-28", "known_on": "2024-03-01", "channel": "mail"}
    case = screened(district, posted_on="2024-04-30", **late)
    assert case.deadlines.get(limit="screening_limit").starts_on == RECEIVED
    accept(district, case)
    with refused("交邮日不得晚于收到日", field="posted_on", basis="第八十八条第一款"):
        factories.open_case(district, posted_on="2024-05-07", **late)
    unreadable = screened(district, **late)
    with refused("超过申请期限", field="", basis="第二十条"):
        accept(district, unreadable)


def test_after_five_years_nobody_may_apply_and_after_twenty_for_real_estate(district: District) -> None:
    old: dict[str, Any] = {"act_date": "2019-04-01", "known_on": "2024-04-08"}
    case = screened(district, **old)
    with refused("超过申请期限", field="", basis="第二十一条"):
        accept(district, case)
    accept(district, screened(district, real_estate="是", **old))


def test_an_omission_cannot_be_complained_of_too_early(district: District) -> None:
    case = screened(
        district, inaction="no_limit", requested_on="2024-04-01", act_date=None, known_on=None, told_rights=None
    )
    with refused("履行期限尚未届满", field="", basis="第三十条"):
        accept(district, case)


# 当事人


def test_a_wrong_respondent_is_changed_and_not_refused_at_once(district: District) -> None:
    case = screened(district)
    with refused("请填写“已告知变更被申请人", field="told_to_change", basis="《行政复议法实施条例》第二十二条"):
        refuse(district, case, refusal_ground="parties")
    with refused("应当先告知申请人变更被申请人", field="told_to_change", basis="第二十二条"):
        refuse(district, case, refusal_ground="parties", told_to_change="否")
    factories.take(
        district, case, "correct_respondent", RECEIVED, subject=factories.party(case),
        parties=[factories.respondent(district.town)],
    )  # fmt: skip
    assert [each.name for each in case.parties.filter(role="respondent", left_on=None)] == ["朱家角镇人民政府"]
    accept(district, case)


def test_for_an_act_approved_above_the_approving_organ_responds(district: District) -> None:
    case = screened(district, approved_above="是", approver_named="否")
    with refused("批准机关为被申请人", field="approver_named", basis="《行政复议法实施条例》第十三条"):
        accept(district, case)
    factories.take(
        district, case, "correct_respondent", RECEIVED, subject=factories.party(case),
        parties=[factories.respondent(district.police)], approver_named="是",
    )  # fmt: skip
    accept(district, case)


def test_a_minor_applies_through_the_legal_representative(district: District) -> None:
    case = screened(district, incapable="是")
    with refused("请登记法定代理人", field="incapable", basis="第十四条第三款"):
        accept(district, case)
    minor = factories.party(case, "applicant").pk
    guardian = NewParty("agent", "citizen", "张国强", relation="父亲、法定代理人", acts_for=minor)
    factories.take(district, case, "add_agent", RECEIVED, parties=[guardian])
    accept(district, case)


def test_joint_applicants_are_one_case_and_many_name_representatives(district: District) -> None:
    organ = factories.respondent(district.market)
    names = ["赵一", "钱二", "孙三", "李四", "周五", "吴六"]
    many = [factories.applicant(name, id_number="") for name in names]
    five = factories.open_case(district, parties=[*many[:5], organ])
    assert five.parties.filter(role="applicant").count() == 5
    with refused("应当推选一至五名代表人", field="", basis="第十五条第一款"):
        factories.open_case(district, parties=[*many, organ])
    chosen = [NewParty("representative", "citizen", name) for name in names]
    with refused("应当推选一至五名代表人", field="", basis="《行政复议法实施条例》第八条"):
        factories.open_case(district, parties=[*many, organ, *chosen])
    assert factories.open_case(district, parties=[*many, organ, chosen[0]]).state == "received"


def test_an_agent_who_joins_has_a_principal_among_the_parties_of_the_case(district: District) -> None:
    case, other = screened(district), factories.open_case(district)
    with refused("请指明李律代理哪一位当事人", field="party-0-stands_for", basis="第十七条"):
        factories.take(district, case, "add_agent", RECEIVED, parties=[NewParty("agent", "citizen", "李律")])
    stranger = NewParty("agent", "citizen", "李律", acts_for=factories.party(other, "applicant").pk)
    with refused("不是本案现有的当事人", field="party-0-stands_for", basis="第十七条"):
        factories.take(district, case, "add_agent", RECEIVED, parties=[stranger])
    assert not case.parties.filter(role="agent").exists()


def test_a_party_has_at_most_two_agents(district: District) -> None:
    agents = [NewParty("agent", "citizen", name) for name in ("甲律师", "乙律师", "丙律师", "丁律师", "戊律师")]
    with refused("可以委托一至二名代理人", field="", basis="第十七条第一款"):
        factories.open_case(district, parties=[factories.applicant(), factories.respondent(district.market), *agents])


def test_the_same_party_stands_once_in_one_case(district: District) -> None:
    twice = [factories.applicant(), factories.applicant(), factories.respondent(district.market)]
    with pytest.raises(Refused, match="重复登记"):
        factories.open_case(district, parties=twice)
    assert rows() == (0,) * len(rows())


def test_nobody_applies_against_nobody(district: District) -> None:
    with refused("至少一名申请人和一名被申请人", field="", basis="第三十条第一款第一项"):
        factories.open_case(district, parties=[factories.applicant()])


def test_an_heir_takes_the_place_of_an_applicant_who_died(district: District) -> None:
    case = factories.accepted(district)
    factories.take(
        district, case, "suspend", d("2024-06-03"), suspension_ground="death", suspension_detail="申请人去世"
    )
    late = factories.party(case, "applicant")
    factories.take(
        district, case, "succeed", d("2024-06-20"), subject=late, parties=[factories.applicant("张小明")],
        succession_reason="申请人之子",
    )  # fmt: skip
    assert [each.name for each in case.parties.filter(role="applicant", left_on=None)] == ["张小明"]
    assert case.title.startswith("张小明不服")
    factories.take(district, case, "resume", d("2024-06-20"), resumption_reason="近亲属参加复议")
    assert not list(differences(d("2024-06-20")))


# 一事一申请、同一事项


def test_one_paper_against_several_acts_is_split(district: District) -> None:
    with refused("应当分别申请行政复议", field="several_acts", basis="第二十二条第四款"):
        factories.open_case(district, several_acts="是")


def test_of_two_bodies_the_first_to_receive_decides(district: District) -> None:
    accept(district, screened(district, other_filing="later"))
    case = screened(district, other_filing="earlier")
    with refused("由最先收到申请的机关受理", field="other_filing", basis="《行政复议法实施条例》第三十条"):
        accept(district, case)


def test_received_on_the_same_day_two_bodies_agree_within_ten_days(district: District) -> None:
    """Ten working days from 7 May are 20 May, for Saturday the 11th was worked; screening stands still meanwhile."""
    case = screened(district, other_filing="same_day")
    with refused("应当先在十日内协商确定受理机关", field="other_filing", basis="第三十条"):
        accept(district, case)
    factories.take(district, case, "begin_jurisdiction", d("2024-05-07"), inquiry="与市某局协商受理")
    assert case.deadlines.get(limit="jurisdiction_limit").due == d("2024-05-20")
    clock.run(d("2024-05-17"))
    case.refresh_from_db()
    assert case.state == "received"
    factories.take(district, case, "end_jurisdiction", d("2024-05-17"))
    accept(district, case, d("2024-05-20"))
    assert not list(differences(d("2024-05-20")))


# 审查与补正


def test_nothing_waits_beyond_the_fifth_day_without_a_supplement_notice(district: District) -> None:
    """Received on 6 May: the fifth working day is Saturday 11 May, which was worked."""
    for prefiling in (False, True):
        case = screened(district)
        if prefiling:
            factories.take(district, case, "start_prefiling", ACCEPTED, prefiling_consent="是")
        clock.run(d("2024-05-12"))
        case.refresh_from_db()
        assert (case.state, Record.objects.get(pk=case.pk).accepted_on) == ("accepted", d("2024-05-11"))


@pytest.mark.parametrize(
    ("step", "facts"),
    [
        ("start_prefiling", {"prefiling_consent": "是"}),
        ("accept", {"track": "ordinary"}),
        ("refuse", {"refusal_ground": "interest", "refusal_text": "无利害关系"}),
        ("ask_supplement", {"missing_items": "身份证"}),
        ("withdraw_early", {"withdrawal_recorded": "是"}),
        ("redirect", {"redirected_to": "信访办", "refusal_text": "不是复议申请"}),
        ("merge_duplicate", {"duplicate_of": "青复〔2024〕9号"}),
    ],
)
def test_after_the_fifth_day_the_case_is_accepted_by_law_and_nothing_else(
    step: str, facts: dict[str, Any], district: District
) -> None:
    case = screened(district)
    with refused("依法应先办理“视为受理”", field="on", basis="第三十条第三款"):
        factories.take(district, case, step, d("2024-05-13"), **facts)


def test_a_second_supplement_notice_is_refused(district: District) -> None:
    case = screened(district)
    asked = factories.take(district, case, "ask_supplement", RECEIVED, missing_items="身份证复印件")
    factories.serve(district, asked.papers[0], ACCEPTED, party=factories.party(case, "applicant"))
    factories.take(district, case, "supplemented", ACCEPTED)
    with refused("补正事项应一次性告知", field="", basis="第三十一条第一款"):
        factories.take(district, case, "ask_supplement", ACCEPTED, missing_items="授权委托书")


def test_a_supplement_limit_that_runs_is_not_cut_short(district: District) -> None:
    case = screened(district)
    asked = factories.take(district, case, "ask_supplement", RECEIVED, missing_items="身份证复印件")
    factories.serve(district, asked.papers[0], RECEIVED, party=factories.party(case, "applicant"))
    with refused("补正期限尚未届满", field="", basis="第三十一条第二款"):
        factories.take(district, case, "deem_abandoned", ACCEPTED)


def test_incomplete_filing_is_for_enterprises_and_knows_no_abandonment(district: District) -> None:
    with refused("仅适用于涉企案件", field="green_channel", basis="容缺"):
        factories.open_case(district, green_channel="是")
    firm = factories.applicant("青浦某科技有限公司", kind="enterprise", id_number="", legal_head="李某")
    case = factories.open_case(district, parties=[firm, factories.respondent(district.market)], green_channel="是")
    factories.assign(district, case, RECEIVED)
    factories.take(
        district, case, "accept_incomplete", ACCEPTED, incomplete_items="营业执照复印件", promised_on="2024-05-15",
        track="ordinary",
    )  # fmt: skip
    clock.run(d("2024-06-28"))  # the papers never came
    case.refresh_from_db()
    assert case.state == "accepted"
    with refused("不能办理“视为放弃申请”", field="", basis="第三十一条第二款"):
        factories.take(district, case, "deem_abandoned", d("2024-06-28"))
    factories.take(
        district, case, "submit", d("2024-06-28"), draft_closing="dismissed", opinion="不符合受理条件，建议驳回申请。"
    )
    factories.take(
        district, case, "dismiss", d("2024-06-28"), refusal_ground="claim", refusal_text="请求不明确，经催告未补充。"
    )
    assert Record.objects.get(pk=case.pk).closing == "dismissed"


def test_a_citizen_is_not_accepted_incomplete(district: District) -> None:
    case = screened(district, incomplete_ok=None)
    with refused("仅适用于涉企案件", field="green_channel", basis="容缺"):
        factories.take(
            district, case, "accept_incomplete", ACCEPTED, incomplete_items="身份证", promised_on="2024-05-15",
            track="ordinary",
        )  # fmt: skip


def test_talks_before_filing_need_both_sides_and_a_recorded_end(district: District) -> None:
    case = screened(district)
    with refused("双方自愿", field="prefiling_consent", basis="第五条第二款"):
        factories.take(district, case, "start_prefiling", RECEIVED, prefiling_consent="否")
    factories.take(district, case, "start_prefiling", RECEIVED, prefiling_consent="是")
    with refused("申请人书面撤回或者记录在案的确认", field="withdrawal_recorded", basis="第五条第二款"):
        factories.take(district, case, "resolve_early", ACCEPTED, resolution_way="退还罚款", withdrawal_recorded="否")


@pytest.mark.parametrize(("willing", "accepted"), [("是", False), ("否", True)])
def test_who_withdrew_does_not_apply_again_unless_against_their_will(
    willing: str, accepted: bool, district: District
) -> None:
    case = screened(district, withdrawn_before="是", against_own_will="否" if willing == "是" else "是")
    if accepted:
        accept(district, case)
        return
    with refused("不得再以同一事实和理由申请行政复议", field="", basis="第七十四条第二款"):
        accept(district, case)


def test_forwarding_belongs_to_penalties(district: District) -> None:
    days: dict[str, Any] = {"channel": "organ", "organ_received_on": "2024-04-29", "forwarded_on": "2024-05-06"}
    with refused("当场作出或者依据电子技术监控设备", field="channel", basis="第三十二条第一款"):
        factories.open_case(district, act_kind="licence", **days)
    with refused("依次不早于前一日期", field="organ_received_on", basis="第三十二条第二款"):
        factories.open_case(district, **{**days, "forwarded_on": "2024-04-26"})
    assert Record.objects.get(pk=factories.open_case(district, **days).pk).filed_on == d("2024-04-29")


# 审理


@pytest.mark.parametrize(("amount", "fits"), [("3000", True), ("3000.01", False), (None, False)])
def test_three_thousand_yuan_is_still_a_small_sum(amount: str | None, fits: bool, district: District) -> None:
    case = screened(district, amount=amount)
    small: dict[str, Any] = {"track": "simplified", "simplified_ground": "small_sum"}
    if fits:
        accept(district, case, **small)
        return
    with refused("三千元以下须金额不超过三千元", field="simplified_ground", basis="第五十三条"):
        accept(district, case, **small)


def test_the_simplified_procedure_needs_one_of_its_grounds(district: District) -> None:
    case = screened(district)
    with refused("请填写“适用简易程序的理由”", field="simplified_ground", basis="第五十三条"):
        accept(district, case, track="simplified")
    licence = factories.open_case(district, act_kind="licence")
    factories.assign(district, licence, RECEIVED)
    with refused("警告、通报批评须为行政处罚案件", field="simplified_ground", basis="第五十三条"):
        accept(district, licence, track="simplified", simplified_ground="warning")
    with refused("政府信息公开须为该类案件", field="simplified_ground", basis="第五十三条"):
        accept(district, case, track="simplified", simplified_ground="disclosure")
    accept(district, case, track="simplified", simplified_ground="consent")


def test_a_simplified_case_is_not_extended(district: District) -> None:
    case = factories.accepted(district, track="simplified", simplified_ground="consent")
    with refused("适用简易程序的案件不得延长审理期限", field="extension_days", basis="第六十二条第二款"):
        factories.take(district, case, "extend", ACCEPTED, extension_days="10", extension_reason="复杂")


def test_an_extension_is_at_most_thirty_days_in_all_and_comes_in_time(district: District) -> None:
    case = factories.accepted(district)
    with refused("不得大于 30", field="extension_days", basis="第六十二条第一款"):
        factories.take(district, case, "extend", ACCEPTED, extension_days="31", extension_reason="复杂")
    factories.take(district, case, "extend", ACCEPTED, extension_days="20", extension_reason="复杂")
    with refused("最多延长 30 日", field="extension_days", basis="第六十二条第一款"):
        factories.take(district, case, "extend", ACCEPTED, extension_days="11", extension_reason="复杂")
    late = factories.accepted(district)
    with refused("届满，不得延长", field="extension_days", basis="第六十二条第一款"):
        factories.take(district, late, "extend", d("2024-07-09"), extension_days="10", extension_reason="复杂")


def test_the_review_goes_on_when_the_respondent_changes_the_act(district: District) -> None:
    case = factories.accepted(district)
    due = case.deadlines.get(limit="decision_limit").due
    factories.take(district, case, "note_changed_act", d("2024-05-20"), changed_act="罚款改为五百元")
    assert (case.state, case.deadlines.get(limit="decision_limit").due) == ("accepted", due)
    factories.take(district, case, "withdraw", d("2024-05-21"), withdrawal_recorded="是")
    assert case.state == "closed"


def test_a_review_of_the_text_may_still_be_asked_before_the_decision(district: District) -> None:
    case = factories.accepted(district, claims=["quash"])
    factories.take(
        district, case, "begin_review", d("2024-05-20"), review_text="《某办法》第三条", review_maker="区某局",
        review_own_power="否", review_competent="上海市某局",
    )  # fmt: skip
    assert case.state == "suspended"
    with refused("本机关无权处理的，应当转送", field="review_result", basis="第五十六条"):
        factories.take(district, case, "settle_review", d("2024-05-21"), review_result="lawful")


HEARING: dict[str, Any] = {
    "hearing_trigger": "asked", "hearing_at": "2024-05-24 09:30", "place": "听证室", "hearing_subject": "处罚事实",
    "hearing_host": "王慧", "hearing_officers": "李明、周涛", "hearing_recorder": "陈静",
}  # fmt: skip


def test_a_hearing_is_announced_five_working_days_before(district: District) -> None:
    """Five working days back from Friday 24 May is the 17th."""
    case = factories.accepted(district)
    with refused("五个工作日前书面通知", field="hearing_at", basis="第五十一条第一款"):
        factories.take(district, case, "schedule_hearing", d("2024-05-20"), **HEARING)
    factories.take(district, case, "schedule_hearing", d("2024-05-17"), **HEARING)
    assert case.appointments.get().place == "听证室"


@pytest.mark.parametrize(("excused", "again"), [("否", False), ("是", True)])
def test_who_stays_away_without_reason_waives_the_hearing(excused: str, again: bool, district: District) -> None:
    case = factories.accepted(district)
    factories.replied(district, case, ACCEPTED)
    factories.take(district, case, "schedule_hearing", d("2024-05-17"), **HEARING)
    with refused("应当举行听证后再报批", field="", basis="第五十条第一款"):
        factories.take(district, case, "submit", d("2024-05-21"), draft_closing="upheld", opinion="维持")
    factories.take(
        district, case, "hold_hearing", d("2024-05-24"), applicant_attended="否", applicant_excused=excused,
        head_attendance="attended", hearing_record="申请人未到场。",
    )  # fmt: skip
    later: dict[str, Any] = {**HEARING, "hearing_at": "2024-06-14 09:30"}
    if again:
        factories.take(district, case, "schedule_hearing", d("2024-05-27"), **later)
        return
    with refused("视为放弃听证权利", field="hearing_trigger", basis="第五十一条第二款"):
        factories.take(district, case, "schedule_hearing", d("2024-05-27"), **later)
    factories.take(district, case, "submit", d("2024-05-27"), draft_closing="upheld", opinion="维持")


def test_whoever_is_recused_does_not_handle_the_case(district: District) -> None:
    case = factories.accepted(district)
    officer, second, colleague = district.officer.pk, district.second.pk, district.colleague.pk
    recusal: dict[str, Any] = {"recused": [second], "recusal_ground": "took_part"}
    with refused("应当回避的人员不得承办本案", field="officers", basis="公务员法"):
        factories.take(district, case, "recuse", ACCEPTED, **recusal, officers=[officer, second])
    factories.take(district, case, "recuse", ACCEPTED, **recusal, officers=[officer, colleague])
    assert set(case.assignments.filter(until=None).values_list("user", flat=True)) == {officer, colleague}
    with refused("应当回避的人员不得承办本案", field="officers", basis="公务员法"):
        factories.take(district, case, "assign", ACCEPTED + DAY, officers=[second, colleague])


@pytest.mark.parametrize("step", ["assign", "accept"])
def test_two_officers_handle_a_case(step: str, district: District) -> None:
    case = factories.open_case(district)
    with refused("应当由两名以上复议人员参加", field="officers", basis="《行政复议法实施条例》第三十二条"):
        if step == "assign":
            factories.take(district, case, "assign", RECEIVED, officers=[district.officer.pk])
        else:
            door.take(
                case.pk, Taking("accept", RECEIVED, {"track": "ordinary"}), _officer_of(district, case), on=RECEIVED
            )


def _officer_of(district: District, case: Case) -> Any:
    Case.objects.filter(pk=case.pk).update(officer=district.officer)
    return district.officer


def test_no_decision_before_copy_reply_and_views(district: District) -> None:
    case = factories.accepted(district)
    draft: dict[str, Any] = {"draft_closing": "upheld", "opinion": "维持"}
    with refused("尚未将申请书副本送达全部被申请人", field="", basis="第四十八条"):
        factories.take(district, case, "submit", ACCEPTED, **draft)
    organ = factories.party(case)
    sent = factories.take(district, case, "send_copy", ACCEPTED, subject=organ)
    factories.serve(district, sent.papers[0], ACCEPTED, party=organ)
    with refused("答复期限尚未届满", field="", basis="第四十八条"):
        factories.take(district, case, "submit", ACCEPTED, **draft)
    factories.take(district, case, "reply", ACCEPTED, subject=organ, reply_evidence="是")
    with refused("应当听取当事人意见", field="", basis="第四十九条"):
        factories.take(district, case, "submit", ACCEPTED, **draft)


# 决定与履行


@pytest.mark.parametrize(
    ("decision", "message", "field", "basis"),
    [
        ({"decision": "void"}, "确认无效应当由申请人申请", "decision", "第六十七条"),
        ({"decision": "claim_rejected"}, "仅适用于认为被申请人不履行法定职责", "decision", "第六十九条"),
        ({"decision": "upheld", "redo": "是"}, "仅适用于撤销、部分撤销", "redo", "第六十四条第一款"),
        ({"decision": "changed", "worse": "是"}, "不得作出对申请人更为不利的变更", "worse", "第六十三条第二款"),
        (
            {"decision": "changed", "worse": "是", "third_party_asked": "是"},
            "第三人提出相反请求的除外",
            "worse",
            "第六十三条第二款",
        ),
    ],
)
def test_a_decision_fits_its_case(
    decision: dict[str, str], message: str, field: str, basis: str, district: District
) -> None:
    case = factories.accepted(district)
    factories.replied(district, case, ACCEPTED)
    factories.take(district, case, "hear_views", ACCEPTED, views_by="phone", views="坚持申请意见。")
    factories.take(district, case, "submit", ACCEPTED, draft_closing="upheld", opinion="维持")
    with refused(message, field=field, basis=basis):
        factories.take(district, case, "decide", ACCEPTED, **{**factories.DECISION, **decision})


def test_a_change_for_the_worse_stands_where_a_third_party_asked_the_contrary(district: District) -> None:
    case = factories.accepted(district)
    factories.replied(district, case, ACCEPTED)
    third = NewParty("third_party", "citizen", "王丽")
    factories.take(district, case, "add_third_party", ACCEPTED, parties=[third], joining_reason="与处罚有利害关系")
    factories.take(district, case, "hear_views", ACCEPTED, views_by="phone", views="坚持申请意见。")
    factories.take(district, case, "submit", ACCEPTED, draft_closing="changed", opinion="变更")
    change = {"decision": "changed", "change_ground": "content", "worse": "是", "third_party_asked": "是"}
    factories.take(district, case, "decide", ACCEPTED, **{**factories.DECISION, **change})
    assert case.state == "closed"


@pytest.mark.parametrize(("ground", "allowed"), [("facts", False), ("procedure", True)])
def test_an_act_is_not_redone_the_same_unless_quashed_for_procedure(
    ground: str, allowed: bool, district: District
) -> None:
    case = factories.decided(
        district, d("2024-06-03"), decision="quashed", quash_ground=ground, redo="是", has_performance="是",
        result_text="撤销处罚决定，责令重新作出。",
    )  # fmt: skip
    factories.serve(district, factories.closing_paper(case), d("2024-06-05"), party=factories.party(case, "applicant"))
    same: dict[str, Any] = {"performed_on": "2024-07-01", "same_act": "是"}
    if allowed:
        factories.take(district, case, "record_performance", d("2024-07-01"), **same)
        assert Record.objects.get(pk=case.pk).performance == "done"
        return
    with refused("不得以同一事实和理由", field="same_act", basis="第六十四条第二款"):
        factories.take(district, case, "record_performance", d("2024-07-01"), **same)


def test_termination_after_sixty_days_waits_for_them(district: District) -> None:
    case = factories.accepted(district, d("2024-06-05"), d("2024-06-03"))
    factories.take(
        district, case, "suspend", d("2024-07-15"), suspension_ground="death", suspension_detail="申请人去世"
    )
    ended: dict[str, Any] = {"termination_ground": "sixty_days", "termination_detail": "无近亲属参加"}
    with refused("满六十日后原因仍未消除方可终止", field="termination_ground", basis="第四十一条第五项"):
        factories.take(district, case, "terminate", d("2024-09-13"), **ended)
    factories.take(district, case, "terminate", d("2024-09-14"), **ended)


# 其他


def test_many_applications_against_one_organ_are_counted_each(district: District) -> None:
    cases = [
        factories.open_case(district, parties=[factories.applicant(name), factories.respondent(district.market)])
        for name in ("甲", "乙", "丙")
    ]
    assert [case.number for case in cases] == [f"青复〔2024〕{number}号" for number in (1, 2, 3)]


def test_no_step_asks_for_a_fee() -> None:
    asked = {fact.label for step in LINE.procedure.steps.values() for fact in step.asks}
    assert not [label for label in asked if "费" in label]


def test_who_needs_legal_aid_and_who_was_offered_no_web_channel_is_noted(district: District) -> None:
    case = factories.open_case(district, legal_aid="是", no_web_channel="是")
    record = Record.objects.get(pk=case.pk)
    assert (record.legal_aid, record.no_web_channel) == (True, True)


def test_of_two_people_on_one_case_the_second_is_shown_the_new_state(district: District) -> None:
    case = screened(district)
    seen = case.version
    accept(district, case)
    before = rows()
    with pytest.raises(Conflict, match="现为“审理中”"):
        door.take(
            case.pk,
            Taking("withdraw_early", ACCEPTED, {"withdrawal_recorded": "是"}, version=seen),
            district.officer,
            on=ACCEPTED,
        )
    assert rows() == before
