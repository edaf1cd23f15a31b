// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.
//
// How a peer talks with the test that has started it: one JSON object per line. Orders come in as {"id", "do", ...}, each
// is answered by {"id", "answer"} or {"id", "error"}; what happens in between goes out as {"event", ...}. The peer ends
// with its input, so that it outlives no test.
'use strict';

const readline = require('readline');

function tell(line) {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

function report(event, details) {
  tell({ event, at: new Date().toISOString(), ...details });
}

function serve(handlers) {
  const lines = readline.createInterface({ input: process.stdin });
  lines.on('line', async (line) => {
    const order = JSON.parse(line);
    try {
      tell({ id: order.id, answer: (await handlers[order.do](order)) ?? null });
    } catch (error) {
      tell({ id: order.id, error: error.message });
    }
  });
  lines.on('close', () => process.exit(0));
}

function explain(error) {
  return error.code === 'EADDRINUSE' ? `port ${error.port} of 127.0.0.1 is in use` : error.message;
}

// One clear line instead of a stack trace, and an end.
function giveUp(error) {
  process.stdout.write(`${JSON.stringify({ event: 'failed', reason: explain(error) })}\n`, () => process.exit(1));
}

module.exports = { report, serve, giveUp };
