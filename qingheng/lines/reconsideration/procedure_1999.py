"""行政复议 under the Law as it stood before 2024: small, for the cases that began under it.

States, facts, papers and the record are those of the present procedure, so that lists and figures treat both alike.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from qingheng.lines.reconsideration import derived, papers, rules
from qingheng.lines.reconsideration.choices import (
    IntakeResult,
    Track,
)
from qingheng.lines.reconsideration.facts import Aftermath, Application, Letter, Outcome, Review, Screening, Trial
from qingheng.lines.reconsideration.law import CIVIL_SERVANTS, EARLY_RESOLUTION, LITIGATION, QUALITY, REGULATION
from qingheng.lines.reconsideration.procedure import COMMITTED, Reconsideration
from qingheng.procedure.declare import (
    Exclusion,
    Lapse,
    LapseDay,
    Standstill,
    moment,
)
from qingheng.procedure.fields import Fields, date
from qingheng.procedure.procedure import Procedure
from qingheng.statute.laws import Practice, statute
from qingheng.statute.periods import Direction, days

A, S, T, R, O, F, L = Application, Screening, Trial, Review, Outcome, Aftermath, Letter  # noqa: E741

BEFORE = statute("行政复议法", in_force=dt.date(2023, 12, 31))
TRANSITION = Practice("新旧行政复议法的衔接：依旧法受理的案件依旧法审结", verified=False)
"""That a case begun before 2024 keeps the old procedure until it is closed: no provision seen. The one place."""


NOW = Reconsideration
"""What the old law has in common with the present one is said as it stands there, with the old articles."""


class Supplement(Fields):
    """补正: the old law set no number of days, so the notice states the day."""

    supplement_by = date("补正截止日", basis=REGULATION[29], help="旧法未规定补正期限的日数，由通知书写明合理期限")


def day_of_receipt(facts: Mapping[str, Any], _: derived.Parties) -> dt.date | None:
    """An application counts as accepted on the day it came in (old Law art. 17)."""
    found: dt.date | None = facts.get("received_on")
    return found


IN_TIME = rules.in_time.under(BEFORE[9, 1])
IN_SCOPE = rules.within_scope.under(BEFORE[6], BEFORE[8], BEFORE[17, 1])
ACCEPTABLE = (
    IN_TIME,
    IN_SCOPE,
    rules.not_premature.under(REGULATION[16, 1]),
    rules.not_elsewhere.under(BEFORE[16]),
    rules.two_officers.under(REGULATION[32]),
)
OBSTACLE = Standstill(A.obstacle_from, A.obstacle_removed, BEFORE[9, 2])


class ReconsiderationBefore2024(Procedure):
    """行政复议(2024 年以前受理)

    The Law in the version of 2017 with the Regulation of 2007. The old text is not among the statutes that the
    program has checked: its articles and periods are from general knowledge and unverified.
    """

    line = "reconsideration"
    law = BEFORE
    in_force = dt.date(1999, 10, 1)

    received = NOW.received
    in_prefiling = NOW.in_prefiling
    supplementing = NOW.supplementing
    closed_before = NOW.closed_before
    accepted = NOW.accepted
    suspended = NOW.suspended
    for_approval = NOW.for_approval
    closed = NOW.closed
    performing = NOW.performing
    archived = NOW.archived

    # 收件和审查
    receive = NOW.receive.under(
        [BEFORE[11], REGULATION[19]],
        asks=[
            A.channel, A.service_point, A.posted_on, A.act, A.act_kind, A.report_handling, A.admin_field, A.inaction,
            A.act_date, A.known_on, A.requested_on, A.duty_due_on, A.longer_by, A.obstacle_from, A.obstacle_removed,
            A.claims, A.mandatory_first, A.amount, A.reasons, A.stay_asked, A.excluded, A.already_elsewhere,
        ],
        needs=[
            rules.has_parties.under(REGULATION[28]),
            rules.represented.under(REGULATION[8]),
            rules.obstacle_in_order.under(BEFORE[9, 2]),
            rules.posted_before_received.under(BEFORE[40, 1]),
            rules.known_after_act.under(BEFORE[9, 1]),
        ],
    )  # fmt: skip
    assign = NOW.assign.under([REGULATION[32], CIVIL_SERVANTS], needs=[rules.two_officers.under(REGULATION[32])])
    start_prefiling = NOW.start_prefiling.under(
        EARLY_RESOLUTION,
        needs=[rules.both_willing.under(EARLY_RESOLUTION), rules.screening_running.under(BEFORE[17, 1])],
    )
    end_prefiling = NOW.end_prefiling.under(EARLY_RESOLUTION)
    resolve_early = NOW.resolve_early.under(
        EARLY_RESOLUTION,
        needs=[rules.withdrawal_confirmed.under(EARLY_RESOLUTION), rules.screening_running.under(BEFORE[17, 1])],
    )
    ask_supplement = NOW.ask_supplement.under(
        REGULATION[29],
        asks=[S.missing_items, Supplement.supplement_by],
        needs=[rules.one_supplement.under(REGULATION[29])],
    )
    supplemented = NOW.supplemented.under(
        REGULATION[29], needs=[rules.supplement_posted_before_received.under(BEFORE[40, 1])]
    )
    supplemented_by_post = NOW.supplemented_by_post.under(
        [REGULATION[29], BEFORE[40, 1]],
        needs=[
            rules.supplement_posted_before_received.under(BEFORE[40, 1]),
            rules.supplement_posted_in_time.under(REGULATION[29], BEFORE[40, 1]),
        ],
    )
    deem_abandoned = NOW.deem_abandoned.under(REGULATION[29], needs=[rules.supplement_overdue.under(REGULATION[29])])
    withdraw_early = NOW.withdraw_early.under(BEFORE[25], needs=[rules.withdrawal_confirmed.under(BEFORE[25])])
    redirect = NOW.redirect.under(BEFORE[17, 1])
    accept = NOW.accept.under(
        BEFORE[17, 2],
        asks=[],
        sets={S.intake_result: IntakeResult.ACCEPTED.value, T.track: Track.ORDINARY.value},
        derives={S.accepted_on: day_of_receipt},
        stamps=[S.intake_ended_on],
        needs=ACCEPTABLE,
    )
    deem_accepted = NOW.deem_accepted.under(
        BEFORE[17, 2], derives={S.accepted_on: day_of_receipt}, stamps=[S.intake_ended_on]
    )
    refuse = NOW.refuse.under(
        BEFORE[17, 1],
        asks=[S.refusal_ground, S.refusal_text, S.competent_body],
        needs=[rules.screening_running.under(BEFORE[17, 1]), rules.ground_fits.under(BEFORE[9, 1], BEFORE[17, 1])],
    )
    serve_refusal = NOW.serve_refusal.under([BEFORE[19], BEFORE[40, 1]])

    # 审理
    send_copy = NOW.send_copy.under(BEFORE[23, 1])
    serve_copy = NOW.serve_copy.under(BEFORE[23, 1])
    reply = NOW.reply.under(BEFORE[23, 1])
    hear_views = NOW.hear_views.under(BEFORE[22])
    schedule_hearing = NOW.schedule_hearing.under(REGULATION[33], needs=[])
    hold_hearing = NOW.hold_hearing.under(
        REGULATION[33], asks=[T.applicant_attended, T.head_attendance, T.head_excuse, T.hearing_record]
    )
    add_third_party = NOW.add_third_party.under([BEFORE[10, 3], REGULATION[9]])
    read_file = NOW.read_file.under(BEFORE[23, 2])
    extend = NOW.extend.under(BEFORE[31, 1], needs=[])
    begin_inspection = NOW.begin_inspection.under(REGULATION[34, 3])
    end_inspection = NOW.end_inspection.under(REGULATION[34, 3])
    begin_appraisal = NOW.begin_appraisal.under(REGULATION[37])
    end_appraisal = NOW.end_appraisal.under(REGULATION[37])
    suspend = NOW.suspend.under(REGULATION[41], needs=[rules.review_by_own_step.under(BEFORE[26])])
    resume = NOW.resume.under([REGULATION[41, 2], REGULATION[41, 3]])
    begin_review = NOW.begin_review.under([BEFORE[7], BEFORE[26], BEFORE[27]])
    transfer_review = NOW.transfer_review.under([BEFORE[26], BEFORE[27]], needs=[rules.no_power.under(BEFORE[26])])
    serve_transfer = NOW.serve_transfer.under(BEFORE[26])
    transferee_answers = NOW.transferee_answers.under(BEFORE[26])
    settle_review = NOW.settle_review.under(BEFORE[26], needs=[rules.own_power.under(BEFORE[26])])

    # 结案
    submit = NOW.submit.under(
        BEFORE[28, 1], needs=[rules.reply_in_or_due.under(BEFORE[23, 1]), rules.hearing_held.under(REGULATION[33])]
    )
    return_draft = NOW.return_draft.under(BEFORE[28, 1])
    decide = NOW.decide.under(
        BEFORE[28, 1],
        asks=[
            O.decision, O.collective, O.found_facts, O.grounds, O.result_text, O.compensation, O.compensation_sum,
            O.redo, O.perform_by, O.has_performance,
        ],
        needs=[
            rules.redo_fits.under(BEFORE[28, 1]),
            rules.rejection_fits.under(REGULATION[48, 1]),
            rules.reviewed_text_settled.under(BEFORE[26]),
        ],
    )  # fmt: skip
    dismiss = NOW.dismiss.under(REGULATION[48, 1])
    mediate = NOW.mediate.under(REGULATION[50], asks=[O.terms, O.has_performance, O.perform_by])
    settle = NOW.settle.under([REGULATION[40], REGULATION[42, 1, 4]])
    withdraw = NOW.withdraw.under(
        [BEFORE[25], REGULATION[38], REGULATION[42, 1, 1]], needs=[rules.withdrawal_confirmed.under(BEFORE[25])]
    )
    terminate = NOW.terminate.under(
        REGULATION[42],
        needs=[
            rules.sixty_days_full.under(REGULATION[42, 2]),
            rules.termination_by_own_step.under(BEFORE[25], REGULATION[40]),
        ],
    )

    # 送达以后
    serve = NOW.serve.under(BEFORE[31, 3])
    serve_further = NOW.serve_further.under(BEFORE[31, 3])
    serve_paper = NOW.serve_paper.under(BEFORE[40, 1], serves=(papers.supplement, *papers.OTHERS))
    record_performance = NOW.record_performance.under(
        BEFORE[32, 1],
        asks=[F.performed_on],
        needs=[rules.something_to_perform.under(BEFORE[32, 1]), rules.performed_by_now.under(BEFORE[32, 1])],
    )
    order_performance = NOW.order_performance.under(
        BEFORE[32, 2],
        asks=[F.ordered_by],
        needs=[rules.something_to_perform.under(BEFORE[32, 2]), rules.time_to_perform.under(BEFORE[32, 2])],
    )
    enforce = NOW.enforce.under(BEFORE[33])
    issue_opinion = NOW.issue_opinion.under(REGULATION[57, 1])
    serve_opinion = NOW.serve_opinion.under(REGULATION[57, 1])
    report_opinion = NOW.report_opinion.under(REGULATION[57, 1])
    issue_suggestion = NOW.issue_suggestion.under(REGULATION[57, 2])
    answer_suggestion = NOW.answer_suggestion.under(REGULATION[57, 2])
    look_up_suit = NOW.look_up_suit.under(LITIGATION[45])
    assess_quality = NOW.assess_quality.under(QUALITY)
    archive = NOW.archive.under(
        TRANSITION,
        needs=[rules.performance_settled.under(BEFORE[32]), rules.refusal_served.under(BEFORE[40, 1])],
    )

    # 期限:第四十条第二款仅将五日、七日作工作日
    application_limit = NOW.application_limit.under(BEFORE[9, 1], when=[COMMITTED], not_counting=[OBSTACLE])
    inaction_set_limit = NOW.inaction_set_limit.under([BEFORE[9, 1], REGULATION[16, 1, 1]], not_counting=[OBSTACLE])
    inaction_unset_limit = NOW.inaction_unset_limit.under([BEFORE[9, 1], REGULATION[16, 1, 2]], not_counting=[OBSTACLE])
    screening_limit = NOW.screening_limit.under(
        [BEFORE[17, 1], BEFORE[40, 2]],
        not_counting=[],
        starts=[receive, supplemented, supplemented_by_post],
        met_by=[accept, refuse, ask_supplement, deem_accepted],
        lapse=Lapse(deem_accepted, LapseDay.LAST),
        then="自收到之日起即为受理",
    )
    supplement_limit = NOW.supplement_limit.under(
        REGULATION[29],
        length=None,
        starts=moment(ask_supplement, Supplement.supplement_by),
        direction=Direction.FIXED,
        extension=None,
        lapse=Lapse(deem_abandoned, LapseDay.NEXT),
    )
    copy_limit = NOW.copy_limit.under([BEFORE[23, 1], BEFORE[40, 2]], starts=[accept, deem_accepted], when=[])
    reply_limit = NOW.reply_limit.under(BEFORE[23, 1], length=days(10), when=[])
    decision_limit = NOW.decision_limit.under(
        [BEFORE[31, 1], TRANSITION],
        starts=[moment(accept, S.accepted_on), moment(deem_accepted, S.accepted_on)],
        when=[],
        not_counting=[
            Exclusion(ask_supplement, supplemented, REGULATION[29]),
            Exclusion(ask_supplement, supplemented_by_post, REGULATION[29]),
            Exclusion(begin_inspection, end_inspection, REGULATION[34, 3]),
            Exclusion(begin_appraisal, end_appraisal, REGULATION[37]),
        ],
    )
    sixty_days_limit = NOW.sixty_days_limit.under(REGULATION[42, 2], then="原因仍未消除的，终止")
    review_limit = NOW.review_limit.under([BEFORE[26], BEFORE[27]])
    transfer_limit = NOW.transfer_limit.under([BEFORE[26], BEFORE[27], BEFORE[40, 2]])
    transferee_limit = NOW.transferee_limit.under(BEFORE[26])
    redo_limit = NOW.redo_limit.under([BEFORE[28, 1], REGULATION[49]], void_by=[], then="责令限期履行")
    performance_limit = NOW.performance_limit.under(
        BEFORE[32], direction=Direction.FIXED, void_by=[], then="责令限期履行"
    )
    ordered_limit = NOW.ordered_limit.under(BEFORE[32, 2], direction=Direction.FIXED, void_by=[], then="")
    opinion_limit = NOW.opinion_limit.under(REGULATION[57, 1], then="")
    suit_limit = NOW.suit_limit.under([LITIGATION[45], BEFORE[19]], void_by=[])
