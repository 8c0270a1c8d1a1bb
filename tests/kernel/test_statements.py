"""Statements written out by hand do what the query compiler's would."""

import datetime as dt

import pytest
from django.db import connection
from django.forms.models import model_to_dict
from django.test.utils import CaptureQueriesContext

from qingheng.kernel.cases.models import Case, Party
from qingheng.kernel.documents.models import Document, DocumentFrozen
from qingheng.kernel.statements import fetch, insert, pick
from qingheng.kernel.vault.fields import sealed_as
from tests import factories

NUMBER, PHONE = "310118199001011234", "13800001234"
pytestmark = pytest.mark.django_db


@pytest.fixture
def case() -> Case:
    return factories.open_case(factories.district())


def _party(case: Case, name: str = "李静") -> Party:
    return Party(
        case=case, role="third_party", kind="citizen", name=name, id_number=NUMBER, phone=PHONE,
        joined_on=dt.date(2024, 4, 1),
    )  # fmt: skip


def test_a_row_is_kept_as_save_keeps_it(case: Case) -> None:
    saved, inserted = _party(case), _party(case)
    saved.save()
    insert(inserted)
    ours, theirs = (model_to_dict(Party.objects.get(pk=each.pk), exclude=["id"]) for each in (inserted, saved))
    assert ours == theirs
    assert ours["id_number"] == NUMBER


def test_personal_data_stay_sealed_and_can_be_found(case: Case) -> None:
    party = _party(case)
    insert(party)
    with connection.cursor() as cursor:
        cursor.execute("SELECT id_number, phone FROM cases_party WHERE id = %s", [party.pk])
        kept = cursor.fetchone()
    assert NUMBER not in kept[0]
    assert PHONE not in kept[1]
    assert list(Party.objects.filter(**sealed_as(Party, "phone", PHONE))) == [party]


def test_several_rows_are_one_statement_and_each_learns_its_own_key(case: Case) -> None:
    parties = [_party(case, name) for name in ("李静", "王强", "赵敏")]
    with CaptureQueriesContext(connection) as captured:
        insert(*parties)
    assert len(captured) == 1
    assert {each.pk: each.name for each in parties} == dict(
        Party.objects.filter(role="third_party").values_list("pk", "name")
    )


def test_what_was_added_or_read_is_changed_by_save_and_not_added_again(case: Case) -> None:
    party = _party(case)
    insert(party)
    (read,) = fetch(Party, "id = %s", [party.pk])
    for each, address in ((party, "青浦区公园路1号"), (read, "青浦区公园路2号")):
        each.address = address
        each.save()
        assert pick(Party, ("address",), "role = %s", ["third_party"]) == [(address,)]


def test_a_row_read_is_what_the_query_compiler_reads(case: Case) -> None:
    ours, theirs = fetch(Party, "case_id = %s ORDER BY id", [case.pk]), list(case.parties.order_by("id"))
    assert ours == theirs
    assert [model_to_dict(each) for each in ours] == [model_to_dict(each) for each in theirs]
    assert ours[0].case == case


def test_a_paper_read_is_frozen_as_it_was_issued() -> None:
    district = factories.district()
    accepted = factories.accepted(district)
    paper, *_ = fetch(Document, "case_id = %s ORDER BY id", [accepted.pk])
    with pytest.raises(DocumentFrozen):
        paper.save()
