"""What people look at: the policy graph as a page for the browser."""

from vncite.view.page_html import page

__all__ = ["page"]
