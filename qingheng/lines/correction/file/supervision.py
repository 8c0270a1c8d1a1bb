"""检察监督与档案查询."""

from __future__ import annotations

from qingheng.lines.correction import papers
from qingheng.lines.correction.avoidance import avoidance
from qingheng.lines.correction.choices import Inquiry, Principal
from qingheng.lines.correction.facts import Conduct as C
from qingheng.lines.correction.file.states import AGENCY, ALWAYS, SUPERVISORS, UNTIL_END
from qingheng.lines.correction.law import LAW, PROCEDURE
from qingheng.lines.correction.people import HEAD
from qingheng.procedure.declare import Step, rule
from qingheng.procedure.procedure import Part
from qingheng.procedure.taking import Proposal


@rule(PROCEDURE[286, 2], C.inquiry)
def record_is_sealed(proposal: Proposal) -> bool:
    """犯罪记录已封存"""
    facts = proposal.before.facts
    months, life = facts.get("principal_months") or 0, facts.get("principal") == Principal.LIFE
    sealed = facts.get("is_minor_at_crime") and not life and months <= 60
    return not sealed or proposal.stated.get("inquiry") in (Inquiry.JUDICIAL, Inquiry.LAWFUL)


class Supervision(Part):
    """检察监督、档案查询与回避."""

    avoid = avoidance(UNTIL_END, SUPERVISORS)

    opinion_in = Step(
        "收到检察监督文书",
        ALWAYS,
        by=AGENCY,
        basis=LAW[62],
        opens=True,
        asks=[C.opinion_kind, C.opinion_paper, C.opinion_gist],
    )
    reply_opinion = Step(
        "回复检察监督文书",
        ALWAYS,
        by=HEAD,
        prepared_by=AGENCY,
        basis=LAW[62],
        about=opinion_in,
        once=True,
        asks=[C.opinion_adopted, C.opinion_reply],
        issues=[papers.opinion_reply],
    )
    answer_inquiry = Step(
        "档案、犯罪记录查询",
        ALWAYS,
        by=AGENCY,
        basis=[LAW[54, 2], PROCEDURE[286, 2]],
        asks=[C.inquirer, C.inquiry, C.inquiry_answer],
        needs=[record_is_sealed],
    )
