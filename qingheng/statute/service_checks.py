"""Which records of service cannot stand, and by which rule."""

from collections.abc import Iterator
from datetime import date, datetime

from qingheng.statute.attempts import Attempt, Method, ServiceRefused, SignerRelation
from qingheng.statute.laws import statute
from qingheng.statute.wording import day_of

_CIVIL = statute("民事诉讼法", in_force="2024-01-01")
_INTERPRETATION = statute("民诉解释", in_force="2022-04-10")

_PERSON_ONLY = frozenset({SignerRelation.FAMILY})
_ORGANISATION_ONLY = frozenset({SignerRelation.LEGAL_REPRESENTATIVE, SignerRelation.RECEIVER})
_MEDIATION_SIGNERS = frozenset({SignerRelation.SELF, SignerRelation.LEGAL_REPRESENTATIVE, SignerRelation.APPOINTED})
_NOT_FOR_MEDIATION = {
    Method.LEFT_BEHIND: "调解书不适用留置送达",
    Method.REFUSED_ON_THE_SPOT: "调解书应由当事人或者其指定的代收人签收，拒签不视为送达",
    Method.PUBLIC_NOTICE: "调解书应由当事人或者其指定的代收人签收，不适用公告送达",
}
_NEEDS_RELATION = frozenset({Method.DIRECT, Method.ENTRUSTED, Method.FORWARDED})


def check(attempt: Attempt, today: date | None) -> None:
    """Raise ServiceRefused, naming field and basis, when the record breaks a rule of service."""
    if attempt.mediation_paper and attempt.method in _NOT_FOR_MEDIATION:
        raise ServiceRefused(_NOT_FOR_MEDIATION[attempt.method], "method", _INTERPRETATION[133])
    _check_dates(attempt, today)
    match attempt.method:
        case Method.ELECTRONIC:
            if not attempt.consent_ref.strip():
                raise ServiceRefused("未取得电子送达同意", "consent_ref", _CIVIL[90, 1])
        case Method.PUBLIC_NOTICE:
            _check_notice(attempt)
        case Method.LEFT_BEHIND:
            _check_left(attempt)
        case Method.REFUSED_ON_THE_SPOT:
            _check_refused(attempt)
        case _:
            _check_signer(attempt)


def _check_signer(attempt: Attempt) -> None:
    if attempt.signed_on is None:
        return
    relation = attempt.signer_relation
    if relation is None and (attempt.method in _NEEDS_RELATION or attempt.mediation_paper):
        raise ServiceRefused("应填写签收人与受送达人的关系", "signer_relation", _CIVIL[88])
    if attempt.method is Method.FORWARDED and relation is not SignerRelation.SELF:
        raise ServiceRefused("转交送达以受送达人本人签收为准", "signer_relation", _CIVIL[94])
    if relation is not None:
        _check_relation(attempt, relation)
    if attempt.mediation_paper and relation not in _MEDIATION_SIGNERS:
        raise ServiceRefused("调解书应由当事人本人或者其指定的代收人签收", "signer_relation", _INTERPRETATION[133])


def _check_relation(attempt: Attempt, relation: SignerRelation) -> None:
    unfit = (
        (relation is not SignerRelation.SELF and attempt.signer_is_minor)
        or (relation is SignerRelation.FAMILY and attempt.signer_lives_apart)
        or (attempt.organisation is True and relation in _PERSON_ONLY)
        or (attempt.organisation is False and relation in _ORGANISATION_ONLY)
    )
    if unfit:
        raise ServiceRefused("签收人不符合法定代收条件", "signer_relation", _CIVIL[88])


def _check_left(attempt: Attempt) -> None:
    if attempt.left_on is None:
        return
    if attempt.signer_relation is SignerRelation.AGENT:
        message = "代理人未被指定为代收人的，不适用留置送达"
        raise ServiceRefused(message, "signer_relation", _INTERPRETATION[132])
    if attempt.signer_relation is not None:
        _check_relation(attempt, attempt.signer_relation)
    if not attempt.reason.strip():
        raise ServiceRefused("留置送达应记明拒收事由", "reason", _CIVIL[89])
    if not (attempt.witness.strip() or attempt.evidence.strip()):
        raise ServiceRefused("留置送达应有见证人签名，或者以拍照、录像记录送达过程", "witness", _CIVIL[89])


def _check_refused(attempt: Attempt) -> None:
    if attempt.left_on is not None and not (attempt.reason.strip() or attempt.evidence.strip()):
        raise ServiceRefused("当场拒签应注明送达情况或者以拍照、录像记录", "reason", _INTERPRETATION[131])


def _check_notice(attempt: Attempt) -> None:
    if attempt.summary_procedure:
        raise ServiceRefused("适用简易程序的案件不适用公告送达", "method", _INTERPRETATION[140])
    if attempt.notice_posted_on is not None and not attempt.reason.strip():
        raise ServiceRefused("公告送达应在案卷中记明原因和经过", "reason", _CIVIL[95, 2])


def _check_dates(attempt: Attempt, today: date | None) -> None:
    if attempt.signed_on is not None and attempt.returned_on is not None:
        raise ServiceRefused("同一邮件不能既签收又退回", "returned_on", _CIVIL[91])
    dated = list(_dates(attempt))
    for field, day in dated:
        if today is not None and day > day_of(today):
            raise ServiceRefused("送达日期不得晚于今日", field, _CIVIL[87, 2])
    if attempt.sent_on is None:
        return
    sent = day_of(attempt.sent_on)
    for _, day in dated:
        if day < sent:
            raise ServiceRefused("发出（交邮）日期不得晚于送达或者退回日期", "sent_on", _CIVIL[85, 4])


def _dates(attempt: Attempt) -> Iterator[tuple[str, date]]:
    moments: list[tuple[str, date | datetime | None]] = [
        ("sent_on", attempt.sent_on),
        ("signed_on", attempt.signed_on),
        ("left_on", attempt.left_on),
        ("returned_on", attempt.returned_on),
        ("proved_arrival_at", attempt.proved_arrival_at),
        ("notice_posted_on", attempt.notice_posted_on),
    ]
    moments += [("system_success_at", moment) for moment in attempt.system_success_at]
    return ((field, day_of(moment)) for field, moment in moments if moment is not None)
