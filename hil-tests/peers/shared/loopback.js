// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.
//
// Loaded with --require before Node-RED. The OCPP nodes listen on all interfaces and keep their port to themselves: here
// every listener of the process is bound to 127.0.0.1, says its port, and its connections can be cut.
'use strict';

const { EventEmitter } = require('events');
const net = require('net');
const { report, giveUp } = require('./line-port');

const servers = new EventEmitter();
const sockets = new Set();
const listen = net.Server.prototype.listen;

net.Server.prototype.listen = function listenOnLoopback(port, ...rest) {
  if (typeof port === 'object') {
    throw new Error('only listen(port, callback) is expected here');
  }
  // Before the listeners of others, which do not expect an error and end the process.
  this.prependListener('error', giveUp);
  this.on('listening', () => report('listening', { port: this.address().port }));
  this.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  servers.emit('server', this);
  return listen.call(this, Number(port), '127.0.0.1', rest.find((argument) => typeof argument === 'function'));
};

function cutAll() {
  sockets.forEach((socket) => socket.destroy());
}

module.exports = { servers, cutAll };
