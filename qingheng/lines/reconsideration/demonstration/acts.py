"""The acts that are disputed: who did what to whom, why it is disputed, and what is found."""

from __future__ import annotations

from dataclasses import dataclass

from qingheng.lines.reconsideration.choices import (
    ActKind,
    AdminField,
    Claim,
    Closing,
    MandatoryFirst,
    SimplifiedGround,
)
from qingheng.lines.reconsideration.demonstration.people import CITIZEN, FIRM, TRADER

ALL_TOWNS = (
    "xiayang", "yingpu", "xianghuaqiao", "zhaoxiang", "xujing", "huaxin", "chonggu", "baihe", "zhujiajiao", "liantang",
    "jinze",
)  # fmt: skip
STATIONS = ("pcs-yp", "pcs-xj", "pcs-hx", "pcs-zjj")


@dataclass(frozen=True)
class Act:
    """One kind of dispute.

    paper: the act's name and number; `{y}` the year, `{n}` a number. asked: what the applicant wants done.
    silent: whether an omission is complained of, and `set_limit` whether a limit had been set. sums: the range of
    the money in dispute. simplified: the ground on which it may go the short way. third: who may join.
    """

    weight: int
    kind: ActKind
    field: AdminField
    organs: tuple[str, ...]
    paper: str
    reasons: tuple[str, ...]
    found: str
    law: str
    claims: tuple[Claim, ...] = (Claim.QUASH,)
    silent: bool = False
    set_limit: bool = False
    first: MandatoryFirst = MandatoryFirst.NONE
    reported: bool = False
    applicants: tuple[str, ...] = (CITIZEN,)
    sums: tuple[int, int] | None = None
    simplified: SimplifiedGround | None = None
    third: str = ""
    problem: str = ""

    def may_end(self, closing: Closing) -> bool:
        """Whether such a dispute can end that way."""
        match closing:
            case Closing.CLAIM_REJECTED | Closing.ORDERED:
                return self.silent
            case Closing.UPHELD | Closing.QUASHED | Closing.PARTLY_QUASHED:
                return not self.silent and self.kind is not ActKind.CONTRACT
            case Closing.CHANGED:
                return self.kind is ActKind.PENALTY and self.sums is not None
            case Closing.CONTRACT:
                return self.kind is ActKind.CONTRACT
            case Closing.VOID:
                return self.kind is ActKind.PENALTY
            case _:
                return True


K, F = ActKind, AdminField
ON_THE_SPOT, DISCLOSURE = MandatoryFirst.ON_THE_SPOT, MandatoryFirst.DISCLOSURE

ACTS = (
    Act(
        26, K.OTHER, F.MARKET, ("scjg",), "举报处理结果告知(青市监举告〔{y}〕{n}号)",
        ("举报的食品标签标注虚假营养成分,证据充分,不予立案的理由不能成立。",
         "被举报商品页面宣传用语涉嫌虚假,被申请人未作实质调查即告知不予立案。",
         "举报线索涉及多家经营者,被申请人仅核查其中一家。"),
        "申请人网购商品后向被申请人举报经营者涉嫌违法,被申请人登记后现场核查,制作笔录并调取进货查验记录,决定不予立案并告知申请人。",
        "《市场监督管理投诉举报处理暂行办法》", reported=True, claims=(Claim.QUASH, Claim.PERFORM),
        simplified=SimplifiedGround.CONSENT, problem="举报核查笔录过简,未就举报人提出的主要问题逐项回应",
    ),
    Act(
        15, K.INACTION, F.MARKET, ("scjg",), "对投诉举报事项不履行法定职责",
        ("寄送投诉举报材料后超过法定期限未收到任何处理结果。", "被申请人只受理投诉,对举报未予处理也未告知是否立案。"),
        "申请人邮寄投诉举报信,被申请人签收后分送辖区市场监管所处理,处理经过有流转记录和告知短信可查。",
        "《市场监督管理投诉举报处理暂行办法》", silent=True, set_limit=True, reported=True, claims=(Claim.PERFORM,),
        first=MandatoryFirst.INACTION, simplified=SimplifiedGround.CONSENT, problem="投诉举报告知环节留痕不全,时有漏告、迟告",
    ),
    Act(
        16, K.PENALTY, F.POLICE, ("jjzd",), "《公安交通管理简易程序处罚决定书》(编号3101{n}{n})",
        ("路口导向标线磨损不清,不应认定违反禁止标线。", "抓拍地点限速标志被树枝遮挡,申请人不存在过错。",
         "当时为避让救护车借道通行,情形紧急应予免罚。"),
        "申请人驾驶小型汽车行经本区道路时被电子监控设备记录,被申请人告知违法事实、理由和依据后当场作出罚款决定并记分。",
        "《中华人民共和国道路交通安全法》第九十条", first=ON_THE_SPOT, sums=(50, 200),
        simplified=SimplifiedGround.SMALL_SUM, problem="部分路口标志标线设置与现场条件不符,易引发争议",
    ),
    Act(
        6, K.PENALTY, F.POLICE, STATIONS, "《行政处罚决定书》(青公行罚决字〔{y}〕{n}号)",
        ("双方互殴系对方先动手,对申请人的处罚明显过重。", "现场监控显示申请人仅有推挡动作,不构成殴打他人。"),
        "申请人与邻人因停车发生争执并有肢体接触,派出所受案后询问双方及证人,调取监控,经传唤、告知后作出处罚决定。",
        "《中华人民共和国治安管理处罚法》第四十三条", sums=(200, 500), third="被侵害人", claims=(Claim.QUASH, Claim.CHANGE),
        problem="互殴案件先行劝阻和过错程度的取证不够充分",
    ),
    Act(
        4, K.INACTION, F.POLICE, STATIONS, "对报警事项不履行法定职责",
        ("多次报警反映楼上夜间噪声扰民,派出所至今未作处理。", "报警称财物被损毁,派出所未出具受案回执。"),
        "申请人拨打报警电话求助,民警到场了解情况并制作工作记录,后续处理情况有出警记录仪视频佐证。",
        "《中华人民共和国人民警察法》第二十一条", silent=True, first=MandatoryFirst.INACTION, claims=(Claim.PERFORM,),
        problem="报警处置后未及时告知处理结果",
    ),
    Act(
        8, K.PENALTY, F.MARKET, ("scjg",), "《行政处罚决定书》(沪市监青处〔{y}〕29{n}号)",
        ("涉案食品货值不足百元且未造成危害,罚款明显过重。", "广告用语系平台模板,申请人没有违法故意,应当免予处罚。",
         "已履行进货查验义务并如实说明来源,应当免予处罚。"),
        "申请人经营中存在违反市场监管规定的行为,被申请人立案后现场检查、抽样送检、询问,履行告知程序后作出罚没款决定。",
        "《中华人民共和国食品安全法》第一百二十四条", applicants=(FIRM, TRADER, TRADER, FIRM), sums=(1000, 60000),
        claims=(Claim.QUASH, Claim.CHANGE), problem="对小微经营者首次轻微违法的裁量说理不足",
    ),
    Act(
        6, K.DISCLOSURE, F.RESOURCES, ("ghzy",), "《政府信息公开申请答复书》(青信公开〔{y}〕{n}号)",
        ("申请公开的征收补偿方案确实存在,答复信息不存在与事实不符。", "答复以内部管理信息为由不予公开,理由不成立。",
         "超过法定期限才答复,程序违法。"),
        "申请人在线申请公开相关文件,被申请人登记后检索档案系统,作出答复并邮寄送达。",
        "《中华人民共和国政府信息公开条例》第三十六条", first=DISCLOSURE, simplified=SimplifiedGround.DISCLOSURE,
        claims=(Claim.QUASH, Claim.PERFORM), problem="信息公开检索过程未留痕,信息不存在的答复缺少证据",
    ),
    Act(
        3, K.DISCLOSURE, F.TOWNS, ALL_TOWNS, "《政府信息公开申请答复书》(依申请〔{y}〕{n}号)",
        ("申请公开村级集体资产处置材料,答复所附文件残缺不全。", "答复称由其他机关负责公开,但该文件由被申请人制作。"),
        "申请人申请公开本镇制作或者保存的材料,被申请人在法定期限内作出答复,部分公开、部分告知不存在。",
        "《中华人民共和国政府信息公开条例》第十条", first=DISCLOSURE, simplified=SimplifiedGround.DISCLOSURE,
        problem="基层单位对公开主体责任的认识不一",
    ),
    Act(
        5, K.WORK_INJURY, F.LABOUR, ("rsj",), "《认定工伤决定书》(青浦人社认〔{y}〕字第{n}号)",
        ("职工受伤时已下班,且不在合理上下班路线,不应认定工伤。", "双方不存在劳动关系,被申请人认定主体错误。",
         "受伤系与同事打闹所致,与工作原因无关。"),
        "职工在车间操作时受伤,经申请,被申请人受理后发出举证通知,调查核实事故经过并调取诊疗记录,作出工伤认定决定。",
        "《工伤保险条例》第十四条", applicants=(FIRM, FIRM, CITIZEN), third="受伤职工",
        problem="工伤认定调查笔录对工作原因的核实不够细致",
    ),
    Act(
        4, K.PENALTY, F.URBAN, ("cgzf", "xujing", "huaxin", "yingpu"), "《行政处罚决定书》(青城管罚字〔{y}〕{n}号)",
        ("店外堆物系临时卸货,未影响通行。", "装修垃圾由承包人清运,处罚对象错误。", "搭建的阳光房未扩大基底面积,责令拆除并罚款不当。"),
        "执法人员巡查发现申请人存在擅自占用道路或者违规处置建筑垃圾的行为,责令改正未果后立案并作出处罚。",
        "《上海市市容环境卫生管理条例》", applicants=(TRADER, CITIZEN, FIRM), sums=(200, 20000),
        simplified=SimplifiedGround.SMALL_SUM, problem="责令改正的期限和方式在法律文书中表述不明",
    ),
    Act(
        3, K.COERCION, F.URBAN, (*ALL_TOWNS, "cgzf"), "《限期拆除决定书》({y}青拆字第{n}号)",
        ("被认定为违法建筑的房屋系祖宅翻建,未增加面积。", "作出决定前未告知陈述申辩权利,程序违法。"),
        "被申请人接举报后现场勘查,经函询规划部门认定申请人搭建未取得规划许可,公告并催告后作出限期拆除决定。",
        "《中华人民共和国城乡规划法》第六十四条", problem="拆违案件催告、公告程序衔接不当", third="相邻住户",
    ),
    Act(
        2, K.EXPROPRIATION, F.EXPROPRIATION, ("fgj", "ghzy"), "《房屋征收补偿决定书》(青房征补〔{y}〕{n}号)",
        ("评估单价明显低于周边市场价格。", "未保障申请人选择产权调换的权利,安置房源不合理。"),
        "征收范围内申请人户在签约期限内未能达成协议,被申请人组织协商、送达评估报告后作出补偿决定。",
        "《国有土地上房屋征收与补偿条例》第二十六条", sums=(800000, 4500000), third="同户共有人",
        problem="补偿决定对分户评估异议的处理未作说明",
    ),
    Act(
        2, K.LICENCE, F.MARKET, ("scjg",), "《准予变更登记通知书》({y}青登记第{n}号)",
        ("股东会决议上的签名系伪造,变更登记应当撤销。", "被冒用身份登记为法定代表人,登记机关未尽审查义务。"),
        "被申请人根据申请材料对涉案公司法定代表人、股东作出变更登记,其后申请人主张材料中的签名并非本人所签。",
        "《中华人民共和国市场主体登记管理条例》第十七条", applicants=(CITIZEN, FIRM), third="登记申请人",
        problem="变更登记的实名核验存在薄弱环节",
    ),
    Act(
        2, K.PENALTY, F.ENVIRONMENT, ("sthj",), "《行政处罚决定书》(沪0118环罚〔{y}〕{n}号)",
        ("采样点位不符合规范,监测数据不能作为定案依据。", "治理设施短时故障已及时报告,应当从轻处罚。"),
        "执法人员现场检查并委托监测,结果显示申请人排放超标或者治理设施未正常运行,被申请人告知听证权利后作出处罚。",
        "《中华人民共和国大气污染防治法》", applicants=(FIRM,), sums=(20000, 250000), claims=(Claim.QUASH, Claim.CHANGE),
        problem="监测报告与现场笔录的时间、点位记载不一致",
    ),
    Act(
        2, K.PENALTY, F.TRANSPORT, ("jtw",), "《行政处罚决定书》(青交罚〔{y}〕{n}号)",
        ("顺路搭载同事分担油费,不属于非法营运。", "车辆检测报告在有效期内,认定超限运输证据不足。"),
        "执法人员检查时发现申请人驾驶的车辆载客收费,调取支付记录、询问乘客后认定其未取得经营许可从事营运。",
        "《中华人民共和国道路运输条例》第六十三条", sums=(3000, 30000), applicants=(CITIZEN, FIRM),
        problem="认定非法营运的乘客笔录过于格式化",
    ),
    Act(
        2, K.WELFARE, F.CIVIL_AFFAIRS, ("mzj", *ALL_TOWNS[:4]), "《不予批准社会救助告知书》(青民救〔{y}〕{n}号)",
        ("家庭收入核对有误,已离职的工资被计入。", "因病支出未予扣减,申请人符合救助条件。"),
        "申请人提出社会救助申请,被申请人委托核对家庭经济状况,认为超过标准,告知不予批准。",
        "《社会救助暂行办法》第十一条", claims=(Claim.QUASH, Claim.PERFORM), sums=(1200, 9000),
        problem="社会救助告知文书未列明核对明细和计算方法",
    ),
    Act(
        2, K.INACTION, F.HOUSING, ("fgj", "jgw", *ALL_TOWNS[:5]), "对小区物业管理事项不履行监管职责",
        ("业主委员会换届逾期,多次反映未组织换届选举。", "反映楼上擅自变动承重结构,未见查处结果。"),
        "申请人以信件反映住宅小区管理问题,被申请人转有关单位核查并约谈物业服务企业,处理过程有记录。",
        "《上海市住宅物业管理规定》", silent=True, first=MandatoryFirst.INACTION, claims=(Claim.PERFORM,),
        problem="对业主反映事项只转办、不督办",
    ),
    Act(
        1, K.CONTRACT, F.EXPROPRIATION, ("xujing", "huaxin", "zhaoxiang"), "《非居住房屋补偿协议》(编号{y}-{n})",
        ("协议约定的搬迁奖励至今未支付。", "对方单方变更安置面积,应当承担违约责任。"),
        "双方签订补偿协议后,申请人已按约腾退,被申请人对部分款项的支付条件持有异议,未予支付。",
        "《中华人民共和国行政复议法》第七十一条", claims=(Claim.CONTRACT,), applicants=(FIRM, CITIZEN), sums=(60000, 900000),
        problem="补偿协议付款条件约定不明",
    ),
    Act(
        1, K.RESOURCE, F.RESOURCES, ("ghzy",), "《不动产登记结果》(青不动产登记〔{y}〕{n}号)",
        ("宅基地四至登记有误,将申请人使用的土地登记在他人名下。",),
        "宅基地登记时相邻双方对界址存在不同主张,被申请人依据权籍调查成果和公示结果办理登记。",
        "《不动产登记暂行条例》第十六条", third="相邻权利人", first=MandatoryFirst.RESOURCE,
        problem="权籍调查指界环节未取得全部权利人签章",
    ),
    Act(
        1, K.PENALTY, F.AGRICULTURE, ("nyncw",), "《行政处罚决定书》(青农(渔政)罚〔{y}〕{n}号)",
        ("垂钓未使用禁用渔具,不构成违法捕捞。", "农药标签问题系供货方责任。"),
        "执法人员巡查时发现申请人在禁渔水域使用违规钓具,制作勘验笔录并先行登记保存渔具后作出处罚。",
        "《中华人民共和国渔业法》第三十八条", sums=(200, 5000), simplified=SimplifiedGround.SMALL_SUM,
        problem="渔具认定缺少鉴别意见",
    ),
    Act(
        1, K.PENALTY, F.HEALTH, ("wjw",), "《行政处罚决定书》(沪青卫医罚〔{y}〕{n}号)",
        ("诊所人员证照齐全,超范围执业认定错误。", "美容服务不属于诊疗活动。"),
        "卫生监督人员现场检查发现申请人存在超出登记范围开展诊疗活动的情形,调取收费记录和病历后作出处罚。",
        "《医疗机构管理条例》第四十六条", applicants=(FIRM, TRADER), sums=(5000, 80000),
        problem="对生活美容与医疗美容的界定说理不足",
    ),
    Act(
        1, K.OTHER, F.EDUCATION, ("jyj",), "《入学安排事项答复书》(青教复〔{y}〕{n}号)",
        ("对口入学安排不符合公布的学区划分。",),
        "申请人就子女入学安排提出书面请求,被申请人依据当年招生实施意见和学额情况作出答复。",
        "《中华人民共和国义务教育法》第十二条", problem="入学统筹安排的告知不够及时",
    ),
    Act(
        1, K.PENALTY, F.OTHER, ("yjj", "wlj"), "《行政处罚决定书》(青执罚〔{y}〕{n}号)",
        ("隐患整改期限内已完成整改,处罚没有必要。", "培训记录缺失系人员变动所致,未造成后果。"),
        "检查人员对申请人经营场所检查时发现未如实记录教育培训情况或者未按规定经营,责令整改后作出处罚。",
        "《中华人民共和国安全生产法》第九十七条", applicants=(FIRM,), sums=(5000, 50000),
        problem="责令改正与处罚之间缺少复查记录",
    ),
    Act(
        1, K.COMPENSATION, F.TOWNS, ("huaxin", "baihe", "liantang"), "《行政赔偿决定书》(青赔〔{y}〕{n}号)",
        ("拆除时未清点物品,赔偿数额明显偏低。",),
        "申请人因房屋被拆除请求赔偿,被申请人委托评估后作出赔偿决定,双方对室内物品损失存在争议。",
        "《中华人民共和国国家赔偿法》第三十六条", claims=(Claim.COMPENSATION, Claim.CHANGE), sums=(8000, 300000),
        problem="拆除前财产清点、公证保全不到位",
    ),
)  # fmt: skip
