"""What holds only in this place and changes without the law changing. Unverified: change it here and nowhere else."""

AGENCY = "青浦区社区矫正管理局"
"""The district's community-correction agency (社区矫正法第九条): set here how it signs, once confirmed."""
CITY_AGENCY = "上海市社区矫正管理局"
"""The next higher agency."""
PROCURATORATE = "上海市青浦区人民检察院"
POLICE = "上海市公安局青浦分局"
"""Those to whom papers are copied (社区矫正法第二十条、第四十四条)."""
OFFICE_DAYS, DISTRICT_DAYS, WINDOW_MONTHS = 7, 30, 2
"""The most days of an outing that a justice office, and the district, may approve, and the months that are added up.

社区矫正法实施办法第二十七条, from knowledge; that two months are a rolling window is an assumption.
"""
ZONE_AREAS = ("江苏省苏州市吴江区", "浙江省嘉兴市嘉善县")
"""The demonstration zone outside Shanghai (示范区条例第二条第二款)."""
ZONE_OFFICE_DAYS = OFFICE_DAYS
"""The most days of an outing within the zone that a justice office may approve: no simplified rule is known, so as
elsewhere. Once one is published, its number stands here.
"""
OUTING_AHEAD_DAYS, MOVE_AHEAD_MONTHS = 3, 1
"""How long before going out, and before moving, somebody normally asks (实施办法第二十七条、第三十条, from knowledge):
who is late is warned of it, not refused."""
FEW = 5
"""A smaller number of persons in a group, or of minors at all, is not told (convention of this project)."""
LEVELS_LABELS = {"intake": "入矫教育期", "strict": "严管", "ordinary": "普管", "lenient": "宽管"}
"""What the classes of management are called here (unverified)."""
