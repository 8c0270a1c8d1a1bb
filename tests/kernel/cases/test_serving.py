"""Service sets limits running from the day it takes effect, once; a public notice does so by the clock."""

import datetime as dt

import pytest

from qingheng.kernel.cases import clock, serving
from qingheng.kernel.cases.checking import differences
from qingheng.kernel.cases.models import Case, Event
from qingheng.kernel.cases.requests import NotThere, Refused
from qingheng.kernel.documents.issuing import void
from qingheng.kernel.documents.models import Document, ServiceRecord
from qingheng.statute.service import Attempt, Method, ReturnCause, SignerRelation
from tests import factories
from tests.factories import District

d = dt.date.fromisoformat
SENT = dt.datetime.fromisoformat("2024-09-05T10:00:00+08:00")


@pytest.fixture
def case(district: District) -> Case:
    return factories.decided(district, d("2024-09-02"), d("2024-08-01"))


@pytest.fixture
def paper(case: Case) -> Document:
    return factories.closing_paper(case)


def suit_days(case: Case) -> list[dt.date]:
    return list(case.deadlines.filter(limit="suit_limit").order_by("round").values_list("due", flat=True))


def notice(paper: Document, posted: dt.date, district: District, case: Case) -> serving.Served:
    attempt = Attempt(
        method=Method.PUBLIC_NOTICE, recipient="张伟", notice_posted_on=posted, reason="下落不明，其他方式无法送达"
    )
    return serving.serve(paper, attempt, district.server, party=factories.party(case, "applicant"), on=posted)


def test_a_paper_handed_over_counts_from_that_day(case: Case, paper: Document, district: District) -> None:
    served = factories.serve(district, paper, d("2024-09-05"), party=factories.party(case, "applicant"))
    case.refresh_from_db()
    assert served.taken is not None
    assert case.state == "performing"
    assert suit_days(case) == [d("2024-09-20")]
    event = case.events.get(step="serve")
    assert event.data == {"document": paper.pk, "service": served.record.pk}


def test_a_public_notice_counts_by_the_clock_when_its_days_are_full(
    case: Case, paper: Document, district: District
) -> None:
    """periods.md, example 13: posted on 6 September, served on 8 October; fifteen days end on 23 October."""
    assert notice(paper, d("2024-09-06"), district, case).taken is None
    clock.run(d("2024-10-07"))
    case.refresh_from_db()
    assert case.state == "closed"
    for day in ("2024-10-10", "2024-10-10", "2024-10-11"):  # late, and more than once
        clock.run(d(day))
    case.refresh_from_db()
    assert (case.state, suit_days(case)) == ("performing", [d("2024-10-23")])
    assert case.events.get(step="serve").on == d("2024-10-08")
    assert not list(differences(d("2024-10-11")))


def test_handed_over_while_a_notice_runs_the_hand_counts_and_the_notice_restarts_nothing(
    case: Case, paper: Document, district: District
) -> None:
    notice(paper, d("2024-09-06"), district, case)
    factories.serve(district, paper, d("2024-09-20"), party=factories.party(case, "applicant"))
    clock.run(d("2024-10-10"))
    assert suit_days(case) == [d("2024-10-08")]  # 5 October lies in the holidays
    assert case.events.filter(step__in=["serve", "serve_further"]).count() == 1


def test_a_second_service_on_the_same_recipient_restarts_nothing(
    case: Case, paper: Document, district: District
) -> None:
    who = factories.party(case, "applicant")
    factories.serve(district, paper, d("2024-09-05"), party=who)
    again = factories.serve(district, paper, d("2024-09-10"), party=who)
    assert again.taken is None
    assert suit_days(case) == [d("2024-09-20")]
    assert ServiceRecord.objects.filter(document=paper).count() == 2


def test_mail_that_came_back_serves_nothing_yet(case: Case, paper: Document, district: District) -> None:
    served = factories.serve(
        district, paper, d("2024-09-10"), party=factories.party(case, "applicant"), method=Method.MAIL,
        sent_on=d("2024-09-05"), returned_on=d("2024-09-10"), return_cause=ReturnCause.OTHER,
    )  # fmt: skip
    case.refresh_from_db()
    assert (served.taken, served.record.effective_on, case.state) == (None, None, "closed")


@pytest.mark.parametrize(
    ("attempt", "message", "field"),
    [
        (
            Attempt(method=Method.ELECTRONIC, recipient="张伟", system_success_at=(SENT,)),
            "未取得电子送达同意",
            "consent_ref",
        ),
        (
            Attempt(
                method=Method.DIRECT, recipient="张伟", signed_on=d("2024-09-05"), signer="张小明",
                signer_relation=SignerRelation.FAMILY, signer_is_minor=True,
            ),
            "签收人不符合法定代收条件",
            "signer_relation",
        ),
    ],
)  # fmt: skip
def test_a_service_that_breaks_a_rule_is_refused_and_leaves_nothing(
    attempt: Attempt, message: str, field: str, case: Case, paper: Document, district: District
) -> None:
    with pytest.raises(Refused) as refused:
        serving.serve(paper, attempt, district.server, on=d("2024-09-06"))
    (refusal,) = refused.value.refusals
    assert message in refusal.message
    assert refusal.field == field
    assert refusal.basis
    assert not ServiceRecord.objects.filter(document=paper).exists()


def test_a_void_paper_is_not_served(case: Case, paper: Document, district: District) -> None:
    void(paper, "打印有误", district.officer, d("2024-09-03"))
    with pytest.raises(Refused, match="不能送达"):
        factories.serve(district, paper, d("2024-09-05"), party=factories.party(case, "applicant"))


def test_who_may_not_act_in_the_case_serves_nothing(case: Case, paper: Document, district: District) -> None:
    with pytest.raises(NotThere):
        factories.serve(district, paper, d("2024-09-05"), by=district.stranger)
    assert not Event.objects.filter(step="serve").exists()
