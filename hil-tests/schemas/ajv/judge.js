// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.
//
// Reads one JSON object per line, {"name", "schema"} to learn a schema or {"name", "payload"} to check a payload (a
// string of JSON), and answers each check with one line: null, or a string that says what is wrong. Ends with its input.
'use strict';

const Ajv = require('ajv');
const AjvDraft04 = require('ajv-draft-04');
const addFormats = require('ajv-formats');

// Without a precision 16.1 is no multiple of 0.1, because binary fractions are not decimal ones.
const options = { allErrors: true, strict: false, multipleOfPrecision: 6, logger: false };

function newDraft04() {
  return addFormats(new AjvDraft04(options));
}

function newDraft06() {
  const ajv = addFormats(new Ajv(options));
  ajv.addMetaSchema(require('ajv/dist/refs/json-schema-draft-06.json'));
  return ajv;
}

const checks = new Map();

// One judge per schema, because ids such as urn:... repeat between the versions of OCPP.
function learn(name, schema) {
  const ajv = String(schema.$schema).includes('draft-04') ? newDraft04() : newDraft06();
  checks.set(name, { ajv, validate: ajv.compile(schema) });
}

function check(name, text) {
  const known = checks.get(name);
  if (known === undefined) {
    return `no schema ${name}`;
  }
  let payload;
  try {
    payload = JSON.parse(text);
  } catch (error) {
    return `not JSON: ${error.message}`;
  }
  if (known.validate(payload)) {
    return null;
  }
  return known.validate.errors
    .map((e) => `${e.instancePath || '/'} ${e.message}${detail(e)}`)
    .join('; ');
}

function detail(error) {
  const p = error.params;
  return p.additionalProperty !== undefined ? ` (${p.additionalProperty})` : '';
}

let rest = '';
process.stdin.setEncoding('utf8');
process.stdin.on('data', (chunk) => {
  const lines = (rest + chunk).split('\n');
  rest = lines.pop();
  for (const line of lines) {
    const order = JSON.parse(line);
    if (order.schema !== undefined) {
      learn(order.name, order.schema);
    } else {
      process.stdout.write(JSON.stringify(check(order.name, order.payload)) + '\n');
    }
  }
});
