"""From which day a paper counts as served (送达生效日).

民事诉讼法第八十七条至第九十五条, applied to reconsideration by 行政复议法第八十八条第一款.
"""

from collections.abc import Callable, Iterable
from datetime import date

from qingheng.statute.attempts import Attempt, Effective, Method, ReturnCause, ServiceRefused, SignerRelation
from qingheng.statute.calendar import WorkCalendar
from qingheng.statute.citations import Citation
from qingheng.statute.conventions import STANDARD, Conventions
from qingheng.statute.laws import statute
from qingheng.statute.periods import Direction, due
from qingheng.statute.service_checks import check
from qingheng.statute.units import days
from qingheng.statute.wording import day_of, full_day

__all__ = [
    "ENTRUSTED_LIMIT",
    "PUBLIC_NOTICE_DAYS",
    "Attempt",
    "Effective",
    "Method",
    "ReturnCause",
    "ServiceRefused",
    "SignerRelation",
    "effective_date",
    "first_effective",
    "last_effective",
]

_CIVIL = statute("民事诉讼法", in_force="2024-01-01")
_INTERPRETATION = statute("民诉解释", in_force="2022-04-10")
_COURT_MAIL = statute("法院专递规定")

PUBLIC_NOTICE_DAYS = {False: days(30), True: days(60)}
"""After which a notice counts as service, for a recipient without domicile in China (True) and for any other."""

ENTRUSTED_LIMIT = days(10)
"""Within which an entrusted body serves the paper (民诉解释第一百三十四条第二款)."""


def effective_date(
    attempt: Attempt,
    calendar: WorkCalendar,
    *,
    conventions: Conventions = STANDARD,
    today: date | None = None,
) -> Effective:
    """The day from which the attempt counts as service.

    Raises ServiceRefused when the record breaks a rule of service; with `today` given, also for a date
    after it.
    """
    check(attempt, today)
    if attempt.method is Method.PUBLIC_NOTICE:
        return _public_notice(attempt, calendar, conventions)
    return _RULES[attempt.method](attempt)


def first_effective(services: Iterable[Effective]) -> Effective | None:
    """Of several services of one paper on one recipient, the first that took effect counts."""
    return min(_done(services), key=lambda service: service.on or date.max, default=None)


def last_effective(services: Iterable[Effective]) -> Effective | None:
    """For a limit common to several recipients, the latest; None while one is not yet served."""
    every = list(services)
    done = _done(every)
    if len(done) < len(every):
        return None
    return max(done, key=lambda service: service.on or date.min, default=None)


def _done(services: Iterable[Effective]) -> list[Effective]:
    return [service for service in services if service.on is not None]


def _signed(attempt: Attempt) -> Effective:
    basis = _SIGNED_BASIS[attempt.method]
    if attempt.signed_on is None:
        return Effective(None, (f"{attempt.method.value}尚无签收记录。",), basis)
    relation = f"({attempt.signer_relation.value})" if attempt.signer_relation else ""
    who = f"{attempt.signer or '受送达人'}{relation}"
    sentence = f"{full_day(attempt.signed_on)}由{who}签收，签收日期为送达日期。"
    return Effective(attempt.signed_on, (sentence,), basis)


def _left(attempt: Attempt) -> Effective:
    basis = (_INTERPRETATION[130],) if attempt.organisation else ()
    basis = (_CIVIL[89], *basis)
    if attempt.left_on is None:
        return Effective(None, ("文书尚未留置。",), basis)
    how = f"见证人{attempt.witness}在场" if attempt.witness else "以拍照、录像记录送达过程"
    sentence = f"{full_day(attempt.left_on)}因{attempt.reason}留置送达，{how}，留置之日为送达日期。"
    return Effective(attempt.left_on, (sentence,), basis)


def _refused(attempt: Attempt) -> Effective:
    basis = (_INTERPRETATION[131],)
    if attempt.left_on is None:
        return Effective(None, ("尚无当场拒签的日期。",), basis)
    sentence = f"{full_day(attempt.left_on)}受送达人当场拒绝签署送达回证，已记明情况，当日视为送达。"
    return Effective(attempt.left_on, (sentence,), basis)


def _electronic(attempt: Attempt) -> Effective:
    basis = (_CIVIL[90, 2], _INTERPRETATION[135, 2])
    consent = f"受送达人已同意电子送达（送达地址确认书{attempt.consent_ref}）。"
    if attempt.proved_arrival_at is not None:
        on = day_of(attempt.proved_arrival_at)
        return Effective(on, (consent, f"受送达人证明{full_day(on)}到达其系统，以该日为送达日期。"), basis)
    if not attempt.system_success_at:
        return Effective(None, (consent, "系统尚未显示发送成功。"), basis)
    on = min(day_of(moment) for moment in attempt.system_success_at)
    several = "多个渠道以最早成功的为准，" if len(attempt.system_success_at) > 1 else ""
    return Effective(on, (consent, f"{several}系统显示{full_day(on)}发送成功，该日为送达日期。"), basis)


def _mailed(attempt: Attempt) -> Effective:
    if attempt.returned_on is None:
        return _signed(attempt)
    basis = (_CIVIL[91], _COURT_MAIL[11])
    cause = attempt.return_cause or ReturnCause.OTHER
    returned = f"邮件于{full_day(attempt.returned_on)}退回，原因：{cause.value}。"
    if attempt.no_fault_proved:
        return Effective(None, (returned, "受送达人证明自己没有过错，不视为送达，应以其他方式送达。"), basis)
    if cause is ReturnCause.OTHER or attempt.mediation_paper:
        return Effective(None, (returned, "不能视为送达，应以其他方式送达。"), basis)
    return Effective(attempt.returned_on, (returned, "退回之日视为送达。"), basis)


def _public_notice(attempt: Attempt, calendar: WorkCalendar, conventions: Conventions) -> Effective:
    abroad = attempt.domiciled_abroad
    basis: tuple[Citation, ...] = (_CIVIL[283, 2] if abroad else _CIVIL[95, 1], _INTERPRETATION[138, 1])
    if attempt.notice_posted_on is None:
        return Effective(None, ("公告尚未张贴或者刊登。",), basis)
    direction = Direction.AFTER if conventions.notice_rolls else Direction.AT_LEAST
    outcome = due(PUBLIC_NOTICE_DAYS[abroad], attempt.notice_posted_on, calendar, direction=direction)
    on = day_of(outcome.due)
    posted = f"公告最后张贴或者刊登于{full_day(attempt.notice_posted_on)}，公告原因：{attempt.reason}。"
    served = f"公告期满，{full_day(on)}视为送达。"
    return Effective(on, (posted, *outcome.explanation, served), basis, outcome.provisional)


_SIGNED_BASIS: dict[Method, tuple[Citation, ...]] = {
    Method.DIRECT: (_CIVIL[87, 2], _CIVIL[88]),
    Method.ENTRUSTED: (_CIVIL[91], _INTERPRETATION[134, 1]),
    Method.MAIL: (_CIVIL[91],),
    Method.FORWARDED: (_CIVIL[94],),
}

_RULES: dict[Method, Callable[[Attempt], Effective]] = {
    Method.DIRECT: _signed,
    Method.LEFT_BEHIND: _left,
    Method.REFUSED_ON_THE_SPOT: _refused,
    Method.ELECTRONIC: _electronic,
    Method.ENTRUSTED: _signed,
    Method.MAIL: _mailed,
    Method.FORWARDED: _signed,
}
