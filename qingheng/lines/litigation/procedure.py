"""应诉 of one suit in one instance, made of its subjects in `suit/`."""

from __future__ import annotations

import datetime as dt

from qingheng.lines.litigation.law import LAW
from qingheng.lines.litigation.suit.aftermath import Aftermath
from qingheng.lines.litigation.suit.course import Course
from qingheng.lines.litigation.suit.defence import Defence
from qingheng.lines.litigation.suit.hearings import Hearings
from qingheng.lines.litigation.suit.intake import Intake
from qingheng.lines.litigation.suit.judgment import Judgment
from qingheng.lines.litigation.suit.states import States
from qingheng.procedure.procedure import Procedure


class Suit(States, Intake, Defence, Hearings, Course, Judgment, Aftermath, Procedure):
    """行政应诉：自收到起诉状副本至履行、结案。"""

    line = "litigation"
    law = LAW
    in_force = dt.date(2018, 2, 8)
