"""What is to be done, ordered by what the law says is next."""

from typing import Any

from django.contrib.auth.mixins import LoginRequiredMixin
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.generic import TemplateView

from qingheng.kernel.cases import referring
from qingheng.kernel.organisations.models import User
from qingheng.kernel.organisations.permissions import Action, Scope, allows, scopes
from qingheng.workbench.casework.opened import signed_in
from qingheng.workbench.context import first_place
from qingheng.workbench.links import intake_url
from qingheng.workbench.tasks import inbox, unbound
from qingheng.workbench.tasks.deadlines import Show
from qingheng.workbench.tasks.duties import codes
from qingheng.workbench.tasks.rows import Writer
from qingheng.workbench.ui.marks import Tone
from qingheng.workbench.views.paging import page_number

TALLIES = (
    (Show.OVERDUE, "已逾期", Tone.OVERDUE),
    (Show.TODAY, "今天到期", Tone.SOON),
    (Show.SOON, "三个工作日内", Tone.SOON),
    (Show.APPROVALS, "待我审批", Tone.BRAND),
    (Show.UNASSIGNED, "待指派", Tone.BRAND),
    (Show.WATCHED, "跟踪他方期限", Tone.INFO),
)


class Inbox(LoginRequiredMixin, TemplateView):
    """今日待办."""

    template_name = "workbench/inbox.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Who handles no cases is led on to the first page that is theirs."""
        user = signed_in(request)
        first = "" if allows(user, Action.ACT) else first_place(user)
        return redirect(first) if first else super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        user, show = signed_in(self.request), _show(self.request.GET.get("show", ""))
        found = inbox.read(user, show, page_number(self.request))
        own = all(scope is Scope.OWN for scope, _ in scopes(user, Action.ACT))
        return super().get_context_data(
            today=found.window.today,
            today_kind=found.calendar.kind(found.window.today).value,
            tallies=_tallies(found, show, user),
            rows=Writer(found, codes(user), own).rows(),
            show=show.value,
            new_url=intake_url(user),
            page=found.page,
            more=found.more,
            **kwargs,
        )


def _show(value: str) -> Show:
    return Show(value) if value in set(Show) else Show.ALL


def _tallies(found: inbox.Inbox, show: Show, user: User) -> list[tuple[str, int | str, str, str, bool]]:
    left_out = set() if allows(user, Action.ASSIGN) else {Show.UNASSIGNED}
    tallies: list[tuple[str, int | str, str, str, bool]] = [("全部", "", "", "?", show is Show.ALL)]
    for each, label, tone in TALLIES:
        if each not in left_out:
            count = found.counts[each]
            tallies.append((label, count, tone.value if count else "", f"?show={each.value}", show is each))
    if waiting := referring.count_waiting(user):
        tallies.append(("移送来的事项", waiting, Tone.BRAND.value, reverse("workbench:referrals"), False))
    if unbound.concerns(user):
        tallies.append(("没有法定期限", "", "", f"?show={Show.UNBOUND.value}", show is Show.UNBOUND))
    return tallies
