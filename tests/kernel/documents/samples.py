"""One paper of each form."""

from qingheng.kernel.documents.paper import Paper, parse

DOCUMENT = """title: 青衡区人民政府关于进一步加强行政复议规范化建设的通知
form: document
issuer: 青衡区人民政府
number: 青府发〔2024〕12号
to: 各镇人民政府
signature: 青衡区人民政府
date: 2024年9月6日
copies: 区委各部门
printer: 青衡区人民政府办公室
secrecy: 机密
attachments: 任务清单
code: 7K2M-9QXD-4HTR
---
现就有关事项通知如下。
一、总体要求
(一)健全机制
各单位应当认真贯彻落实。
=== 附件 任务清单
|! 序号 |! 任务 |
| 1 | 建立机制 |
"""
LETTER = """title: 关于规范政府信息公开答复工作的建议书
form: letter
issuer: 青衡区司法局
number: 青司复建字〔2024〕9号
to: 青衡区规划和自然资源局
signature: 青衡区司法局
date: 2024年11月18日
---
提出如下建议。
"""
CASE_PAPER = """title: 受理通知书
form: case_paper
issuer: 青衡区人民政府
number: 青府复受字〔2024〕12号
to: 张三
signature: 青衡区人民政府
date: 2024年9月6日
code: 7K2M-9QXD-4HTR
---
申请人:张三
本机关决定予以受理。
"""
RECORD = """title: 送达回证
form: record
---
|! 案号 | 青复〔2024〕312号 |! 案由 | 政府信息公开 |
|! 签收 | > 年 月 日 |||{4}
"""
ALL = {"document": DOCUMENT, "letter": LETTER, "case_paper": CASE_PAPER, "record": RECORD}


def sample(form: str) -> Paper:
    """The paper of a form."""
    return parse(ALL[form])
