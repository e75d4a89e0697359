"""Prints the code points with two columns, ranges of them a line: East Asian Width W and F.

Code points without a character between two wide ones count as wide.
"""

import unicodedata

ranges = []
goes_on = False
for code in range(0x110000):
    character = chr(code)
    if unicodedata.category(character) == "Cn":
        continue
    is_wide = unicodedata.east_asian_width(character) in "WF"
    if is_wide and goes_on:
        ranges[-1][1] = code
    elif is_wide:
        ranges.append([code, code])
    goes_on = is_wide
for first, last in ranges:
    print(f"{first:04X} {last:04X}")
