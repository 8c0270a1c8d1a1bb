"""A paper without the personal data of those in it, proposed for publication: a person reads it before it goes out.

Natural persons keep their family name (张某、张某某), told apart by numbers where that makes them alike; addresses end
with the district; numbers that belong to a person are crossed out. Names of enterprises, organs, lawyers and of those
who act for organs stay, as is usual for published decisions. Pure: nothing here reads the database.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

CROSS = "×"
COMPOUND = (
    "欧阳", "诸葛", "上官", "司马", "司徒", "夏侯", "皇甫", "尉迟", "公孙", "慕容", "东方", "令狐", "端木", "独孤",
)  # fmt: skip
FAMILIES = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜谢邹喻章云苏潘葛范彭郎鲁马方任袁柳唐薛雷贺倪"
    "汤罗毕郝安常于傅顾孟黄萧尹姚邵汪毛戴宋庞熊纪舒屈项董梁杜阮蓝季贾江童颜郭梅林钟徐邱骆高夏蔡田胡凌霍万柯卢莫"
    "房丁邓洪包左石崔吉龚程邢陆翁段焦谷车侯全班仲宫宁仇甘刘景龙叶白蒲卓屠乔闻翟谭劳申冉牛边温庄柴阎习艾鱼容向古易"
    "廖耿满匡文欧曾沙关查游权余付肖闫盛"
)
"""The family names by which a name is known where nobody is registered under it."""


@dataclass(frozen=True)
class Person:
    """Somebody named in the paper. `hidden`: a private person. `secrets`: their numbers, whole."""

    name: str
    hidden: bool = True
    minor: bool = False
    address: str = ""
    secrets: tuple[str, ...] = ()


@dataclass(frozen=True, order=True)
class Change:
    """A stretch of the original, what stands for it, and why."""

    start: int
    end: int
    original: str
    shown: str
    why: str


@dataclass(frozen=True)
class Stretch:
    """A piece of the original; `change` where something else stands for it."""

    text: str
    change: Change | None = None


@dataclass(frozen=True)
class Proposal:
    """The original with what to change in it."""

    original: str
    changes: tuple[Change, ...]

    @property
    def text(self) -> str:
        """As it would be published."""
        return "".join(each.change.shown if each.change else each.text for each in self.stretches())

    def stretches(self, start: int = 0) -> Iterator[Stretch]:
        """The original from that place on in order, changed and unchanged."""
        at = start
        for change in self.changes:
            if change.start < start:
                continue
            if change.start > at:
                yield Stretch(self.original[at : change.start])
            yield Stretch(change.original, change)
            at = change.end
        if at < len(self.original):
            yield Stretch(self.original[at:])

    def summary(self) -> list[tuple[str, str, str, int]]:
        """(original, shown, why, how often) of each change once."""
        counted = Counter((each.original, each.shown, each.why) for each in self.changes)
        return [(*key, times) for key, times in counted.items()]


def alias(full: str) -> str:
    """张伟 -> 张某，欧阳娜娜 -> 欧阳某某，买买提·吐尔逊 -> 买某某."""
    if "·" in full or full[:1].isascii():
        return full[:1] + "某某"
    family = next((each for each in COMPOUND if full.startswith(each) and len(full) > len(each)), full[:1])
    return family + "某" * min(max(len(full) - len(family), 1), 2)


def aliases(names: Iterable[str]) -> dict[str, str]:
    """What stands for each name; where two would be alike they are numbered in the order given."""
    once = list(dict.fromkeys(names))
    total, used, found = Counter(map(alias, once)), Counter[str](), {}
    for name in once:
        short = alias(name)
        used[short] += 1
        found[name] = f"{short}{used[short]}" if total[short] > 1 else short
    return found


_PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
_PATTERNS: tuple[tuple[str, re.Pattern[str], str], ...] = (
    ("身份证件号码", re.compile(r"(?<![0-9A-Za-z])()(\d{17}[\dXx])(?![0-9A-Za-z])"), "×××"),
    ("证件号码", re.compile(r"((?:护照|通行证)\D{0,6})([A-Z]{1,2}\d{7,9})"), "×××"),
    ("电话号码", re.compile(r"(?<!\d)()(1[3-9]\d{9}|0\d{2,3}-\d{7,8})(?!\d)"), "×××"),
    ("账号", re.compile(r"((?:账号|帐号|账户|卡号)\D{0,6})(\d[\d ]{6,22}\d)"), "×××"),
    ("账号", re.compile(r"(?<![\d〕字第])()(\d{16,19})(?![\d号])"), "×××"),
    ("车牌号码", re.compile(rf"([{_PROVINCES}][A-HJ-NP-Z])([·•]?[A-HJ-NP-Z0-9]{{5,6}})(?![A-Za-z0-9])"), "×××××"),
    ("电子邮箱", re.compile(r"()([\w.+-]+@[\w-]+(?:\.[\w-]+)+)", re.ASCII), "×××"),
    ("微信号", re.compile(r"(微信号?[\uff1a:为是]{0,2}\s?)([A-Za-z][-\w]{5,19})", re.ASCII), "×××"),
    ("出生日期", re.compile(r"()(\d{4}年\d{1,2}月\d{1,2}日)(?=出?生)"), "××××年×月×日"),
    ("门牌室号", re.compile(r"((?:路|街|大道|村|苑|小区|公寓))((?:\d+弄)?\d+号(?:楼|幢)?\d+室)"), "×号×室"),
)
"""What is a person's own by its shape: why, (what stays)(what goes), what stands for it."""
_LIVES = re.compile(
    r"住(?![所宅房户院宿])(?:址|在)?[\uff1a:]?([\u4e00-\u9fff]{2,12}?(?:区|县)[^\uff0c。\uff1b,;、\n|]{2,40})"
)
_DISTRICT = re.compile(r"^.*?(?:(?<!自治)区|县)|^.*?市")
_OTHERS = re.compile(
    r"(?:证人|案外人|投诉人|举报人|见证人|受害人|伤者|死者|邻居|其子|其女|其妻|其夫|其父|其母|驾驶人|驾驶员|经营者|房东"
    rf"|承租人|员工|职工)(?:为|是|系)?([{FAMILIES}][\u4e00-\u9fff]{{1,2}}?)"
    r"(?=[\uff0c。、\uff1b,;()\uff08\uff09]|的|于|向|称|在|因|与|和|等|系|就|陈述|受伤)"
)
_SCHOOL = re.compile(r"(?:就读于|就读|系|在|到|从)([\u4e00-\u9fff]{2,16}?(小学|中学|幼儿园|学校))")


def propose(text: str, people: Sequence[Person]) -> Proposal:
    """What to change in the text before it is published; of two changes that overlap the first named stands."""
    taken: list[Change] = []
    for start, end, shown, why in _candidates(text, people):
        if end > start and all(end <= each.start or start >= each.end for each in taken):
            taken.append(Change(start, end, text[start:end], shown, why))
    return Proposal(text, tuple(sorted(taken)))


Candidate = tuple[int, int, str, str]


def _candidates(text: str, people: Sequence[Person]) -> Iterator[Candidate]:
    hidden = [each for each in people if each.hidden]
    for person in hidden:
        for secret in filter(None, person.secrets):
            yield from _everywhere(text, secret, "×××", "个人号码")
        if person.address and (district := to_district(person.address)) != person.address:
            yield from _everywhere(text, person.address, district, "住址")
    for found in _LIVES.finditer(text):
        yield *found.span(1), to_district(found[1]), "住址"
    for why, pattern, shown in _PATTERNS:
        for found in pattern.finditer(text):
            yield *found.span(2), shown, why
    yield from _names(text, people, hidden)
    if any(each.minor for each in hidden):
        for found in _SCHOOL.finditer(text):
            yield *found.span(1), f"某{found[2]}", "未成年人就读学校"


def _names(text: str, people: Sequence[Person], hidden: Sequence[Person]) -> Iterator[Candidate]:
    known = {each.name for each in people}
    others = [found[1] for found in _OTHERS.finditer(text) if found[1] not in known]
    minors = {each.name for each in hidden if each.minor}
    shown = aliases([*(each.name for each in hidden), *others])
    for name in sorted(shown, key=len, reverse=True):
        why = "未成年人" if name in minors else "自然人姓名" if name in known else "其他自然人姓名"
        yield from _everywhere(text, name, shown[name], why)


def _everywhere(text: str, wanted: str, shown: str, why: str) -> Iterator[Candidate]:
    for found in re.finditer(re.escape(wanted), text):
        yield *found.span(), shown, why


def to_district(address: str) -> str:
    """上海市青浦区公园路1号 -> 上海市青浦区; without a district to its city, without either crossed out."""
    found = _DISTRICT.match(address)
    return found[0] if found else CROSS * 3


def leftovers(text: str, people: Sequence[Person]) -> list[str]:
    """What may not go out: names of private persons, their numbers and addresses, numbers of a person's kind."""
    found = [f"仍有自然人姓名“{each.name}”" for each in people if each.hidden and each.name in text]
    found += [f"仍有{each.name}的号码" for each in people if any(s and s in text for s in each.secrets)]
    found += [
        f"仍有{each.name}的详细住址"
        for each in people
        if each.hidden and each.address and each.address != to_district(each.address) and each.address in text
    ]
    for why, pattern, _ in _PATTERNS:
        found += [f"仍有{why}“{match[2]}”" for match in pattern.finditer(text) if any(map(str.isdigit, match[2]))]
    return list(dict.fromkeys(found))
