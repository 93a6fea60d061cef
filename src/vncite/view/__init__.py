"""What people and other programs look at: the graph as a page, findings as a listing, rows and SARIF.

`page` is imported when it is asked for, so that the rows of `vncite find` do not wait for what draws it.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vncite.view.page_html import page

__all__ = ["page"]


def __getattr__(name: str) -> object:
    if name != "page":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from vncite.view.page_html import page

    return page
