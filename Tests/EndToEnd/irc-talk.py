"""Two people talk to the server over IRC at once, while the relay between is killed again and again.

usage: irc-talk.py SERVER_PROGRAM DIALOGS_DIR

Each reply must reach its person once and in order: the words that the same lines lead to on the relay port. The
relay is killed only at moments at which it must lose and double nothing; irc-relay.py tells what IRC cannot do.
Prints both talks; what is wrong goes to standard error.
"""
import contextlib, difflib, json, pathlib, re, shutil, signal, socket, subprocess, sys, tempfile, textwrap, time

SECONDS = 30
# When the relay is killed, round after round.
KILLS = ["before the server answers", "with the replies unread", "between two rounds", "not at all"]
ANNA = ["bad lower back since friday and now I can't pee", "why?", "does massage help?", "thanks, bye"]
BEN = "A stiff neck from the desk"
NGIRCD = """[Global]
Name = irc.example.test
Listen = 127.0.0.1
Ports = {}
MotdPhrase = A test.
[Limits]
MaxConnectionsIP = 0
MaxPenaltyTime = 0
[Options]
DNS = no
Ident = no
PAM = no
"""


def wait_until(condition, what, people=()):
    end = time.monotonic() + SECONDS
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError(f"waited {SECONDS} seconds in vain for {what}")
        time.sleep(0.01)
        for person in people:
            person.read()


def end(process):
    """Ends a process that was started here, even one that is stopped; gives its status."""
    if process.poll() is None:
        process.send_signal(signal.SIGCONT)
        process.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            return process.wait(15)
        process.kill()
    return process.wait()


def talk_directly(port, name, lines):
    """Says the lines on the relay port; gives each line with the replies to it."""
    turns, lines, seen = [], list(lines), 0
    with socket.create_connection(("127.0.0.1", port), timeout=SECONDS) as connection:
        file = connection.makefile("r", encoding="utf-8", newline="\n")
        connection.sendall(b'{"t":"hello","v":1,"relay":"directly"}\n')
        while lines:
            line, outs = lines.pop(0), []
            message = {"t": "msg", "s": name, "mid": str(len(turns)), "text": line, "seen": seen}
            connection.sendall(json.dumps(message).encode() + b"\n")
            while not (outs and outs[-1]["last"]):
                frame = json.loads(file.readline() or '{"t": "nothing"}')
                if frame["t"] not in ("welcome", "ack", "out"):
                    sys.exit(f"{name}'s line {len(turns) + 1} led to {frame['t']} {frame.get('code', '')}")
                outs += [frame] if frame["t"] == "out" else []
            turns.append((line, outs))
            seen = outs[-1]["seq"]
            if outs[-1]["code"] == 332:
                lines.insert(0, "yes")
    return turns


def expected(outs):
    """The words of a turn on IRC: what cannot wait comes first, and is marked."""
    words = []
    for out in sorted(outs, key=lambda out: out["code"] != 231):
        words += ["!!"] * (out["code"] == 231 and not words) + out["text"].split()
        choices = out.get("choices", [])
        if not {choice["id"] for choice in choices} <= {"yes", "no", "not-sure"}:
            for number, choice in enumerate(choices, 1):
                words += [str(number), *choice["text"].split()]
    return words


def heard(lines):
    """The words of lines of IRC; the mark is counted once for all the lines at the beginning that have it."""
    words = []
    for line in lines:
        words += line.split()[words[:1] == ["!!"] and line.startswith("!! "):]
    return words


class Person:
    """Somebody at an IRC client."""

    def __init__(self, nick, port, turns):
        self.nick, self.turns, self.said = nick, turns, []  # Lines with the replies to come; with what came.
        self.rest, self.pings, self.answered = b"", 0, 0
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=SECONDS)
        self.socket.setblocking(False)
        self.send(f"NICK {nick}\r\nUSER {nick} 0 * :{nick}")

    def send(self, line):
        self.socket.sendall(line.encode() + b"\r\n")

    def read(self):
        with contextlib.suppress(BlockingIOError):
            *lines, self.rest = (self.rest + self.socket.recv(65536)).split(b"\n")
            for line in lines:
                self.hear(line.decode().rstrip("\r"), len(line) + 1)

    def hear(self, line, size):
        if line.startswith("PING"):
            self.send("PONG" + line[4:])
        elif match := re.match(r":backchat!\S+ NOTICE \S+ :\x01PING (\d+)\x01", line):
            self.answered = int(match[1])
        elif match := re.match(r":backchat!\S+ PRIVMSG \S+ :(.*)", line):
            if size > 512 or not self.said:
                sys.exit(f"{self.nick} got a line of {size} bytes after saying {len(self.said)} lines")
            self.said[-1][1].append(match[1])

    def ping(self):
        """The relay answers when all that came to it before is kept, and all that was taken is settled."""
        self.pings += 1
        self.send(f"PRIVMSG backchat :\1PING {self.pings}\1")

    def reach(self):
        """Asks until the relay is there."""
        before = self.pings
        wait_until(lambda: self.answered > before or self.ping(), f"the relay to answer {self.nick}", [self])

    def say(self):
        self.said.append((self.turns[len(self.said)][0], []))
        self.send(f"PRIVMSG backchat :{self.said[-1][0]}")
        self.ping()

    def is_answered(self):
        return len(heard(self.said[-1][1])) >= len(expected(self.turns[len(self.said) - 1][1]))

    def differences(self):
        """How what came over IRC differs from what had to come."""
        wanted, came = [], []
        for (_, outs), (line, replies) in zip(self.turns, self.said):
            wanted += ["> " + line, *textwrap.wrap(" ".join(expected(outs)), 100)]
            came += ["> " + line, *textwrap.wrap(" ".join(heard(replies)), 100)]
        return difflib.unified_diff(wanted, came, f"{self.nick} directly", f"{self.nick} on IRC", lineterm="")


class House:
    """The server, the IRC server and the relay."""

    def __init__(self, program, dialogs, stack):
        self.stack, self.folder = stack, pathlib.Path(stack.enter_context(tempfile.TemporaryDirectory()))
        ports = [word for flag in ("--listen", "--relay", "--metrics") for word in (flag, "127.0.0.1:0")]
        self.server = self.start("server", program, "serve", *ports, "--store", "memory", "--dialogs", dialogs, "--country", "uk")
        is_over = lambda: self.server.poll() is not None or "ready\n" in self.output("server")
        wait_until(is_over, "the server to be ready")
        if not (match := re.search(r"^relay on .*:(\d+)$", self.output("server"), re.MULTILINE)):
            sys.exit(f"the server opened no port for relays; its status is {self.server.poll()}")
        self.relay_port = int(match[1])
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.irc_port = free.getsockname()[1]
        (self.folder / "ngircd.conf").write_text(NGIRCD.format(self.irc_port))
        ngircd = shutil.which("ngircd") or "/usr/sbin/ngircd"
        self.start("ngircd", ngircd, "-n", "-f", self.folder / "ngircd.conf")
        wait_until(lambda: " ready." in self.output("ngircd"), "ngircd to be ready")
        self.start_relay()

    def start(self, name, *command):
        with open(self.folder / name, "ab") as file:
            error = None if name == "server" else file
            process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=file, stderr=error)
        self.stack.callback(end, process)
        return process

    def output(self, name):
        return (self.folder / name).read_text()

    def start_relay(self):
        where = ["--irc", f"127.0.0.1:{self.irc_port}", "--relay", f"127.0.0.1:{self.relay_port}"]
        program = pathlib.Path(__file__).with_name("irc-relay.py")
        self.relay = self.start(
            "relay", sys.executable, program, *where, "--nick", "backchat", "--state", self.folder / "state")

    def kill_relay(self):
        if self.relay.poll() is not None:
            sys.exit(f"the relay ended by itself with status {self.relay.returncode}: {self.output('relay')}")
        self.relay.kill()
        self.relay.wait()
        self.start_relay()

    def have_round(self, people, kill):
        """Each says one line and gets all replies; the relay is killed in between."""
        for person in people:
            person.reach()
        if kill == "between two rounds":
            self.kill_relay()
            for person in people:
                person.reach()
        elif kill != "not at all":
            self.server.send_signal(signal.SIGSTOP)
        for person in people:
            person.say()
        if kill in ("before the server answers", "with the replies unread"):
            for person in people:
                wait_until(lambda: person.answered == person.pings, f"{person.nick}'s line to be kept", people)
            if kill == "with the replies unread":
                self.relay.send_signal(signal.SIGSTOP)
                self.server.send_signal(signal.SIGCONT)
                time.sleep(0.3)
            self.kill_relay()
            self.server.send_signal(signal.SIGCONT)
        for person in people:
            wait_until(person.is_answered, f"all replies to line {len(person.said)} of {person.nick}", people)


def talk(house, lines_of_ben):
    """Gives what is wrong."""
    anna = talk_directly(house.relay_port, "anna", ANNA)
    ben = talk_directly(house.relay_port, "ben", lines_of_ben)
    if not any(out["code"] == 231 for _, outs in anna for out in outs):
        return ["anna was not told that it is an emergency"]
    if not any(out.get("disposition") == "self-care" for _, outs in ben for out in outs):
        return ["ben was not advised to care for himself"]
    wrong, people = [], [Person("anna", house.irc_port, anna), Person("ben", house.irc_port, ben)]
    try:
        for index in range(max(len(anna), len(ben))):
            talking = [person for person in people if index < len(person.turns)]
            house.have_round(talking, KILLS[index % len(KILLS)])
        time.sleep(0.5)  # Nothing more may come.
        for person in people:
            person.reach()
    except TimeoutError as late:
        wrong.append(str(late))
    for person in people:
        for line, replies in person.said:
            print(f"{person.nick}> {line}", *(f"bot> {reply}" for reply in replies), sep="\n")
        wrong += person.differences()
    if house.relay.poll() is not None:
        wrong.append("the relay ended by itself")
    kept = b"".join(file.read_bytes() for file in [house.folder / "relay", *house.folder.glob("state*")])
    if any(line.encode() in kept for person in people for line, _ in person.said if len(line) > 12):
        wrong.append("the relay kept or printed the words of a line that was answered")
    end(house.relay)
    if status := end(house.server):
        wrong.append(f"the server ended with status {status}")
    return wrong + house.output("relay").splitlines() if wrong else []


def main(program, dialogs):
    chat = (pathlib.Path(dialogs) / "transcripts/whole-talks.chat").read_text("utf-8")
    case = chat.partition(f"case {BEN}")[2].partition("\n\n")[0]
    with contextlib.ExitStack() as stack:
        wrong = talk(House(program, dialogs, stack), re.findall("^> (.*)", case, re.MULTILINE))
    if wrong:
        sys.exit("\n".join(wrong))


signal.signal(signal.SIGTERM, lambda *_: sys.exit("the test was told to end"))
try:
    main(*sys.argv[1:]) if len(sys.argv) == 3 else sys.exit(__doc__)
except (TimeoutError, FileNotFoundError) as trouble:
    sys.exit(str(trouble))
