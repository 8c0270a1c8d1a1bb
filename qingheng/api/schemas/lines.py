"""The legal dictionary of a line: states, steps and limits as its procedure declares them."""

from __future__ import annotations

import datetime as dt
from typing import Any

from ninja import Schema
from pydantic import Field

from qingheng.api import fields
from qingheng.api.schemas.common import BasisOut, Coded
from qingheng.kernel.cases.registry import Line
from qingheng.procedure.declare import Expiry, Limit, Moment, State, Step, Trigger, triggers
from qingheng.procedure.papers import PaperSpec


class LineOut(Schema):
    """A line of business."""

    code: str
    name: str
    law: str
    in_force: dt.date = Field(description="现行程序自何日起适用")

    @classmethod
    def of(cls, line: Line) -> LineOut:
        procedure = line.procedure
        return cls(code=line.code, name=line.name, law=str(procedure.law.title), in_force=procedure.in_force)


class StateOut(Schema):
    """A state of a case."""

    code: str
    label: str
    final: bool
    closes: bool

    @classmethod
    def of(cls, state: State) -> StateOut:
        return cls(code=state.code, label=state.label, final=state.final, closes=state.closes)


class PaperOut(Schema):
    """A kind of paper."""

    code: str
    title: str
    form: Coded
    ends_right: bool

    @classmethod
    def of(cls, spec: PaperSpec) -> PaperOut:
        form = Coded(code=spec.form.value, label=spec.form.label)
        return cls(code=spec.code, title=spec.title, form=form, ends_right=spec.ends_right)


class StepOut(Schema):
    """A step: who may take it, from where to where, what it asks and what it issues."""

    code: str
    label: str
    help: str
    from_states: list[str]
    to_state: str | None = Field(description="办理后的状态，空为不变")
    roles: list[Coded]
    prepared_by: list[Coded] = Field(description="可以送批的身份")
    about: list[str] = Field(description="每次办理所涉及的当事人身份或者先前环节")
    adds: list[Coded] = Field(description="可以同时登记的参加人")
    rules: list[str]
    papers: list[PaperOut]
    serves: list[PaperOut] = Field(description="经送达登记办理，不能直接办理")
    basis: list[BasisOut]
    facts: dict[str, Any] = Field(description="所填内容的 JSON Schema")

    @classmethod
    def of(cls, step: Step) -> StepOut:
        about = [each.code for each in step.matters] if step.matters else [role.code for role in step.parties]
        target = step.moves.target
        return cls(
            code=step.code, label=step.label, help=step.help, from_states=[each.code for each in step.moves.sources],
            to_state=target.code if target else None, roles=[Coded(code=r.code, label=r.name) for r in step.roles],
            prepared_by=[Coded(code=r.code, label=r.name) for r in step.prepared_by], about=about,
            adds=[Coded(code=r.code, label=r.name) for r in step.adds], rules=[each.sentence for each in step.needs],
            papers=[PaperOut.of(each.paper) for each in step.papers], serves=[PaperOut.of(s) for s in step.serves],
            basis=BasisOut.all(step.basis), facts=fields.of_facts(step),
        )  # fmt: skip


class LengthOut(Schema):
    """A period. The kind of day belongs to the provision."""

    text: str
    length: int
    unit: str = Field(description="hour、day、month、year")
    kind: str | None = Field(description="calendar 自然日、working 工作日，非按日计算的为空")


class TriggerOut(Schema):
    """What starts or ends a limit: a step's date, the date that a step states, or the expiry of another limit."""

    step: str | None = None
    fact: str | None = None
    limit: str | None = None
    text: str

    @classmethod
    def of(cls, trigger: Trigger) -> TriggerOut:
        match trigger:
            case Moment():
                text = f"{trigger.step.label}时填写的“{trigger.fact.label}”"
                return cls(step=trigger.step.code, fact=trigger.fact.name, text=text)
            case Expiry():
                return cls(limit=trigger.limit.code, text=f"“{trigger.limit.label}”届满")
            case Step():
                return cls(step=trigger.code, text=trigger.label)


class LimitDeclared(Schema):
    """A limit as the law sets it."""

    code: str
    label: str
    length: LengthOut | None = Field(description="空为固定日期")
    direction: str
    starts: list[TriggerOut]
    met_by: list[TriggerOut]
    paused_in: list[str]
    extended_by: str | None
    extended_at_most: int | None
    lapses_into: str | None = Field(description="届满时依法发生的环节")
    binds: Coded
    basis: list[BasisOut]
    then: str

    @classmethod
    def of(cls, limit: Limit) -> LimitDeclared:
        extension, lapse = limit.extension, limit.lapse
        return cls(
            code=limit.code, label=limit.label, length=_length(limit), direction=limit.direction.name.lower(),
            starts=[TriggerOut.of(each) for each in triggers(limit.starts)],
            met_by=[TriggerOut.of(each) for each in triggers(limit.met_by)],
            paused_in=[state.code for state in limit.paused_in],
            extended_by=extension.step.code if extension else None,
            extended_at_most=extension.at_most if extension else None,
            lapses_into=lapse.step.code if lapse else None,
            binds=Coded(code=limit.binds.name.lower(), label=limit.binds.value),
            basis=BasisOut.all(limit.basis), then=limit.then,
        )  # fmt: skip


def _length(limit: Limit) -> LengthOut | None:
    period = limit.length
    if period is None:
        return None
    kind = period.day_kind.name.lower() if period.day_kind else None
    return LengthOut(text=str(period), length=period.length, unit=period.unit.name.lower(), kind=kind)


class DictionaryOut(LineOut):
    """The whole dictionary of a line."""

    title: str
    states: list[StateOut]
    steps: list[StepOut]
    limits: list[LimitDeclared]

    @classmethod
    def of(cls, line: Line) -> DictionaryOut:
        procedure = line.procedure
        return cls(
            **LineOut.of(line).model_dump(),
            title=procedure.title(),
            states=[StateOut.of(each) for each in procedure.states.values()],
            steps=[StepOut.of(each) for each in procedure.steps.values()],
            limits=[LimitDeclared.of(each) for each in procedure.limits.values()],
        )
