"""The shape of a Vietnamese syllable without its accents: what has another is an abbreviation, a foreign word, or more
than one syllable.
"""

from __future__ import annotations

__all__ = ["SYLLABLE"]

SYLLABLE = (
    r"(?:ngh?|gh|gi|kh|nh|ph|qu|th|tr|ch|[bcdghklmnpqrstvx])?"
    r"(?:uy[eau]|[iy]eu|oa[iy]|oeo|uay|uo[iu]|uu|a[iouy]|e[ou]|i[aeu]|o[aeio]|u[aeioy]|[aeiouy])(?:ng|nh|ch|[cmnpt])?"
)
"""For a pattern: onset, rhyme and coda in small letters of ASCII."""
