"""Judges cases with the Python core: a line is the number of a description, what to do, and the JSON to do it with.

A line of JSON comes back for each. Arguments: the folder of the core, the file of the cases, that of the answers,
descriptions of links or, where conversions are asked for, tables.
"""

import sys

sys.path.insert(0, sys.argv[1])
sys.dont_write_bytecode = True

from hubsante import (  # noqa: E402
    ConversionTable,
    ConversionWay,
    Limits,
    Link,
    Wrapping,
    convert,
    read_json,
    write_json,
)


def validation(told):
    return [told.valid] + [[o.code, o.severity, o.path, o.fields, o.message, o.message_en] for o in told.findings]


def outcome(told):
    faults = told.warnings if told.ok else told.faults
    return [told.value] + [[o.code, o.path, o.message, o.message_en] for o in faults]


def wrapped(link, given):
    message, said = given
    names = {"sentAt": "sent_at", "expiresAt": "expires_at"}
    return link.wrap(message, Wrapping(**{names.get(name, name): value for name, value in said.items()}))


def allowed(on):
    def listed(one):
        return [one.message, one.root, one.title, one.use, one.kinds, one.others]

    told = {"known": on.known, "roles": on.roles, "messages": on.messages}
    for role in [*on.roles, "nobody"]:
        told[f"send {role}"] = [listed(one) for one in on.send(role)]
        told[f"receive {role}"] = [listed(one) for one in on.receive(role)]
    return told


def conversion(tables, given):
    message, start, end, known = given
    told = convert(message, ConversionWay(start, end, tables, known))
    if told.refusal is not None:
        return [told.refusal.code, told.refusal.message, told.refusal.message_en]
    losses = [
        [o.path, o.fields, o.value, o.reason, o.became, o.noted_at, o.version, o.message, o.message_en]
        for o in told.losses
    ]
    return [told.messages, losses, [[o.path, o.value, o.because] for o in told.added]]


VERBS = {
    "validate": lambda link, given: validation(link.validate(given)),
    "validate-few": lambda link, given: validation(link.validate(given, Limits(3, 1_000_000))),
    "validateXml": lambda link, given: validation(link.validate_xml(given)),
    "validateXml-few": lambda link, given: validation(link.validate_xml(given, Limits(3, 4_000))),
    "toXml": lambda link, given: outcome(link.to_xml(given)),
    "fromXml": lambda link, given: outcome(link.from_xml(given)),
    "unwrap": lambda link, given: outcome(link.unwrap(given)),
    "wrap": wrapped,
    "allowedOn": lambda link, given: allowed(link.allowed_on(given)),
}


def answer(files, number, verb, given):
    try:
        if verb == "convert":
            return conversion(files, given)
        link = files[number]
        return VERBS[verb](link, given)
    except Exception as reason:
        return f"thrown: {reason!r}"


def main():
    with open(sys.argv[2], encoding="utf-8") as cases:
        are_tables = cases.readline().split("\t")[1] == "convert"
    files = [(ConversionTable if are_tables else Link).read(path) for path in sys.argv[4:]]
    with open(sys.argv[2], encoding="utf-8", newline="\n") as cases, open(
        sys.argv[3], "w", encoding="utf-8", errors="backslashreplace", newline="\n"
    ) as answers:
        for line in cases:
            number, verb, text = line.rstrip("\n").split("\t", 2)
            answers.write(write_json(answer(files, int(number), verb, read_json(text).value)) + "\n")


main()
