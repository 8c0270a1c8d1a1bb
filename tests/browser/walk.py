"""The people of a district at their browsers: what each does on the pages, in the words of the pages.

`check` on the way looks at every page and sheet for accessibility, width and script errors.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping

from playwright.sync_api import FrameLocator, Locator, Page, expect

from qingheng.kernel.cases import clock
from qingheng.kernel.organisations.models import User
from tests.browser.answering import Answer, fill, named
from tests.browser.visit import Visit
from tests.factories import PASSWORD, District

StandOn = Callable[[dt.date], None]
Answers = Mapping[str, Answer]


class Office:
    """Everybody's desk, on a day that moves forward."""

    def __init__(self, district: District, come: Callable[..., Visit], stand_on: StandOn) -> None:
        self.district = district
        self._come, self._stand_on = come, stand_on
        self._desks: dict[int, Desk] = {}

    def on(self, day: dt.date) -> None:
        """It is this day from now on, for everybody; the daily clock has run."""
        self._stand_on(day)
        assert clock.run(day).failures == []

    def desk(self, user: User) -> Desk:
        """The desk of this person, who signs in when they first sit down at it."""
        if user.pk not in self._desks:
            self._desks[user.pk] = self.another_desk(user)
        return self._desks[user.pk]

    def another_desk(self, user: User, **options: object) -> Desk:
        """The same person at a further browser; `options` are those of Playwright's context."""
        desk = self.visitor(**options)
        sign_in(desk.page, user)
        return desk

    def visitor(self, **options: object) -> Desk:
        """Somebody who has not signed in."""
        return Desk(self._come(**options))


def sign_in(page: Page, user: User) -> None:
    """By name and password, on the page for it."""
    page.goto("/account/sign-in")
    page.get_by_label("用户名").fill(user.username)
    page.get_by_label("密码", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="登录").click()
    expect(page.get_by_role("button", name=user.full_name)).to_be_visible()
    page.wait_for_load_state()  # the keys are listened to from here on


class Desk:
    """One person at one browser."""

    def __init__(self, visit: Visit) -> None:
        self.visit, self.page = visit, visit.page

    def go(self, path: str, name: str = "") -> Locator:
        """Open a page, look it over where it is given a name; gives its main part."""
        self.page.goto(path)
        if name:
            self.visit.check(name)
        return self.page.locator("main")

    def case(self, pk: int) -> CasePage:
        """The page of a case."""
        self.go(f"/cases/{pk}/")
        return CasePage(self)

    def told(self, *words: str) -> None:
        """The message after something was done says these words; it is read and put away."""
        message = self.page.locator("#messages .message").first
        for each in words:
            expect(message).to_contain_text(each)
        message.get_by_role("button", name="关闭这条提示").click()


class CasePage:
    """办理: the page of a case, from which steps are taken."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.page = desk, desk.page

    def begin(self, step: str) -> Sheet:
        """Open the sheet of a step that can be taken now, unfolding its group where it is folded."""
        link = self.page.locator("a.action", has=self._named(step))
        self._unfold(link)
        link.click()
        return Sheet(self.desk, step)

    def take(self, step: str, answers: Answers, *follows: str, picture: str = "") -> None:
        """Take a step, having read that this is what follows."""
        sheet = self.begin(step)
        sheet.fill(answers)
        sheet.follows(*follows)
        if picture:
            sheet.check(picture)
        sheet.press(step)
        self.desk.told(f"已办理“{step}”")

    def lay(self, step: str, answers: Answers, before: str, *follows: str, picture: str = "") -> None:
        """Lay a step before the person who decides it."""
        sheet = self.begin(step)
        sheet.fill(answers)
        sheet.follows(*follows)
        if picture:
            sheet.check(picture)
        sheet.press(f"送{before}审批")
        self.desk.told(f"“{step}”已送{before}审批")

    def approve(self, step: str, answers: Answers | None = None, picture: str = "") -> None:
        """Take the step that was laid before this person, amended by these answers."""
        self.page.get_by_role("link", name="审批", exact=True).click()
        sheet = Sheet(self.desk, f"审批：{step}")
        sheet.fill(answers or {})
        if picture:
            sheet.check(picture)
        sheet.press("批准")
        self.desk.told(f"已办理“{step}”")

    def limit(self, name: str) -> Locator:
        """The bar of a limit that runs, in the column of limits."""
        column = self.page.locator("section[aria-labelledby=limits-title]")
        return column.locator(".limit", has=self.page.locator(".limit__name", has_text=named(name)))

    def refused(self, step: str) -> Locator:
        """The step among those that cannot be taken now, with the reason."""
        entry = self.page.locator(".action--closed", has=self._named(step))
        self._unfold(entry)
        return entry

    def _named(self, step: str) -> Locator:
        return self.page.locator(f"xpath=.//span[@class='action__name'][normalize-space(text()[1])='{step}']")

    @staticmethod
    def _unfold(inside: Locator) -> None:
        folded = inside.locator("xpath=ancestor::details[not(@open)]")
        if folded.count():
            folded.locator("summary").click()

    @property
    def text(self) -> Locator:
        """Everything on it."""
        return self.page.locator("main")


class Sheet:
    """A step, a service or an approval beside the page."""

    def __init__(self, desk: Desk, title: str) -> None:
        self.desk, self.page = desk, desk.page
        self.part = self.page.get_by_role("dialog")
        expect(self.part.get_by_role("heading", level=2)).to_contain_text(title)
        expect(self.part).to_have_class(re.compile(r"\bshow\b"))

    def fill(self, answers: Answers) -> None:
        """Answer the questions in this order."""
        fill(self.part, answers)

    def follows(self, *words: str) -> None:
        """Under the button stands what would follow."""
        for each in words:
            expect(self.part.locator("#follows")).to_contain_text(each)

    def paper(self, title: str) -> FrameLocator:
        """The preview of a paper."""
        return self.part.frame_locator(f"iframe[title='《{title}》预览']")

    def press(self, button: str) -> None:
        """The button that does it, once what was asked for while typing is there."""
        self.desk.visit.settle()
        self.part.get_by_role("button", name=button, exact=True).click()

    def refused(self, label: str, words: str) -> None:
        """Refused, with these words in the summary that has the focus, and at the field."""
        summary = self.part.get_by_role("alert")
        expect(summary).to_be_focused()
        expect(summary).to_contain_text(words)
        expect(self.part.locator(".field", has_text=label).locator(".field-error")).to_contain_text(words)

    def check(self, name: str) -> None:
        """Look it over; the page behind it was looked at before."""
        self.desk.visit.check(name, "#sheet")


def serve(desk: Desk, document: int, recipient: str, answers: Answers, *follows: str, picture: str = "") -> None:
    """Record on the page of a paper how it reached somebody."""
    sheet = begin_service(desk, document)
    sheet.fill({"受送达人": recipient, **answers})
    sheet.follows(*follows)
    if picture:
        sheet.check(picture)
    sheet.press("登记送达")
    desk.told("已记录送达")


def begin_service(desk: Desk, document: int) -> Sheet:
    """The sheet of a service, from the page of the paper."""
    desk.go(f"/documents/{document}/").get_by_role("link", name="登记送达").click()
    return Sheet(desk, "登记送达")


def handed_over(day: dt.date, signer: str, relation: str) -> Answers:
    """Direct service, signed for."""
    return {
        "送达方式": "直接送达",
        "签收日期": day.isoformat(),
        "签收人": signer,
        "签收人与受送达人的关系": relation,
    }
