"""From acceptance to the closing paper, with whatever turn the trial takes."""

from __future__ import annotations

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

from qingheng.kernel.cases.requests import NewParty
from qingheng.lines.reconsideration.choices import (
    ActKind,
    Closing,
    CommitteeTrigger,
    HeadAttendance,
    HearingTrigger,
    RefusalGround,
    ReviewResult,
    StayGround,
    SuspensionGround,
    TerminationGround,
    Track,
    ViewsBy,
)
from qingheng.lines.reconsideration.demonstration import people, services, wording
from qingheng.lines.reconsideration.demonstration.cast import Play
from qingheng.lines.reconsideration.demonstration.early import reopened_on
from qingheng.lines.reconsideration.demonstration.plan import Plan, Route, Turn
from qingheng.procedure.roles import (
    AUTHORITY_HEAD,
    CASE_OFFICER,
    RESPONDENT,
    SERVER,
    THIRD_PARTY,
    WORKING_BODY_HEAD,
    Role,
)

SHANGHAI = ZoneInfo("Asia/Shanghai")
FREE = (Closing.MEDIATED, Closing.SETTLED, Closing.WITHDRAWN, Closing.TERMINATED)
"""Endings for which no draft is laid before the authority."""
PLACE = "青浦区行政复议听证室（公园路100号）"


class Trial:
    """The days of one trial. Steps planned for a day after its end are left out."""

    def __init__(self, play: Play) -> None:
        self.play, self.plan = play, play.plan
        self.begins = self._begins()
        self.room = self._room()
        self.copied = play.world.after(self.begins, self._span(1, 3))
        self.served = play.world.after(self.copied, self._span(1, 2))
        self.replied = play.world.after(self.served, self._reply_after())
        self.heard = play.world.after(self.replied, self._span(1, 5))

    def _begins(self) -> dt.date:
        plan, world = self.plan, self.play.world
        assert plan.accepted is not None  # noqa: S101
        if plan.route is Route.REOPENED:
            return reopened_on(self.play)
        return world.after(plan.received, 6) if plan.route is Route.DEEMED else plan.accepted

    def _room(self) -> int:
        """How many working days there are, where the end is near."""
        days, day = 0, self.begins
        while self.plan.closes and day < self.plan.closes and days < 40:
            day, days = self.play.world.after(day, 1), days + 1
        return days if self.plan.closes else 40

    def _span(self, low: int, high: int) -> int:
        tight = self.room < 17 or self.plan.track is Track.SIMPLIFIED or self.plan.turn not in (Turn.PLAIN, Turn.NOTICE)
        return low if tight else self.play.chance.randint(low, high)

    def _reply_after(self) -> int:
        if self.plan.turn is Turn.LATE_REPLY:
            return 12
        if self.plan.track is Track.SIMPLIFIED:
            return 2 if self.room < 10 else self.play.chance.randint(2, 4)
        if self.room < 17:
            return 3
        return self.play.chance.randint(3, 6) if self.plan.old_law else self.play.chance.randint(4, 9)

    def stage(self) -> None:
        """Put everything up to the closing paper on the agenda."""
        self._exchange()
        self._turn()
        self._extras()
        self._close()

    def _before_end(self, day: dt.date) -> bool:
        return self.plan.closes is None or day < self.plan.closes

    def _on(self, day: dt.date, step: str, role: Role, about: Role | None = None, **data: Any) -> None:
        if self._before_end(day):
            self.play.on(day, step, role, about, **data)

    def _exchange(self) -> None:
        play, plan = self.play, self.plan
        self._on(self.copied, "send_copy", CASE_OFFICER, RESPONDENT)
        if self._before_end(self.served):
            play.serve(self.served, "reply_notice", RESPONDENT)
        if plan.turn is not Turn.NO_REPLY:
            self._on(self.replied, "reply", CASE_OFFICER, RESPONDENT, reply_evidence=True,
                     reply_gist=wording.one(play.chance, "replies"))  # fmt: skip
        if plan.track is Track.ORDINARY or plan.turn is Turn.SWITCH or plan.lot(0.25):
            way = play.chance.choice((ViewsBy.PHONE, ViewsBy.PHONE, ViewsBy.IN_PERSON, ViewsBy.WEB))
            self._on(self.heard, "hear_views", CASE_OFFICER, views_by=way.value,
                     views=wording.one(play.chance, "views"))  # fmt: skip

    def _extras(self) -> None:
        play, plan = self.play, self.plan
        if plan.act.third and plan.lot(0.45):
            third = people.applicant(plan.chance, people.CITIZEN, THIRD_PARTY.code)
            self._join(self.served, third)
        if plan.lot(0.04):
            self._on(self.replied, "read_file", CASE_OFFICER, file_reader="申请人及其代理人")
        if plan.corrected == "reply" and plan.turn is not Turn.NO_REPLY:
            day = play.world.after(self.replied, 1)
            right, reason = play.world.after(self.replied, -1), "答复日期录入有误，以收文章日期为准"
            play.at(day, lambda: play.script.correct("reply", play.who(WORKING_BODY_HEAD), reason, on=right))
        if plan.corrected == "views":
            day = play.world.after(self.heard, 1)
            play.at(day, lambda: play.script.correct("hear_views", play.who(WORKING_BODY_HEAD), "听取意见方式录入有误",
                                                     facts={"views_by": ViewsBy.PHONE.value}))  # fmt: skip

    def _join(self, day: dt.date, third: NewParty) -> None:
        if not self._before_end(day):
            return
        play = self.play

        def join() -> None:
            play.script.take("add_third_party", play.who(CASE_OFFICER), parties=[third],
                             data={"joining_reason": f"系{self.plan.act.third}，与复议结果有利害关系"})  # fmt: skip

        play.at(day, join)
        if self._before_end(play.world.after(day, 2)):
            play.serve(play.world.after(day, 2), "participation", THIRD_PARTY)

    def _turn(self) -> None:
        staged = getattr(self, f"_turn_{self.plan.turn.name.lower()}", None)
        if staged:
            staged()

    def _turn_hearing(self) -> None:
        play, world = self.play, self.play.world
        scheduled = world.after(self.heard, 1)
        day = world.after(scheduled, 6 + play.chance.randint(0, 3))
        hour = play.chance.choice((9, 10, 14, 15))
        officers = "、".join(user.full_name for user in play.officers)
        self._on(scheduled, "schedule_hearing", WORKING_BODY_HEAD,
                 hearing_trigger=play.chance.choice(tuple(HearingTrigger)).value,
                 hearing_at=dt.datetime.combine(day, dt.time(hour, 0), SHANGHAI), place=PLACE,
                 hearing_subject="行政行为认定的事实是否清楚、程序是否合法",
                 hearing_host=play.who(WORKING_BODY_HEAD).full_name,
                 hearing_officers=officers, hearing_recorder=play.officers[1].full_name)  # fmt: skip
        if self._before_end(world.after(scheduled, 1)):
            play.at(world.after(scheduled, 1), lambda: self._notify_of_hearing(world.after(scheduled, 1)))
        attended = not self.plan.lot(0.1)
        data: dict[str, Any] = {
            "head_attendance": HeadAttendance.ATTENDED.value if attended else HeadAttendance.DELEGATED.value
        }
        if not attended:
            data["head_excuse"] = "负责人参加市级防汛会议，书面说明理由并委托分管科长参加"
        self._on(day, "hold_hearing", CASE_OFFICER, applicant_attended=self.plan.lot(0.93),
                 hearing_record="双方围绕争议焦点举证质证并发表意见，主持人听取最后陈述。", **data)  # fmt: skip

    def _notify_of_hearing(self, day: dt.date) -> None:
        self.play.serve_on(self.play.applicant, "hearing_notice", day)
        self.play.serve_on(self.play.respondent, "hearing_notice", day)

    def _turn_committee(self) -> None:
        world = self.play.world
        trigger = self.play.chance.choice((CommitteeTrigger.COMPLEX, CommitteeTrigger.TECHNICAL))
        self._on(world.after(self.heard, 1), "consult", WORKING_BODY_HEAD, committee_trigger=trigger.value,
                 committee_question="被申请人的事实认定是否达到证明标准，处理结果是否适当？")  # fmt: skip
        self._on(
            world.after(self.heard, 7),
            "record_opinion",
            CASE_OFFICER,
            committee_opinion=wording.one(self.play.chance, "committee"),
        )

    def _turn_extension(self) -> None:
        day = self.play.world.after(self.begins + dt.timedelta(days=52), -1)
        self._on(day, "extend", WORKING_BODY_HEAD, extension_days=self.play.chance.choice((15, 20, 30, 30)),
                 extension_reason="案情复杂，需进一步调查核实并听取第三方意见")  # fmt: skip

    def _suspend(self, ground: SuspensionGround) -> dt.date:
        day = self.play.world.after(self.heard, 1)
        self._on(day, "suspend", AUTHORITY_HEAD, suspension_ground=ground.value,
                 suspension_detail=wording.of("suspensions", ground))  # fmt: skip
        return day

    def _turn_suspension(self) -> None:
        ground = self.plan.pause
        resumed = resumes_on(self.plan, self.play, self._suspend(ground))
        self._on(resumed, "resume", AUTHORITY_HEAD, resumption_reason=wording.of("resumptions", ground))

    def _turn_death(self) -> None:
        self.plan.pause = SuspensionGround.DEATH
        self._turn_suspension()

    def _turn_sixty_days(self) -> None:
        self._suspend(SuspensionGround.DEATH)

    def _turn_long(self) -> None:
        self._suspend(self.plan.pause)

    def _turn_review(self) -> None:
        self._review(ReviewResult.LAWFUL)

    def _turn_unlawful_text(self) -> None:
        self._review(ReviewResult.UNLAWFUL)

    def _begin_review(self, *, own: bool) -> dt.date:
        day = self.play.world.after(self.heard, 1)
        maker = self.play.organ.name if own else "上海市有关主管部门"
        self._on(day, "begin_review", AUTHORITY_HEAD, review_text="《关于加强属地管理工作的若干意见》第五条",
                 review_maker=maker, review_own_power=own, review_competent="" if own else maker)  # fmt: skip
        return day

    def _review(self, result: ReviewResult) -> None:
        play, world = self.play, self.play.world
        began = self._begin_review(own=True)
        notified = world.after(began, 2)
        self._on(notified, "notify_maker", CASE_OFFICER)
        served = world.after(notified, 1)
        name = play.organ.name
        play.at(served, lambda: play.script.serve("maker_notice", services.to_organ(name, served), play.who(SERVER)))
        self._on(world.after(served, 7), "maker_replies", CASE_OFFICER,
                 review_maker_reply="该条款依据上位法制定，履行了合法性审核和备案程序。")  # fmt: skip
        self._on(world.after(served, 11), "settle_review", AUTHORITY_HEAD, review_result=result.value)
        self._on(world.after(served, 12), "resume", AUTHORITY_HEAD, resumption_reason="规范性文件审查处理完毕")

    def _turn_transfer(self) -> None:
        play, world = self.play, self.play.world
        began = self._begin_review(own=False)
        sent = world.after(began, 4)
        self._on(sent, "transfer_review", CASE_OFFICER)
        served = world.after(sent, 1)
        play.at(
            served,
            lambda: play.script.serve("review_transfer", services.to_organ("有权处理机关", served), play.who(SERVER)),
        )
        self._on(world.after(served, 25), "transferee_answers", CASE_OFFICER, review_answer="该条款不违反上位法规定。")
        self._on(world.after(served, 26), "resume", AUTHORITY_HEAD, resumption_reason="有权机关已处理完毕")

    def _turn_appraisal(self) -> None:
        self._inquire("appraisal", "申请书所附材料签名的笔迹鉴定", 12)

    def _turn_inspection(self) -> None:
        self._inquire("inspection", "对涉案房屋四至和搭建部位现场勘验", 2)

    def _inquire(self, kind: str, what: str, days: int) -> None:
        world = self.play.world
        self._on(world.after(self.heard, 1), f"begin_{kind}", CASE_OFFICER, inquiry=what)
        self._on(world.after(self.heard, 1 + days), f"end_{kind}", CASE_OFFICER)

    def _turn_stay(self) -> None:
        self._on(self.copied, "decide_stay", AUTHORITY_HEAD, stay_granted=True, stay_ground=StayGround.ASKED.value)

    def _turn_no_stay(self) -> None:
        self._on(self.copied, "decide_stay", AUTHORITY_HEAD, stay_granted=False,
                 stay_refusal="停止执行将损害公共利益，且申请人的损失可以事后弥补")  # fmt: skip

    def _turn_switch(self) -> None:
        self._on(
            self.replied, "to_ordinary", WORKING_BODY_HEAD, switch_reason="双方对主要事实争议较大，不宜适用简易程序"
        )

    def _turn_evidence(self) -> None:
        names = "、".join(f"{user.full_name}({user.work_card})" for user in self.play.officers)
        self._on(self.play.world.after(self.heard, 1), "take_evidence", CASE_OFFICER, evidence_from="事发地居民委员会",
                 evidence_officers=names, evidence_gist="调取公共区域监控并询问在场人员，制作笔录。")  # fmt: skip

    def _turn_returned(self) -> None:
        """The first draft comes back once."""
        world = self.play.world
        self._on(world.after(self.heard, 2), "submit", CASE_OFFICER, draft_closing=self.plan.closing.value,
                 opinion=wording.of("opinions", self.plan.closing))  # fmt: skip
        self._on(
            world.after(self.heard, 4),
            "return_draft",
            WORKING_BODY_HEAD,
            return_reason="对裁量情节的说理不充分，请补充",
        )

    def _close(self) -> None:
        plan = self.plan
        if plan.closing in FREE:
            if plan.closes:
                self._close_freely(plan.closes)
            return
        submits = plan.submits or (plan.closes and self._submits(plan.closes))
        if submits:
            self.play.on(submits, "submit", CASE_OFFICER, draft_closing=plan.closing.value,
                         opinion=wording.of("opinions", plan.closing))  # fmt: skip
        if not plan.closes:
            return
        if plan.closing is Closing.DISMISSED:
            ground = self.play.chance.choice((RefusalGround.INTEREST, RefusalGround.SCOPE))
            self.play.on(plan.closes, "dismiss", AUTHORITY_HEAD, refusal_ground=ground.value,
                         refusal_text=wording.of("refusals", ground))  # fmt: skip
        else:
            self._decide(plan.closes)

    def _submits(self, closes: dt.date) -> dt.date:
        return self.play.world.after(closes, -1 if self.room < 20 else -self.play.chance.randint(1, 3))

    def _close_freely(self, day: dt.date) -> None:
        play, plan = self.play, self.plan
        match plan.closing:
            case Closing.MEDIATED:
                play.performs = plan.lot(0.5)
                terms = wording.one(play.chance, "terms")
                play.on(day, "mediate", CASE_OFFICER, terms=terms, has_performance=play.performs)
            case Closing.SETTLED:
                play.on(day, "settle", WORKING_BODY_HEAD, settlement=wording.one(play.chance, "settled"))
            case Closing.WITHDRAWN:
                play.on(day, "withdraw", WORKING_BODY_HEAD, withdrawal_recorded=True)
            case _:
                sixty = plan.turn is Turn.SIXTY_DAYS
                ground = TerminationGround.SIXTY_DAYS if sixty else TerminationGround.DEATH
                detail = "中止满六十日，近亲属仍未表明是否参加复议" if sixty else "申请人死亡，近亲属书面放弃复议权利"
                play.on(day, "terminate", AUTHORITY_HEAD, termination_ground=ground.value, termination_detail=detail)

    def _decide(self, day: dt.date) -> None:
        play, plan = self.play, self.plan
        closing, performs = plan.closing, plan.closing in (Closing.ORDERED, Closing.CONTRACT)
        redo = closing is Closing.QUASHED and plan.act.kind is not ActKind.PENALTY

        play.performs = redo or performs
        data: dict[str, Any] = {
            "decision": closing.value,
            "collective": plan.turn in (Turn.HEARING, Turn.COMMITTEE) and plan.lot(0.5),
            "found_facts": wording.facts_found(plan.act, play.paper),
            "grounds": wording.of("grounds", closing).format(law=plan.act.law),
            "result_text": wording.of("results", closing).format(act=play.paper),
            "compensation": "none",
            "redo": redo,
            "has_performance": play.performs,
        }
        if performs:
            data["perform_by"] = day + dt.timedelta(days=45)
        if plan.turn is Turn.COMMITTEE:
            data["committee_adopted"] = True
        play.on(day, "decide", AUTHORITY_HEAD, **data)


def resumes_on(plan: Plan, play: Play, suspended: dt.date) -> dt.date:
    """The day a suspended case goes on, leaving time to close it as planned."""
    if plan.closes is None:
        return play.world.after(suspended, 25)
    return max(play.world.after(plan.closes, -10), play.world.after(suspended, 1))
