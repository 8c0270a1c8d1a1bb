"""`qingheng administrator`: the first account of a new installation, with the house that papers are issued by."""

from __future__ import annotations

import re
from typing import Annotated

import typer
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction

from qingheng.cli.first_run import prepare
from qingheng.cli.refusing import refuse
from qingheng.kernel.organisations import bodies
from qingheng.kernel.organisations.bodies import Particulars
from qingheng.kernel.organisations.models import Body, Post, User
from qingheng.kernel.today import today
from qingheng.procedure.roles import ADMINISTRATOR

K = Body.Kind
SECTION = "行政复议科"


def administrator(
    username: Annotated[str, typer.Argument(help="用户名")],
    name: Annotated[str | None, typer.Option(help="姓名")] = None,
    government: Annotated[str | None, typer.Option(help="区政府全称，如某某区人民政府")] = None,
    bureau: Annotated[str | None, typer.Option("--bureau", "--body", help="司法局全称，如某某区司法局")] = None,
    section: Annotated[str, typer.Option(help="办理行政复议的科室")] = SECTION,
    password: Annotated[str | None, typer.Option(help="口令，不写的运行时输入")] = None,
) -> None:
    """建立系统管理员账户。空数据库先自动建表，并登记区政府、司法局和行政复议科。"""
    prepare(None)
    if User.objects.filter(username=username).exists():
        raise typer.BadParameter(f"用户名 {username} 已经有人使用。")
    user = User(username=username, full_name=name or typer.prompt("姓名"))
    known = _known_bureau(bureau)
    if known is None:
        government = government or typer.prompt("区政府全称（如某某区人民政府）")
        bureau = bureau or typer.prompt("司法局全称（如某某区司法局）")
    password = password or typer.prompt("口令", hide_input=True, confirmation_prompt="再次输入口令")
    try:
        validate_password(password, user)
        with transaction.atomic():
            _create(user, known or _found_house(str(government), str(bureau), section), str(password))
    except ValidationError as error:
        refuse("".join(error.messages))
    typer.echo(f"已建立系统管理员 {user.full_name}（{username}），可以登录工作台。")


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(administrator)


def _known_bureau(name: str | None) -> Body | None:
    """The bureau that is there: the named one, or the only one. None where there is none yet."""
    bureaus = Body.objects.active().filter(kind=K.BUREAU)
    if not bureaus:
        return None
    found = [each for each in bureaus if name in (None, each.name)]
    if len(found) != 1:
        names = "、".join(each.name for each in bureaus)
        refuse(f"请用 --bureau 写明已经登记的司法局：{names}。另一机构请在“机构”页面登记。")
    return found[0]


def _found_house(government: str, bureau: str, section: str) -> Body:
    """Enter government, bureau and section, each under the other; the bureau. Raises ValidationError."""
    above = Body.objects.active().filter(name=government, kind=K.GOVERNMENT).first() or bodies.add(
        Particulars("zf", government, _short(government, "人民政府", "政府"), K.GOVERNMENT), None
    )
    house = bodies.add(Particulars("sfj", bureau, _short(bureau, "司法局", "司法局"), K.BUREAU, above), None)
    full = section if section.startswith(bureau) else f"{bureau}{section}"
    bodies.add(Particulars("fyk", full, section.removeprefix(bureau), K.SECTION, house), None)
    typer.echo(f"已登记{above}、{house}、{full}。其他机构在“机构”页面或者用 qingheng bodies load 登记。")
    return house


def _short(name: str, ending: str, short: str) -> str:
    """青浦区人民政府 is called 区政府 at home. A name of another form stays whole."""
    found = re.fullmatch(rf".+([区县市旗]){ending}", name)
    return f"{found[1]}{short}" if found else name


def _create(user: User, body: Body, password: str) -> None:
    user.body = body
    user.set_password(password)
    user.full_clean()
    user.save()
    Post.objects.create(user=user, body=body, role=ADMINISTRATOR.code, starts_on=today())
