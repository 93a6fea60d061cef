"""Where in a text each character of its composed form starts, without a number kept for every character."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, compress
from typing import Final, overload

__all__ = ["Kept", "accents_out"]

_BLOCK: Final = 1024


class Kept(Sequence[int]):
    """The positions of the bytes of a mask that are 1, counted by blocks and listed for the blocks that are asked for.

    >>> kept = Kept(bytes([1, 0, 1, 1]))
    >>> len(kept), list(kept)
    (3, [0, 2, 3])
    """

    def __init__(self, mask: bytes) -> None:
        self._mask = mask
        self._until = list(accumulate(mask.count(1, at, at + _BLOCK) for at in range(0, len(mask), _BLOCK)))
        self._listed: dict[int, list[int]] = {}

    def __len__(self) -> int:
        return self._until[-1] if self._until else 0

    @overload
    def __getitem__(self, index: int) -> int: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[int]: ...
    def __getitem__(self, index: int | slice) -> int | Sequence[int]:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        if not 0 <= index < len(self):
            raise IndexError(index)
        block = bisect_right(self._until, index)
        listed = self._listed.get(block)
        if listed is None:
            at = block * _BLOCK
            listed = self._listed[block] = list(compress(range(at, at + _BLOCK), self._mask[at : at + _BLOCK]))
        return listed[index - (self._until[block - 1] if block else 0)]


_HIGH: Final = bytes(byte == 0x03 for byte in range(256))
_LOW: Final = bytes(byte < 0x70 for byte in range(256))
_OTHERS: Final = bytes([1, 0]) + bytes(254)


def accents_out(text: str) -> bytes:
    """A mask of the text: 0 where an accent stands apart (U+0300 to U+036F), else 1; empty where that is not enough.

    The two bytes of every character are looked up by themselves, and both answers joined as two large numbers.
    """
    wide = text.encode("utf-16-le", "surrogatepass")
    if len(wide) != 2 * len(text):
        return b""
    high, low = wide[1::2].translate(_HIGH), wide[::2].translate(_LOW)
    accents = int.from_bytes(high, "little") & int.from_bytes(low, "little")
    return accents.to_bytes(len(text), "little").translate(_OTHERS)
