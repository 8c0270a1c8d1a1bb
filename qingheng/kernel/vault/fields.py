"""Model fields for personal data: one that holds it sealed, one that finds it again.

id_number = SealedField("证件号码", blank=True, default="")
id_number_index = SealedIndexField("id_number")
id_number_masked = Masked("id_number", mask_id_number)

Party.objects.filter(**sealed_as(Party, "id_number", "110101..."))
"""

from typing import TYPE_CHECKING, Any, NoReturn

from django.core.exceptions import FieldDoesNotExist, FieldError
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper

from qingheng.kernel.vault.seal import blind_index, possible_indexes, seal, unseal

if TYPE_CHECKING:
    _Text = models.TextField[str, str]
    _Char = models.CharField[str, str]
else:
    _Text, _Char = models.TextField, models.CharField


class SealedField(_Text):
    """Text that the database holds only encrypted. In Python it is a plain str.

    It cannot be searched or ordered by; pair it with a SealedIndexField. Saving with `update_fields` must
    name the index too.
    """

    description = "Encrypted text"

    @property
    def purpose(self) -> str:
        """What binds a sealed text to its column."""
        return f"{self.model._meta.label_lower}.{self.name}"

    def get_db_prep_save(self, value: Any, connection: BaseDatabaseWrapper) -> Any:
        if not isinstance(value, str):
            return super().get_db_prep_save(value, connection)
        return seal(value, self.purpose) if value else ""

    def from_db_value(self, value: str | None, *_: object) -> str | None:
        return unseal(value, self.purpose) if value else value

    def get_lookup(self, lookup_name: str) -> NoReturn:
        raise FieldError(f"{self.name} is sealed: look it up with sealed_as()")

    def get_transform(self, lookup_name: str) -> NoReturn:
        raise FieldError(f"{self.name} is sealed: look it up with sealed_as()")


class SealedIndexField(_Char):
    """The blind index of a SealedField of the same model, kept up to date whenever a record is saved."""

    description = "Keyed digest of an encrypted field"

    def __init__(self, source: str = "", **options: Any) -> None:
        """`source` is the name of the SealedField."""
        self.source = source
        fixed = {"max_length": 64, "blank": True, "default": "", "editable": False, "db_index": True}
        super().__init__(**(options | fixed))

    def deconstruct(self) -> Any:
        name, path, args, options = super().deconstruct()
        for fixed in ("max_length", "blank", "default", "editable", "db_index"):
            options.pop(fixed, None)
        return name, path, args, options | {"source": self.source}

    def pre_save(self, model_instance: models.Model, add: bool) -> str:
        index = blind_index(getattr(model_instance, self.source) or "", self.source)
        setattr(model_instance, self.attname, index)
        return index


def sealed_as(model: type[models.Model], field: str, value: str, prefix: str = "") -> dict[str, list[str]]:
    """The filter that finds records of the model whose sealed field equals the value.

    `prefix` is the path to the model from the one that is filtered ("parties__"). An empty value finds
    nothing. Raises FieldDoesNotExist where the model keeps no index of the field.
    """
    for column in model._meta.get_fields():
        if isinstance(column, SealedIndexField) and column.source == field:
            return {f"{prefix}{column.name}__in": possible_indexes(value, field)}
    raise FieldDoesNotExist(f"{model._meta.label} keeps no index of {field}")
