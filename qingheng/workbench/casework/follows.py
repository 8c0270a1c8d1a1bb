"""What follows from a step, in a few words: under the button before it is taken, in the message afterwards."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from qingheng.kernel.cases.door import Taken
from qingheng.kernel.documents.models import Document
from qingheng.procedure.declare import Binds, Expiry, Moment, Step
from qingheng.procedure.fold import LimitState, LimitStatus, Status
from qingheng.procedure.procedure import Procedure
from qingheng.statute.wording import day_of, full_day
from qingheng.workbench.casework.limits import name_of

_STANDS = {
    LimitState.SUSPENDED: "停止计算，恢复后接着算",
    LimitState.MET: "按期完成",
    LimitState.VOID: "不再计算",
}


def sentence(standing: LimitStatus, names: Mapping[str, str]) -> str:
    """审理期限 60日，至2024年7月8日(周一)."""
    name, due = name_of(standing, names), full_day(day_of(standing.due.due))
    if standing.state in _STANDS:
        return f"{name}{_STANDS[standing.state]}"
    if standing.state is LimitState.MET_LATE:
        return f"{name}已超过，应当于{due}前完成"
    if standing.state is LimitState.EXPIRED:
        return f"{name}已于{due}届满"
    length = str(standing.limit.length) if standing.limit.length else ""
    longer = f"（延长{standing.extended}日）" if standing.extended else ""
    unsure = "（暂定，该年放假安排尚未公布）" if standing.due.provisional else ""
    return f"{name}{length}{longer}，至{due}{unsure}"


def sentences(limits: Iterable[LimitStatus], names: Mapping[str, str]) -> list[str]:
    """One a limit, those that run first; that a limit of others no longer runs is nothing to tell."""
    telling = [each for each in limits if each.state is not LimitState.VOID or each.limit.binds is Binds.US]
    ordered = sorted(telling, key=lambda each: each.state not in (LimitState.RUNNING, LimitState.EXPIRED))
    return [sentence(each, names) for each in ordered]


def told(taken: Taken, names: Mapping[str, str]) -> str:
    """What happened and what now runs, for the message after a step."""
    step = taken.after.procedure.steps[taken.event.step]
    parts = [f"已办理“{step.label}”"]
    if taken.after.state is not taken.before.state and taken.after.state:
        parts[0] += f"，案件现为“{taken.after.state.label}”"
    if taken.papers:
        parts.append(f"已制作{papers_named(taken.papers)}")
    running = [each for each in taken.follows if each.state is LimitState.RUNNING]
    parts += sentences(running, names)
    return "；".join(parts) + "。" + "".join(f"请注意：{each}。" for each in taken.warnings)


def papers_named(documents: Iterable[Document]) -> str:
    """《受理通知书》(青府复受字〔2024〕1号)."""
    return "、".join(f"《{each.title}》{f'({each.number})' if each.number else ''}" for each in documents)


def in_short(step: Step, procedure: type[Procedure], status: Status) -> str:
    """What a step sets running or brings about, for the list of what can be done."""
    words = []
    if labels := _starts(step, procedure, status):
        words.append(f"起算{labels}")
    if step.code in procedure.extending:
        words.append(f"延长{procedure.extending[step.code][0].label}")
    if step.moves.target and any(step.moves.target in limit.paused_in for limit in procedure.limits.values()):
        words.append("审理期限停止计算")
    if papers := [issue.paper for issue in step.papers if not issue.when][:2]:
        words.append("".join(f"《{paper.title}》" for paper in papers))
    return "，".join(words)


def _starts(step: Step, procedure: type[Procedure], status: Status) -> str:
    found: dict[str, None] = {}
    for limit, trigger in procedure.starting.get(step.code, ()):
        known = [c for c in limit.when if c.fact.name in status.facts]
        if not isinstance(trigger, Moment | Expiry) and all(c.holds(status.facts) for c in known):
            found.setdefault(limit.label.split("(")[0])
    return "、".join(list(found)[:2])
