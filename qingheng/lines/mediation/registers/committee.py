"""人民调解组织名册: committees with their line-up and term, and the studios and stations that belong to them."""

from __future__ import annotations

import datetime as dt

from qingheng.kernel.cases.founding import Founding
from qingheng.kernel.organisations.models import Body
from qingheng.lines.mediation import choices as c
from qingheng.lines.mediation import local
from qingheng.lines.mediation.law import COMMITTEES, LAW, MEDICAL, THREE_OFFICES
from qingheng.lines.mediation.staff import HEAD, LINEUP, OFFICER
from qingheng.procedure.declare import Limit, PartyFact, State, Step, at, begin, given, moment, rule
from qingheng.procedure.fields import Fields, case_of, choice, date, several, text, where, yes_no
from qingheng.procedure.papers import PaperForm, PaperSpec, Sealer
from qingheng.procedure.procedure import Procedure
from qingheng.procedure.roles import JUSTICE_OFFICE
from qingheng.procedure.taking import Proposal
from qingheng.statute.periods import workdays, years

FEWEST, MOST = 3, 9
MAJORITY = "汉族"


class CommitteeFacts(Fields):
    """What the register keeps of a committee or studio."""

    name = text("名称")
    short_name = text("简称", help="例如：东村调委会")
    code = text("编码", help="全区唯一，用于纠纷编号，由字母、数字和连字符组成")
    unit_kind = choice("组织性质", c.UnitKind)
    kind = choice("调委会类型", c.CommitteeKind, basis=LAW[8])
    links = several("对接类型", c.SpecialLink, required=False)
    parent = case_of(
        "所属调委会", "mediation_committee", in_states=("active",), shown_when=where(unit_kind, *c.WITHIN_COMMITTEE),
        basis=THREE_OFFICES,
    )  # fmt: skip
    town = text("所在街镇")
    multi_ethnic = yes_no("多民族居住地区", shown_when=where(unit_kind, c.UnitKind.COMMITTEE), basis=LAW[8, 3])
    chosen_by = choice("委员产生方式", c.ChosenBy, shown_when=where(unit_kind, c.UnitKind.COMMITTEE), basis=LAW[9])
    established_on = date("设立日期")
    term_start = date("本届任期起始日", shown_when=where(unit_kind, c.UnitKind.COMMITTEE), basis=LAW[9])
    change = choice("通报事项", c.LineupChange, basis=LAW[10])
    notified_on = date("通报法院日期", basis=LAW[10])
    filed_on = date("报司法局备案日期", basis=MEDICAL[32])
    ended_on = date("撤销日期")
    ended_why = text("撤销原因")


C = CommitteeFacts
COMMITTEE_ONLY = where(C.unit_kind, c.UnitKind.COMMITTEE)
FOUNDING = Founding(Body.Kind.COMMITTEE, name=C.name, short_name=C.short_name, code=C.code, when=[COMMITTEE_ONLY])

court_notice = PaperSpec(
    "court_notice",
    "人民调解委员会人员组成通报函",
    "court_notice.txt",
    form=PaperForm.LETTER,
    series="青司调通",
    sealed_by=Sealer.WORKING_BODY,
    basis=LAW[10],
)
medical_filing = PaperSpec(
    "medical_filing", "医疗纠纷人民调解委员会备案表", "medical_filing.txt", form=PaperForm.RECORD,
    sealed_by=Sealer.NONE, basis=MEDICAL[32],
)  # fmt: skip


def _lineup(proposal: Proposal) -> list[PartyFact]:
    codes = {role.code for role in LINEUP}
    return [party for party in proposal.after.parties if party.role in codes]


def _is_committee(proposal: Proposal) -> bool:
    return proposal.facts.get("unit_kind") == c.UnitKind.COMMITTEE


@rule(LAW[8, 2])
def three_to_nine(proposal: Proposal) -> bool:
    """人民调解委员会由委员三至九人组成"""
    return not _is_committee(proposal) or FEWEST <= len(_lineup(proposal)) <= MOST


@rule(LAW[8, 2])
def one_head(proposal: Proposal) -> bool:
    """人民调解委员会设主任一人"""
    heads = [party for party in _lineup(proposal) if party.role == HEAD.code]
    return not _is_committee(proposal) or len(heads) == 1


@rule(LAW[8, 3])
def has_a_woman(proposal: Proposal) -> bool:
    """人民调解委员会应当有妇女成员"""
    return not _is_committee(proposal) or any(party.sex == "female" for party in _lineup(proposal))


@rule(LAW[8, 3])
def has_a_smaller_people(proposal: Proposal) -> bool:
    """多民族居住的地区应当有人数较少民族的成员"""
    if not _is_committee(proposal) or not proposal.facts.get("multi_ethnic"):
        return True
    return any(party.ethnicity not in ("", MAJORITY) for party in _lineup(proposal))


@rule(LAW[9, 1], C.chosen_by)
def chosen_as_the_law_says(proposal: Proposal) -> bool:
    """村由村民会议或者村民代表会议、居民区由居民会议、企业事业单位由职工大会、职工代表大会或者工会推选"""
    wanted = {
        c.CommitteeKind.VILLAGE: c.ChosenBy.VILLAGERS,
        c.CommitteeKind.COMMUNITY: c.ChosenBy.RESIDENTS,
        c.CommitteeKind.ENTERPRISE: c.ChosenBy.STAFF,
        c.CommitteeKind.INSTITUTION: c.ChosenBy.STAFF,
    }.get(proposal.facts.get("kind"))  # type: ignore[arg-type]
    return not _is_committee(proposal) or wanted is None or proposal.facts.get("chosen_by") == wanted


@rule(LAW[9, 2], C.term_start)
def elected_in_time(proposal: Proposal) -> bool:
    """本届委员任期已经届满后才换届；届满至换届期间原委员的工作仍然有效"""
    standing = proposal.before.running(proposal.before.procedure.limits["committee_term_limit"])
    return standing is None or proposal.event.on <= standing.due.due


FIT = (three_to_nine, one_head, has_a_woman, has_a_smaller_people)


class Committee(Procedure):
    """人民调解组织：设立、通报、换届至撤销。"""

    line = "mediation_committee"
    law = LAW
    in_force = dt.date(2011, 1, 1)

    active = State("存续")
    ended = State("已撤销", final=True, closes=True)

    establish = Step(
        "登记设立",
        begin(active),
        by=(OFFICER, JUSTICE_OFFICE),
        basis=[LAW[8], LAW[9], LAW[34], COMMITTEES[2]],
        adds=LINEUP,
        asks=[
            C.name,
            C.short_name,
            C.code,
            C.unit_kind,
            C.kind,
            C.links,
            C.parent,
            C.town,
            C.multi_ethnic,
            C.chosen_by,
            C.term_start,
        ],
        stamps=[C.established_on],
        needs=[*FIT, chosen_as_the_law_says],
    )
    notify_court = Step(
        "通报基层法院",
        at(active),
        by=OFFICER,
        basis=LAW[10],
        asks=[C.change],
        stamps=[C.notified_on],
        issues=[court_notice],
        usual=True,
    )
    file_with_bureau = Step(
        "报司法局备案",
        at(active),
        by=(OFFICER, JUSTICE_OFFICE),
        basis=MEDICAL[32],
        stamps=[C.filed_on],
        issues=[medical_filing],
    )
    change_lineup = Step(
        "调整委员",
        at(active),
        by=(OFFICER, JUSTICE_OFFICE),
        basis=[LAW[8], LAW[9]],
        about=LINEUP,
        replaces=True,
        adds=LINEUP,
        needs=FIT,
        help="选择退出的委员，同时登记补充的委员",
    )
    add_members = Step(
        "增补委员",
        at(active),
        by=(OFFICER, JUSTICE_OFFICE),
        basis=[LAW[8], LAW[9]],
        adds=LINEUP,
        needs=FIT,
    )
    re_elect = Step(
        "换届",
        at(active),
        by=(OFFICER, JUSTICE_OFFICE),
        basis=LAW[9],
        asks=[C.chosen_by, C.term_start],
        needs=[*FIT, chosen_as_the_law_says],
        warns=[elected_in_time],
        help="委员可以连选连任；人员有变动的，先调整委员",
    )
    link = Step(
        "登记对接机制",
        at(active),
        by=OFFICER,
        basis=THREE_OFFICES,
        asks=[C.links],
    )
    end = Step(
        "撤销",
        active >> ended,
        by=OFFICER,
        basis=LAW[10],
        asks=[C.ended_why],
        stamps=[C.ended_on],
        issues=[given(court_notice, COMMITTEE_ONLY)],
        sets={C.change: c.LineupChange.ENDED.value},
    )

    court_notice_limit = Limit(
        "通报法院期限",
        local.COURT_NOTICE_TERM,
        starts=[establish, change_lineup, add_members, re_elect],
        met_by=[notify_court, end],
        when=[COMMITTEE_ONLY],
        basis=LAW[10],
    )
    committee_term_limit = Limit(
        "委员任期",
        years(3),
        starts=[moment(establish, C.term_start), moment(re_elect, C.term_start)],
        met_by=[re_elect, end],
        when=[COMMITTEE_ONLY],
        ahead=local.TERM_WARNING_DAYS,
        basis=LAW[9, 2],
        then="应当换届；换届前原委员的工作仍然有效",
    )
    medical_filing_limit = Limit(
        "医调委备案期限",
        workdays(30),
        starts=establish,
        met_by=file_with_bureau,
        when=[where(C.links, c.SpecialLink.MEDICAL)],
        basis=MEDICAL[32],
    )
