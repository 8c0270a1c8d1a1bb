"""The accounts of the demonstration year: how they are known, and one of each role to try."""

from dataclasses import dataclass

from qingheng.kernel.organisations.models import Post
from qingheng.kernel.today import today
from qingheng.procedure.roles import ROLES

PASSWORD = "qingheng-2024"  # noqa: S105 - printed at every start, and for demonstration accounts only
DOMAIN = "demo.invalid"
"""Every demonstration account has its e-mail address in this domain, which exists nowhere."""


@dataclass(frozen=True, slots=True)
class Account:
    """A demonstration account as it is shown to whoever tries the program."""

    username: str
    full_name: str
    body: str
    role: str


def accounts() -> list[Account]:
    """For each role that demonstration accounts hold today, the first of them; in the order of roles."""
    posts = Post.objects.on(today()).filter(user__is_active=True, user__email__endswith=f"@{DOMAIN}")
    first: dict[str, Post] = {}
    for post in posts.select_related("user", "body").order_by("user__username"):
        first.setdefault(post.role, post)
    return [_shown(first[code]) for code in ROLES if code in first]


def _shown(post: Post) -> Account:
    return Account(post.user.username, post.user.full_name, post.body.short_name, post.role_held.name)
