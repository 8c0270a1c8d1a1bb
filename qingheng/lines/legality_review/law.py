"""The law that these lines carry out, named once."""

from qingheng.statute.laws import Practice, statute

DECISIONS = statute("重大行政决策程序暂行条例")
COMPETITION = statute("公平竞争审查条例")
PENALTY = statute("行政处罚法")
BUSINESS = statute("优化营商环境条例")
SHANGHAI_BUSINESS = statute("上海市优化营商环境条例")
LEGISLATION = statute("立法法")
LAWYERS = statute("律师法")

REVIEW_OF_DOCUMENTS = Practice("国办发〔2018〕115号（全面推行行政规范性文件合法性审核机制）", verified=False)
"""Five to fifteen working days, the list of materials, reasons put before the meeting: not read in full."""
MAKING_OF_DOCUMENTS = Practice("国办发〔2018〕37号（加强行政规范性文件制定和监督管理）", verified=False)
ENFORCEMENT_REVIEW = {
    place: Practice(f"国办发〔2018〕118号（{place}）", verified=True) for place in ("四", "十二", "十三", "十四")
}
"""重大执法决定法制审核, by number of its sections; its text is not among the statutes at hand."""
DOCUMENT_RULES = Practice("上海市行政规范性文件管理规定（沪府令第17号）第二条", verified=True)
REGISTRATION_RULES = Practice("上海市行政规范性文件管理规定（沪府令第17号）第五条", verified=True)
FILING_RULES = Practice("上海市行政规范性文件管理规定（沪府令第17号）有关备案的规定", verified=False)
VALIDITY_RULES = Practice("上海市行政规范性文件管理规定（沪府令第17号）有关有效期的规定", verified=False)
NPC_FILING = {
    article: Practice(f"上海市人民代表大会常务委员会规范性文件备案审查条例第{chinese}条", verified=True)
    for article, chinese in ((10, "十"), (12, "十二"), (13, "十三"), (41, "四十一"))
}
"""Filing with the committee of the people's congress, by article; its text is not among the statutes at hand."""
ADVISER_OPINION = Practice("推行法律顾问制度和公职律师公司律师制度的意见（2016年）", verified=False)
ADVISER_PRACTICE = Practice("区委区政府法律顾问选聘和管理做法", verified=False)
OFFICE_PRACTICE = Practice("合法性审查工作流程做法", verified=False)
