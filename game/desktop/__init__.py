"""The window: the chancery table, its papers and its scenes. Nothing outside this room imports pygame."""

import os

# The library greets on standard output when it is imported, which would stand before every answer of a command.
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
