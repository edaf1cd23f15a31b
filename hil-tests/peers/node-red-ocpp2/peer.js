// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.
//
// What the function nodes of the flow do: they answer the charger's calls from the back office, report what passes, and
// hand the test's orders to the CSMS node.
'use strict';

const { randomUUID } = require('crypto');
const { BackOffice201 } = require('../shared/back-office-201');
const { report, serve } = require('../shared/line-port');
const { servers, cutAll } = require('../shared/loopback');

const CALL = 2;
const CALLRESULT = 3;
const CALLERROR = 4;
const CONTROL = 99;
const CALL_TIMEOUT_MS = 50000;

const office = new BackOffice201();
const online = new Set();
const callers = new Map();
const waiting = new Map();
let order;

// The package says nothing of comings and goings. It has answered a refused request before this listener is called.
servers.on('server', (server) => server.on('request', ({ url, headers, socket }, response) => {
  const identity = decodeURIComponent(url.split('/').pop());
  if (response.headersSent) {
    report('refused', { identity, code: response.statusCode });
    return;
  }
  online.add(identity);
  report('online', { identity, protocol: headers['sec-websocket-protocol']?.split(',')[0] });
  socket.on('close', () => {
    online.delete(identity);
    report('offline', { identity });
  });
}));

// First output of the CSMS node: calls and results of the charger, found to be valid.
function fromCharger(msg) {
  const { cbId: identity, command, MessageId } = msg.ocpp;
  if (!msg.topic.endsWith('/Request')) {
    return null;
  }
  return { payload: { cbId: identity, msgType: CALLRESULT, data: office.answer(identity, command, msg.payload.data) }, ocpp: { MessageId } };
}

// Third output of the CSMS node: every message as it is on the wire. Errors of the charger come out nowhere else. Of an
// answer to a charger it does not say which charger.
function frame({ msgFrom, cbId, payload }) {
  const isFromCharger = msgFrom === 'CS';
  const [type, messageId, first, second] = isFromCharger ? payload : JSON.parse(payload);
  report('frame', {
    identity: isFromCharger || type === CALL ? cbId : callers.get(messageId),
    from: isFromCharger ? 'charger' : 'csms',
    text: isFromCharger ? JSON.stringify(payload) : payload,
  });
  if (isFromCharger && type === CALL) {
    callers.set(messageId, cbId);
  } else if (isFromCharger) {
    finish(messageId, type === CALLERROR ? { errorCode: first, description: second } : { result: first });
  }
}

// What the CSMS node will not send, because it is invalid.
function refused(msg) {
  const reason = JSON.stringify(msg.error.message);
  if (msg.payload.msgType === CALLRESULT) {
    report('invalid', { identity: msg.payload.cbId, byCharger: false, reason });
  } else {
    finish(msg.payload.MessageId, new Error(reason));
  }
}

function finish(messageId, answer) {
  waiting.get(messageId)?.(answer);
  waiting.delete(messageId);
}

function call({ identity, action, payload }) {
  if (!online.has(identity)) {
    throw new Error(`${identity} is not online`);
  }
  const messageId = randomUUID();
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${action}: no answer in ${CALL_TIMEOUT_MS} ms`)), CALL_TIMEOUT_MS);
    waiting.set(messageId, (answer) => {
      clearTimeout(timer);
      (answer instanceof Error ? reject : resolve)(answer);
    });
    order({ payload: { cbId: identity, msgType: CALL, command: action, data: payload, MessageId: messageId } });
  });
}

// The package compares passwords as text.
function password({ identity, base64 }) {
  order({ payload: { msgType: CONTROL, command: 'set_auth_user', data: { name: identity, password: Buffer.from(base64, 'base64').toString() } } });
}

// Called by the flow when it has started.
function attach(send) {
  order = send;
  serve({
    call,
    password,
    block: ({ idTag }) => { office.blockedTags.add(idTag); },
    book: ({ identity }) => office.book(identity),
    drop: cutAll,
  });
}

module.exports = { attach, fromCharger, frame, refused };
