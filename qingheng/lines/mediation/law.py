"""The law that this line carries out, named once."""

from qingheng.statute.laws import Practice, statute

LAW = statute("人民调解法")
CIVIL_PROCEDURE = statute("民事诉讼法")
CIVIL_PROCEDURE_INTERPRETATION = statute("民诉法解释")
CONFIRMATION_RULES = statute("司法确认规定")
LABOUR = statute("劳动争议调解仲裁法")
MEDICAL = statute("医疗纠纷预防和处理条例")
ONLINE = statute("在线调解规则")
RECONSIDERATION = statute("行政复议法")
COMMITTEES = statute("人民调解委员会组织条例")
WORK_RULES = statute("人民调解工作若干规定")
INVITED = statute("特邀调解规定")
THREE_OFFICES = Practice("公安派出所、司法所、律师事务所三所联动矛盾纠纷多元化解机制做法", verified=False)
FOLLOW_UP = Practice("人民调解协议回访做法", verified=False)
FEEDBACK = Practice("矛盾纠纷委托移送调解反馈做法", verified=False)
SCREENING = Practice("矛盾纠纷排查做法", verified=False)
EXPERTS = Practice("人民调解专家库管理做法", verified=False)
