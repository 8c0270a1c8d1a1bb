"""人员与岗位： accounts, the posts they hold, and letting somebody in again."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.generic import TemplateView

from qingheng.kernel.organisations import staffing
from qingheng.kernel.organisations.models import Body, Post, User
from qingheng.kernel.organisations.models.post import role_choices
from qingheng.kernel.organisations.permissions import Action
from qingheng.kernel.today import today
from qingheng.workbench.views.permitted import Permitted
from qingheng.workbench.views.telling import tell


def _bodies() -> list[tuple[str, str]]:
    return [("", "请选择"), *((str(body.pk), body.name) for body in Body.objects.active())]


class PersonForm(forms.Form):
    """A new account."""

    username = forms.CharField(label="用户名", max_length=60, help_text="登录时用，建议用姓名拼音。")
    full_name = forms.CharField(label="姓名", max_length=60)
    body = forms.ChoiceField(label="所在机构", choices=_bodies)
    staff_no = forms.CharField(label="工号", max_length=30, required=False)


class PostForm(forms.Form):
    """A post somebody is given."""

    body = forms.ChoiceField(label="任职机构", choices=_bodies)
    role = forms.ChoiceField(label="岗位", choices=role_choices)
    starts_on = forms.DateField(label="任职日期", widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))


class People(Permitted, TemplateView):
    """The list of accounts, and adding one."""

    needs = Action.ADMINISTER
    template_name = "workbench/keeping/people.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        words = self.request.GET.get("q", "").strip()[:60]
        people = User.objects.select_related("body").prefetch_related("posts__body").order_by("-is_active", "username")
        if words:
            people = people.filter(Q(full_name__contains=words) | Q(username__contains=words))
        kwargs.setdefault("form", PersonForm())
        shown = [(user, [post for post in user.posts.all() if _is_held(post)]) for user in people]
        return super().get_context_data(people=shown, query=words, **kwargs)

    def post(self, request: HttpRequest) -> HttpResponse:
        form = PersonForm(request.POST)
        if form.is_valid():
            said = form.cleaned_data
            body = get_object_or_404(Body, pk=said["body"])
            try:
                user, password = staffing.add(
                    said["username"], said["full_name"], body, self.person, staff_no=said["staff_no"]
                )
            except ValidationError as error:
                tell(form, error)
            else:
                _hand_over(request, user, password)
                return redirect("workbench:person", pk=user.pk)
        return self.render_to_response(self.get_context_data(form=form), status=422)


class Person(Permitted):
    """One account: its posts now and before, and what an administrator may do with it."""

    needs = Action.ADMINISTER

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        return self._page(request, _found(pk), PostForm(initial={"starts_on": today()}))

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        user, act = _found(pk), request.POST.get("act", "")
        if act == "give":
            form = PostForm(request.POST)
            if not form.is_valid() or not self._give(form, user):
                return self._page(request, user, form, 422)
            messages.success(request, f"已授予{user}岗位。")
        elif act == "reset":
            _hand_over(request, user, staffing.reset_password(user, self.person))
        elif act == "unlock":
            staffing.unlock(user)
            messages.success(request, f"{user}的账号已解锁，可以立即登录。")
        elif act in ("close", "open"):
            self._set_active(user, active=act == "open")
        return redirect("workbench:person", pk=pk)

    def _give(self, form: PostForm, user: User) -> bool:
        said = form.cleaned_data
        body = get_object_or_404(Body, pk=said["body"])
        try:
            staffing.give_post(user, body, said["role"], said["starts_on"], self.person)
        except ValidationError as error:
            tell(form, error)
            return False
        return True

    def _set_active(self, user: User, *, active: bool) -> None:
        try:
            staffing.set_active(user, self.person, active=active)
        except ValidationError as error:
            messages.error(self.request, "".join(error.messages))
        else:
            messages.success(self.request, f"{user}的账号已{'启用' if active else '停用'}。")

    def _page(self, request: HttpRequest, user: User, form: PostForm, status: int = 200) -> HttpResponse:
        posts = list(user.posts.select_related("body").order_by("ends_on", "-starts_on"))
        context = {"person": user, "posts": posts, "form": form, "today": today()}
        return render(request, "workbench/keeping/person.html", context, status=status)


class EndPost(Permitted):
    """离任： the last day of a post."""

    needs = Action.ADMINISTER

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        post = get_object_or_404(Post.objects.select_related("user", "body"), pk=pk, ends_on=None)
        try:
            last = dt.date.fromisoformat(request.POST.get("ends_on", ""))
            staffing.end_post(post, last, self.person)
        except (ValueError, ValidationError) as error:
            words = "".join(error.messages) if isinstance(error, ValidationError) else "请填写离任日期。"
            messages.error(request, f"没有登记离任：{words}")
        else:
            messages.success(request, f"已登记{post.user}离任：{post}。")
        return redirect("workbench:person", pk=post.user_id)


def _is_held(post: Post) -> bool:
    return post.starts_on <= today() and (post.ends_on is None or post.ends_on >= today())


def _found(pk: int) -> User:
    return get_object_or_404(User.objects.select_related("body"), pk=pk)


def _hand_over(request: HttpRequest, user: User, password: str) -> None:
    """The password is shown once; nobody can look it up again."""
    messages.warning(request, f"{user}的初始密码：{password}　只显示这一次，请当面告知本人，并提醒登录后立即修改。")
