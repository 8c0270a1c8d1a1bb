"""The command `qingheng`. Each module beside this one that has a `register(app)` adds its commands."""

import os
from importlib import import_module
from pkgutil import iter_modules

import django
import typer

from qingheng import cli

MAIN = "main"


def build() -> typer.Typer:
    """The command with everything that the modules of this package register; sets Django up first."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    command = typer.Typer(
        help="青衡:区司法局业务系统。",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
    )
    command.callback()(_whole)
    for name in sorted(module.name for module in iter_modules(cli.__path__) if module.name != MAIN):
        register = getattr(import_module(f"{cli.__name__}.{name}"), "register", None)
        if register is not None:
            register(command)
    return command


def _whole() -> None:
    """Keep sub-commands sub-commands, even where there is one only."""


app = build()

if __name__ == "__main__":
    app()
