"""What holds only in this place and changes without the law changing. Unverified: change it here and nowhere else."""

COURT_OF_ORGAN = "上海市闵行区人民法院"
"""Where the organ whose act was upheld is sued together with the authority (行政诉讼法 art. 18, 26(2)).

First-instance administrative cases of the district are heard there since 2018-07-01.
"""
COURT_OF_AUTHORITY = "有管辖权的中级人民法院"
"""Where the district government is sued alone (行政诉讼法 art. 15(1), 26(2)): put its name here once confirmed."""
SUPERIOR = "上海市人民政府"
"""The superior authority, with which major decisions are filed (实施条例 art. 59)."""
