// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.
//
// A CSMS made of the library ocpp-rpc: OCPP 1.6 or 2.0.1, or both, with strict validation, which means that the library checks
// every payload of both sides against its schemas. Of the subprotocols that a charger offers it takes the first of its own.
'use strict';

const fs = require('fs');
const http = require('http');
const https = require('https');
const { RPCServer } = require('ocpp-rpc');
const { BackOffice } = require('../shared/back-office');
const { BackOffice201 } = require('../shared/back-office-201');
const { report, serve, giveUp } = require('../shared/line-port');

const CALL = 2;
const CALLERROR = 4;
const CALL_TIMEOUT_MS = 50000;
const UNAUTHORIZED = 401;

const offices = {
  'ocpp1.6': new BackOffice(Number(process.env.PEER_FIRST_TRANSACTION ?? 1)),
  'ocpp2.0.1': new BackOffice201(),
};
const protocols = process.argv[2].split(',');
const passwords = new Map();
const clients = new Map();
const rawCalls = new Map();
const csms = new RPCServer({ protocols, strictMode: true, callTimeoutMs: CALL_TIMEOUT_MS });

csms.auth((accept, reject, handshake) => {
  const expected = passwords.get(handshake.identity);
  if (expected !== undefined && !(handshake.password && expected.equals(handshake.password))) {
    report('refused', { identity: handshake.identity, code: UNAUTHORIZED });
    reject(UNAUTHORIZED);
    return;
  }
  accept({ certificate: certificateName(handshake.request.socket) });
});

csms.on('client', (client) => {
  const identity = client.identity;
  clients.set(identity, client);
  report('online', { identity, protocol: client.protocol, certificate: client.session.certificate });
  client.on('message', ({ message, outbound }) => {
    report('frame', { identity, from: outbound ? 'csms' : 'charger', text: String(message) });
    if (!outbound) {
      finishRaw(String(message));
    }
  });
  client.on('strictValidationFailure', (failure) => report('invalid', { identity, action: failure.method, byCharger: !failure.outbound, reason: failure.error.message }));
  client.on('badMessage', ({ buffer, error }) => {
    // Of a raw call the library knows nothing, so it finds fault with the answer.
    if (!rawCalls.delete(JSON.parse(String(buffer))[1])) {
      report('invalid', { identity, byCharger: true, reason: error.message });
    }
  });
  client.on('close', ({ code }) => {
    if (clients.get(identity) === client) {
      clients.delete(identity);
    }
    report('offline', { identity, code });
  });
  client.handle(({ method, params }) => offices[client.protocol].answer(identity, method, params));
});

function certificateName(socket) {
  return socket.getPeerCertificate?.().subject?.CN ?? null;
}

function online(identity) {
  const client = clients.get(identity);
  if (client === undefined) {
    throw new Error(`${identity} is not online`);
  }
  return client;
}

// Port 0 takes a free one. Without tls it is plain ws; with tls.clientCa every client must show a certificate of that CA.
function listen({ port, tls }) {
  const server = tls
    ? https.createServer({
      cert: fs.readFileSync(tls.cert),
      key: fs.readFileSync(tls.key),
      ca: tls.clientCa && fs.readFileSync(tls.clientCa),
      requestCert: Boolean(tls.clientCa),
      rejectUnauthorized: Boolean(tls.clientCa),
    })
    : http.createServer();
  server.on('upgrade', csms.handleUpgrade);
  server.on('tlsClientError', (error) => report('refused', { reason: error.code ?? error.message }));
  server.on('error', giveUp);
  server.listen(port, '127.0.0.1', () => report('listening', { port: server.address().port }));
}

async function call({ identity, action, payload }) {
  try {
    return { result: await online(identity).call(action, payload) };
  } catch (error) {
    if (error.rpcErrorCode === undefined) {
      throw error;
    }
    return { errorCode: error.rpcErrorCode, description: error.message };
  }
}

// A call that the library would not let out. The answer is compared with nothing but the id.
function raw({ identity, messageId, action, payload }) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${action}: no answer in ${CALL_TIMEOUT_MS} ms`)), CALL_TIMEOUT_MS);
    rawCalls.set(messageId, (answer) => {
      clearTimeout(timer);
      resolve(answer);
    });
    online(identity).sendRaw(JSON.stringify([CALL, messageId, action, payload]));
  });
}

function finishRaw(message) {
  const [type, id, first, second] = JSON.parse(message);
  if (type !== CALL) {
    rawCalls.get(id)?.(type === CALLERROR ? { errorCode: first, description: second } : { result: first });
  }
}

serve({
  listen,
  call,
  raw,
  password: ({ identity, base64 }) => { passwords.set(identity, Buffer.from(base64, 'base64')); },
  block: ({ idTag }) => { Object.values(offices).forEach((office) => office.blockedTags.add(idTag)); },
  book: ({ identity, protocol }) => offices[protocol].book(identity),
  drop: ({ identity }) => { online(identity).close({ force: true }); },
  close: ({ identity, code }) => { online(identity).close({ code }); },
});
