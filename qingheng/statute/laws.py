"""The statutes the program may cite, each in its versions.

``statute("行政复议法", in_force="2024-01-01")[30, 3]`` is a checked Citation: naming an article, a
paragraph or an item that the version does not have raises UnknownArticle.
"""

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache, lru_cache
from importlib.resources import files

from qingheng.statute.citations import Basis, Citation, Practice
from qingheng.statute.wording import numeral, plain_day

__all__ = ["Basis", "Citation", "Law", "Practice", "UnknownArticle", "UnknownLaw", "laws", "statute"]

Place = int | str | tuple[int | str, int] | tuple[int | str, int, int]
"""30, (30, 3) or (30, 1, 4); the article 第三十条之一 is written "30-1"."""


class UnknownLaw(LookupError):
    """No version of that statute is on record for that day; the text says so in Chinese."""


class UnknownArticle(LookupError):
    """The statute has no such article, paragraph or item; the text says so in Chinese."""


@dataclass(frozen=True)
class Law:
    """One version of a statute.

    `structure` maps each article to the number of items in each of its paragraphs. Where it is empty the
    version is known in outline only: articles are checked against `articles` if that is known, and
    paragraphs and items are taken as given.
    """

    title: str
    full_title: str
    aliases: tuple[str, ...]
    version: date
    in_force: date
    until: date | None
    articles: int | None
    structure: Mapping[str, list[int]] = field(compare=False, repr=False)

    def __str__(self) -> str:
        return f"《{self.title.replace('《', '〈').replace('》', '〉')}》"

    def applies_on(self, day: date) -> bool:
        """Whether this version is in force on that day."""
        return self.in_force <= day and (self.until is None or day <= self.until)

    def __getitem__(self, place: Place) -> Citation:
        """The citation of a place. Raises UnknownArticle when the version has no such place.

        In an article of a single paragraph that paragraph is not named (第十一条第四项).
        """
        article, paragraph, item = (*place, 0, 0)[:3] if isinstance(place, tuple) else (place, 0, 0)
        paragraphs = self._paragraphs(str(article))
        base, _, inserted = str(article).partition("-")
        if paragraphs is not None:
            self._check(str(article), paragraphs, paragraph, item)
            paragraph = 0 if len(paragraphs) == 1 else paragraph
        return Citation(self.title, self.in_force, int(base), int(inserted or 0), paragraph, item, self.full_title)

    def _paragraphs(self, article: str) -> list[int] | None:
        if self.structure:
            if article not in self.structure:
                raise UnknownArticle(f"{self}({plain_day(self.in_force)}起施行)没有{_article(article)}")
            return self.structure[article]
        known = article.partition("-")[0]
        if not known.isdecimal() or int(known) < 1 or (self.articles and int(known) > self.articles):
            raise UnknownArticle(f"{self}({plain_day(self.in_force)}起施行)没有{_article(article)}")
        return None

    def _check(self, article: str, paragraphs: list[int], paragraph: int, item: int) -> None:
        where = f"{self}{_article(article)}"
        if not 0 <= paragraph <= len(paragraphs):
            raise UnknownArticle(f"{where}共{len(paragraphs)}款，没有第{paragraph}款")
        if not item:
            return
        if not paragraph:
            raise UnknownArticle(f"{where}引用到项时应写明款")
        if not 0 < item <= paragraphs[paragraph - 1]:
            raise UnknownArticle(f"{where}第{paragraph}款共{paragraphs[paragraph - 1]}项，没有第{item}项")


def _article(key: str) -> str:
    base, _, inserted = key.partition("-")
    if not base.isdecimal() or not 0 < int(base) <= 9999:
        return f"第{key}条"
    return f"第{numeral(int(base))}条" + (f"之{numeral(int(inserted))}" if inserted.isdecimal() else "")


@cache
def laws() -> tuple[Law, ...]:
    """Every version on record, by title and date."""
    folder = files("qingheng.statute")
    structures = json.loads((folder / "structure.json").read_text(encoding="utf-8"))
    entries = tomllib.loads((folder / "laws.toml").read_text(encoding="utf-8"))["law"]
    found = []
    for entry in entries:
        structure = structures.get(f"{entry['title']}({entry['version']})", {})
        articles = max((int(key.partition("-")[0]) for key in structure), default=entry.get("articles"))
        found.append(
            Law(
                title=entry["title"],
                full_title=entry.get("full", entry["title"]),
                aliases=tuple(entry.get("aliases", ())),
                version=entry["version"],
                in_force=entry["in_force"],
                until=entry.get("until"),
                articles=articles,
                structure=structure,
            )
        )
    return tuple(sorted(found, key=lambda law: (law.title, law.in_force)))


@lru_cache(maxsize=1024)
def statute(title: str, in_force: date | str | None = None) -> Law:
    """The version of a statute in force on a day; without a day, the newest on record.

    `title` may be the short title, the full title or an alias. Raises UnknownLaw.
    """
    day = date.fromisoformat(in_force) if isinstance(in_force, str) else in_force
    name = title.strip().removeprefix("《").removesuffix("》") if title.startswith("《") else title
    versions = [law for law in laws() if name in (law.title, law.full_title, *law.aliases)]
    if not versions:
        raise UnknownLaw(f"没有收录《{name}》")
    if day is None:
        return versions[-1]
    for law in versions:
        if law.applies_on(day):
            return law
    raise UnknownLaw(f"没有收录《{name}》在{plain_day(day)}有效的文本")
