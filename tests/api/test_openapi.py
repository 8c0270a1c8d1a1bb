"""The interface describes itself: a valid OpenAPI 3.1 document that lists what every step asks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client

from qingheng.api.scopes import Scope
from qingheng.kernel.cases.registry import lines

BODILESS = {"withdraw_preparation"}
"""Writes that say everything by their address."""
METHODS = {"get", "put", "post", "delete", "options", "head", "patch", "trace"}


@pytest.fixture
def document(db: None) -> Any:
    answer = Client().get("/api/v1/openapi.json")
    assert answer.status_code == 200
    return answer.json()


def operations(document: Any) -> Iterator[tuple[str, str, Any]]:
    for path, item in document["paths"].items():
        for method, operation in item.items():
            yield path, method, operation


def everything(part: Any) -> Iterator[dict[str, Any]]:
    if isinstance(part, dict):
        yield part
        for each in part.values():
            yield from everything(each)
    elif isinstance(part, list):
        for each in part:
            yield from everything(each)


def test_it_is_openapi_3_1(document: Any) -> None:
    assert document["openapi"].startswith("3.1.")
    assert {"title", "version"} <= document["info"].keys()
    assert set(document) <= {"openapi", "info", "servers", "paths", "components", "security", "tags"}


def test_every_operation_is_whole(document: Any) -> None:
    seen = set()
    for path, method, operation in operations(document):
        assert path.startswith("/api/v1/")
        assert method in METHODS
        assert operation["operationId"] not in seen
        seen.add(operation["operationId"])
        named = {each["name"] for each in operation["parameters"] if each["in"] == "path"}
        assert named == set(re.findall(r"{(\w+)}", path))
        assert all(each.get("required") for each in operation["parameters"] if each["in"] == "path")
        assert all(re.fullmatch(r"[1-5]\d\d", status) for status in operation["responses"])
        assert all(each["description"] for each in operation["responses"].values())
        assert {"401", "403", "404", "422", "429"} <= operation["responses"].keys()
        assert ("requestBody" in operation) is (method == "post" and operation["operationId"] not in BODILESS)


def test_every_reference_leads_somewhere(document: Any) -> None:
    names = document["components"]["schemas"]
    assert all(re.fullmatch(r"[a-zA-Z0-9._-]+", name) for name in names)
    for part in everything(document):
        if isinstance(reference := part.get("$ref"), str):
            assert reference.removeprefix("#/components/schemas/") in names


def test_every_operation_names_its_scope(document: Any) -> None:
    assert document["components"]["securitySchemes"]["token"]["scheme"] == "bearer"
    known = {scope.value for scope in Scope}
    named = set()
    for _, _, operation in operations(document):
        (requirement,) = operation["security"]
        assert set(requirement) == {"token"}
        named |= set(requirement["token"])
    assert named == known


def test_every_step_that_somebody_takes_is_listed_with_its_options(document: Any) -> None:
    bodies = document["paths"]["/api/v1/cases/{case_id}/steps/{code}"]["post"]["requestBody"]
    choices = {each["$ref"].rsplit("/", 1)[1] for each in bodies["content"]["application/json"]["schema"]["anyOf"]}
    taken = {
        f"{line.code}.{code}"
        for line in lines()
        for code, step in line.procedure.steps.items()
        if step.moves.sources and not step.serves and {role.code for role in step.roles} != {"law"}
    }
    assert choices == taken
    accept = document["components"]["schemas"]["reconsideration.accept"]
    assert "《行政复议法》第三十条第一款" in accept["description"]
    track = accept["properties"]["facts"]["properties"]["track"]
    assert track["enum"] == ["ordinary", "simplified"]
    assert "`simplified` 简易程序" in track["description"]
    assert accept["properties"]["facts"]["required"] == ["track"]  # the ground only in the simplified procedure
    suspension = document["components"]["schemas"]["reconsideration.suspend"]["properties"]["facts"]["properties"]
    assert "《行政复议法》第三十九条" in suspension["suspension_ground"]["description"]


def test_only_what_may_be_laid_before_somebody_is_listed_there(document: Any) -> None:
    bodies = document["paths"]["/api/v1/cases/{case_id}/steps/{code}/prepare"]["post"]["requestBody"]
    choices = {each["$ref"].rsplit("/", 1)[1] for each in bodies["content"]["application/json"]["schema"]["anyOf"]}
    ours = {choice.partition(".")[2] for choice in choices if choice.startswith("reconsideration.")}
    assert {"extend", "refuse", "suspend", "withdraw"} <= ours
    assert ours.isdisjoint({"decide", "accept", "assign", "receive"})


def test_material_is_sent_as_a_form_with_a_file(document: Any) -> None:
    body = document["paths"]["/api/v1/cases/{case_id}/materials"]["post"]["requestBody"]
    schema = body["content"]["multipart/form-data"]["schema"]["properties"]
    assert {"format": "binary", "type": "string"} in schema["file"]["anyOf"]
