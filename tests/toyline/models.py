"""The records of the toy lines."""

from qingheng.kernel.cases.models import Record
from tests.toyline.facts import Mediation, Member, Petition


class ToyMember(Record, facts=(Member,)):
    """名册."""


class ToyPetition(Record, facts=(Petition,)):
    """信访."""


class ToyMediation(Record, facts=(Mediation,)):
    """调解."""
