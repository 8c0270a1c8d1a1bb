"""The audit chain: only added to, and nothing changes unseen."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
from django.db import connection

from qingheng.kernel.organisations.models import User
from qingheng.kernel.vault.actions import Action
from qingheng.kernel.vault.audit import record
from qingheng.kernel.vault.chain import Head, Link, digest_of
from qingheng.kernel.vault.models import AuditEntry, Seal, Unchangeable
from qingheng.kernel.vault.seals import _chains, register_chain, seal_day, verify

pytestmark = pytest.mark.django_db


def _three() -> None:
    user = User.objects.create_user("wanghui", full_name="王慧")
    record("accounts", user, Action.SIGNED_IN, "王慧")
    record("accounts", user, Action.EXPORTED, "案件列表", {"rows": 312, "on": date(2024, 9, 6)})
    record("accounts", None, Action.SIGN_IN_FAILED, "lisi")


def _behind_the_back(sql: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql)


def test_entries_are_counted_and_bound_in_each_stream() -> None:
    _three()
    record("unmask", None, Action.UNMASK, "另一条流")
    own = list(AuditEntry.objects.filter(stream="accounts").order_by("position"))
    assert [entry.position for entry in own] == [1, 2, 3]
    assert own[1].previous == own[0].digest
    assert AuditEntry.objects.get(stream="unmask").position == 1
    assert verify() == []


def test_an_entry_is_neither_changed_nor_deleted() -> None:
    _three()
    entry = AuditEntry.objects.order_by("position")[0]
    for act in (entry.save, entry.delete, AuditEntry.objects.all().delete):
        with pytest.raises(Unchangeable):
            act()
    with pytest.raises(Unchangeable):
        AuditEntry.objects.update(subject="别人")


@pytest.mark.parametrize(
    ("tampering", "told"),
    [
        ("UPDATE vault_auditentry SET subject='别的对象' WHERE position=2", "记录被改动"),
        ("UPDATE vault_auditentry SET detail='{\"rows\": 1}' WHERE position=2", "记录被改动"),
        ("DELETE FROM vault_auditentry WHERE position=2", "序号不连续"),
        ("UPDATE vault_auditentry SET previous='00' WHERE position=2", "不衔接"),
    ],
)
def test_tampering_is_found(tampering: str, told: str) -> None:
    _three()
    _behind_the_back(tampering)
    assert any(told in difference.what for difference in verify())


def test_cutting_off_the_end_is_found_once_the_day_is_sealed() -> None:
    _three()
    seal_day(date(2024, 9, 6))
    _behind_the_back("DELETE FROM vault_auditentry WHERE position=3")
    assert [difference.what for difference in verify()] == ["已封存的第3条记录缺失"]


def test_rewriting_a_whole_stream_is_found_once_the_day_is_sealed() -> None:
    _three()
    seal_day(date(2024, 9, 6))
    _behind_the_back("DELETE FROM vault_auditentry")
    assert [difference.what for difference in verify()] == ["已封存的记录全部缺失"]
    record("accounts", None, Action.SIGNED_IN, "另写的第一条")
    assert verify()


def test_seals_are_chained_and_made_once_a_day() -> None:
    _three()
    first = seal_day(date(2024, 9, 6))
    assert seal_day(date(2024, 9, 6)) == first
    record("accounts", None, Action.SIGNED_OUT, "王慧")
    second = seal_day(date(2024, 9, 9))
    assert second.previous == first.digest
    assert [head.position for head in second.heads.all()] == [4]
    assert seal_day(date(2024, 9, 10)).streams == 0
    assert verify() == []
    with pytest.raises(ValueError, match="已封存"):
        seal_day(date(2024, 9, 7))


def test_a_changed_seal_is_found() -> None:
    _three()
    seal_day(date(2024, 9, 6))
    _behind_the_back("UPDATE vault_sealedhead SET digest='00'")
    assert any("封存内容与摘要不符" in difference.what for difference in verify())
    assert Seal.objects.count() == 1


def test_a_registered_chain_is_sealed_and_verified(monkeypatch: pytest.MonkeyPatch) -> None:
    payload = {"step": "accept"}
    links = [Link("case-1", 1, "", digest_of("", payload), payload)]
    monkeypatch.setattr("qingheng.kernel.vault.seals._chains", dict(_chains))
    register_chain("trial", lambda since: [Head("case-1", 1, links[0].digest)], lambda: links)
    assert seal_day(date(2024, 9, 6)).streams == 1
    assert verify() == []
    links[0] = Link("case-1", 1, "", digest_of("", {"step": "refuse"}), {"step": "refuse"})
    assert [difference.what for difference in verify()] == ["与每日封存的摘要不符"]


@pytest.mark.django_db(transaction=True)
def test_entries_made_at_once_stand_one_after_another() -> None:
    def write(worker: int) -> None:
        try:
            for turn in range(8):
                record("unmask", None, Action.UNMASK, f"{worker}-{turn}")
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(write, range(4)))
    positions = AuditEntry.objects.order_by("position").values_list("position", flat=True)
    assert list(positions) == list(range(1, 33))
    assert verify() == []
