"""Measures what it costs to understand an utterance: instructions, allocations, and time by length.

usage: interpreting.py PROGRAM EXAMPLES

The openings of the example file are interpreted once and three times over; half the difference is free
of the program's start. Instructions and allocations need valgrind. Each length moves the same number of
bytes, so that the same time for each means work that grows no faster than the text.
"""

import json
import re
import subprocess
import sys
import tempfile
import time

LENGTHS = [40, 400, 4096, 16384, 65000]
BYTES = 2_000_000
RUNS = 3
CALLGRIND = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"]
INSTRUCTIONS = re.compile(r"Collected : (\d+)")
MEMCHECK = ["valgrind", "--leak-check=no", "--undef-value-errors=no"]
ALLOCATIONS = re.compile(r"total heap usage: ([\d,]+) allocs")


def interpret(program, lines, tool=()):
    with tempfile.TemporaryFile("w+") as file:
        file.write("".join(line + "\n" for line in lines))
        file.seek(0)
        return subprocess.run(
            [*tool, program, "interpret"], stdin=file, stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE, text=True, check=True,
        ).stderr


def seconds(program, lines):
    def once():
        begin = time.perf_counter()
        interpret(program, lines)
        return time.perf_counter() - begin

    return min(once() for _ in range(RUNS))


def count_each(program, lines, tool, pattern):
    def count(repeats):
        text = interpret(program, lines * repeats, tool)
        return int(pattern.search(text).group(1).replace(",", ""))

    return (count(3) - count(1)) / (2 * len(lines))


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    program, examples = sys.argv[1:]
    with open(examples, encoding="utf-8") as file:
        openings = [json.loads(line)["utterance"] for line in file]
    print(f"{len(openings)} openings, {sum(map(len, openings)) / len(openings):.0f} characters each")
    print(f"  instructions {count_each(program, openings, CALLGRIND, INSTRUCTIONS):9,.0f}")
    print(f"  allocations  {count_each(program, openings, MEMCHECK, ALLOCATIONS):9,.0f}")

    start = seconds(program, [])
    many = openings * 100
    print(f"  microseconds {(seconds(program, many) - start) * 1e6 / len(many):9.1f}")

    text = " ".join(openings)
    text *= max(LENGTHS) // len(text) + 1
    base = None
    for length in LENGTHS:
        lines = [text[:length]] * (BYTES // length)
        taken = seconds(program, lines) - start
        base = base or taken
        each = taken / len(lines) * 1e3
        print(f"{length:6} bytes {each:8.3f} ms each, per byte {taken / base:.2f} of the first")


main()
