"""From a template and facts to the text of a paper.

A template is Jinja in the structure that `paper` describes. Values are text and stay text: whatever is in
them cannot add a part to the header, a row to a table or a column to a row. It may include what stands beside
it in its folder, and the pieces that all lines share in `common`.
"""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache, wraps
from pathlib import Path
from typing import Any

from jinja2 import FileSystemLoader, StrictUndefined, Template, TemplateError, UndefinedError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from qingheng.kernel.documents.paper import BREAK, PaperError, join, split
from qingheng.kernel.documents.wording import FILTERS, full_width
from qingheng.procedure.papers import PaperSpec

COMMON = Path(__file__).parent / "common"
"""Papers of every line, and pieces to include."""

_LINE_SEPARATOR = "\u2028"  # stands for a line break inside a value until its place is known

_MARKS = re.compile(r"^\s*(?:===|[>^])*\s*|\s+$")  # what would give a line another meaning


class PaperIncomplete(PaperError):
    """A fact that the paper needs is missing; the message names paper and fact."""


def _value(value: object) -> object:
    if value is None:
        raise UndefinedError("an empty value")
    if not isinstance(value, str):
        return value
    lines = (_MARKS.sub("", line) for line in value.replace("|", "｜").splitlines())
    return _LINE_SEPARATOR.join(line for line in lines if line)


def _asking(name: str, function: Callable[..., str]) -> Callable[..., str]:
    """The filter, telling of an empty value what was to be made of it."""

    @wraps(function)
    def filtered(value: object) -> str:
        if value is None:
            raise UndefinedError(f"an empty value for {name}")
        return function(value)

    return filtered


@lru_cache(maxsize=64)
def _environment(folder: Path) -> ImmutableSandboxedEnvironment:
    environment = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader([folder, COMMON]),
        undefined=StrictUndefined,
        autoescape=False,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_value,
    )
    environment.filters.update({name: _asking(name, function) for name, function in FILTERS.items()})
    return environment


@lru_cache(maxsize=512)
def _compiled(path: Path, changed: int) -> tuple[list[tuple[str, Template | str]], Template]:
    """Values of the header with their keys, and body, compiled once for each version of the file.

    A value in which nothing is to be filled in is its own text.
    """
    values, body = split(path.read_text(encoding="utf-8").replace("\\\n", ""))
    environment = _environment(path.parent)
    header = [
        (key, environment.from_string(value) if "{" in value else full_width(value))
        for key, own in values.items()
        for value in own
    ]
    return header, environment.from_string(body)


def _changed(spec: PaperSpec, path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except OSError as error:
        raise PaperError(f"{spec}缺少模板 {spec.template}") from error


def _header_lines(rendered: str) -> list[str]:
    return [line.strip() for line in rendered.split(_LINE_SEPARATOR) if line.strip()]


def _filled(key: str, value: Template, context: Mapping[str, Any]) -> list[str]:
    lines = _header_lines(value.render(context))
    return [full_width(line) for line in (lines if key == "attachments" or not lines else ["".join(lines)])]


def _body_line(line: str) -> str:
    if line.lstrip().startswith("|"):
        return line.replace(_LINE_SEPARATOR, BREAK)
    return line.replace(_LINE_SEPARATOR, "\n")


def render(spec: PaperSpec, context: Mapping[str, Any], folder: Path) -> str:
    """The text of a paper, not yet numbered, from its template in the folder.

    Title and form come from the spec where the template has none of its own.

    Raises PaperIncomplete where the context lacks a fact or holds None for it, PaperError for a bad template.
    """
    path = folder / spec.template
    header, body = _compiled(path, _changed(spec, path))
    stated: dict[str, list[str]] = {}
    try:
        for key, value in header:
            stated.setdefault(key, []).extend([value] if isinstance(value, str) else _filled(key, value, context))
        text = body.render(context)
    except UndefinedError as error:
        raise PaperIncomplete(f"{spec}缺少内容：{error.message}") from error
    except (TypeError, AttributeError, ValueError) as error:  # a fact of another kind than the paper asks
        raise PaperIncomplete(f"{spec}缺少内容或内容有误：{error}") from error
    except TemplateError as error:
        raise PaperError(f"{spec}的模板有误：{error.message}") from error
    values = {"title": [full_width(spec.title)], "form": [spec.form.value], **stated}
    return join(values, "\n".join(full_width(_body_line(line)) for line in text.split("\n")))
