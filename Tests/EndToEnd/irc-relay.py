"""Bridges an IRC server to the relay port: an example for people who write a relay.

A private message to the nick becomes a `msg`; replies go back as private messages. The state file keeps what is
not settled, so that the relay may be killed at any moment. People's words stand there until they are answered, and
are never printed. When a connection breaks, all begins again from that file; meanwhile the nick is not there, and
IRC says so to whoever writes to it. What IRC does not allow, since it acknowledges nothing: a line on its way to a
relay that dies is lost, and the person types it again; a reply counts as passed on when the IRC server answers a
PING sent after it, and comes twice if the relay dies in between. Many lines at once are a flood to some servers.
"""
import argparse, asyncio, itertools, json, os, secrets, sqlite3, sys

ROOM = 350  # Bytes of text in a line; the longest prefix and nick fit beside them into IRC's 512.
TABLES = """PRAGMA locking_mode = EXCLUSIVE; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;
CREATE TABLE IF NOT EXISTS people (nick TEXT PRIMARY KEY, s TEXT UNIQUE, have INTEGER);
CREATE TABLE IF NOT EXISTS said (n INTEGER PRIMARY KEY, s TEXT, mid TEXT, words TEXT, seen INTEGER);
CREATE TABLE IF NOT EXISTS passed (s TEXT, seq INTEGER, PRIMARY KEY (s, seq));"""
OLDEST = "SELECT min(n), s, mid, words, seen, have FROM said JOIN people USING (s) GROUP BY s ORDER BY 1"

def lines(frame):
    """A reply as lines of IRC: short enough, none empty, marked when it cannot wait."""
    text, choices = frame["text"].replace("\0", ""), frame.get("choices", [])
    if not {choice["id"] for choice in choices} <= {"yes", "no", "not-sure"}:
        text += "".join(f"\n{number} {choice['text']}" for number, choice in enumerate(choices, 1))
    for rest in map(str.strip, text.splitlines()):
        while rest:
            piece = rest.encode()[:ROOM].decode(errors="ignore")
            if piece != rest:
                piece = piece[:piece.rfind(" ") + 1] or piece
            yield ("!! " if frame["code"] == 231 else "") + piece.strip()
            rest = rest[len(piece):].strip()

class Relay:
    """Lives as long as both connections hold."""
    def __init__(self, nick, database):
        self.nick, self.database, self.tokens, self.is_online = nick, database, itertools.count(), False
        self.turns, self.resumed = {}, set()  # The mid that waits for its replies, by s; what was resumed.
        self.replies, self.whole = {}, {}  # The frames to pass on, by s and seq; the last seq of a turn, by s.
        self.flight, self.away = None, set()  # The token, s and seq that IRC has yet to confirm; whose person left.

    async def run(self, irc, relay, hello):
        reader, self.server = await asyncio.open_connection(*relay, limit=1 << 20)
        self.tell(**hello)
        self.hear_server(await reader.readline())
        irc_reader, self.irc = await asyncio.open_connection(*irc)
        self.say(f"NICK {self.nick}\r\nUSER {self.nick} 0 * :{self.nick}")
        listening = asyncio.create_task(self.listen(irc_reader, self.hear_irc))
        tasks = {listening, asyncio.create_task(self.listen(reader, self.hear_server))}
        while not (ended := (await asyncio.wait(tasks, timeout=20, return_when="FIRST_COMPLETED"))[0]):
            self.say("PING :there"), self.tell(t="ping", n=0)
        self.say("QUIT")  # What people have written until now is still read and kept.
        await asyncio.wait({listening}, timeout=5)
        ended.pop().result()

    async def listen(self, reader, hear):
        while (line := await asyncio.wait_for(reader.readline(), 60)).endswith(b"\n"):
            hear(line)
            self.submit(), self.pass_on()

    def say(self, line):
        self.irc.write(line.encode() + b"\r\n")

    def tell(self, **frame):
        self.server.write(json.dumps(frame).encode() + b"\n")

    def one(self, query, *values):
        return self.database.execute(query, values).fetchone()

    def hear_irc(self, line):
        head, _, tail = line.decode(errors="replace").rstrip("\r\n").partition(" :")
        sender, command, *words = (head if head.startswith(":") else ": " + head).split() + [tail]
        if command == "PING":
            self.say(f"PONG :{tail or words[0]}")
        elif command == "001":
            self.is_online = True
        elif command == "433":
            raise ConnectionError("the nick belongs to a connection that is about to end")
        elif command == "401" and self.flight:  # The person has left; the reply waits for their return.
            self.away.add(self.flight[1])
            self.flight = None
        elif command == "PONG" and self.flight and tail == self.flight[0]:
            self.confirm(*self.flight[1:])
        elif command == "PRIVMSG" and words[0].lower() == self.nick.lower():
            # Anybody can take a nick when it is free; a real relay uses the name of the person's account.
            self.keep(sender[1:].partition("!")[0].lower(), tail)

    def keep(self, nick, words):
        if words.startswith("\1PING"):  # The answer says that everything typed before is kept.
            return self.say(f"NOTICE {nick} :{words}")
        words = words.removeprefix("\1ACTION ").strip("\1 ") if words.strip("\1 ") else ""
        if words:
            with self.database:
                self.one("INSERT OR IGNORE INTO people VALUES (?, ?, 0)", nick, nick)
                s, have = self.one("SELECT s, have FROM people WHERE nick = ?", nick)
                row = s, secrets.token_hex(8), words, have
                self.one("INSERT INTO said (s, mid, words, seen) VALUES (?, ?, ?, ?)", *row)
            self.away.discard(s)

    def submit(self):
        """Sends the oldest message of each conversation; the next one when it is settled."""
        for _, s, mid, words, seen, have in self.database.execute(OLDEST).fetchall() if self.is_online else ():
            if s not in self.turns and len(self.turns) < self.window:
                if s not in self.resumed:
                    self.tell(t="resume", s=s, have=have)
                self.turns[s] = mid
                self.resumed.add(s)
                self.tell(t="msg", s=s, mid=mid, text=words, seen=seen)

    def hear_server(self, line):
        frame = json.loads(line)
        code, s, mid = frame.get("code"), frame.get("s"), frame.get("re")
        if frame["t"] == "welcome":
            self.window = frame["window"]
        elif frame["t"] == "bye":
            raise ConnectionError(f"bye {code}")
        elif frame["t"] == "out" and (person := self.one("SELECT have FROM people WHERE s = ?", s)):
            seq = frame["seq"]
            if seq > person[0] and not self.one("SELECT 1 FROM passed WHERE s = ? AND seq = ?", s, seq):
                self.replies.setdefault((s, seq), frame)
            if frame["last"] and self.turns.get(s) == mid:
                self.whole[s] = seq
        elif frame["t"] == "err":
            self.refuse(frame, ...)
        
    def pass_on(self):
        """Passes on one reply after the other: an emergency at once, the others when their turn is whole."""
        ready = [key for key, frame in self.replies.items() if key[0] not in self.away and (frame["code"] == 231 or key[0] in self.whole)]
        if ready and not self.flight:
            s, seq = min(ready, key=lambda key: self.replies[key]["code"] != 231)
            nick = self.one("SELECT nick FROM people WHERE s = ?", s)[0]
            for line in lines(self.replies[s, seq]):
                self.say(f"PRIVMSG {nick} :{line}")
            self.flight = str(next(self.tokens)), s, seq
            self.say(f"PING :{self.flight[0]}")
