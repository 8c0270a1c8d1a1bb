"""法律顾问名册: appointment, yearly assessment and filing check, renewal, dismissal."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from qingheng.lines.legality_review import local
from qingheng.lines.legality_review.law import ADVISER_OPINION, ADVISER_PRACTICE, DECISIONS
from qingheng.lines.legality_review.registers import choices as c
from qingheng.lines.legality_review.registers.adviser_terms import practised_long_enough, unsanctioned
from qingheng.lines.legality_review.staff import ADVISER, ADVISER_MANAGER, HEAD, LEADER
from qingheng.procedure.declare import Binds, Lapse, LapseDay, Limit, PartyFact, State, Step, at, begin, moment, rule
from qingheng.procedure.fields import Fields, case_of, choice, date, integer, long_text, several, text, where, yes_no
from qingheng.procedure.papers import PaperForm, PaperSpec, Sealer
from qingheng.procedure.procedure import Procedure
from qingheng.procedure.roles import LAW as BY_LAW
from qingheng.procedure.taking import Proposal
from qingheng.statute.periods import Direction, years


class AdviserFacts(Fields):
    """What the register keeps of an adviser."""

    pool = choice("聘任单位类别", c.Pool)
    appointed_by = text("聘任单位")
    openly_selected = yes_no("公开选聘")
    selection = case_of(
        "选聘", "adviser_selection", in_states=("appointed",), required=False, shown_when=where(openly_selected, True),
        help="区委、区政府法律顾问公开选聘的必填",
    )  # fmt: skip
    adviser_kind = choice("类别", c.AdviserKind, basis=ADVISER_OPINION)
    firm = text("工作单位、律师事务所")
    licence_no = text("执业证号", shown_when=where(adviser_kind, c.AdviserKind.LAWYER))
    licence_until = date("执业证有效期至", shown_when=where(adviser_kind, c.AdviserKind.LAWYER))
    practice_since = date("执业起始日期", shown_when=where(adviser_kind, c.AdviserKind.LAWYER), basis=ADVISER_OPINION)
    specialties = several("专业领域", c.Specialty)
    foreign = yes_no("涉外专业")
    no_record = yes_no("没有受过刑事处罚", basis=ADVISER_OPINION)
    no_penalty = yes_no("没有受过行政处罚和行业处分", basis=ADVISER_OPINION)
    term_from = date("聘期起始日")
    term_to = date("聘期届满日")
    selected_from = date("首次聘期起始日")
    contract_no = text("聘用合同编号")
    check_year = integer("核查年度", at_least=2000, at_most=2999)
    licence_ok = yes_no("执业资格有效")
    discipline_ok = yes_no("没有处罚、处分")
    conflict_ok = yes_no("没有利益冲突")
    opinions_count = integer("出具意见件数", at_least=0, at_most=10_000)
    grade = choice("考核等次", c.Grade)
    check_result = choice("核查结果", c.YearlyResult)
    check_note = long_text("核查情况", required=False)
    checked_on = date("核查日期")
    rectified = long_text("整改情况")
    rectified_on = date("整改完成日期")
    suspended_why = text("暂停原因")
    sanction = long_text("处罚、处分情况")
    ended_how = choice("终止原因", c.AdviserEnd)
    ended_note = text("说明", required=False)
    ended_on = date("终止日期")


A = AdviserFacts


def first_term(facts: Mapping[str, Any], _: Sequence[PartyFact]) -> dt.date | None:
    """The first day of the first term: renewals leave it."""
    day: dt.date | None = facts.get("term_from")
    return day


@rule(ADVISER_OPINION, A.practice_since)
def practised_five_years(proposal: Proposal) -> bool:
    """律师担任法律顾问应当执业满五年"""
    facts = proposal.facts
    return practised_long_enough(facts.get("adviser_kind"), facts.get("practice_since"), proposal.event.on)


@rule(ADVISER_OPINION, A.no_penalty)
def without_sanctions(proposal: Proposal) -> bool:
    """受过刑事处罚，或者律师受过行政处罚、行业处分的，不得聘任"""
    return unsanctioned(proposal.stated)


@rule(ADVISER_PRACTICE, A.licence_until)
def licence_valid(proposal: Proposal) -> bool:
    """执业证应当在有效期内"""
    until: dt.date | None = proposal.facts.get("licence_until")
    return until is None or until >= proposal.event.on


@rule(ADVISER_PRACTICE, A.term_to)
def term_in_order(proposal: Proposal) -> bool:
    """聘期届满日应当晚于起始日"""
    return bool(proposal.stated["term_to"] > proposal.stated["term_from"])


@rule(ADVISER_PRACTICE, A.selection)
def selection_named(proposal: Proposal) -> bool:
    """公开选聘的区委、区政府法律顾问，应当写明选聘编号"""
    stated = proposal.stated
    wanted = stated.get("pool") == c.Pool.GOVERNMENT and stated.get("openly_selected")
    return not wanted or bool(stated.get("selection"))


@rule(ADVISER_PRACTICE)
def one_adviser(proposal: Proposal) -> bool:
    """请登记法律顾问本人"""
    return len(proposal.after.parties_as(ADVISER.code)) == 1


@rule(ADVISER_PRACTICE, A.check_result)
def pass_only_where_in_order(proposal: Proposal) -> bool:
    """资格、处分、利益冲突有问题或者考核不合格的，核查结果不得为通过"""
    stated = proposal.stated
    in_order = all(stated.get(name) for name in ("licence_ok", "discipline_ok", "conflict_ok"))
    passed = stated.get("check_result") == c.YearlyResult.PASS
    return not passed or (in_order and stated.get("grade") != c.Grade.FAILED)


@rule(ADVISER_OPINION, A.check_result)
def dismissed_where_sanctioned(proposal: Proposal) -> bool:
    """聘期内受到处罚、处分的，应当解聘"""
    return bool(proposal.stated.get("discipline_ok")) or proposal.stated.get("check_result") == c.YearlyResult.DISMISS


@rule(ADVISER_PRACTICE, A.check_year)
def once_a_year(proposal: Proposal) -> bool:
    """该年度已经核查"""
    earlier = proposal.before.taken(proposal.step)
    return all(event.data.get("check_year") != proposal.stated["check_year"] for event in earlier)


@rule(ADVISER_PRACTICE)
def term_is_over(proposal: Proposal) -> bool:
    """聘期尚未届满，提前终止的请办理解聘"""
    last: dt.date | None = proposal.before.facts.get("term_to")
    return last is None or proposal.event.on > last


@rule(ADVISER_PRACTICE)
def rectification_asked(proposal: Proposal) -> bool:
    """最近一次年度核查没有要求整改"""
    return proposal.before.facts.get("check_result") == c.YearlyResult.RECTIFY


@rule(ADVISER_PRACTICE)
def not_to_be_dismissed(proposal: Proposal) -> bool:
    """最近一次年度核查结果为解聘，不能续聘、恢复"""
    return proposal.before.facts.get("check_result") != c.YearlyResult.DISMISS


letter = PaperSpec(
    "appointment_letter", "聘书", "appointment_letter.txt", series="青聘顾", sealed_by=Sealer.AUTHORITY, to=(ADVISER,),
    basis=ADVISER_OPINION,
)  # fmt: skip
check_form = PaperSpec(
    "yearly_check_form", "法律顾问年度备案核查表", "yearly_check_form.txt", form=PaperForm.RECORD,
    sealed_by=Sealer.NONE, basis=ADVISER_PRACTICE,
)  # fmt: skip
dismissal = PaperSpec(
    "adviser_dismissal", "解聘通知书", "adviser_dismissal.txt", series="青司解", sealed_by=Sealer.WORKING_BODY,
    to=(ADVISER,), basis=ADVISER_OPINION,
)  # fmt: skip


class AdviserRegister(Procedure):
    """法律顾问：聘任、年度考核和备案核查、续聘、解聘。"""

    line = "legal_adviser"
    law = DECISIONS
    in_force = dt.date(2019, 9, 1)

    active = State("在聘")
    suspended = State("已暂停")
    ended = State("期满", final=True, closes=True)
    dismissed = State("已解聘", final=True, closes=True)

    appoint = Step(
        "登记聘任",
        begin(active),
        by=(ADVISER_MANAGER, HEAD),
        basis=[ADVISER_OPINION, ADVISER_PRACTICE, DECISIONS[28]],
        adds=(ADVISER,),
        asks=[
            A.pool,
            A.appointed_by,
            A.openly_selected,
            A.selection,
            A.adviser_kind,
            A.firm,
            A.licence_no,
            A.licence_until,
            A.practice_since,
            A.specialties,
            A.foreign,
            A.no_record,
            A.no_penalty,
            A.term_from,
            A.term_to,
            A.contract_no,
        ],
        derives={A.selected_from: first_term},
        needs=[one_adviser, selection_named, practised_five_years, without_sanctions, licence_valid, term_in_order],
        issues=[letter],
        help="提倡公开选聘；执法单位聘任的也在此备案",
    )
    yearly_check = Step(
        "年度考核和备案核查",
        at(active, suspended),
        by=(ADVISER_MANAGER, HEAD),
        basis=ADVISER_PRACTICE,
        asks=[
            A.check_year,
            A.licence_ok,
            A.discipline_ok,
            A.conflict_ok,
            A.opinions_count,
            A.grade,
            A.check_result,
            A.check_note,
        ],
        stamps=[A.checked_on],
        needs=[once_a_year, pass_only_where_in_order, dismissed_where_sanctioned],
        issues=[check_form],
        usual=True,
    )
    rectify = Step(
        "登记整改",
        at(active, suspended),
        by=ADVISER_MANAGER,
        basis=ADVISER_PRACTICE,
        asks=[A.rectified],
        stamps=[A.rectified_on],
        needs=[rectification_asked],
    )
    renew_licence = Step(
        "更新执业证",
        at(active, suspended),
        by=ADVISER_MANAGER,
        basis=ADVISER_PRACTICE,
        asks=[A.licence_no, A.licence_until],
        needs=[licence_valid],
    )
    change_details = Step(
        "变更单位、专业领域",
        at(active),
        by=ADVISER_MANAGER,
        basis=ADVISER_PRACTICE,
        asks=[A.firm, A.specialties, A.foreign],
    )
    suspend = Step(
        "暂停",
        active >> suspended,
        by=(ADVISER_MANAGER, HEAD),
        basis=ADVISER_PRACTICE,
        asks=[A.suspended_why],
    )
    resume = Step(
        "恢复",
        suspended >> active,
        by=(ADVISER_MANAGER, HEAD),
        basis=ADVISER_PRACTICE,
        needs=[not_to_be_dismissed],
    )
    renew = Step(
        "续聘",
        at(active),
        by=HEAD,
        prepared_by=(ADVISER_MANAGER,),
        basis=[ADVISER_OPINION, ADVISER_PRACTICE],
        asks=[A.term_from, A.term_to, A.contract_no],
        needs=[term_in_order, not_to_be_dismissed],
        issues=[letter],
    )
    sanctioned = Step(
        "受处罚、处分解聘",
        (active | suspended) >> dismissed,
        by=LEADER,
        prepared_by=(ADVISER_MANAGER, HEAD),
        basis=ADVISER_OPINION,
        asks=[A.sanction],
        sets={A.ended_how: c.AdviserEnd.SANCTION.value},
        stamps=[A.ended_on],
        issues=[dismissal],
    )
    dismiss = Step(
        "解聘",
        (active | suspended) >> dismissed,
        by=LEADER,
        prepared_by=(ADVISER_MANAGER, HEAD),
        basis=ADVISER_PRACTICE,
        asks=[A.ended_how, A.ended_note],
        stamps=[A.ended_on],
        issues=[dismissal],
    )
    end_term = Step(
        "聘期届满",
        (active | suspended) >> ended,
        by=(BY_LAW, ADVISER_MANAGER),
        basis=ADVISER_PRACTICE,
        sets={A.ended_how: c.AdviserEnd.TERM.value},
        stamps=[A.ended_on],
        needs=[term_is_over],
    )

    adviser_term_limit = Limit(
        "聘期",
        None,
        starts=[moment(appoint, A.term_to), moment(renew, A.term_to)],
        met_by=end_term,
        direction=Direction.UNTIL,
        binds=Binds.OTHER,
        lapse=Lapse(end_term, LapseDay.NEXT),
        ahead=local.ADVISER_WARNING_DAYS,
        basis=ADVISER_PRACTICE,
        then="聘期届满，未续聘的自动终止",
    )
    adviser_check_limit = Limit(
        "年度备案核查期限",
        years(1),
        starts=[moment(appoint, A.term_from), yearly_check],
        met_by=yearly_check,
        ahead=local.ADVISER_WARNING_DAYS,
        basis=ADVISER_PRACTICE,
    )
    licence_limit = Limit(
        "执业证有效期",
        None,
        starts=[moment(appoint, A.licence_until), moment(renew_licence, A.licence_until)],
        met_by=renew_licence,
        direction=Direction.UNTIL,
        binds=Binds.OTHER,
        ahead=local.ADVISER_WARNING_DAYS,
        basis=ADVISER_PRACTICE,
        then="执业证失效后不得指派",
    )
