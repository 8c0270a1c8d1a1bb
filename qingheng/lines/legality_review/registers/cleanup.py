"""文件清理: campaigns over existing documents, each document an item with its conclusion; and the yearly list."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from qingheng.lines.legality_review.choices import COST, OTHER_CODES, ExceptionKind, Standard
from qingheng.lines.legality_review.law import (
    COMPETITION,
    LEGISLATION,
    MAKING_OF_DOCUMENTS,
    NPC_FILING,
    SHANGHAI_BUSINESS,
)
from qingheng.lines.legality_review.registers import choices as c
from qingheng.lines.legality_review.staff import DOCUMENT_MANAGER, HEAD, LEADER
from qingheng.procedure.declare import Limit, PartyFact, State, Step, at, begin, moment, rule
from qingheng.procedure.fields import Fields, case_of, choice, date, integer, long_text, several, text, where, yes_no
from qingheng.procedure.papers import PaperForm, PaperSpec, Sealer
from qingheng.procedure.procedure import Procedure
from qingheng.procedure.taking import Proposal
from qingheng.statute.periods import Direction


class CleanupFacts(Fields):
    """What is kept of a campaign, of its items, and of the yearly list."""

    kind = choice("清理类型", c.CampaignKind)
    name = text("清理名称", help="例如：妨碍民营企业平等对待的政策文件专项清理")
    clean_basis = text("清理依据")
    scope = long_text("清理范围")
    year = integer("年度", at_least=2000, at_most=2999)
    deadline = date("完成期限")
    started_on = date("启动日期")
    document = text("文件名称和文号")
    registered = case_of("登记的规范性文件", "normative_document", required=False, help="不是登记的规范性文件的不填")
    unit = text("制定、起草单位")
    codes = several("发现的问题", Standard, required=False, basis=COMPETITION[8], help="没有问题的不选")
    authority = text(
        "法律、行政法规依据或者国务院批准文件", required=False, basis=COMPETITION[10],
        help="有依据的，第十条所列内容不属于违反",
    )  # fmt: skip
    item_conclusion = choice("清理结论", c.ItemConclusion, basis=LEGISLATION[116])
    item_why = text("理由", required=False)
    exception = choice(
        "例外情形", ExceptionKind, shown_when=where(item_conclusion, c.ItemConclusion.EXCEPTION), basis=COMPETITION[12]
    )
    no_alternative = yes_no(
        "没有对公平竞争影响更小的替代方案", shown_when=where(item_conclusion, c.ItemConclusion.EXCEPTION),
        basis=COMPETITION[12],
    )  # fmt: skip
    exception_end = text(
        "实施期限或者终止条件", required=False, shown_when=where(item_conclusion, c.ItemConclusion.EXCEPTION),
        basis=COMPETITION[12],
    )  # fmt: skip
    item_due = date("整改期限", shown_when=where(item_conclusion, *c.TO_CARRY_OUT))
    done_how = text("修改、废止文件文号", required=False)
    register_state = choice("登记的失效方式", c.DocumentEnd)
    register_amended = date("登记的修改日期")
    carried_in = case_of(
        "办结的登记文件", "normative_document", required=False,
        brings={"ended_how": register_state, "amended_on": register_amended},
        help="列入时写明了登记编号的，先在规范性文件名册办理修改、废止或者宣布失效，再填写同一编号",
    )  # fmt: skip
    done_on = date("完成日期")
    published_where = text("公布载体", basis=SHANGHAI_BUSINESS[77, 2])
    closed_on = date("结果公布日期", basis=SHANGHAI_BUSINESS[77, 2])
    list_due = date("目录报送截止日")
    made, amended, ended = (
        integer(label, at_least=0, at_most=100_000) for label in ("制定件数", "修改件数", "废止和失效件数")
    )
    sent_on = date("目录报送日期", basis=NPC_FILING[13])
    dropped_why = text("终止原因")


C = CleanupFacts


def list_due(facts: Mapping[str, Any], _: Sequence[PartyFact]) -> dt.date | None:
    """31 January after the year of the list."""
    year = facts.get("year")
    return dt.date(int(year) + 1, 1, 31) if year else None


def found_against(facts: Mapping[str, Any]) -> set[str]:
    """What speaks against keeping a document as it is: nothing of art. 10 that a higher law allows."""
    codes = set(facts.get("codes") or ())
    return codes - COST if facts.get("authority") else codes


@rule(SHANGHAI_BUSINESS[77, 2], C.deadline)
def yearly_within_the_year(proposal: Proposal) -> bool:
    """涉企政策措施每年至少评估清理一次，年度评估清理应当在本年度内完成"""
    yearly = proposal.stated.get("kind") == c.CampaignKind.YEARLY
    return not yearly or proposal.stated["deadline"].year == proposal.event.on.year


@rule(COMPETITION[12], C.exception_end)
def exception_is_complete(proposal: Proposal) -> bool:
    """适用例外规定应当符合法定情形、没有影响更小的替代方案并有实施期限或者终止条件"""
    stated = proposal.stated
    if stated.get("item_conclusion") != c.ItemConclusion.EXCEPTION:
        return True
    return bool(stated.get("exception") and stated.get("no_alternative") and stated.get("exception_end"))


@rule([COMPETITION[12], LEGISLATION[116]], C.item_conclusion)
def exception_only_for_competition(proposal: Proposal) -> bool:
    """只有违反公平竞争审查标准的内容才可以适用例外规定；与上位法抵触、已不适用的应当修改、废止或者宣布失效"""
    excepted = proposal.stated.get("item_conclusion") == c.ItemConclusion.EXCEPTION
    found = found_against(proposal.matter)
    return not excepted or bool(found - OTHER_CODES)


@rule([COMPETITION[18], LEGISLATION[116]], C.item_conclusion)
def not_kept_with_problems(proposal: Proposal) -> bool:
    """发现问题的文件不得直接继续有效；第十条所列内容有依据的，应当写明依据"""
    kept = proposal.stated.get("item_conclusion") == c.ItemConclusion.KEEP
    return not kept or not found_against(proposal.matter)


@rule(LEGISLATION[116])
def needs_carrying_out(proposal: Proposal) -> bool:
    """清理结论不需要整改"""
    return proposal.before.matter(proposal.event.subject).get("item_conclusion") in c.TO_CARRY_OUT


@rule(LEGISLATION[116], C.carried_in)
def carried_into_the_register(proposal: Proposal) -> bool:
    """登记的规范性文件应当先在名册中按清理结论办理修改、废止或者宣布失效"""
    item, stated = proposal.before.matter(proposal.event.subject), proposal.stated
    if not item.get("registered"):
        return True
    done: dict[Any, bool] = {
        c.ItemConclusion.AMEND: bool(stated.get("register_amended")),
        c.ItemConclusion.REPEAL: stated.get("register_state") == c.DocumentEnd.REPEALED,
        c.ItemConclusion.LAPSE: stated.get("register_state") in (c.DocumentEnd.LAPSED, c.DocumentEnd.EXPIRED),
    }
    return stated.get("carried_in") == item["registered"] and done.get(item.get("item_conclusion"), True)


@rule(LEGISLATION[116], C.item_due)
def due_after_the_start(proposal: Proposal) -> bool:
    """整改期限不得早于清理结论日期"""
    due: dt.date | None = proposal.stated.get("item_due")
    return due is None or due >= proposal.event.on


@rule([LEGISLATION[116], SHANGHAI_BUSINESS[77, 2]], C.deadline)
def deadline_ahead(proposal: Proposal) -> bool:
    """完成期限不得早于启动日期"""
    return bool(proposal.stated["deadline"] >= proposal.event.on)


@rule(SHANGHAI_BUSINESS[77, 2])
def all_concluded(proposal: Proposal) -> bool:
    """尚有文件没有作出清理结论"""
    items = proposal.before.opened(proposal.before.procedure.steps["enter_item"]).values()
    return bool(items) and all(item.get("item_conclusion") for item in items)


@rule(LEGISLATION[116])
def all_carried_out(proposal: Proposal) -> bool:
    """尚有修改、废止、宣布失效的文件没有办结"""
    items = proposal.before.opened(proposal.before.procedure.steps["enter_item"]).values()
    return all(item.get("done_on") for item in items if item.get("item_conclusion") in c.TO_CARRY_OUT)


result_notice = PaperSpec(
    "result_notice", "清理结果公告", "result_notice.txt", form=PaperForm.DOCUMENT, series="青府清",
    sealed_by=Sealer.AUTHORITY, basis=[LEGISLATION[116], SHANGHAI_BUSINESS[77, 2]],
)  # fmt: skip
year_list = PaperSpec(
    "year_list", "年度规范性文件目录报送函", "year_list.txt", form=PaperForm.LETTER, series="青府目",
    sealed_by=Sealer.AUTHORITY, basis=NPC_FILING[13],
)  # fmt: skip


class Cleanup(Procedure):
    """文件清理：部署、逐件清理、公布结果、整改到位；年度目录报送。"""

    line = "document_cleanup"
    law = LEGISLATION
    in_force = dt.date(2019, 9, 1)

    under_way = State("清理中")
    published = State("已公布结果")
    finished = State("已办结", final=True, closes=True)
    listing = State("待报送目录")
    listed = State("已报送目录", final=True, closes=True)
    dropped = State("已终止", final=True, closes=True)

    start = Step(
        "启动清理",
        begin(under_way),
        by=(DOCUMENT_MANAGER, HEAD),
        basis=[LEGISLATION[116], SHANGHAI_BUSINESS[77, 2]],
        asks=[C.kind, C.name, C.clean_basis, C.scope, C.deadline],
        stamps=[C.started_on],
        needs=[yearly_within_the_year, deadline_ahead],
        help="与经营主体生产经营活动密切相关的政策措施，每年至少评估清理一次；年度评估的完成期限填12月31日前",
    )
    enter_item = Step(
        "列入文件",
        at(under_way),
        by=DOCUMENT_MANAGER,
        basis=[LEGISLATION[116], COMPETITION[8]],
        opens=True,
        asks=[C.document, C.registered, C.unit, C.codes, C.authority],
        usual=True,
    )
    conclude_item = Step(
        "作出清理结论",
        at(under_way),
        by=(DOCUMENT_MANAGER, HEAD),
        basis=[LEGISLATION[116], COMPETITION[12]],
        about=enter_item,
        once=True,
        asks=[C.item_conclusion, C.item_why, C.exception, C.no_alternative, C.exception_end, C.item_due],
        needs=[exception_only_for_competition, exception_is_complete, not_kept_with_problems, due_after_the_start],
        usual=True,
    )
    carry_out = Step(
        "登记整改完成",
        at(under_way, published),
        by=DOCUMENT_MANAGER,
        basis=LEGISLATION[116],
        about=enter_item,
        once=True,
        after=(conclude_item,),
        asks=[C.done_how, C.carried_in],
        stamps=[C.done_on],
        needs=[needs_carrying_out, carried_into_the_register],
        usual=True,
    )
    publish = Step(
        "公布清理结果",
        under_way >> published,
        by=LEADER,
        prepared_by=(DOCUMENT_MANAGER, HEAD),
        basis=[LEGISLATION[116], SHANGHAI_BUSINESS[77, 2]],
        asks=[C.published_where],
        stamps=[C.closed_on],
        needs=[all_concluded],
        issues=[result_notice],
    )
    finish = Step(
        "办结",
        published >> finished,
        by=(DOCUMENT_MANAGER, HEAD),
        basis=LEGISLATION[116],
        needs=[all_carried_out],
        usual=True,
    )
    stop = Step(
        "终止清理",
        (under_way | listing) >> dropped,
        by=LEADER,
        basis=LEGISLATION[116],
        asks=[C.dropped_why],
    )

    open_list = Step(
        "编制年度目录",
        begin(listing),
        by=DOCUMENT_MANAGER,
        basis=NPC_FILING[13],
        asks=[C.year],
        derives={C.list_due: list_due},
        help="上一年度制定、修改、废止的规范性文件目录，次年一月三十一日前报区人大常委会",
    )
    send_list = Step(
        "报送年度目录",
        listing >> listed,
        by=DOCUMENT_MANAGER,
        basis=[NPC_FILING[13], MAKING_OF_DOCUMENTS],
        asks=[C.made, C.amended, C.ended],
        stamps=[C.sent_on],
        issues=[year_list],
        usual=True,
    )

    cleanup_limit = Limit(
        "清理完成期限",
        None,
        starts=moment(start, C.deadline),
        met_by=publish,
        direction=Direction.UNTIL,
        basis=[LEGISLATION[116], SHANGHAI_BUSINESS[77, 2]],
    )
    cleanup_item_limit = Limit(
        "清理整改期限",
        None,
        starts=moment(conclude_item, C.item_due),
        met_by=carry_out,
        when=[where(C.item_conclusion, *c.TO_CARRY_OUT)],
        direction=Direction.UNTIL,
        basis=LEGISLATION[116],
    )
    year_list_limit = Limit(
        "年度目录报送期限",
        None,
        starts=moment(open_list, C.list_due),
        met_by=send_list,
        direction=Direction.FIXED,
        basis=NPC_FILING[13],
    )
