"""Bridges an IRC server to the relay port: an example for people who write a relay.

usage: irc-relay.py --irc HOST:PORT --relay HOST:PORT --nick NICK --state FILE [--token-file FILE] [--name NAME]

Private messages become `msg` frames and replies private messages. FILE keeps what is not settled, so the relay
may be killed at any moment; people's words stand there until they are answered, and are never printed. When a
connection breaks, all begins again from FILE; until then nobody has the nick. IRC acknowledges nothing: a line
on its way to a relay that dies is lost, and the person types it again; so is a reply to somebody who left. A
turn is settled when the IRC server answers a PING sent after it; a relay that dies before sends it twice.
"""
import asyncio, json, os, sqlite3, sys, textwrap, time

TABLES = """PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;
CREATE TABLE IF NOT EXISTS people (nick TEXT PRIMARY KEY, s TEXT UNIQUE, have INTEGER);
CREATE TABLE IF NOT EXISTS said (n INTEGER PRIMARY KEY, nick TEXT, mid TEXT, words TEXT, seen INTEGER);"""


def lines(frame):
    """A reply as lines of at most 355 bytes, so that the longest prefix and nick still fit into IRC's 512."""
    text, choices = frame["text"].replace("\0", ""), frame.get("choices", [])
    if not {choice["id"] for choice in choices} <= {"yes", "no", "not-sure"}:
        text += "".join(f"\n{number} {choice['text']}" for number, choice in enumerate(choices, 1))
    for paragraph in text.splitlines():
        for line in textwrap.wrap(paragraph, 88, break_on_hyphens=False):
            yield ("!! " if frame["code"] == 231 else "") + line.strip()


class Relay:
    """Lives as long as both connections hold. Each conversation has one turn under way at a time."""
    def __init__(self, nick, database):
        self.nick, self.database, self.is_online, self.flight = nick, database, False, None
        self.turns, self.have = {}, {}  # By s: the mid under way; the last seq that came, once it is resumed.
        self.replies, self.whole = {}, []  # By s: the replies of the turn; each s that has all of them.

    async def run(self, irc, relay, hello):
        from_server, self.server = await asyncio.open_connection(*relay, limit=1 << 20)
        self.tell(**hello)
        self.hear_server(await asyncio.wait_for(from_server.readuntil(), 60))
        from_irc, self.irc = await asyncio.open_connection(*irc)
        self.say(f"NICK {self.nick}\r\nUSER {self.nick} 0 * :{self.nick}")
        people = asyncio.create_task(self.listen(from_irc, self.hear_irc))
        server = asyncio.create_task(self.listen(from_server, self.hear_server))
        while not (await asyncio.wait((people, server), timeout=20, return_when="FIRST_COMPLETED"))[0]:
            self.say("PING :?"), self.tell(t="ping", n=0)
        self.say("QUIT")  # What people wrote before this is still read and kept.
        await asyncio.wait((people,), timeout=5)
        self.irc.close(), self.server.close()
        ends = await asyncio.gather(server, people, return_exceptions=True)
        raise min(ends, key=lambda end: isinstance(end, EOFError))  # It says less than another reason.

    async def listen(self, reader, hear):
        while True:
            hear(await asyncio.wait_for(reader.readuntil(), 60))
            self.pass_on(), self.is_online and self.submit()

    def say(self, line):
        self.irc.write(line.encode() + b"\r\n")

    def tell(self, **frame):
        self.server.write(json.dumps(frame).encode() + b"\n")

    def hear_irc(self, line):
        head, _, tail = line.decode(errors="replace").rstrip("\r\n").partition(" :")
        sender, command, *words = (head if head.startswith(":") else ": " + head).split() + [tail]
        self.is_online |= command == "001"
        if command == "PING":
            self.say(f"PONG :{tail or words[0]}")
        elif command == "433":
            raise ConnectionError("the nick is taken, perhaps by a connection that is about to end")
        elif command == "PONG" and tail == self.flight:
            self.settle(tail)
        elif command == "PRIVMSG" and words[0].lower() == self.nick.lower():
            # Anybody can take a nick that is free; a real relay uses the name of the person's account.
            self.keep(sender[1:].partition("!")[0].lower(), tail.removeprefix("\1ACTION "))

    def keep(self, nick, words):
        if words.startswith("\1PING"):  # The answer says that everything before it is kept.
            self.say(f"NOTICE {nick} :{words}")
        elif not words.startswith("\1") and (words := words.strip("\1 ")):
            row = "SELECT NULL, nick, hex(randomblob(8)), ?, have FROM people WHERE nick = ?"
            with self.database as database:
                database.execute("INSERT OR IGNORE INTO people VALUES (?, ?, 0)", (nick, nick))
                database.execute(f"INSERT INTO said {row}", (words, nick))  # Seen is what was passed on until now.

    def submit(self):
        """Sends the oldest line of each person; the next one when that is settled."""
        rows = self.database.execute("SELECT *, min(n) FROM said NATURAL JOIN people GROUP BY nick ORDER BY n")
        for _, _, mid, words, seen, s, have, _ in rows.fetchall():
            if s not in self.turns and len(self.turns) < self.window:
                if s not in self.have:
                    self.tell(t="resume", s=s, have=have)
                self.have.setdefault(s, have)
                self.turns[s] = mid
                self.tell(t="msg", s=s, mid=mid, text=words, seen=min(seen, have))

    def hear_server(self, line):
        frame = json.loads(line)
        kind, s, code = frame["t"], frame.get("s"), frame.get("code")
        if kind == "welcome":
            self.window = frame["window"]
        elif kind == "out" and frame["seq"] > self.have.get(s, frame["seq"]):
            self.have[s] = frame["seq"]
            self.replies.setdefault(s, []).append(frame)
            self.whole += [s] if frame["last"] else []
        elif kind == "err" and s and code in (421, 429, 451):
            retry = lambda: (self.turns.pop(s, None), self.submit())
            asyncio.get_running_loop().call_later(frame.get("retry_ms", 1000) / 1000, retry)
        elif kind == "err" and (code == 540 or code == 501 and self.have.get(s)) and self.turns.pop(s, None):
            del self.have[s]  # The server has the conversation no more, or not so far: a new one begins.
            with self.database as database:
                new = "nick || '.' || hex(randomblob(4))"
                database.execute(f"UPDATE people SET s = {new}, have = 0 WHERE s = ?", (s,))
        elif kind == "bye" or kind == "err" and s in self.turns and "re" in frame:
            raise ConnectionError(f"{kind} {code}")

    def pass_on(self):
        """Passes on one turn after the other, those with an emergency before the others."""
        if self.whole and not self.flight:
            self.whole.sort(key=lambda s: all(frame["code"] != 231 for frame in self.replies[s]))
            self.flight = s = self.whole.pop(0)
            for frame in sorted(self.replies[s], key=lambda frame: frame["code"] != 231):
                for line in lines(frame):
                    self.say(f"PRIVMSG {s.partition('.')[0]} :{line}")
            self.say(f"PING :{s}")

    def settle(self, s):
        self.flight, last = None, self.replies.pop(s)[-1]
        with self.database as database:
            database.execute("UPDATE people SET have = ? WHERE s = ?", (last["seq"], s))
            database.execute("DELETE FROM said WHERE mid = ?", (last["re"],))
        self.database.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # Overwrites what was deleted.
        self.turns.pop(s, None), self.tell(t="delivered", s=s, seq=last["seq"])


options = dict(zip(sys.argv[1::2], sys.argv[2::2]))
irc, relay, nick, file = (options.get(f"--{key}") or sys.exit(__doc__) for key in ("irc", "relay", "nick", "state"))
hello = {"t": "hello", "v": 1, "relay": options.get("--name", "irc")}
if "--token-file" in options:
    hello["token"] = open(options["--token-file"], encoding="utf-8").read().strip()
os.umask(0o077)
database, wait = sqlite3.connect(file), 0.2
database.executescript(TABLES)
while True:
    session, begin = Relay(nick, database), time.monotonic()
    try:
        asyncio.run(session.run(irc.rsplit(":", 1), relay.rsplit(":", 1), hello))
    except (OSError, EOFError) as trouble:
        print("irc-relay:", trouble, file=sys.stderr)
    wait = 0.2 if time.monotonic() > begin + 10 else min(30, wait * 2)
    time.sleep(wait)
