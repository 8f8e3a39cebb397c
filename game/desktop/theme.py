"""The colours of the table, by name; two themes, both readable."""

from __future__ import annotations

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Theme:
    """One colour for each thing that has one, as #RRGGBB; `brass` is for graphics, `brass_text` for letters."""

    name: str = "default"
    ink: str = "#1C2326"
    paper: str = "#F3ECDC"
    card: str = "#FBF6EA"
    rule: str = "#C9BB9C"
    sea: str = "#12272F"
    deep: str = "#0D1B21"
    cream: str = "#F1E7D2"
    wax: str = "#8E2F2A"
    wax_edge: str = "#6E211D"
    wax_text: str = "#FBF6EA"
    brass: str = "#B0812D"
    brass_text: str = "#835D10"
    good: str = "#1F6F57"
    bad: str = "#9A3D22"
    muted: str = "#6A6354"
    focus: str = "#0072B2"
    focus_dark: str = "#6CB6E8"
    gold: str = "#E6C67F"
    dim: str = "#A9B9B6"
    good_dark: str = "#7FC4A8"
    bad_dark: str = "#F0A08A"
    own_bar: str = "#23505A"
    others_bar: str = "#7C9A99"
    now: str = "#E3CE9E"
    band: str = "#EBE0C6"
    edge: str = "#8F8264"
    tab: str = "#223E47"
    slate: str = "#33525B"
    hover: str = "#FFFDF6"
    press: str = "#EFE5CD"
    hover_dark: str = "#1D3A44"
    shade: str = "#050B0E"
    badge: str = "#F5E3BC"
    badge_good: str = "#D5E4D6"
    badge_bad: str = "#F3D6CB"
    badge_plain: str = "#EAE1CC"

    def color(self, name: str) -> str:
        """The colour of a token; a colour that is one already is returned as it is.

        Raises KeyError for a name that is no token.
        """
        if name.startswith("#"):
            return name
        if name not in TOKENS:
            raise KeyError(f"no colour is called {name!r}; the theme knows {', '.join(TOKENS)}")
        return str(getattr(self, name))


TOKENS = tuple(token.name for token in fields(Theme) if token.name != "name")

DEFAULT = Theme()
CONTRAST = Theme(
    name="contrast",
    ink="#000000",
    paper="#FFFFFF",
    card="#FFFFFF",
    rule="#6E6E6E",
    sea="#00131A",
    deep="#000000",
    cream="#FFFFFF",
    wax="#7A0F0B",
    wax_edge="#000000",
    wax_text="#FFFFFF",
    brass="#7A5200",
    brass_text="#5E3F00",
    good="#004D36",
    bad="#7A1500",
    muted="#333333",
    focus="#004C97",
    focus_dark="#FFE14D",
    gold="#FFD95C",
    dim="#E3ECEA",
    good_dark="#8FF0C8",
    bad_dark="#FFB7A3",
    own_bar="#003B49",
    others_bar="#4E6F6E",
    now="#FFE39A",
    band="#ECECEC",
    edge="#000000",
    tab="#10303A",
    slate="#5C8390",
    hover="#FFF4CC",
    press="#E0E0E0",
    hover_dark="#1B3F4A",
    shade="#000000",
    badge="#FFE9B0",
    badge_good="#D0F2E1",
    badge_bad="#FFDCD2",
    badge_plain="#E6E6E6",
)
THEMES = {theme.name: theme for theme in (DEFAULT, CONTRAST)}

# Letters and the ground they stand on: each pair must reach a contrast of 4.5 to 1 in every theme.
LETTERS_ON: tuple[tuple[str, str], ...] = (
    *((letters, "paper") for letters in ("ink", "muted", "brass_text", "good", "bad", "wax")),
    *((letters, "card") for letters in ("ink", "muted", "brass_text", "good", "bad", "wax")),
    *((letters, "band") for letters in ("ink", "muted", "brass_text", "good", "bad")),
    *((letters, "sea") for letters in ("cream", "gold", "dim", "good_dark", "bad_dark")),
    *((letters, "deep") for letters in ("cream", "gold", "dim", "good_dark", "bad_dark")),
    *((letters, "tab") for letters in ("cream", "gold", "dim", "good_dark", "bad_dark")),
    *(("ink", ground) for ground in ("cream", "now", "hover", "press", "badge", "gold", "badge_plain")),
    ("cream", "ink"),
    ("cream", "hover_dark"),
    ("wax_text", "wax"),
    ("wax_text", "wax_edge"),
    ("brass_text", "badge"),
    ("good", "badge_good"),
    ("bad", "badge_bad"),
    ("muted", "badge_plain"),
    ("muted", "hover"),
    ("muted", "press"),
    ("muted", "cream"),
)
# Graphics that must be seen without being read: 3 to 1.
GRAPHICS_ON = (("focus", "paper"), ("focus", "card"), ("focus_dark", "sea"), ("focus_dark", "deep"), ("edge", "paper"))


def luminance(color: str) -> float:
    """How bright a colour is to the eye, from 0 to 1 (the definition of WCAG 2)."""

    def linear(part: str) -> float:
        value = int(part, 16) / 255
        return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)

    return 0.2126 * linear(color[1:3]) + 0.7152 * linear(color[3:5]) + 0.0722 * linear(color[5:7])


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, from 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)
