"""Sealed columns, on a table made for the test."""

from collections.abc import Iterator
from typing import Any, ClassVar

import pytest
from django.core.exceptions import FieldDoesNotExist, FieldError
from django.db import connection, models
from django.test.utils import isolate_apps

from qingheng.kernel.organisations.models import User
from qingheng.kernel.vault.fields import SealedField, SealedIndexField, sealed_as
from qingheng.kernel.vault.masking import Masked, UnmaskRefused, mask_id_number, unmask
from qingheng.kernel.vault.models import AuditEntry

NUMBER = "11010119900307123X"

pytestmark = pytest.mark.django_db(transaction=True)

with isolate_apps("qingheng.kernel.vault"):

    class Person(models.Model):
        """Someone with a number."""

        name = models.CharField(max_length=20)
        id_number = SealedField("证件号码", blank=True, default="")
        id_number_index = SealedIndexField("id_number")
        id_number_masked = Masked("id_number", mask_id_number)
        phone = SealedField("电话", blank=True, default="")

        objects: ClassVar[models.Manager[Any]] = models.Manager()

        class Meta:
            app_label = "vault"

        def __str__(self) -> str:
            return self.name


@pytest.fixture(autouse=True)
def table() -> Iterator[None]:
    with connection.schema_editor() as editor:
        editor.create_model(Person)
    yield
    with connection.schema_editor() as editor:
        editor.delete_model(Person)


def _stored() -> list[tuple[str, ...]]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT id_number, id_number_index, phone FROM vault_person ORDER BY id")
        return [tuple(row) for row in cursor.fetchall()]


def test_the_database_holds_no_plain_text() -> None:
    Person.objects.create(name="张三", id_number=NUMBER, phone="13800005678")
    Person.objects.bulk_create([Person(name="李四", id_number=NUMBER)])
    for row in _stored():
        assert not any(NUMBER in value or "13800005678" in value for value in row)


def test_a_record_reads_back_plain_and_masked() -> None:
    Person.objects.create(name="张三", id_number=NUMBER)
    person = Person.objects.get()
    assert person.id_number == NUMBER
    assert person.id_number_masked == "110***********123X"
    assert person.phone == ""


def test_a_person_is_found_by_the_whole_number_only() -> None:
    person = Person.objects.create(name="张三", id_number=NUMBER)
    Person.objects.create(name="无号码")
    found = Person.objects.filter(**sealed_as(Person, "id_number", "11010119900307123x"))
    assert list(found) == [person]
    assert not Person.objects.filter(**sealed_as(Person, "id_number", "110101")).exists()
    assert not Person.objects.filter(**sealed_as(Person, "id_number", "")).exists()


def test_the_index_follows_a_changed_number() -> None:
    person = Person.objects.create(name="张三", id_number=NUMBER)
    person.id_number = "110101198001010011"
    person.save()
    assert not Person.objects.filter(**sealed_as(Person, "id_number", NUMBER)).exists()
    assert Person.objects.filter(**sealed_as(Person, "id_number", "110101198001010011")).exists()


def test_a_sealed_column_refuses_ordinary_lookups() -> None:
    with pytest.raises(FieldError, match="sealed"):
        Person.objects.filter(id_number=NUMBER)
    with pytest.raises(FieldDoesNotExist):
        sealed_as(Person, "phone", "13800005678")


def test_looking_at_a_whole_number_is_on_record_without_the_number() -> None:
    user = User.objects.create_user("wanghui", full_name="王慧")
    person = Person.objects.create(name="张三", id_number=NUMBER)
    assert unmask(user, person, "id_number", "核对申请人身份") == NUMBER
    entry = AuditEntry.objects.get()
    assert entry.sentence == "查看了未遮盖的个人信息：张三的证件号码"
    assert entry.actor == user
    assert entry.detail["reason"] == "核对申请人身份"
    assert NUMBER not in str(entry.payload)


def test_nobody_looks_without_a_reason() -> None:
    user = User.objects.create_user("wanghui", full_name="王慧")
    person = Person.objects.create(name="张三", id_number=NUMBER)
    with pytest.raises(UnmaskRefused, match="理由"):
        unmask(user, person, "id_number", "  ")
    assert not AuditEntry.objects.exists()
