"""Pages for what could not be done: what happened, what became of the work, how to go on."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string


@dataclass(frozen=True, slots=True)
class Trouble:
    """What is told to the person."""

    title: str
    what: str
    next: str


BAD_REQUEST = Trouble(
    "这个请求读不懂",
    "地址或提交的内容不完整，没有保存任何改动。",
    "请从页面上的链接或按钮重新进入；如果是收藏的旧地址，可能已经失效。",
)
FORBIDDEN = Trouble(
    "您的岗位不能查看或办理这一项",
    "按照岗位权限，这一页只对承办人、有关负责人或指定岗位开放。",
    "确需办理的，请由承办人或科室负责人操作，或请系统管理员核对您的岗位。",
)
NOT_FOUND = Trouble(
    "没有找到这一页",
    "地址有误，或者所指的案件、文书不在您可以查看的范围内。",
    "请核对案号后搜索，或从案件列表进入。",
)
CONFLICT = Trouble(
    "案件刚刚有了变化",
    "您打开之后，其他人已对同一案件办理了环节，您的操作没有保存。",
    "请刷新案件，看清最新进展后再办理。",
)
FAILURE = Trouble(
    "没有办成",
    "程序出现故障，您刚才的操作没有保存。故障已记入日志。",
    "请稍后再试；仍然不成的，请告诉系统管理员发生的时间和您正在做的事。",
)
STALE_FORM = Trouble(
    "表单已过期，没有提交",
    "页面打开后您可能重新登录过，或浏览器没有保存本站的 Cookie。",
    "请返回上一页，刷新后再提交；已填写的文字会自动恢复。",
)


def page(trouble: Trouble, status: int) -> HttpResponse:
    """The trouble as a page with this status; a page in use shows its words and stays as it is.

    Drawn without the request: what broke may be what it would need.
    """
    return HttpResponse(render_to_string("workbench/errors/error.html", {"error": trouble}), status=status)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return page(BAD_REQUEST, 400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The view's own reason, where it gave one in words, in place of the general one."""
    reason = str(exception)
    trouble = Trouble(FORBIDDEN.title, reason, FORBIDDEN.next) if reason else FORBIDDEN
    return page(trouble, 403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return page(NOT_FOUND, 404)


def conflict(request: HttpRequest, what: str = "") -> HttpResponse:
    """Somebody else was first; `what` tells what changed."""
    trouble = Trouble(CONFLICT.title, what or CONFLICT.what, CONFLICT.next)
    return page(trouble, 409)


def failure(request: HttpRequest) -> HttpResponse:
    return page(FAILURE, 500)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    return page(STALE_FORM, 403)
