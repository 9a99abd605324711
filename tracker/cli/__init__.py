"""The command line: reads what the user typed, calls the rooms, and prints.

Data goes to standard output, narration and errors to standard error. Exit codes: 0 done, 1 some sources failed or
something is wrong with the data, 2 wrong usage. Each command has a module with an `add` that declares its options and
sets what runs it; rooms are imported when a command needs them.
"""

from tracker.cli.main import main

__all__ = ["main"]
