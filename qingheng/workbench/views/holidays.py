"""节假日安排： the years, and taking in a notice after seeing what it would move."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from qingheng.kernel.cases import calendars
from qingheng.kernel.cases.recalculating import load_notice
from qingheng.kernel.organisations.permissions import Action
from qingheng.kernel.today import today
from qingheng.statute.notices import NoticeError
from qingheng.workbench.keeping import holidays
from qingheng.workbench.views.permitted import Permitted


class Holidays(Permitted):
    """The years; POST a file: what it would move; POST its text again with `load`: it is taken in."""

    needs = Action.CALENDAR

    def get(self, request: HttpRequest) -> HttpResponse:
        return self._page()

    def post(self, request: HttpRequest) -> HttpResponse:
        file = request.FILES.get("file")
        try:
            name = str(file.name) if file else request.POST.get("name", "")
            if not name:
                raise NoticeError("请选择节假日安排文件", "file")
            text = file.read().decode() if file else request.POST.get("text", "")
            notice = holidays.read(text, name)
        except UnicodeDecodeError:
            return self._page(error="文件应为 UTF-8 编码的文本。", status=422)
        except NoticeError as error:
            return self._page(error=f"{error.message}。", status=422)
        if request.POST.get("load"):
            moved = load_notice(notice, self.person, today())
            told = f"已载入{notice.year}年节假日安排（{notice.source}），变动期限 {len(moved)} 项。"
            if any(each.open for each in moved):
                told += "需要告知当事人的，由承办人在案件“文书”页制作《期限变更告知书》。"
            messages.success(request, told)
            return redirect("workbench:holidays")
        return self._page(notice=notice, moved=holidays.foresee(notice, today()), text=text, name=name)

    def _page(self, status: int = 200, **context: Any) -> HttpResponse:
        years = holidays.years(calendars.current())
        return render(self.request, "workbench/keeping/holidays.html", {"years": years, **context}, status=status)
