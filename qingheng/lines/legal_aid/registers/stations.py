"""法律援助工作站名册: windows, and the stations in towns, prisons, detention houses and courts."""

from __future__ import annotations

import datetime as dt

from qingheng.lines.legal_aid import choices as c
from qingheng.lines.legal_aid.law import LAW, STATIONS
from qingheng.lines.legal_aid.staff import CLERK, HEAD
from qingheng.procedure.declare import State, Step, at, begin, rule
from qingheng.procedure.fields import Fields, choice, date, integer, long_text, text, where, yes_no
from qingheng.procedure.procedure import Procedure
from qingheng.procedure.taking import Proposal

WITH_DUTY = (c.StationKind.DETENTION, c.StationKind.COURT, c.StationKind.PROCURATORATE)


class StationFacts(Fields):
    """What the register keeps of a station."""

    name = text("名称")
    station_kind = choice("类型", c.StationKind, basis=LAW[13])
    host = text("所在单位")
    address = text("地址")
    phone = text("电话", required=False)
    hours = text("服务时间")
    staffed_by = text("值守人员", help="律师、工作人员姓名")
    duty_lawyer = yes_no("派驻值班律师", shown_when=where(station_kind, *WITH_DUTY), basis=LAW[14])
    barrier_free = yes_no("有无障碍设施", required=False, basis=LAW[45, 1])
    green_channel = yes_no("设绿色通道", required=False, basis=LAW[45])
    established_on = date("设立日期")
    inspected_on = date("检查日期")
    inspection = long_text("检查情况", basis=LAW[57])
    visitors = integer("本期接待人次", required=False, at_least=0, at_most=1_000_000)
    ended_on = date("撤销日期")
    ended_why = text("撤销原因")


S = StationFacts


@rule(LAW[14], S.duty_lawyer)
def has_duty_lawyer(proposal: Proposal) -> bool:
    """驻看守所工作站应当派驻值班律师"""
    return proposal.facts.get("station_kind") != c.StationKind.DETENTION or bool(proposal.facts.get("duty_lawyer"))


class Stations(Procedure):
    """法律援助工作站：设立、检查、撤销。"""

    line = "aid_station"
    law = LAW
    in_force = dt.date(2022, 1, 1)

    open = State("运行")
    ended = State("已撤销", final=True, closes=True)

    set_up = Step(
        "登记设立",
        begin(open),
        by=(CLERK, HEAD),
        basis=[LAW[13], LAW[14], LAW[23], STATIONS],
        asks=[
            S.name,
            S.station_kind,
            S.host,
            S.address,
            S.phone,
            S.hours,
            S.staffed_by,
            S.duty_lawyer,
            S.barrier_free,
            S.green_channel,
        ],
        stamps=[S.established_on],
        needs=[has_duty_lawyer],
    )
    change = Step(
        "变更",
        at(open),
        by=(CLERK, HEAD),
        basis=[LAW[13], STATIONS],
        asks=[S.address, S.phone, S.hours, S.staffed_by, S.duty_lawyer],
        needs=[has_duty_lawyer],
    )
    inspect = Step(
        "检查、登记接待量",
        at(open),
        by=HEAD,
        basis=[LAW[57], STATIONS],
        asks=[S.inspection, S.visitors],
        stamps=[S.inspected_on],
    )
    end = Step("撤销", open >> ended, by=HEAD, basis=STATIONS, asks=[S.ended_why], stamps=[S.ended_on])
