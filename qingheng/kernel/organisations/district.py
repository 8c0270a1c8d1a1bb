"""The demonstration district: its bodies and its staff. Every person in it is invented."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.contrib.auth.hashers import make_password

from qingheng.kernel.organisations.demonstration import DOMAIN, PASSWORD
from qingheng.kernel.organisations.models import Body, Post, User
from qingheng.procedure import roles
from qingheng.procedure.roles import Role

K = Body.Kind
IN_OFFICE_SINCE = dt.date(2000, 1, 1)
"""Long before any year that may be demonstrated."""

GOVERNMENT, BUREAU, SECTION, COMMITTEE = "qingpu", "sfj", "fyk", "futiaowei"

# name, short name, code, kind, code of the parent
HOUSE = (
    ("青浦区人民政府", "区政府", GOVERNMENT, K.GOVERNMENT, ""),
    ("青浦区司法局", "区司法局", BUREAU, K.BUREAU, GOVERNMENT),
    ("青浦区司法局行政复议科", "行政复议科", SECTION, K.SECTION, BUREAU),
    ("青浦区司法局办公室", "办公室", "bgs", K.SECTION, BUREAU),
    ("青浦区司法局行政应诉科", "行政应诉科", "ysk", K.SECTION, BUREAU),
    ("青浦区司法局法治督察科", "法治督察科", "dck", K.SECTION, BUREAU),
    ("青浦区司法局合法性审查科", "合法性审查科", "sck", K.SECTION, BUREAU),
    ("青浦区司法局行政执法协调监督科", "执法监督科", "zfk", K.SECTION, BUREAU),
    ("青浦区司法局普法与依法治理科", "普法治理科", "pfk", K.SECTION, BUREAU),
    ("青浦区司法局公共法律服务科", "公共法律服务科", "ggk", K.SECTION, BUREAU),
    ("青浦区行政复议纠纷人民调解委员会", "复调委", COMMITTEE, K.COMMITTEE, SECTION),
    ("青浦工业园区复议便企一站式服务点", "工业园区服务点", "fwd-gyyq", K.SERVICE_POINT, SECTION),
    ("西虹桥进博复议便企一站式服务点", "西虹桥进博服务点", "fwd-xhq", K.SERVICE_POINT, SECTION),
    ("长三角示范区复议便企一站式服务点", "长三角示范区服务点", "fwd-sfq", K.SERVICE_POINT, SECTION),
    ("区市场监管局复议便企一站式服务点", "市场监管服务点", "fwd-scjg", K.SERVICE_POINT, SECTION),
    ("区城管执法局复议便企一站式服务点", "城管执法服务点", "fwd-cg", K.SERVICE_POINT, SECTION),
)

# name, short name, code, name of the superior department of the city
AGENCIES = (
    ("上海市公安局青浦分局", "青浦公安分局", "gafj", "上海市公安局"),
    ("上海市青浦区市场监督管理局", "区市场监管局", "scjg", "上海市市场监督管理局"),
    ("上海市青浦区规划和自然资源局", "区规划资源局", "ghzy", "上海市规划和自然资源局"),
    ("上海市青浦区建设和管理委员会", "区建管委", "jgw", "上海市住房和城乡建设管理委员会"),
    ("上海市青浦区住房保障和房屋管理局", "区房管局", "fgj", "上海市房屋管理局"),
    ("上海市青浦区交通委员会", "区交通委", "jtw", "上海市交通委员会"),
    ("上海市青浦区人力资源和社会保障局", "区人社局", "rsj", "上海市人力资源和社会保障局"),
    ("上海市青浦区农业农村委员会", "区农业农村委", "nyncw", "上海市农业农村委员会"),
    ("上海市青浦区生态环境局", "区生态环境局", "sthj", "上海市生态环境局"),
    ("上海市青浦区城市管理行政执法局", "区城管执法局", "cgzf", "上海市城市管理行政执法局"),
    ("上海市青浦区教育局", "区教育局", "jyj", "上海市教育委员会"),
    ("上海市青浦区卫生健康委员会", "区卫生健康委", "wjw", "上海市卫生健康委员会"),
    ("上海市青浦区民政局", "区民政局", "mzj", "上海市民政局"),
    ("上海市青浦区应急管理局", "区应急局", "yjj", "上海市应急管理局"),
    ("上海市青浦区文化和旅游局", "区文化旅游局", "wlj", "上海市文化和旅游局"),
)

# name, short name, code, code of the department it belongs to
OUTPOSTS = (
    ("上海市公安局青浦分局交通警察支队", "青浦交警支队", "jjzd", "gafj"),
    ("上海市公安局青浦分局盈浦派出所", "盈浦派出所", "pcs-yp", "gafj"),
    ("上海市公安局青浦分局徐泾派出所", "徐泾派出所", "pcs-xj", "gafj"),
    ("上海市公安局青浦分局华新派出所", "华新派出所", "pcs-hx", "gafj"),
    ("上海市公安局青浦分局朱家角派出所", "朱家角派出所", "pcs-zjj", "gafj"),
)

# name, short name, code, kind
TOWNS = (
    ("夏阳街道", "xiayang", K.SUBDISTRICT),
    ("盈浦街道", "yingpu", K.SUBDISTRICT),
    ("香花桥街道", "xianghuaqiao", K.SUBDISTRICT),
    ("赵巷镇", "zhaoxiang", K.TOWN),
    ("徐泾镇", "xujing", K.TOWN),
    ("华新镇", "huaxin", K.TOWN),
    ("重固镇", "chonggu", K.TOWN),
    ("白鹤镇", "baihe", K.TOWN),
    ("朱家角镇", "zhujiajiao", K.TOWN),
    ("练塘镇", "liantang", K.TOWN),
    ("金泽镇", "jinze", K.TOWN),
)

# user name, name, code of the body, roles
STAFF: tuple[tuple[str, str, str, tuple[Role, ...]], ...] = (
    ("quzhang", "陆启明", GOVERNMENT, (roles.AUTHORITY_HEAD,)),
    ("juzhang", "沈若岚", BUREAU, (roles.WORKING_BODY_HEAD,)),
    ("kezhang", "顾怀远", SECTION, (roles.WORKING_BODY_HEAD,)),
    ("jieshou1", "陈思敏", SECTION, (roles.INTAKE_CLERK,)),
    ("jieshou2", "金晓雯", SECTION, (roles.INTAKE_CLERK,)),
    ("chengban1", "王慧宁", SECTION, (roles.CASE_OFFICER,)),
    ("chengban2", "李明轩", SECTION, (roles.CASE_OFFICER,)),
    ("chengban3", "周文涛", SECTION, (roles.CASE_OFFICER,)),
    ("chengban4", "徐佳怡", SECTION, (roles.CASE_OFFICER,)),
    ("chengban5", "俞振华", SECTION, (roles.CASE_OFFICER,)),
    ("chengban6", "蔡雨桐", SECTION, (roles.CASE_OFFICER,)),
    ("chengban7", "朱建平", SECTION, (roles.CASE_OFFICER,)),
    ("chengban8", "倪若琳", SECTION, (roles.CASE_OFFICER,)),
    ("tiaojie1", "吴桂芳", COMMITTEE, (roles.MEDIATOR,)),
    ("songda1", "钱永进", SECTION, (roles.SERVER,)),
    ("fuwudian1", "诸葛敏", "fwd-gyyq", (roles.SERVICE_POINT,)),
    ("fuwudian2", "盛凯", "fwd-xhq", (roles.SERVICE_POINT,)),
    ("fuwudian3", "杜月琴", "fwd-sfq", (roles.SERVICE_POINT,)),
    ("fuwudian4", "马志刚", "fwd-scjg", (roles.SERVICE_POINT,)),
    ("fuwudian5", "潘晓峰", "fwd-cg", (roles.SERVICE_POINT,)),
    ("tongji", "郑云舒", BUREAU, (roles.STATISTICIAN,)),
    ("rili", "何平安", BUREAU, (roles.CALENDAR_KEEPER,)),
    ("shenji", "冯洁", BUREAU, (roles.AUDITOR,)),
    ("guanli", "韩磊", BUREAU, (roles.ADMINISTRATOR,)),
)


@dataclass(frozen=True)
class District:
    """The bodies by code, and the staff by role in the order in which they are declared."""

    bodies: dict[str, Body]
    staff: dict[Role, list[User]]

    def one(self, role: Role) -> User:
        """The first who holds the role."""
        return self.staff[role][0]


def found() -> District:
    """Enter the bodies and the staff of the demonstration district. All sign in with the same password."""
    bodies: dict[str, Body] = {}
    for name, short, code, kind, parent in HOUSE:
        bodies[code] = Body.objects.create(name=name, short_name=short, code=code, kind=kind, parent=bodies.get(parent))
    _found_agencies(bodies)
    return District(bodies, _employ(bodies))


def _found_agencies(bodies: dict[str, Body]) -> None:
    government = bodies[GOVERNMENT]
    for name, short, code, superior in AGENCIES:
        above = Body.objects.create(
            name=superior, short_name=superior.replace("上海", "", 1), code=f"sh-{code}", kind=K.OTHER
        )
        bodies[code] = Body.objects.create(
            name=name, short_name=short, code=code, kind=K.AGENCY, parent=government, superior=above
        )
    for name, short, code, department in OUTPOSTS:
        bodies[code] = Body.objects.create(
            name=name, short_name=short, code=code, kind=K.OUTPOST, parent=bodies[department]
        )
    for name, code, kind in TOWNS:
        full = f"青浦区{name}办事处" if kind is K.SUBDISTRICT else f"青浦区{name}人民政府"
        bodies[code] = Body.objects.create(
            name=full, short_name=name, code=code, kind=kind, parent=government, superior=government
        )
        Body.objects.create(
            name=f"青浦区司法局{name.removesuffix('镇').removesuffix('街道')}司法所",
            short_name=f"{name.removesuffix('镇').removesuffix('街道')}司法所",
            code=f"sfs-{code}",
            kind=K.JUSTICE_OFFICE,
            parent=bodies[BUREAU],
        )


def _employ(bodies: dict[str, Body]) -> dict[Role, list[User]]:
    password = make_password(PASSWORD)
    staff: dict[Role, list[User]] = {}
    for position, (username, name, body, held) in enumerate(STAFF, 1):
        handles = roles.CASE_OFFICER in held
        user = User.objects.create(
            username=username,
            full_name=name,
            body=bodies[body],
            email=f"{username}@{DOMAIN}",
            password=password,
            staff_no=f"QP{position:04}",
            has_legal_qualification=handles,
            work_card=f"沪青复证第{position:03}号" if handles else "",
        )
        for role in held:
            Post.objects.create(user=user, body=bodies[body], role=role.code, starts_on=IN_OFFICE_SINCE)
            staff.setdefault(role, []).append(user)
    return staff
