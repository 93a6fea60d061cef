"""Small reports written for the store's tests."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from vncite.store import BuildReport
from vncite.store.build import build as build_with_register
from vncite.store.embedded import Store

HEAD = """ỦY BAN NHÂN DÂN
HUYỆN {district}
-------
Số: {number}/BC-UBND

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
{place}, ngày {day} tháng {month} năm {year}

BÁO CÁO
Tình hình thực hiện các văn bản của cấp trên

"""
BODY = """Thực hiện {cited}, Ủy ban nhân dân huyện đã ban hành Kế hoạch số {plan}/KH-UBND ngày 15/{month}/{year}
và giao các xã tổ chức thực hiện. Kết quả cụ thể được nêu ở phụ lục kèm theo báo cáo này.
"""


RESOLUTION = "Nghị quyết số 128/NQ-CP ngày 11/10/2021 của Chính phủ"


def report(
    place: str = "Yên Thế",
    number: int = 12,
    cited: str = RESOLUTION,
    day: int = 20,
    month: int = 12,
    year: int = 2021,
    plan: int = 31,
) -> str:
    head = HEAD.format(district=place.upper(), number=number, place=place, day=day, month=month, year=year)
    return head + BODY.format(cited=cited, plan=plan, month=month, year=year)


def write(folder: Path, **texts: str) -> Path:
    """Files of that name, `_` for `-`, in a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name.replace('_', '-')}.txt").write_text(text, encoding="utf-8")
    return folder


def dump(folder: Path) -> list[str]:
    """What readers of a store see, in one order."""
    with Store.open(folder) as store:
        return sorted(map(str, store.quads()))


def damage_facts(folder: Path) -> None:
    """Make all that a store remembers of its reports unreadable."""
    for facts in (folder / "facts").glob("*/*"):
        facts.write_bytes(b"damaged")


def build(paths: list[Path], folder: Path, **options: Any) -> BuildReport:
    """Built with no register, which the findings would change with."""
    return build_with_register(paths, folder, register=None, **options)
