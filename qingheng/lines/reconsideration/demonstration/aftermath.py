"""What follows the closing paper: service, performance, letters, publication, assessment, the archive."""

from __future__ import annotations

import datetime as dt
from typing import Any

from qingheng.lines.reconsideration.choices import (
    CORRECTING,
    SUBSTANTIVE,
    Closing,
    LaterSuit,
    QualityGrade,
    RefusalGround,
)
from qingheng.lines.reconsideration.demonstration import services, wording
from qingheng.lines.reconsideration.demonstration.cast import Play
from qingheng.lines.reconsideration.demonstration.plan import Plan, Turn
from qingheng.procedure.roles import (
    APPLICANT,
    AUTHORITY_HEAD,
    CASE_OFFICER,
    RESPONDENT,
    SERVER,
    THIRD_PARTY,
    WORKING_BODY_HEAD,
)

PAPERS = {
    Closing.MEDIATED: "mediation",
    Closing.DISMISSED: "dismissal",
    Closing.SETTLED: "termination",
    Closing.WITHDRAWN: "termination",
    Closing.TERMINATED: "termination",
}


def follow(play: Play) -> None:
    """Put on the agenda what follows the end of a case that is closed in the year."""
    plan = play.plan
    assert plan.closes is not None  # noqa: S101
    _letters(play, plan.closes)
    served = _serve(play, plan.closes)
    performed = _perform(play, served)
    _afterwards(play, served, performed)


def _serve(play: Play, closes: dt.date) -> dt.date:
    """Serve the closing paper on all; the day on which it first took effect."""
    paper, mediation = PAPERS.get(play.plan.closing, "decision"), play.plan.closing is Closing.MEDIATED
    day = play.world.after(closes, 1) if mediation else play.later(closes, 1, 5)
    if play.plan.turn is Turn.NOTICE:
        play.at(day, lambda: _notice(play, paper, day))
        return play.world.after(day + dt.timedelta(days=34), 1)
    play.serve(day, paper, APPLICANT, mediation=mediation)
    play.serve(day, paper, THIRD_PARTY, mediation=mediation)
    play.serve(day, paper, RESPONDENT, mediation=mediation)
    return day


def _notice(play: Play, paper: str, day: dt.date) -> None:
    play.script.serve(paper, services.notice(play.applicant, day), play.who(SERVER), play.applicant)


def _perform(play: Play, served: dt.date) -> dt.date:
    """The day on which nothing more is to be performed."""
    if not play.performs:
        return served
    plan = play.plan
    if plan.lot(0.06):
        late = play.world.after(served + dt.timedelta(days=64), 1)
        by = play.world.after(late, 15)
        play.on(late, "order_performance", AUTHORITY_HEAD, ordered_by=by, interviewed=plan.lot(0.5))
        day = play.later(late, 5, 12)
    else:
        day = play.later(served, 8, 28)
    play.on(day, "record_performance", CASE_OFFICER, performed_on=day)
    return day


def _letters(play: Play, closes: dt.date) -> None:
    plan, day = play.plan, play.world.after(closes, 1)
    field = plan.act.field.label
    letter: dict[str, Any] = {"letter_to": play.organ.name, "letter_problem": f"{plan.act.problem}。"}
    if plan.suggestion:
        advice = wording.one(play.chance, "suggestions").format(field=field)
        play.on(day, "issue_suggestion", WORKING_BODY_HEAD, **letter, letter_advice=advice)
        _answer(
            play, play.later(day, 15, 35), "answer_suggestion", "issue_suggestion", "已组织专题培训并修订内部规程。"
        )
    if plan.opinion:
        play.on(
            day,
            "issue_opinion",
            AUTHORITY_HEAD,
            **letter,
            letter_advice="限期纠正上述违法行为，做好善后工作，并报送纠正情况。",
        )
        served = play.world.after(day, 1)
        play.at(served, lambda: play.script.serve("opinion_letter", services.to_organ(play.organ.name, served),
                                                  play.who(SERVER)))  # fmt: skip
        reported = play.later(served, 46, 50) if plan.lot(0.25) else play.later(served, 12, 36)
        _answer(play, reported, "report_opinion", "issue_opinion", "已撤销原处理并重新作出，对责任人员进行谈话提醒。")


def _answer(play: Play, day: dt.date, step: str, letter: str, text: str) -> None:
    def answer() -> None:
        data = {"letter_reply": text, "letter_adopted": True}
        play.script.take(step, play.who(CASE_OFFICER), data, subject=str(play.script.numbers[letter]))

    play.at(day, answer)


def _afterwards(play: Play, served: dt.date, performed: dt.date) -> None:
    plan, chance = play.plan, play.chance
    if plan.closing in SUBSTANTIVE:
        shown = not plan.lot(0.15)
        day = play.later(served, 8, 20)
        if shown:
            play.at(day, lambda: play.script.publish("publish", play.who(CASE_OFFICER)))
        else:
            play.on(day, "publish", CASE_OFFICER, published=False, not_published="涉及个人隐私，权利人不同意公开")
    superior = play.organ.superior
    if plan.closing in CORRECTING and superior:
        play.on(play.later(served, 3, 8), "copy_up", AUTHORITY_HEAD, copied_to=superior.name)
    if plan.turn is Turn.COMMITTEE and plan.lot(0.4):
        play.on(play.later(served, 5, 15), "report_major", WORKING_BODY_HEAD)
    looked = play.world.work_day(served + dt.timedelta(days=90))
    play.on(looked, "look_up_suit", CASE_OFFICER, **_suit(plan, looked))
    done = max(looked, performed)
    score = chance.randint(82, 98)
    defects: dict[str, Any] = {} if score >= 90 else {"quality_defects": wording.one(chance, "defects")}
    grade = QualityGrade.GOOD if score >= 90 else QualityGrade.PASS
    play.on(play.later(served, 10, 30), "assess_quality", CASE_OFFICER, quality_score=score, quality_grade=grade.value,
            **defects)  # fmt: skip
    play.on(play.later(max(done, play.world.after(served, 31)), 2, 12), "archive", CASE_OFFICER)


def _suit(plan: Plan, day: dt.date) -> dict[str, Any]:
    """Almost nobody goes on to court after a settlement; of those who lost, some do."""
    content = plan.closing in (Closing.MEDIATED, Closing.SETTLED, Closing.WITHDRAWN)
    lot = plan.chance.random()
    if lot < (0.005 if content else 0.1):
        number = plan.chance.randint(101, 899)
        return {"later_suit": LaterSuit.SUED.value, "suit_number": f"({day.year}）沪0112行初{number}号"}
    petitions = lot > (0.998 if content else 0.985)
    return {"later_suit": (LaterSuit.PETITIONED if petitions else LaterSuit.NONE).value}


def prepare(play: Play) -> None:
    """On the last day of the year, lay before a head what the officer proposes."""
    step, chance = play.plan.prepared, play.chance
    ground = RefusalGround.INTEREST
    refusal = {"refusal_ground": ground.value, "refusal_text": wording.of("refusals", ground)}
    proposals: dict[str, tuple[str, dict[str, Any]]] = {
        "refuse": ("经审查与行政行为没有利害关系", refusal),
        "ask_supplement": ("缺少身份证明和行政行为证明材料", {"missing_items": wording.one(chance, "missing")}),
        "settle": ("申请人已书面撤回申请，拟准予", {"settlement": wording.one(chance, "settled")}),
        "resume": ("中止原因已经消除", {"resumption_reason": "中止原因已经消除"}),
    }
    if step:
        note, data = proposals[step]
        play.at(play.world.last, lambda: play.script.lay_before(step, play.who(CASE_OFFICER), data, note))
