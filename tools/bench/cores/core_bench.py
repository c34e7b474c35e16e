"""Arguments: folder of the core, description, JSON Schema of a message, the message under its root, an envelope in XML."""

import json
import sys
import time
import tracemalloc

LONG_ENOUGH = 2


def per_second(run):
    """How often something is done in a second of the processor, once it is warm."""
    for _ in range(2):
        count, start = 0, time.process_time()
        while time.process_time() - start < LONG_ENOUGH:
            run()
            count += 1
    return round(count / LONG_ENOUGH)


def main():
    core, description, schema_path, message_path, xml_path = sys.argv[1:]
    sys.path.insert(0, core)
    with open(message_path, encoding="utf-8") as file:
        text = file.read()
    with open(schema_path, encoding="utf-8") as file:
        schema = json.load(file)
    with open(xml_path, encoding="utf-8") as file:
        xml = file.read()
    start = time.perf_counter()
    from hubsante import Link

    link = Link.read(description)
    assert link.validate_json(text).valid
    cold = time.perf_counter() - start
    tracemalloc.start()
    other = Link.read(description)
    other.validate_json(text)
    memory = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()

    import fastjsonschema
    import jsonschema

    message = json.loads(text)
    (body,) = message.values()
    validator = jsonschema.Draft202012Validator(schema)
    # It knows drafts up to 7, whose $defs it follows as any pointer.
    draft7 = {**schema, "$schema": "http://json-schema.org/draft-07/schema#"}
    start = time.perf_counter()
    fast = fastjsonschema.compile(draft7, use_default=False)
    compiled = time.perf_counter() - start
    fast(body)
    faulty = {name: {**one, "inconnu": 1} for name, one in message.items()}
    figures = {
        "validate, per second": per_second(lambda: link.validate(message)),
        "fastjsonschema, per second": per_second(lambda: fast(body)),
        "jsonschema, per second": per_second(lambda: list(validator.iter_errors(body))),
        "validate with a fault, per second": per_second(lambda: link.validate(faulty)),
        "validateXml of an envelope, per second": per_second(lambda: link.validate_xml(xml)),
        "first verdict, ms": round(cold * 1000),
        "compilation of fastjsonschema, ms": round(compiled * 1000),
        "memory of a link, MB": round(memory / 1e6, 1),
    }
    print(json.dumps(figures))


main()
