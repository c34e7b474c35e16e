"""One connection to the broker, from its opening to its loss."""

from __future__ import annotations

import ssl
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Optional, Union

import pika
from pika.adapters.select_connection import SelectConnection
from pika.credentials import ExternalCredentials, PlainCredentials
from pika.exceptions import AMQPError

from ._sending import Sending
from .exchange_types import PasswordLogin, Settings


@dataclass(frozen=True)
class Arrival:
    """A message that was delivered, and what can be done with it while its session lives."""

    session: Session
    tag: int
    is_redelivered: bool
    content_type: Optional[str]
    headers: dict[str, Any]
    content: bytes

    @property
    def is_current(self) -> bool:
        """Whether an acknowledgement still reaches the broker."""
        return self.session.is_ready

    @property
    def is_live(self) -> bool:
        """The same, and nobody is closing: a treatment may begin."""
        return self.session.is_ready and not self.session.ended.is_set()

    @property
    def delivery_count(self) -> Optional[int]:
        """How many times the broker delivered it before; ``None`` when it does not say."""
        count = self.headers.get("x-delivery-count")
        return count if isinstance(count, int) else None

    def pause(self, seconds: float) -> None:
        """Waits, and ends early when the session is lost or its client closes."""
        self.session.ended.wait(seconds)

    def ack(self) -> None:
        """Nothing happens when the channel is gone: the broker gives the message again."""
        self.session.soon(lambda channel: channel.basic_ack(self.tag))

    def reject(self) -> None:
        """To the dead letters."""
        self.session.soon(lambda channel: channel.basic_nack(self.tag, requeue=False))


class Session:
    """Runs in the thread that calls :meth:`run`; the rest may be called by any."""

    def __init__(
        self,
        settings: Settings,
        vhost: str,
        queues: Sequence[str],
        on_ready: Callable[[], None],
        on_message: Callable[[str, Arrival], None],
        on_late: Callable[[Sending], None],
    ) -> None:
        self._settings = settings
        self._vhost = vhost
        self._queues = queues
        self._on_ready = on_ready
        self._on_message = on_message
        self._on_late = on_late
        self._channel: Any = None
        self._connection: Any = None
        self._lock = threading.Lock()
        #: ``None`` once nobody runs it any more.
        self._loop: Any = None
        self._tags: list[str] = []
        self._published = 0
        self._unconfirmed: dict[int, Sending] = {}
        self._by_identifier: dict[str, Sending] = {}
        #: Set when the session is lost, or when its client closes.
        self.ended = threading.Event()
        #: Whether its queues are there and its channel is open.
        self.is_ready = False
        #: Why it ended.
        self.cause: Optional[BaseException] = None

    def run(self) -> None:
        """Connects and works until the connection ends."""
        try:
            parameters = _parameters(self._settings, self._vhost)
            self._connection = SelectConnection(
                parameters,
                on_open_callback=self._opened,
                on_open_error_callback=self._refused,
                on_close_callback=self._closed,
            )
            self._loop = self._connection.ioloop
            self._loop.start()
        except (OSError, AMQPError, ValueError) as cause:
            self.cause = self.cause or cause
        self.is_ready = False
        self.ended.set()
        self._forget_connection()
        for sending in list(self._unconfirmed.values()):
            sending.fail("unknown", "la connexion est tombée avant la confirmation", self.cause)
        self._unconfirmed.clear()

    def soon(self, act: Callable[[Any], object]) -> None:
        """Does something with the channel, in its thread; nothing when it is gone."""

        def in_thread() -> None:
            if self._channel is not None and self._channel.is_open:
                act(self._channel)

        self._call(in_thread)

    def call(self, work: Callable[[], object]) -> None:
        """Does something in the thread of the session."""
        self._call(work)

    def _call(self, work: Callable[[], object]) -> None:
        with self._lock:
            if self._loop is not None:
                self._loop.add_callback_threadsafe(work)

    def _forget_connection(self) -> None:
        with self._lock:
            loop, self._loop = self._loop, None
        if loop is not None:
            loop.close()

    def publish(self, sending: Sending) -> None:
        """Persistent and mandatory. To be called in the thread of the session."""
        if not self.is_ready or not self._channel.is_open:
            # The channel closed before anything was written.
            sending.fail("not-sent", "la connexion vient de se fermer", self.cause)
            return
        self._published += 1
        self._unconfirmed[self._published] = sending
        self._by_identifier[sending.distribution_id] = sending
        properties = pika.BasicProperties(
            content_type=sending.content_type,
            content_encoding="UTF-8",
            delivery_mode=2,
            message_id=sending.distribution_id,
            type=sending.type,
        )
        self._channel.basic_publish(
            sending.exchange, sending.routing_key, sending.content, properties, mandatory=True
        )

    def stop_reading(self) -> None:
        """What has not begun to be treated stays in the queues."""
        self.ended.set()
        self.soon(lambda channel: [channel.basic_cancel(tag) for tag in self._tags])

    def close(self) -> None:
        """The channel, then the connection: its end alone overtakes the last acknowledgement (RabbitMQ 3.10)."""

        def in_thread() -> None:
            if self._channel is not None and self._channel.is_open:
                self._channel.close()
            elif self._connection.is_open:
                self._connection.close()

        self._call(in_thread)

    def _opened(self, connection: Any) -> None:
        connection.channel(on_open_callback=self._channel_opened)

    def _channel_opened(self, channel: Any) -> None:
        self._channel = channel
        channel.add_on_close_callback(self._channel_closed)
        channel.add_on_return_callback(self._returned)
        # The broker took a queue away: everything is opened again.
        channel.add_on_cancel_callback(lambda method: self._connection.close())
        channel.confirm_delivery(self._settle, callback=lambda frame: self._set_prefetch())

    def _set_prefetch(self) -> None:
        self._channel.basic_qos(
            prefetch_count=self._settings.prefetch, callback=lambda frame: self._look_for(0)
        )

    def _look_for(self, index: int) -> None:
        """It declares nothing: it looks whether the queues are there."""
        if index < len(self._queues):
            self._channel.queue_declare(
                self._queues[index], passive=True, callback=lambda frame: self._look_for(index + 1)
            )
            return
        # Before reading: messages may be waiting, and come at once.
        self.is_ready = True
        self._read(0)

    def _read(self, index: int) -> None:
        """Who may not read a queue is told so when it is asked for, and not before."""
        if index == len(self._queues):
            self._on_ready()
            return
        on_message = partial(self._arrived, self._queues[index])
        self._tags.append(
            self._channel.basic_consume(
                self._queues[index], on_message, callback=lambda frame: self._read(index + 1)
            )
        )

    def _arrived(self, queue: str, channel: Any, method: Any, properties: Any, body: bytes) -> None:
        arrival = Arrival(
            self, method.delivery_tag, method.redelivered, properties.content_type, properties.headers or {}, body
        )
        self._on_message(queue, arrival)

    def _returned(self, channel: Any, method: Any, properties: Any, body: bytes) -> None:
        sending = self._by_identifier.get(properties.message_id)
        if sending is not None:
            sending.is_returned()

    def _settle(self, frame: Any) -> None:
        method = frame.method
        tag = method.delivery_tag
        some = [one for one in self._unconfirmed if one <= tag] if method.multiple else [tag]
        for one in some:
            sending = self._unconfirmed.pop(one, None)
            if sending is None:
                continue
            if self._by_identifier.get(sending.distribution_id) is sending:
                del self._by_identifier[sending.distribution_id]
            if method.NAME == "Basic.Nack":
                sending.fail("refused", "le courtier a refusé le message : sa file est pleine")
            elif sending.is_confirmed():
                self._on_late(sending)

    def _channel_closed(self, channel: Any, reason: BaseException) -> None:
        """A channel that the broker closes is of no more use."""
        self.is_ready = False
        self.cause = self.cause or reason
        if self._connection.is_open:
            self._connection.close()

    def _refused(self, connection: Any, reason: Union[str, BaseException]) -> None:
        self._closed(connection, ConnectionError(reason) if isinstance(reason, str) else reason)

    def _closed(self, connection: Any, reason: BaseException) -> None:
        self.is_ready = False
        self.cause = self.cause or reason
        self.ended.set()
        connection.ioloop.stop()


def _parameters(settings: Settings, vhost: str) -> pika.ConnectionParameters:
    login = settings.login
    host, _, port = settings.host.rpartition(":")
    if not host or not port.isdigit():
        host, port = settings.host, ""
    host = host.strip("[]")
    if isinstance(login, PasswordLogin):
        plain = PlainCredentials(login.user, login.password)
        return pika.ConnectionParameters(
            host, int(port or 5672), vhost, plain, heartbeat=settings.heartbeat, connection_attempts=1
        )
    for path in (login.certificate, login.key, login.authority):
        if path is not None:
            # The library of TLS does not say which file it misses.
            Path(path).read_bytes()
    context = ssl.create_default_context(cafile=None if login.authority is None else str(login.authority))
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.load_cert_chain(str(login.certificate), str(login.key), login.passphrase)
    return pika.ConnectionParameters(
        host,
        int(port or 5671),
        vhost,
        ExternalCredentials(),
        heartbeat=settings.heartbeat,
        connection_attempts=1,
        ssl_options=pika.SSLOptions(context, host),
    )
