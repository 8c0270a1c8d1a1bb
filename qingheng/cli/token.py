"""`qingheng token`: tokens of the interface."""

from datetime import timedelta
from typing import Annotated

import typer
from django.utils import timezone
from rich.console import Console
from rich.table import Table

from qingheng.api import tokens
from qingheng.api.models import ApiToken
from qingheng.api.scopes import Scope
from qingheng.kernel.organisations.models import User

commands = typer.Typer(help="接口令牌：签发、查看、吊销。", no_args_is_help=True)
SCOPES = "、".join(f"{scope.value} {scope.label}" for scope in Scope)


@commands.command()
def create(
    username: Annotated[str, typer.Argument(help="以谁的名义使用，权限不超过此人")],
    scope: Annotated[list[Scope], typer.Option(help=f"权限范围，可以多次填写：{SCOPES}")],
    name: Annotated[str, typer.Option(help="用途，便于日后辨认")] = "接口",
    days: Annotated[int, typer.Option(help="有效日数", min=1, max=3650)] = 365,
) -> None:
    """签发令牌。令牌只显示这一次，数据库中只存摘要。"""
    user = User.objects.filter(username=username, is_active=True).first()
    if user is None:
        raise typer.BadParameter(f"没有用户 {username}，或者已停用。")
    token, secret = tokens.issue(user, name, scope, valid=timedelta(days=days))
    typer.echo(
        f"已签发令牌 {token.pk}，有效期至 {timezone.localtime(token.expires_at):%Y-%m-%d}。请妥善保存：", err=True
    )
    typer.echo(secret)


@commands.command("list")
def show() -> None:
    """列出全部令牌及其使用情况。"""
    table = Table("编号", "使用人", "用途", "权限范围", "到期", "最近使用", "状态")
    for token in ApiToken.objects.select_related("user"):
        used = f"{timezone.localtime(token.last_used_at):%Y-%m-%d %H:%M}" if token.last_used_at else ""
        expires = f"{timezone.localtime(token.expires_at):%Y-%m-%d}"
        row = (str(token.pk), token.user.username, token.name, " ".join(token.scopes), expires, used, _standing(token))
        table.add_row(*row)
    Console().print(table)


@commands.command()
def revoke(number: Annotated[int, typer.Argument(help="令牌编号")]) -> None:
    """吊销令牌，立即生效。"""
    token = ApiToken.objects.filter(pk=number).first()
    if token is None:
        raise typer.BadParameter(f"没有编号为 {number} 的令牌。")
    tokens.revoke(token)
    typer.echo(f"已吊销令牌 {number}。")


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.add_typer(commands, name="token")


def _standing(token: ApiToken) -> str:
    if token.revoked_at:
        return "已吊销"
    return "有效" if token.is_valid() else "已失效"
