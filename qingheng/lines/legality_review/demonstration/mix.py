"""The numbers of the year. Those of the district's published report for 2024 are so named; the others are invented."""

from __future__ import annotations

from qingheng.lines.legality_review.choices import MatterType as T

REVIEWS = {
    T.MAJOR_DECISION: 22, T.NORMATIVE_DOC: 14, T.GOV_CONTRACT: 38, T.MAJOR_PROJECT: 18, T.ENFORCEMENT_DECISION: 6,
    T.OTHER: 20,
}  # fmt: skip
"""合法性审查件数: 118 as published, their kinds invented."""
ADVISERS, FOREIGN = 25, 4
"""区委区政府法律顾问选聘人数, as published; how many of them are versed in foreign law is invented."""

PENDING, RETURNED, WITHDRAWN = 6, 4, 3
"""Under review at the end of the year; sent back; withdrawn before the opinion."""
APPLICANTS, INELIGIBLE = 41, 3
"""Who applied to be an adviser, and who did not meet the conditions."""
FORMER_ADVISERS, UNIT_ADVISERS = 18, 20
"""Advisers of the term before, and those of departments and towns."""
EXISTING_DOCUMENTS, UNIT_DOCUMENTS = 44, 16
"""Documents in force when the year begins, and those that departments and towns make in it."""
OTHER_ASSIGNMENTS = 16
"""Matters given to advisers beside the reviews."""

CONCLUSIONS = {"legal": 52, "revise": 43, "illegal": 5}
REPLIES = {"adopted": 84, "partly": 10, "not_adopted": 6}
MONTHS = (9, 5, 9, 8, 9, 9, 8, 8, 8, 8, 9, 10)
"""How busy the months are."""
SUPPLEMENTED = 0.14
"""Share of the submissions that come incomplete."""
WITH_ADVISER = {T.MAJOR_DECISION: 1.0, T.NORMATIVE_DOC: 0.5, T.GOV_CONTRACT: 0.3, T.MAJOR_PROJECT: 0.5}
WORKDAYS = {
    T.MAJOR_DECISION: (6, 10), T.NORMATIVE_DOC: (6, 13), T.GOV_CONTRACT: (3, 9), T.MAJOR_PROJECT: (4, 10),
    T.ENFORCEMENT_DECISION: (2, 5), T.OTHER: (2, 8),
}  # fmt: skip
"""How many working days a review takes."""

CLEANED = {"keep": 17, "amend": 6, "repeal": 9, "lapse": 4, "exception": 2}
"""The special clean-up of policies that treat enterprises unequally, by conclusion."""
ASSESSED = {"keep": 30, "amend": 3, "lapse": 2}
"""The yearly assessment."""

DECISIONS = (
    "区国土空间总体规划实施方案", "区综合交通发展规划", "区生活垃圾收运处置设施建设方案", "区公共停车收费调整方案",
    "区学前教育资源布局规划", "区老旧小区更新改造行动计划", "区水环境综合治理三年行动计划", "区农村公路提升方案",
    "区文化设施布局专项规划", "区保障性住房配租方案", "区医疗卫生资源配置规划", "区湿地保护和利用方案",
)  # fmt: skip
SUBJECTS = (
    "促进先进制造业发展", "支持科技创新", "鼓励人才安居", "促进会展经济发展", "农村宅基地管理", "公共租赁住房管理",
    "政府投资项目管理", "促进文旅产业发展", "扶持现代农业", "养老服务设施管理", "政府信息化项目管理", "古镇保护",
    "城镇污水处理管理", "社会组织扶持",
)  # fmt: skip
CONTRACTS = (
    "产业用地投资协议", "市政设施养护服务合同", "公共自行车运营合同", "信息系统建设合同", "国有资产租赁合同",
    "污水处理特许经营协议", "绿地养护合同", "战略合作框架协议", "土地收储补偿协议", "停车场委托经营合同",
)  # fmt: skip
PROJECTS = (
    "产业园区开发项目",
    "轨道站点综合开发项目",
    "体育中心建设项目",
    "水利枢纽改造项目",
    "数据中心建设项目",
    "旧区改造项目",
)
ENFORCEMENTS = ("较大数额罚款决定", "责令停产停业决定", "吊销许可证件决定", "强制拆除决定")
OTHERS = (
    "历史遗留问题处置方案",
    "信访事项答复意见",
    "区属企业改制方案",
    "行政协议争议处置意见",
    "土地权属争议处理意见",
    "政府信息公开答复",
)
CLAUSES = (
    ("第四条", "建议删去对注册地的限制", "公平竞争审查条例第九条"),
    ("第六条", "建议明确资金来源和审批权限", "预算法有关规定"),
    ("第九条", "建议删去增设的审批环节", "行政许可法第十七条"),
    ("违约责任条款", "建议补充对方违约责任和解除条件", "民法典合同编"),
    ("争议解决条款", "建议约定由项目所在地人民法院管辖", "民事诉讼法第三十五条"),
    ("附则", "建议写明施行日期和有效期", "规范性文件管理规定"),
    ("第三章", "建议与上位法的表述保持一致", "立法法有关规定"),
    ("程序条款", "建议补充征求意见和风险评估情况", "重大行政决策程序暂行条例第十四条、第二十二条"),
)  # fmt: skip
