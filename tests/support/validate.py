# SPDX-License-Identifier: GPL-3.0-or-later
"""validate.py SCHEMA FILE: says where FILE does not satisfy the JSON Schema (2020-12); exit status 1 when it does not."""
import json
import sys

from jsonschema import Draft202012Validator

with open(sys.argv[1], encoding="utf-8") as schema_file, open(sys.argv[2], encoding="utf-8") as data_file:
    schema = json.load(schema_file)
    Draft202012Validator.check_schema(schema)
    errors = list(Draft202012Validator(schema).iter_errors(json.load(data_file)))
for error in errors:
    print("/".join(str(step) for step in error.absolute_path) + ": " + error.message)
sys.exit(1 if errors else 0)
