"""The numbers of the year. Those of the district's published report for 2024 are so named; the others are invented."""

from __future__ import annotations

from qingheng.lines.mediation.choices import Channel, DisputeType, SpecialLink

ACCEPTED = 8407
"""受理矛盾纠纷, as published."""
THREE_OFFICES, THREE_OFFICES_SETTLED = 1931, 1791
"""三所联动受理、化解, as published."""
CONFIRMED = 9
"""司法确认, as published."""
NEW_COMMITTEES = 28
"""新增村居调委会, as published."""

CONFIRMATIONS_LOST = ("dismissed", "not_accepted", "withdrawn")
"""Applications that came to nothing, beside the nine."""
QUICK = 4300
"""Disputes settled on the spot and registered in one step."""
NEVER_ACCEPTED = 140
"""Registered and refused, diverted or withdrawn before acceptance."""
CARRIED_OVER = 40
"""Accepted in December of the year before and closed in the year."""
STILL_OPEN = 60
"""Accepted at the end of the year and not closed."""

MONTHS = (8, 5, 9, 9, 9, 8, 8, 8, 9, 8, 9, 10)
"""How busy the months are."""
TYPES = {
    DisputeType.NEIGHBOURS: 24, DisputeType.FAMILY: 14, DisputeType.PROPERTY: 9, DisputeType.CONSUMER: 8,
    DisputeType.DAMAGES: 9, DisputeType.CONTRACT: 7, DisputeType.HOUSING: 6, DisputeType.TRAFFIC: 6,
    DisputeType.PRODUCTION: 3, DisputeType.LABOUR: 6, DisputeType.MEDICAL: 1, DisputeType.POLLUTION: 1,
    DisputeType.DEMOLITION: 1, DisputeType.LAND: 1, DisputeType.INTERNET: 1, DisputeType.OTHER: 3,
}  # fmt: skip
CHANNELS = {
    None: 62, Channel.POLICE: 14, Channel.COURT_BEFORE: 7, Channel.COURT_AFTER: 2, Channel.PETITION: 4,
    Channel.HOTLINE: 5, Channel.PROCURATORATE: 1, Channel.ARBITRATION: 2, Channel.GOVERNANCE_CENTRE: 2,
    Channel.OTHER: 1,
}  # fmt: skip
PROFESSIONAL = (
    ("医疗纠纷", SpecialLink.MEDICAL),
    ("道路交通事故纠纷", SpecialLink.TRAFFIC),
    ("物业纠纷", SpecialLink.PROPERTY),
    ("劳动争议", SpecialLink.LABOUR),
    ("知识产权纠纷", SpecialLink.INTELLECTUAL),
    ("行政复议对接", SpecialLink.RECONSIDERATION),
)
SCREENING_THEMES = ("春节前排查", "全国两会期间排查", "清明节前排查", "劳动节前排查", "夏季治安排查", "国庆节前排查",
                    "进博会期间排查", "岁末年初欠薪排查")  # fmt: skip
_FIRST = ("东", "西", "南", "北", "新", "古", "安", "福", "永", "和", "兴", "清", "青", "金", "泽")
_SECOND = ("塘", "浜", "桥", "泾", "泽", "庄", "圩", "渡", "湾", "港", "田", "浦")
VILLAGE_NAMES = tuple(first + second for first in _FIRST for second in _SECOND)[:178]
"""Villages and communities of invented names; the last of them get their committee within the year."""
