"""An attempt at service, as it is written down."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from pydantic import AwareDatetime, Field

from qingheng.api.schemas.writing import Strict
from qingheng.statute.service import Attempt, Method, ReturnCause, SignerRelation

MethodCode = Literal[
    "direct", "left_behind", "refused_on_the_spot", "electronic", "entrusted", "mail", "forwarded", "public_notice"
]
RelationCode = Literal["self", "family", "legal_representative", "receiver", "agent", "appointed"]
CauseCode = Literal["wrong_address", "moved_without_notice", "no_address", "refused", "other"]


def _listed(kind: type[Method] | type[SignerRelation] | type[ReturnCause]) -> str:
    return "、".join(f"`{member.name.lower()}` {member.value}" for member in kind)


class AttemptIn(Strict):
    """One attempt to serve one document on one recipient."""

    version: int | None = Field(None, description="所见案件的版本；也可以用 If-Match 请求头")
    party: int | None = Field(None, description="受送达的当事人编号")
    recipient: str = Field("", max_length=120, description="受送达人，空为该当事人")
    method: MethodCode = Field(description=_listed(Method))
    organisation: bool | None = None
    mediation_paper: bool = False
    summary_procedure: bool = False
    domiciled_abroad: bool = False
    sent_on: dt.date | None = None
    signed_on: dt.date | None = None
    signer: str = Field("", max_length=60)
    signer_relation: RelationCode | None = Field(None, description=_listed(SignerRelation))
    signer_is_minor: bool = False
    signer_lives_apart: bool = False
    consent_ref: str = Field("", max_length=80)
    address: str = Field("", max_length=300)
    tracking_no: str = Field("", max_length=40, description="邮件号码，邮寄送达时填写")
    system_success_at: list[AwareDatetime] = Field([], max_length=10)
    proved_arrival_at: AwareDatetime | None = None
    left_on: dt.date | None = None
    witness: str = Field("", max_length=60)
    evidence: str = Field("", max_length=300)
    notice_posted_on: dt.date | None = None
    returned_on: dt.date | None = None
    return_cause: CauseCode | None = Field(None, description=_listed(ReturnCause))
    no_fault_proved: bool = False
    reason: str = Field("", max_length=300)

    def as_attempt(self, party_name: str) -> Attempt:
        """The attempt as the rules of service read it."""
        stated = self.model_dump(exclude={"version", "party"})
        stated |= {
            "recipient": self.recipient or party_name,
            "method": Method[self.method.upper()],
            "signer_relation": SignerRelation[self.signer_relation.upper()] if self.signer_relation else None,
            "return_cause": ReturnCause[self.return_cause.upper()] if self.return_cause else None,
            "system_success_at": tuple(self.system_success_at),
        }
        return Attempt(**stated)
