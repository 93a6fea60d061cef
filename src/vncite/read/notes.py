"""What a reader had to guess or leave out, as sentences that say what to do about it."""

from __future__ import annotations

from dataclasses import dataclass

from vncite.model import Document

__all__ = ["NOTES", "Note", "notes_of"]

NOTES: dict[str, tuple[str, str]] = {
    "no-text": (
        "không có chữ nào (tệp trống, hoặc chỉ có ảnh quét); nếu là bản quét, hãy nhận dạng chữ (OCR) rồi đọc lại",
        "holds no words (it is empty, or a scan); recognise the text of a scan (OCR) and read that",
    ),
    "nul-characters": (
        "có ký tự rỗng (NUL) giữa chữ, chỗ đó có thể đọc sai; hãy lưu lại tệp bằng UTF-8",
        "has NUL characters in its text, which may be misread there; save it again as UTF-8",
    ),
    "broken-bytes": (
        "có {detail} chỗ hỏng bảng mã, được thay bằng dấu �; hãy xin lại tệp gốc hoặc sửa những chỗ đó",
        "has broken bytes ({detail}), read as �; ask for the file again or mend these places",
    ),
    "encoding-guessed": (
        "không phải UTF-8, được đoán là {detail}; nếu chữ sai, hãy lưu lại tệp bằng UTF-8",
        "is not UTF-8 and was taken for {detail}; if letters are wrong, save it again as UTF-8",
    ),
    "legacy-tcvn3": (
        "chữ gõ bằng phông TCVN3 (.VnTime), đa số trích dẫn sẽ không nhận ra; hãy chuyển sang Unicode rồi đọc lại",
        "was typed in a TCVN3 font (.VnTime), most citations will be missed; convert it to Unicode and read that",
    ),
    "legacy-vni": (
        "chữ gõ bằng phông VNI, đa số trích dẫn sẽ không nhận ra; hãy chuyển sang Unicode rồi đọc lại",
        "was typed in a VNI font, most citations will be missed; convert it to Unicode and read that",
    ),
    "tracked-changes-accepted": (
        "có sửa đổi đang theo dõi, được đọc như đã chấp nhận hết; nếu không phải vậy, hãy chốt chúng trong Word",
        "has tracked changes, read as if all were accepted; if that is wrong, settle them in Word",
    ),
    "comments-left-out": (
        "bỏ qua {detail} chú thích bên lề; muốn đọc trích dẫn trong đó, hãy chép vào thân văn bản",
        "comments are left out ({detail}); copy what they cite into the text to have it read",
    ),
    "embedded-file-left-out": (
        "bỏ qua phần chèn từ tệp khác (altChunk); hãy mở bằng Word và lưu lại để phần đó thành chữ của văn bản",
        "leaves out a file inserted in it (altChunk); open and save it in Word, which makes that part of the text",
    ),
    "linked-file-left-out": (
        "bỏ qua phần nằm ở tệp con; hãy đưa cả tệp con vào lệnh",
        "leaves out a part that is kept in another file; give that file too",
    ),
    "embedded-object-left-out": (
        "bỏ qua đối tượng nhúng (bảng tính, tệp khác); nếu có trích dẫn trong đó, hãy chép thành chữ",
        "leaves out an embedded object (a sheet, a file); copy its citations as text to have them read",
    ),
    "chart-left-out": (
        "bỏ qua biểu đồ; nếu có trích dẫn trong đó, hãy chép thành chữ",
        "leaves out a chart; copy its citations as text to have them read",
    ),
    "diagram-left-out": (
        "bỏ qua sơ đồ (SmartArt); nếu có trích dẫn trong đó, hãy chép thành chữ",
        "leaves out a diagram (SmartArt); copy its citations as text to have them read",
    ),
}
"""Each code of `Document.notes`, without what follows its colon, in Vietnamese and in English."""


@dataclass(frozen=True, slots=True)
class Note:
    """Something a reader had to guess or leave out in one file; the file was read."""

    path: str
    code: str
    """A key of `NOTES`: `comments-left-out`."""
    detail: str = ""
    """How many, or which encoding."""

    def text(self, lang: str = "vi") -> str:
        """One sentence that names the file and says what to do.

        >>> Note("a.txt", "encoding-guessed", "windows-1258").text("en")
        'a.txt: is not UTF-8 and was taken for windows-1258; if letters are wrong, save it again as UTF-8'
        """
        said = NOTES[self.code][lang == "en"].format(detail=self.detail)
        return f"{self.path}: {said}"


def notes_of(document: Document) -> tuple[Note, ...]:
    """The notes on a document that was read."""
    parted = (note.partition(":") for note in document.notes)
    return tuple(Note(document.path, code, detail) for code, _, detail in parted)
