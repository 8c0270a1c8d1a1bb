"""The records of who works where, and as what."""

from qingheng.kernel.organisations.models.body import Body
from qingheng.kernel.organisations.models.post import Post
from qingheng.kernel.organisations.models.user import User

__all__ = ["Body", "Post", "User"]
