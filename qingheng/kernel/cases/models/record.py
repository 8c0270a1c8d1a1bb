"""A line's own record: one to one with its case, its columns made from the facts the line declares."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from django.db import models
from django.db.models.base import ModelBase

from qingheng.kernel.cases.models.case import Case
from qingheng.kernel.cases.moments import aware
from qingheng.procedure.fields import Field, Fields, Kind


class RecordType(ModelBase):
    """Gives a record a column for every fact it is declared over, so that lists and figures can ask for it."""

    def __new__(
        mcs,
        name: str,
        bases: tuple[type, ...],
        body: dict[str, Any],
        facts: Sequence[type[Fields]] = (),
        **options: Any,
    ) -> Any:
        columns = {fact.name: fact for namespace in facts for fact in namespace.all()}
        made = {column: _column(fact) for column, fact in columns.items()}
        return super().__new__(mcs, name, bases, {**made, **body, "columns": columns}, **options)


class Record(models.Model, metaclass=RecordType):
    """Base of the lines' records: `class Reconsideration(Record, facts=(Application, Trial))`.

    A column holds the fact of the same name: a cache of the fold.
    """

    columns: ClassVar[Mapping[str, Field]] = {}

    case = models.OneToOneField(Case, models.CASCADE, primary_key=True, related_name="%(class)s")

    if TYPE_CHECKING:
        objects: ClassVar[models.Manager[Any]]

        def __getattr__(self, name: str) -> Any: ...

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return str(self.case)

    @classmethod
    def project(cls, facts: Mapping[str, Any], names: Iterable[str] | None = None) -> dict[str, Any]:
        """The values of the columns that follow from the facts: of those named, else of all."""
        return {name: _stored(facts.get(name)) for name in (cls.columns if names is None else names)}


def _stored(value: Any) -> Any:
    return aware(value) if isinstance(value, dt.datetime) else value


def _column(fact: Field) -> models.Field[Any, Any]:
    """Labels and options stay with the fact: a reworded one must not need a migration."""
    match fact.kind:
        case Kind.CHOICE:
            return models.CharField(max_length=40, null=True, blank=True)
        case Kind.MONEY:
            return models.DecimalField(max_digits=16, decimal_places=2, null=True, blank=True)
        case Kind.TEXT | Kind.CASE:
            return models.CharField(max_length=300, null=True, blank=True)
        case kind:
            return _PLAIN[kind](null=True, blank=True)


_PLAIN: dict[Kind, type[models.Field[Any, Any]]] = {
    Kind.LONG_TEXT: models.TextField,
    Kind.DATE: models.DateField,
    Kind.TIME: models.DateTimeField,
    Kind.INTEGER: models.IntegerField,
    Kind.YES_NO: models.BooleanField,
    Kind.CHOICES: models.JSONField,
    Kind.STAFF: models.JSONField,
    Kind.CASES: models.JSONField,
}
