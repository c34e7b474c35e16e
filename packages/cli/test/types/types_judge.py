"""Reads messages with generated types and writes them again: a module and a message a line in, the message or `!` out."""

import importlib
import json
import sys

sys.stdin.reconfigure(encoding="utf-8")
sys.stdout.reconfigure(encoding="utf-8")
for line in sys.stdin:
    name, root, text = line.rstrip("\n").split(" ", 2)
    kind = getattr(importlib.import_module(name), root)
    try:
        print(json.dumps(kind.from_dict(json.loads(text)).to_dict(), ensure_ascii=False))
    except Exception as refused:
        print("!", type(refused).__name__, str(refused).replace("\n", " "))
