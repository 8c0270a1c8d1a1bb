"""The JSON schema of a fact and of a step's body, derived from their declarations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from qingheng.kernel.cases.registry import Line, lines
from qingheng.procedure.declare import Step, bases
from qingheng.procedure.fields import LONGEST_TEXT, Field, Kind
from qingheng.procedure.roles import LAW

_SHAPES: dict[Kind, dict[str, Any]] = {
    Kind.TEXT: {"type": "string", "maxLength": LONGEST_TEXT},
    Kind.LONG_TEXT: {"type": "string"},
    Kind.DATE: {"type": "string", "format": "date"},
    Kind.TIME: {"type": "string", "format": "date-time"},
    Kind.INTEGER: {"type": "integer"},
    Kind.MONEY: {"type": "string", "pattern": r"^\d+(\.\d{1,2})?$", "examples": ["3000.00"]},
    Kind.YES_NO: {"type": "boolean"},
    Kind.STAFF: {"type": "array", "items": {"type": "integer"}},
    Kind.CASE: {"type": "string", "maxLength": LONGEST_TEXT},
    Kind.CASES: {"type": "array", "items": {"type": "string"}, "uniqueItems": True},
}


def of_field(fact: Field) -> dict[str, Any]:
    """The schema of one fact: its options with their labels and basis, its help and its article."""
    return {"title": fact.label, "description": _described(fact), **_shape(fact)}


def _shape(fact: Field) -> dict[str, Any]:
    if fact.choices is not None:
        options = {"type": "string", "enum": [value for value, _ in fact.choices.pairs()]}
        return options if fact.kind is Kind.CHOICE else {"type": "array", "items": options, "uniqueItems": True}
    shape = dict(_SHAPES[fact.kind])
    bounds = {"minimum": fact.at_least, "maximum": fact.at_most}
    if fact.kind is Kind.INTEGER:
        shape |= {name: bound for name, bound in bounds.items() if bound is not None}
    return shape


def _described(fact: Field) -> str:
    parts = [fact.help] if fact.help else []
    if fact.basis:
        parts.append(f"依据：{fact.basis}")
    if fact.lines:
        names = {line.code: line.name for line in lines()}
        parts.append(f"填{'、'.join(names.get(code, code) for code in fact.lines)}的案号，须为有权查看的案件")
    if fact.shown_when:
        values = "、".join(fact.shown_when.fact.show(value) for value in fact.shown_when.values)
        parts.append(f"仅当“{fact.shown_when.fact.label}”为{values}时填写")
    for option in fact.choices or ():
        cited = f"({option.basis})" if option.basis else ""
        parts.append(f"- `{option.value}` {option.label}{cited}")
    return "\n".join(parts)


def of_facts(step: Step) -> dict[str, Any]:
    """The schema of what a step asks. A fact asked only in certain cases is not required by it."""
    required = [fact.name for fact in step.asks if fact.required and fact.shown_when is None]
    schema = {"type": "object", "properties": {fact.name: of_field(fact) for fact in step.asks}}
    return schema | ({"required": required} if required else {})


def name(line: Line, step: Step) -> str:
    """The name of a step's schema among the components."""
    return f"{line.code}.{step.code}"


def of_step(line: Line, step: Step) -> dict[str, Any]:
    """The schema of the body by which a step is taken."""
    basis = "、".join(str(one) for one in bases(step.basis))
    who = "、".join(role.name for role in step.roles)
    described = [step.help, f"由{who}办理", f"依据：{basis}"]
    return {
        "title": f"{line.name}·{step.label}",
        "description": "\n".join(part for part in described if part),
        "type": "object",
        "properties": {"facts": of_facts(step)},
        **({"required": ["facts"]} if any(fact.required and not fact.shown_when for fact in step.asks) else {}),
    }


@dataclass(frozen=True)
class StepSchemas:
    """The schemas of all steps that somebody takes, by name; the names of those that open a case, are taken in one,
    or may be laid before somebody.
    """

    by_name: dict[str, Any]
    opening: list[str]
    taken: list[str]
    laid: list[str]


def step_schemas() -> StepSchemas:
    """Those of every line."""
    found = StepSchemas({}, [], [], [])
    for line in lines():
        for step in line.procedure.steps.values():
            if step.serves or set(step.roles) == {LAW}:
                continue  # taken by serving a paper, or by the law
            named = name(line, step)
            found.by_name[named] = of_step(line, step)
            (found.taken if step.moves.sources else found.opening).append(named)
            if step.prepared_by:
                found.laid.append(named)
    return found
