"""Bodies stand in a tree that can be asked for a whole branch at once."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError

from qingheng.kernel.organisations.models import Body


def test_under_is_the_body_with_everything_below_and_nothing_beside(
    government: Body, bureau: Body, section: Body, town: Body
) -> None:
    assert set(government.under()) == {government, bureau, section, town}
    assert set(bureau.under()) == {bureau, section}
    assert set(bureau.descendants()) == {section}
    assert bureau.contains(section)
    assert bureau.contains(bureau)
    assert not bureau.contains(town)


def test_a_code_that_begins_like_another_is_not_below_it(government: Body, bureau: Body) -> None:
    lookalike = Body.objects.create(
        name="司法鉴定中心", short_name="鉴定中心", code="justice2", kind=Body.Kind.OTHER, parent=government
    )
    assert lookalike not in bureau.under()


def test_what_stands_below_moves_along(bureau: Body, section: Body, town: Body, government: Body) -> None:
    bureau.parent = town
    bureau.save()
    assert set(town.under()) == {town, bureau, section}
    assert set(government.under()) == {government, town, bureau, section}


def test_a_new_code_keeps_the_branch_together(bureau: Body, section: Body) -> None:
    bureau.code = "sfj"
    bureau.save(update_fields=["code"])
    assert set(Body.objects.get(code="sfj").under()) == {bureau, section}


def test_a_body_cannot_come_to_stand_under_itself(bureau: Body, section: Body) -> None:
    bureau.parent = section
    with pytest.raises(ValidationError, match="不能隶属于自己或自己的下级机构"):
        bureau.save()
    assert section in Body.objects.get(pk=bureau.pk).under()


def test_a_body_in_use_cannot_be_deleted_nor_a_code_given_twice(bureau: Body, section: Body) -> None:
    with pytest.raises(ProtectedError):
        bureau.delete()
    with pytest.raises(IntegrityError), transaction.atomic():
        Body.objects.create(name="另一机构", short_name="另一", code="review", kind=Body.Kind.OTHER)
