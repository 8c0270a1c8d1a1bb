"""机构: the tree of bodies, entering one, changing one, and closing one that exists no longer."""

from __future__ import annotations

from typing import Any, cast

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from qingheng.kernel.organisations import bodies
from qingheng.kernel.organisations.bodies import Particulars
from qingheng.kernel.organisations.models import Body
from qingheng.kernel.organisations.models.body import BodyQuerySet
from qingheng.kernel.organisations.permissions import Action
from qingheng.workbench.keeping.bodies import found
from qingheng.workbench.views.permitted import Permitted
from qingheng.workbench.views.telling import tell


class BodyForm(forms.Form):
    """The particulars of a body. What is right is for the records to say."""

    name = forms.CharField(label="名称", max_length=100, help_text="机构全称，文书中使用。")
    short_name = forms.CharField(label="简称", max_length=40, help_text="清单中使用。")
    code = forms.CharField(label="代码", max_length=30, help_text="不重复。英文字母、数字、连字符、下划线。")
    kind = forms.ChoiceField(label="类别", choices=[("", "请选择"), *Body.Kind.choices])
    parent = forms.ModelChoiceField(
        Body.objects.none(),
        label="隶属机构",
        required=False,
        empty_label="无",
        help_text="科室、司法所须隶属司法局，司法局须隶属区政府。",
    )
    superior = forms.ModelChoiceField(
        Body.objects.none(), label="上一级主管部门", required=False, empty_label="无", help_text="如市级主管部门。"
    )

    def __init__(self, *args: Any, body: Body | None = None, **kwargs: Any) -> None:
        if body:
            kwargs["initial"] = {name: getattr(body, name) for name in bodies.FIELDS}
        super().__init__(*args, **kwargs)
        others = Body.objects.active()
        for name in ("parent", "superior"):
            field = cast("forms.ModelChoiceField[Body]", self.fields[name])
            field.queryset = _choices(others, body, name) if body else others

    def particulars(self) -> Particulars:
        """What was typed, of a valid form."""
        return Particulars(**{name: self.cleaned_data[name] for name in bodies.FIELDS})


class Bodies(Permitted):
    """The tree, or what a word finds in it."""

    needs = Action.ADMINISTER

    def get(self, request: HttpRequest) -> HttpResponse:
        words = request.GET.get("q", "").strip()[:60]
        context = {"branches": found(words), "query": words}
        return render(request, "workbench/keeping/bodies.html", context)


class NewBody(Permitted):
    """Entering a body; `?parent=` says what it stands under."""

    needs = Action.ADMINISTER

    def get(self, request: HttpRequest) -> HttpResponse:
        return _page(request, BodyForm(initial={"parent": request.GET.get("parent", "")}))

    def post(self, request: HttpRequest) -> HttpResponse:
        form = BodyForm(request.POST)
        if form.is_valid():
            try:
                body = bodies.add(form.particulars(), self.person)
            except ValidationError as error:
                tell(form, error)
            else:
                messages.success(request, f"已登记{body}。")
                return redirect("workbench:bodies")
        return _page(request, form, status=422)


class EditBody(Permitted):
    """Changing a body."""

    needs = Action.ADMINISTER

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        body = _found(pk)
        return _page(request, BodyForm(body=body), body)

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        body = _found(pk)
        form = BodyForm(request.POST, body=body)
        if form.is_valid():
            known = form.particulars()
            try:
                changed = bodies.change(body, known, self.person)
            except ValidationError as error:
                tell(form, error)
            else:
                words = "、".join(bodies.LABELS[name] for name in changed)
                messages.success(request, f"已变更{known.name}的{words}。" if changed else f"{known.name}没有变化。")
                return redirect("workbench:bodies")
        return _page(request, form, body, status=422)


class BodyInUse(Permitted):
    """Closing a body, and taking that back."""

    needs = Action.ADMINISTER

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        body = _found(pk)
        closes = request.POST.get("act") != "open"
        try:
            (bodies.deactivate if closes else bodies.reactivate)(body, self.person)
        except ValidationError as error:
            messages.error(request, f"{body}没有{'停用' if closes else '恢复'}：{''.join(error.messages)}")
        else:
            messages.success(request, f"已{'停用' if closes else '恢复'}{body}。")
        return redirect("workbench:body", pk=pk)


def _choices(others: BodyQuerySet, body: Body, name: str) -> BodyQuerySet:
    """The bodies that exist, without this one; with the one it names now, even if that exists no longer."""
    now = Body.objects.filter(pk=getattr(body, f"{name}_id"))
    return (others | now).exclude(pk=body.pk)


def _found(pk: int) -> Body:
    return get_object_or_404(Body, pk=pk)


def _page(request: HttpRequest, form: BodyForm, body: Body | None = None, status: int = 200) -> HttpResponse:
    return render(request, "workbench/keeping/body.html", {"form": form, "body": body}, status=status)
