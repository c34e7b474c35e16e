"""A connection to the broker that comes back by itself."""

from __future__ import annotations

import queue
import threading
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future, wait
from typing import Any, Optional

from ._notices import Notices
from ._sending import Sending
from ._session import Arrival, Session
from ._texts import said_by, spread
from ._timer import Timer
from .exchange_types import Settings

#: Seconds a broker has to answer when a client takes its leave.
_LONGEST_LEAVE = 10


class Connection:
    """``consumer`` treats a message up to its AMQP acknowledgement, and never raises."""

    def __init__(
        self,
        settings: Settings,
        vhost: str,
        queues: Sequence[str],
        consumer: Callable[[Arrival], None],
        notices: Notices,
    ) -> None:
        self._settings = settings
        self._vhost = vhost
        self._queues = queues
        self._consumer = consumer
        self._notices = notices
        self._timer = Timer()
        self._condition = threading.Condition()
        self._state = "new"
        self._session: Optional[Session] = None
        self._outgoing: deque[Sending] = deque()
        self._begun: set[Future[Any]] = set()
        # Messages of a queue are treated one by one, in order.
        self._arrivals: dict[str, queue.SimpleQueue[Optional[Arrival]]] = {}
        self._workers: list[threading.Thread] = []
        self._thread = threading.Thread(target=self._run, name="hubsante-connection")
        self._first: Future[None] = Future()

    def open(self) -> None:
        """Raises ``ConnectionError`` when this first connection fails: address, certificate, rights or queues."""
        with self._condition:
            if self._state != "new":
                raise RuntimeError("un client ne s’ouvre qu’une fois")
            self._state = "open"
        for name in self._queues:
            arrivals: queue.SimpleQueue[Optional[Arrival]] = queue.SimpleQueue()
            self._arrivals[name] = arrivals
            worker = threading.Thread(target=self._work, args=(arrivals,), name=f"hubsante-{name}")
            self._workers.append(worker)
            worker.start()
        self._thread.start()
        try:
            self._first.result()
        except BaseException:
            self._end()
            raise

    def publish(self, sending: Sending) -> None:
        """``sending.confirmed`` tells what becomes of it. Messages leave in the order they were given in."""
        with self._condition:
            if self._state in ("new", "closed"):
                sending.fail("not-sent", "le client n’est pas ouvert")
                return
            session = self._session
            if self._state == "closing" and session is None:
                sending.fail("not-sent", "le client s’est fermé avant l’envoi")
                return
            self.while_open(sending.confirmed)
            self._outgoing.append(sending)
        self._timer.after(self._settings.send_timeout, sending.gives_up)
        if session is not None:
            session.call(self._publish_waiting)

    def while_open(self, work: Future[Any]) -> None:
        """Who closes waits for it."""
        self._begun.add(work)
        work.add_done_callback(self._begun.discard)

    def later(self, seconds: float, work: Callable[[], None]) -> None:
        """Does something after a while; it must not last."""
        self._timer.after(seconds, work)

    def close(self) -> None:
        """Stops reading, lets what has begun end, then closes the channel, then the connection."""
        with self._condition:
            if self._state in ("closing", "closed"):
                return
            was_open = self._state == "open"
            self._state = "closing" if was_open else "closed"
            self._condition.notify_all()
            session = self._session
        if was_open:
            if session is not None:
                session.stop_reading()
            for arrivals in self._arrivals.values():
                arrivals.put(None)
            for worker in self._workers:
                worker.join()
            wait(list(self._begun))
        self._end()

    def _end(self) -> None:
        with self._condition:
            self._state = "closed"
            self._condition.notify_all()
            session = self._session
        for arrivals in self._arrivals.values():
            arrivals.put(None)
        if session is not None:
            session.close()
        if self._thread.is_alive():
            self._thread.join(_LONGEST_LEAVE)
        self._timer.stop()

    def _run(self) -> None:
        """Tries without end, less and less often."""
        pause = self._settings.first_reconnection
        while self._is_open():
            session = Session(
                self._settings,
                self._vhost,
                self._queues,
                on_ready=lambda: self._ready(session),  # noqa: B023 (called while this session runs)
                on_message=lambda name, arrival: self._arrivals[name].put(arrival),
                on_late=self._confirmed_late,
            )
            session.run()
            with self._condition:
                was_ready = self._session is session
                self._session = None
                still_waiting = [] if self._state == "open" else list(self._outgoing)
            for sending in still_waiting:
                sending.fail("not-sent", "le client s’est fermé avant l’envoi")
            if not self._first.done():
                self._first.set_exception(self._impossible(session.cause))
                return
            if not self._is_open():
                return
            if was_ready:
                pause = self._settings.first_reconnection
                self._notices.tell("disconnected", "connexion perdue", cause=session.cause)
            else:
                self._notices.tell("retrying", "le Hub ne répond pas encore", cause=session.cause)
                pause = min(pause * 2, self._settings.longest_reconnection)
            with self._condition:
                self._condition.wait_for(lambda: self._state != "open", spread(pause))

    def _impossible(self, cause: Optional[BaseException]) -> ConnectionError:
        """Where it failed and why: what ``pika`` raises often has no words of its own."""
        place = f"connexion à {self._settings.host} ({self._vhost}) impossible"
        error = ConnectionError(place if cause is None else f"{place} : {said_by(cause)}")
        error.__cause__ = cause
        return error

    def _is_open(self) -> bool:
        with self._condition:
            return self._state == "open"

    def _ready(self, session: Session) -> None:
        with self._condition:
            is_wanted = self._state == "open"
            self._session = session
        if not is_wanted:
            session.close()
        self._notices.tell("connected", f"connecté à {self._settings.host}")
        if not self._first.done():
            self._first.set_result(None)
        self._publish_waiting()

    def _publish_waiting(self) -> None:
        """In the thread of the session, which is the only one that takes from the queue."""
        session = self._session
        while session is not None and session.is_ready and self._outgoing:
            sending = self._outgoing.popleft()
            if sending.leaves():
                session.publish(sending)

    def _confirmed_late(self, sending: Sending) -> None:
        identifier = sending.distribution_id
        self._notices.tell("confirmed-late", f"{identifier} : confirmé après le délai", identifier)

    def _work(self, arrivals: queue.SimpleQueue[Optional[Arrival]]) -> None:
        while (arrival := arrivals.get()) is not None:
            if arrival.is_live:
                self._consumer(arrival)
