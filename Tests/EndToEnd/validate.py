"""Says which files a JSON Schema validator accepts.

usage: validate.py FOLDER

FOLDER/cases.json is a list of [schema file, content file]; prints a list of true and false.
"""

import json
import pathlib
import sys

from jsonschema import Draft202012Validator

folder = pathlib.Path(sys.argv[1])


def read(name):
    return json.loads((folder / name).read_text("utf-8"))


cases = read("cases.json")
validators = {}
for name in {schema for schema, _ in cases}:
    schema = read(name)
    Draft202012Validator.check_schema(schema)
    validators[name] = Draft202012Validator(schema)

print(json.dumps([validators[schema].is_valid(read(file)) for schema, file in cases]))
