"""Names are folded to one key whatever their spelling; what differs in the language stays apart."""

from __future__ import annotations

import csv
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shared import SHARED, needs

from vncite.lexicon.fold import fold_ascii, fold_name, slug, tone_key

VECTORS = "reference/normalisation_vectors.csv"

TONE_KEYS = [
    ("Uỷ ban nhân dân", "Ủy ban nhân dân"), ("UỶ BAN", "ỦY BAN"), ("hoà bình", "hòa bình"), ("Hoà", "Hòa"),
    ("khoẻ", "khỏe"), ("thuỷ", "thủy"), ("quý", "quý"), ("quỹ", "quỹ"), ("hoàn", "hoàn"), ("huỷ", "hủy"),
    ("khuỷu", "khuỷu"), ("Huỳnh", "Huỳnh"), ("toàn", "toàn"), ("xoè", "xòe"), ("hoặc", "hoặc"), ("uý", "úy"),
    ("truyền", "truyền"), ("qua", "qua"), ("quả", "quả"), ("Quỳ Châu", "Quỳ Châu"), ("toạ đàm", "tọa đàm"),
    ("HOẠ SĨ", "HỌA SĨ"), ("loã", "lõa"), ("", ""), ("Thuý-Hoà", "Thúy-Hòa"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "key"), TONE_KEYS)
def test_tone_key(text: str, key: str) -> None:
    assert tone_key(text) == key
    assert tone_key(unicodedata.normalize("NFD", text)) == key


@needs(VECTORS)
def test_tone_keys_of_the_shared_vectors() -> None:
    with (SHARED / VECTORS).open(encoding="utf-8-sig", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["kind"] == "tone-key"]
    assert len(rows) > 10
    assert [row["raw"] for row in rows if tone_key(row["raw"]) != row["expected"]] == []


SAME = [
    ("Uỷ ban", "ỦY BAN"), ("Lý Nhân", "Lí Nhân"), ("kỹ thuật", "kĩ thuật"), ("Qui Nhơn", "Quy Nhơn"), ("quí", "quý"),
    ("Mỹ Đức", "Mĩ Đức"), ("tỷ lệ", "tỉ lệ"), ("Ðà Nẵng", "Đà Nẵng"), ("QÐ", "QĐ"),
    ("Bà Rịa - Vũng Tàu", "Bà Rịa–Vũng Tàu"),
    ("Ia H’Drai", "Ia H' Drai"), ("Sơn\n  La", "sơn la"), ("Sơn\u00a0La", "Sơn La"), ("Sơn\u200b La", "Sơn La"),
    ("Văn hóa,Thể thao", "Văn hoá , Thể thao"), ("NN&PTNT", "NN & PTNT"), (unicodedata.normalize("NFD", "Huế"), "HUẾ"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), SAME)
def test_one_name_in_two_spellings(one: str, other: str) -> None:
    assert fold_name(one) == fold_name(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hướng dẫn", "Hương dẫn"),
        ("đề án", "dề án"),
        ("thủy", "thúy"),
        ("Tam Kỳ", "Tam Kỷ"),
        ("yên", "iên"),
        ("HĐ", "HD"),
    ],
)
def test_two_names_stay_two(one: str, other: str) -> None:
    assert fold_name(one) != fold_name(other)


@pytest.mark.parametrize(
    ("text", "ascii_key", "name"),
    [
        ("Thị xã Từ Sơn", "thi xa tu son", "thi-xa-tu-son"),
        (
            "Bộ Lao động - Thương binh và Xã hội",
            "bo lao dong-thuong binh va xa hoi",
            "bo-lao-dong-thuong-binh-va-xa-hoi",
        ),
        ("Ðắk Lắk", "dak lak", "dak-lak"),
        ("Hà Nội", "ha noi", "ha-noi"),
    ],
)
def test_without_marks(text: str, ascii_key: str, name: str) -> None:
    assert fold_ascii(text) == ascii_key
    assert slug(text) == name


VIETNAMESE = st.text(alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxy àáảãạòóỏõọùúủũụỳýỷỹỵèéẻẽẹ-,'ĐÀÁUYOAE", max_size=24)


@given(VIETNAMESE)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert tone_key(tone_key(text)) == tone_key(text)
    assert fold_name(fold_name(text)) == fold_name(text)


@given(st.one_of(VIETNAMESE, st.text(max_size=24)))
def test_composed_and_decomposed_letters_give_one_key(text: str) -> None:
    composed, decomposed = unicodedata.normalize("NFC", text), unicodedata.normalize("NFD", text)
    assert tone_key(composed) == tone_key(decomposed)
    assert fold_name(composed) == fold_name(decomposed)


@given(st.text(max_size=24))
def test_a_slug_is_plain(text: str) -> None:
    assert slug(text) == "" or slug(text).isascii()
    assert slug(slug(text)) == slug(text)
