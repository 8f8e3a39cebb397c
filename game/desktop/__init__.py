"""The window: the chancery table, its papers and its scenes. Nothing outside this room imports pygame."""
