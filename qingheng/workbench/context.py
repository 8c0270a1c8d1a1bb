"""What the frame of every page shows: the navigation, the section of the person, where search asks."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse

from qingheng.kernel.organisations.models import User
from qingheng.kernel.organisations.permissions import Action, allows


@dataclass(frozen=True, slots=True)
class Place:
    """A page of the navigation: the name of its URL, its word and icon, and the heading it stands under."""

    view: str
    label: str
    icon: str
    heading: str = ""
    needs: Action | None = None


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
    Place("inbox", "今日待办", "inbox"),
    Place("cases", "案件", "cases", needs=Action.LIST),
    Place("figures", "数据", "chart", needs=Action.FIGURES),
)


def shell(request: HttpRequest) -> dict[str, Any]:
    """For the template of the frame; nothing for a person who has not signed in."""
    user = getattr(request, "user", None)  # absent where the request failed before it was known
    if not isinstance(user, User):
        return {}
    return {"navigation": navigation(request), "section": section(user), "search_url": search_url()}


def navigation(request: HttpRequest) -> list[NavigationItem]:
    """The places, with the one being shown marked."""
    here = request.resolver_match.view_name if request.resolver_match else ""
    return [
        NavigationItem(
            reverse(f"workbench:{place.view}"),
            place.label,
            place.icon,
            place.heading,
            here == f"workbench:{place.view}",
        )
        for place in PLACES
        if place.needs is None or allows(request.user, place.needs)
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
