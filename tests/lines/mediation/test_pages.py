"""What somebody of one line finds in the workbench: their own business, and nothing of the others'."""

from django.test import Client

from tests.lines.mediation.office import Office


def test_figures_are_those_of_ones_own_lines(office: Office, client: Client) -> None:
    client.force_login(office.officer, backend="django.contrib.auth.backends.ModelBackend")
    page = client.get("/figures/mediation/2024/")
    assert page.status_code == 200
    shown = {name for name, _, _ in page.context["lines"]}
    assert "矛盾纠纷" in shown
    assert shown.isdisjoint({"行政复议", "矫正档案", "应诉案件"})
    assert client.get("/figures/correction/2024/").status_code == 404


def test_publishing_is_offered_to_those_whose_papers_the_public_reads(office: Office, client: Client) -> None:
    client.force_login(office.mediator, backend="django.contrib.auth.backends.ModelBackend")
    labels = [item.label for item in client.get("/").context["navigation"]]
    assert "今日待办" in labels
    assert "文书公开" not in labels


def test_a_mediator_is_entered_with_the_committee_and_no_other_body_is_asked_for(
    office: Office, client: Client
) -> None:
    client.force_login(office.officer, backend="django.contrib.auth.backends.ModelBackend")
    for line, asked in (("mediation_committee", True), ("mediator", False)):
        page = client.get(f"/cases/new/?line={line}")
        assert ("办理机构" in page.content.decode()) is asked, line
        assert "人员</h2>" in page.content.decode()
