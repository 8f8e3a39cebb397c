"""Steps that can be undone and done again until they are committed."""

from __future__ import annotations

from typing import Generic, TypeVar

T = TypeVar("T")


class History(Generic[T]):
    """A value with the ones before it, and those that were undone.

    >>> steps = History(0); steps.put(1); steps.undo(), steps.redo(), steps.redo()
    (True, True, False)
    """

    def __init__(self, first: T) -> None:
        self._past: list[T] = []
        self._future: list[T] = []
        self.now = first

    def put(self, value: T) -> None:
        """Make a step; what was undone before is gone."""
        self._past.append(self.now)
        self._future.clear()
        self.now = value

    def undo(self) -> bool:
        """Go back a step; return whether there was one."""
        if not self._past:
            return False
        self._future.append(self.now)
        self.now = self._past.pop()
        return True

    def redo(self) -> bool:
        """Make an undone step again; return whether there was one."""
        if not self._future:
            return False
        self._past.append(self.now)
        self.now = self._future.pop()
        return True

    @property
    def done(self) -> bool:
        """Whether there is a step to undo."""
        return bool(self._past)

    @property
    def before(self) -> T | None:
        """The value before the last step, if any."""
        return self._past[-1] if self._past else None

    @property
    def ahead(self) -> bool:
        """Whether there is an undone step to make again."""
        return bool(self._future)

    @property
    def undone(self) -> bool:
        """Whether an undone step can be made again."""
        return bool(self._future)

    def begin(self, value: T) -> None:
        """Begin anew: nothing before it can be undone."""
        self._past.clear()
        self._future.clear()
        self.now = value
