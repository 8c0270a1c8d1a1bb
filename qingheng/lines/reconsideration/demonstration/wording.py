"""What the invented papers say: views, replies, grounds and results, one set for each way a case may end."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random

from qingheng.lines.reconsideration.choices import ActKind, Closing, RefusalGround, SuspensionGround
from qingheng.lines.reconsideration.demonstration.acts import Act

REPLIES = (
    "被申请人认定事实清楚,证据确凿,适用依据正确,程序合法,内容适当,请求依法维持。",
    "被申请人已依法受理、调查并告知,履行了法定职责,申请人的请求缺乏依据。",
    "被申请人作出的行政行为有现场笔录、询问笔录、影像资料等证据佐证,处理结果并无不当。",
)
VIEWS = (
    "申请人坚持复议请求,补充说明事发经过,希望复议机关调取现场影像。",
    "申请人对事实部分无异议,认为处理过重,愿意在合法前提下协调解决。",
    "申请人表示主要争议在于程序,认为未充分听取其陈述申辩。",
    "申请人同意以书面材料为准,没有新的意见。",
)
RESOLVED = (
    "被申请人主动约见申请人释明处理依据并补充告知,申请人表示理解并书面撤回申请",
    "被申请人自行纠正原处理决定并退还已缴罚款,申请人书面撤回申请",
    "复调委组织双方沟通,经营者与申请人达成退赔协议,申请人书面撤回申请",
    "经核查标志标线确不清晰,交警部门撤销原处罚并整改,申请人书面撤回申请",
    "被申请人补充公开所申请的信息,申请人确认收到并撤回申请",
    "被申请人限期办理申请人反映的事项并反馈进度,申请人电话确认撤回,已记录在案",
)
PERFORMED = ("已当场履行", "已退还罚款", "已补充答复", "已重新告知处理结果", "约定十日内履行,已督促")
MISSING = (
    "申请人身份证明复印件\n行政行为的证明材料",
    "明确具体的复议请求\n申请书签名或者盖章",
    "授权委托书原件\n曾要求被申请人履行职责的证明材料",
    "收到处理结果的时间证明\n统一社会信用代码证照复印件",
)
INCOMPLETE = ("法定代表人身份证明书", "授权委托书原件", "营业执照加盖公章的复印件", "证据目录")
SETTLED = (
    "被申请人重新核定处理结果,申请人予以接受,双方自愿和解,申请人撤回申请。",
    "第三方与申请人就民事部分达成补偿协议并履行完毕,申请人撤回申请。",
    "被申请人就执法程序瑕疵当面说明并承诺整改,申请人表示谅解并撤回申请。",
)
TERMS = (
    "一、被申请人于本调解书生效之日起十五日内对申请人的请求重新作出处理。二、申请人不再就同一事项主张权利。",
    "一、罚款数额调整至法定幅度内的较低档次。二、申请人于七日内缴纳。三、双方再无其他争议。",
    "一、被申请人于三十日内支付约定款项。二、申请人配合办理相关手续。三、双方就本案争议一次性了结。",
)
COMMITTEE = "多数委员认为,本案关键在于事实认定的证据是否达到证明标准以及裁量是否适当,建议按照比例原则从严审查。"
OPINIONS: Mapping[Closing, str] = {
    Closing.UPHELD: "拟维持被申请人作出的行政行为。",
    Closing.CHANGED: "认定事实清楚,但内容不适当,拟变更。",
    Closing.QUASHED: "主要证据不足,拟撤销并责令重新作出。",
    Closing.PARTLY_QUASHED: "部分内容超出认定事实,拟撤销该部分。",
    Closing.UNLAWFUL: "程序违法但不宜撤销,拟确认违法。",
    Closing.VOID: "实施主体不具有行政主体资格,拟确认无效。",
    Closing.ORDERED: "被申请人未在法定期限内履行职责,拟责令限期履行。",
    Closing.CONTRACT: "被申请人未按约履行,拟责令承担补偿责任。",
    Closing.CLAIM_REJECTED: "被申请人在受理前已经履行法定职责,拟驳回复议请求。",
    Closing.DISMISSED: "受理后发现不符合受理条件,拟驳回申请。",
}
GROUNDS: Mapping[Closing, str] = {
    Closing.UPHELD: "被申请人具有相应职权,认定事实有在案证据证实,适用{law}正确,履行了告知程序,内容适当。申请人的主张缺乏依据,不予支持。",
    Closing.CHANGED: "被申请人认定的事实清楚、证据确凿,适用{law}正确,但未考虑申请人初次违法且及时改正的情节,处罚幅度与违法情节不相当,依法予以变更。",
    Closing.QUASHED: "被申请人据以认定的关键事实仅有单一证据,与在案影像、笔录不能相互印证,主要证据不足,不能证明其适用{law}的前提成立,依法应予撤销。",
    Closing.PARTLY_QUASHED: "被申请人认定的第一项事实清楚,第二项事实证据不足,该部分决定依法应予撤销,其余部分并无不当。",
    Closing.UNLAWFUL: "被申请人超过法定期限作出处理,程序轻微违法,但对申请人权利不产生实际影响,依法确认违法。",
    Closing.VOID: "涉案决定由不具有行政主体资格的单位以自己名义作出,属于重大且明显违法,依法确认无效。",
    Closing.ORDERED: "被申请人收到申请人的请求后未在法定期限内作出处理,又未能说明正当理由,依照{law}应当履行职责。",
    Closing.CONTRACT: "协议合法有效,申请人已按约履行,被申请人以付款条件未成就为由拒绝支付,缺乏合同依据,应当承担补偿责任。",
    Closing.CLAIM_REJECTED: "被申请人在复议机关受理本案前已对申请人反映的事项作出处理并告知,已履行法定职责,申请人的复议请求不能成立。",
}
RESULTS: Mapping[Closing, str] = {
    Closing.UPHELD: "维持被申请人作出的{act}。",
    Closing.CHANGED: "变更被申请人作出的{act},将罚款数额调整为法定幅度内的较低档次。",
    Closing.QUASHED: "撤销被申请人作出的{act}。",
    Closing.PARTLY_QUASHED: "撤销被申请人作出的{act}第二项内容,维持其余内容。",
    Closing.UNLAWFUL: "确认被申请人作出的{act}违法。",
    Closing.VOID: "确认被申请人作出的{act}无效。",
    Closing.ORDERED: "责令被申请人对申请人的请求依法作出处理。",
    Closing.CONTRACT: "责令被申请人按照协议约定支付款项。",
    Closing.CLAIM_REJECTED: "驳回申请人的复议请求。",
}
REFUSALS: Mapping[RefusalGround, str] = {
    RefusalGround.INTEREST: "申请人与被申请的行政行为没有利害关系,该处理结果未对其合法权益产生实际影响。",
    RefusalGround.LATE: "申请人知道该行政行为后未在法定期限内提出申请,亦无不可抗力或者其他正当理由。",
    RefusalGround.SCOPE: "申请事项属于对民事纠纷的调解或者内部人事管理,不属于行政复议范围。",
    RefusalGround.JURISDICTION: "被申请人系实行垂直领导的机关,其行政行为不属于本机关管辖。",
    RefusalGround.REPEATED: "人民法院已就同一行政行为立案,不得重复申请。",
    RefusalGround.PARTIES: "申请材料所列被申请人不具有行政主体资格,经释明后申请人不同意变更。",
    RefusalGround.CLAIM: "申请书没有具体的复议请求和理由。",
}
SUSPENSIONS: Mapping[SuspensionGround, str] = {
    SuspensionGround.DEATH: "申请人死亡,近亲属尚未表明是否参加",
    SuspensionGround.MEDIATION: "双方同意由复调委组织调解,期间中止审理",
    SuspensionGround.OTHER_CASE: "本案须以人民法院正在审理的民事案件结果为依据",
    SuspensionGround.QUESTION_OF_LAW: "法律适用问题已请示有权机关解释",
    SuspensionGround.OBSTACLE: "申请人因病住院,申请暂缓审理",
    SuspensionGround.MISSING: "申请人下落不明,各种联系方式均不能取得联系",
}
RESUMPTIONS: Mapping[SuspensionGround, str] = {
    SuspensionGround.DEATH: "近亲属表示参加复议",
    SuspensionGround.MEDIATION: "未能达成调解协议",
    SuspensionGround.OTHER_CASE: "民事案件已经生效",
    SuspensionGround.QUESTION_OF_LAW: "有权机关已作出答复",
    SuspensionGround.OBSTACLE: "申请人出院并书面申请恢复审理",
    SuspensionGround.MISSING: "已与申请人取得联系",
}
SUGGESTIONS = (
    "建议统一规范{field}领域的执法文书,完善送达和告知环节的留痕,并对一线人员开展专题培训。",
    "建议对{field}领域的裁量基准开展清理,就首次轻微违法的情形细化适用标准。",
    "建议建立{field}领域投诉举报办理的提醒和复核机制,避免逾期未告知。",
)
DEFECTS = ("听取意见笔录要素不全", "送达回证签收日期填写不规范", "证据目录与卷内材料编号不一致", "审批表意见过于简单")


def facts_found(act: Act, paper: str, chance: Random) -> str:
    """What a decision finds to be the facts."""
    more = chance.choice(
        ("上述事实有申请书、答复书、现场笔录及影像资料等证据证实。", "上述事实有双方提交的证据和听取意见笔录在案佐证。")
    )
    return f"{act.found}本案所涉行为为{paper}。{more}"


def addressee_of_redirection(act: Act) -> str:
    """Where papers belong that are no application."""
    return "区信访办公室" if act.kind is not ActKind.DISCLOSURE else "区政府办公室政务公开科"
