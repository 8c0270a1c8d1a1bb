"""`qingheng administrator`: the first account of a new installation, who then makes the others."""

from typing import Annotated

import typer
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from qingheng.kernel.organisations.models import Body, Post, User
from qingheng.procedure.roles import ADMINISTRATOR


def administrator(
    username: Annotated[str, typer.Argument(help="用户名")],
    name: Annotated[str, typer.Option(prompt="姓名", help="姓名")],
    body: Annotated[str, typer.Option(prompt="所在机构全称(如某某区司法局)", help="所在机构全称")],
    password: Annotated[
        str, typer.Option(prompt="口令", hide_input=True, confirmation_prompt="再次输入口令", help="口令")
    ],
) -> None:
    """建立系统管理员账户。机构尚未登记的,登记为司法局。"""
    if User.objects.filter(username=username).exists():
        raise typer.BadParameter(f"用户名 {username} 已经有人使用。")
    user = User(username=username, full_name=name)
    try:
        validate_password(password, user)
    except ValidationError as error:
        raise typer.BadParameter(" ".join(error.messages)) from error
    _create(user, password, body)
    typer.echo(f"已建立系统管理员 {name}({username}),可以登录工作台。")


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(administrator)


@transaction.atomic
def _create(user: User, password: str, body_name: str) -> None:
    body, _ = Body.objects.get_or_create(
        name=body_name,
        defaults={"short_name": body_name, "code": "bureau", "kind": Body.Kind.BUREAU},
    )
    user.body = body
    user.set_password(password)
    user.save()
    Post.objects.create(user=user, body=body, role=ADMINISTRATOR.code, starts_on=timezone.localdate())
