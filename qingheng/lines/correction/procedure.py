"""社区矫正 under the Law of 2019: the file of a person, made of its subjects in `file/`."""

from __future__ import annotations

import datetime as dt

from qingheng.lines.correction.avoidance import nobody_avoiding
from qingheng.lines.correction.file.absence import Absence
from qingheng.lines.correction.file.approvals import Approvals
from qingheng.lines.correction.file.away import Away
from qingheng.lines.correction.file.conduct import Conduct
from qingheng.lines.correction.file.daily import Daily
from qingheng.lines.correction.file.documents import Documents
from qingheng.lines.correction.file.ending import Ending
from qingheng.lines.correction.file.motions import Motions
from qingheng.lines.correction.file.moving import Moving
from qingheng.lines.correction.file.positioning import Positioning
from qingheng.lines.correction.file.reception import Reception
from qingheng.lines.correction.file.states import States
from qingheng.lines.correction.file.supervision import Supervision
from qingheng.lines.correction.law import LAW
from qingheng.procedure.procedure import Procedure
from qingheng.statute.conventions import PENAL


class Correction(
    States, Documents, Reception, Daily, Away, Moving, Approvals, Conduct, Motions, Positioning, Absence, Supervision,
    Ending, Procedure,
):  # fmt: skip
    """社区矫正：自收到法律文书至解除、终止或者转出。"""

    line = "correction"
    law = LAW
    in_force = dt.date(2020, 7, 1)
    conventions = PENAL
    always = (nobody_avoiding,)
