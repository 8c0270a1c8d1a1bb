"""The first and the second instance of a suit, and retrial applications."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from django.db.models import Q

from qingheng.kernel.cases import invented
from qingheng.kernel.cases.demonstration import Script
from qingheng.kernel.cases.models import Referral
from qingheng.kernel.cases.registry import line
from qingheng.kernel.cases.requests import NewParty
from qingheng.kernel.organisations.district import GOVERNMENT
from qingheng.kernel.organisations.models import Body
from qingheng.lines.litigation import local
from qingheng.lines.litigation.choices import APPEALABLE_RULINGS, JUDGMENTS, LOSSES
from qingheng.lines.litigation.demonstration import mix
from qingheng.lines.litigation.demonstration.office import CENTRE, SECTION
from qingheng.lines.litigation.demonstration.plays import DAY, Facts, Plan, Play, head_of, plaintiffs, texts
from qingheng.procedure.roles import MEDIATOR
from qingheng.statute.periods import days, due

if TYPE_CHECKING:
    from qingheng.lines.litigation.demonstration.suits import Docket


TEXTS = {
    "dismissed": "驳回原告的诉讼请求。",
    "suit_dismissed": "驳回原告的起诉。",
    "withdrawn": "准许原告撤诉。",
    "deemed_withdrawn": "本案按撤诉处理。",
    "quashed": "撤销被诉行政行为，责令被告重新作出行政行为。",
    "unlawful": "确认被诉行政行为违法。",
    "perform": "责令被告在判决生效之日起六十日内对原告的申请作出处理。",
    "appeal_dismissed": "驳回上诉，维持原判。",
    "appeal_withdrawn": "准许上诉人撤回上诉。",
    "reversed": "撤销一审判决，改判驳回原告的诉讼请求。",
    "remitted": "撤销一审判决，发回重审。",
    "retrial_refused": "驳回再审申请。",
}


SETTLED = "被告依法调整处罚幅度，原告在约定期限内履行，双方再无争议"


ORDERED: dict[str, Facts] = {
    "quashed": {"quash_ground": "procedure", "duty": "redo", "duty_text": "重新作出行政行为", "duty_days": 60},
    "perform": {"duty": "perform", "duty_text": "对原告的申请作出处理", "duty_days": 60},
}


class First(Play):
    """A first-instance suit, and the second instance that may follow."""

    def __init__(self, docket: Docket, plan: Plan) -> None:
        self.plan = plan
        code = SECTION if plan.government or plan.joint else plan.act["organ"]
        super().__init__(docket, f"应诉{plan.number}", docket.world.bodies[code])
        bodies = self.world.bodies
        self.government = bodies[GOVERNMENT]
        self.organ = self.government if plan.government else bodies[plan.act["organ"]]
        (self.plaintiff,) = plaintiffs(self.chance)
        year, number = plan.received.year, self.chance.randint(10, 900)
        own = self.chance.choice(texts()["government_acts"]) if plan.government else plan.act["act"]
        self.act = own.format(year=year, n=number)

    @property
    def organs(self) -> list[Body]:
        """The defendants in their order."""
        return [self.organ, self.government] if self.plan.joint else [self.organ]

    def begin(self) -> None:
        """Take it in, and put on the agenda what follows."""
        plan = self.plan
        upheld = self._upheld() if plan.joint else None
        self.taken_down = {**self.facts(), **(self._after(upheld) if upheld else {})}
        self.script.open("register", self.taken_down, [self.plaintiff, *map(self.defendant, self.organs)], self.chief)
        start = plan.received
        self.on(start, "assign", officers=[self.officer.pk], handling_unit=self.organ.short_name, conflict="none")
        lawyer = invented.person(self.chance)
        self.on(self.later(start, 1, 2), "appoint", agents_named=f"{self.officer.full_name}、{lawyer}",
                agents_posts="法规工作人员、上海市某律师事务所律师", agents_include_staff=True, agents_powers="general",
                conflict="none")  # fmt: skip
        if plan.ending == "withdrawn_early":
            return self._end_early(self.later(start, 8, 20))
        if plan.ending == "mediated":
            return self._mediate(self.later(start, 12, 30))
        if plan.summary:
            self.on(self.later(start, 1, 1), "fix_evidence_day", evidence_day=start + DAY * 15)
        self._reply(self.world.work_day(start + DAY * self.chance.randint(5, 8)))
        heard = self.later(start, 30, 52) if not plan.summary else self.later(start, 12, 20)
        if plan.ending == "suit_dismissed" and self.chance.random() < 0.5:
            return self._judge(self.later(start, 20, 45))
        second = plan.joint and self.chance.random() < 0.5
        self.hear(heard, self.government if second else self.organ, second=second, joint=plan.joint)
        if plan.ending == "withdrawn" and self.chance.random() < 0.4:
            day = self.later(heard, 3, 8)
            self.on(day, "change_act", change_text=self.chance.choice(texts()["changes"]), told_court_on=day)
            return self._judge(self.later(day, 5, 12))
        return self._judge(self.later(heard, 12, 35) if not plan.summary else self.later(heard, 3, 8))

    def _upheld(self) -> Any:
        """The record of a decision that upheld a department's act, served two weeks ago; None where there is none."""
        day, codes = self.plan.received, {act["organ"] for act in texts()["acts"]}
        reconsiderations = (
            line("reconsideration")
            .record.objects.select_related("case")
            .filter(decision="upheld", served_on__range=(day - DAY * 24, day - DAY * 6))
        )
        respondents = Q(case__parties__role="respondent", case__parties__body__code__in=codes)
        found = reconsiderations.filter(respondents).exclude(pk__in=self.docket.sued).order_by("pk").first()
        if found is not None:
            self.docket.sued.add(found.pk)
        return found

    def _after(self, upheld: Any) -> Facts:
        """The plaintiff, the organ and the facts that the reconsideration gives."""
        applicant = upheld.case.parties.filter(role="applicant").order_by("pk")[0]
        self.organ = upheld.case.parties.get(role="respondent", left_on=None).body
        self.plaintiff = replace(
            self.plaintiff, kind=applicant.kind, name=applicant.name, address=applicant.address, id_number="",
            legal_head=applicant.legal_head,
        )  # fmt: skip
        self.plan.act = next(act for act in texts()["acts"] if act["organ"] == self.organ.code)
        facts = {name: value for name in ("act", "act_kind", "admin_field") if (value := getattr(upheld, name))}
        return {**facts, "reconsideration_case": upheld.case.number, "reconsideration_outcome": "upheld",
                "reconsideration_no": None}  # fmt: skip

    def facts(self) -> Facts:
        """What is taken down."""
        plan = self.plan
        level, court, form = "basic", local.DISTRICT_COURT, "沪0112行初"
        if plan.government:
            level, court, form = "intermediate", local.INTERMEDIATE_COURT, "沪01行初"
        joint: Facts = {"reconsidered": False}
        if plan.joint:
            outcome = self.chance.choice(("upheld", "upheld", "request_dismissed"))
            joint = {"reconsidered": True, "reconsideration_outcome": outcome, "sued": "both",
                     "reconsideration_no": f"青复〔{plan.received.year}〕{self.chance.randint(20, 900)}号"}  # fmt: skip
        kind, admin = ("expropriation", "expropriation") if plan.government else (plan.act["kind"], plan.act["field"])
        return {
            "court": court, "court_level": level, "court_no": self.docket.number(form, plan.received),
            "instance": "first", "position": "joint_upheld" if plan.joint else "original",
            "track": "summary" if plan.summary else "ordinary",
            "court_filed_on": self.world.after(plan.received, -self.chance.randint(2, 4)),
            "act": self.act, "act_kind": kind, "admin_field": admin,
            "claims": ["perform"] if kind == "inaction" else ["quash"], "government_act": plan.government, **joint,
        }  # fmt: skip

    def defendant(self, organ: Body) -> NewParty:
        """A defendant with its chief."""
        chief = invented.person(self.world.random("head", organ.code, 0))
        return NewParty("defendant", "organ", organ.name, body_id=organ.pk, legal_head=chief,
                        address="上海市青浦区公园路100号")  # fmt: skip

    def _reply(self, day: dt.date) -> None:
        self.answer(day, self.plan.act, "请求驳回原告的诉讼请求", after_reconsideration=self.plan.joint)

    def _end_early(self, day: dt.date) -> None:
        self._mediate_at_centre(self.world.work_day(self.plan.received + DAY * 3))
        self._reply(self.world.work_day(self.plan.received + DAY * 8))
        day = max(day, self.world.work_day(self.plan.received + DAY * 12))
        self._take_judgment(day, "withdrawn")
        self.on(self.later(day, 1, 3), "take_effect")
        self.finish(self.later(day, 4, 6))

    def _mediate_at_centre(self, day: dt.date) -> None:
        """Sent to the joint centre, which takes it up the next day and tells that the plaintiff will withdraw."""
        self.on(day, "to_centre", dispute=self.chance.choice(texts()["disputes"]))
        centre = Script(self.world, line("joint_mediation"), f"{self.script.name}联调", self.world.bodies[CENTRE])
        mediator = self.world.one(MEDIATOR, CENTRE)
        taken_up = self.world.after(day, 1)

        def take_up() -> None:
            referral = Referral.objects.get(from_case=self.script.known)
            centre.take_up(
                referral.pk, "register", {"source": "during", "dispute_field": self.plan.act["field"]}, mediator
            )

        self.world.at(taken_up, take_up)
        consents = {"organ_consents": True, "citizen_consents": True, "centre_mediators": "于文博、特邀律师"}
        centre.on(taken_up, "start", mediator, consents)
        centre.on(self.later(taken_up, 2, 3), "end", mediator, {"centre_result": "withdrawn"})

    def _mediate(self, day: dt.date) -> None:
        self._reply(self.world.work_day(self.plan.received + DAY * 8))
        self.on(day, "mediate", mediation_ground="discretion", mediation_text=SETTLED,
                duty="none")  # fmt: skip
        self.finish(day)

    def _take_judgment(self, day: dt.date, result: str) -> None:
        order = ORDERED.get(result, {"duty": "none"})
        about = {"decision_result": "kept"} if self.plan.joint else {}
        if self.plan.joint and result in LOSSES:
            about = {"decision_result": "corrected"}
        self.on(day, "judge", result=result, result_text=TEXTS[result], **about, **order)

    def _judge(self, day: dt.date) -> None:
        result = self.plan.ending
        self._take_judgment(day, result)
        if result not in (*JUDGMENTS, *APPEALABLE_RULINGS):
            self.on(self.later(day, 1, 3), "take_effect")
            return self.finish(self.later(day, 4, 6))
        ours, theirs = sorted((self.later(day, 1, 4), self.later(day, 1, 6)))
        self.on_party(ours, "serve_judgment", "defendant", all_served=False)
        if self.plan.joint:
            self._serve_second(ours)
        self.on_party(theirs, "serve_judgment", "plaintiff", all_served=True)
        if result in LOSSES:
            self.on(self.later(theirs, 3, 6), "review_loss", loss_review=self.chance.choice(texts()["losses"]),
                    loss_measures=self.chance.choice(texts()["measures"]))  # fmt: skip
        if self.chance.random() < mix.APPEALED[result]:
            return self._appealed(self.later(theirs, 2, 5), result)
        length = days(15) if result in JUDGMENTS else days(10)
        self._effective(due(length, theirs, self.world.calendar).due + DAY, result)
        return None

    def _serve_second(self, day: dt.date) -> None:
        def act() -> None:
            second = self.script.as_role("defendant")[1]
            self.script.take("serve_judgment", self.chief, {"all_served": False}, subject=str(second.pk))

        self.world.at(day, act)

    def _effective(self, effective: dt.date, result: str) -> None:
        """What follows once it took effect."""
        if result not in ORDERED:
            return self.finish(effective)
        self.on(self.later(effective, 1, 4), "begin_performance", duty_plan="由原承办部门重新办理")
        redo = {"redo_same": False} if result == "quashed" else {}
        self.on(self.later(effective, 12, 30), "perform", duty_report="已按照裁判要求重新作出处理并送达原告", **redo)
        return None

    def _appealed(self, day: dt.date, result: str) -> None:
        ours = result in LOSSES
        if ours:
            self.on_party(day, "appeal_ours", "defendant", appeal_memo="一审认定事实有误，建议上诉",
                          appeal_approved_by=head_of(self.world, self.organ, self.chance)["head_name"],
                          appeal_reasons="一审判决认定事实、适用法律有误")  # fmt: skip
        else:
            self.on_party(day, "appeal_theirs", "plaintiff")
        received = day if ours else self.later(day, 8, 18)
        self.world.at(received, Second(self, received, ours=ours).begin)

    def appeal_over(self, day: dt.date, result: str, second: str) -> None:
        """The second instance has ended."""
        kept = result in ("appeal_dismissed", "appeal_withdrawn")
        step = "appeal_upheld" if kept else "appeal_changed"
        self.on(day, step, second_result=result, second_suit=second)
        if kept:
            self._effective(day, self.plan.ending)


class Second(Play):
    """The second instance of a suit."""

    def __init__(self, first: First, received: dt.date, *, ours: bool) -> None:
        super().__init__(first.docket, f"{first.script.name}二审", first.script.body)
        self.first, self.received, self.ours = first, received, ours

    def begin(self) -> None:
        """Take it in, and put on the agenda what follows."""
        first, start = self.first, self.received
        government = first.plan.government
        court, level, form = (local.INTERMEDIATE_COURT, "intermediate", "沪01行终")
        if government:
            court, level, form = (local.HIGH_COURT, "high", "沪行终")
        facts = {
            **first.taken_down,
            "court": court, "court_level": level, "court_no": self.docket.number(form, start), "instance": "second",
            "position": "appellant" if self.ours else "appellee", "track": "ordinary", "court_filed_on": start,
            "prior_suit": first.script.known.number,
        }  # fmt: skip
        parties = [first.plaintiff, *map(first.defendant, first.organs)]
        self.script.open("register", facts, parties, self.chief)
        self.on(start, "assign", officers=[self.officer.pk], handling_unit=first.organ.short_name, conflict="none")
        ready = self.world.work_day(start + DAY * self.chance.randint(4, 8))
        if self.ours:
            self.on(ready, "go_to_hearing")
        else:
            self.answer(ready, first.plan.act, "请求驳回上诉，维持原判")
        (result,) = self.chance.choices([r for r, _ in mix.SECOND_RESULTS], [s for _, s in mix.SECOND_RESULTS])
        ended = self.later(start, 25, 45)
        if result != "appeal_withdrawn" and self.chance.random() < mix.SECOND_HEARD:
            heard = self.later(start, 18, 30)
            self.hear(heard, first.organ, joint=first.plan.joint)
            ended = self.later(heard, 8, 20)
        about = {"decision_result": "none"} if first.plan.joint else {}
        self.on(ended, "judge", result=result, result_text=TEXTS[result], duty="none", **about)
        effect = self.later(ended, 1, 4)
        self.on(effect, "take_effect")
        self.finish(effect)
        self.world.at(effect, lambda: first.appeal_over(self.world.day, result, self.script.known.number))


class Retrial(Play):
    """A retrial application against an older judgment: decided on the papers."""

    def __init__(self, docket: Docket, number: int) -> None:
        chance = docket.world.random("litigation", "retrial", number)
        self.act = chance.choice(texts()["acts"])
        super().__init__(docket, f"再审审查{number}", docket.world.bodies[self.act["organ"]])

    def begin(self) -> None:
        """Take it in, and put on the agenda what follows."""
        start = self.world.day
        organ = self.script.body
        (plaintiff,) = plaintiffs(self.chance)
        facts = {
            "court": local.HIGH_COURT, "court_level": "high", "court_no": self.docket.number("沪行申", start),
            "instance": "retrial_review", "position": "retrial_respondent", "track": "ordinary",
            "prior_no": f"（{start.year - 1}）沪01行终{self.chance.randint(30, 700)}号",
            "act": self.act["act"].format(year=start.year - 2, n=self.chance.randint(10, 900)),
            "act_kind": self.act["kind"], "admin_field": self.act["field"], "claims": ["quash"],
            "government_act": False, "reconsidered": False,
        }  # fmt: skip
        defendant = NewParty("defendant", "organ", organ.name, body_id=organ.pk,
                             legal_head=invented.person(self.world.random("head", organ.code, 0)))  # fmt: skip
        self.script.open("register", facts, [plaintiff, defendant], self.officer)
        self.on(start, "assign", officers=[self.officer.pk], handling_unit=organ.short_name, conflict="none")
        self.answer(self.world.work_day(start + DAY * self.chance.randint(5, 8)), self.act, "请求驳回再审申请")
        ended = self.later(start, 30, 60)
        self.on(ended, "judge", result="retrial_refused", result_text=TEXTS["retrial_refused"], duty="none")
        effect = self.later(ended, 1, 4)
        self.on(effect, "take_effect")
        self.finish(effect)
