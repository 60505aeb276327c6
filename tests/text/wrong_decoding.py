"""Danish words, and the ways in which they come out wrong when bytes are decoded as what they are not."""

from __future__ import annotations

import itertools
from typing import Final

from hypothesis import strategies as st

#: The 256 characters of cp1252 as browsers and most programs read it: its undefined bytes are control characters.
_CP1252: Final = "".join(bytes([b]).decode("cp1252", "ignore") or chr(b) for b in range(256))
_LATIN1: Final = "".join(map(chr, range(256)))
_TABLES: Final = {"cp1252": _CP1252, "latin-1": _LATIN1}
#: Each way is the encodings that UTF-8 was taken for, one after the other: once, and twice.
WAYS: Final = [(name,) for name in _TABLES] + list(itertools.product(_TABLES, repeat=2))

WORDS: Final = (
    "Byrådet", "Økonomiudvalget", "Ældrerådet", "Ærø", "Ålborg", "møde", "påpegede", "få", "Århus", "Åse's",
    "rødgrød", "blåbær", "å", "Å", "ø", "Ø", "æ", "Æ", "PÅ", "GÅ", "FÅ", "ÆØÅ", "Café", "idé", "allé", "résumé", "à",
    "Müller", "Björk", "Strömstad", "Øst-Ærø", "Åben", "åbenhed", "ændring", "Særlig", "Råd", "§", "25°", "m²", "m³",
    "1¼", "12½", "50", "kr.", "Sag", "punkt", "•", "–", "…",
)  # fmt: skip
#: What stands right before and after words in Danish texts.
BEFORE: Final = ("", "", "”", "“", "„", "»", "«", "’", "‘", '"', "(", "–", "•", "§ ", "- ", "…")
AFTER: Final = ("", "", "”", "“", "«", "»", "’", '"', ".", ",", ")", "–", "…", ":", "²", "!", "®", "’s")

words: st.SearchStrategy[str] = st.tuples(
    st.sampled_from(BEFORE), st.lists(st.sampled_from(WORDS), min_size=1, max_size=2), st.sampled_from(AFTER)
).map(lambda parts: parts[0] + "".join(parts[1]) + parts[2])
danish: st.SearchStrategy[str] = st.lists(words, min_size=1, max_size=6).map(" ".join)


def wrongly_decoded(text: str, way: tuple[str, ...]) -> str:
    """Encode a text in UTF-8 and decode it as what it is not, as often as the way says."""
    for encoding in way:
        text = "".join(_TABLES[encoding][byte] for byte in text.encode())
    return text
