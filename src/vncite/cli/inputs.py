"""The files of a command line as documents, one by one; one that cannot be read never stops the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from vncite.cli.language import current, say
from vncite.cli.progress import watched
from vncite.cli.status import DONE, FAILED, complain
from vncite.errors import UserError

if TYPE_CHECKING:
    from vncite.lexicon import Lexicon
    from vncite.link.register import Register
    from vncite.model import Corpus, LinkedDocument
    from vncite.read import Failure

__all__ = ["Inputs", "lexicon_in", "register_from"]


class Inputs:
    """What the paths of a command line stand for.

    Iterating gives the reports, each linked by itself; of files with the same bytes, the first. What cannot be read is
    told at once on standard error and remembered: `status` is then 2 at the end, after the rest has been done.
    """

    def __init__(self, paths: Sequence[str], *, back: bool = False, lexicon: Lexicon | None = None) -> None:
        """`back` and `lexicon` are those of `vncite.find.find`."""
        self.paths, self.back, self.lexicon = paths, back, lexicon
        self.failures: list[Failure] = []
        self._read: list[tuple[str, str]] = []
        """Path and hash of every file read, copies too."""

    def files(self) -> tuple[str, ...]:
        """The files meant, each once, in the order given; what is not read is told."""
        from vncite.cli.telling import tell_again, tell_passed
        from vncite.read import survey

        found = survey(self.paths)
        for failure in found.failures:
            self.missed(failure)
        tell_passed(found.passed)
        tell_again(found.again)
        return found.files

    def __iter__(self) -> Iterator[LinkedDocument]:
        from vncite.cli.telling import tell_notes_of
        from vncite.intake import link_source, source
        from vncite.read import Failure, shown

        seen: set[str] = set()
        for file in watched(self.files(), say("Đang đọc", "Reading")):
            try:
                given = source(file)
                linked = None
                if given.sha256 not in seen:
                    linked = link_source(given, back=self.back, lexicon=self.lexicon)
            except UserError as error:
                self.missed(Failure(file, error))
                continue
            seen.add(given.sha256)
            self._read.append((shown(file), given.sha256))
            if linked is not None:
                tell_notes_of(linked.document)
                yield linked

    @property
    def copies(self) -> list[tuple[str, str]]:
        """Files read whose bytes are those of a file before, and that file's path."""
        first = {sha256: path for path, sha256 in reversed(self._read)}
        return [(path, first[sha256]) for path, sha256 in self._read if first[sha256] != path]

    def as_given(self, corpus: Corpus) -> Iterator[LinkedDocument]:
        """The reports of a corpus of these files, one for each file: a copy again, under its own path."""
        from vncite.intake import under

        reports = {linked.document.sha256: linked for linked in corpus.documents}
        for path, sha256 in self._read:
            yield under(reports[sha256], path)

    def missed(self, failure: Failure) -> None:
        """Tell and remember what could not be read."""
        from vncite.cli.telling import tell_failure

        tell_failure(failure)
        self.failures.append(failure)

    def status(self, otherwise: int = DONE) -> int:
        """The exit status: 2 where anything could not be read, else `otherwise`."""
        return FAILED if self.failures else otherwise


def lexicon_in(folder: Path | None) -> Lexicon:
    """The vocabulary, with the tables of the user's folder; raises `UserError` where there is no such folder."""
    from vncite.lexicon import load

    return load(folder)


@contextmanager
def register_from(
    sources: Sequence[str] | None, off: bool, lexicon: Lexicon | None = None
) -> Iterator[Register | None]:
    """The register to weigh dates with: the shipped one and the user's, or None where it is switched off.

    What cannot be read in one is told on standard error, and the rest of it is used; of an endpoint, which is asked
    only for what the reports cite, that is known when the work in the block is done. Raises `UserError` where one
    cannot be read at all and where both are asked for.
    """
    from vncite.link.register import Register

    if off and sources:
        raise UserError("--no-register và --register loại trừ nhau", "--no-register and --register exclude each other")
    if sources and "" in sources:
        raise UserError("--register: đường dẫn để trống", "--register: the path is empty")
    if off:
        yield None
        return
    known = Register.merged(Register.shipped(lexicon), *(Register.load(source, lexicon) for source in sources or ()))
    at_once = _tell(known.told)
    try:
        yield known
    finally:
        _tell(known.told[at_once:])
        known.close()


def _tell(unread: Sequence[UserError]) -> int:
    for one in unread:
        complain(one.text(current()))
    return len(unread)
