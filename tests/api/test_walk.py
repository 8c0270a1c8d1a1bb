"""A case from intake to archive, by nothing but requests of the people whose turn it is."""

from __future__ import annotations

import datetime as dt
import io
from pathlib import Path
from typing import Any

import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile

from tests import factories
from tests.api.conftest import As, Caller
from tests.factories import District

PDF = b"%PDF-1.7\nsample"


class Walk:
    """One case, moved on by requests that name the version last seen."""

    def __init__(self, day: time_machine.Traveller, case: int, version: int) -> None:
        self.day, self.case, self.version = day, case, version

    def take(self, who: Caller, step: str, on: dt.date, subject: str = "", **facts: Any) -> dict[str, Any]:
        self.day.move_to(dt.datetime.combine(on, dt.time(10), tzinfo=dt.timezone(dt.timedelta(hours=8))))
        body = {"facts": facts, "subject": subject, "version": self.version}
        answer = who.post(f"/cases/{self.case}/steps/{step}", body)
        assert answer.status_code == 200, answer.json()
        taken: dict[str, Any] = answer.json()
        self.version = taken["case"]["version"]
        assert answer["ETag"] == f'"{self.version}"'
        return taken

    def serve(self, who: Caller, document: int, on: dt.date, **attempt: Any) -> dict[str, Any]:
        self.day.move_to(dt.datetime.combine(on, dt.time(16), tzinfo=dt.timezone(dt.timedelta(hours=8))))
        handed = {"method": "direct", "signed_on": on.isoformat(), "signer": "李四", "signer_relation": "receiver"}
        answer = who.post(f"/documents/{document}/services", {**handed, "version": self.version, **attempt})
        assert answer.status_code == 201, answer.json()
        served: dict[str, Any] = answer.json()
        self.version = served["taken"]["case"]["version"]
        return served


def opening(district: District) -> dict[str, Any]:
    return {
        "line": "reconsideration",
        "on": "2024-05-06",
        "facts": factories.application(told_rights=True),
        "parties": [
            {"role": "applicant", "kind": "citizen", "name": "张伟", "id_number": "310118199001021237"},
            {"role": "respondent", "kind": "organ", "name": "青浦区市场监督管理局", "body": district.market.code},
        ],
    }


def test_a_case_from_intake_to_archive(district: District, as_: As, day: time_machine.Traveller) -> None:
    clerk, officer, head = as_(district.clerk), as_(district.officer), as_(district.head)
    authority, server = as_(district.authority), as_(district.server)
    day.move_to(dt.datetime(2024, 5, 6, 9, tzinfo=dt.timezone(dt.timedelta(hours=8))))

    taken_in = clerk.post("/cases", opening(district))
    assert taken_in.status_code == 201, taken_in.json()
    row = taken_in.json()["case"]
    assert taken_in["Location"] == f"/api/v1/cases/{row['id']}"
    # 行政复议法 art. 30, 88: five working days from 6 May 2024, of which 11 May is a makeup workday
    screening = next(each for each in taken_in.json()["follows"] if each["code"] == "screening_limit")
    assert screening["due"] == "2024-05-11"
    assert "《行政复议法》第三十条第一款" in [each["text"] for each in screening["basis"]]

    walk = Walk(day, row["id"], row["version"])
    officers = [district.officer.pk, district.second.pk]
    walk.take(head, "assign", dt.date(2024, 5, 7), officers=officers)
    accepted = walk.take(officer, "accept", dt.date(2024, 5, 8), track="ordinary")
    # art. 62: sixty days from 8 May end on Sunday 7 July
    due = {each["code"]: each["due"] for each in accepted["follows"]}
    assert due["decision_limit"] == "2024-07-08"

    case = officer.get(f"/cases/{walk.case}").json()
    respondent = next(party["id"] for party in case["parties"] if party["role"]["code"] == "respondent")
    copy = walk.take(officer, "send_copy", dt.date(2024, 5, 9), subject=str(respondent))
    served = walk.serve(server, copy["documents"][0]["id"], dt.date(2024, 5, 10), party=respondent)
    assert served["service"]["effective_on"] == "2024-05-10"
    # art. 48, 88: ten working days from service, counting Saturday 11 May
    assert {each["code"]: each["due"] for each in served["taken"]["follows"]}["reply_limit"] == "2024-05-23"
    walk.take(officer, "reply", dt.date(2024, 5, 16), subject=str(respondent), reply_evidence=True)
    walk.take(officer, "hear_views", dt.date(2024, 5, 20), views_by="phone", views="坚持原申请。")
    walk.take(officer, "submit", dt.date(2024, 6, 3), draft_closing="upheld", opinion="建议维持。")
    decided = walk.take(authority, "decide", dt.date(2024, 6, 11), **factories.DECISION)
    assert decided["case"]["state"]["label"] == "已结案"
    decision = next(each for each in decided["documents"] if each["kind"] == "decision")
    assert decision["number"]
    applicant = next(party["id"] for party in case["parties"] if party["role"]["code"] == "applicant")
    final = walk.serve(server, decision["id"], dt.date(2024, 6, 12), party=applicant, signer_relation="self")
    assert final["taken"]["case"]["state"]["label"] == "已送达"
    walk.take(officer, "archive", dt.date(2024, 9, 2))

    whole = officer.get(f"/cases/{walk.case}")
    assert whole["ETag"] == f'"{walk.version}"'
    case = whole.json()
    assert case["state"]["code"] == "archived"
    assert [each["code"] for each in case["steps"] if not each["stands_in_the_way"]] == [], "nothing is left to do"
    assert [event["number"] for event in case["timeline"]] == list(range(1, len(case["timeline"]) + 1))
    assert case["timeline"][0]["by"]["name"] == "陈静"
    limit = next(each for each in case["limits"] if each["code"] == "decision_limit")
    assert limit["state"] == {"code": "met", "label": "按期完成"}
    assert limit["explanation"]
    assert {"decision", "acceptance", "receipt"} <= {each["kind"] for each in case["documents"]}


def test_a_case_ended_by_approval_with_its_material_and_a_correction(
    district: District, as_: As, day: time_machine.Traveller, tmp_path: Path, settings: Any
) -> None:
    """Handed in at the service point; the head approves what the officer laid."""
    settings.MEDIA_ROOT = tmp_path
    point, officer, head = as_(district.point_clerk), as_(district.officer), as_(district.head)
    authority, server = as_(district.authority), as_(district.server)
    day.move_to(dt.datetime(2024, 5, 6, 9, tzinfo=dt.timezone(dt.timedelta(hours=8))))
    body = {**opening(district), "body": district.section.code}
    body["facts"] |= {"channel": "service_point", "service_point": "园区服务点"}
    row = point.post("/cases", body).json()["case"]
    path = f"/cases/{row['id']}"
    handed_in = point.send(f"{path}/materials", {"kind": "申请书", "file": io.BytesIO(PDF)}, Idempotency_Key="m")
    assert handed_in.status_code == 422  # a file without a name is none
    file = SimpleUploadedFile("申请书.pdf", PDF)
    assert point.send(f"{path}/materials", {"kind": "申请书", "file": file}).status_code == 201

    walk = Walk(day, row["id"], row["version"])
    walk.take(head, "assign", dt.date(2024, 5, 7), officers=[district.officer.pk, district.second.pk])
    walk.take(officer, "accept", dt.date(2024, 5, 8), track="ordinary")
    assert [each["kind"] for each in officer.get(f"{path}/materials").json()] == ["申请书"]

    day.move_to(dt.datetime(2024, 5, 20, 9, tzinfo=dt.timezone(dt.timedelta(hours=8))))
    mistaken = {"on": "2024-05-09", "reason": "受理日期登记有误", "version": walk.version}
    corrected = head.post(f"{path}/events/3/corrections", mistaken).json()
    # 行政复议法 art. 62: sixty days from 9 May end on Monday 8 July
    assert {each["code"]: each["due"] for each in corrected["moved"]}["decision_limit"] == "2024-07-08"

    laid = {"facts": {"withdrawal_recorded": True}, "version": corrected["case"]["version"]}
    mine = officer.post(f"{path}/steps/withdraw/prepare", laid).json()
    assert authority.get("/preparations").json() == []
    head.post(f"/preparations/{mine['id']}/return", {"reply": "请附撤回申请书"})
    again = officer.post(f"{path}/steps/withdraw/prepare", laid).json()
    ended = head.post(f"/preparations/{again['id']}/approve", {"version": again["version"]})
    assert ended.status_code == 200, ended.json()
    assert ended.json()["case"]["state"]["label"] == "已结案"
    outcomes = [each["outcome"]["label"] for each in officer.get(f"{path}/preparations").json()]
    assert outcomes == ["已退回", "已批准"]
    walk.version = ended.json()["case"]["version"]
    applicant = next(party for party in officer.get(path).json()["parties"] if party["role"]["code"] == "applicant")
    paper = ended.json()["documents"][0]["id"]
    served = walk.serve(server, paper, dt.date(2024, 5, 21), party=applicant["id"], signer_relation="self")
    assert served["taken"]["case"]["state"]["label"] == "已送达"
