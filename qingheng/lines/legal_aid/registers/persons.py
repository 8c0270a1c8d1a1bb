"""法律援助人员名册: who gives aid, in which fields, and whether they stand on the rota."""

from __future__ import annotations

import datetime as dt

from qingheng.lines.legal_aid import choices as c
from qingheng.lines.legal_aid.law import DUTY, LAW, LAWYERS, MINORS, ROTA, RULES
from qingheng.lines.legal_aid.staff import ASSIGNER, HEAD, PERSON
from qingheng.procedure.declare import State, Step, at, begin, rule
from qingheng.procedure.fields import Fields, choice, date, long_text, several, text, where
from qingheng.procedure.papers import PaperForm, PaperSpec, Sealer
from qingheng.procedure.procedure import Procedure
from qingheng.procedure.taking import Proposal


class PersonFacts(Fields):
    """What the roster keeps of a person."""

    person_kind = choice("人员类别", c.PersonKind, basis=LAW[12])
    firm = text("所在单位", basis=LAW[16])
    licence = text("执业证号、工作证号")
    specialties = several("专长", c.Specialty, basis=ROTA)
    licensed_on = date("首次执业日期", required=False, shown_when=where(person_kind, c.PersonKind.LAWYER))
    defence_since = date(
        "从事刑事辩护起始日", required=False, shown_when=where(person_kind, c.PersonKind.LAWYER), basis=LAW[26]
    )
    conflicts = long_text(
        "长期顾问单位、利害关系人", required=False, basis=LAWYERS[39], help="单位、个人名称以顿号分开，轮候时据以回避"
    )
    entered_on = date("列入名册日期")
    paused_why = text("暂停轮候原因")
    paused_on = date("暂停轮候日期")
    duty_place = text("值班场所", basis=LAW[14], help="例如：看守所、人民法院、人民检察院工作站")
    duty_days = text("值班时间", help="例如：每周二、四")
    duty_phone = text("值班电话", required=False)
    on_duty_since = date("担任值班律师日期", basis=LAW[14])
    training = text("培训内容", basis=LAW[54])
    trained_on = date("培训日期", basis=LAW[54])
    left_on = date("退出日期")
    left_why = text("退出原因")


P = PersonFacts

duty_form = PaperSpec("duty_lawyer_form", "值班律师情况登记表", "duty_lawyer_form.txt", form=PaperForm.RECORD,
                      sealed_by=Sealer.NONE, basis=[LAW[14], DUTY])  # fmt: skip


@rule([LAW[24], LAW[17], MINORS[104]], P.specialties)
def only_lawyers_defend(proposal: Proposal) -> bool:
    """只有律师可以登记刑事辩护、熟悉未成年人身心特点的专长"""
    criminal = {c.Specialty.CRIMINAL, c.Specialty.MINORS} & set(proposal.facts.get("specialties") or ())
    return not criminal or proposal.facts.get("person_kind") == c.PersonKind.LAWYER


@rule(LAW[26], P.defence_since)
def after_licence(proposal: Proposal) -> bool:
    """从事刑事辩护起始日不得早于首次执业日期"""
    licensed, since = proposal.facts.get("licensed_on"), proposal.facts.get("defence_since")
    return licensed is None or since is None or since >= licensed


@rule([LAW[14], DUTY])
def only_lawyers_on_duty(proposal: Proposal) -> bool:
    """值班律师应当是律师"""
    return bool(proposal.facts.get("person_kind") == c.PersonKind.LAWYER)


class AidPersons(Procedure):
    """法律援助人员名册：列入、轮候、退出。"""

    line = "aid_person"
    law = LAW
    in_force = dt.date(2022, 1, 1)

    active = State("在轮候")
    paused = State("暂停轮候")
    left = State("已退出", final=True, closes=True)

    enter = Step(
        "列入名册",
        begin(active),
        by=(ASSIGNER, HEAD),
        basis=[LAW[12], LAW[13], LAW[16], ROTA],
        adds=(PERSON,),
        asks=[P.person_kind, P.firm, P.licence, P.specialties, P.licensed_on, P.defence_since, P.conflicts],
        stamps=[P.entered_on],
        needs=[only_lawyers_defend, after_licence],
    )
    change = Step(
        "变更专长、单位、利害关系",
        at(active, paused),
        by=(ASSIGNER, HEAD),
        basis=[ROTA, RULES[26]],
        asks=[P.firm, P.specialties, P.defence_since, P.conflicts],
        needs=[only_lawyers_defend, after_licence],
    )
    put_on_duty = Step(
        "列为值班律师",
        at(active, paused),
        by=(ASSIGNER, HEAD),
        basis=[LAW[14], DUTY],
        asks=[P.duty_place, P.duty_days, P.duty_phone],
        stamps=[P.on_duty_since],
        needs=[only_lawyers_on_duty],
        issues=[duty_form],
    )
    train = Step("登记培训", at(active, paused), by=(ASSIGNER, HEAD), basis=LAW[54], asks=[P.training],
                 stamps=[P.trained_on])  # fmt: skip
    pause = Step("暂停轮候", active >> paused, by=(ASSIGNER, HEAD), basis=ROTA, asks=[P.paused_why],
                 stamps=[P.paused_on])  # fmt: skip
    resume = Step("恢复轮候", paused >> active, by=(ASSIGNER, HEAD), basis=ROTA, sets={P.paused_on: None}, usual=True)
    leave = Step(
        "退出名册",
        (active | paused) >> left,
        by=HEAD,
        basis=[LAW[16], LAW[60], ROTA],
        asks=[P.left_why],
        stamps=[P.left_on],
    )
