"""Pages that ask for a permission: whoever lacks it is not told that the page is there."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib.auth.mixins import LoginRequiredMixin
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.views.generic import View

from qingheng.kernel.organisations.models import User
from qingheng.kernel.organisations.permissions import Action, allows


class Permitted(LoginRequiredMixin, View):
    """A page for those who may do `needs` somewhere; for whom else there is none."""

    needs: ClassVar[Action]

    @property
    def person(self) -> User:
        """Who asks. Raises Http404 for anyone who is no user."""
        if not isinstance(self.request.user, User):
            raise Http404
        return self.request.user

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if isinstance(request.user, User) and not allows(request.user, self.needs):
            raise Http404
        return super().dispatch(request, *args, **kwargs)
