"""What the audit chain tells of: one action, one Chinese sentence."""

from django.db import models


class Action(models.TextChoices):
    """An act worth keeping for ever. The label is its sentence; {subject} is what was acted upon."""

    SIGNED_IN = "signed_in", "登录系统"
    SIGNED_OUT = "signed_out", "退出系统"
    SIGN_IN_FAILED = "sign_in_failed", "登录未成功：{subject}"
    LOCKED_OUT = "locked_out", "账号因多次登录失败被锁定：{subject}"
    PASSWORD_CHANGED = "password_changed", "修改了密码：{subject}"
    ACCOUNT_CREATED = "account_created", "开设了账号：{subject}"
    ACCOUNT_CLOSED = "account_closed", "停用了账号：{subject}"
    ROLE_GRANTED = "role_granted", "授予了岗位权限：{subject}"
    ROLE_REVOKED = "role_revoked", "收回了岗位权限：{subject}"
    BODY_ADDED = "body_added", "登记了机构：{subject}"
    BODY_CHANGED = "body_changed", "变更了机构：{subject}"
    BODY_CLOSED = "body_closed", "停用了机构：{subject}"
    BODY_REOPENED = "body_reopened", "恢复了机构：{subject}"
    TOKEN_ISSUED = "token_issued", "签发了接口令牌：{subject}"
    TOKEN_REVOKED = "token_revoked", "吊销了接口令牌：{subject}"
    UNMASK = "unmask", "查看了未遮盖的个人信息：{subject}"
    MATTERS = "matters", "查看了当事人的全部事项：{subject}"
    EXPORTED = "exported", "导出了数据：{subject}"
    STEP_TAKEN = "step_taken", "办理了环节：{subject}"
    CASE_ASSIGNED = "case_assigned", "分派了案件：{subject}"
    DOCUMENT_ISSUED = "document_issued", "印发了文书：{subject}"
    DOCUMENT_VOIDED = "document_voided", "作废了文书：{subject}"
    CALENDAR_LOADED = "calendar_loaded", "载入了节假日安排：{subject}"
    SETTING_CHANGED = "setting_changed", "修改了设置：{subject}"
    FIGURES_FROZEN = "figures_frozen", "固定了统计数据：{subject}"
    DISPOSED = "disposed", "销毁了到期档案：{subject}"

    def sentence(self, subject: str) -> str:
        """The act in words."""
        return str(self.label).format(subject=subject)
