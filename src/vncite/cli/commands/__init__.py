"""One file a command; each has an `app` with the one function that is the command."""
