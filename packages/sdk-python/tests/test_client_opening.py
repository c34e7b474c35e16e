"""What a client says of a mistake before anything travels; the rest is judged by packages/cli/test/sdk-clients.test.ts."""

from __future__ import annotations

import socket
from pathlib import Path
from typing import Any

import pytest

from hubsante import Link
from hubsante.client import CertificateLogin, HubClient, PasswordLogin, Settings

from .small_link import DESCRIPTION

ROLE: dict[str, Any] = {
    "exchange": "distribution",
    "queues": ["message"],
    "syntax": "json",
    "hub": "fr.hub",
    "servers": [],
    "sent": {},
    "received": {"note": {"name": "X-NOTE", "isAcknowledged": True}},
    "acknowledgement": "reference",
    "error": None,
    "information": None,
    "warnings": {},
}


def client(tmp_path: Path, host: str, login: CertificateLogin | PasswordLogin | None = None) -> HubClient:
    link = Link({**DESCRIPTION, "roles": {"LRM": ROLE}})
    settings = Settings(host, "fr.health.a", login or PasswordLogin("a", "b"), store=tmp_path / "store.jsonl")
    return HubClient(link, "LRM", settings)


def why(opened: HubClient) -> str:
    with opened, pytest.raises(ConnectionError) as told:
        opened.open()
    assert told.value.__cause__ is not None
    return str(told.value)


def test_a_connection_that_fails_says_where_and_why(tmp_path: Path) -> None:
    with socket.socket() as unused:
        # Bound and not listening: nobody else takes it, and whoever connects is refused.
        unused.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{unused.getsockname()[1]}"
        said = why(client(tmp_path, host))
        assert said.startswith(f"connexion à {host} (15-x_v1.0) impossible : ")
        assert "refused" in said
        missing = CertificateLogin(tmp_path / "none.pem", tmp_path / "none.key")
        assert "none.pem" in why(client(tmp_path, host, missing))


def test_a_treatment_that_would_never_be_called_is_refused(tmp_path: Path) -> None:
    opened = client(tmp_path, "localhost:1")
    wrong: Any = None
    with opened:
        with pytest.raises(TypeError, match="traitement"):
            opened.on("X-NOTE", wrong)
        with pytest.raises(ValueError, match="Actual, Exercise ou any"):
            opened.on("X-NOTE", lambda body, delivery: None, status="Exercice")
        with pytest.raises(ValueError, match="seulement : X-NOTE"):
            opened.on("X-OTHER", lambda body, delivery: None)


def test_a_syntax_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="json ou xml"):
        Settings("localhost:1", "fr.health.a", PasswordLogin("a", "b"), syntax="yaml")
