"""The demonstration district: the bodies and the staff that all lines share; each line adds its own.

Every person in it is invented.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from django.contrib.auth.hashers import make_password

from qingheng.kernel.organisations.demonstration import DOMAIN, PASSWORD
from qingheng.kernel.organisations.models import Body, Post, User
from qingheng.procedure import roles
from qingheng.procedure.roles import Role

K = Body.Kind
IN_OFFICE_SINCE = dt.date(2000, 1, 1)
"""Long before any year that may be demonstrated."""

GOVERNMENT, BUREAU = "qingpu", "sfj"

# name, short name, code, kind, code of the parent
HOUSE = (
    ("青浦区人民政府", "区政府", GOVERNMENT, K.GOVERNMENT, ""),
    ("青浦区司法局", "区司法局", BUREAU, K.BUREAU, GOVERNMENT),
    ("青浦区司法局办公室", "办公室", "bgs", K.SECTION, BUREAU),
    ("青浦区司法局行政应诉科", "行政应诉科", "ysk", K.SECTION, BUREAU),
    ("青浦区司法局法治督察科", "法治督察科", "dck", K.SECTION, BUREAU),
    ("青浦区司法局合法性审查科", "合法性审查科", "sck", K.SECTION, BUREAU),
    ("青浦区司法局行政执法协调监督科", "执法监督科", "zfk", K.SECTION, BUREAU),
    ("青浦区司法局普法与依法治理科", "普法治理科", "pfk", K.SECTION, BUREAU),
    ("青浦区司法局公共法律服务科", "公共法律服务科", "ggk", K.SECTION, BUREAU),
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

# name, code, kind, who works in its justice office
TOWNS = (
    ("夏阳街道", "xiayang", K.SUBDISTRICT, "姚建新"),
    ("盈浦街道", "yingpu", K.SUBDISTRICT, "卢晓燕"),
    ("香花桥街道", "xianghuaqiao", K.SUBDISTRICT, "姜国平"),
    ("赵巷镇", "zhaoxiang", K.TOWN, "崔文静"),
    ("徐泾镇", "xujing", K.TOWN, "钟志远"),
    ("华新镇", "huaxin", K.TOWN, "谭雪芳"),
    ("重固镇", "chonggu", K.TOWN, "汪立新"),
    ("白鹤镇", "baihe", K.TOWN, "范慧琴"),
    ("朱家角镇", "zhujiajiao", K.TOWN, "石永康"),
    ("练塘镇", "liantang", K.TOWN, "廖春梅"),
    ("金泽镇", "jinze", K.TOWN, "贾宇航"),
)

# user name, name, code of the body, role
STAFF = (
    ("quzhang", "陆启明", GOVERNMENT, roles.AUTHORITY_HEAD),
    ("juzhang", "沈若岚", BUREAU, roles.WORKING_BODY_HEAD),
    ("tongji", "郑云舒", BUREAU, roles.STATISTICIAN),
    ("rili", "何平安", BUREAU, roles.CALENDAR_KEEPER),
    ("shenji", "冯洁", BUREAU, roles.AUDITOR),
    ("guanli", "韩磊", BUREAU, roles.ADMINISTRATOR),
)


@dataclass
class District:
    """The bodies by code, and who holds which role where."""

    bodies: dict[str, Body] = field(default_factory=dict)
    _held: dict[tuple[str, str], list[User]] = field(default_factory=dict)

    def found_body(self, name: str, short: str, code: str, kind: Body.Kind, parent: str = BUREAU, **more: Any) -> Body:
        """Enter a body under another; where its code is known already, that body as it is: lines may share one.

        Args:
            parent: the code of the body under which it stands, empty for none. more: further fields of the body.
        """
        if code not in self.bodies:
            above = self.bodies[parent] if parent else None
            self.bodies[code] = Body.objects.create(
                name=name, short_name=short, code=code, kind=kind, parent=above, **more
            )
        return self.bodies[code]

    def employ(self, username: str, name: str, body: str, *held: Role, **more: Any) -> User:
        """Enter a person with posts in a body. All sign in with the same password.

        Args:
            body: its code. held: the roles of the posts. more: further fields of the person.
        """
        user = User.objects.create(
            username=username,
            full_name=name,
            body=self.bodies[body],
            email=f"{username}@{DOMAIN}",
            password=_password(),
            staff_no=f"QP{User.objects.count() + 1:04}",
            **more,
        )
        for role in held:
            self.appoint(user, body, role)
        return user

    def appoint(self, user: User, body: str, role: Role) -> None:
        """Give a person one more post: somebody may serve in several bodies."""
        Post.objects.create(user=user, body=self.bodies[body], role=role.code, starts_on=IN_OFFICE_SINCE)
        for where in ("", body):
            self._held.setdefault((role.code, where), []).append(user)

    def staff(self, role: Role, body: str = "") -> list[User]:
        """Who holds the role in the body of that code, empty for anywhere, in the order in which they were entered."""
        return list(self._held.get((role.code, body), ()))

    def one(self, role: Role, body: str = "") -> User:
        """The first of them. Raises IndexError where there is nobody."""
        return self.staff(role, body)[0]


def found() -> District:
    """Enter what all lines share: the government, its bureau, departments and towns, and who works for every line."""
    district = District()
    for name, short, code, kind, parent in HOUSE:
        district.found_body(name, short, code, kind, parent)
    _found_agencies(district)
    _found_towns(district)
    for username, name, body, role in STAFF:
        district.employ(username, name, body, role)
    return district


def _found_agencies(district: District) -> None:
    for name, short, code, superior in AGENCIES:
        above = Body.objects.create(
            name=superior, short_name=superior.replace("上海", "", 1), code=f"sh-{code}", kind=K.OTHER
        )
        district.found_body(name, short, code, K.AGENCY, GOVERNMENT, superior=above)
    for name, short, code, department in OUTPOSTS:
        district.found_body(name, short, code, K.OUTPOST, department)


def _found_towns(district: District) -> None:
    """The towns with their justice offices, whose codes are those of the towns after `sfs-`; so is who works there."""
    for name, code, kind, worker in TOWNS:
        full = f"青浦区{name}办事处" if kind is K.SUBDISTRICT else f"青浦区{name}人民政府"
        district.found_body(full, name, code, kind, GOVERNMENT, superior=district.bodies[GOVERNMENT])
        office = f"{name.removesuffix('镇').removesuffix('街道')}司法所"
        district.found_body(f"青浦区司法局{office}", office, f"sfs-{code}", K.JUSTICE_OFFICE)
        district.employ(f"sfs-{code}", worker, f"sfs-{code}", roles.JUSTICE_OFFICE)


@cache
def _password() -> str:
    """Hashed once: to hash it for each of hundreds would take minutes."""
    return make_password(PASSWORD)
