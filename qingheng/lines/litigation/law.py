"""The law that this line carries out, named once."""

from qingheng.statute.laws import Practice, statute

LAW = statute("行政诉讼法")
INTERPRETATION = statute("行诉解释")
HEADS = statute("负责人出庭应诉规定")
COERCION = statute("行政强制法")
CIVIL = statute("民事诉讼法")
RECONSIDERATION = statute("行政复议法")
CITY_RULES = statute("上海市行政应诉工作规定")
WITHDRAWAL = statute("行政诉讼撤诉规定")
EVIDENCE = statute("行政诉讼证据规定")
DEFENDANTS = statute("行政诉讼被告资格规定")
GENERAL_SUGGESTIONS = statute("司法建议规定")[8]
PUBLIC_INTEREST = statute("检察公益诉讼解释")[21]
LEAD_TIMES = Practice("行政应诉案件内部办理时限", verified=False)
LOSS_REVIEW = Practice("行政机关败诉案件复盘分析做法", verified=False)
THREE_IN_ONE = Practice("行政机关负责人出庭、旁听、讲评三合一活动做法", verified=False)
CENTRE_RULES = Practice("青浦区行政争议联合调处中心工作规则", verified=False)
