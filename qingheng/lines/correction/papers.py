"""The papers of this line. The words before 〔year〕 are local (unverified): change them here and nowhere else."""

from qingheng.lines.correction.law import CRIMINAL, EXPIRY, LAW, MEASURES, PENALTIES, PROCEDURE
from qingheng.lines.correction.people import SUBJECT
from qingheng.procedure.papers import PaperForm, PaperSpec, Sealer
from qingheng.statute.laws import Basis

BUREAU, OFFICE, NONE = Sealer.WORKING_BODY, Sealer.BODY, Sealer.NONE


def _record(code: str, title: str, *basis: Basis) -> PaperSpec:
    return PaperSpec(code, title, f"{code}.txt", PaperForm.RECORD, sealed_by=NONE, basis=basis)


def _to_subject(code: str, title: str, series: str, *basis: Basis) -> PaperSpec:
    return PaperSpec(code, title, f"{code}.txt", series=series, sealed_by=BUREAU, to=(SUBJECT,), basis=basis)


def _to_organ(code: str, title: str, series: str, *basis: Basis) -> PaperSpec:
    return PaperSpec(code, title, f"{code}.txt", series=series, sealed_by=BUREAU, basis=basis)


# 接收与入矫
documents_receipt = _to_organ("documents_receipt", "社区矫正法律文书送达回执", "青矫回字", LAW[20], MEASURES[16])
completion_letter = _to_organ("completion_letter", "补齐法律文书函", "青矫补字", MEASURES[16])
registration = _record("registration", "社区矫正对象基本信息登记表", LAW[22], MEASURES[17])
handover_record = _record("handover_record", "社区矫正对象交接登记表", LAW[21])
announcement = _to_subject("announcement", "社区矫正宣告书", "青矫宣字", LAW[22], MEASURES[20])
duty_letter = _record("duty_letter", "矫正责任书", LAW[25], MEASURES[19])
plan = _record("plan", "矫正方案", LAW[24], MEASURES[22])
level_form = _record("level_form", "管理类别调整表", LAW[24], MEASURES[21])

# 外出、变更执行地
outing_form = _record("outing_form", "外出审批表", LAW[27, 1], MEASURES[27])
outing_notice = _to_subject("outing_notice", "准予外出通知书", "青矫外字", LAW[27, 1], MEASURES[27])
outing_refusal = _to_subject("outing_refusal", "不准外出通知书", "青矫不外字", LAW[27, 1], MEASURES[27])
hearing_record = _record("hearing_record", "经常性跨市、县活动听证笔录", LAW[27, 1], MEASURES[29])
permit = _to_subject("permit", "经常性跨市、县活动批准书", "青矫跨字", LAW[27, 1], MEASURES[29])
move_consultation = _to_organ("move_consultation", "变更执行地征求意见函", "青矫征字", LAW[27, 2], MEASURES[30])
move_decision = _to_subject("move_decision", "变更执行地决定书", "青矫变字", LAW[27, 2], MEASURES[31])
move_notice = _to_subject("move_notice", "变更执行地报到告知书", "青矫告字", LAW[27, 2], MEASURES[31])
move_refusal = _to_subject("move_refusal", "不准变更执行地通知书", "青矫不变字", LAW[27, 2], MEASURES[30])
leave_form = _record("leave_form", "社区矫正事项审批表", LAW[23], MEASURES[25], MEASURES[39])

# 奖惩、提请
investigation = _record("investigation", "调查笔录", LAW[31], MEASURES[40])
admonition = _to_subject("admonition", "社区矫正训诫决定书", "青矫训字", LAW[28, 1], MEASURES[34])
warning = _to_subject("warning", "社区矫正警告决定书", "青矫警字", LAW[28, 1], MEASURES[35])
praise = _to_subject("praise", "社区矫正表扬决定书", "青矫表字", LAW[28, 1], MEASURES[33])
penalty_proposal = _to_organ("penalty_proposal", "治安管理处罚建议书", "青矫罚建字", LAW[59], PENALTIES[60, 1, 4])
revoke_suspension = _to_organ("revoke_suspension", "撤销缓刑建议书", "青矫撤缓字", LAW[46, 3], CRIMINAL[77])
revoke_parole = _to_organ("revoke_parole", "撤销假释建议书", "青矫撤假字", LAW[46, 3], CRIMINAL[86])
recommit = _to_organ("recommit", "收监执行建议书", "青矫收建字", LAW[49, 1], PROCEDURE[268])
commute = _to_organ("commute", "减刑建议书", "青矫减建字", LAW[33, 1], CRIMINAL[78])
arrest_request = _to_organ("arrest_request", "提请逮捕书", "青矫捕字", LAW[47, 1])
objection_answer = _to_subject("objection_answer", "异议答复书", "青矫复字", LAW[34, 2], MEASURES[32])
opinion_reply = _to_organ("opinion_reply", "检察监督意见回复函", "青矫检复字", LAW[62])

# 电子定位、查找
positioning_form = _record("positioning_form", "使用电子定位装置审批表", LAW[29], MEASURES[37])
positioning_notice = _to_subject("positioning_notice", "使用电子定位装置告知书", "青矫定字", LAW[29], MEASURES[37])
positioning_lift = _to_subject("positioning_lift", "解除电子定位装置通知书", "青矫解定字", LAW[29, 2], MEASURES[37])
search_record = _record("search_record", "查找记录", LAW[30], MEASURES[38])
police_letter = _to_organ("police_letter", "协助查找社区矫正对象函", "青矫查字", LAW[30], MEASURES[38])

# 解除、终止
appraisal = _record("appraisal", "社区矫正期满鉴定表", LAW[44], MEASURES[53])
certificate = _to_subject("certificate", "解除社区矫正证明书", "青矫解字", LAW[44], MEASURES[53])
release_notice = _to_organ("release_notice", "解除社区矫正通知书", "青矫解通字", LAW[44], MEASURES[53])
pending_record = _record("pending_record", "期满待定审批表", LAW[44], EXPIRY)
termination_notice = _to_organ("termination_notice", "社区矫正终止通知书", "青矫终字", LAW[45], LAW[51])

# 调查评估
assessment_receipt = _record("assessment_receipt", "委托调查评估收函登记表", LAW[18], MEASURES[13])
assessment_extension = _record("assessment_extension", "延期协商记录", LAW[18], MEASURES[14])
assessment_opinion = _to_organ("assessment_opinion", "调查评估意见书", "青矫评字", LAW[18], MEASURES[14])
assessment_statement = _to_organ("assessment_statement", "无法调查评估情况说明", "青矫评说字", LAW[18], MEASURES[14])
