// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.
//
// What the function nodes of the flow do: they answer the charger's calls from the back office, report what passes, and
// hand the test's orders to the node that calls the charger.
'use strict';

const { randomUUID } = require('crypto');
const { BackOffice } = require('../shared/back-office');
const { report, serve } = require('../shared/line-port');
const { cutAll } = require('../shared/loopback');

const CALL = 2;
const CALLERROR = 4;
const CALL_TIMEOUT_MS = 50000;

const office = new BackOffice(Number(process.env.PEER_FIRST_TRANSACTION ?? 1));
const waiting = new Map();
let order;

// First output of the server node: calls and errors of the charger, and its comings and goings.
function fromCharger(msg) {
  const { chargeBoxIdentity: identity, websocket, msgType, code } = msg.ocpp;
  if (websocket !== undefined) {
    report(websocket === 'ONLINE' ? 'online' : 'offline', { identity, code });
    return null;
  }
  if (msgType === CALL) {
    return { ...msg, payload: office.answer(identity, msg.payload.command, msg.payload.data) };
  }
  if (msgType === CALLERROR) {
    finish(msg.ocpp.MessageId, { errorCode: msg.payload.ErrorCode, description: msg.payload.ErrorDescription });
  }
  return null;
}

// Second output of the server node: every message as it is on the wire.
function frame(msg) {
  report('frame', { identity: msg.cbId, from: msg.msgFrom === 'CS' ? 'charger' : 'csms', text: JSON.stringify(msg.payload) });
}

// Output of the request node.
function result(msg) {
  finish(msg.msgId ?? 'online list', { result: msg.payload.data ?? msg.payload });
}

function finish(messageId, answer) {
  waiting.get(messageId)?.(answer);
  waiting.delete(messageId);
}

function request(messageId, payload) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${payload.command}: no answer in ${CALL_TIMEOUT_MS} ms`)), CALL_TIMEOUT_MS);
    waiting.set(messageId, (answer) => {
      clearTimeout(timer);
      resolve(answer);
    });
    order({ payload });
  });
}

async function call({ identity, action, payload }) {
  const { result: { online } } = await request('online list', { command: 'LOCAL_GET_ONLINE_LIST' });
  if (!online.includes(identity)) {
    throw new Error(`${identity} is not online`);
  }
  const messageId = randomUUID();
  return request(messageId, { cbId: identity, command: action, data: payload, MessageId: messageId });
}

// The package compares passwords as text.
function password({ identity, base64 }) {
  order({ payload: { command: 'LOCAL_SET_ALL_AUTH_EVSES', data: { [identity]: Buffer.from(base64, 'base64').toString() } } });
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

module.exports = { attach, fromCharger, frame, result };
