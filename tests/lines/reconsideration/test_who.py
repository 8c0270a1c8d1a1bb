"""Whose step it is: every step asked of everybody who acts in the case, at the page and through the interface.

The letters are written down from the law page: 接收人员 `c`, 服务点 `p`, 承办人 `o`, 复议机构负责人 `h`,
复议机关负责人 `a`, 调解员 `m`, 送达人 `s`. Where it says "authority" its head decides; where it says "working body" in
hearings, the committee, extension, switch and withdrawal, the head of the working body does. After a `+`, who may only
lay it before them.
"""

from __future__ import annotations

import datetime as dt

import pytest
import time_machine
from django.test import Client

from qingheng.kernel.cases.models import Assignment
from qingheng.kernel.organisations.models import User
from qingheng.procedure.declare import Step
from tests import factories
from tests.api.conftest import As, as_, day, district, fresh_rates
from tests.factories import RECEIVED, District
from tests.workbench.step_cases import STEPS, case_for

__all__ = ["as_", "day", "district", "fresh_rates"]

PEOPLE = {
    "c": "clerk", "p": "point_clerk", "o": "officer", "h": "head", "a": "authority", "m": "mediator", "s": "server",
}  # fmt: skip
WHO = """
h    assign
h+o  recuse ask_supplement extend_supplement schedule_hearing consult to_ordinary extend settle withdraw
h+o  issue_suggestion report_major
a+o  refuse decide_stay suspend resume begin_review settle_review terminate order_performance enforce copy_up
a+o  issue_opinion transfer_clue
a    decide dismiss reopen
ah   return_draft
com  start_prefiling
om   end_prefiling
co   refer_to_mediation
co   correct_respondent supplemented supplemented_by_post withdraw_early add_agent receive_missing
o    mediation_result resolve_early deem_abandoned redirect merge_duplicate accept accept_incomplete
o    send_copy reply hear_views hold_hearing record_opinion add_third_party succeed note_changed_act take_evidence
o    read_file begin_inspection end_inspection begin_appraisal end_appraisal begin_jurisdiction end_jurisdiction
o    notify_maker maker_replies transfer_review transferee_answers submit mediate
o    record_performance report_opinion answer_suggestion look_up_suit publish assess_quality archive
"""
EXPECTED = {step: line.split()[0] for line in WHO.strip().splitlines() for step in line.split()[1:]}


def test_every_step_is_written_down() -> None:
    assert EXPECTED.keys() == {step.code for step in STEPS}


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.code)
def test_a_step_is_for_whom_the_law_gives_it(
    step: Step, district: District, as_: As, day: time_machine.Traveller
) -> None:
    takes, _, lays = EXPECTED[step.code].partition("+")
    case, on = case_for(step, district)
    case.refresh_from_db()
    for own in (district.mediator, district.point_clerk):
        Assignment.objects.create(case=case, user=own, since=RECEIVED)
    day.move_to(dt.datetime.combine(on, dt.time(10), tzinfo=dt.timezone(dt.timedelta(hours=8))))
    about = {"subject": str(factories.party(case).pk)} if step.about is not None else {}
    for letter, who in PEOPLE.items():
        user: User = getattr(district, who)
        page = Client()
        page.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        opened = page.get(f"/cases/{case.pk}/steps/{step.code}/").status_code
        assert opened == (200 if letter in takes + lays else 404), f"page {who}"
        offered = {each["code"]: each for each in as_(user).get(f"/cases/{case.pk}").json()["steps"]}
        assert (step.code in offered) is (letter in takes + lays), f"offered to {who}"
        body = {"facts": {}, "version": case.version, **about}
        laid = as_(user).post(f"/cases/{case.pk}/steps/{step.code}/prepare", body).status_code
        assert (laid != 404) is (letter in lays), f"laid by {who}"
        if step.code in offered:
            assert offered[step.code]["may_take"] is (letter in takes), f"taken by {who}"
