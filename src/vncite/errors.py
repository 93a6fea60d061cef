"""What a user is told when the work cannot be done: one sentence, in her language, never a traceback."""

from __future__ import annotations

__all__ = ["LANGUAGES", "UserError", "fault", "known_language"]

LANGUAGES = ("vi", "en")
"""Those in which anything is told."""


class UserError(Exception):
    """A fault in the input or the request, not in the program; the command line prints it in one line and exits with 2.

    >>> import pickle
    >>> UserError("không có tệp", "no such file").text("en")
    'no such file'
    >>> pickle.loads(pickle.dumps(UserError("không có tệp", "no such file"))).vi  # out of another process
    'không có tệp'
    """

    def __init__(self, vi: str, en: str) -> None:
        super().__init__(en)
        self.vi = vi
        self.en = en

    def __reduce__(self) -> tuple[type[UserError], tuple[object, ...]]:
        """Pickled with both sentences, so that it comes whole out of another process."""
        return type(self), (self.vi, self.en)

    def text(self, lang: str = "vi") -> str:
        """The sentence in Vietnamese (`vi`, the default) or English (`en`)."""
        return self.en if lang == "en" else self.vi


def known_language(lang: str) -> str:
    """The language, as it was asked for. Raises `UserError` where it is none of ours, which nothing would show later.

    >>> known_language("en")
    'en'
    """
    if lang not in LANGUAGES:
        known = ", ".join(LANGUAGES)
        raise UserError(f"lang {lang!r} không phải là một trong: {known}", f"lang {lang!r} is not one of: {known}")
    return lang


def fault(what: str) -> UserError:
    """The program failed, and not the user: what Python says of it, and how to see more."""
    return UserError(
        f"lỗi bên trong chương trình ({what}); đặt VNCITE_DEBUG=1 để xem chi tiết",
        f"a fault inside the program ({what}); set VNCITE_DEBUG=1 to see where",
    )
