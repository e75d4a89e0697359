"""Kills a server at random moments under load, and looks for what was lost or doubled.

    kill.py SERVER DIALOGS KILLS [SEED]

Prints one line a kill and a summary; exit status 1 when a turn that was acknowledged is lost, when one has
its effect twice, or when a conversation ends otherwise than without the kills.
"""

import os
import random
import sys
import tempfile
import threading
import time

from relay_client import Connection, Server, Talk, transcripts

WIDTH = 24


def options(folder):
    return ["--store", f"sqlite:{folder}/state/c.sqlite", "--key-file", f"{folder}/settings/key"]


def undisturbed(server, talks):
    """How the conversations end when nothing happens."""
    connection = Connection(server.port)
    for talk in talks:
        while not talk.is_over:
            connection.send(talk.frame())
            while not talk.take(connection.receive()):
                pass
    connection.close()
    return {talk.name: talk.replies for talk in talks}


class Load:
    """Keeps many conversations going, over whatever server there is."""

    def __init__(self, talks):
        self.waiting = list(talks)
        self.open = {}
        self.finished = []
        self.acknowledged = 0

    def begin(self, connection):
        while self.waiting and len(self.open) < WIDTH:
            talk = self.waiting.pop(0)
            self.open[talk.name] = talk
            connection.send(talk.frame())

    def run(self, port):
        """Works until the connection breaks or everything is done; true when it broke."""
        try:
            connection = Connection(port)
        except OSError:
            return True
        for talk in self.open.values():
            connection.send({"t": "resume", "s": talk.name, "have": talk.have})
            # What was acknowledged is not sent again: the server must know it.
            if not talk.is_acknowledged:
                connection.send(talk.frame())
        self.begin(connection)
        while self.open:
            frame = connection.receive()
            if frame is None:
                connection.close()
                return True
            talk = self.open.get(frame.get("s"))
            if talk is None:
                continue
            if frame["t"] == "ack" and not talk.is_acknowledged:
                self.acknowledged += 1
            # Nothing was taken yet of a conversation that the server does not know.
            if frame.get("code") == 501 and "re" not in frame and not (talk.have or talk.is_acknowledged):
                continue
            if talk.take(frame):
                if talk.is_over:
                    del self.open[talk.name]
                    self.finished.append(talk)
                    self.begin(connection)
                else:
                    connection.send(talk.frame())
        connection.close()
        return False


def meant(complaints):
    """What a killed server itself said: where a sanitizer looks up names, what helps it complains of the kill."""
    if "TSAN_OPTIONS" not in os.environ:
        return complaints
    return "".join(line for line in complaints.splitlines(True) if "Sanitizer" in line or "Fatal" in line)


def main():
    binary, dialogs, kills = sys.argv[1], sys.argv[2], int(sys.argv[3])
    seed = int(sys.argv[4]) if len(sys.argv) > 4 else random.randrange(1 << 32)
    chance = random.Random(seed)
    scripts = transcripts(dialogs)
    with tempfile.TemporaryDirectory(prefix="backchat-calm-") as folder:
        calm = Server(binary, dialogs, *options(folder))
        expected = undisturbed(calm, [Talk(str(number), typed) for number, typed in enumerate(scripts)])
        calm.stop()
    with tempfile.TemporaryDirectory(prefix="backchat-kill-") as folder:
        rounds = 0
        complaints = ""
        names = (f"{round_}.{number}" for round_ in range(1 << 20) for number in range(len(scripts)))
        load = Load([])
        print(f"seed {seed}, {len(scripts)} transcripts, {WIDTH} conversations at once")
        print("kill   after ms   acknowledged   finished")
        while rounds < kills:
            while len(load.waiting) < 4 * WIDTH:
                name = next(names)
                load.waiting.append(Talk(name, scripts[int(name.split(".")[1])]))
            server = Server(binary, dialogs, *options(folder))
            delay = chance.uniform(0.0, 0.5)
            killer = threading.Timer(delay, server.process.kill)
            killer.start()
            load.run(server.port)
            killer.cancel()
            complaints += meant(server.kill())
            rounds += 1
            print(f"{rounds:4}   {delay * 1000:8.1f}   {load.acknowledged:12}   {len(load.finished):8}", flush=True)
        load.waiting = []
        server = Server(binary, dialogs, *options(folder))
        while load.open:
            if load.run(server.port):
                raise SystemExit("the connection broke by itself")
        status, errors = server.stop()
        wrong = [talk.name for talk in load.finished if talk.replies != expected[talk.name.split(".")[1]]]
        print(f"{kills} kills, {load.acknowledged} turns acknowledged, {len(load.finished)} conversations ended; "
              f"{len(wrong)} otherwise than undisturbed; the last server ended with {status}")
        for name in wrong[:10]:
            print(f"wrong: {name}")
        complaints += errors
        if wrong or status != 0 or complaints:
            print(complaints)
            raise SystemExit(1)


if __name__ == "__main__":
    main()
