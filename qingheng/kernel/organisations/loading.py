"""Taking in a list of bodies: all of it where every row is right, nothing of it where one is not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from graphlib import CycleError, TopologicalSorter

from django.core.exceptions import ValidationError
from django.db import transaction

from qingheng.kernel.organisations import bodies
from qingheng.kernel.organisations.bodies import Particulars
from qingheng.kernel.organisations.models import Body, User
from qingheng.kernel.organisations.sheet import COLUMNS, Row

LINKS = ("parent", "superior")


@dataclass(frozen=True, order=True)
class Fault:
    """What is wrong in a row: its number, the label of the column (empty for the row as a whole), and why."""

    row: int
    label: str
    reason: str

    def __str__(self) -> str:
        return f"第{self.row}行 {self.label}：{self.reason}" if self.label else f"第{self.row}行：{self.reason}"


@dataclass
class Outcome:
    """What a list does: codes of the new, what changed by code, how many stay as they are; or what is wrong."""

    added: list[str] = field(default_factory=list)
    changed: dict[str, dict[str, tuple[str, str]]] = field(default_factory=dict)
    same: int = 0
    faults: list[Fault] = field(default_factory=list)


def load(rows: Sequence[Row], by: User | None, *, dry_run: bool = False) -> Outcome:
    """Enter the bodies whose codes are new and change those whose codes are known, in whatever order they stand.

    Nothing is written in a dry run, nor where `faults` is not empty.
    """
    loading = _Loading(rows, by)
    with transaction.atomic():
        loading.run()
        if dry_run or loading.faults:
            transaction.set_rollback(True)
    return Outcome(faults=sorted(loading.faults.values())) if loading.faults else loading.outcome


class _Loading:
    """One list on its way into the tables: parents before children, superiors before those they stand over."""

    def __init__(self, rows: Sequence[Row], by: User | None) -> None:
        self.rows = {row.number: row for row in rows}
        self.by_code = {row.cells["code"]: row for row in reversed(rows) if row.cells["code"]}
        self.by = by
        self.outcome = Outcome()
        self.faults: dict[tuple[int, str], Fault] = {}
        self.bad: set[int] = set()

    def run(self) -> None:
        self._find_repeated()
        for row in self._in_order():
            if self.by_code.get(row.cells["code"], row) is not row:
                continue  # told as repeated; it would only change what the first row has entered
            if waits := next((each.number for each in self._above(row) if each.number in self.bad), None):
                self._fault(row, "", f"第{waits}行改正后再核对本行。")
                continue
            try:
                with transaction.atomic():
                    self._take(row)
            except ValidationError as error:
                self._tell(row, error)

    def _in_order(self) -> list[Row]:
        """The rows, each after those it hangs on. Rows that hang on one another in a circle are left out as bad."""
        links = {number: {each.number for each in self._above(row)} for number, row in self.rows.items()}
        while True:
            try:
                return [self.rows[number] for number in TopologicalSorter(links).static_order()]
            except CycleError as error:
                for number in set(error.args[1]):
                    self._fault(self.rows[number], "", "隶属或者主管关系首尾相接，成了循环。")
                    del links[number]
                links = {number: above & links.keys() for number, above in links.items()}

    def _above(self, row: Row) -> list[Row]:
        """The rows of this list that the row names as its parent and its superior."""
        return [self.by_code[code] for name in LINKS if (code := row.cells[name]) in self.by_code]

    def _find_repeated(self) -> None:
        for name in ("code", "name"):
            first: dict[str, int] = {}
            for row in self.rows.values():
                value = row.cells[name]
                if value and first.setdefault(value, row.number) != row.number:
                    self._fault(row, COLUMNS[name], f"“{value}”与第{first[value]}行重复。")

    def _take(self, row: Row) -> None:
        errors: dict[str, str] = {}
        links = {name: self._found(row, name, errors) for name in LINKS}
        cells = row.cells
        kind = _kind(cells["kind"])
        if kind is None:
            errors["kind"] = f"没有“{cells['kind']}”这一类别。" if cells["kind"] else "请填写类别。"
        known = Particulars(cells["code"], cells["name"], cells["short_name"], kind or Body.Kind.OTHER, **links)
        body = Body.objects.filter(code=cells["code"]).first()
        if body and not body.active:
            errors["code"] = f"“{body}”已停用，请先在“机构”页面恢复。"
        try:
            self._keep(body, known)
        except ValidationError as error:
            raise _joined(error, errors) from None
        if errors:
            raise ValidationError(errors)

    def _keep(self, body: Body | None, known: Particulars) -> None:
        if body is None:
            self.outcome.added.append(bodies.add(known, self.by).code)
        elif changed := bodies.change(body, known, self.by):
            self.outcome.changed[body.code] = changed
        else:
            self.outcome.same += 1

    def _found(self, row: Row, name: str, errors: dict[str, str]) -> Body | None:
        code = row.cells[name]
        body = Body.objects.filter(code=code).first() if code else None
        if code and body is None:
            errors[name] = f"没有代码为“{code}”的机构，本表中也没有。"
        return body

    def _tell(self, row: Row, error: ValidationError) -> None:
        said = error.message_dict if hasattr(error, "error_dict") else {"": error.messages}
        for name, words in said.items():
            self._fault(row, COLUMNS.get(name, ""), "".join(words))

    def _fault(self, row: Row, label: str, reason: str) -> None:
        """The first that is found of a cell is told; what else is said of it follows from that."""
        self.bad.add(row.number)
        self.faults.setdefault((row.number, label), Fault(row.number, label, reason))


def _kind(typed: str) -> Body.Kind | None:
    """The kind by its word, with or without what stands in brackets, or by its code."""
    for kind in Body.Kind:
        label = str(kind.label)
        if typed.replace("(", "（").replace(")", "）") in (label, label.partition("（")[0], kind.value):
            return kind
    return None


def _joined(error: ValidationError, known: dict[str, str]) -> ValidationError:
    """Both together; what the sheet says of a field goes before what follows from it."""
    said = error.message_dict if hasattr(error, "error_dict") else {"__all__": error.messages}
    return ValidationError({**said, **{name: [words] for name, words in known.items()}})
