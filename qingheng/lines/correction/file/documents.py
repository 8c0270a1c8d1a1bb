"""法律文书：收到、回执、补齐和所载期限."""

from __future__ import annotations

from qingheng.lines.correction import derived, papers
from qingheng.lines.correction.choices import Category, Principal, Source, Subtype
from qingheng.lines.correction.facts import Reception as R
from qingheng.lines.correction.facts import Sentence as S
from qingheng.lines.correction.file.states import AGENCY, BEFORE_EXPIRY, States, category
from qingheng.lines.correction.law import COURTS, CRIMINAL, LAW, MEASURES, ORDERS, PROCEDURE
from qingheng.lines.correction.people import GUARANTOR, GUARDIAN, HEAD, SUBJECT
from qingheng.procedure.declare import Binds, Limit, Moment, Step, at, begin, moment, rule
from qingheng.procedure.fields import Field, where
from qingheng.procedure.procedure import Part
from qingheng.procedure.roles import JUSTICE_OFFICE
from qingheng.procedure.taking import Proposal
from qingheng.statute.periods import days, months
from qingheng.statute.terms import term_end


@rule(LAW[22])
def one_subject(proposal: Proposal) -> bool:
    """请登记一名社区矫正对象"""
    return len(proposal.after.parties_as(SUBJECT.code)) == 1


@rule([CRIMINAL[72], CRIMINAL[74]], S.principal_months)
def fit_for_suspension(proposal: Proposal) -> bool:
    """不符合缓刑条件：缓刑适用于被判处拘役、三年以下有期徒刑的犯罪分子，不适用于累犯和犯罪集团的首要分子"""
    facts = proposal.facts
    if category(proposal) != Category.SUSPENDED:
        return True
    short = facts.get("principal") in (Principal.DETENTION, Principal.FIXED) and facts["principal_months"] <= 36
    return short and not facts.get("recidivist") and not facts.get("ringleader")


@rule([CRIMINAL[38], CRIMINAL[83], PROCEDURE[265]], S.principal)
def penalty_fits(proposal: Proposal) -> bool:
    """管制对象的主刑应为管制，其他类别的主刑应为拘役、有期徒刑或者无期徒刑"""
    is_control = proposal.facts.get("principal") == Principal.CONTROL
    return is_control is (category(proposal) == Category.CONTROL)


@rule(CRIMINAL[73], S.term_months)
def probation_fits(proposal: Proposal) -> bool:
    """拘役的缓刑考验期为原判刑期以上一年以下，不少于二个月；有期徒刑的为原判刑期以上五年以下，不少于一年"""
    facts = proposal.facts
    if category(proposal) != Category.SUSPENDED or facts.get("principal_months") is None:
        return True
    original: int = facts["principal_months"]
    least, most = (2, 12) if facts.get("principal") == Principal.DETENTION else (12, 60)
    return max(least, original) <= _term_months(proposal) <= most


@rule(CRIMINAL[38, 1], S.term_months)
def control_fits(proposal: Proposal) -> bool:
    """管制的期限为三个月以上二年以下，数罪并罚不超过三年"""
    return category(proposal) != Category.CONTROL or 3 <= _term_months(proposal) <= 36


def _term_months(proposal: Proposal) -> int:
    return (proposal.facts.get("term_years") or 0) * 12 + (proposal.facts.get("term_months") or 0)


WITHOUT_ORDERS = frozenset({Category.PAROLE, Category.OUTSIDE})
"""Whom no court forbids anything."""


@rule([CRIMINAL[38, 2], CRIMINAL[72, 2]], S.orders)
def orders_fit(proposal: Proposal) -> bool:
    """禁止令只适用于管制和缓刑，假释、暂予监外执行没有禁止令"""
    return not proposal.facts.get("orders") or category(proposal) not in WITHOUT_ORDERS


@rule(ORDERS, S.order_until)
def order_ends_in_time(proposal: Proposal) -> bool:
    """禁止令期限不得超过管制执行期、缓刑考验期"""
    until, ends = proposal.facts.get("order_until"), proposal.facts.get("end_on")
    return until is None or ends is None or until <= ends


@rule(ORDERS, S.order_until)
def order_long_enough(proposal: Proposal) -> bool:
    """禁止令期限管制不少于三个月、缓刑不少于二个月；羁押折抵后管制执行期少于三个月的除外"""
    facts = proposal.facts
    until, start, ends = facts.get("order_until"), facts.get("start_on"), facts.get("end_on")
    if until is None or start is None or ends is None:
        return True
    least = term_end(start, months(3 if category(proposal) == Category.CONTROL else 2))
    return bool(until >= min(least, ends))


@rule([COURTS[202], CRIMINAL[83], PROCEDURE[268]], S.sentence_ends_on)
def term_known(proposal: Proposal) -> bool:
    """请填写能够确定矫正截止日的内容：管制期、考验期或者原判刑期届满日、暂予监外执行截止日"""
    return proposal.facts.get("end_on") is not None


@rule(COURTS[202], S.effective_on)
def term_in_order(proposal: Proposal) -> bool:
    """矫正截止日不得早于起始日"""
    start, ends = proposal.facts.get("start_on"), proposal.facts.get("end_on")
    return start is None or ends is None or start <= ends


@rule(PROCEDURE[265])
def guarantor_named(proposal: Proposal) -> bool:
    """保外就医的，应当登记保证人"""
    return proposal.facts.get("subtype") != Subtype.MEDICAL or bool(proposal.after.parties_as(GUARANTOR.code))


@rule(LAW[53, 1])
def guardian_named(proposal: Proposal) -> bool:
    """未满十八周岁的，应当登记监护人"""
    young = derived.under_age(proposal.event.on, proposal.after.parties)
    return not young or bool(proposal.after.parties_as(GUARDIAN.code))


@rule([LAW[20], LAW[27, 2]], R.documents_forwarded)
def forwarded_when_moved(proposal: Proposal) -> bool:
    """外区县变更执行地转入的，应当将法律文书转送所在地的检察院、公安机关"""
    return proposal.facts.get("source") != Source.MOVED or bool(proposal.stated.get("documents_forwarded"))


@rule(LAW[20])
def provisional_only(proposal: Proposal) -> bool:
    """法律文书已经登记，缺失的请办理“文书补齐”"""
    return not proposal.before.facts.get("category")


@rule(MEASURES[16], S.documents_missing)
def something_missing(proposal: Proposal) -> bool:
    """没有登记缺失的法律文书"""
    return bool(proposal.before.facts.get("documents_missing"))


@rule(COURTS[202], R.term_document)
def term_rests_on_paper(proposal: Proposal) -> bool:
    """更正起止日应当写明理由和依据的文书"""
    return bool(proposal.stated.get("term_reason") and proposal.stated.get("term_document"))


JUDGED = where(S.source, Source.JUDGED)
SENTENCE = [
    S.source, S.former_agency, S.move_told_on, S.category, S.subtype, S.decider_kind, S.decider, S.decision_no,
    S.effective_on, S.notified_on, S.custodian_received_on, S.crime_type, S.crime, S.crime_on, S.principal,
    S.principal_months, S.recidivist, S.ringleader, S.fine, S.rights_months, S.custody_days, S.term_years,
    S.term_months, S.sentence_ends_on, S.granted_until, S.orders, S.order_text, S.order_until, S.documents_missing,
    S.other_file,
]  # fmt: skip
TERM = {
    S.start_on: derived.start_on,
    S.end_on: derived.end_on,
    S.is_minor_at_crime: derived.is_minor_at_crime,
    S.is_minor_file: derived.is_minor_file,
}
LAWFUL_SENTENCE = [
    penalty_fits,
    fit_for_suspension,
    probation_fits,
    control_fits,
    orders_fit,
    term_known,
    term_in_order,
    order_ends_in_time,
    order_long_enough,
]


class Documents(Part):
    """法律文书：收到、回执、补齐和所载期限."""

    documents_in = Step(
        "登记法律文书",
        begin(States.awaiting),
        by=AGENCY,
        basis=[LAW[20], MEASURES[16]],
        adds=(SUBJECT, GUARANTOR, GUARDIAN),
        asks=SENTENCE,
        stamps=[S.docs_received_on],
        derives=TERM,
        needs=[one_subject, *LAWFUL_SENTENCE, guarantor_named, guardian_named],
        help="缺少文书的也应当登记，并通知决定机关补齐",
    )
    report_early = Step(
        "文书未到先行登记",
        begin(States.awaiting),
        by=(*AGENCY, JUSTICE_OFFICE),
        basis=[LAW[22], MEASURES[17]],
        adds=(SUBJECT, GUARANTOR, GUARDIAN),
        asks=[S.source, S.documents_missing],
        needs=[one_subject],
        help="对象报到而法律文书未到的，先建立临时档案，文书到后补登",
    )
    documents_follow = Step(
        "补登法律文书",
        BEFORE_EXPIRY,
        by=AGENCY,
        basis=[LAW[20], MEASURES[16]],
        asks=SENTENCE,
        stamps=[S.docs_received_on],
        derives=TERM,
        needs=[provisional_only, *LAWFUL_SENTENCE, guarantor_named, guardian_named],
    )
    return_receipt = Step(
        "送回法律文书回执",
        BEFORE_EXPIRY,
        by=AGENCY,
        basis=[LAW[20], LAW[27, 2], MEASURES[16], MEASURES[31]],
        asks=[R.documents_forwarded],
        needs=[forwarded_when_moved],
        issues=[papers.documents_receipt],
    )
    ask_completion = Step(
        "通知决定机关补齐文书",
        BEFORE_EXPIRY,
        by=AGENCY,
        basis=MEASURES[16],
        asks=[R.completion_items],
        needs=[something_missing],
        issues=[papers.completion_letter],
    )
    completed = Step(
        "文书补齐",
        BEFORE_EXPIRY,
        by=AGENCY,
        basis=MEASURES[16],
        sets={S.documents_missing: None},
        needs=[something_missing],
    )
    override_term = Step(
        "变更、更正矫正起止日",
        at(States.awaiting, States.in_correction, States.absent, States.expiry_pending),
        by=HEAD,
        prepared_by=AGENCY,
        basis=[COURTS[202], LAW[33, 2]],
        asks=[S.start_on, S.end_on, R.term_reason, R.term_document],
        needs=[term_in_order, term_rests_on_paper],
        help="裁定减刑的按裁定变更；起止日按规则计算，确需更正的写明理由和依据的文书。",
    )
    documents_receipt_limit = Limit(
        "送达回执期限",
        days(5),
        starts=[documents_in, documents_follow],
        met_by=return_receipt,
        basis=MEASURES[16],
    )
    documents_completion_limit = Limit(
        "补齐文书期限",
        days(5),
        starts=ask_completion,
        met_by=completed,
        binds=Binds.OTHER,
        basis=MEASURES[16],
        then="再次通知",
    )


def stated(fact: Field) -> list[Moment]:
    """The day that the documents state in this fact, whenever they came."""
    return [moment(Documents.documents_in, fact), moment(Documents.documents_follow, fact)]
