"""Material of a case: the list, handing in, taking out."""

from django.http import FileResponse, HttpRequest, HttpResponse
from ninja import File, Form, Router, UploadedFile

from qingheng.api.access import Bearer, user_of
from qingheng.api.once import Answer, once
from qingheng.api.openapi import returns, writes
from qingheng.api.schemas.materials import MaterialOut
from qingheng.api.scopes import Scope
from qingheng.kernel.cases import door
from qingheng.kernel.cases.attaching import ACCEPTED, LARGEST, MEGABYTE, attach
from qingheng.kernel.cases.requests import NotThere
from qingheng.kernel.organisations.permissions import Action

router = Router(tags=["材料"])
READ = Bearer(Scope.MATERIALS_READ)


@router.get(
    "/{int:case_id}/materials", auth=READ, response=list[MaterialOut], operation_id="materials", summary="材料清单"
)
def materials(request: HttpRequest, case_id: int) -> list[MaterialOut]:
    """案件的全部材料，先入卷的在前。"""
    case = door.reach(case_id, user_of(request), Action.VIEW)
    return [MaterialOut.of(each) for each in case.attachments.select_related("added_by").order_by("pk")]


@router.get(
    "/{int:case_id}/materials/{int:material_id}",
    auth=READ,
    operation_id="material",
    summary="下载材料",
    openapi_extra=returns("application/octet-stream"),
)
def material(request: HttpRequest, case_id: int, material_id: int) -> FileResponse:
    """提交时的原文件。ETag 为其摘要。"""
    case = door.reach(case_id, user_of(request), Action.VIEW)
    row = case.attachments.filter(pk=material_id).first()
    if row is None:
        raise NotThere(material_id)
    further = {
        "Content-Type": row.content_type,
        "ETag": f'"{row.sha256}"',
        "Cache-Control": "private, no-store",
        "Content-Security-Policy": "sandbox; default-src 'none'",
    }
    response = FileResponse(row.file.open("rb"), as_attachment=True, filename=row.name)
    for name, value in further.items():
        response[name] = value
    return response


@router.post(
    "/{int:case_id}/materials",
    auth=Bearer(Scope.MATERIALS_WRITE),
    response={201: MaterialOut},
    operation_id="attach_material",
    summary="提交材料",
    description=f"以表单提交一个文件，格式为 {ACCEPTED}，不超过 {LARGEST // MEGABYTE} MB，内容须与扩展名相符。"
    "内容相同的文件只入卷一次。",
    openapi_extra=writes(),
)
def attach_material(
    request: HttpRequest,
    case_id: int,
    file: File[UploadedFile | None] = None,
    kind: Form[str] = "",
) -> HttpResponse:
    """A file is taken in with the case."""

    def work() -> Answer:
        row = attach(case_id, file, kind, user_of(request))
        return Answer(201, MaterialOut.of(row), {"Location": f"{request.path}/{row.pk}"})

    return once(request, work)
