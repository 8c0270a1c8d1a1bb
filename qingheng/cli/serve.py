"""`qingheng serve`: the pages, the background worker and the daily clock, from one command."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from types import FrameType
from typing import Annotated, NoReturn

import typer
import waitress
from django.core.management import call_command
from rich.console import Console
from rich.table import Table
from typer.core import TyperGroup

from qingheng.cli.first_run import prepare
from qingheng.kernel.organisations.demonstration import PASSWORD, accounts

BACKGROUND = (
    ("django", "db_worker", "--interval=5", "--no-reload", "--verbosity=0"),
    ("qingheng.cli.main", "clock", "--watch"),
)
"""Modules, with arguments, that run beside the pages for as long as these are served."""

LOOPBACK = {"127.0.0.1", "localhost", "::1"}


def serve(
    context: typer.Context,
    host: Annotated[str, typer.Option(help="监听地址")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="监听端口")] = 8000,
    threads: Annotated[int, typer.Option(help="同时处理的请求数")] = 8,
    demo: Annotated[bool, typer.Option(help="空数据库是否装入示范年度")] = True,
) -> None:
    """启动工作台:升级数据库,首次运行时装入示范年度,然后提供网页服务。"""
    _refuse_taken_port(host, port)
    prepare(_demonstration(context) if demo else None)
    call_command("collectstatic", verbosity=0, interactive=False)
    _welcome(host, port)
    for ending in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(ending, _leave)
    with _background():
        from config.wsgi import application  # noqa: PLC0415 - it reads the static files, which must be there

        # Whether X-Forwarded-For is believed is for QINGHENG_PROXIES to say; waitress would drop it before.
        waitress.serve(
            application,
            host=host,
            port=port,
            threads=threads,
            ident="qingheng",
            clear_untrusted_proxy_headers=False,
            _quiet=True,
        )


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(serve)


def _demonstration(context: typer.Context) -> Callable[[], object] | None:
    """The command that loads the demonstration year, ready to be called; None where there is none."""
    group = context.parent.command if context.parent else None
    command = group.get_command(context, "demo") if isinstance(group, TyperGroup) else None
    if command is None:
        return None
    return partial(command.main, ["--year", "2024"], prog_name="qingheng demo", standalone_mode=False)


def _refuse_taken_port(host: str, port: int) -> None:
    """Say so at once, before a year is loaded in vain."""
    try:
        with socket.create_server((host, port)):
            pass
    except OSError as error:
        typer.echo(f"无法在 {host}:{port} 上提供服务({error.strerror})。可用 --port 换一个端口。", err=True)
        raise typer.Exit(1) from error


def _welcome(host: str, port: int) -> None:
    console = Console()
    console.print(f"\n青衡已启动: [bold]http://{host}:{port}/[/]   按 Ctrl+C 停止\n")
    found = accounts()
    if not found:
        return
    table = Table("用户名", "姓名", "机构", "岗位", title=f"示范账户（口令均为 {PASSWORD}）", title_justify="left")
    for account in found:
        table.add_row(account.username, account.full_name, account.body, account.role)
    console.print(table)
    if host not in LOOPBACK:
        console.print("[red]示范账户的口令是公开的:不得在办公网上使用示范数据库。[/]")


@contextmanager
def _background() -> Iterator[None]:
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "config.settings"}
    processes = [
        # A session of its own: Ctrl+C reaches this process only, which then ends the others in order.
        subprocess.Popen(  # noqa: S603
            [sys.executable, "-m", *command], env=environment, start_new_session=True
        )
        for command in BACKGROUND
    ]
    try:
        yield
    finally:
        for process in processes:
            process.terminate()
        for process in processes:
            process.wait()


def _leave(number: int, frame: FrameType | None) -> NoReturn:
    raise SystemExit(0)
