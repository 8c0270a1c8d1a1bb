"""Which role may do what with which cases, as the law pages have it (who runs, approves, serves, mediates, counts).

The table says for each role and action which of four cases are reached: `o` a case of one's own (handled, or taken
in), `s` another of one's section, `a` one of another section under the same authority, `x` one of another district.
"""

from qingheng.kernel.cases.models import Case
from qingheng.kernel.organisations.models import Body
from qingheng.kernel.organisations.permissions import Action
from tests import factories
from tests.factories import District

HEAD = "LIST VIEW TAKE_IN ACT ASSIGN SERVE NOTIFY CORRECT VOID UNMASK SEALED EXPORT FIGURES AUDIT CALENDAR ADMINISTER"
TABLE = """
clerk          os   os   os  os   -    -    -    -    -    o    -    -    -    -    -    -
point_clerk    o    o    o   o    -    -    -    -    -    o    -    -    -    -    -    -
officer        os   os   -   o    -    o    o    -    -    o    -    os   os   -    -    -
head           osa  osa  -   osa  osa  osa  osa  osa  osa  osa  -    osa  osa  -    -    -
authority      osa  osa  -   osa  -    -    -    -    osa  -    -    -    osa  -    -    -
mediator       o    o    -   o    -    -    -    -    -    o    -    -    -    -    -    -
server         os   os   -   os   -    os   -    -    -    os   -    -    -    -    -    -
statistician   osa  -    -   -    -    -    -    -    -    -    -    osa  osa  -    -    -
keeper         -    -    -   -    -    -    -    -    -    -    -    -    -    -    osax -
auditor        -    -    -   -    -    -    -    -    -    -    -    -    -    osax -    -
administrator  -    -    -   -    -    -    -    -    -    -    -    -    -    -    -    osax
stranger       x    x    -   -    -    -    -    -    -    -    -    x    x    -    -    -
nobody         -    -    -   -    -    -    -    -    -    -    -    -    -    -    -    -
"""
_ROWS = {who: cells for who, *cells in (line.split() for line in TABLE.strip().splitlines())}
WHO = sorted(_ROWS)
HOUSE = frozenset({Action.AUDIT, Action.CALENDAR, Action.ADMINISTER})
"""What concerns no case: whoever may do it may do it everywhere, and reaches no case by it."""


def cells(who: str) -> dict[Action, frozenset[str]]:
    """The row of one person: the letters of the cases that each action reaches."""
    row = zip(HEAD.split(), _ROWS[who], strict=True)
    return {Action[name]: frozenset(cell) - {"-"} for name, cell in row}


def cases_of(who: str, district: District) -> dict[str, Case]:
    """The four cases, the first made the person's own by intake: all taken in on one day."""
    own, songjiang = getattr(district, who), Body.objects.get(code="sj-review")
    made = {letter: factories.open_case(district) for letter in "osax"}
    owners = {
        "o": district.colleague if who in ("stranger", "nobody") else own,
        "s": district.colleague,
        "a": district.nobody if who == "authority" else district.authority,
        "x": district.colleague if who in ("stranger", "nobody") else district.nobody,
    }
    bodies = {"a": district.other_section, "x": songjiang}
    for letter, case in made.items():
        where = bodies.get(letter, district.section)
        Case.objects.filter(pk=case.pk).update(taken_in_by=owners[letter], body=where)
    return {letter: Case.objects.select_related("body").get(pk=case.pk) for letter, case in made.items()}
