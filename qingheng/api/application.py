"""The interface put together."""

from django.http import HttpRequest, HttpResponse

from qingheng.api import problems
from qingheng.api.access import TokenRate
from qingheng.api.openapi import BureauAPI
from qingheng.api.problems import Problem
from qingheng.api.routes import (
    cases,
    corrections,
    documents,
    due,
    figures,
    lines,
    materials,
    preparations,
    referrals,
    steps,
)

api = BureauAPI(
    title="青衡接口",
    version="1",
    description="区司法局业务系统的接口。权限与工作台一致，令牌只能在使用人的权限以内再作限制。",
    urls_namespace="api",
    docs_url=None,  # its page would load scripts from elsewhere
    throttle=[TokenRate()],
)
problems.install(api)
api.add_router("/lines", lines.router)
api.add_router("/cases", cases.router)
api.add_router("/cases", steps.router)
api.add_router("/cases", preparations.of_case)
api.add_router("/preparations", preparations.router)
api.add_router("/cases", corrections.router)
api.add_router("/cases", materials.router)
api.add_router("/referrals", referrals.router)
api.add_router("/documents", documents.router)
api.add_router("/figures", figures.router)
api.add_router("/due", due.router)


def nowhere(request: HttpRequest, path: str) -> HttpResponse:
    """Every address that does not exist, as a problem like any other error."""
    return problems.respond(request, Problem(404, "没有这一地址。"))
