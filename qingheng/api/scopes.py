"""What a token may be used for. A scope only narrows: what its user may not do, no token can."""

from enum import StrEnum


class Scope(StrEnum):
    """Scopes by their code; `label` is what a person reads."""

    CASES_READ = "cases:read"
    CASES_WRITE = "cases:write"
    STEPS_WRITE = "steps:write"
    CORRECTIONS_WRITE = "corrections:write"
    MATERIALS_READ = "materials:read"
    MATERIALS_WRITE = "materials:write"
    DOCUMENTS_READ = "documents:read"
    FIGURES_READ = "figures:read"

    @property
    def label(self) -> str:
        """The scope in Chinese."""
        return _LABELS[self]


_LABELS = {
    Scope.CASES_READ: "查询案件",
    Scope.CASES_WRITE: "收件登记",
    Scope.STEPS_WRITE: "办理环节、送批与审批、送达文书",
    Scope.CORRECTIONS_WRITE: "更正、撤销记录",
    Scope.MATERIALS_READ: "查询、下载材料",
    Scope.MATERIALS_WRITE: "提交材料",
    Scope.DOCUMENTS_READ: "查询、下载文书",
    Scope.FIGURES_READ: "查询统计数据",
}
