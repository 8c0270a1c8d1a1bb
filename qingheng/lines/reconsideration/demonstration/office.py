"""The section, its mediation committee and service points, and who works in them. Every person is invented."""

from __future__ import annotations

from qingheng.kernel.cases.demonstration import Year
from qingheng.kernel.organisations.models import Body
from qingheng.procedure.roles import CASE_OFFICER, INTAKE_CLERK, MEDIATOR, SERVER, SERVICE_POINT, WORKING_BODY_HEAD

K = Body.Kind
SECTION, COMMITTEE = "fyk", "futiaowei"

# name, short name, code, user name and name of who sits there
POINTS = (
    ("青浦工业园区复议便企一站式服务点", "工业园区服务点", "fwd-gyyq", "fuwudian1", "诸葛敏"),
    ("西虹桥进博复议便企一站式服务点", "西虹桥进博服务点", "fwd-xhq", "fuwudian2", "盛凯"),
    ("长三角示范区复议便企一站式服务点", "长三角示范区服务点", "fwd-sfq", "fuwudian3", "杜月琴"),
    ("区市场监管局复议便企一站式服务点", "市场监管服务点", "fwd-scjg", "fuwudian4", "马志刚"),
    ("区城管执法局复议便企一站式服务点", "城管执法服务点", "fwd-cg", "fuwudian5", "潘晓峰"),
)
# user name, name, role
STAFF = (
    ("kezhang", "顾怀远", WORKING_BODY_HEAD),
    ("jieshou1", "陈思敏", INTAKE_CLERK),
    ("jieshou2", "金晓雯", INTAKE_CLERK),
    ("songda1", "钱永进", SERVER),
)
FIRST_CARD = 6
"""The number of the first officer's work card: those before it are of colleagues who have left."""
# user name, name
OFFICERS = (
    ("chengban1", "王慧宁"),
    ("chengban2", "李明轩"),
    ("chengban3", "周文涛"),
    ("chengban4", "徐佳怡"),
    ("chengban5", "俞振华"),
    ("chengban6", "蔡雨桐"),
    ("chengban7", "朱建平"),
    ("chengban8", "倪若琳"),
)


def found(world: Year) -> None:
    """Enter the bodies and the staff of the line."""
    world.found_body("青浦区司法局行政复议科", "行政复议科", SECTION, K.SECTION)
    for username, name, role in STAFF:
        world.employ(username, name, SECTION, role)
    for number, (username, name) in enumerate(OFFICERS, FIRST_CARD):
        world.employ(username, name, SECTION, CASE_OFFICER, has_legal_qualification=True,
                     work_card=f"沪青复证第{number:03}号")  # fmt: skip
    world.found_body("青浦区行政复议纠纷人民调解委员会", "复调委", COMMITTEE, K.COMMITTEE, SECTION)
    world.employ("tiaojie1", "吴桂芳", COMMITTEE, MEDIATOR)
    for name, short, code, username, clerk in POINTS:
        world.found_body(name, short, code, K.SERVICE_POINT, SECTION)
        world.employ(username, clerk, code, SERVICE_POINT)
