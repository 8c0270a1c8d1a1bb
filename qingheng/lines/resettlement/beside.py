"""What stands beside the files: partner agreements, activities, volunteers and bases. No name of anybody helped."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from dateutil.relativedelta import relativedelta

from qingheng.lines.resettlement import choices as c
from qingheng.lines.resettlement import local
from qingheng.lines.resettlement.law import CONVENTION, LAW, PARTNERS, SHANGHAI
from qingheng.lines.resettlement.papers import BUREAU
from qingheng.lines.resettlement.staff import OFFICER, PARTNER, VOLUNTEER
from qingheng.procedure.declare import Limit, PartyFact, State, Step, at, begin, moment, rule
from qingheng.procedure.fields import Fields, case_of, cases_of, choice, date, integer, long_text, text, yes_no
from qingheng.procedure.papers import PaperForm, PaperSpec
from qingheng.procedure.procedure import Procedure
from qingheng.procedure.taking import Proposal
from qingheng.statute.periods import Direction


class AgreementFacts(Fields):
    """合作协议."""

    agreement_kind = choice("协议种类", c.AgreementKind)
    projects = long_text("合作项目")
    duties = long_text("双方职责")
    years = integer("期限（年）", at_least=1, at_most=20)
    contact = text("联系人", required=False)
    legal_aid_part = text("其中法律援助事项", required=False, help="由法律援助条线办理，此处只作记录")
    signed_on = date("签订日")
    term_from = date("本期起始日")
    agreement_end_on = date("协议期满日")
    agreement_ended_on = date("终止日")
    agreement_ended_why = text("终止原因")


class ActivityFacts(Fields):
    """项目、活动."""

    activity = choice("活动种类", c.Activity)
    topic = text("主题")
    place = text("地点", required=False)
    yellow_ribbon = yes_no("“黄丝带”帮教活动")
    agreement = case_of("合作协议", "aftercare_agreement", required=False, in_states=("active",))
    volunteers = cases_of("志愿者", "aftercare_volunteer", required=False, in_states=("serving",))
    volunteer_number = integer("志愿者人数", at_least=0, at_most=1000)
    persons_served = integer("服务人次", at_least=0, at_most=100_000)
    hours = integer("服务时长（小时）", required=False, at_least=0, at_most=1000)
    activity_on = date("活动日期")


class VolunteerFacts(Fields):
    """志愿者."""

    profession = choice("职业", c.Profession)
    unit = text("所在单位", required=False)
    pledged = yes_no("已签署保密承诺书")
    related_to_victim = yes_no("系帮教对象案件的被害人或者其近亲属")
    joined_on = date("加入日期")
    volunteer_left_on = date("退出日期")
    volunteer_left_why = text("退出原因")


class BaseFacts(Fields):
    """帮教基地."""

    base_name = text("基地名称")
    base_kind = choice("基地种类", c.BaseKind)
    base_unit = text("建设单位")
    places = integer("安置容量（人）", at_least=0, at_most=10_000)
    occupied = integer("在基地人数", at_least=0, at_most=10_000)
    base_opened_on = date("设立日期")
    base_closed_on = date("撤销日期")
    base_closed_why = text("撤销原因")


A, V, B, N = AgreementFacts, VolunteerFacts, BaseFacts, ActivityFacts

framework_agreement = PaperSpec(
    "framework_agreement", "对口联系合作框架协议", "framework_agreement.txt", series="青司安协", sealed_by=BUREAU,
    to=(PARTNER,), basis=PARTNERS,
)  # fmt: skip
renewal_memo = PaperSpec(
    "renewal_memo", "合作协议续签备忘录", "renewal_memo.txt", form=PaperForm.CASE_PAPER, series="青司安协",
    sealed_by=BUREAU, to=(PARTNER,), basis=PARTNERS,
)  # fmt: skip


def agreement_end(facts: Mapping[str, Any], _: Sequence[PartyFact]) -> dt.date | None:
    """The last day of the term agreed: the same date so many years on."""
    since, years = facts.get("term_from"), facts.get("years")
    return since + relativedelta(years=years) if since and years else None


@rule(PARTNERS)
def has_partner(proposal: Proposal) -> bool:
    """协议应当写明一个合作单位"""
    return len(proposal.after.parties_as(PARTNER.code)) == 1


@rule(CONVENTION)
def one_volunteer(proposal: Proposal) -> bool:
    """一次登记一名志愿者"""
    return len(proposal.after.parties_as(VOLUNTEER.code)) == 1


@rule(CONVENTION, V.pledged)
def pledged(proposal: Proposal) -> bool:
    """志愿者应当签署保密承诺书"""
    return bool(proposal.facts.get("pledged"))


@rule(CONVENTION, V.related_to_victim)
def not_victims_kin(proposal: Proposal) -> bool:
    """被害人或者其近亲属不得担任志愿者"""
    return not proposal.facts.get("related_to_victim")


@rule(CONVENTION, B.occupied)
def room_enough(proposal: Proposal) -> bool:
    """在基地人数不得多于安置容量"""
    return bool(proposal.facts["occupied"] <= proposal.facts["places"])


@rule(SHANGHAI[13, 1])
def nobody_left(proposal: Proposal) -> bool:
    """基地中还有人员，应当先更新人数"""
    return not proposal.facts["occupied"]


class Agreement(Procedure):
    """合作协议：签订、续签至终止。"""

    line = "aftercare_agreement"
    law = LAW
    in_force = dt.date(2013, 1, 1)

    active = State("履行中")
    ended = State("已终止", final=True, closes=True)

    conclude = Step(
        "签订协议",
        begin(active),
        by=OFFICER,
        basis=[SHANGHAI[4, 3], SHANGHAI[5], PARTNERS],
        adds=(PARTNER,),
        asks=[A.agreement_kind, A.projects, A.duties, A.years, A.contact, A.legal_aid_part],
        stamps=[A.signed_on, A.term_from],
        derives={A.agreement_end_on: agreement_end},
        needs=[has_partner],
        issues=[framework_agreement],
    )
    renew = Step(
        "续签",
        at(active),
        by=OFFICER,
        basis=PARTNERS,
        asks=[A.projects, A.years],
        stamps=[A.term_from],
        derives={A.agreement_end_on: agreement_end},
        issues=[renewal_memo],
        usual=True,
    )
    end = Step(
        "终止",
        active >> ended,
        by=OFFICER,
        basis=PARTNERS,
        asks=[A.agreement_ended_why],
        stamps=[A.agreement_ended_on],
    )

    aftercare_agreement_limit = Limit(
        "协议期限",
        None,
        starts=[moment(conclude, A.agreement_end_on), moment(renew, A.agreement_end_on)],
        met_by=[renew, end],
        direction=Direction.UNTIL,
        ahead=local.AGREEMENT_WARNING_DAYS,
        basis=PARTNERS,
        then="续签或者终止",
    )


class Activities(Procedure):
    """活动：一次登记。"""

    line = "aftercare_activity"
    law = LAW
    in_force = dt.date(2013, 1, 1)

    recorded = State("已登记", final=True, closes=True)

    record = Step(
        "登记活动",
        begin(recorded),
        by=OFFICER,
        basis=[SHANGHAI[4, 2], SHANGHAI[5], PARTNERS],
        asks=[
            N.activity, N.topic, N.place, N.yellow_ribbon, N.agreement, N.volunteers, N.volunteer_number,
            N.persons_served, N.hours,
        ],
        stamps=[N.activity_on],
    )  # fmt: skip


class Volunteers(Procedure):
    """志愿者：加入至退出。"""

    line = "aftercare_volunteer"
    law = LAW
    in_force = dt.date(2013, 1, 1)

    serving = State("在册")
    left = State("已退出", final=True, closes=True)

    join = Step(
        "登记志愿者",
        begin(serving),
        by=OFFICER,
        basis=[SHANGHAI[4, 2], SHANGHAI[5]],
        adds=(VOLUNTEER,),
        asks=[V.profession, V.unit, V.pledged, V.related_to_victim],
        stamps=[V.joined_on],
        needs=[one_volunteer, pledged, not_victims_kin],
    )
    leave = Step(
        "退出",
        serving >> left,
        by=OFFICER,
        basis=CONVENTION,
        asks=[V.volunteer_left_why],
        stamps=[V.volunteer_left_on],
    )


class Bases(Procedure):
    """帮教基地：设立至撤销。"""

    line = "aftercare_base"
    law = LAW
    in_force = dt.date(2013, 1, 1)

    open = State("运行中")
    shut = State("已撤销", final=True, closes=True)

    found = Step(
        "登记基地",
        begin(open),
        by=OFFICER,
        basis=SHANGHAI[13, 1],
        asks=[B.base_name, B.base_kind, B.base_unit, B.places, B.occupied],
        stamps=[B.base_opened_on],
        needs=[room_enough],
    )
    update = Step(
        "更新人数",
        at(open),
        by=OFFICER,
        basis=SHANGHAI[13, 1],
        asks=[B.places, B.occupied],
        needs=[room_enough],
        usual=True,
    )
    close_base = Step(
        "撤销",
        open >> shut,
        by=OFFICER,
        basis=SHANGHAI[13, 1],
        asks=[B.base_closed_why],
        stamps=[B.base_closed_on],
        needs=[nobody_left],
    )
