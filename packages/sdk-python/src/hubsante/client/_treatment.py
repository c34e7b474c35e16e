"""What becomes of a message from its delivery to its AMQP acknowledgement."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any, Optional

from hubsante import Link, Role

from ._answers import Answers
from ._connection import Connection
from ._notices import Notices
from ._reading import Reading, guessed_syntax, message_of, read_body, status_of, syntax_of
from ._sending import Sending
from ._session import Arrival
from ._texts import is_past, said, spread, text_of
from ._treated_messages import TreatedMessages
from .errors import Refusal, SendError
from .exchange_types import Delivery, Handler, Settings
from .message_store import ACCEPTED, MessageStore, Treated

#: Business member, status and whether a handler of the other status will do.
HandlerOf = Callable[[str, str, bool], Optional[Handler]]


@dataclass(frozen=True)
class _Subject:
    """A message as it is treated."""

    arrival: Arrival
    envelope: Mapping[str, Any]
    message: Mapping[str, Any]
    syntax: str
    reasons: Sequence[str]
    root: Optional[str]
    is_service: bool

    @property
    def id(self) -> str:
        return str(self.envelope["distributionID"])

    @property
    def status(self) -> str:
        return status_of(self.envelope, self.message)


class Treatment:
    """Tries, answers, and the broker's acknowledgement last."""

    def __init__(
        self,
        link: Link,
        role: Role,
        settings: Settings,
        store: MessageStore,
        notices: Notices,
        handler_of: HandlerOf,
        answers: Answers,
    ) -> None:
        self._link = link
        self._role = role
        self._settings = settings
        self._store = store
        self._treated = TreatedMessages(store)
        self._notices = notices
        self._handler_of = handler_of
        self._answers = answers
        #: Where answers leave.
        self.connection: Optional[Connection] = None

    def receive(self, arrival: Arrival) -> None:
        """Treats a message up to its AMQP acknowledgement. Never raises."""
        named = arrival.content_type
        syntax = guessed_syntax(arrival.content) if named is None else syntax_of(named)
        if syntax is None:
            self._notices.tell("message-refused", f"mis au rebut : content-type « {named} » inconnu")
            return arrival.reject()
        read = self._read(arrival.content, syntax)
        if read.envelope is None:
            why = " ; ".join(read.reasons)
            self._notices.tell("message-refused", f"mis au rebut, sans émetteur à qui répondre : {why}")
            return arrival.reject()
        subject = self._subject(arrival, read.envelope, read.reasons, syntax)
        while True:
            try:
                return self._treat(subject)
            except Exception as cause:
                # An answer or the store failed: without acknowledgement the message stays ours, and is taken up again.
                if not self._is_worth_trying(subject, cause):
                    return None
                arrival.pause(spread(self._settings.first_retry))
                if not arrival.is_live:
                    return None

    def _read(self, content: bytes, syntax: str) -> Reading:
        """Whatever a message does to those who read it, the next one is read too."""
        try:
            return read_body(content, syntax, self._link, self._settings.validate_received)
        except Exception as cause:
            return Reading(None, [said(cause)])

    def _subject(
        self, arrival: Arrival, envelope: Mapping[str, Any], reasons: Sequence[str], syntax: str
    ) -> _Subject:
        message = message_of(self._link, envelope)
        root = next((one for one in self._role.received if one in message), None)
        is_service = root is not None and not self._role.received[root].is_acknowledged
        return _Subject(arrival, envelope, message, syntax, reasons, root, is_service)

    def _is_worth_trying(self, subject: _Subject, cause: BaseException) -> bool:
        if isinstance(cause, SendError) and cause.outcome == "invalid":
            self._notices.tell(
                "message-refused", f"mis au rebut, sans réponse possible : {said(cause)}", subject.id
            )
            subject.arrival.reject()
            return False
        self._notices.tell("try-failed", f"{subject.id} : {said(cause)}", subject.id, cause)
        return True

    def _treat(self, subject: _Subject) -> None:
        known = self._treated.find(subject.id)
        if known is not None:
            self._notices.tell(
                "message-repeated", f"{subject.id} : déjà traité, acquitté à nouveau", subject.id
            )
            return self._answer_and_ack(subject, known)
        refusal = self._refusal_before(subject)
        if refusal is not None and subject.is_service:
            self._notices.tell(
                "message-refused", f"{subject.id} : mis au rebut : {refusal.cause}", subject.id
            )
            return subject.arrival.reject()
        if refusal is not None:
            # Not remembered: sent again with a later end of life, or once a handler is there, it is another matter.
            return self._tell_refusal(subject, refusal)
        handler = self._handler(subject)
        if handler is None:
            self._notices.tell(
                "message-ignored", f"{subject.id} : rien ne traite {self._name_of(subject.root)}", subject.id
            )
            return subject.arrival.ack()
        self._try_out(subject, handler)

    def _refusal_before(self, subject: _Subject) -> Optional[Refusal]:
        """Why a message does not reach its handler; ``None`` when it does."""
        expires = subject.envelope.get("dateTimeExpires")
        if is_past(expires):
            return Refusal(700, f"le message a expiré le {expires}")
        if subject.root is None:
            known = subject.reasons[0] if subject.reasons else "aucun message que ce logiciel reçoit sur ce lien"
            return Refusal(700, known)
        if not isinstance(subject.message[subject.root], dict):
            return Refusal(704, f"« {subject.root} » est vide")
        if subject.reasons:
            return Refusal(704, f"message non conforme : {' ; '.join(subject.reasons)}")
        if subject.is_service or self._handler(subject) is not None:
            return None
        name = self._name_of(subject.root)
        what = f"{name} d’exercice ou d’essai" if subject.status == "Exercise" else name
        return Refusal(700, f"rien ne traite {what} dans ce logiciel")

    def _name_of(self, root: Optional[str]) -> str:
        return self._role.received[root].name if root is not None else ""

    def _handler(self, subject: _Subject) -> Optional[Handler]:
        """Acknowledgements and errors follow what they answer: an exercise has none of its own."""
        if subject.root is None:
            return None
        return self._handler_of(subject.root, subject.status, subject.is_service)

    def _try_out(self, subject: _Subject, handler: Handler) -> None:
        """Tries until the handler ends well, the message is refused, the tries are used up or the connection is lost."""
        tries, pause = self._settings.tries, self._settings.first_retry
        while subject.arrival.is_live:
            attempt = self._store.count_try(subject.id)
            try:
                handler(subject.message[subject.root or ""], self._delivery(subject, attempt))
            except Refusal as refusal:
                if subject.is_service:
                    return self._give_up(subject, attempt, refusal)
                # What a handler refused stays refused.
                if self._keep(subject, Treated((refusal.code, refusal.cause))):
                    self._tell_refusal(subject, refusal)
                return None
            except BaseException as cause:
                # SystemExit as well: it would end this thread, and leave the queue unread.
                if attempt >= tries:
                    return self._give_up(subject, attempt, cause)
                what = f"{subject.id} : essai {attempt} sur {tries} manqué : {said(cause)}"
                self._notices.tell("try-failed", what, subject.id, cause)
                subject.arrival.pause(spread(pause))
                pause = min(pause * 2, self._settings.longest_retry)
                continue
            if self._keep(subject, ACCEPTED):
                self._answer_and_ack(subject, ACCEPTED)
            return None

    def _keep(self, subject: _Subject, treated: Treated) -> bool:
        """Whether the store has written it; without its connection the message comes again, and is known."""

        def waits(cause: Exception) -> bool:
            self._notices.tell("try-failed", f"{subject.id} : {said(cause)}", subject.id, cause)
            subject.arrival.pause(spread(self._settings.first_retry))
            return subject.arrival.is_live

        return self._treated.keep(subject.id, treated, waits)

    def _delivery(self, subject: _Subject, attempt: int) -> Delivery:
        arrival = subject.arrival
        return Delivery(
            subject.id,
            subject.envelope["senderID"],
            subject.envelope,
            subject.syntax,
            text_of(arrival.content) or "",
            attempt,
            arrival.delivery_count,
            arrival.is_redelivered,
        )

    def _tell_refusal(self, subject: _Subject, refusal: Refusal) -> None:
        self._notices.tell("message-refused", f"{subject.id} : refusé : {refusal.cause}", subject.id)
        self._answer_and_ack(subject, Treated((refusal.code, refusal.cause)))

    def _give_up(self, subject: _Subject, attempt: int, cause: BaseException) -> None:
        """To the dead letters. The Hub tells senders of what expired only, so the client tells of this itself."""
        if not subject.is_service:
            for sending in self._publish_answer(subject, Treated((700, "le traitement a échoué"))):
                sending.confirmed.result()
        self._store.forget(subject.id)
        subject.arrival.reject()
        what = f"{subject.id} : mis au rebut après {attempt} essais : {said(cause)}"
        self._notices.tell("message-refused", what, subject.id, cause)

    def _answer_and_ack(self, subject: _Subject, treated: Treated) -> None:
        """The next message does not wait for the answer; the acknowledgement does."""
        done: Future[None] = Future()
        self._connected.while_open(done)
        self._answer_until_done(subject, treated, done)

    def _answer_until_done(self, subject: _Subject, treated: Treated, done: Future[None]) -> None:
        """Without its connection the message comes again, and is answered then."""

        def again() -> None:
            if subject.arrival.is_live:
                self._answer_until_done(subject, treated, done)
            else:
                done.set_result(None)

        def settled(cause: Optional[BaseException]) -> None:
            if cause is None:
                subject.arrival.ack()
                done.set_result(None)
            elif self._is_worth_trying(subject, cause) and subject.arrival.is_live:
                self._connected.later(spread(self._settings.first_retry), again)
            else:
                done.set_result(None)

        try:
            sendings = self._publish_answer(subject, treated)
        except SendError as cause:
            return settled(cause)
        _when_all(sendings, settled)

    def _publish_answer(self, subject: _Subject, treated: Treated) -> list[Sending]:
        """Both leave at once: answers keep the order of the messages they answer."""
        if subject.is_service or not self._settings.acknowledge:
            return []
        sendings = self._answers.answers(subject.envelope, treated)
        for sending in sendings:
            self._connected.publish(sending)
        return sendings

    @property
    def _connected(self) -> Connection:
        if self.connection is None:
            raise RuntimeError("no connection")
        return self.connection


def _when_all(sendings: Sequence[Sending], settled: Callable[[Optional[BaseException]], None]) -> None:
    """Tells when the broker has confirmed them all, or the first reason why it will not."""
    if not sendings:
        return settled(None)

    def next_one(index: int) -> None:
        def told(future: Future[None]) -> None:
            cause = future.exception()
            if cause is not None or index + 1 == len(sendings):
                settled(cause)
            else:
                next_one(index + 1)

        sendings[index].confirmed.add_done_callback(told)

    next_one(0)
