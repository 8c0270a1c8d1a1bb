"""Lines of business and their legal dictionaries: what the law says, open to every token."""

from django.http import HttpRequest
from ninja import Router

from qingheng.api.access import Bearer
from qingheng.api.checks import known_line
from qingheng.api.schemas.lines import DictionaryOut, LineOut
from qingheng.kernel.cases import registry

router = Router(tags=["条线"], auth=Bearer())


@router.get("", response=list[LineOut], operation_id="lines", summary="条线清单")
def lines(request: HttpRequest) -> list[LineOut]:
    """全部条线及其现行程序的依据。"""
    return [LineOut.of(each) for each in registry.lines()]


@router.get("/{code}", response=DictionaryOut, operation_id="line", summary="条线的法律字典")
def line(request: HttpRequest, code: str) -> DictionaryOut:
    """状态、环节（依据、身份、所填内容、文书）和期限（长度、日的种类、起止、依据）。"""
    return DictionaryOut.of(known_line(code))
