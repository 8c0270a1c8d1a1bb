"""矛盾纠纷排查: rounds of looking for disputes, with what was found and what was prevented."""

from __future__ import annotations

import datetime as dt

from qingheng.lines.mediation import choices as c
from qingheng.lines.mediation.law import LAW, SCREENING
from qingheng.lines.mediation.staff import DIRECTOR, MEDIATOR
from qingheng.procedure.declare import State, Step, begin, rule
from qingheng.procedure.fields import Fields, date, integer, long_text, several, text
from qingheng.procedure.procedure import Procedure
from qingheng.procedure.roles import JUSTICE_OFFICE
from qingheng.procedure.taking import Proposal


class ScreeningFacts(Fields):
    """What a round came to."""

    theme = text("排查主题", help="例如：节前排查、专项排查")
    area = text("排查范围")
    households = integer("走访户数", required=False, at_least=0, at_most=1_000_000)
    found = integer("排查出纠纷数", at_least=0, at_most=100_000)
    prevented = integer("预防纠纷数", at_least=0, at_most=100_000, help="就地化解、未立案的")
    risks = several("发现的风险", c.Risk, required=False)
    notes = long_text("情况说明", required=False)
    screened_on = date("排查日期")


S = ScreeningFacts


@rule(SCREENING, S.prevented)
def no_more_than_found(proposal: Proposal) -> bool:
    """预防纠纷数不得多于排查出的纠纷数"""
    return bool(proposal.stated["prevented"] <= proposal.stated["found"])


class Screening(Procedure):
    """矛盾纠纷排查：每一轮登记一次。"""

    line = "mediation_screening"
    law = LAW
    in_force = dt.date(2011, 1, 1)

    done = State("已登记", final=True, closes=True)

    record = Step(
        "登记排查",
        begin(done),
        by=(MEDIATOR, DIRECTOR, JUSTICE_OFFICE),
        basis=[LAW[25], SCREENING],
        asks=[S.theme, S.area, S.households, S.found, S.prevented, S.risks, S.notes],
        stamps=[S.screened_on],
        needs=[no_more_than_found],
    )
