"""The bad input of the domain page and what the rules refuse: each with its sentence, its field and its article."""

from typing import Any

import pytest

from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.requests import NewParty, Refused
from tests.lines.resettlement.office import (
    AID,
    FILE,
    HANDED,
    HELPERS,
    KEY,
    PRISON,
    REOFFENCE,
    SENTENCE,
    TRANSFER,
    VERIFIED,
    VISIT,
    Office,
    base,
    corrected,
    d,
    in_help,
    linked,
    minor,
    noticed,
    ready,
    released,
    released_person,
    volunteer,
)


def refused(act: Any, words: str, field: str, article: str = "") -> None:
    """The act is refused with these words at this field, by this article."""
    with pytest.raises(Refused) as error:
        act()
    found = [each for each in error.value.refusals if words in each.message]
    assert found, [str(each) for each in error.value.refusals]
    assert found[0].field == field
    assert article in "、".join(str(basis) for basis in found[0].basis)


def test_a_release_before_the_admission(office: Office) -> None:
    refused(lambda: noticed(office, "2024-05-06", "2017-01-05"), "不得早于入监日", "release_due_on")
    case = ready(office, "2024-05-06", "2024-07-01")
    for step, more in (("hand_over", HANDED), ("record_release", {"report_by": "2024-07-08"})):
        early = {"released_on": "2017-12-31", **more}
        refused(lambda s=step, m=early: office.take(case, s, "2024-07-01", **m), "不得早于入监日", "released_on",
                "《监狱法》第三十五条")  # fmt: skip


def test_an_open_sentence_has_no_file(office: Office) -> None:
    refused(lambda: corrected(office, "2024-05-06", end_on="2024-05-07"), "社区矫正尚未期满", "end_on")
    case = ready(office, "2024-05-06", "2024-07-01")
    later = {"released_on": "2024-07-01", **HANDED}
    refused(lambda: office.take(case, "hand_over", "2024-06-28", **later), "尚未释放", "released_on")


def test_a_second_file_for_one_release(office: Office) -> None:
    first = linked(office, "2024-05-06", release_no="释字1号")
    refused(lambda: linked(office, "2024-05-07", release_no="释字1号"), f"已经登记为{first.number}", "release_no")


def test_a_file_opened_twice_is_struck_by_the_bureau(office: Office) -> None:
    case = linked(office, "2024-05-06")
    refused(lambda: office.take(case, "strike", "2024-05-07", user=office.clerk, struck_why="重复"),
            "由安置帮教工作人员办理", "")  # fmt: skip
    office.take(case, "strike", "2024-05-07", struck_why="与另一档案重复")
    case.refresh_from_db()
    assert (case.state, case.resettlement.end_reason) == ("closed", "struck")
    late = {**REOFFENCE, "reoffended_on": "2024-05-07", "convicted_on": "2024-06-03"}
    refused(lambda: office.take(case, "reoffend_late", "2024-06-03", **late), "只有因期满结束", "")


def test_birth_must_be_known_since_it_seals(office: Office) -> None:
    nobody = NewParty("aftercare_person", "citizen", "张伟")
    refused(lambda: linked(office, "2024-05-06", nobody), "出生日期", "", "第五十九条")
    known = NewParty("aftercare_person", "citizen", "张伟", id_number="310118199001021237")
    assert linked(office, "2024-05-06", known).parties.get().born_on == d("1990-01-02")
    wrong = NewParty("aftercare_person", "citizen", "张伟", id_number="310118199001021238")
    with pytest.raises(Refused, match="身份证号有误"):
        linked(office, "2024-05-06", wrong)


def test_two_people_in_one_file(office: Office) -> None:
    data = {**PRISON, "release_no": office.number(), "released_on": "2024-05-06", "certificate_shown": True}
    two = [released_person(), released_person("李强")]
    refused(lambda: office.open("register_late", "2024-05-06", two, **data), "一份档案登记一名", "")


def test_whose_correction_ended_comes_by_its_own_step(office: Office) -> None:
    refused(lambda: linked(office, "2024-05-06", source="correction"), "矫正转帮教", "source")
    refused(lambda: noticed(office, "2024-05-06", "2024-07-01", source="correction"), "矫正转帮教", "source")


def test_reporting_without_the_certificate(office: Office) -> None:
    refused(lambda: linked(office, "2024-05-06", certificate_shown=False), "查验释放证明书", "certificate_shown",
            "《监狱法》第三十六条")  # fmt: skip


def test_verification(office: Office) -> None:
    case = noticed(office, "2024-05-06", "2024-07-01")
    elsewhere = {**VERIFIED, "verify_result": "not_here", "pickup_mode": "self"}
    refused(lambda: office.take(case, "verify", "2024-05-07", **elsewhere), "应当办理“退回”", "verify_result")
    unwanted = {**VERIFIED, "verify_result": "refuses", "pickup_mode": "family"}
    refused(lambda: office.take(case, "verify", "2024-05-07", **unwanted), "家属拒绝接纳", "pickup_mode",
            "《上海市安置帮教工作规定》第七条")  # fmt: skip
    office.take(case, "mark_key", "2024-05-07", **KEY)
    refused(lambda: office.take(case, "verify", "2024-05-07", **VERIFIED, pickup_mode="self"), "必接必送",
            "pickup_mode")  # fmt: skip
    refused(lambda: office.take(case, "mark_key", "2024-05-08", **KEY), "已是重点帮教对象", "")
    office.take(case, "verify", "2024-05-08", **VERIFIED, pickup_mode="must")
    refused(lambda: office.take(case, "tell_family", "2024-05-09", family_told_how="电话"), "不需告知家属", "")


def test_a_minor_without_guardian_is_fetched(office: Office) -> None:
    case = minor(office, "2024-05-06")
    assert case.resettlement.must_pick_up
    by = {"user": office.officer}
    refused(lambda: office.take(case, "verify", "2024-05-07", **VERIFIED, pickup_mode="self", **by), "监护人接回",
            "pickup_mode", "第五十六条")  # fmt: skip
    office.take(case, "verify", "2024-05-07", **VERIFIED, pickup_mode="must", **by)
    route = {"pickup_route": "公务车", "pickup_persons": "尹雪梅、石康", "pickup_measures": "二人同行"}
    office.take(case, "plan_pickup", "2024-05-08", **route, **by)
    assert case.documents.filter(spec="pickup_plan").exists()
    fetched = minor(office, "2024-05-06", guardian_fetches=True)
    assert not fetched.resettlement.must_pick_up
    office.take(fetched, "verify", "2024-05-07", **VERIFIED, pickup_mode="guardian", **by)
    refused(lambda: office.take(fetched, "plan_pickup", "2024-05-08", **route, **by), "只为重点帮教对象", "")


def test_nobody_is_searched_for_before_the_day_to_report(office: Office) -> None:
    case = released(office, "2024-09-06", "2024-09-10")
    sought = {"search_to": "朱家角派出所", "search_detail": "曾在镇上务工"}
    refused(lambda: office.take(case, "search", "2024-09-10", **sought), "应报到日尚未届满", "")
    office.take(case, "search", "2024-09-11", **sought)
    other = ready(office, "2024-07-01", "2024-09-06")
    early = {"released_on": "2024-09-06", "report_by": "2024-09-05"}
    refused(lambda: office.take(other, "record_release", "2024-09-06", **early), "不得早于实际释放日", "report_by")


def test_the_helper_group(office: Office) -> None:
    case = linked(office, "2024-05-06")
    refused(lambda: office.take(case, "sign", "2024-05-07", consent=["visits"]), "尚未建立帮教档案", "")
    kin = {**FILE, "victim_kin": True}
    refused(lambda: office.take(case, "make_file", "2024-05-07", parties=HELPERS, **kin), "被害人", "victim_kin")
    refused(lambda: office.take(case, "make_file", "2024-05-07", parties=HELPERS[:1], **FILE), "至少由二人",
            "victim_kin")  # fmt: skip
    office.take(case, "make_file", "2024-05-07", parties=HELPERS, **FILE)
    refused(lambda: office.take(case, "make_file", "2024-05-07", parties=HELPERS, **FILE), "已经建立帮教档案", "")


def test_aid(office: Office) -> None:
    case = in_help(office, "2024-05-06")
    refused(lambda: office.take(case, "apply_aid", "2024-05-07", **AID, aid_asked="-1"), "不得小于", "aid_asked")

    def granted(on: str, kind: str = "temporary", amount: str | None = "500", given: bool = True) -> None:
        number = office.take(case, "apply_aid", on, **{**AID, "aid_kind": kind}).event.number
        office.take(case, "approve_aid", on, subject=str(number), aid_granted=given, aid_amount=amount)

    granted("2024-05-08")
    refused(lambda: granted("2024-05-20"), "不得重复发放", "aid_amount", "《监狱法》第三十七条")
    granted("2024-05-20", kind="relief")
    granted("2024-06-03")
    granted("2024-06-04", kind="counselling", amount=None)
    granted("2024-06-05", kind="counselling", amount=None)  # no money is paid twice by listening twice
    refused(lambda: granted("2024-06-06", kind="medical", given=False), "未批准的帮扶没有金额", "aid_amount")


def test_after_death_nothing_is_granted(office: Office) -> None:
    case = in_help(office, "2024-05-06")
    number = office.take(case, "apply_aid", "2024-05-07", **AID).event.number
    refused(lambda: office.take(case, "record_death", "2024-05-08", died_on="2024-05-09"), "不得晚于登记日", "died_on")
    office.take(case, "record_death", "2024-05-08", died_on="2024-05-08")
    refused(
        lambda: office.take(case, "approve_aid", "2024-05-09", subject=str(number), aid_granted=True, aid_amount="500"),
        "案件现为“已结束”", "",
    )  # fmt: skip
    assert case.deadlines.exclude(state__in=("MET", "MET_LATE", "VOID")).count() == 0


def test_who_withdraws_stays_on_the_register_without_services_and_may_sign_again(office: Office) -> None:
    case = in_help(office, "2024-05-06")
    office.take(case, "withdraw_consent", "2024-06-03")
    refused(lambda: office.take(case, "apply_aid", "2024-06-04", **AID), "案件现为“拒绝帮教（在册）”", "")
    refused(lambda: office.take(case, "visit", "2024-06-04", **VISIT), "案件现为“拒绝帮教（在册）”", "")
    office.take(case, "note", "2024-06-05", note="出境务工")
    office.take(case, "sign_again", "2024-07-01", consent=["visits"])
    case.refresh_from_db()
    assert case.state == "in_help"


def test_no_step_punishes_or_permits() -> None:
    """Help is not a penalty: nothing of what correction does to people is among the steps."""
    from qingheng.lines.resettlement.procedure import Resettlement  # noqa: PLC0415

    labels = "".join(step.label for step in Resettlement.steps.values())
    assert not any(word in labels for word in ("处罚", "警告", "训诫", "准予", "批准外出", "请假", "限制"))


def test_reoffence(office: Office) -> None:
    case = in_help(office, "2024-05-06")
    early = {**REOFFENCE, "reoffended_on": "2024-05-05", "convicted_on": "2024-12-02"}
    refused(lambda: office.take(case, "reoffend", "2024-12-02", **early), "不得早于释放", "reoffended_on")
    future = {**REOFFENCE, "reoffended_on": "2024-10-01", "convicted_on": "2024-12-03"}
    refused(lambda: office.take(case, "reoffend", "2024-12-02", **future), "不得晚于今日", "convicted_on")


def test_no_end_before_the_period_is_over_and_no_transfer_without_a_letter(office: Office) -> None:
    case = in_help(office, "2024-05-06")
    refused(lambda: office.take(case, "close", "2029-05-06", user=office.clerk), "帮教期尚未届满", "")
    refused(lambda: office.take(case, "transfer", "2024-06-03", receipt_no="1号"), "尚未发出转出函", "")
    office.take(case, "send_transfer", "2024-06-03", **TRANSFER)
    office.take(case, "keep", "2024-06-04", kept_why="未实际居住")
    refused(lambda: office.take(case, "transfer", "2024-06-05", receipt_no="1号"), "尚未发出转出函", "")


def test_who_comes_from_another_district_keeps_the_term_of_the_letter(office: Office) -> None:
    data = {**SENTENCE, "source": "correction", "release_no": office.number(), "from_district": "松江区安帮办"}
    over = {**data, "help_until": "2024-05-05"}
    refused(lambda: office.open("transfer_in", "2024-05-06", [released_person()], **over), "已经届满", "help_until")
    prison = {**data, "source": "prison", "help_until": "2027-01-01"}
    refused(lambda: office.open("transfer_in", "2024-05-06", [released_person()], **prison), "应当填写实际释放日",
            "released_on")  # fmt: skip
    case = office.open("transfer_in", "2024-05-06", [released_person()], **{**data, "help_until": "2027-01-01"})
    assert case.deadlines.get(limit="help_limit").due.isoformat() == "2027-01-01"


def test_a_full_base_takes_nobody_and_nobody_is_in_two(office: Office) -> None:
    case, full = in_help(office, "2024-05-06"), base(office, occupied=3)
    stay = {"base_reason": "无住处", "base_until": "2024-08-03"}
    refused(lambda: office.take(case, "place_in_base", "2024-05-07", base=full.number, **stay), "已经住满", "base",
            "《上海市安置帮教工作规定》第十三条")  # fmt: skip
    free = base(office)
    past = {**stay, "base_until": "2024-05-06"}
    refused(lambda: office.take(case, "place_in_base", "2024-05-07", base=free.number, **past), "不得早于入住",
            "base_until")  # fmt: skip
    office.take(case, "place_in_base", "2024-05-07", base=free.number, **stay)
    refused(lambda: office.take(case, "place_in_base", "2024-05-08", base=free.number, **stay), "尚未离开", "base")


def test_registers(office: Office) -> None:
    refused(lambda: volunteer(office, pledged=False), "保密承诺书", "pledged")
    refused(lambda: volunteer(office, related_to_victim=True), "被害人", "related_to_victim")
    refused(lambda: base(office, occupied=4), "不得多于安置容量", "occupied")
    some: Case = base(office)
    refused(lambda: office.take(some, "close_base", "2024-05-06", base_closed_why="租约到期"), "还有人员", "")
    refused(lambda: office.open("conclude", "2024-01-08", line="aftercare_agreement", agreement_kind="base",
                                projects="助学", duties="提供场所", years=1), "写明一个合作单位", "")  # fmt: skip


def test_a_complaint_about_the_office_is_answered_by_the_bureau(office: Office) -> None:
    case = in_help(office, "2024-05-06")
    asked = {"request_by": "本人", "request_gist": "走访人员态度不好"}
    complaint = office.take(case, "request", "2024-05-07", request_kind="complaint", **asked).event.number
    reply = {"subject": str(complaint), "request_answer": "已核查并批评教育"}
    refused(lambda: office.take(case, "answer", "2024-05-08", **reply), "由区局答复", "", "第十五条")
    refused(lambda: office.take(case, "answer_by_bureau", "2024-05-08", user=office.clerk, **reply),
            "由安置帮教工作人员办理", "")  # fmt: skip
    office.take(case, "answer_by_bureau", "2024-05-08", **reply)
    need = office.take(case, "request", "2024-05-09", request_kind="need", **asked).event.number
    office.take(case, "answer", "2024-05-10", subject=str(need), request_answer="已介绍工作")
