"""What the invented papers say: views, replies, grounds and results, one set for each way a case may end."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from random import Random
from typing import Any

from qingheng.lines.reconsideration.choices import ActKind
from qingheng.lines.reconsideration.demonstration.acts import Act
from qingheng.procedure.fields import Choice


@cache
def _texts() -> Mapping[str, Any]:
    return tomllib.loads((files(__package__) / "wording.toml").read_text(encoding="utf-8"))


def one(chance: Random, kind: str) -> str:
    """One of the texts of a kind."""
    return str(chance.choice(_texts()[kind]))


def of(kind: str, option: Choice) -> str:
    """The text of a kind that goes with an option."""
    return str(_texts()[kind][option.value])


def facts_found(act: Act, paper: str) -> str:
    """What a decision finds to be the facts."""
    return f"{act.found}本案所涉行为为{paper}。"


def addressee_of_redirection(act: Act) -> str:
    """Where papers belong that are no application."""
    return "区信访办公室" if act.kind is not ActKind.DISCLOSURE else "区政府办公室政务公开科"
