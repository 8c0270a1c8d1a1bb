"""A procedure that does not hold together is refused when the program starts, with every fault named."""

import datetime as dt

import pytest

from qingheng.procedure.checks import ProcedureError
from qingheng.procedure.declare import Limit, Rule, State, Step, at, begin, rule
from qingheng.procedure.fields import Choice, several
from qingheng.procedure.procedure import Part, Procedure
from qingheng.procedure.roles import CASE_OFFICER
from qingheng.procedure.taking import Proposal
from qingheng.procedure.versions import NoVersion, Versions
from qingheng.statute.laws import UnknownArticle, statute
from qingheng.statute.periods import days
from tests.procedure.toy import RULE, Toy


def test_a_name_bound_twice_is_refused() -> None:
    with pytest.raises(TypeError, match="decide is bound twice"):

        class Twice(Procedure):
            open = State("开")
            shut = State("关", final=True)
            decide = Step("决定", begin(open), by=CASE_OFFICER, basis=RULE)
            decide = Limit("决定期限", days(5), starts=decide, met_by=decide, basis=RULE)  # type: ignore[assignment]


class Opening(Part):
    open = State("开")
    begins = Step("收件", begin(open), by=CASE_OFFICER, basis=RULE)


class Closing(Part):
    shut = State("关", final=True)
    decide = Step("决定", Opening.open >> shut, by=CASE_OFFICER, basis=RULE)


def test_a_procedure_is_made_of_its_parts_in_their_order() -> None:
    class Whole(Opening, Closing, Procedure):
        decision_limit = Limit("决定期限", days(5), starts=Opening.begins, met_by=Closing.decide, basis=RULE)

    assert list(Whole.steps) == ["begins", "decide"]
    assert list(Whole.states) == ["open", "shut"]
    assert list(Whole.limits) == ["decision_limit"]


def test_a_name_that_two_parts_bind_is_refused() -> None:
    class Again(Part):
        decide = Step("决定", at(Opening.open), by=CASE_OFFICER, basis=RULE)

    with pytest.raises(TypeError, match="decide is bound twice"):

        class Twice(Opening, Closing, Again, Procedure):
            pass


def test_a_state_that_nothing_leads_to_is_refused() -> None:
    with pytest.raises(ProcedureError, match="state lost is never reached"):

        class Lost(Procedure):
            shut = State("关", final=True)
            lost = State("无路可达", final=True)
            start = Step("开始", begin(shut), by=CASE_OFFICER, basis=RULE)


def test_a_state_without_a_way_out_is_refused_unless_final() -> None:
    with pytest.raises(ProcedureError, match="state stuck has no way out"):

        class Stuck(Procedure):
            stuck = State("无路可走")
            start = Step("开始", begin(stuck), by=CASE_OFFICER, basis=RULE)


def test_a_limit_that_nothing_meets_is_refused() -> None:
    with pytest.raises(ProcedureError, match="endless_limit is never met"):

        class Endless(Procedure):
            shut = State("关", final=True)
            start = Step("开始", begin(shut), by=CASE_OFFICER, basis=RULE)
            endless_limit = Limit("无尽", days(5), starts=start, met_by=[], basis=RULE)


def test_a_part_without_a_basis_is_refused_and_every_fault_is_named() -> None:
    with pytest.raises(ProcedureError, match="state stuck has no way out; start has no basis; some_limit has no basis"):

        class Baseless(Procedure):
            stuck = State("无路可走")
            start = Step("开始", begin(stuck), by=CASE_OFFICER, basis=[])
            some_limit = Limit("期限", days(5), starts=start, met_by=start, basis=[])


def test_an_article_that_does_not_exist_cannot_be_a_basis() -> None:
    with pytest.raises(UnknownArticle):
        statute("行政复议法")[91]
    with pytest.raises(UnknownArticle):
        statute("行政复议法")[62, 3]


def test_a_rule_without_a_sentence_is_refused() -> None:
    def silent(_: Proposal) -> bool:
        return True

    with pytest.raises(TypeError, match="docstring"):
        rule(RULE)(silent)

    @rule(RULE)
    def spoken(_: Proposal) -> bool:
        """请写明理由"""
        return True

    assert isinstance(spoken, Rule)
    assert spoken.sentence == "请写明理由"


def test_parts_are_known_by_the_names_they_are_bound_to() -> None:
    assert Toy.steps["accept"] is Toy.accept
    assert Toy.accept.code == "accept"
    assert Toy.limits["slow_limit"].label == "审理期限"
    assert Toy.title() == "试验程序"
    assert [step.code for step in Toy.opening_steps()] == ["file"]


class Older(Procedure):
    """旧试验程序"""

    line = "toy"
    in_force = dt.date(2000, 1, 1)
    shut = State("关", final=True)
    start = Step("开始", begin(shut), by=CASE_OFFICER, basis=RULE)


def test_a_case_gets_the_version_of_its_day() -> None:
    known = Versions(Toy, Older)
    assert known.at(dt.date(2023, 12, 31)) is Older
    assert known.at(dt.date(2024, 1, 1)) is Toy
    assert known.current is Toy
    assert known.named("Older") is Older
    with pytest.raises(NoVersion):
        known.at(dt.date(1999, 12, 31))
    with pytest.raises(NoVersion):
        known.named("Unheard")


def test_one_of_several_options_is_shown_by_its_label() -> None:
    """As a condition names it: `shown_when=where(orders, Order.PLACE)`."""

    class Colour(Choice):
        RED = "red", "红"
        BLUE = "blue", "蓝"

    colours = several("颜色", Colour)
    assert colours.show(Colour.RED) == "红"
    assert colours.show(["red", "blue"]) == "红、蓝"
