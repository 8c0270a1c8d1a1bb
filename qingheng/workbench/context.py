"""What the frame of every page shows: the navigation, the section of the person, where search asks."""

from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse

from qingheng.kernel.cases.authority import lines_for
from qingheng.kernel.organisations.models import User
from qingheng.kernel.organisations.permissions import Action, allows
from qingheng.workbench.lists.questions import are_registers, listed_lines


@dataclass(frozen=True, slots=True)
class Place:
    """A page of the navigation: the name of its URL, its word and icon, and the heading it stands under."""

    view: str
    label: str
    icon: str
    heading: str = ""
    needs: Action | None = None
    register: bool | None = None  # a list of registers, or of cases: shown where the person may list such a line
    publishes: bool = False  # shown where the person takes the step that publishes

    def open_to(self, user: User | AnonymousUser) -> bool:
        """Whether the person finds something there."""
        if self.needs is not None and not allows(user, self.needs):
            return False
        if not isinstance(user, User):
            return self.needs is None
        if self.publishes:
            mine = lines_for(user, Action.ACT)
            return any(own.publishing and not user.roles().isdisjoint(own.publishing.step.roles) for own in mine)
        if self.register is None:
            return True
        return any(own.register is self.register for own in lines_for(user, Action.LIST))


@dataclass(frozen=True, slots=True)
class NavigationItem:
    """A place as this request sees it; `late` sets the count in the colour of what is overdue."""

    url: str
    label: str
    icon: str
    heading: str
    current: bool
    count: int = 0
    late: bool = False


PLACES = (
    Place("inbox", "今日待办", "inbox", needs=Action.ACT),
    Place("cases", "案件", "cases", needs=Action.LIST, register=False),
    Place("registers", "名册", "people", needs=Action.LIST, register=True),
    Place("calendar", "日程", "hearing", needs=Action.VIEW),
    Place("limits", "期限日历", "calendar", needs=Action.VIEW),
    Place("publications", "文书公开", "paper", needs=Action.ACT, publishes=True),
    Place("figures", "数据", "chart", needs=Action.FIGURES),
    Place("recent", "最近", "recent", needs=Action.VIEW),
    Place("holidays", "节假日安排", "calendar", "管理", Action.CALENDAR),
    Place("audit", "审计日志", "eye", "管理", Action.AUDIT),
    Place("people", "人员与岗位", "people", "管理", Action.ADMINISTER),
    Place("bodies", "机构", "building", "管理", Action.ADMINISTER),
)


def shell(request: HttpRequest) -> dict[str, Any]:
    """For the template of the frame; nothing for a person who has not signed in."""
    user = getattr(request, "user", None)  # absent where the request failed before it was known
    if not isinstance(user, User):
        return {}
    return {
        "navigation": navigation(request),
        "section": section(user),
        "search_url": search_url(),
        "limits_url": limits_url(user),
        "messages_url": messages_url(user),
    }


def navigation(request: HttpRequest) -> list[NavigationItem]:
    """The places, with the one being shown marked."""
    here = request.resolver_match.view_name if request.resolver_match else ""
    if here == "workbench:cases" and isinstance(request.user, User):
        here = "workbench:registers" if are_registers(listed_lines(request.user, request.GET)) else here
    return [
        NavigationItem(
            reverse(f"workbench:{place.view}"),
            place.label,
            place.icon,
            place.heading,
            here == f"workbench:{place.view}",
        )
        for place in PLACES
        if place.open_to(request.user)
    ]


def section(user: User) -> str:
    """The body of the first post held today, else the body the person belongs to."""
    post = next(iter(user.posts_today), None)
    body = post.body if post else user.body
    return body.short_name if body else ""


def search_url() -> str:
    """Where the palette asks; empty while there is no search."""
    try:
        return reverse("workbench:search")
    except NoReverseMatch:
        return ""


def limits_url(user: User) -> str:
    """The calendar of limits, for those who may open cases."""
    return reverse("workbench:limits") if allows(user, Action.VIEW) else ""


def first_place(user: User) -> str:
    """The first page of the navigation that asks for a permission the user has; empty where there is none."""
    mine = (place for place in PLACES if place.needs is not None and place.open_to(user))
    return next((reverse(f"workbench:{place.view}") for place in mine), "")


def messages_url(user: User) -> str:
    """What a person should know, for those who handle cases."""
    return reverse("workbench:messages") if allows(user, Action.ACT) else ""
