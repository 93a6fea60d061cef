"""HTTP to a SPARQL endpoint: credentials, retries with backoff, and errors that give nothing away.

Credentials come from the environment or a netrc, go to the address they were meant for and nowhere else (redirects are
not followed, they are reported), and are in no message.
"""

from __future__ import annotations

import base64
import netrc
import os
import re
import time
import urllib.request
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import Any
from urllib.parse import SplitResult, quote, unquote, urlencode, urlsplit

import urllib3

from vncite.errors import UserError
from vncite.system import why

__all__ = ["Answered", "Http", "Refused"]

RETRIED = (429, 502, 503, 504)
"""Statuses that say "later": the request is sent again, after the time the server asks for or twice the last wait."""

FIRST = 2
"""How often a connection is tried again as long as the server has never answered: an address may be mistyped."""

REASONS: tuple[tuple[type[Exception], tuple[str, str]], ...] = (
    (urllib3.exceptions.NameResolutionError, ("không tìm thấy máy chủ tên này", "no server of this name is found")),
    (urllib3.exceptions.ConnectTimeoutError, ("quá thời gian chờ", "it took too long")),
    (urllib3.exceptions.SSLError, ("kết nối an toàn (https) không thành", "no secure (https) connection is made")),
    (urllib3.exceptions.ProxyError, ("máy chủ trung gian (proxy) không cho qua", "the proxy does not let it pass")),
    (urllib3.exceptions.ProtocolError, ("máy chủ ngắt kết nối giữa chừng", "the server broke the connection off")),
)
"""Why there is no connection, in Vietnamese and English; what the system says is in `vncite.system`."""


@dataclass(frozen=True, slots=True)
class Answered:
    """What a server said."""

    status: int
    body: bytes
    headers: Mapping[str, str]
    """By their names in lower case."""


class Refused(UserError):
    """The server answered with a status that says no."""

    def __init__(self, vi: str, en: str, status: int) -> None:
        super().__init__(vi, en)
        self.status = status

    def __reduce__(self) -> tuple[type[Refused], tuple[object, ...]]:
        return type(self), (self.vi, self.en, self.status)


class _Retry(urllib3.Retry):
    """Tells how long it waits before it sends a request again."""

    told: Callable[[float], None] | None = None

    def new(self, **changed: Any) -> _Retry:
        made = super().new(**changed)
        made.told = self.told
        return made

    def sleep(self, response: Any = None) -> None:
        asked = self.get_retry_after(response) if response and self.respect_retry_after_header else None
        seconds = asked or self.get_backoff_time()
        if self.told and seconds:
            self.told(seconds)
        super().sleep(response)


class Http:
    """One address of a SPARQL service, with its credentials; close it, or use it in a `with` statement."""

    def __init__(
        self,
        url: str,
        *,
        tries: int = 6,
        backoff: float = 0.5,
        timeout: float = 60.0,
        retried: tuple[int, ...] = RETRIED,
        tell: Callable[[UserError], None] | None = None,
        environ: Mapping[str, str] | None = None,
    ) -> None:
        """`tries`: how often a request is sent again; `backoff` and `timeout` in seconds. `tell` is told for how
        many seconds a request is put off; of several at a time, the first.

        Raises `UserError` where the address is not one of `http` or `https`.
        """
        split = _split(url)
        self.url = split._replace(netloc=split.netloc.rpartition("@")[2]).geturl()
        """The address without user and password."""
        self._headers = {"User-Agent": "vncite", **_authorization(split, os.environ if environ is None else environ)}
        self._tell, self._quiet = tell, 0.0
        self._met = False
        """Whether the server has ever answered."""
        self._retry = _Retry(
            total=tries, backoff_factor=backoff, backoff_max=30, retry_after_max=120, status_forcelist=retried,
            allowed_methods=None, redirect=False, raise_on_status=False,
        )  # fmt: skip
        self._retry.told = self._put_off
        limits = urllib3.Timeout(connect=min(10.0, timeout), read=timeout)
        proxy = urllib.request.getproxies().get(split.scheme)
        if proxy and not urllib.request.proxy_bypass(split.hostname or ""):
            self._pool: urllib3.PoolManager = urllib3.ProxyManager(proxy, timeout=limits, maxsize=8)
        else:
            self._pool = urllib3.PoolManager(timeout=limits, maxsize=8)

    def send(
        self,
        method: str,
        parameters: Mapping[str, str] | None = None,
        *,
        body: bytes | None = None,
        form: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
        accept: tuple[int, ...] = (),
    ) -> Answered:
        """Send a request; `form` makes it a form. Raises `UserError` on any status but 2xx and those in `accept`."""
        url = self.url
        if parameters:
            url += ("&" if urlsplit(url).query else "?") + urlencode(parameters, quote_via=quote)
        sent = {**self._headers, **(headers or {})}
        if form is not None:
            body = urlencode(form).encode("ascii")
            sent["Content-Type"] = "application/x-www-form-urlencoded"
        try:
            retry = self._retry if self._met else self._retry.new(connect=FIRST)
            response = self._pool.request(method, url, body=body, headers=sent, redirect=False, retries=retry)
            self._met = True
        except urllib3.exceptions.HTTPError as error:
            raise self._unreachable(error) from None
        answered = Answered(
            response.status, response.data, {name.lower(): value for name, value in response.headers.items()}
        )
        if not (200 <= answered.status < 300 or answered.status in accept):
            raise self._refused(answered)
        return answered

    def close(self) -> None:
        """Close the connections."""
        self._pool.clear()

    def __enter__(self) -> Http:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _put_off(self, seconds: float) -> None:
        now = time.monotonic()
        if self._tell and seconds >= 1 and now >= self._quiet:
            self._quiet = now + seconds
            self._tell(
                UserError(
                    f"{self.url} chưa nhận yêu cầu, thử lại sau {seconds:.0f} giây",
                    f"{self.url} does not take the request yet, next try in {seconds:.0f} s",
                )
            )

    def _unreachable(self, error: urllib3.exceptions.HTTPError) -> UserError:
        cause = error.reason if isinstance(error, urllib3.exceptions.MaxRetryError) and error.reason else error
        if isinstance(cause, urllib3.exceptions.ReadTimeoutError):
            return UserError(f"{self.url} không trả lời kịp thời", f"{self.url} did not answer in time")
        vi, en = _reason(cause)
        return UserError(f"không kết nối được với {self.url}: {vi}", f"cannot reach {self.url}: {en}")

    def _refused(self, answered: Answered) -> UserError:
        if 300 <= answered.status < 400:
            place = _without_user(answered.headers.get("location", "?"))
            return UserError(
                f"{self.url} đã chuyển sang {place}; hãy dùng địa chỉ ấy", f"{self.url} has moved to {place}; use that"
            )
        if answered.status in (401, 403):
            return UserError(
                f"{self.url} từ chối quyền truy cập ({answered.status}); đặt VNCITE_ENDPOINT_TOKEN, hoặc "
                "VNCITE_ENDPOINT_USER và VNCITE_ENDPOINT_PASSWORD, hoặc ghi vào tệp netrc",
                f"{self.url} refuses access ({answered.status}); set VNCITE_ENDPOINT_TOKEN, or "
                "VNCITE_ENDPOINT_USER and VNCITE_ENDPOINT_PASSWORD, or write them in a netrc",
            )
        said = _printable(answered.body)
        return Refused(
            f"{self.url} trả lời {answered.status}{': ' + said if said else ''}",
            f"{self.url} answered {answered.status}{': ' + said if said else ''}",
            answered.status,
        )


def _reason(cause: BaseException) -> tuple[str, str]:
    """Why there is no connection, in Vietnamese and in English."""
    inner = cause.__cause__
    if type(cause) is urllib3.exceptions.NewConnectionError and isinstance(inner, OSError):
        return why(inner)
    return next((words for kind, words in REASONS if isinstance(cause, kind)), ("mạng bị lỗi", "the network fails"))


def _split(url: str) -> SplitResult:
    try:
        split = urlsplit(url)
        port_ok = split.port is None or split.port > 0
    except ValueError:
        split, port_ok = urlsplit(""), False
    if split.scheme not in ("http", "https") or not split.hostname or not port_ok:
        raise UserError(
            f"không phải địa chỉ http(s): {_without_user(url)}", f"not an http(s) address: {_without_user(url)}"
        )
    return split._replace(fragment="")


def _authorization(split: SplitResult, environ: Mapping[str, str]) -> dict[str, str]:
    """The Authorization header: a token, else user and password of the environment, of the address, of a netrc."""
    if token := environ.get("VNCITE_ENDPOINT_TOKEN"):
        return {"Authorization": f"Bearer {_one_line(token)}"}
    user, password = environ.get("VNCITE_ENDPOINT_USER"), environ.get("VNCITE_ENDPOINT_PASSWORD")
    if not user and split.username:
        user, password = unquote(split.username), unquote(split.password or "")
    if not user:
        user, password = _from_netrc(split.hostname or "", environ)
    if not user:
        return {}
    pair = f"{user}:{password or ''}".encode()
    return {"Authorization": "Basic " + base64.b64encode(pair).decode("ascii")}


def _from_netrc(host: str, environ: Mapping[str, str]) -> tuple[str | None, str | None]:
    path = environ.get("NETRC") or os.path.join(os.path.expanduser("~"), ".netrc")
    try:
        found = netrc.netrc(path).authenticators(host)
    except FileNotFoundError:
        return None, None
    except (netrc.NetrcParseError, OSError, UnicodeDecodeError):
        raise UserError(f"không đọc được tệp netrc {path}", f"cannot read the netrc file {path}") from None
    return (found[0], found[2]) if found else (None, None)


def _one_line(token: str) -> str:
    if not token.strip().isascii() or not token.strip().isprintable():
        raise UserError("VNCITE_ENDPOINT_TOKEN có ký tự không hợp lệ", "VNCITE_ENDPOINT_TOKEN has invalid characters")
    return token.strip()


def _without_user(url: str) -> str:
    """An address fit to be shown."""
    return re.sub(r"(?<=//)[^/?#]*@", "", _printable(url.encode("utf-8", "replace")))


def _printable(body: bytes) -> str:
    """The beginning of a server's message in one line, without control characters (it may be hostile)."""
    text = re.sub(r"<[^>]*>", " ", body[:4000].decode("utf-8", "replace"))
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())[:300]
