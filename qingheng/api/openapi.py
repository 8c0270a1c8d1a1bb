"""The OpenAPI document: scopes of each operation, errors as problems, and the body of every step of every line."""

from __future__ import annotations

from typing import Any

from ninja import NinjaAPI
from ninja.openapi.schema import REF_TEMPLATE, OpenAPISchema
from ninja.operation import Operation

from qingheng.api import fields, problems
from qingheng.api.access import Bearer
from qingheng.api.schemas.common import ProblemOut
from qingheng.api.scopes import Scope

_ERRORS = {
    "400": "请求无法识别",
    "401": "令牌缺失、到期或者已吊销",
    "403": "令牌无此权限范围",
    "404": "没有这一内容，或者无权查看",
    "409": "案件已被他人办理，附最新状态、版本和此间办理的环节",
    "422": "不能办理，逐项写明字段、原因和依据",
    "428": "没有写明所见案件的版本",
    "429": "请求过于频繁",
}
_WRITES_ONLY = {"409", "428"}
_KEY_PARAMETER = {
    "in": "header",
    "name": "Idempotency-Key",
    "schema": {"type": "string", "maxLength": 200},
    "required": False,
    "description": "同一令牌以同一键重复发送同一请求，只办理一次，并得到相同的答复",
}
_VERSION_PARAMETER = {
    "in": "header",
    "name": "If-Match",
    "schema": {"type": "string"},
    "required": False,
    "description": "所见案件的 ETag；也可以在请求体中写明 version",
}

OPENS = "x-opens-a-case"
TAKES = "x-takes-a-step"
LAYS = "x-lays-a-step"
"""Marks of the operations whose body is that of a step."""


class Document(OpenAPISchema):
    """The document as ninja makes it, completed with what ninja does not know."""

    def operation_security(self, operation: Operation) -> list[dict[str, Any]] | None:
        """OpenAPI 3.1 lets a requirement of any scheme name what it must permit."""
        bearers = [each for each in operation.auth_callbacks if isinstance(each, Bearer)]
        return [{"token": [bearer.scope.value] if bearer.scope else []} for bearer in bearers] or None

    def responses(self, operation: Operation) -> dict[Any, Any]:
        writes = operation.methods != ["GET"]
        content = {problems.MEDIA_TYPE: {"schema": {"$ref": REF_TEMPLATE.format(model="ProblemOut")}}}
        errors = {
            status: {"description": text, "content": content}
            for status, text in _ERRORS.items()
            if writes or status not in _WRITES_ONLY
        }
        return {str(status): given for status, given in super().responses(operation).items()} | errors

    def operation_details(self, operation: Operation) -> dict[str, Any]:
        details: dict[str, Any] = super().operation_details(operation)
        extra = operation.openapi_extra or {}
        known = fields.step_schemas()
        for mark, names in ((OPENS, known.opening), (TAKES, known.taken), (LAYS, known.laid)):
            if mark in extra:
                schema = details["requestBody"]["content"]["application/json"]["schema"]
                schema["anyOf"] = [{"$ref": REF_TEMPLATE.format(model=name)} for name in names]
        return details

    def get_components(self) -> dict[str, Any]:
        components: dict[str, Any] = super().get_components()
        problem = ProblemOut.model_json_schema(ref_template=REF_TEMPLATE)
        components["schemas"] |= problem.pop("$defs") | {"ProblemOut": problem} | fields.step_schemas().by_name
        listed = "\n".join(f"- `{scope.value}` {scope.label}" for scope in Scope)
        components["securitySchemes"] = {
            "token": {
                "type": "http",
                "scheme": "bearer",
                "description": f"由 `qingheng token create` 签发。权限范围：\n{listed}",
            }
        }
        return components


class BureauAPI(NinjaAPI):
    """The interface with its own description of itself."""

    def get_openapi_schema(
        self, *, path_prefix: str | None = None, path_params: dict[str, Any] | None = None
    ) -> OpenAPISchema:
        return Document(self, self.get_root_path(path_params or {}) if path_prefix is None else path_prefix)


def writes(*marks: str, version: bool = False) -> dict[str, Any]:
    """What the description of a write adds: its headers, and which steps its body may be."""
    parameters = [_KEY_PARAMETER, *([_VERSION_PARAMETER] if version else [])]
    return {"parameters": parameters, **dict.fromkeys(marks, True)}


def returns(media_type: str) -> dict[str, Any]:
    """What the description of a file adds: the kind of its content."""
    schema = {"type": "string"} if media_type.startswith("text/") else {}
    return {"responses": {"200": {"content": {media_type: {"schema": schema}}}}}
