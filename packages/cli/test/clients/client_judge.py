"""What client-program.ts says, in Python."""

import json
import sys
import threading
import time
from pathlib import Path

from hubsante_15_15_v2_1.hub_link import link

from hubsante.client import CertificateLogin, HubClient, Refusal, SendError, Settings

host, tls, client_id, store, *sending = sys.argv[1:]
lock = threading.Lock()


def say(event: str, text: str) -> None:
    with lock:
        print(json.dumps([event, text], ensure_ascii=False), flush=True)


def receive(client: HubClient) -> None:
    def treat(body, delivery):
        case_id = body["caseId"]
        say("handled", delivery.distribution_id)
        if delivery.is_redelivered:
            say("redelivered", delivery.distribution_id)
        if case_id.endswith("REFUSE"):
            raise Refusal(701, f"le dossier « {case_id} » existe déjà")
        if case_id.endswith("ONCE") and delivery.attempt == 1:
            raise RuntimeError("base occupée")
        if case_id.endswith("NEVER"):
            raise RuntimeError("base absente")

    client.on("RS-EDA", treat)
    client.open()
    say("ready", type(client).__name__)
    sys.stdin.read()


def send(client: HubClient, recipient: str, count: int, example: str) -> None:
    body = json.loads(Path(example).read_text("utf-8"))["createCaseHealth"]
    acknowledged = set()
    client.on("RC-REF", lambda reference, delivery: acknowledged.add(reference["distributionID"]), status="any")
    client.open()
    say("ready", type(client).__name__)
    for at in range(count):
        message = {**body, "caseId": f"{client_id}.DRFR{at}"}
        while True:
            try:
                client.send("RS-EDA", message, recipient, distribution_id=f"{client_id}_chaos-{at}")
                break
            except SendError as reason:
                if reason.outcome == "invalid":
                    raise
                time.sleep(0.1)
    say("sent", str(count))
    until = time.monotonic() + 120
    while len(acknowledged) < count and time.monotonic() < until:
        time.sleep(0.1)
    say("acknowledged", str(len(acknowledged)))


login = CertificateLogin(Path(tls, f"{client_id}.pem"), Path(tls, f"{client_id}.key"), Path(tls, "ca.pem"))
settings = Settings(
    host,
    client_id,
    login,
    store=store,
    first_retry=0.01,
    longest_retry=0.02,
    tries=2,
    first_reconnection=0.05,
    longest_reconnection=0.5,
    on_notice=lambda notice: say(notice.event, notice.message),
)
with HubClient(link(), "LRM", settings) as client:
    if sending:
        send(client, sending[0], int(sending[1]), sending[2])
    else:
        receive(client)
