"""The papers that no other test of the line makes: each renders on a driven case."""

from __future__ import annotations

import re

from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.requests import NewParty
from qingheng.kernel.figures.measuring import measure
from qingheng.kernel.figures.spans import Span
from qingheng.lines.resettlement import figures
from tests.lines.resettlement.office import (
    AID,
    KEY,
    PRISON,
    REOFFENCE,
    VISIT,
    Office,
    in_help,
    noticed,
    released,
    released_person,
)


def text(case: Case, spec: str) -> str:
    found = case.documents.get(spec=spec).text
    assert not re.search(r"\bNone\b|\{\{|\{%|。。|（）", found)
    return str(found)


def test_letters(office: Office) -> None:
    case = noticed(office, "2024-05-06", "2024-08-01")
    office.take(case, "bounce", "2024-05-08", belongs_to="松江区")
    assert "应由松江区负责" in text(case, "not_ours")
    case = released(office, "2024-09-06", "2024-09-10")
    office.take(case, "search", "2024-09-11", search_to="朱家角派出所", search_detail="曾在镇上务工")
    assert "2024年9月10日" in text(case, "search_letter")
    case = in_help(office, "2024-05-06")
    office.take(case, "send_transfer", "2024-06-03", transfer_to="松江区安帮办", transfer_why="迁居", summary="稳定")
    assert "2029年5月6日" in text(case, "transfer_letter")
    data = {**PRISON, "release_no": office.number(), "released_on": "2024-03-01", "from_district": "松江区安帮办"}
    del data["prison"], data["admitted_on"]
    case = office.open("transfer_in", "2024-05-06", [released_person()], **data)
    assert "2029年3月1日" in text(case, "transfer_receipt")


def test_forms_and_the_figures_they_leave(office: Office) -> None:
    case = in_help(office, "2024-05-06")
    office.take(case, "mark_key", "2024-05-07", **KEY)
    assert "无家可归" in text(case, "key_form")
    office.take(case, "visit", "2024-05-08", **VISIT)
    number = office.take(case, "apply_aid", "2024-05-08", **AID, aid_asked="500").event.number
    office.take(case, "approve_aid", "2024-05-09", subject=number, aid_granted=True, aid_amount="500")
    assert "临时救助" in text(case, "aid_form")
    office.take(case, "review_key", "2024-11-01", key_kept=False, key_review="住处落实")
    assert "不再列为重点" in text(case, "key_review_form")
    office.take(case, "reoffend", "2024-12-02", reoffended_on="2024-10-01", convicted_on="2024-12-02", **REOFFENCE)
    assert "盗窃罪" in text(case, "reoffence_form")
    found = measure(figures.INDICATORS, Span.year(2024))
    wanted = {
        "aftercare_received": 1, "aftercare_closing": 0, "aftercare_cumulative": 1, "aftercare_released": 1,
        "aftercare_reoffended": 1, "aftercare_visits": 1, "aftercare_aids": 1, "aftercare_aid_temporary": 1,
        "aftercare_aid_relief": 0, "aftercare_aid_amount": 500, "aftercare_missing": 0,
    }  # fmt: skip
    assert {code: found[code].value for code in wanted} == wanted


def test_agreement(office: Office) -> None:
    partner = NewParty("aftercare_partner", "organisation", "民盟青浦区委员会")
    case = office.open("conclude", "2024-05-06", [partner], line="aftercare_agreement", agreement_kind="framework",
                       projects="义诊", duties="组织志愿者", years=1)  # fmt: skip
    assert "2025年5月6日" in text(case, "framework_agreement")
    office.take(case, "renew", "2025-05-06", projects="义诊、助学", years=2)
    assert "2027年5月6日" in text(case, "renewal_memo")
