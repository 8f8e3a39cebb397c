"""The same work done many times, in this process or in several, with its results in order."""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing.synchronize import Event
from typing import Final, TypeVar

from game.lab.bulk import uncollected

R = TypeVar("R")
CHUNK: Final = 20


def spread(prepare: Callable[[], Callable[[int], R]], count: int, jobs: int) -> Iterator[R]:
    """Yield what the work that `prepare` makes ready gives for 0, 1, ... count - 1, done by `jobs` processes.

    Several processes take chunks, which are put together again by number. Whoever is interrupted, or closes this, waits
    for no more than the work in hand.
    """
    chunks = [range(first, min(first + CHUNK, count)) for first in range(0, count, CHUNK)]
    if jobs == 1 or len(chunks) == 1:
        with uncollected():
            yield from map(prepare(), range(count))
        return
    stop = multiprocessing.Event()
    with ProcessPoolExecutor(min(jobs, len(chunks)), initializer=_begin, initargs=(stop,)) as pool:
        try:
            with _undisturbed():
                waiting = deque(pool.submit(_chunk, prepare, chunk) for chunk in chunks)
            while waiting:
                yield from waiting.popleft().result()
        except BaseException:
            # No worker is ended by force: one that dies while it hands over a result would be waited for without end.
            stop.set()
            pool.shutdown(cancel_futures=True)
            raise


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Keep an interruption waiting while workers start: it is for the main process alone."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


_stopped: Callable[[], bool] = bool


def _begin(stop: Event) -> None:
    """Begin a worker: it hears of an interruption from the main process."""
    global _stopped
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _stopped = stop.is_set


def _chunk(prepare: Callable[[], Callable[[int], R]], numbers: range) -> list[R]:
    work = prepare()
    with uncollected():
        return [work(number) for number in numbers if not _stopped()]
