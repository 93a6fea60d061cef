"""`python -m vncite`: the command line."""

import sys

from vncite.cli import main

if __name__ == "__main__":
    sys.exit(main())
