"""A review through the interface from its submission to the archive, and who is turned away there and on the pages."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
import time_machine
from django.test import Client

from qingheng.kernel.cases.models import Case
from tests.api.conftest import As, Caller, as_, day, fresh_rates
from tests.lines.legality_review import office as make
from tests.lines.legality_review.office import Office, d

__all__ = ["as_", "day", "fresh_rates"]
SHANGHAI = dt.timezone(dt.timedelta(hours=8))


class Walk:
    """One review, moved on by requests that name the version last seen."""

    def __init__(self, clock: time_machine.Traveller) -> None:
        self.clock, self.case, self.version = clock, 0, 0

    def _on(self, on: str) -> None:
        self.clock.move_to(dt.datetime.combine(d(on), dt.time(10), SHANGHAI))

    def open(self, who: Caller, on: str, step: str, facts: dict[str, Any], unit: str) -> dict[str, Any]:
        self._on(on)
        party = {"role": "submitter", "kind": "organ", "name": "青浦区经济委员会", "body": unit}
        answer = who.post(
            "/cases", {"line": "legality_review", "on": on, "step": step, "facts": facts, "parties": [party]}
        )
        assert answer.status_code == 201, answer.json()
        return self._seen(answer)

    def ask(self, who: Caller, step: str, on: str, **facts: Any) -> Any:
        self._on(on)
        subject = facts.pop("subject", "")
        return who.post(
            f"/cases/{self.case}/steps/{step}", {"facts": facts, "subject": subject, "version": self.version}
        )

    def take(self, who: Caller, step: str, on: str, **facts: Any) -> dict[str, Any]:
        answer = self.ask(who, step, on, **facts)
        assert answer.status_code == 200, answer.json()
        return self._seen(answer)

    def _seen(self, answer: Any) -> dict[str, Any]:
        taken: dict[str, Any] = answer.json()
        self.case, self.version = taken["case"]["id"], taken["case"]["version"]
        return taken


def test_a_major_decision_goes_from_its_submission_to_the_archive(
    office: Office, as_: As, day: time_machine.Traveller
) -> None:
    clerk, reviewer, head, leader, secretary = (
        as_(office.people[code])
        for code in ("review_clerk", "reviewer", "review_head", "review_leader", "government_office")
    )
    walk = Walk(day)
    facts = make.submission("major_decision", title="区综合交通发展规划")
    taken = walk.open(clerk, "2024-09-25", "submit", facts, office.unit.code)
    assert taken["case"]["number"] == "HS-2024-0001"
    # 条例 art. 26(2): seven working days from 25 September end on 10 October, the 29th of September being worked
    floor = next(each for each in taken["follows"] if each["code"] == "review_floor")
    assert floor["due"] == "2024-10-10"
    assert "《重大行政决策程序暂行条例》第二十六条第二款" in [each["text"] for each in floor["basis"]]
    walk.take(head, "assign", "2024-09-25", officers=office.officers, unconnected=True)
    walk.take(clerk, "accept", "2024-09-26")
    counsel = {"counsel_kind": "government_lawyer", "lawyer_name": "李公职", "counsel_opinion": "可行"}
    walk.take(reviewer, "hear_counsel", "2024-09-27", **counsel, counsel_signed=True)
    clause = {"clause": "第三条", "suggestion": "删去对注册地的限制", "suggestion_basis": "公平竞争审查条例第九条"}
    suggested = walk.take(reviewer, "suggest", "2024-09-29", **clause, must=True)
    opinion = {"checked": ["authority", "procedure", "content"], "scope": "经审查", "conclusion": "revise"}
    not_theirs = walk.ask(reviewer, "issue_opinion", "2024-09-30", **opinion)
    assert not_theirs.status_code == 422
    assert "由分管局长办理" in not_theirs.json()["errors"][0]["message"]
    walk.take(leader, "issue_opinion", "2024-09-30", **opinion)
    subject = str(suggested["event"])
    walk.take(clerk, "answer", "2024-10-08", subject=subject, reply="adopted")
    walk.take(clerk, "reply_all", "2024-10-08")
    refused = walk.ask(head, "release", "2024-10-08", meeting_planned_on="2024-10-10")
    assert refused.status_code == 422
    assert [(each["field"], each["basis"]) for each in refused.json()["errors"]] == [
        ("short_notice", ["《重大行政决策程序暂行条例》第二十六条第二款"])
    ]
    walk.take(head, "release", "2024-10-08", meeting_planned_on="2024-10-11")
    meeting = {"meeting_kind": "standing", "meeting_on": "2024-10-11", "head_spoke_last": True}
    walk.take(secretary, "record_meeting", "2024-10-11", **meeting, meeting_result="passed")
    done = walk.take(clerk, "archive", "2024-10-14", final_text=True, adoption_table=True)
    assert done["case"]["state"]["code"] == "closed"
    papers = Case.objects.get(pk=walk.case).documents.values_list("spec", flat=True)
    assert set(papers) == {
        "receipt", "acceptance_note", "counsel_opinion", "opinion", "adoption_table", "release_note", "meeting_record",
        "review_file_list",
    }  # fmt: skip


# Who reaches what: v a case, t taking in, and of a matter accepted: s its sheet of suggestions, o that of the opinion

CELLS = """
reviewer           v - s o
review_clerk       v t - -
review_head        v t s o
review_leader      v - - o
government_office  v - - -
document_manager   v - - -
adviser_manager    v - - -
statistician       - - - -
elsewhere          - t - -
"""
"""Who works in another district has the form of that district, and finds nothing of this one."""


@pytest.mark.parametrize("row", CELLS.strip().splitlines())
def test_pages_and_interface_open_to_the_same_people(
    office: Office, as_: As, day: time_machine.Traveller, row: str
) -> None:
    who, *cells = row.split()
    user = office.elsewhere if who == "elsewhere" else office.people[who]
    day.move_to(dt.datetime(2024, 6, 3, 10, tzinfo=SHANGHAI))
    case = make.accepted(office, "gov_contract", "2024-06-03")
    page, caller = Client(), as_(user)
    page.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    pages = {
        "v": f"/cases/{case.pk}/",
        "t": f"/cases/new/?line=legality_review&step=submit&body={office.section.pk}",
        "s": f"/cases/{case.pk}/steps/suggest/",
        "o": f"/cases/{case.pk}/steps/issue_opinion/",
    }
    opened = {letter: page.get(address).status_code for letter, address in pages.items()}
    assert {letter for letter, status in opened.items() if status == 200} == set(cells) - {"-"}, opened
    told = caller.get(f"/cases/{case.pk}").status_code
    assert (told == 200) is ("v" in cells), told
    facts = {"clause": "第一条", "suggestion": "删去", "suggestion_basis": "上位法", "must": True}
    body = {"facts": facts, "subject": "", "version": case.version}
    taken = caller.post(f"/cases/{case.pk}/steps/suggest", body).status_code
    assert (taken == 200) is ("s" in cells), taken
    if who == "elsewhere":
        return
    party = {"role": "submitter", "kind": "organ", "name": office.other_unit.name, "body": office.other_unit.code}
    taking = {"line": "legality_review", "on": "2024-06-03", "facts": make.submission("other"), "parties": [party]}
    taken_in = caller.post("/cases", taking).status_code
    assert (taken_in == 201) is ("t" in cells), taken_in


REGISTERS = """
document_manager   normative_document document_cleanup
adviser_manager    adviser_selection legal_adviser adviser_matter
review_head        normative_document document_cleanup adviser_selection legal_adviser adviser_matter
review_leader
reviewer           adviser_matter
review_clerk
government_office
statistician
"""
OPENING = {
    "normative_document": "register", "document_cleanup": "start", "adviser_selection": "announce",
    "legal_adviser": "appoint", "adviser_matter": "ask",
}  # fmt: skip


@pytest.mark.parametrize("row", REGISTERS.strip().splitlines())
def test_the_registers_are_entered_by_those_who_keep_them(
    office: Office, day: time_machine.Traveller, row: str
) -> None:
    who, *lines = row.split()
    page = Client()
    page.force_login(office.people[who], backend="django.contrib.auth.backends.ModelBackend")
    opened = {
        line
        for line, step in OPENING.items()
        if page.get(f"/cases/new/?line={line}&step={step}&body={office.section.pk}").status_code == 200
    }
    assert opened == set(lines)


def test_those_who_review_in_the_section_are_offered_as_reviewers(office: Office, day: time_machine.Traveller) -> None:
    day.move_to(dt.datetime(2024, 6, 3, 10, tzinfo=SHANGHAI))
    case = make.submitted(office, "gov_contract", "2024-06-03")
    page = Client()
    page.force_login(office.people["review_head"], backend="django.contrib.auth.backends.ModelBackend")
    form = page.get(f"/cases/{case.pk}/steps/assign/").content.decode()
    assert [name in form for name in ("宋远", "叶明", "陈静", "何平")] == [True, True, False, False]
