"""From receipt to acceptance, or to an end before it."""

from __future__ import annotations

import datetime as dt
from typing import Any

from qingheng.lines.reconsideration.choices import RefusalGround, SimplifiedGround, Track
from qingheng.lines.reconsideration.demonstration import intake, wording
from qingheng.lines.reconsideration.demonstration.cast import Play
from qingheng.lines.reconsideration.demonstration.plan import Early, Plan, Route
from qingheng.procedure.roles import (
    APPLICANT,
    AUTHORITY_HEAD,
    CASE_OFFICER,
    INTAKE_CLERK,
    WORKING_BODY_HEAD,
)


def accept(play: Play) -> None:
    """Take the case in and accept it by its route, on the day planned."""
    plan = play.plan
    play.receive()
    if plan.route is Route.DEEMED:
        # Nobody acts in time: the clock accepts it the morning after, and only then is it given to officers.
        play.assign(play.world.after(plan.received, 6))
        return
    play.assign(plan.received)
    if plan.wrong_respondent:
        _change_respondent(play)
    match plan.route:
        case Route.AFTER_PREFILING:
            play.on(plan.received, "start_prefiling", INTAKE_CLERK, prefiling_consent=True)
            play.on(_accepting(plan), "end_prefiling", CASE_OFFICER)
        case Route.SUPPLEMENTED:
            _supplement(play, back=plan.accepted)
        case Route.REOPENED:
            _reopen(play)
            return
        case _:
            pass
    _accept(play, _accepting(plan))
    play.serve(play.later(_accepting(plan), 1, 3), "acceptance", APPLICANT)


def _accepting(plan: Plan) -> dt.date:
    assert plan.accepted is not None  # noqa: S101
    return plan.accepted


def _accept(play: Play, day: dt.date) -> None:
    plan = play.plan
    data: dict[str, Any] = {"track": plan.track.value}
    if plan.track is Track.SIMPLIFIED:
        data["simplified_ground"] = (plan.act.simplified or SimplifiedGround.CONSENT).value
    if plan.route is Route.INCOMPLETE and not plan.old_law:
        promised = play.world.after(day, 10)
        missing = wording.one(play.chance, "incomplete")
        play.on(day, "accept_incomplete", CASE_OFFICER, incomplete_items=missing, promised_on=promised, **data)
        play.on(play.later(day, 4, 9), "receive_missing", INTAKE_CLERK, served_gist=f"收到{missing}")
    else:
        play.on(day, "accept", CASE_OFFICER, **data)


def _change_respondent(play: Play) -> None:
    """The application named a department's section; the organ itself is entered in its place."""
    organ = play.organ

    def change() -> None:
        if play.script.knows("correct_respondent"):
            play.script.take(
                "correct_respondent", play.who(INTAKE_CLERK), subject=str(play.respondent.pk),
                parties=[intake.respondent(organ)],
            )  # fmt: skip

    play.at(play.plan.received, change)


def _supplement(play: Play, back: dt.date | None) -> None:
    """Ask for what is missing; it comes in shortly before `back`, or never."""
    asked = play.world.after(play.plan.received, 1)
    play.on(asked, "ask_supplement", WORKING_BODY_HEAD, missing_items=wording.one(play.chance, "missing"),
            supplement_by=play.world.after(asked, 11))  # fmt: skip
    served = play.world.after(asked, 1)
    play.serve(served, "supplement", APPLICANT)
    if back is not None:
        play.on(play.world.after(back, -1), "supplemented", INTAKE_CLERK)


def _reopen(play: Play) -> None:
    """Refused, and then ordered by the superior authority to be taken."""
    refused = play.plan.accepted
    assert refused is not None  # noqa: S101
    ground = RefusalGround.INTEREST
    play.on(refused, "refuse", AUTHORITY_HEAD, refusal_ground=ground.value, refusal_text=wording.of("refusals", ground))
    play.serve(play.world.after(refused, 2), "refusal", APPLICANT)
    play.on(reopened_on(play), "reopen", AUTHORITY_HEAD, reopening_order="上海市人民政府《责令受理通知书》")


def reopened_on(play: Play) -> dt.date:
    """The day on which a refused case is taken after all."""
    assert play.plan.accepted is not None  # noqa: S101
    return play.world.after(play.plan.accepted, 15)


def end_early(play: Play) -> None:
    """A case that is never accepted."""
    plan, received = play.plan, play.plan.received
    play.receive()
    if plan.early is Early.PENDING_SCREENING:
        if plan.prepared:
            play.assign(received)
        return
    play.assign(received)
    last = play.world.after(play.world.last + dt.timedelta(days=1), -1)
    match plan.early:
        case Early.RESOLVED:
            _resolve(play, last)
        case Early.PENDING_PREFILING:
            play.on(received, "start_prefiling", INTAKE_CLERK, prefiling_consent=True)
        case Early.REFUSED:
            _refuse(play, min(play.later(received, 2, 5), last))
        case Early.REDIRECTED:
            day = min(play.later(received, 1, 4), last)
            play.on(day, "redirect", CASE_OFFICER, redirected_to=wording.addressee_of_redirection(plan.act),
                    refusal_text="来件系反映问题、提出建议，不是行政复议申请。")  # fmt: skip
            play.serve(play.later(day, 2, 4), "redirection", APPLICANT)
            play.on(play.later(day, 8, 25), "archive", CASE_OFFICER)
        case Early.WITHDRAWN:
            day = min(play.later(received, 1, 4), last)
            play.on(day, "withdraw_early", INTAKE_CLERK, withdrawal_recorded=True)
            play.on(play.later(day, 5, 20), "archive", CASE_OFFICER)
        case Early.ABANDONED | Early.PENDING_SUPPLEMENT:
            _supplement(play, back=None)
        case Early.DUPLICATE:
            play.on(play.world.after(received, 1), "merge_duplicate", CASE_OFFICER, duplicate_of="同日收到的另一件申请")
        case _:
            raise ValueError(plan.early)


def _resolve(play: Play, last: dt.date) -> None:
    plan = play.plan
    play.on(plan.received, "start_prefiling", INTAKE_CLERK, prefiling_consent=True)
    day = min(play.later(plan.received, 1, 5), last)
    performed = wording.one(play.chance, "performed") if plan.lot(0.6) else ""
    play.on(day, "resolve_early", CASE_OFFICER, resolution_way=wording.one(play.chance, "resolved"),
            withdrawal_recorded=True, early_performance=performed)  # fmt: skip
    if plan.lot(0.08):
        play.on(play.later(day, 2, 5), "assess_quality", CASE_OFFICER, quality_score=play.chance.randint(86, 99),
                quality_grade="good")  # fmt: skip
    play.on(play.later(day, 6, 30), "archive", CASE_OFFICER)


def _refuse(play: Play, day: dt.date) -> None:
    plan = play.plan
    ground = plan.ground or RefusalGround.INTEREST
    data: dict[str, Any] = {"refusal_ground": ground.value, "refusal_text": wording.of("refusals", ground)}
    if ground is RefusalGround.PARTIES:
        data["told_to_change"] = "true"
    if ground is RefusalGround.JURISDICTION:
        data["competent_body"] = "上海海关" if plan.lot(0.3) else "国家税务总局上海市税务局"
    play.on(day, "refuse", AUTHORITY_HEAD, **data)
    served = play.later(day, 2, 5)
    play.serve(served, "refusal", APPLICANT)
    play.on(play.later(served, 15, 40), "archive", CASE_OFFICER)
