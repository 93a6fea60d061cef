"""Files into a store: reads what is new or changed, links everything together, checks it, and publishes the result.

    files -read, find, link_document-> facts of each report -relink, check-> corpus -> graphs -> snapshot for readers

The first arrow is the dear one and looks at one file only, so its result is remembered by the hash of the bytes
(`vncite.store.facts`). Everything after it is a function of the set of facts: whatever was built before, in whatever
order, or broken off at whatever moment, the same files give the same graphs.
"""

from __future__ import annotations

import hashlib
import os
import uuid
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pyoxigraph import Literal

from vncite.errors import UserError
from vncite.graph.terms import T
from vncite.intake import Fault, Source, link_source, source, under
from vncite.iri import Namer
from vncite.link.register import SHIPPED, RegisterChoice, resolved
from vncite.model import Corpus, LinkedDocument
from vncite.plain import encode
from vncite.read import Failure, Passed, Survey, survey
from vncite.read import shown as legible
from vncite.read.notes import Note, notes_of
from vncite.read.walk import STDIN, identity
from vncite.store import fingerprint
from vncite.store.base import settled
from vncite.store.books import Books, Entry
from vncite.store.embedded import Store
from vncite.store.facts import Facts
from vncite.store.filed import Filed, gone, names, passes, would_lose
from vncite.store.landing import land, replace
from vncite.store.snapshots import Folder, plain_errors

if TYPE_CHECKING:
    from vncite.lexicon.load import Lexicon
    from vncite.link import Register

__all__ = ["BuildReport", "Failure", "Progress", "build"]

MANY = 2000
"""Report graphs from which it pays to put the database in order after writing: questions then run twice as fast."""

Progress = Callable[[int, int, str], None]
"""Told the number of files done, the number of files, and the file that comes next."""


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did."""

    files: int
    """Files given, those in folders too."""
    read: int
    """Of these, how many were read; the others had not changed."""
    written: int
    """Report graphs written or replaced."""
    withdrawn: tuple[str, ...]
    """Paths that `prune` removed."""
    replaced: tuple[str, ...]
    """Of `-` and pipes, those whose earlier report gave way to what came now: nothing tells one text from the next."""
    failures: tuple[Failure, ...]
    """Files and folders that could not be read; the others landed, and what the store had of these stays."""
    passed: tuple[Passed, ...]
    """What the folders hold besides, and is not read."""
    again: tuple[tuple[str, str], ...]
    """Files given more than once: the path that was not read again, and the path by which it was read."""
    copies: tuple[tuple[str, str], ...]
    """Files given that hold the same bytes as another of the store, with the path that their one report goes by."""
    notes: tuple[Note, ...]
    """What had to be guessed or left out in the files that were read."""
    reports: int
    citations: int
    instruments: int
    findings: int
    """What the store holds now."""


def build(
    paths: Iterable[str | os.PathLike[str]] | str | os.PathLike[str],
    folder: str | os.PathLike[str],
    *,
    prune: bool = False,
    register: RegisterChoice = SHIPPED,
    lexicon: Lexicon | None = None,
    base: str | None = None,
    rebase: bool = False,
    threshold: float | None = None,
    progress: Progress | None = None,
) -> BuildReport:
    """Add files and folders, or one of them, to the store in `folder`, made if it is not there.

    `prune` withdraws the reports of the store whose files are gone, and of `-` and pipes those of which nothing is left
    that could be read. `register` is the register of known instruments: the shipped one by default, another or its path
    or address, None for none.

    `base` is the base of the IRIs of a new store (`DEFAULT_BASE` where it is not given), which keeps it from then on;
    `rebase` names everything anew under another.

    Raises `UserError` where there is no file to read at all (and nothing for `prune` to do), where another process
    writes the store, where the store has another base, where the folder cannot be used, or where a report of the store
    would be lost. A path that cannot be read is no error: it is in `BuildReport.failures`, and the others land.
    """
    known = resolved(register, lexicon)
    given = [paths] if isinstance(paths, str | os.PathLike) else paths
    found = survey(os.fspath(path) for path in given)
    if found.failures and not found.files and not (prune and Folder(folder).made):
        errors = [failure.error for failure in found.failures]
        raise UserError("; ".join(error.vi for error in errors), "; ".join(error.en for error in errors))
    if rebase and base is None:
        raise UserError("--rebase cần --base: địa chỉ gốc mới", "--rebase needs --base: the new base address")
    asked = None if base is None else Namer(base).base  # before a folder is made
    with Store.open(folder, write=True) as store:
        namer = Namer(settled(store, asked, rebase=rebase))
        work = _Build(store, namer, known, lexicon, threshold)
        return work.run(found, prune, progress)


class _Build:
    def __init__(
        self, store: Store, namer: Namer, register: Register | None, lexicon: Lexicon | None, threshold: float | None
    ) -> None:
        assert store.folder is not None
        self.store, self.namer, self.register, self.lexicon = store, namer, register, lexicon
        self.threshold = threshold
        self.books = Books(store)
        reading = fingerprint.of_reading(lexicon)
        self.facts = Facts(store.folder.facts, reading)
        self.key = fingerprint.of_graph(reading, namer.base)
        self.corpus_key = fingerprint.of_corpus(self.key, register, threshold)
        """Fingerprint of what the corpus graph depends on besides the reports."""
        self.documents: dict[str, LinkedDocument] = {}
        """What was read in this build, by hash."""
        self.passing: dict[str, Source] = {}
        """What was given in this build and cannot be fetched again, by hash: standard input, pipes."""
        self.kept: dict[str, str] = {}
        """Reports that stay as another version or other tables read them, by hash, with the key of their graphs."""
        self.corpus_text = self.books.text_of(namer.graph())
        """Name of the corpus graph's text as the last build finished it; None where it was broken off."""
        self.failures: list[Failure] = []
        self.notes: list[Note] = []
        self.begun = False

    def run(self, found: Survey, prune: bool, progress: Progress | None) -> BuildReport:
        self.failures += found.failures
        paths = found.files
        filed: dict[str, Filed] = {}
        read = 0
        for number, path in enumerate(paths):
            if progress:
                progress(number, len(paths), path)
            try:
                one, fresh = self._take(path)
            except UserError as error:
                self.failures.append(Failure(path, error.with_traceback(None)))
                continue
            filed[one.file] = one
            if fresh:
                read += 1
                self.notes += notes_of(self.documents[one.sha256].document)
                self._remember(self.documents[one.sha256])
        if progress:
            progress(len(paths), len(paths), "")
        given = tuple(filed.values())
        before = {file: entry.sha256 for file, entry in self.books.entries.items()}
        withdrawn = self._others(filed, {identity(path) for path in paths}, prune)
        same = self._same(filed)
        if not same:
            withdrawn = tuple(sorted((*withdrawn, *self._gather(filed, prune))))
        shown, told = names(filed.values())
        written = 0
        if not same:
            corpus = self._link(told)
            written = self._write(corpus, filed, told)
            with self._errors():
                self.facts.keep_only(entry.sha256 for entry in self.books.entries.values())
                assert self.store.texts is not None
                self.store.texts.keep_only(self.books.texts([self.namer.graph()]).values())
        state = self.books.state
        assert state is not None
        self.store.publish(state[0])
        kept = {one.sha256 for one in filed.values()}
        replaced = tuple(one.path for one in given if passes(one.file) and before.get(one.file, one.sha256) not in kept)
        as_given = {shown[one.file]: one.path for one in filed.values()}
        copies = tuple((one.path, as_given[told[one.sha256]]) for one in given if shown[one.file] != told[one.sha256])
        return BuildReport(
            len(paths), read, written, withdrawn, replaced, tuple(self.failures), found.passed, found.again, copies,
            tuple(self.notes), *self._counts(),
        )  # fmt: skip

    def _same(self, filed: dict[str, Filed]) -> bool:
        """Whether the store already says of just these files what this build would say."""
        state, entries = self.books.state, self.books.entries
        if state is None or self.corpus_key is None or state[1] != self.corpus_key or filed.keys() != entries.keys():
            return False
        return all(
            (one.path, one.sha256, self.key) == (entries[file].path, entries[file].sha256, entries[file].key)
            for file, one in filed.items()
        )

    def _take(self, path: str) -> tuple[Filed, bool]:
        """A file given to this build, and whether it had to be read."""
        given = source(path)
        fresh = given.sha256 not in self.documents and not self.facts.path(given.sha256).exists()
        if passes(path):  # its facts are looked at now: later there will be nothing to mend them from
            self.passing[given.sha256] = given
            fresh = fresh or self.facts.load(given.sha256) is None
        if fresh:
            self.documents[given.sha256] = link_source(given, lexicon=self.lexicon)
        return Filed(identity(path), path, given.sha256), fresh

    def _remember(self, linked: LinkedDocument) -> None:
        with self._errors():
            self.facts.save(linked)

    def _others(self, filed: dict[str, Filed], given: set[str], prune: bool) -> tuple[str, ...]:
        """Add what the store holds from earlier builds; with `prune`, not what is gone. Returns the paths withdrawn.

        A file that is gone and whose bytes are given now was moved: its report stays, under the path it has now.
        """
        withdrawn = []
        present = {one.sha256 for one in filed.values()}
        for entry in self.books.entries.values():
            if entry.file in filed:
                continue
            moved = entry.sha256 in present
            if (prune or moved) and entry.file not in given and entry.file != STDIN and gone(entry.file):
                if not moved:
                    withdrawn.append(entry.path)
            else:
                filed[entry.file] = Filed(entry.file, entry.path, entry.sha256)
        return tuple(sorted(withdrawn))

    def _gather(self, filed: dict[str, Filed], prune: bool) -> list[str]:
        """Have every report at hand. Returns what had to be taken out for that, with `prune`: standard input and pipes
        of which nothing is left, since no file can be put back or removed for them.
        """
        dropped: list[str] = []
        lost: dict[str, str] = {}
        for one in sorted(filed.values(), key=lambda one: one.path):
            linked = self.documents.get(one.sha256) or self.facts.load(one.sha256) or self._again(one.sha256, filed)
            if linked is not None:
                self.documents[one.sha256] = linked
            elif prune and passes(one.file):
                dropped.append(one.path)
                del filed[one.file]
            else:
                lost.setdefault(one.sha256, legible(one.path))
        if lost:
            raise would_lose(list(lost.values()))
        return dropped

    def _link(self, told: dict[str, str]) -> Corpus:
        """All reports linked together, each once, under the path it is known by."""
        from vncite.link import THRESHOLD, combine

        documents = []
        for sha256, path in sorted(told.items(), key=lambda pair: pair[1]):
            self.documents[sha256] = linked = under(self.documents[sha256], path)
            documents.append(linked)
        threshold = THRESHOLD if self.threshold is None else self.threshold
        return combine(documents, register=self.register, threshold=threshold, lexicon=self.lexicon)

    def _again(self, sha256: str, filed: dict[str, Filed]) -> LinkedDocument | None:
        """Read a report once more whose facts are damaged or another version's; where it is not there any more, it
        stays as that version read it. None where nothing is left of it.
        """
        mine = [one for one in filed.values() if one.sha256 == sha256]
        problem: UserError | None = None
        for one in mine:
            given = self.passing.get(sha256)
            if given is None and passes(one.file):
                continue  # standard input and pipes of an earlier build: reading them now would wait for ever
            try:
                given = given or source(one.file)
                if given.sha256 == sha256:
                    linked = link_source(given._replace(path=one.path), lexicon=self.lexicon)
                    self._remember(linked)
                    return linked
            except UserError as error:
                problem = error
        earlier = self.facts.earlier(sha256)
        if earlier is None:
            return None
        linked, reading = earlier
        self.kept[sha256] = fingerprint.of_graph(reading, self.namer.base)
        if not any(failure.path == mine[0].path for failure in self.failures):
            path = legible(mine[0].path)
            why = UserError(
                f"{path}: đã đổi, không còn hoặc không đọc được; báo cáo giữ như lần đọc trước (với phiên bản, bảng "
                "từ khác), đưa tệp vào lại để đọc lại",
                f"{path}: changed, gone or not readable; its report stays as it was read before (by another version or "
                "with other tables), give the file again to have it read",
            )
            self.failures.append(Failure(mine[0].path, problem if isinstance(problem, Fault) else why))
        return linked

    def _write(self, corpus: Corpus, filed: dict[str, Filed], told: dict[str, str]) -> int:
        """Write what differs; returns how many report graphs did."""
        from vncite.check import check
        from vncite.graph.corpus import corpus_nquads
        from vncite.graph.naming import Naming
        from vncite.graph.rdf import document_nquads, report_iris

        iris = report_iris(corpus.documents, self.namer)
        linked = {one.document.path: one for one in corpus.documents}
        wanted = []
        for one in filed.values():
            path = told[one.sha256]
            made, added = self.kept.get(one.sha256, self.key), self._added(linked[path])
            wanted.append(Entry(one.file, one.path, one.sha256, made, iris[path], path, added))
        corpus_graph, texts, naming = self.namer.graph(), self.store.texts, Naming(self.lexicon)
        assert texts is not None
        with self._errors():
            written = land(
                self.store,
                self.books,
                wanted,
                lambda entry: document_nquads(linked[entry.told], self.namer, entry.graph, naming),
                (corpus_graph,),
                self._begin,
            )
        key, state = self.corpus_key, self.books.state
        if state is None or key is None or state[1] != key:
            findings = check(corpus, register=self.register, lexicon=self.lexicon)
            nquads = corpus_nquads(corpus, findings, self.namer, iris, register=self.register, lexicon=self.lexicon)
            with self._errors():
                self._begin()
                replace(self.store, corpus_graph, nquads, texts.load(self.corpus_text) if self.corpus_text else None)
                if written >= MANY:
                    self.store.dataset.optimize()
                self.books.finish(uuid.uuid4().hex, key or "")
                name = self.books.text_of(corpus_graph)
                assert name is not None
                texts.save(name, corpus_graph, nquads)
        return written

    def _added(self, linked: LinkedDocument) -> str:
        """Digest of what linking with other reports changed in this one; empty where it changed nothing."""
        alone = self.documents[linked.document.sha256]
        return "" if linked.links == alone.links else hashlib.sha256(encode(linked)).hexdigest()[:16]

    def _errors(self) -> AbstractContextManager[None]:
        """What the system refuses the store (disk full, no permission), as one sentence."""
        assert self.store.folder is not None
        return plain_errors(self.store.folder.path)

    def _begin(self) -> None:
        if not self.begun:
            self.books.begin()
            self.begun = True

    def _counts(self) -> tuple[int, int, int, int]:
        kinds = ("vnc:Report", "vnc:Citation", "vnc:Instrument", "vnc:Finding")
        query = "SELECT (COUNT(DISTINCT ?one) AS ?n) WHERE {{ ?one a {} }}"
        found = [self.store.select(query.format(T[kind])).rows[0][0] for kind in kinds]
        reports, citations, instruments, findings = (int(n.value) if isinstance(n, Literal) else 0 for n in found)
        return reports, citations, instruments, findings
