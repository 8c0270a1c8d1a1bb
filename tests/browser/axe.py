"""What axe-core finds wrong on a page, by the rules of WCAG 2.1 A and AA."""

from playwright.sync_api import Page

from config.assets import PACKAGES

SOURCE = PACKAGES / "axe-core" / "axe.min.js"
_RUN = """part => axe.run(part ?? document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'], resultTypes: ['violations'], iframes: false,
})"""


def violations(page: Page, part: str | None = None) -> list[str]:
    """One line a finding: rule, what is asked, where. Run past the page's own content security policy.

    A paper in a frame is left out: it is a page of its own, to be looked at there.

    Args:
        part: a selector, where only this part of the page is to be looked at.
    """
    page.evaluate(SOURCE.read_text())
    found = page.evaluate(_RUN, part)["violations"]
    return [
        f"{rule['id']}: {rule['help']}: {node['html'][:160]} {node['failureSummary'][:240]}"
        for rule in found
        for node in rule["nodes"]
    ]
