"""Who acts in this line, and whom its files are about."""

from qingheng.procedure.roles import Role

OFFICER = Role("correction_officer", "矫正专职干部")
HEAD = Role("correction_head", "社区矫正机构负责人")
BUREAU_HEAD = Role("correction_bureau_head", "区司法局负责人")
SOCIAL_WORKER = Role("correction_social_worker", "矫正社工、志愿者")
PROCURATOR = Role("correction_procurator", "社区矫正检察人员")
MINOR_TEAM = Role("correction_minor_team", "未成年人矫正专员")

_PERSON = ("name", "id_number", "sex", "born_on", "ethnicity", "phone", "address")
SUBJECT = Role("correction_subject", "社区矫正对象", party=True, takes_down=_PERSON)
GUARANTOR = Role(
    "correction_guarantor", "保证人", party=True, takes_down=("name", "relation", "phone", "address"), speaks=True
)
GUARDIAN = Role(
    "correction_guardian", "监护人", party=True, takes_down=("name", "relation", "phone", "address"), speaks=True
)
ASSESSED = Role("correction_assessed", "被调查评估人", party=True, takes_down=_PERSON)
