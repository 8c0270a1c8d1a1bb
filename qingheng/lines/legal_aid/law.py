"""The law that this line carries out, named once."""

from qingheng.statute.laws import Practice, statute

LAW = statute("法律援助法")
CRIMINAL = statute("刑事诉讼法")
CIVIL = statute("民事诉讼法")
SHANGHAI = statute("上海市法律援助若干规定")
RULES = statute("办理法律援助案件程序规定")
"""司法部令第148号: only articles 24 to 28 were at hand; no other may be cited from it."""
LAWYERS = statute("律师法")
MINORS = statute("未成年人保护法")
WAGES = statute("保障农民工工资支付条例")
RECONSIDERATION = statute("行政复议法")
LITIGATION = statute("行政诉讼法")


def _former(article: str) -> Practice:
    return Practice(f"办理法律援助案件程序规定（司法部令第124号）第{article}条", verified=False)


FORMER_REVIEW = _former("十三")
SUPPLEMENT = Practice("法律援助补充材料期限做法", verified=False)
FORMER_PRIOR = _former("十八")
FORMER_REPLACEMENT = _former("三十二")
FORMER_FILE = _former("三十四")
FORMER_PAYMENT = _former("三十五")
"""What the rules of 2012 said; whether those of 2023 say the same was not read."""
REFUSED_LAWYER = Practice("关于刑事诉讼法律援助工作的规定（司发通〔2013〕18号）第十五条", verified=False)
COMPLAINTS = Practice("法律援助投诉处理办法（司法部令第149号）", verified=False)
DUTY = Practice("法律援助值班律师工作办法", verified=False)
SUPPORT = Practice("检察机关与司法行政机关支持起诉协作办法", verified=False)
NEW_STANDARD = statute("上海市公共法律服务办法", "2026-03-01")[22]
STATIONS = Practice("法律援助工作站管理做法", verified=False)
ROTA = Practice("法律援助人员轮候指派做法", verified=False)
STATISTICS = Practice("法律援助统计口径（一名受援人一个阶段为一件）", verified=False)
