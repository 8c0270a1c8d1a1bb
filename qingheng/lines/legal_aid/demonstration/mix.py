"""How many cases of each sort a full year holds, and in what proportions. The seed figures are exact (F16 to F19)."""

from __future__ import annotations

from qingheng.lines.legal_aid.choices import (
    Channel,
    HardshipBasis,
    Matter,
    NoticeGround,
    Outcome,
    Route,
    Specialty,
    Stage,
)

CRIMINAL = {
    Route.NOTICE_MUST: 470,
    Route.NOTICE_MAY: 570,
    Route.NOTICE_TREATMENT: 6,
    Route.APPLY_DEFENCE: 118,
    Route.APPLY_AGENT: 27,
}
"""1191 criminal cases (F18)."""
CIVIL = 352
"""Civil cases (F19); with the criminal ones 1543 (F17)."""
REFUSED, DEEMED, WITHDRAWN, TRANSFERRED, PENDING = 38, 12, 7, 9, 6
SUPPORTED, NOT_SUPPORTED, SETTLED = 12, 2, 1
"""Support of prosecution: the report says "more than ten" (F16)."""
PRIOR, SUPPLEMENTED, OBJECTIONS, CORRECTED, TERMINATED, RESTORED, REPLACED, COMPLAINTS = 5, 44, 4, 1, 22, 1, 9, 3
DUTY_ON_THE_SPOT, DUTY_ASKED, ADVICE = 380, 60, 480

GROUNDS = {
    NoticeGround.MINOR: 30, NoticeGround.SENSES: 9, NoticeGround.CAPACITY: 8, NoticeGround.LIFE_DEATH: 14,
    NoticeGround.OTHER: 4,
}  # fmt: skip
CHARGES = {
    "盗窃罪": 22, "诈骗罪": 17, "帮助信息网络犯罪活动罪": 14, "掩饰、隐瞒犯罪所得罪": 9, "故意伤害罪": 9,
    "寻衅滋事罪": 9, "开设赌场罪": 5, "交通肇事罪": 4, "危险驾驶罪": 6, "非法经营罪": 2, "假冒注册商标罪": 3,
}  # fmt: skip
GRAVE = ("故意杀人罪", "运输毒品罪", "绑架罪", "抢劫罪")
STAGES = {Stage.INVESTIGATION: 30, Stage.PROSECUTION: 40, Stage.FIRST: 30}
MATTERS = {
    Matter.LABOUR: 48, Matter.WORK_INJURY: 13, Matter.TRAFFIC: 13, Matter.SUPPORT: 9, Matter.VIOLENCE: 5,
    Matter.MEDICAL: 3, Matter.SOCIAL_SECURITY: 3, Matter.LABOUR_CONTRACT: 6,
}  # fmt: skip
CAUSES = {
    Matter.LABOUR: "追索劳动报酬纠纷", Matter.WORK_INJURY: "工伤保险待遇纠纷", Matter.TRAFFIC: "机动车交通事故责任纠纷",
    Matter.SUPPORT: "赡养费、抚养费纠纷", Matter.VIOLENCE: "离婚纠纷", Matter.MEDICAL: "医疗损害责任纠纷",
    Matter.SOCIAL_SECURITY: "社会保险纠纷", Matter.LABOUR_CONTRACT: "劳动合同纠纷",
}  # fmt: skip
FIELDS = {
    Matter.LABOUR: Specialty.LABOUR, Matter.LABOUR_CONTRACT: Specialty.LABOUR, Matter.SOCIAL_SECURITY: Specialty.LABOUR,
    Matter.WORK_INJURY: Specialty.INJURY, Matter.TRAFFIC: Specialty.INJURY, Matter.MEDICAL: Specialty.INJURY,
    Matter.SUPPORT: Specialty.FAMILY, Matter.VIOLENCE: Specialty.FAMILY,
}  # fmt: skip
CHANNELS = {
    Channel.CENTRE: 46, Channel.TOWN_STATION: 30, Channel.ONLINE: 12, Channel.HOTLINE: 6, Channel.PRISON_STATION: 6,
}  # fmt: skip
BASES = {HardshipBasis.CHECKED: 4, HardshipBasis.PLEDGED: 6, HardshipBasis.PRESUMED: 2}
CIVIL_OUTCOMES = {
    Outcome.MEDIATED: 38, Outcome.WON: 24, Outcome.PARTLY: 18, Outcome.SETTLED: 9, Outcome.WITHDRAWN: 6,
    Outcome.LOST: 5,
}  # fmt: skip
CRIMINAL_OUTCOMES = {Outcome.LIGHTER: 55, Outcome.STAGE_ENDED: 38, Outcome.NOT_PROSECUTED: 5, Outcome.OTHER: 2}
SUBSIDIES = {Stage.INVESTIGATION: 1500, Stage.PROSECUTION: 1500, Stage.FIRST: 2000, Stage.ARBITRATION: 1800}
