// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.
//
// What the CSMS knows behind the software under test: tags, transactions, and a book about every charge point. The book is
// kept from the payloads that the CSMS software hands on, so that it is a second witness of each session.
'use strict';

const ENERGY = 'Energy.Active.Import.Register';
const A_DAY = 86400;

class BackOffice {
  constructor(firstTransactionId) {
    this.nextTransactionId = firstTransactionId;
    this.blockedTags = new Set();
    this.books = new Map();
  }

  // No heartbeats come in between, because they would take a board back whose time runs fast.
  answer(identity, action, payload) {
    const book = this.book(identity);
    const now = new Date().toISOString();
    switch (action) {
      case 'BootNotification':
        book.boots.push({ ...payload, at: now });
        return { status: 'Accepted', currentTime: now, interval: A_DAY };
      case 'Heartbeat':
        book.heartbeats.push({ at: now });
        return { currentTime: now };
      case 'StatusNotification':
        book.statuses.push({ ...payload, at: now });
        return {};
      case 'Authorize':
        book.authorizations.push({ ...payload, at: now });
        return { idTagInfo: this.verdict(payload.idTag) };
      case 'StartTransaction':
        return this.start(book, payload, now);
      case 'MeterValues':
        this.meter(book, payload, now);
        return {};
      case 'StopTransaction':
        return this.stop(book, payload, now);
      case 'DataTransfer':
        return { status: 'UnknownVendorId' };
      default:
        return {};
    }
  }

  book(identity) {
    if (!this.books.has(identity)) {
      this.books.set(identity, { boots: [], heartbeats: [], statuses: [], authorizations: [], transactions: [], readings: [], strays: [] });
    }
    return this.books.get(identity);
  }

  verdict(idTag) {
    return { status: this.blockedTags.has(idTag) ? 'Blocked' : 'Accepted' };
  }

  start(book, payload, now) {
    const transactionId = this.nextTransactionId++;
    book.transactions.push({ transactionId, ...payload, at: now, samples: [] });
    return { transactionId, idTagInfo: this.verdict(payload.idTag) };
  }

  stop(book, payload, now) {
    const transaction = book.transactions.find((t) => t.transactionId === payload.transactionId && t.stop === undefined);
    if (transaction === undefined) {
      book.strays.push({ action: 'StopTransaction', payload, at: now });
    } else {
      transaction.stop = { ...payload, at: now };
    }
    return payload.idTag === undefined ? {} : { idTagInfo: this.verdict(payload.idTag) };
  }

  meter(book, payload, now) {
    const samples = payload.meterValue.map((value) => ({ timestamp: value.timestamp, wattHours: energyOf(value), at: now }));
    if (payload.transactionId === undefined) {
      book.readings.push(...samples);
      return;
    }
    const transaction = book.transactions.find((t) => t.transactionId === payload.transactionId && t.connectorId === payload.connectorId);
    if (transaction === undefined) {
      book.strays.push({ action: 'MeterValues', payload, at: now });
    } else {
      transaction.samples.push(...samples);
    }
  }
}

function energyOf(meterValue) {
  const energy = meterValue.sampledValue.find((s) => (s.measurand ?? ENERGY) === ENERGY && s.phase === undefined);
  if (energy === undefined) {
    return null;
  }
  return energy.unit === 'kWh' ? Number(energy.value) * 1000 : Number(energy.value);
}

module.exports = { BackOffice };
