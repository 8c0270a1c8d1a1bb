"""The law that this line carries out, named once."""

from qingheng.statute.laws import Practice, statute

LAW = statute("人民调解法")
CIVIL_PROCEDURE = statute("民事诉讼法")
CIVIL_PROCEDURE_INTERPRETATION = statute("民诉法解释")
CONFIRMATION_RULES = statute("司法确认规定")
LABOUR = statute("劳动争议调解仲裁法")
MEDICAL = statute("医疗纠纷预防和处理条例")
ONLINE = statute("在线调解规则")
COMMITTEES = statute("人民调解委员会组织条例")
WORK_RULES = Practice("人民调解工作若干规定（司法部令第75号）第三十三条", verified=False)
DIVERTING = Practice("人民调解工作若干规定（司法部令第75号）第二十二条", verified=False)
INVITED = {
    article: Practice(f"最高人民法院关于人民法院特邀调解的规定第{chinese}条")
    for article, chinese in ((18, "十八"), (19, "十九"), (20, "二十"), (26, "二十六"), (27, "二十七"))
}
"""特邀调解规定 by article; its text is not among the statutes at hand."""
THREE_OFFICES = Practice("公安派出所、司法所、律师事务所三所联动矛盾纠纷多元化解机制做法", verified=False)
FOLLOW_UP = Practice("人民调解协议回访做法", verified=False)
SCREENING = Practice("矛盾纠纷排查做法", verified=False)
EXPERTS = Practice("人民调解专家库管理做法", verified=False)
