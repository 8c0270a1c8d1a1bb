"""Invented applicants, firms, agents and addresses of the district.

Identity numbers bear an area code that was never issued and telephone numbers a prefix that no network uses, so
that none of them can be anybody's.
"""

from __future__ import annotations

import datetime as dt
from random import Random

from qingheng.kernel.cases.requests import NewParty

SURNAMES = (
    *"王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹彭曾萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔",
    *"钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤俞盛诸", "诸葛", "欧阳", "上官",
)  # fmt: skip
GIVEN = (
    *"伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚英华玉兰桂", "秀英", "建国", "建华", "志强", "永康", "美华", "国平", "佳怡", "雨桐", "子涵",
    "浩然", "思远", "文静", "晓燕", "春梅", "海燕", "红梅", "林生", "根发", "金妹", "阿四", "雪芳", "永兴", "俊杰", "宇航", "梦琪", "欣怡",
    "明辉", "志远", "正阳", "立新", "保国", "爱民", "玉珍", "慧琴", "庆丰", "荣根", "水根", "亚萍", "晨曦", "嘉豪", "怀宇", "若琳", "启明",
)  # fmt: skip
WORDS = (
    "鑫诚", "宏业", "瑞丰", "申泰", "汇能", "锦程", "华青", "青溪", "淀山", "润禾", "佳联", "恒昌", "盈港", "众合", "万鸿", "启元", "朗逸",
    "德盛", "嘉润", "博远", "海纳", "安捷", "辰光", "优品", "蓝禾", "立信", "东旭", "川岳", "元启", "新徐", "泽美", "旺角", "云巢",
)  # fmt: skip
TRADES = (
    "餐饮管理", "食品", "物流", "供应链管理", "电子商务", "机械制造", "建筑装饰工程", "环保科技", "贸易", "物业管理", "塑料制品", "医疗器械",
    "仓储服务", "信息科技", "园林绿化", "汽车服务", "生物科技", "五金制品",
)  # fmt: skip
SHOPS = (
    "小吃店",
    "便利店",
    "水果店",
    "五金店",
    "美发店",
    "汽修部",
    "烟酒商行",
    "生鲜超市",
    "餐厅",
    "服装店",
    "药品零售店",
)
ROADS = {
    "夏阳街道": ("外青松公路", "青安路", "华科路", "城中东路"),
    "盈浦街道": ("盈港路", "公园路", "城中西路", "青赵公路"),
    "香花桥街道": ("崧泽大道", "新业路", "漕盈路", "天辰路"),
    "赵巷镇": ("沪青平公路", "业文路", "嘉松中路", "赵重公路"),
    "徐泾镇": ("徐民路", "诸光路", "明珠路", "京华路"),
    "华新镇": ("华志路", "新府中路", "纪鹤公路", "华腾路"),
    "重固镇": ("赵重公路", "北青公路", "重固大街", "福泉山路"),
    "白鹤镇": ("鹤祥路", "外青松公路", "赵屯路", "白石公路"),
    "朱家角镇": ("珠溪路", "课植园路", "沙家埭路", "绿舟路"),
    "练塘镇": ("章练塘路", "朱枫公路", "练新路", "蒸夏路"),
    "金泽镇": ("金商公路", "金溪路", "莲盛路", "沪青平公路"),
}
FIRMS = (
    "上海青禾律师事务所",
    "上海淀湖律师事务所",
    "上海申浦律师事务所",
    "上海虹桥正源律师事务所",
    "上海盈港律师事务所",
)
CITIZEN, TRADER, FIRM, BODY = "citizen", "sole_trader", "enterprise", "organisation"
AREA = "310199"
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CREDIT = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def person(chance: Random) -> str:
    """A name."""
    return chance.choice(SURNAMES) + chance.choice(GIVEN)


def town(chance: Random) -> str:
    """A town or subdistrict of the district."""
    return chance.choice(tuple(ROADS))


def address(chance: Random, where: str = "") -> str:
    """An address in the district."""
    where = where or town(chance)
    home = f"{chance.randint(1, 60)}号{chance.randint(1, 18)}0{chance.randint(1, 4)}室"
    return f"上海市青浦区{where}{chance.choice(ROADS[where])}{chance.randint(18, 2998)}弄{home}"


def id_number(chance: Random) -> str:
    """An identity number of the right form, in an area that does not exist."""
    born = dt.date(1950, 1, 1) + dt.timedelta(days=chance.randrange(55 * 365))
    stem = f"{AREA}{born:%Y%m%d}{chance.randrange(1000):03}"
    return stem + "10X98765432"[sum(w * int(d) for w, d in zip(_WEIGHTS, stem, strict=True)) % 11]


def credit_code(chance: Random) -> str:
    """A code of the form that firms have."""
    return f"91{AREA}MA" + "".join(chance.choice(_CREDIT) for _ in range(8))


def phone(chance: Random) -> str:
    """A telephone number of eleven figures that no network gives out."""
    return f"100{chance.randrange(10**8):08}"


def applicant(chance: Random, kind: str, role: str = "applicant") -> NewParty:
    """Somebody of that kind, with all that is taken down at intake."""
    where = town(chance)
    if kind == CITIZEN:
        return NewParty(role, kind, person(chance), id_number=id_number(chance), phone=phone(chance),
                        address=address(chance, where))  # fmt: skip
    head = person(chance)
    name = {
        FIRM: f"上海{chance.choice(WORDS)}{chance.choice(TRADES)}有限公司",
        TRADER: f"青浦区{where}{chance.choice(SURNAMES)}记{chance.choice(SHOPS)}",
        BODY: f"青浦区{where}{chance.choice(WORDS)}苑业主委员会",
    }[kind]
    return NewParty(role, kind, name, id_number=credit_code(chance), phone=phone(chance), legal_head=head,
                    address=address(chance, where))  # fmt: skip


def agent(chance: Random, stands_for: int | None) -> NewParty:
    """A lawyer with a mandate."""
    return NewParty("agent", CITIZEN, person(chance), phone=phone(chance), relation=f"{chance.choice(FIRMS)}律师",
                    mandate="代为提出、变更、撤回行政复议申请,参加调解、和解,签收文书", stands_for=stands_for)  # fmt: skip
