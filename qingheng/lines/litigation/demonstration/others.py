"""What goes with the suits: enforcement, suggestions, events, and what the joint centre mediates."""

from __future__ import annotations

import datetime as dt
from random import Random
from typing import Any

from qingheng.kernel.cases import invented
from qingheng.kernel.cases.demonstration import Script, Year
from qingheng.kernel.cases.registry import line
from qingheng.kernel.cases.requests import NewParty
from qingheng.kernel.organisations.models import Body
from qingheng.lines.litigation import local
from qingheng.lines.litigation.demonstration import mix
from qingheng.lines.litigation.demonstration.office import CENTRE, SECTION
from qingheng.lines.litigation.demonstration.plays import texts
from qingheng.lines.litigation.staff import CHIEF
from qingheng.procedure.roles import MEDIATOR
from qingheng.statute.periods import due as due_day
from qingheng.statute.periods import months

DAY = dt.timedelta(days=1)
PENALISING = ("scjg", "cgzf", "jtw", "ghzy")

# kind, from whom, month and day, days until the answer
SUGGESTIONS = (
    ("general", local.DISTRICT_COURT, (1, 18), 41),
    ("general", local.DISTRICT_COURT, (3, 6), 36),
    ("normative", local.INTERMEDIATE_COURT, (4, 15), 45),
    ("single", local.DISTRICT_COURT, (5, 22), 28),
    ("general", local.DISTRICT_COURT, (8, 6), 50),
    ("general", local.INTERMEDIATE_COURT, (11, 20), 80),
    ("public_interest", "上海市青浦区人民检察院", (2, 26), 47),
    ("public_interest", "上海市青浦区人民检察院", (6, 12), 40),
    ("public_interest", "上海市青浦区人民检察院", (9, 25), 12),
    ("procuratorial", "上海市青浦区人民检察院", (10, 17), 30),
)

# kind, month and day, place, theme, organiser, who came
EVENTS = (
    (
        "three_in_one",
        (5, 16),
        "闵行区人民法院第一法庭",
        "行政机关负责人出庭、旁听、讲评三合一活动",
        "区司法局、闵行区人民法院",
        86,
    ),
    (
        "three_in_one",
        (10, 24),
        "闵行区人民法院第一法庭",
        "行政机关负责人出庭、旁听、讲评三合一活动",
        "区司法局、闵行区人民法院",
        92,
    ),
    ("mock", (6, 20), "区委党校报告厅", "行政应诉模拟法庭", "区司法局、区委党校、高校法学院", 120),
    ("observation", (3, 21), "闵行区人民法院第三法庭", "治安处罚案件旁听", "区司法局", 34),
    ("observation", (7, 18), "闵行区人民法院第五法庭", "工伤认定案件旁听", "区司法局", 41),
    ("observation", (9, 12), "闵行区人民法院第五法庭", "违法建筑拆除案件旁听", "区司法局", 38),
    ("observation", (11, 14), "闵行区人民法院第三法庭", "市场监管处罚案件旁听", "区司法局", 45),
    ("training", (4, 11), "区司法局会议室", "行政应诉实务培训", "区司法局", 75),
    ("training", (12, 5), "区司法局会议室", "败诉案件分析培训", "区司法局", 80),
)


def stage(world: Year) -> None:
    """Put all of it on the agenda."""
    for number in range(world.count(mix.ENFORCEMENTS)):
        _enforcement(world, number)
    for number, row in enumerate(SUGGESTIONS):
        _suggestion(world, number, *row)
    for number, event in enumerate(EVENTS):
        _event(world, number, *event)
    for number in range(world.count(mix.CENTRE)):
        _centre(world, number)


def _day(world: Year, month: int, day: int) -> dt.date:
    return world.work_day(dt.date(world.year, month, day))


def _enforcement(world: Year, number: int) -> None:
    chance = world.random("litigation", "enforcement", number)
    code = chance.choice(PENALISING)
    served = world.work_day(dt.date(world.year - 1, 9, 18) + DAY * chance.randrange(370))
    over = due_day(months(6), served, world.calendar).due
    user, body = world.one(CHIEF, code), world.bodies[code]
    script = Script(world, line("court_enforcement"), f"非诉执行{number}", body)
    field = next(act["field"] for act in texts()["acts"] if act["organ"] == code)
    amount = chance.choice((500, 2000, 3000, 5000, 10_000, 20_000, 50_000))
    decision = f"《行政处罚决定书》（青罚〔{served.year}〕{chance.randint(10, 900)}号）"
    facts = {
        "decision": decision, "enforcement_field": field,
        "decided_on": served - DAY * 3, "remedy_path": "suit",
        "duty_left": f"缴纳罚款{amount}元", "sum_left": amount,
    }  # fmt: skip
    kind = chance.choice((invented.CITIZEN, invented.FIRM, invented.TRADER))
    parties = [invented.party(chance, kind, "obligor")]
    world.at(served, lambda: script.open("enter", facts, parties, user))
    if chance.random() < 0.4:
        paid = world.after(served, chance.randint(20, 60))
        return script.on(paid, "end", user, {"ended_why": "当事人已履行"})
    reminded = world.after(over, 2)
    script.on(reminded, "remind", user, {"pay_by": reminded + DAY * 20, "pay_how": "缴至指定银行账户"})
    script.on(world.after(reminded, 2), "serve_reminder", user)
    applied = world.after(reminded, chance.randint(14, 22))
    script.on(applied, "apply", user, {"court_asked": local.DISTRICT_COURT, "head_signed": True})
    accepted = world.after(applied, chance.randint(2, 5))
    script.on(accepted, "court_accepts", user, {"court_number": f"（{accepted.year}）沪0112行审{number + 20}号"})
    ruled = world.after(accepted, chance.randint(4, 7))
    script.on(ruled, "rule_on", user, {"ruling": "allowed"})
    script.on(world.after(ruled, 20), "end", user, {"ended_why": "裁定准予执行，已移送执行"})
    return None


def _suggestion(world: Year, number: int, kind: str, sender: str, on: tuple[int, int], took: int) -> None:
    received, user = _day(world, *on), world.one(CHIEF, SECTION)
    script = Script(world, line("court_suggestion"), f"建议{number}", world.bodies[SECTION])
    court = kind in ("general", "normative", "single")
    subjects = texts()["suggestion_subjects" if court else "procuratorial_subjects"]
    letter = f"（{world.year}）沪0112司建{number + 2}号" if court else f"沪青检行公建〔{world.year}〕{number + 3}号"
    facts = {
        "suggestion_kind": kind,
        "sender": sender,
        "suggestion_no": letter,
        "subject": subjects[number % len(subjects)],
    }
    facts |= {"urgent": took < 15} if kind == "public_interest" else {}
    world.at(received, lambda: script.open("register", facts, [], user))
    script.on(received, "assign", user, {"unit": "相关执法部门"})
    answered = world.work_day(received + DAY * took)
    script.on(
        answered,
        "reply",
        user,
        {"adoption": "full", "reply_text": "已组织整改：修订文书样式，开展专项自查，并纳入年度执法评议。"},
    )
    script.on(world.after(answered, 5), "file", user)


def _event(
    world: Year, number: int, kind: str, on: tuple[int, int], place: str, theme: str, host: str, came: int
) -> None:
    day, user = _day(world, *on), world.one(CHIEF, SECTION)
    script = Script(world, line("litigation_event"), f"活动{number}", world.bodies[SECTION])
    chance = world.random("litigation", "event", number)
    facts: dict[str, Any] = {
        "event_kind": kind,
        "event_at": f"{day} 14:00",
        "place": place,
        "theme": theme,
        "organiser": host,
    }
    if kind in ("three_in_one", "observation"):
        facts["suit_number"] = f"（{world.year}）沪0112行初{chance.randint(40, 600)}号"
    world.at(world.after(day, -10), lambda: script.open("plan", facts, [], user))
    held = {"observers": came, "observers_by_unit": f"区级部门{came // 2}人\n街镇{came - came // 2}人"}
    if kind in ("three_in_one", "mock"):
        held |= {"commentator": "主审法官", "commentary": "围绕争议焦点讲评，提示规范取证、说理和负责人出声。"}
    script.on(day, "hold", user, held)


def _centre(world: Year, number: int) -> None:
    chance: Random = world.random("litigation", "centre", number)
    span = (world.last - world.first).days
    day = world.work_day(world.first + DAY * chance.randrange(span - 5))
    user, bodies = world.one(MEDIATOR, CENTRE), world.bodies
    script = Script(world, line("joint_mediation"), f"联调{number}", bodies[CENTRE])
    organ = bodies[chance.choice(("scjg", "rsj", "gafj", "cgzf", "xujing", "huaxin"))]
    (source,) = chance.choices(("before_filing", "during", "reconsideration", "application"), (40, 30, 20, 10))
    field = {"scjg": "market", "rsj": "labour", "gafj": "police", "cgzf": "urban"}.get(organ.code, "towns")
    facts = {"source": source, "dispute": chance.choice(texts()["disputes"]), "dispute_field": field}
    parties = [_side(chance), _organ(organ)]
    world.at(day, lambda: script.open("register", facts, parties, user))
    began = world.after(day, chance.randint(1, 3))
    script.on(
        began, "start", user, {"organ_consents": True, "citizen_consents": True, "centre_mediators": "于文博、特邀律师"}
    )
    script.on(world.after(began, 4), "session", user, {"session_text": "分别听取双方意见，释明法律，提出调解方案。"})
    (result,) = chance.choices([r for r, _ in mix.CENTRE_RESULTS], [s for _, s in mix.CENTRE_RESULTS])
    ended = world.after(began, chance.randint(6, 22))
    agreed = {"agreement": chance.choice(texts()["agreements"])} if result == "agreed" else {}
    script.on(ended, "end", user, {"centre_result": result, **agreed})
    done = {"performance": "done"} if result == "agreed" else {}
    script.on(world.after(ended, 12), "close", user, done)


def _side(chance: Random) -> NewParty:
    return invented.party(chance, chance.choice((invented.CITIZEN, invented.CITIZEN, invented.FIRM)), "centre_side")


def _organ(organ: Body) -> NewParty:
    return NewParty("centre_organ", "organ", organ.name, body_id=organ.pk)
