"""Measures how long a talk takes to its first line, beside the start of a Python interpreter.

usage: startup.py PROGRAM

The two are started in turns, so that a busy minute of the machine slows both.
"""

import statistics
import subprocess
import sys
import time

STARTS = 50
PYTHON = ["/usr/bin/python3", "-c", "pass"]


def seconds_to_first_line(program):
    begin = time.perf_counter()
    with subprocess.Popen(
        [program, "chat"], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE
    ) as process:
        line = process.stdout.readline()
        seconds = time.perf_counter() - begin
        process.stdout.read()
    if not line.strip() or process.returncode != 0:
        sys.exit(f"{program} said nothing, or failed")
    return seconds


def seconds_to_end(command):
    begin = time.perf_counter()
    subprocess.run(command, stdin=subprocess.DEVNULL, check=True)
    return time.perf_counter() - begin


def report(name, samples):
    low, median, high = (1000 * cut for cut in statistics.quantiles(samples, n=4))
    print(f"{name:<24} median {median:6.1f} ms   quartiles {low:6.1f} to {high:6.1f} ms")
    return median


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    program = sys.argv[1]
    # The first start of each reads its files from the disk; it is not counted.
    seconds_to_first_line(program)
    seconds_to_end(PYTHON)
    talks, pythons = [], []
    for _ in range(STARTS):
        talks.append(seconds_to_first_line(program))
        pythons.append(seconds_to_end(PYTHON))
    ratio = report("talk, to its first line", talks) / report("python3 -c pass", pythons)
    print(f"ratio {ratio:.2f}")


main()
