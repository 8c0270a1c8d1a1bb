"""What is refused, by its sentence and at its field; and what must not be."""

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from qingheng.kernel.cases import door
from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.requests import Conflict, NewParty, Refused, Taking
from qingheng.lines.mediation.models import Mediation as Record
from tests.lines.mediation.office import (
    AGREED,
    APPLICATION,
    COURT,
    REGISTERED,
    Office,
    accepted,
    agreed,
    d,
    mediating,
    registered,
    sides,
)

SIGNED = {"parties_signed_on": "2024-05-10", "mediator_signed_on": "2024-05-10", "stamped_on": "2024-05-10"}
DAY = "2024-05-06"


def refused(act: Callable[[], Any], sentence: str, field: str = "") -> None:
    with pytest.raises(Refused, match=sentence) as caught:
        act()
    assert field in [each.field for each in caught.value.refusals if sentence in each.message]


def test_one_side_alone_is_no_dispute(office: Office) -> None:
    refused(lambda: office.open("mediation", "register", DAY, sides()[:1], **REGISTERED), "纠纷至少需要双方当事人")


def test_nothing_is_charged(office: Office) -> None:
    case = mediating(office, DAY)
    refused(
        lambda: office.take(case, "agree_written", "2024-05-10", **AGREED, **SIGNED, fee="100"),
        "人民调解不收取任何费用", "fee",
    )  # fmt: skip


def test_who_refuses_is_not_mediated(office: Office) -> None:
    case = registered(office, DAY, consent="refused")
    refused(lambda: office.take(case, "accept", DAY), "一方明确拒绝调解，不得调解", "consent")
    office.take(case, "refuse", DAY, refusal_reason="refuses")
    case.refresh_from_db()
    assert case.state == "refused"


def test_a_referral_is_not_a_consent(office: Office) -> None:
    case = registered(office, DAY, source="referred", channel="police", referred_by="派出所", consent="to_ask")
    refused(lambda: office.take(case, "accept", DAY), "尚未取得各方当事人的同意")
    for party in case.parties.all():
        office.take(case, "hear_side", DAY, subject=str(party.pk), willing=True, said_how="当面")
    office.take(case, "accept", DAY)


def test_one_who_says_no_when_asked_ends_it(office: Office) -> None:
    case = registered(office, DAY, consent="to_ask")
    office.take(case, "hear_side", DAY, subject=str(case.parties.all()[1].pk), willing=False, said_how="电话")
    refused(lambda: office.take(case, "accept", DAY), "一方明确拒绝调解，不得调解", "consent")


@pytest.mark.parametrize("pending", ["court", "health"])
def test_a_medical_dispute_pending_elsewhere_is_not_accepted(office: Office, pending: str) -> None:
    case = registered(office, DAY, dispute_type="medical", pending_elsewhere=pending)
    refused(lambda: office.take(case, "accept", DAY), "已经受理的医疗纠纷，不得受理", "pending_elsewhere")
    office.take(case, "refuse", DAY, refusal_reason="elsewhere")


@pytest.mark.parametrize("kind", [{"dispute_type": "labour", "labour_received_on": DAY},
                                  {"dispute_type": "medical", "pending_elsewhere": "none"}])  # fmt: skip
def test_labour_and_medical_agreements_are_written(office: Office, kind: dict[str, str]) -> None:
    case = mediating(office, DAY, **kind)
    oral = {"no_paper_wanted": True, "content": "赔偿", "performance": "at_once"}
    refused(lambda: office.take(case, "agree_oral", "2024-05-08", **oral), "不得采取口头方式", "dispute_type")


def test_a_mediator_with_an_interest_is_replaced_unless_both_still_want_them(office: Office) -> None:
    case = accepted(office, DAY)
    data = {"chosen_by_parties": False, "mediators": "吴芳", "interested": True}
    refused(lambda: office.take(case, "appoint", DAY, **data, still_wanted=False), "应当更换", "interested")
    office.take(case, "appoint", DAY, **data, still_wanted=True)


def test_an_agreement_is_not_signed_before_acceptance(office: Office) -> None:
    case = mediating(office, DAY)
    early = {**SIGNED, "parties_signed_on": "2024-05-03"}
    refused(lambda: office.take(case, "agree_written", "2024-05-10", **AGREED, **early), "不得早于受理日期")


def test_without_a_stamp_an_agreement_has_no_effect_and_no_clock_runs(office: Office) -> None:
    case = agreed(office, DAY, "2024-05-10", None)
    assert Record.objects.get(case=case).effective_on is None
    assert not case.deadlines.filter(limit="confirmation_limit").exists()
    refused(lambda: office.take(case, "apply_confirmation", "2024-05-13", **APPLICATION), "调解协议尚未生效")
    office.take(case, "stamp", "2024-05-13", stamped_on="2024-05-13")
    assert case.deadlines.get(limit="confirmation_limit").due == d("2024-06-12")


def test_one_party_alone_cannot_ask_for_confirmation(office: Office) -> None:
    case = agreed(office, DAY, "2024-05-10", "2024-05-10")
    alone = {**APPLICATION, "applied_by_all": False}
    ask = "须由双方当事人共同申请"
    refused(lambda: office.take(case, "apply_confirmation", "2024-05-13", **alone), ask, "applied_by_all")


def test_an_oral_agreement_is_written_down_before_it_is_confirmed(office: Office) -> None:
    case = mediating(office, DAY)
    office.take(case, "agree_oral", "2024-05-08", no_paper_wanted=True, content="道歉", performance="at_once")
    refused(lambda: office.take(case, "apply_confirmation", "2024-05-13", **APPLICATION), "请先形成书面调解协议")


def test_defects_in_the_content_are_mended_first(office: Office) -> None:
    case = agreed(office, DAY, "2024-05-10", "2024-05-10")
    bad = {**APPLICATION, "defects": ["unclear"]}
    refused(lambda: office.take(case, "apply_confirmation", "2024-05-13", **bad), "存在法院应当驳回的问题", "defects")


def test_what_the_court_referred_after_filing_goes_back_to_it_and_is_not_confirmed(office: Office) -> None:
    court = {**COURT, "channel": "court_after", "court_track": "ordinary", "court_signed_on": DAY}
    case = agreed(office, DAY, "2024-05-10", "2024-05-10", **court)
    assert not case.deadlines.filter(limit="confirmation_limit").exists()
    refused(lambda: office.take(case, "apply_confirmation", "2024-05-13", **APPLICATION), "不申请司法确认")
    office.take(case, "report_back", "2024-05-13", court_result="出具调解书")


def test_after_a_dismissal_a_new_agreement_starts_a_new_clock(office: Office) -> None:
    case = agreed(office, DAY, "2024-05-10", "2024-05-10")
    office.take(case, "apply_confirmation", "2024-05-13", **APPLICATION)
    refused(lambda: office.take(case, "mediate_again", "2024-05-14", again_why="变更"), "不能重新调解")
    office.take(case, "court_files", "2024-05-15", court_number="（2024）沪0118民特9号")
    office.take(case, "record_ruling", "2024-05-20", confirmation="dismissed")
    office.take(case, "mediate_again", "2024-05-21", again_why="变更协议")
    office.take(case, "agree_written", "2024-05-24", **AGREED, parties_signed_on="2024-05-24",
                mediator_signed_on="2024-05-24", stamped_on="2024-05-24")  # fmt: skip
    assert case.deadlines.filter(limit="confirmation_limit").latest("round").due == d("2024-06-24")


def test_only_what_a_court_referred_is_suspended_as_false(office: Office) -> None:
    other = mediating(office, DAY)
    refused(lambda: office.take(other, "pause", DAY, suspicion="双方配合异常"), "仅适用于法院委派、委托")
    court = {**COURT, "channel": "court_before", "court_signed_on": DAY}
    case = mediating(office, DAY, **court)
    office.take(case, "pause", DAY, suspicion="双方配合异常")
    office.take(case, "fail", "2024-05-08", failure_reason="false", told_routes=True)


def test_the_three_offices_are_all_there_once(office: Office) -> None:
    case = mediating(office, DAY, source="referred", channel="three_offices", referred_by="派出所")
    session = {"place": "调解室", "open_session": False, "record": "调解"}
    office.take(case, "session", DAY, **session, present=["police", "lawyer"])
    end = {"no_paper_wanted": True, "content": "道歉", "performance": "at_once"}
    refused(lambda: office.take(case, "agree_oral", "2024-05-08", **end), "应当三方到场")
    office.take(case, "session", "2024-05-08", **session, present=["police", "justice_office", "lawyer"])
    office.take(case, "agree_oral", "2024-05-08", **end)


def test_a_risk_is_told_before_the_end(office: Office) -> None:
    case = mediating(office, DAY, risk=["crime"])
    end = {"no_paper_wanted": True, "content": "道歉", "performance": "at_once"}
    refused(lambda: office.take(case, "agree_oral", "2024-05-08", **end), "应当先办理“报告风险”", "risk")
    told = {"risk": ["crime"], "risk_persons": 3, "told_police_on": "2024-05-08", "measures": "疏导"}
    office.take(case, "report_risk", "2024-05-08", **told)
    office.take(case, "agree_oral", "2024-05-08", **end)


def test_a_risk_that_is_reported_is_named(office: Office) -> None:
    case = mediating(office, DAY)
    told: dict[str, Any] = {"risk_persons": 3, "told_police_on": DAY, "measures": "疏导"}
    refused(lambda: office.take(case, "report_risk", DAY, **told), "请选择发现的激化风险", "risk")
    late = {**told, "risk": ["suicide"], "told_police_on": "2024-05-07"}
    refused(lambda: office.take(case, "report_risk", DAY, **late), "报告日期不得晚于今日", "told_police_on")


def test_an_application_is_written_down_only_where_somebody_applied(office: Office) -> None:
    case = registered(office, DAY, source="own_motion")
    asked = "当事人申请调解的，才记录申请"
    refused(lambda: office.take(case, "record_application", DAY, requests="修复"), asked, "source")


@pytest.mark.parametrize(
    ("channel", "chosen"),
    [({}, "inviting"), ({**COURT, "channel": "court_before", "court_signed_on": DAY}, "committee")],
)
def test_the_court_that_invited_is_asked_and_no_other(office: Office, channel: dict[str, str], chosen: str) -> None:
    """民事诉讼法 205(1)."""
    case = agreed(office, DAY, "2024-05-10", "2024-05-10", **channel)
    asked = {**APPLICATION, "court_basis": chosen}
    refused(lambda: office.take(case, "apply_confirmation", "2024-05-13", **asked), "邀请先行调解", "court_basis")


def test_a_court_refuses_before_it_files_and_rules_after(office: Office) -> None:
    case = agreed(office, DAY, "2024-05-10", "2024-05-10")
    office.take(case, "apply_confirmation", "2024-05-13", **APPLICATION)
    wrong = "立案前法院可以裁定不予受理"
    for result in ("confirmed", "dismissed", "applied", "filed"):
        refused(partial(office.take, case, "record_ruling", "2024-05-14", confirmation=result), wrong, "confirmation")
    office.take(case, "court_files", "2024-05-15", court_number="（2024）沪0118民特9号")
    refused(lambda: office.take(case, "record_ruling", "2024-05-20", confirmation="not_accepted"), wrong,
            "confirmation")  # fmt: skip
    office.take(case, "record_ruling", "2024-05-20", confirmation="withdrawn")


def test_the_number_a_court_gave_is_that_of_one_dispute(office: Office) -> None:
    first, second = (agreed(office, DAY, "2024-05-10", "2024-05-10") for _ in range(2))
    for case in (first, second):
        office.take(case, "apply_confirmation", "2024-05-13", **APPLICATION)
    office.take(first, "court_files", "2024-05-15", court_number="（2024）沪0118民特9号")
    again = {"court_number": "（2024）沪0118民特9号"}
    refused(lambda: office.take(second, "court_files", "2024-05-15", **again), first.number, "court_number")


def test_what_another_committee_accepted_first_is_left_to_it(office: Office) -> None:
    first = registered(office, DAY)
    twice = registered(office, DAY)
    same = {"diversion_reason": "other_committee", "diverted_to": "东村调委会", "same_dispute": first.number}
    refused(lambda: office.take(twice, "divert", DAY, **same), "现为“已登记”，不能选用", "same_dispute")
    office.take(first, "accept", DAY)
    office.take(twice, "divert", DAY, **same)
    assert twice.links.get(fact="same_dispute").other == first


def test_a_medical_dispute_that_goes_to_court_meanwhile_is_ended(office: Office) -> None:
    case = mediating(office, DAY, dispute_type="medical", pending_elsewhere="none")
    office.take(case, "fail", "2024-05-08", failure_reason="taken_elsewhere", told_routes=True)
    case.refresh_from_db()
    assert case.state == "failed"


def test_an_expert_is_of_the_bank_wanted_and_without_interest(office: Office) -> None:
    from tests.lines.mediation.test_registers import expert  # noqa: PLC0415

    case, known = mediating(office, DAY), expert(office).number
    asked: dict[str, Any] = {"expert": known, "expert_question": "原因", "expert_opinion": "老化"}
    for facts, sentence, field in (
        ({"expert_agreed": False, "expert_interested": False}, "应当征得当事人的同意", "expert_agreed"),
        ({"expert_agreed": True, "expert_interested": True}, "不得提供咨询意见", "expert_interested"),
        ({"expert_agreed": True, "expert_interested": False, "expert": "青调专〔2024〕9号"}, "没有案号为", "expert"),
    ):
        refused(partial(office.take, case, "consult_expert", DAY, **{**asked, **facts}), sentence, field)


def test_a_failed_mediation_names_the_other_routes(office: Office) -> None:
    case = mediating(office, DAY)
    untold = {"failure_reason": "no_agreement", "told_routes": False}
    refused(lambda: office.take(case, "fail", DAY, **untold), "应当告知当事人", "told_routes")


def test_two_clerks_at_once(office: Office) -> None:
    case = registered(office, DAY)
    office.take(case, "withdraw", DAY)
    late = Taking("accept", d(DAY), version=case.version)
    with pytest.raises(Conflict, match="案件已被他人办理"):
        door.take(case.pk, late, office.director, on=d(DAY))


def test_a_quick_registration_is_accepted_and_settled_in_one_step(office: Office) -> None:
    quick = {"dispute_type": "neighbours", "summary": "噪声", "persons": 2, "content": "互相谅解",
             "performance": "at_once", "no_paper_wanted": True}  # fmt: skip
    case = office.open("mediation", "quick", DAY, sides(), **quick)
    record = Record.objects.get(case=case)
    assert (case.state, case.closed_on, record.accepted_on, record.outcome) == ("agreed", d(DAY), d(DAY), "oral")
    assert case.number == "（2024）v01-调-1"
    assert case.documents.get().title == "人民调解口头协议登记表"
    bad = {**quick, "dispute_type": "labour"}
    refused(lambda: office.open("mediation", "quick", DAY, sides(), **bad), "不得采取口头方式", "dispute_type")


@pytest.mark.parametrize(
    ("facts", "sentence", "field"),
    [
        ({"performance": "under_way"}, "应当写明履行期限", "performance_due"),
        ({"performance": "not_done", "performance_due": "2024-06-06"}, "以后的情况由回访登记", "performance"),
        ({"performance": "at_once", "no_paper_wanted": False}, "认为无需制作协议书的", "no_paper_wanted"),
    ],
)
def test_an_oral_agreement_says_how_it_is_performed(
    office: Office, facts: dict[str, Any], sentence: str, field: str
) -> None:
    quick = {"dispute_type": "neighbours", "summary": "噪声", "persons": 2, "content": "互相谅解",
             "no_paper_wanted": True}  # fmt: skip
    refused(lambda: office.open("mediation", "quick", DAY, sides(), **{**quick, **facts}), sentence, field)


def test_numbers_are_of_each_committee_without_gaps(office: Office) -> None:
    assert [registered(office, DAY).number for _ in range(2)] == ["（2024）v01-调-1", "（2024）v01-调-2"]


def test_a_bad_identity_number_is_told(office: Office) -> None:
    wrong = [NewParty("first_side", "citizen", "张伟", id_number="310118199001011239"), sides()[1]]
    with pytest.raises(Refused, match="身份证号有误"):
        office.open("mediation", "register", DAY, wrong, **REGISTERED)


def test_who_sees_what(office: Office) -> None:
    from qingheng.kernel.organisations.permissions import Action  # noqa: PLC0415

    registered(office, DAY)
    seen = {
        name: {action.name for action in Action if Case.objects.restrict(getattr(office, name), action).exists()}
        for name in ("mediator", "director", "clerk", "officer", "statistician", "elsewhere")
    }
    assert seen["mediator"] == {"LIST", "VIEW", "TAKE_IN", "ACT", "UNMASK"}
    assert seen["director"] >= {"ACT", "SERVE", "CORRECT", "VOID", "UNMASK", "EXPORT"}
    assert seen["clerk"] == {"LIST", "VIEW", "TAKE_IN", "ACT", "UNMASK", "EXPORT", "FIGURES"}
    assert seen["officer"] == {"LIST", "VIEW", "EXPORT", "FIGURES"}  # never the outcome (PML 5)
    assert seen["statistician"] == {"LIST", "EXPORT", "FIGURES"}
    assert seen["elsewhere"] == set()
