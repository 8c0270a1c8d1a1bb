"""The law that this line carries out, named once.

The Shanghai rules speak of people released from prison (and of 劳动教养, abolished in 2013), not of those whose
correction ended: these are helped under 社区矫正法实施办法 53. The opinion of 2010 and the notice of 1999 were not at
hand as texts: what rests on them is cited from knowledge. What no norm says is a convention and stands in `local.py`.
"""

from qingheng.statute.laws import Practice, statute

LAW = statute("监狱法")
SHANGHAI = statute("上海市安置帮教工作规定")
PRIVACY = statute("个人信息保护法")
MINORS = statute("预防未成年人犯罪法")
ORGANISED = statute("反有组织犯罪法")
CORRECTION = statute("社区矫正法")
MEASURES = statute("社区矫正法实施办法")
PROCEDURE = statute("刑事诉讼法")
OPINION = Practice("安置帮教工作意见（中办发〔2010〕5号）", verified=False)
LINKAGE = Practice("刑满释放人员衔接工作通知（1999年）", verified=False)
CONVENTION = Practice("安置帮教工作约定", verified=False)
PARTNERS = Practice("“黄丝带”帮教对口合作做法", verified=False)
