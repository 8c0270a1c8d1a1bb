"""Every paper on a driven case: whole, addressed, and with what the domain page says that it must carry."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.requests import NewParty
from qingheng.kernel.documents.models import Document
from qingheng.lines.resettlement.line import LINES
from tests.lines.resettlement.office import (
    AID,
    HANDED,
    KEY,
    PRISON,
    REOFFENCE,
    SENTENCE,
    SHARING,
    TRANSFER,
    VERIFIED,
    VISIT,
    Office,
    agreement,
    base,
    corrected,
    in_help,
    linked,
    noticed,
    ready,
    released,
    released_person,
)

Told = dict[str, tuple[str, ...]]


def before_release(own: Office) -> tuple[list[Case], Told]:
    ours, other = noticed(own, "2024-05-06", "2024-08-01"), noticed(own, "2024-05-06", "2024-08-01")
    own.take(other, "bounce", "2024-05-08", belongs_to="松江区")
    own.take(ours, "mark_key", "2024-05-07", **KEY)
    own.take(ours, "verify", "2024-05-08", **VERIFIED, pickup_mode="must")
    route = {"pickup_route": "沪青平公路", "pickup_persons": "石康、尹雪梅", "pickup_measures": "二人同行"}
    own.take(ours, "plan_pickup", "2024-07-22", **route)
    own.take(ours, "hand_over", "2024-08-01", released_on="2024-08-01", **HANDED)
    family = [released_person(), NewParty("aftercare_family", "citizen", "张母", relation="母亲", stands_for=0)]
    data = {"release_no": own.number(), "release_due_on": "2024-08-01"}
    fetched = own.open("receive_notice", "2024-05-06", family, **{**PRISON, **data})
    own.take(fetched, "verify", "2024-05-08", **VERIFIED, pickup_mode="family")
    own.take(fetched, "tell_family", "2024-06-03", family_told_how="电话告知母亲")
    return [ours, other, fetched], {
        "not_ours": ("上海市青浦监狱", "应由松江区负责"),
        "key_form": ("无家可归", "落实住处", "每6个月复核一次", "审批人"),
        "verification_receipt": ("上海市青浦监狱", "张伟", "查实", "愿意接纳", "必接必送"),
        "pickup_plan": ("沪青平公路", "石康、尹雪梅", "监所（签名）", "司法所（签名）", "2024年8月1日"),
        "handover_form": ("上午九时监狱门口", "石康", "释放证明书", "监所（签名）", "司法所（签名）"),
        "family_notice": ("张母", "2024年8月1日", "帮助其返回居住地", "第七条第二款"),
        "rights_notice": ("自愿接受的帮助", "不限制你的行动", "2029年8月1日"),
    }


def linking(own: Office) -> tuple[list[Case], Told]:
    lost = released(own, "2024-09-06", "2024-09-10")
    own.take(lost, "search", "2024-09-11", search_to="朱家角派出所", search_detail="曾在镇上务工")
    data = {**SENTENCE, "source": "prison", "release_no": own.number(), "released_on": "2024-03-01",
            "from_district": "松江区安帮办", "help_until": "2029-03-01"}  # fmt: skip
    came = own.open("transfer_in", "2024-05-06", [released_person()], **data)
    ended = corrected(own, "2024-05-06", appraised_on="2024-04-03", appraisal="表现良好")
    return [lost, came, ended], {
        "search_letter": ("朱家角派出所", "2024年9月10日", "曾在镇上务工"),
        "transfer_receipt": ("松江区安帮办", "2029年3月1日"),
        "correction_form": ("缓刑", "表现良好", "鉴定表", "2027年5月6日"),
    }


def helping(own: Office) -> tuple[list[Case], Told]:
    case = in_help(own, "2024-05-06", released_person(sex="male", ethnicity="汉族"))
    own.take(case, "visit", "2024-05-08", **VISIT, visit_needs="介绍工作")
    number = own.take(case, "apply_aid", "2024-05-08", **AID, aid_asked="500").event.number
    own.take(case, "approve_aid", "2024-05-09", subject=str(number), aid_granted=True, aid_amount="500")
    changed = {"situation": "已找到工作", "needs": "租房", "job": "employed", "plan": "每季走访", "victim_kin": False}
    own.take(case, "assess", "2024-06-03", **changed)
    own.take(case, "place_in_base", "2024-06-04", base=base(own).number, base_reason="无住处", base_until="2024-08-02")
    consent = own.take(case, "consent_partner", "2024-06-05", agreement=agreement(own).number,
                       **{**SHARING, "shared": "identity"})  # fmt: skip
    matter = str(consent.event.number)
    own.take(case, "send_card", "2024-06-05", subject=matter, card_needs="数学辅导")
    own.take(case, "disclose", "2024-06-06", subject=matter, disclosed_why="上门辅导")
    own.take(case, "end_sharing", "2024-06-07", subject=matter)
    own.take(case, "mark_key", "2024-06-10", **KEY)
    own.take(case, "drop_key", "2024-11-01", key_review="住处落实")
    return [case], {
        "register_form": ("男", "1985年3月1日", "有期徒刑", "24个月", "良好", "驾驶", "就业", "王兰（居委会）"),
        "help_agreement": ("自愿", "介绍工作", "走访、电话", "保密", "2029年5月6日", "随时撤回"),
        "visit_record": ("生活稳定", "介绍工作", "石康"),
        "aid_form": ("临时救助", "生活困难", "街道证明", "500"),
        "assessment_form": ("已找到工作", "租房", "第十四条"),
        "base_form": ("矫正人员之家", "无住处", "2024年8月2日", "第十三条"),
        "sharing_consent": ("民盟青浦区委员会", "只对上述一家单位有效", "敏感个人信息", "第三十条"),
        "partner_card": ("30至39岁", "数学辅导"),
        "partner_disclosure": ("张伟", "上门辅导"),
        "stop_letter": ("停止使用", "第四十七条"),
        "key_review_form": ("不再列为重点", "住处落实"),
    }


def ending(own: Office) -> tuple[list[Case], Told]:
    moves, offends, over = (in_help(own, "2019-05-06") for _ in range(3))
    own.take(moves, "send_transfer", "2020-06-03", **TRANSFER)
    own.take(offends, "reoffend", "2020-12-02", reoffended_on="2020-10-01", convicted_on="2020-12-02", **REOFFENCE)
    own.take(over, "close", "2024-05-07", user=own.clerk)
    return [moves, offends, over], {
        "transfer_letter": ("松江区安帮办", "迁居松江", "生活稳定", "2024年5月6日", "10个工作日"),
        "reoffence_form": ("2019年5月6日", "2020年10月1日", "盗窃罪", "青浦区人民法院", "无业"),
        "expiry_form": ("2024年5月6日", "期满", "不是法律身份的证明"),
    }


def partners(own: Office) -> tuple[list[Case], Told]:
    case = agreement(own, years=1)
    own.take(case, "renew", "2025-01-08", projects="义诊、助学", years=2)
    return [case], {
        "framework_agreement": ("民盟青浦区委员会", "助学", "组织志愿者", "保密", "2025年1月8日"),
        "renewal_memo": ("义诊、助学", "2027年1月8日"),
    }


STORIES = (before_release, linking, helping, ending, partners)


@pytest.mark.parametrize("story", STORIES)
def test_each_paper(office: Office, story: Callable[[Office], tuple[list[Case], Told]]) -> None:
    cases, told = story(office)
    texts = {each.spec: each.text for each in Document.objects.filter(case__in=cases).order_by("-pk")}  # the first
    for spec, words in told.items():
        text = texts[spec]
        assert not re.search(r"\bNone\b|\{\{|\{%|。。|（）|：。", text), text
        for word in words:
            assert word in text, (spec, word, text)


def test_no_paper_is_left_out(office: Office) -> None:
    known = {paper for line in LINES for paper in line.procedure.papers()}
    assert known == {spec for story in STORIES for spec in story(office)[1]}


def test_what_a_key_or_paper_needs_is_not_asked_of_others(office: Office) -> None:
    case = ready(office, "2024-05-06", "2024-08-01")
    assert [each.spec for each in case.documents.all()] == ["verification_receipt"]
    assert {each.spec for each in linked(office, "2024-05-06").documents.all()} == {"rights_notice"}
