"""What a step, a limit or a paper rests on: a place in a statute, or a practice that is none."""

from dataclasses import dataclass, field
from datetime import date

from qingheng.statute.wording import numeral


@dataclass(frozen=True, order=True)
class Citation:
    """A place in one version of a statute; `paragraph` and `item` are 0 where none is named.

    Made by indexing a Law, which checks that the place exists.
    """

    title: str
    in_force: date
    article: int
    inserted: int = 0
    paragraph: int = 0
    item: int = 0
    full_title: str = field(default="", compare=False, repr=False)

    @property
    def place(self) -> str:
        """第三十条第三款第二项."""
        parts = [f"第{numeral(self.article)}条"]
        if self.inserted:
            parts.append(f"之{numeral(self.inserted)}")
        if self.paragraph:
            parts.append(f"第{numeral(self.paragraph)}款")
        if self.item:
            parts.append(f"第{numeral(self.item)}项")
        return "".join(parts)

    @property
    def short(self) -> str:
        """第30条第3款, where the statute is known from the context."""
        inserted = f"之{numeral(self.inserted)}" if self.inserted else ""
        paragraph = f"第{self.paragraph}款" if self.paragraph else ""
        item = f"第{self.item}项" if self.item else ""
        return f"第{self.article}条{inserted}{paragraph}{item}"

    @property
    def formal(self) -> str:
        """With the full title of the statute, as official documents cite it."""
        return f"{_in_marks(self.full_title or self.title)}{self.place}"

    def __str__(self) -> str:
        return f"{_in_marks(self.title)}{self.place}"


def _in_marks(title: str) -> str:
    """《…》, with inner marks turned into 〈〉."""
    return f"《{title.replace('《', '〈').replace('》', '〉')}》"


@dataclass(frozen=True, order=True)
class Practice:
    """A basis that is no statute: a local practice or notice, verified against its source or not."""

    name: str
    verified: bool = False

    @property
    def short(self) -> str:
        return self.name

    def __str__(self) -> str:
        return self.name if self.verified else f"{self.name}(待核实)"


Basis = Citation | Practice
