"""Traces a server, and looks whether anything is acknowledged before it is on the disk.

    syncs.py SERVER DIALOGS [STORE OPTION]

For every acknowledgement that is written to the relay there must be an fdatasync or fsync of the log that
has returned, after the last write to the log. Exit status 1 when there is none; the option
"?synchronous=off" shows that this would be seen.
"""

import re
import sys
import tempfile
import time

from relay_client import Connection, Server, Talk, transcripts

CALLS = "openat,pwrite64,write,writev,sendto,fsync,fdatasync"


def play(server, talks):
    connection = Connection(server.port)
    acknowledged = 0
    for talk in talks:
        while not talk.is_over:
            connection.send(talk.frame())
            while not talk.take(connection.receive()):
                pass
            acknowledged += 1
    connection.close()
    return acknowledged


def calls(path):
    """The calls in the order of their returns, as name, arguments and result."""
    unfinished = {}
    for line in open(path, errors="replace"):
        process, _, rest = line.rstrip("\n").partition(" ")
        rest = rest.strip()
        if rest.endswith("<unfinished ...>"):
            unfinished[process] = rest.removesuffix("<unfinished ...>")
            # What is written to a socket can be read before the call returns.
            if "\\\"t\\\":\\\"ack\\\"" in rest:
                yield "acknowledge", rest, "0"
            continue
        resumed = re.match(r"<\.\.\. (\w+) resumed>(.*)", rest)
        if resumed:
            rest = unfinished.pop(process, resumed[1] + "(") + resumed[2]
            if "\\\"t\\\":\\\"ack\\\"" in rest:
                continue
        call = re.match(r"(\w+)\((.*)\)\s+= (\S+)", rest)
        if not call:
            continue
        name, arguments, result = call.groups()
        if "\\\"t\\\":\\\"ack\\\"" in arguments:
            name = "acknowledge"
        yield name, arguments, result


def main():
    binary, dialogs = sys.argv[1], sys.argv[2]
    option = sys.argv[3] if len(sys.argv) > 3 else ""
    with tempfile.TemporaryDirectory(prefix="backchat-syncs-") as folder:
        trace = f"{folder}/trace"
        server = Server(
            binary, dialogs, "--store", f"sqlite:{folder}/state/c.sqlite{option}",
            "--key-file", f"{folder}/settings/key",
            wrapper=["strace", "-D", "-f", "-y", "-s", "64", "-e", f"trace={CALLS}", "-o", trace])
        talks = [Talk(str(number), typed) for number, typed in enumerate(transcripts(dialogs)[:12])]
        expected = play(server, talks)
        server.stop()
        # The tracer is a process of its own, and ends after the server.
        ended = re.compile(rf"(?m)^{server.process.pid}\s+\+\+\+ exited")
        for _ in range(600):
            if ended.search(open(trace, errors="replace").read()):
                break
            time.sleep(0.05)
        log = f"{folder}/state/c.sqlite-wal"
        seen = written = synced = early = 0
        is_synced = False
        for name, arguments, result in calls(trace):
            if name in ("pwrite64", "write") and f"<{log}>" in arguments:
                written += 1
                is_synced = False
            elif name in ("fsync", "fdatasync") and f"<{log}>" in arguments and result == "0":
                synced += 1
                is_synced = True
            elif name == "acknowledge":
                seen += 1
                early += not is_synced
        print(f"{expected} turns, {seen} acknowledgements written, {written} writes to the log, "
              f"{synced} syncs of the log, {early} acknowledgements before their sync")
        if seen != expected or written == 0:
            raise SystemExit("the trace does not hold what was done")
        if early:
            raise SystemExit(1)


if __name__ == "__main__":
    main()
