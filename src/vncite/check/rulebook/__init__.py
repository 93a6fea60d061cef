"""One rule a module; `vncite.check.rule` finds them."""
