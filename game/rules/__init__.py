"""The game itself: states, agreements, a year and its resolution. Pure; the standard library only."""
