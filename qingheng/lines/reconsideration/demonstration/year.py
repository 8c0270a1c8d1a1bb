"""The year as a whole: how many cases come in, when, and how each is to end, so that the balances hold.

The numbers of a full year are those of the district's published report for 2024 where it states them; the
others are chosen so that the flows add up: 收到 = 化解 + 受理 + 其余, 期初 + 受理 = 审结 + 期末.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from qingheng.kernel.cases.demonstration import Year
from qingheng.kernel.cases.registry import Line, line
from qingheng.lines.reconsideration.choices import (
    CORRECTING,
    ActKind,
    Channel,
    Closing,
    RefusalGround,
    SuspensionGround,
    Track,
)
from qingheng.lines.reconsideration.demonstration import aftermath, early, mix, people
from qingheng.lines.reconsideration.demonstration.acts import Act, acts
from qingheng.lines.reconsideration.demonstration.cast import Play
from qingheng.lines.reconsideration.demonstration.plan import Early, Plan, Route, Turn
from qingheng.lines.reconsideration.demonstration.trial import FREE, Trial

Days = Sequence[dt.date]


def stage(world: Year) -> None:
    """Plan every case of the year and put it on the agenda."""
    Staging(world, line("reconsideration")).run()


class Staging:
    """Draws the plans; every number comes from `mix`."""

    def __init__(self, world: Year, own: Line) -> None:
        self.world, self.line = world, own
        self.chance = world.random("reconsideration")
        self.serial = 0
        self.work_days = _work_days(world, world.first, world.last)

    def run(self) -> None:
        """Plan, then stage in the order of receipt, so that nothing depends on the order of planning."""
        opening, accepted = self._opening(), self._accepted()
        self._endings(opening, accepted)
        plans = [*opening, *accepted, *self._early(), *self._carried_over()]
        for plan in sorted(plans, key=lambda each: (each.received, each.name)):
            play = Play(self.world, self.line, plan)
            if plan.early:
                early.end_early(play)
                aftermath.prepare(play)
                continue
            early.accept(play)
            Trial(play).stage()
            if plan.closes:
                aftermath.follow(play)
            else:
                aftermath.prepare(play)

    def _old(self, day: dt.date) -> bool:
        return self.line.versions.at(day) is not self.line.versions.current

    def _plan(self, received: dt.date, act: Act) -> Plan:
        self.serial += 1
        chance = self.world.random("reconsideration", self.serial)
        kind = chance.choice(act.applicants)
        number = chance.choices((1, 2, 3, 7), (93, 4, 2, 1))[0] if kind == people.CITIZEN else 1
        old = self._old(received)
        channels = mix.CHANNELS
        channel = chance.choices(tuple(channels), tuple(channels.values()))[0]
        if channel is Channel.ORGAN and (old or act.kind is not ActKind.PENALTY):
            channel = Channel.WEB
        if channel is Channel.SERVICE_POINT and kind == people.CITIZEN and chance.random() < 0.6:
            channel = Channel.MAIL
        return Plan(f"复议{self.serial}", chance, act, received, channel, [kind] * number, old_law=old)

    def _act(self, closing: Closing | None = None) -> Act:
        fit = [act for act in acts() if closing is None or act.may_end(closing)]
        return self.chance.choices(fit, [act.weight for act in fit])[0]

    # Opening stock and what else was carried over from the year before

    def _opening(self) -> list[Plan]:
        first = dt.date(self.world.year - 1, 11, 6)
        days = _work_days(self.world, first, self.world.first - dt.timedelta(days=8))
        plans = []
        for day in self._days(days, self.world.count(mix.OPENING)):
            plan = self._plan(day, acts()[0])
            plan.accepted = self.world.after(day, self.chance.randint(0, 3))
            plans.append(plan)
        return plans

    def _carried_over(self) -> list[Plan]:
        """Received at the end of the year before and ended in this one without having been accepted."""
        days = _work_days(self.world, self.world.first - dt.timedelta(days=4), self.world.first - dt.timedelta(days=1))
        plans = []
        for position in range(self.world.count(mix.CARRIED_OVER)):
            plan = self._plan(days[-1], self._act())
            plan.early = Early.REFUSED if position % 3 < 2 else Early.WITHDRAWN
            plan.ground = RefusalGround.INTEREST
            plans.append(plan)
        return plans

    # Accepted in the year

    def _accepted(self) -> list[Plan]:
        count = self.world.count(mix.ACCEPTED)
        latest = self.work_days[:-3]
        plans = [self._plan(day, acts()[0]) for day in self._days(latest, count)]
        routes = self._deal(mix.ROUTES, plans)
        for plan, route in zip(plans, routes, strict=True):
            early_enough = plan.received < self.world.last - dt.timedelta(days=40)
            plan.route = route if route is Route.AFTER_PREFILING or early_enough else Route.STRAIGHT
            if plan.old_law and plan.route in (Route.DEEMED, Route.REOPENED):
                plan.route = Route.STRAIGHT
            plan.accepted = self._accepting_day(plan)
        return plans

    def _accepting_day(self, plan: Plan) -> dt.date:
        low, high = {
            Route.STRAIGHT: (0, 3),
            Route.INCOMPLETE: (0, 2),
            Route.AFTER_PREFILING: (1, 3),
            Route.SUPPLEMENTED: (6, 10),
            Route.DEEMED: (5, 5),
            Route.REOPENED: (4, 4),
        }[plan.route]
        return self.world.after(plan.received, self.chance.randint(low, high))

    # How the accepted cases end

    def _endings(self, opening: list[Plan], accepted: list[Plan]) -> None:
        stay_open = self._pending(opening, accepted)
        closing = [plan for plan in [*opening, *accepted] if plan.name not in stay_open]
        endings = self._apportion(mix.CLOSINGS, len(closing))
        for plan, ending in zip(sorted(closing, key=lambda each: each.accepted or each.received), endings, strict=True):
            self._end(plan, ending)
        self._turns([plan for plan in closing if plan.turn is Turn.PLAIN])
        for plan in closing:
            self._kinds(plan)
        self._letters(closing)
        self._corrections(closing)

    def _pending(self, opening: list[Plan], accepted: list[Plan]) -> set[str]:
        """The cases that are still open when the year ends: the latest, and a few that are held up."""
        total = len(opening) + len(accepted) - self.world.count(mix.CLOSED)
        old = opening[: min(self.world.count(mix.LONG_PENDING), total)]
        for plan in old:
            self._hold(plan, Turn.LONG, SuspensionGround.OTHER_CASE)
        by_day = sorted(accepted, key=lambda each: (each.accepted or each.received, each.name))
        held_up = self._held_up(by_day, min(self.world.count(mix.HELD_UP), total - len(old)))
        latest = [plan for plan in by_day if plan.name not in {each.name for each in held_up}]
        latest = latest[len(latest) - (total - len(old) - len(held_up)) :]
        for position, plan in enumerate(latest):
            self._leave_open(plan, position)
        return {plan.name for plan in (*old, *held_up, *latest)}

    def _held_up(self, by_day: Sequence[Plan], count: int) -> list[Plan]:
        chosen: list[Plan] = []
        spans = ((35, 75, Turn.LONG), (66, 80, Turn.EXTENSION), (62, 68, Turn.OVERDUE))
        for position in range(count):
            low, high, turn = spans[position % len(spans)]
            found = [
                plan for plan in by_day
                if plan not in chosen and plan.route in (Route.STRAIGHT, Route.AFTER_PREFILING)
                and low <= (self.world.last - (plan.accepted or plan.received)).days <= high
            ]  # fmt: skip
            if found:
                plan = self.chance.choice(found)
                grounds = tuple(mix.PAUSES)
                self._hold(plan, turn, grounds[position % len(grounds)])
                plan.prepared = "resume" if position == 0 else ""
                chosen.append(plan)
        return chosen

    def _hold(self, plan: Plan, turn: Turn, pause: SuspensionGround) -> None:
        plan.act, plan.turn, plan.pause = self._act(Closing.UPHELD), turn, pause
        self._kinds(plan)

    def _leave_open(self, plan: Plan, position: int) -> None:
        plan.act = self._act(Closing.UPHELD)
        self._kinds(plan)
        age = (self.world.last - (plan.accepted or plan.received)).days
        if position % 12 == 5 and age >= 5:
            plan.prepared = "settle"
        elif position % 3 == 0 and age >= 14:
            plan.turn = Turn.HEARING
        elif position % 3 == 1 and age >= 16 and not plan.old_law and plan.route is not Route.DEEMED:
            plan.track = Track.SIMPLIFIED
            plan.submits = self.work_days[-1 - position % 2]

    def _end(self, plan: Plan, ending: Closing) -> None:
        """When and how a case ends, with an act that can end so."""
        began = plan.accepted or plan.received
        room = len([day for day in self.work_days if began < day])
        if room < mix.LEAST_FOR_DECISION and ending not in FREE:
            ending = Closing.WITHDRAWN
        if ending is Closing.TERMINATED and plan.route in (Route.DEEMED, Route.REOPENED):
            ending = Closing.WITHDRAWN
        plan.closing, plan.act = ending, self._act(ending)
        short = not plan.old_law and plan.route not in (Route.DEEMED, Route.REOPENED)
        if short and plan.act.simplified and ending not in FREE and (room < 14 or plan.lot(mix.SIMPLIFIED)):
            plan.track = Track.SIMPLIFIED
        if room < 14 and ending not in FREE and plan.track is Track.ORDINARY and short:
            plan.track = Track.SIMPLIFIED
        low, high = mix.DAYS[plan.track, ending in FREE]
        self._close_after(plan, self.chance.randint(low, high))

    def _close_after(self, plan: Plan, days: int) -> None:
        """Close so many days after acceptance, within the year and on a working day."""
        began = plan.received if plan.old_law else trial_begins(self.world, plan)
        day = began + dt.timedelta(days=days)
        floor = trial_begins(self.world, plan)
        if floor < self.world.first:
            floor = self.work_days[self.chance.randint(0, 2)]
        day = max(day, floor)
        while day > self.world.last or not self.world.calendar.is_workday(day):
            day -= dt.timedelta(days=1 if day <= self.world.last else max(1, (day - self.world.last).days))
        plan.closes = max(day, floor)

    def _turns(self, closing: list[Plan]) -> None:
        """Hearings, suspensions and the like, on cases that leave them time."""
        free = [plan for plan in closing if plan.route is not Route.REOPENED]
        self.chance.shuffle(free)
        for turn, (count, days, tracks) in mix.TURNS.items():
            chosen = 0
            for plan in free:
                if chosen >= self.world.count(count):
                    break
                if plan.turn is Turn.PLAIN and self._fits(plan, turn, days[1], tracks):
                    self._take_turn(plan, turn, days)
                    chosen += 1

    def _fits(self, plan: Plan, turn: Turn, days: int, track: Track) -> bool:
        began = trial_begins(self.world, plan)
        if began + dt.timedelta(days=days + 5) > self.world.last or began < self.world.first:
            return False
        if plan.old_law and turn not in mix.OLD_TURNS:
            return False
        if turn is Turn.SIXTY_DAYS:
            return plan.closing is Closing.TERMINATED and plan.kinds == [people.CITIZEN]
        if turn is Turn.NO_REPLY:
            return plan.closing is Closing.QUASHED and plan.track is track
        if turn is Turn.DEATH and plan.kinds != [people.CITIZEN]:
            return False
        return plan.closing not in FREE and plan.track is track

    def _take_turn(self, plan: Plan, turn: Turn, days: tuple[int, int]) -> None:
        plan.turn = turn
        grounds = tuple(mix.PAUSES)
        plan.pause = self.chance.choices(grounds, tuple(mix.PAUSES.values()))[0]
        self._close_after(plan, self.chance.randint(*days))

    def _kinds(self, plan: Plan) -> None:
        """The applicants that go with the act."""
        if plan.turn in (Turn.SIXTY_DAYS, Turn.DEATH):
            return
        kind = plan.chance.choice(plan.act.applicants)
        if plan.route is Route.INCOMPLETE:
            kind = people.FIRM
        plan.kinds = [kind] * (len(plan.kinds) if kind == people.CITIZEN else 1)
        if plan.channel is Channel.ORGAN and plan.act.kind is not ActKind.PENALTY:
            plan.channel = Channel.MAIL

    def _letters(self, closing: list[Plan]) -> None:
        room = self.world.last - dt.timedelta(days=4)
        decided = [plan for plan in closing if plan.closing not in FREE and plan.closes and plan.closes < room]
        for plan in self.chance.sample(decided, min(self.world.count(mix.SUGGESTIONS), len(decided))):
            plan.suggestion = True
        wrong = [plan for plan in decided if plan.closing in CORRECTING and not plan.suggestion]
        for plan in self.chance.sample(wrong, min(self.world.count(mix.OPINIONS), len(wrong))):
            plan.opinion = True

    def _corrections(self, closing: list[Plan]) -> None:
        fit = [
            plan for plan in closing
            if plan.turn is Turn.PLAIN and plan.track is Track.ORDINARY and plan.closing is Closing.UPHELD
            and plan.route is Route.STRAIGHT and plan.closes
            and (plan.closes - (plan.accepted or plan.closes)).days > 36
        ]  # fmt: skip
        for position, plan in enumerate(self.chance.sample(fit, min(self.world.count(mix.CORRECTIONS), len(fit)))):
            plan.corrected = ("reply", "views")[position % 2]
        for plan in self.chance.sample(fit, min(self.world.count(mix.WRONG_RESPONDENTS), len(fit))):
            plan.wrong_respondent = True

    # Everything that is never accepted

    def _early(self) -> list[Plan]:
        plans = []
        counts = {kind: self.world.count(number) for kind, number in mix.EARLY.items()}
        rest = self.world.count(mix.RECEIVED) - self.world.count(mix.ACCEPTED) - self.world.count(mix.RESOLVED)
        pending = sum(number for kind, number in counts.items() if kind is not Early.REFUSED)
        counts[Early.REFUSED] = max(rest - pending, 0)
        counts[Early.RESOLVED] = self.world.count(mix.RESOLVED)
        counts[Early.DUPLICATE] = 0 if self._old(self.world.first) else self.world.count(mix.DUPLICATES)
        for kind, number in counts.items():
            for position, day in enumerate(self._days(self._window(kind), number)):
                plans.append(self._never_accepted(kind, day, position))
        return plans

    def _never_accepted(self, kind: Early, day: dt.date, position: int) -> Plan:
        plan = self._plan(day, self._act())
        plan.early = kind
        if kind is Early.REFUSED:
            plan.ground = mix.REFUSAL_GROUNDS[position % len(mix.REFUSAL_GROUNDS)]
            if plan.ground is RefusalGround.LATE and plan.channel is Channel.ORGAN:
                plan.channel = Channel.COUNTER
        if kind is Early.PENDING_SCREENING and not plan.old_law:
            plan.prepared = ("refuse", "ask_supplement", "")[position % 3]
        return plan

    def _window(self, kind: Early) -> Days:
        """The days on which such an application may have come in."""
        match kind:
            case Early.PENDING_SCREENING | Early.PENDING_PREFILING:
                return self.work_days[-4:]
            case Early.PENDING_SUPPLEMENT:
                return self.work_days[-8:-3]
            case Early.ABANDONED:
                return self.work_days[:-16]
            case _:
                return self.work_days[:-4]

    # Chance

    def _days(self, days: Days, number: int) -> list[dt.date]:
        """Days of receipt, the busier months more often."""
        weights = [mix.MONTHS[day.month - 1] for day in days]
        return sorted(self.chance.choices(days, weights, k=number))

    def _deal(self, counts: dict[Route, int], plans: Sequence[Plan]) -> list[Route]:
        routes = [route for route, number in counts.items() for _ in range(self.world.count(number))]
        routes = routes[: len(plans)] + [Route.STRAIGHT] * max(len(plans) - len(routes), 0)
        self.chance.shuffle(routes)
        return routes

    def _apportion(self, weights: dict[Closing, int], number: int) -> list[Closing]:
        """So many endings in the given proportion, by largest remainders, in random order."""
        total = sum(weights.values())
        exact = {ending: number * weight / total for ending, weight in weights.items()}
        shares = {ending: int(value) for ending, value in exact.items()}
        by_rest = sorted(exact, key=lambda ending: exact[ending] - shares[ending], reverse=True)
        for ending in by_rest[: number - sum(shares.values())]:
            shares[ending] += 1
        found = [ending for ending, share in shares.items() for _ in range(share)]
        self.chance.shuffle(found)
        return found


def trial_begins(world: Year, plan: Plan) -> dt.date:
    """The day on which the trial can begin."""
    accepted = plan.accepted or plan.received
    match plan.route:
        case Route.REOPENED:
            return world.after(accepted, 15)
        case Route.DEEMED:
            return world.after(plan.received, 6)
        case _:
            return accepted


def _work_days(world: Year, first: dt.date, last: dt.date) -> list[dt.date]:
    days: Iterable[dt.date] = (first + dt.timedelta(days=n) for n in range((last - first).days + 1))
    return [day for day in days if world.calendar.is_workday(day)]
