"""What the toy lines take down."""

from qingheng.procedure.fields import CASE_TITLE, Fields, case_of, cases_of, date, long_text, text


class Member(Fields):
    member_name = text("姓名")
    appointed_on = date("聘任日", required=False)


class Petition(Fields):
    matter = text("事由")
    petition_note = text("说明", required=False)
    referral_result = long_text("移送结果", required=False)


class Mediation(Fields):
    matter = text("事由")
    mediator_name = text("调解员姓名")
    mediator_since = date("调解员聘任日")
    panel_titles = text("小组成员")
    mediator = case_of(
        "调解员", "toyregister", in_states=("serving",),
        brings={"member_name": mediator_name, "appointed_on": mediator_since},
    )  # fmt: skip
    panel = cases_of("调解小组", ("toyregister",), required=False, brings={CASE_TITLE: panel_titles})
    outcome = text("调解结果")
