"""Bodies are entered, changed and closed as a whole or not at all, and each act is on record."""

from __future__ import annotations

import dataclasses

import pytest
from django.core.exceptions import ValidationError

from qingheng.kernel.organisations import bodies
from qingheng.kernel.organisations.bodies import Particulars
from qingheng.kernel.organisations.models import Body, User
from qingheng.kernel.vault.models import AuditEntry
from qingheng.procedure.roles import CASE_OFFICER
from tests import factories
from tests.factories import District
from tests.kernel.organisations.conftest import Appoint

K = Body.Kind


def known(body: Body, **changes: object) -> Particulars:
    values = {field.name: getattr(body, field.name) for field in dataclasses.fields(Particulars)}
    return Particulars(**{**values, **changes})


def refused(error: pytest.ExceptionInfo[ValidationError]) -> dict[str, str]:
    return {name: "".join(words) for name, words in error.value.message_dict.items()}


def sentences() -> list[str]:
    return [entry.sentence for entry in AuditEntry.objects.filter(stream="bodies").order_by("position")]


def test_a_body_is_entered_where_it_stands_and_put_on_record(government: Body, user: User) -> None:
    above = bodies.add(Particulars("sh-scjg", "上海市市场监督管理局", "市市场监管局", K.OTHER), user)
    market = bodies.add(Particulars(" scjg ", "某区市场监督管理局", "区市场监管局", K.AGENCY, government, above), user)
    assert (market.code, market.superior) == ("scjg", above)
    assert market in government.under()
    assert sentences()[-1] == "登记了机构：某区市场监督管理局（scjg）"
    assert AuditEntry.objects.latest("pk").actor == user


def test_everything_wrong_is_said_at_once_by_field(government: Body, section: Body) -> None:
    with pytest.raises(ValidationError) as error:
        bodies.add(Particulars("市监 局", government.name, "", "ministry", section, None), None)
    assert set(said := refused(error)) == {"code", "name", "short_name", "kind"}
    assert "已经登记：青浦区人民政府（gov）" in said["name"]
    assert "没有“ministry”这一类别" in said["kind"]
    with pytest.raises(ValidationError) as error:
        bodies.add(Particulars("gov", "另一政府", "另" * 41, K.GOVERNMENT), None)
    assert set(refused(error)) == {"code", "short_name"}
    assert sentences() == []


@pytest.mark.parametrize(
    ("kind", "under", "words"),
    [
        (K.SECTION, "gov", "科室须隶属司法局"),
        (K.JUSTICE_OFFICE, "", "司法所须隶属司法局"),
        (K.BUREAU, "", "司法局须隶属区政府"),
    ],
)
def test_papers_must_find_bureau_and_government_above(kind: str, under: str, words: str, government: Body) -> None:
    parent = Body.objects.filter(code=under).first()
    with pytest.raises(ValidationError) as error:
        bodies.add(Particulars("new", "新机构", "新", kind, parent), None)
    assert words in refused(error)["parent"]


def test_a_change_carries_what_is_below_and_tells_before_and_after(bureau: Body, section: Body, user: User) -> None:
    changed = bodies.change(bureau, known(bureau, code="sfj", short_name="司法局"), user)
    assert changed == {"code": ("justice", "sfj"), "short_name": ("区司法局", "司法局")}
    assert section in Body.objects.get(code="sfj").under()
    assert AuditEntry.objects.latest("pk").detail["code"] == ["justice", "sfj"]
    assert bodies.change(Body.objects.get(code="sfj"), known(Body.objects.get(code="sfj")), user) == {}
    assert len(sentences()) == 1


def test_a_change_may_not_take_the_bureau_from_its_sections(government: Body, bureau: Body, section: Body) -> None:
    with pytest.raises(ValidationError, match="下级机构行政复议科就不合要求"):
        bodies.change(bureau, known(bureau, kind=K.AGENCY), None)
    assert Body.objects.get(pk=bureau.pk).kind == K.BUREAU


def test_nobody_stands_under_themselves_nor_is_their_own_superior(government: Body, bureau: Body, town: Body) -> None:
    with pytest.raises(ValidationError) as error:
        bodies.change(government, known(government, parent=bureau), None)
    assert "不能隶属于自己" in refused(error)["parent"]
    bodies.change(town, known(town, superior=bureau), None)
    with pytest.raises(ValidationError) as error:
        bodies.change(bureau, known(bureau, superior=Body.objects.get(pk=town.pk)), None)
    assert "上一级主管部门" in refused(error)["superior"]


def test_a_body_in_use_stays_and_says_what_hangs_on_it(bureau: Body, section: Body, appoint: Appoint) -> None:
    appoint(section, CASE_OFFICER)
    with pytest.raises(ValidationError, match="还有 1 个在任岗位"):
        bodies.deactivate(section, None)
    with pytest.raises(ValidationError, match="还有 1 个存续的机构隶属该机构"):
        bodies.deactivate(bureau, None)
    assert not Body.objects.filter(active=False).exists()


def test_a_body_with_open_cases_stays_until_they_are_closed(db: None) -> None:
    district: District = factories.district()
    case = factories.open_case(district)
    district.section.posts.update(ends_on=factories.RECEIVED)
    with pytest.raises(ValidationError, match="还有 1 件未结案件"):
        bodies.deactivate(district.section, None)
    type(case).objects.filter(pk=case.pk).update(closed_on=factories.ACCEPTED)
    bodies.deactivate(district.section, None)
    assert not Body.objects.get(pk=district.section.pk).active


def test_what_was_closed_may_come_back_but_not_under_what_is_closed(bureau: Body, section: Body, user: User) -> None:
    bodies.deactivate(section, user)
    bodies.deactivate(bureau, user)
    with pytest.raises(ValidationError) as error:
        bodies.reactivate(section, user)
    assert "已停用，不能隶属于它" in refused(error)["parent"]
    bodies.reactivate(bureau, user)
    bodies.reactivate(section, user)
    assert Body.objects.active().filter(pk=section.pk).exists()
    assert sentences() == [
        "停用了机构：行政复议科（review）",
        "停用了机构：青浦区司法局（justice）",
        "恢复了机构：青浦区司法局（justice）",
        "恢复了机构：行政复议科（review）",
    ]
