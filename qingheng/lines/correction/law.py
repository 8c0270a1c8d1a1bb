"""The law that this line carries out, named once.

The text of 社区矫正法实施办法 was not at hand: its articles are cited from knowledge and still need one comparison.
"""

from qingheng.statute.laws import Practice, statute

LAW = statute("社区矫正法")
MEASURES = statute("社区矫正法实施办法")
CRIMINAL = statute("刑法")
PROCEDURE = statute("刑事诉讼法")
COURTS = statute("刑诉解释")
COMMUTATION = statute("减刑假释规定")
EXIT = statute("出境入境管理法")
PENALTIES = statute("治安管理处罚法", "2025-12-31")
PENALTIES_2026 = statute("治安管理处罚法", "2026-01-01")
ZONE = statute("示范区条例")
PRISONS = statute("监狱法")
ORDERS = Practice("对判处管制、宣告缓刑的犯罪分子适用禁止令有关问题的规定（试行）", verified=False)
HEARINGS = Practice("经常性跨市、县活动听证做法", verified=False)
EXPIRY = Practice("关于社区矫正对象被限制人身自由期间矫正期满的通知（司办通〔2021〕94号）", verified=False)
AVOIDANCE = Practice("公务员法第七十六条、第七十七条", verified=False)
DUTY = Practice("社区矫正档案管理和风险排查做法", verified=False)
