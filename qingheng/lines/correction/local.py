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
LEVELS_LABELS = {"intake": "入矫教育期", "strict": "严管", "ordinary": "普管", "lenient": "宽管"}
"""What the classes of management are called here (unverified)."""
