"""`qingheng search`: build the index of search anew."""

import typer

from qingheng.kernel.cases import finding

search = typer.Typer(no_args_is_help=True, help="检索。")


@search.command()
def rebuild() -> None:
    """重建检索：把全部案件和已印发的文书重新编入。可以在使用中运行。"""
    typer.echo(f"已编入 {finding.rebuild()} 条。")


@search.callback()
def _whole() -> None:
    """Keep sub-commands sub-commands, even where there is one only."""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.add_typer(search, name="search")
