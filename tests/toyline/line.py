"""The toy lines as the kernel knows them."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from qingheng.kernel.cases.registry import Line
from qingheng.kernel.organisations.permissions import Action, Scope, table
from qingheng.procedure.roles import CASE_OFFICER, INTAKE_CLERK, WORKING_BODY_HEAD
from qingheng.procedure.versions import Versions
from tests.toyline import models, procedure
from tests.toyline.facts import Mediation, Member, Petition

TEMPLATES = Path(__file__).parent / "templates"
STAFF = table(Scope.SECTION, Action.LIST, Action.VIEW, Action.TAKE_IN, Action.ACT, Action.UNMASK, Action.ASSIGN)
GRANTS = {
    CASE_OFFICER: STAFF,
    INTAKE_CLERK: STAFF,
    WORKING_BODY_HEAD: table(Scope.AUTHORITY, Action.LIST, Action.VIEW, Action.CORRECT),
}


def _matter(facts: Mapping[str, Any], _: Sequence[tuple[str, str]]) -> str:
    return str(facts.get("matter") or facts.get("member_name"))


REGISTER = Line(
    code="toyregister", name="调解员名册", record=models.ToyMember, versions=Versions(procedure.ToyRegister),
    series="青调员", papers=TEMPLATES, title=_matter, grants=GRANTS,
    intake=[("人员", list(Member.all()))],
)  # fmt: skip
PETITION = Line(
    code="toypetition", name="信访", record=models.ToyPetition, versions=Versions(procedure.ToyPetition),
    series="青信", papers=TEMPLATES, title=_matter, grants=GRANTS,
    intake=[("事由", [Petition.matter, Petition.petition_note])],
)  # fmt: skip
MEDIATION = Line(
    code="toymediation", name="人民调解", record=models.ToyMediation, versions=Versions(procedure.ToyMediation),
    series="青调", papers=TEMPLATES, title=_matter, grants=GRANTS, intake=[("事由", [Mediation.matter])],
)  # fmt: skip
LINES = (REGISTER, PETITION, MEDIATION)
