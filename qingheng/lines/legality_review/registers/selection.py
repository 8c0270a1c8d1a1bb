"""法律顾问公开选聘: announcement, applications, check of conditions, scoring, public notice, appointment."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from qingheng.lines.legality_review import local
from qingheng.lines.legality_review.law import ADVISER_OPINION, ADVISER_PRACTICE, DECISIONS
from qingheng.lines.legality_review.registers import choices as c
from qingheng.lines.legality_review.registers.adviser_terms import practised_long_enough, unsanctioned
from qingheng.lines.legality_review.staff import ADVISER_MANAGER, HEAD, LEADER
from qingheng.procedure.declare import Binds, Limit, State, Step, at, begin, rule
from qingheng.procedure.fields import Fields, choice, date, integer, long_text, several, text, where, yes_no
from qingheng.procedure.fold import Status
from qingheng.procedure.papers import PaperForm, PaperSpec, Sealer
from qingheng.procedure.procedure import Procedure
from qingheng.procedure.taking import Proposal
from qingheng.statute.periods import Direction


class SelectionFacts(Fields):
    """What is kept of a selection and of its applications."""

    pool = choice("选聘单位", c.Pool)
    name = text("选聘名称")
    quota = integer("拟聘人数", at_least=1, at_most=500)
    conditions = long_text("选聘条件", basis=ADVISER_OPINION)
    term_from = date("聘期起始日")
    term_to = date("聘期届满日")
    apply_until = date("报名截止日")
    announced_on = date("公告日期")
    candidate = text("姓名")
    adviser_kind = choice("类别", c.AdviserKind, basis=ADVISER_OPINION)
    firm = text("工作单位、律师事务所")
    practice_since = date("执业起始日期", shown_when=where(adviser_kind, c.AdviserKind.LAWYER), basis=ADVISER_OPINION)
    specialties = several("专业领域", c.Specialty)
    recommended_by = text("推荐单位", required=False)
    no_record = yes_no("没有受过刑事处罚", basis=ADVISER_OPINION)
    no_penalty = yes_no("没有受过行政处罚和行业处分", basis=ADVISER_OPINION)
    eligible = yes_no("资格审查合格", basis=ADVISER_OPINION)
    eligible_note = text("说明", required=False)
    panel_member = text("评委")
    score = integer("评分", at_least=0, at_most=100)
    proposed = yes_no("拟聘")
    shown_on = date("公示开始日期")
    objection = long_text("异议内容")
    objection_result = long_text("核查结果")
    upheld = yes_no("异议成立")
    decided_on = date("确定聘任日期")
    failed_why = text("终止原因")


S = SelectionFacts


@rule(ADVISER_PRACTICE, S.term_to)
def term_in_order(proposal: Proposal) -> bool:
    """聘期届满日应当晚于起始日，报名截止日不得早于公告日"""
    stated = proposal.stated
    return bool(stated["term_to"] > stated["term_from"] and stated["apply_until"] >= proposal.event.on)


@rule(ADVISER_PRACTICE)
def applied_in_time(proposal: Proposal) -> bool:
    """报名已经截止"""
    return bool(proposal.event.on <= proposal.before.facts["apply_until"])


def meets_conditions(facts: Mapping[str, Any], on: dt.date) -> bool:
    """Whether an applicant meets the conditions of the opinion of 2016."""
    return practised_long_enough(facts.get("adviser_kind"), facts.get("practice_since"), on) and unsanctioned(facts)


@rule(ADVISER_OPINION, S.eligible)
def only_the_eligible(proposal: Proposal) -> bool:
    """有刑事处罚，律师执业不满五年或者受过行政处罚、行业处分的，资格审查不合格"""
    return not proposal.stated.get("eligible") or meets_conditions(proposal.matter, proposal.event.on)


@rule(ADVISER_PRACTICE)
def passed_the_check(proposal: Proposal) -> bool:
    """资格审查不合格或者尚未审查，不能评分、拟聘"""
    return bool(proposal.before.matter(proposal.event.subject).get("eligible"))


def applications(status: Status) -> Mapping[str, Mapping[str, Any]]:
    """Everybody who applied, by the number of the application."""
    return status.opened(status.procedure.steps["apply"])


Scores = Mapping[str, int]
"""What the members of the panel gave somebody, by member."""


def ratings(status: Status) -> Mapping[str, Scores]:
    """The scores of everybody who was rated, by the number of the application."""
    found: dict[str, dict[str, int]] = {}
    for event in status.taken(status.procedure.steps["rate"]):
        found.setdefault(event.subject, {})[event.data["panel_member"]] = int(event.data["score"])
    return found


def mean(scores: Scores) -> Fraction:
    """The mean of the panel's scores, exact; 0 where there are none."""
    return Fraction(sum(scores.values()), len(scores) or 1)


def chosen(status: Status) -> list[str]:
    """The applications proposed so far, by number."""
    return [subject for subject, facts in applications(status).items() if facts.get("proposed")]


@rule(ADVISER_PRACTICE)
def applications_closed(proposal: Proposal) -> bool:
    """报名截止后才能评分"""
    return bool(proposal.event.on > proposal.before.facts["apply_until"])


@rule(ADVISER_PRACTICE, S.panel_member)
def once_a_member(proposal: Proposal) -> bool:
    """该评委已经为此人评分"""
    return proposal.stated["panel_member"] not in ratings(proposal.before).get(proposal.event.subject, {})


@rule(ADVISER_PRACTICE, S.proposed)
def all_rated(proposal: Proposal) -> bool:
    """还有人选没有审查资格，或者合格人选没有评分"""
    rated = ratings(proposal.before)
    return all(
        facts.get("eligible") is False or (facts.get("eligible") and subject in rated)
        for subject, facts in applications(proposal.before).items()
    )


@rule(ADVISER_PRACTICE, S.proposed)
def by_one_panel(proposal: Proposal) -> bool:
    """各合格人选应当由同样的评委评分"""
    return len({frozenset(scores) for scores in ratings(proposal.before).values()}) <= 1


@rule(ADVISER_PRACTICE, S.proposed)
def was_rated(proposal: Proposal) -> bool:
    """尚未评分"""
    return proposal.event.subject in ratings(proposal.before)


@rule(ADVISER_PRACTICE, S.proposed)
def within_quota(proposal: Proposal) -> bool:
    """拟聘人数已满"""
    others = [subject for subject in chosen(proposal.before) if subject != proposal.event.subject]
    return not proposal.stated.get("proposed") or len(others) < int(proposal.facts["quota"])


@rule(ADVISER_PRACTICE, S.proposed)
def best_first(proposal: Proposal) -> bool:
    """还有评分更高的合格人选没有拟聘"""
    if not proposal.stated.get("proposed"):
        return True
    rated = ratings(proposal.before)
    own = mean(rated.get(proposal.event.subject, {}))
    waiting = [subject for subject, facts in applications(proposal.before).items() if facts.get("proposed") is None]
    return all(mean(rated.get(subject, {})) <= own for subject in waiting)


@rule(ADVISER_PRACTICE)
def somebody_proposed(proposal: Proposal) -> bool:
    """请先确定拟聘人选"""
    return bool(chosen(proposal.before))


@rule(ADVISER_PRACTICE)
def objection_upheld(proposal: Proposal) -> bool:
    """异议不成立的，不得取消拟聘"""
    return bool(proposal.before.matter(proposal.event.subject).get("upheld"))


@rule(ADVISER_PRACTICE)
def struck_off_where_upheld(proposal: Proposal) -> bool:
    """异议成立的人选应当先取消拟聘"""
    return not any(facts.get("upheld") and facts.get("proposed") for facts in applications(proposal.before).values())


@rule(ADVISER_PRACTICE)
def shown_long_enough(proposal: Proposal) -> bool:
    """公示期未满"""
    standing = proposal.before.running(proposal.before.procedure.limits["adviser_notice_floor"])
    return standing is None or bool(proposal.event.on > standing.due.due)


announcement = PaperSpec(
    "announcement", "法律顾问选聘公告", "announcement.txt", form=PaperForm.DOCUMENT, series="青司聘告",
    sealed_by=Sealer.WORKING_BODY, basis=ADVISER_OPINION,
)  # fmt: skip
score_sheet = PaperSpec(
    "score_sheet", "评审评分汇总表", "score_sheet.txt", form=PaperForm.RECORD, sealed_by=Sealer.NONE,
    basis=ADVISER_PRACTICE,
)  # fmt: skip
public_notice = PaperSpec(
    "public_notice", "拟聘法律顾问公示", "public_notice.txt", form=PaperForm.DOCUMENT, series="青司聘示",
    sealed_by=Sealer.WORKING_BODY, basis=ADVISER_PRACTICE,
)  # fmt: skip
appointment_list = PaperSpec(
    "appointment_list", "法律顾问聘任名单", "appointment_list.txt", form=PaperForm.DOCUMENT, series="青司聘",
    sealed_by=Sealer.WORKING_BODY, basis=ADVISER_OPINION,
)  # fmt: skip


class Selection(Procedure):
    """法律顾问公开选聘：公告、报名、资格审查、评分、公示、聘任。"""

    line = "adviser_selection"
    law = DECISIONS
    in_force = dt.date(2019, 9, 1)

    announced = State("报名评审")
    shown = State("公示中")
    appointed = State("已确定聘任", final=True, closes=True)
    failed = State("已终止", final=True, closes=True)

    announce = Step(
        "发布选聘公告",
        begin(announced),
        by=(ADVISER_MANAGER, HEAD),
        basis=[ADVISER_OPINION, ADVISER_PRACTICE],
        asks=[S.pool, S.name, S.quota, S.conditions, S.term_from, S.term_to, S.apply_until],
        stamps=[S.announced_on],
        needs=[term_in_order],
        issues=[announcement],
    )
    apply = Step(
        "登记报名、推荐",
        at(announced),
        by=ADVISER_MANAGER,
        basis=[ADVISER_OPINION, ADVISER_PRACTICE],
        opens=True,
        asks=[
            S.candidate,
            S.adviser_kind,
            S.firm,
            S.practice_since,
            S.specialties,
            S.recommended_by,
            S.no_record,
            S.no_penalty,
        ],
        needs=[applied_in_time],
        usual=True,
    )
    check = Step(
        "资格审查",
        at(announced),
        by=(ADVISER_MANAGER, HEAD),
        basis=ADVISER_OPINION,
        about=apply,
        once=True,
        asks=[S.eligible, S.eligible_note],
        needs=[only_the_eligible],
        usual=True,
    )
    rate = Step(
        "登记评委评分",
        at(announced),
        by=(ADVISER_MANAGER, HEAD),
        basis=ADVISER_PRACTICE,
        about=apply,
        after=(check,),
        asks=[S.panel_member, S.score],
        needs=[passed_the_check, applications_closed, once_a_member],
        usual=True,
    )
    propose = Step(
        "确定拟聘",
        at(announced),
        by=HEAD,
        prepared_by=(ADVISER_MANAGER,),
        basis=ADVISER_PRACTICE,
        about=apply,
        once=True,
        asks=[S.proposed],
        needs=[passed_the_check, was_rated, all_rated, by_one_panel, within_quota, best_first],
    )
    show = Step(
        "公示",
        announced >> shown,
        by=HEAD,
        prepared_by=(ADVISER_MANAGER,),
        basis=ADVISER_PRACTICE,
        stamps=[S.shown_on],
        needs=[somebody_proposed],
        issues=[score_sheet, public_notice],
    )
    object_to = Step(
        "登记异议",
        at(shown),
        by=(ADVISER_MANAGER, HEAD),
        basis=ADVISER_PRACTICE,
        about=apply,
        asks=[S.objection, S.objection_result, S.upheld],
    )
    strike = Step(
        "取消拟聘",
        at(shown),
        by=HEAD,
        basis=ADVISER_PRACTICE,
        about=apply,
        after=(object_to,),
        sets={S.proposed: False},
        needs=[objection_upheld],
    )
    appoint = Step(
        "确定聘任",
        shown >> appointed,
        by=LEADER,
        prepared_by=(ADVISER_MANAGER, HEAD),
        basis=[ADVISER_OPINION, ADVISER_PRACTICE],
        stamps=[S.decided_on],
        needs=[somebody_proposed, struck_off_where_upheld, shown_long_enough],
        issues=[appointment_list],
        help="聘任后在法律顾问名册逐人登记，发给聘书、签订合同",
    )
    give_up = Step(
        "终止选聘",
        (announced | shown) >> failed,
        by=LEADER,
        basis=ADVISER_PRACTICE,
        asks=[S.failed_why],
    )

    adviser_notice_floor = Limit(
        "公示期",
        local.NOTICE_TERM,
        starts=show,
        met_by=[appoint, give_up],
        direction=Direction.AT_LEAST,
        binds=Binds.OTHER,
        basis=ADVISER_PRACTICE,
        then="期满次日起可以聘任",
    )
