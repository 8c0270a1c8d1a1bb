"""Which of the wanted fonts this machine has."""

import shutil
import subprocess
from functools import lru_cache

from qingheng.kernel.documents.measures import STANDARD, SUBSTITUTES, Fonts


@lru_cache(maxsize=1)
def installed_families() -> frozenset[str]:
    """Names of the installed font families; empty where fontconfig is missing."""
    tool = shutil.which("fc-list")
    if tool is None:
        return frozenset()
    listed = subprocess.run(  # noqa: S603 a fixed command
        [tool, "--format", "%{family}\n"], capture_output=True, text=True, check=False, timeout=30
    )
    return frozenset(name.strip() for line in listed.stdout.splitlines() for name in line.split(","))


def available_fonts() -> Fonts:
    """The standard's fonts, each replaced by the best substitute that is installed, or kept where none is."""
    present = installed_families()
    chosen = {
        use: next((name for name in names if name in present), getattr(STANDARD, use))
        for use, names in SUBSTITUTES.items()
    }
    thin = chosen["title"] == SUBSTITUTES["title"][-1]
    return Fonts(**chosen, heavy_title=thin)
