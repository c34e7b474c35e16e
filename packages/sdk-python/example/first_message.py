"""Envoie un RS-EDA, attend son acquittement, puis montre ce qui manque à un dossier vide."""

import json
import sys
from concurrent.futures import Future
from pathlib import Path

from hubsante_15_15_v2_1.hub_link import link

from hubsante.client import CertificateLogin, HubClient, SendError, Settings

me = "fr.health.samu290"
tls = Path(sys.argv[2])
login = CertificateLogin(tls / f"{me}.pem", tls / f"{me}.key", tls / "ca.pem")
dossier = json.loads(Path(sys.argv[3]).read_text("utf-8"))["createCaseHealth"]
acknowledged: Future[str] = Future()
with HubClient(link(), "LRM", Settings(sys.argv[1], me, login)) as client:
    client.on("RC-REF", lambda body, delivery: acknowledged.set_result(body["distributionID"]), status="any")
    client.open()
    print("envoyé :", client.send("RS-EDA", dossier, "fr.health.samu560").distribution_id)
    print("acquitté :", acknowledged.result(timeout=30))
    try:
        client.send("RS-EDA", {}, "fr.health.samu560")
    except SendError as refused:
        for finding in refused.findings:
            print("-", finding.message)
