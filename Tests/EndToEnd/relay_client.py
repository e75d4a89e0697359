"""A relay for tests: keeps what was acknowledged and what was replied, and survives its server."""

import json
import re
import socket
import subprocess


class Server:
    """One server process on ports of its own."""

    def __init__(self, binary, dialogs, *options, wrapper=()):
        self.process = subprocess.Popen(
            [*wrapper, binary, "serve", "--listen", "none", "--relay", "127.0.0.1:0", "--metrics", "none",
             "--dialogs", dialogs, "--country", "uk", *options],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.port = None
        for line in self.process.stdout:
            if line.startswith("relay on"):
                self.port = int(line.rsplit(":", 1)[1])
            if line == "ready\n":
                return
        raise SystemExit(f"the server did not start: {self.process.stderr.read()}")

    def kill(self):
        """Ends it at once; what it had to complain of."""
        self.process.kill()
        self.process.wait()
        errors = self.process.stderr.read()
        self.process.stdout.close()
        self.process.stderr.close()
        return errors

    def stop(self):
        self.process.terminate()
        status = self.process.wait()
        errors = self.process.stderr.read()
        self.process.stdout.close()
        self.process.stderr.close()
        return status, errors


class Connection:
    """Frames over one connection; None when it is broken."""

    def __init__(self, port):
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=60)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.received = b""
        self.send({"t": "hello", "v": 1, "relay": "test"})
        self.receive()

    def send(self, frame):
        try:
            self.socket.sendall(json.dumps(frame).encode() + b"\n")
        except OSError:
            pass

    def receive(self):
        while b"\n" not in self.received:
            try:
                part = self.socket.recv(65536)
            except (ConnectionError, TimeoutError):
                part = b""
            if not part:
                return None
            self.received += part
        line, self.received = self.received.split(b"\n", 1)
        return json.loads(line)

    def close(self):
        self.socket.close()


def transcripts(folder):
    """What the people of the shipped transcripts type, one list a case."""
    import pathlib
    talks = []
    for path in sorted(pathlib.Path(folder, "transcripts").glob("*.chat")):
        for case in re.split(r"(?m)^case ", path.read_text())[1:]:
            lines = [line.strip() for line in case.splitlines()]
            if any(line.startswith("given") for line in lines):
                continue
            typed = [line[1:].strip() for line in lines if line.startswith(">")]
            if typed:
                talks.append(typed)
    return talks


class Talk:
    """One conversation: what is still to be sent, and every reply by its number."""

    def __init__(self, name, typed):
        self.name = name
        self.typed = typed
        self.turn = 0
        self.is_acknowledged = False
        self.replies = {}

    @property
    def is_over(self):
        return self.turn == len(self.typed)

    @property
    def have(self):
        return len(self.replies)

    def frame(self):
        return {"t": "msg", "s": self.name, "mid": str(self.turn), "text": self.typed[self.turn],
                "seen": self.have}

    def take(self, frame):
        """Takes a frame; true when the next message may be sent."""
        if frame["t"] == "err":
            raise SystemExit(f"{self.name}, message {self.turn}: {frame}")
        if frame["t"] == "ack":
            self.is_acknowledged = True
            return self.go_on()
        seq = frame["seq"]
        reply = (frame["re"], frame["id"], frame["text"], frame["last"])
        if self.replies.setdefault(seq, reply) != reply:
            raise SystemExit(f"{self.name}: reply {seq} came again as another")
        if seq > len(self.replies):
            raise SystemExit(f"{self.name}: a reply before {seq} is missing")
        return self.go_on()

    def go_on(self):
        is_answered = any(re == str(self.turn) and last for re, _, _, last in self.replies.values())
        if not (self.is_acknowledged and is_answered):
            return False
        self.turn += 1
        self.is_acknowledged = False
        return True
