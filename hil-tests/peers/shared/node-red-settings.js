// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.
//
// Node-RED without editor, without a web server of its own and without anything that reaches out. The flow's functions call
// what peer.js of the working folder exports.
'use strict';

const path = require('path');

module.exports = {
  httpAdminRoot: false,
  httpNodeRoot: false,
  telemetry: { enabled: false },
  externalModules: { autoInstall: false, palette: { allowInstall: false }, modules: { allowInstall: false } },
  readOnly: true,
  credentialSecret: false,
  logging: { console: { level: 'error', metrics: false, audit: false } },

  // The server node reuses one message object per charge point: delivered later, it would hold the next frame's content.
  runtimeSyncDelivery: true,

  functionGlobalContext: { peer: require(path.resolve('peer')) },
};
