"""The law that this line carries out, named once."""

from qingheng.statute.laws import Practice, statute

LAW = statute("行政复议法")
REGULATION = statute("行政复议法实施条例")
LITIGATION = statute("行政诉讼法")
CIVIL_PROCEDURE = statute("民事诉讼法")
CIVIL_SERVANTS = Practice("公务员法第七十六条、第七十七条", verified=False)
INCOMPLETE_FILING = Practice("上海市涉企行政复议案件容缺受理做法", verified=False)
EARLY_RESOLUTION = Practice("行政复议立案前化解做法", verified=False)
REVIEW_LINK = Practice("行政复议与人民调解对接（复调对接）做法", verified=False)
QUALITY = Practice("行政复议案件质量自评做法", verified=False)
