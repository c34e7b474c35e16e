"""What is given to a client, and what it gives."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional, Union

from .message_store import MessageStore


@dataclass(frozen=True)
class CertificateLogin:
    """By certificate (mutual TLS, SASL EXTERNAL), the only way the Hub knows. Paths of PEM files."""

    #: Its common name is the client identifier.
    certificate: Union[str, Path]
    key: Union[str, Path]
    #: Whoever signed the certificate of the server; ``None`` for those that the system knows.
    authority: Union[str, Path, None] = None
    #: Password of the key.
    passphrase: Optional[str] = None


@dataclass(frozen=True)
class PasswordLogin:
    """By password and without TLS: for trials on a broker of one's own."""

    user: str
    password: str


@dataclass(frozen=True)
class Notice:
    """What the client tells of its own accord."""

    #: ``connected``, ``disconnected``, ``retrying`` (the Hub does not answer yet), ``try-failed`` (a treatment will be
    #: taken up again), ``message-refused`` (given back to its sender, or to the dead letters), ``message-ignored`` (an
    #: acknowledgement or an information that no handler is for), ``message-repeated`` (treated already, and not again),
    #: ``confirmed-late`` (its outcome had been said to be unknown), ``hub-warning`` (the Hub refuses this message today,
    #: or accepts it with a caveat).
    event: str
    #: In French, for a person.
    message: str
    #: Of the message it is about, if any.
    distribution_id: Optional[str] = None
    cause: Optional[BaseException] = None


def _hears_nothing(notice: Notice) -> None:
    """Nobody listens."""


@dataclass(frozen=True)
class Settings:
    """How a client connects and works. Times are in seconds."""

    #: Server and port of the Hub, ``localhost:5671``.
    host: str
    #: Given by the Hub, ``fr.health.samu290``.
    client_id: str
    login: Union[CertificateLogin, PasswordLogin]
    #: Space of the broker; ``None`` for that of the link version.
    vhost: Optional[str] = None
    #: ``json`` or ``xml`` for what is sent; ``None`` for that of the role. Both are read.
    syntax: Optional[str] = None
    #: Whether to validate what leaves and what arrives.
    validate_sent: bool = True
    validate_received: bool = True
    #: Whether to answer each business message of one's own accord.
    acknowledge: bool = True
    #: First and longest wait before a treatment that failed is taken up again (it doubles), and tries before the dead letters.
    first_retry: float = 1
    longest_retry: float = 60
    tries: int = 10
    #: Where to remember what was treated: a file or a memory of one's own; ``None`` for
    #: ``.hubsante/<vhost>/<client_id>.jsonl`` of the current folder.
    store: Union[str, Path, MessageStore, None] = None
    #: Messages received and not treated yet, at most.
    prefetch: int = 10
    #: First and longest wait between two tries of reconnection.
    first_reconnection: float = 1
    longest_reconnection: float = 30
    #: Between two signs of life of the broker.
    heartbeat: int = 30
    #: What a sending has, reconnection and confirmation included.
    send_timeout: float = 30
    #: Hears what happens without any call being there to tell it.
    on_notice: Callable[[Notice], None] = _hears_nothing

    def __post_init__(self) -> None:
        """Raises ``ValueError`` for a syntax that is none: sending would find out, much later."""
        if self.syntax not in (None, "json", "xml"):
            raise ValueError(f"syntax : json ou xml ; trouvé : {self.syntax!r}")


@dataclass(frozen=True)
class Sent:
    """A message that the broker has kept. The recipient will answer with its ``distribution_id``."""

    distribution_id: str
    envelope: Mapping[str, Any]


@dataclass(frozen=True)
class Delivery:
    """Where a message comes from."""

    distribution_id: str
    #: Client identifier.
    sender: str
    envelope: Mapping[str, Any]
    #: ``json`` or ``xml``.
    syntax: str
    #: The text as it came.
    content: str
    #: Number of this try, from 1; only those that reached the handler count.
    attempt: int
    #: How many times the broker delivered it before (``x-delivery-count``); ``None`` when it does not say.
    delivery_count: Optional[int]
    #: Whether the broker may have delivered it before; does not count as a try.
    is_redelivered: bool


#: Treats what stands under the business member. What it raises makes the message come again; ``Refusal`` refuses it.
Handler = Callable[[Any, Delivery], object]
