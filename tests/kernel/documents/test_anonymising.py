"""What is hidden of a paper before it is published, and what stays."""

import pytest

from qingheng.kernel.documents.anonymising import Person, alias, aliases, leftovers, propose, to_district

ZHANG = Person("张伟", address="上海市青浦区公园路1号", secrets=("310118199001021237", "13800000001"))


@pytest.mark.parametrize(
    ("name", "shown"),
    [("张伟", "张某"), ("张三丰", "张某某"), ("欧阳磊", "欧阳某"), ("欧阳娜娜", "欧阳某某"), ("阿依古丽", "阿某某"),
     ("买买提·吐尔逊", "买某某"), ("John Smith", "J某某")],
)  # fmt: skip
def test_of_a_name_the_family_name_stays(name: str, shown: str) -> None:
    assert alias(name) == shown


def test_those_who_would_be_alike_are_told_apart() -> None:
    assert aliases(["张伟", "李强", "张敏", "张伟"]) == {"张伟": "张某1", "李强": "李某", "张敏": "张某2"}


@pytest.mark.parametrize(
    ("address", "district"),
    [
        ("上海市青浦区公园路1号", "上海市青浦区"), ("青浦区盈浦街道城中社区12号", "青浦区"),
        ("江苏省苏州市昆山市花桥镇3号", "江苏省苏州市"), ("安徽省六安市霍邱县城关镇", "安徽省六安市霍邱县"),
        ("广西壮族自治区南宁市青秀区民族大道", "广西壮族自治区南宁市青秀区"), ("公园路1号", "×××"),
    ],
)  # fmt: skip
def test_an_address_ends_with_the_district(address: str, district: str) -> None:
    assert to_district(address) == district


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("申请人:张伟,住上海市青浦区公园路1号。", "申请人:张某,住上海市青浦区。"),
        ("身份证号310118199001021237", "身份证号×××"),
        ("其身份证号为31011819850505123X。", "其身份证号为×××。"),
        ("电话13912345678、021-59712345", "电话×××、×××"),
        ("驾驶沪A12345小型客车、沪AD12345号新能源车", "驾驶沪A×××××小型客车、沪A×××××号新能源车"),
        ("账号6222021001122334455", "账号×××"),
        ("邮箱zhang.wei@example.com联系", "邮箱×××联系"),
        ("1990年1月1日出生", "××××年×月×日出生"),
        ("户籍在安徽,现住青浦区华新镇纪鹤公路2883弄32号403室", "户籍在安徽,现住青浦区"),
        ("在公园路12弄3号402室内", "在公园路×号×室内"),
        ("证人李强称看见", "证人李某称看见"),
    ],
)
def test_what_belongs_to_a_person_is_hidden(text: str, shown: str) -> None:
    assert propose(text, [ZHANG]).text == shown


@pytest.mark.parametrize(
    "text",
    [
        "被申请人:青浦区市场监督管理局,住所地青浦区公园东路1158号。",
        "申请人:上海启元仓储服务有限公司,统一社会信用代码91310118MA1JNABC0X。",
        "《行政处罚决定书》(沪市监青处〔2024〕292024000012号)",
        "罚款人民币20000元,自2024年9月6日起15日内缴纳。",
        "依照《中华人民共和国行政复议法》第六十一条第一款的规定",
        "委托代理人:宋永兴,上海申浦律师事务所律师。",
        "编号310161486148",
    ],
)
def test_what_is_public_stays(text: str) -> None:
    people = [ZHANG, Person("上海启元仓储服务有限公司", hidden=False), Person("宋永兴", hidden=False)]
    assert propose(text, people).text == text


def test_the_school_of_a_minor_is_hidden() -> None:
    minor = Person("王小明", minor=True)
    assert propose("王小明就读于青浦区第一小学", [minor]).text.endswith("某小学")
    assert [each.why for each in propose("申请人王小明", [minor]).changes] == ["未成年人"]


def test_each_change_says_what_it_is_and_the_rest_stays_as_it_is() -> None:
    found = propose("申请人张伟与张伟的邻居", [ZHANG])
    assert found.summary() == [("张伟", "张某", "自然人姓名", 2)]
    assert "".join(each.text for each in found.stretches()) == found.original


def test_what_an_editor_left_in_is_named() -> None:
    text = "申请人张伟，电话13800000001，住上海市青浦区公园路1号，车牌沪A12345"
    told = leftovers(text, [ZHANG])
    assert any("张伟" in each and "姓名" in each for each in told)
    assert any("住址" in each for each in told)
    assert any("车牌" in each for each in told)
    assert leftovers(propose(text, [ZHANG]).text, [ZHANG]) == []
