"""AMQP client of the Hub Santé: mutual TLS, confirmed sendings, acknowledgement after the handler, reconnection.

It needs ``pika``: ``pip install hubsante[amqp]``.
"""

from .errors import Refusal, SendError
from .exchange_types import CertificateLogin, Delivery, Handler, Notice, PasswordLogin, Sent, Settings
from .hub_client import HubClient
from .message_store import FileStore, MemoryStore, MessageStore, Treated

__all__ = [
    "CertificateLogin",
    "Delivery",
    "FileStore",
    "Handler",
    "HubClient",
    "MemoryStore",
    "MessageStore",
    "Notice",
    "PasswordLogin",
    "Refusal",
    "SendError",
    "Sent",
    "Settings",
    "Treated",
]
