"""How a thing stands, as a tone that has a word and an icon: never a colour alone."""

from dataclasses import dataclass
from enum import StrEnum


class Tone(StrEnum):
    """The value is the name of the colour and of the icon."""

    OVERDUE = "overdue"
    SOON = "soon"
    GOOD = "good"
    PAUSED = "paused"
    INFO = "info"
    BRAND = "brand"


@dataclass(frozen=True, slots=True)
class Mark:
    """A word with its tone; the icon is the tone's own where none is named."""

    word: str
    tone: Tone
    icon: str = ""

    @property
    def icon_name(self) -> str:
        return self.icon or self.tone.value
