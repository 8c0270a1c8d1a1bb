"""What is recorded of an attempt to serve a paper (送达记录), before any rule is applied to it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from qingheng.statute.citations import Basis


class Method(Enum):
    """Ways of service; the value is the Chinese name."""

    DIRECT = "直接送达"
    LEFT_BEHIND = "留置送达"
    REFUSED_ON_THE_SPOT = "当场拒签视为送达"
    ELECTRONIC = "电子送达"
    ENTRUSTED = "委托送达"
    MAIL = "邮寄送达"
    FORWARDED = "转交送达"
    PUBLIC_NOTICE = "公告送达"


class SignerRelation(Enum):
    """Who took the paper, in relation to the recipient."""

    SELF = "本人"
    FAMILY = "同住成年家属"
    LEGAL_REPRESENTATIVE = "法定代表人或主要负责人"
    RECEIVER = "负责收件的人"
    AGENT = "诉讼（复议）代理人"
    APPOINTED = "指定代收人"


class ReturnCause(Enum):
    """Why mail came back."""

    WRONG_ADDRESS = "受送达人提供或者确认的地址不准确"
    MOVED_WITHOUT_NOTICE = "受送达人变更地址未及时告知"
    NO_ADDRESS = "受送达人拒不提供送达地址"
    REFUSED = "受送达人或者指定代收人拒绝签收"
    OTHER = "其他原因"


@dataclass(frozen=True, kw_only=True)
class Attempt:
    """One attempt to serve one paper on one recipient.

    `signer_relation`: who signed, or for leaving behind who refused. `system_success_at`: when each
    electronic channel showed success. `left_on`: the day the paper was left or signing refused on the spot.
    """

    method: Method
    recipient: str = ""
    organisation: bool | None = None
    mediation_paper: bool = False
    summary_procedure: bool = False
    domiciled_abroad: bool = False
    sent_on: date | None = None
    signed_on: date | None = None
    signer: str = ""
    signer_relation: SignerRelation | None = None
    signer_is_minor: bool = False
    signer_lives_apart: bool = False
    consent_ref: str = ""
    address: str = ""
    tracking_no: str = ""
    system_success_at: tuple[datetime, ...] = ()
    proved_arrival_at: datetime | None = None
    left_on: date | None = None
    witness: str = ""
    evidence: str = ""
    notice_posted_on: date | None = None
    returned_on: date | None = None
    return_cause: ReturnCause | None = None
    no_fault_proved: bool = False
    reason: str = ""


@dataclass(frozen=True)
class Effective:
    """The day a paper counts as served; `on` is None while no rule is met and another way must follow."""

    on: date | None
    explanation: tuple[str, ...]
    basis: tuple[Basis, ...]
    provisional: bool = False


class ServiceRefused(ValueError):
    """The record cannot stand; `message` says why in Chinese, `field` names the entry, `basis` the law."""

    def __init__(self, message: str, field: str, basis: Basis) -> None:
        super().__init__(message)
        self.message = message
        self.field = field
        self.basis = basis
