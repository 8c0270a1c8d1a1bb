"""The law that this line carries out, named once."""

from qingheng.statute.laws import Practice, statute

LAW = statute("行政诉讼法")
INTERPRETATION = statute("行诉解释")
HEADS = statute("负责人出庭应诉规定")
COERCION = statute("行政强制法")
RECONSIDERATION = statute("行政复议法")
CITY_RULES = {
    article: Practice(f"上海市行政应诉工作规定（上海市人民政府令第36号）第{chinese}条", verified=False)
    for article, chinese in ((4, "四"), (7, "七"), (9, "九"))
}
"""上海市行政应诉工作规定 by article; its text is not among the statutes at hand."""
WITHDRAWAL = Practice("最高人民法院关于行政诉讼撤诉若干问题的规定（法释〔2008〕2号）")
EVIDENCE = Practice("最高人民法院关于行政诉讼证据若干问题的规定（法释〔2002〕21号）第四条")
DEFENDANTS = Practice("最高人民法院关于正确确定县级以上地方人民政府行政诉讼被告资格若干问题的规定（法释〔2021〕5号）")
GENERAL_SUGGESTIONS = Practice(
    "最高人民法院关于综合治理类司法建议工作若干问题的规定（法释〔2023〕11号）第八条", verified=False
)
PUBLIC_INTEREST = Practice(
    "最高人民法院、最高人民检察院关于检察公益诉讼案件适用法律若干问题的解释（法释〔2020〕20号）第二十一条"
)
LOSS_REVIEW = Practice("行政机关败诉案件复盘分析做法", verified=False)
THREE_IN_ONE = Practice("行政机关负责人出庭、旁听、讲评三合一活动做法", verified=False)
CENTRE_RULES = Practice("青浦区行政争议联合调处中心工作规则", verified=False)
