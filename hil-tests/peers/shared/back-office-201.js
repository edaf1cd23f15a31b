// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.
//
// The back office of OCPP 2.0.1 (see back-office.js). Transactions are booked as the events that came in, in their order.
'use strict';

const A_DAY = 86400;

class BackOffice201 {
  constructor() {
    this.blockedTags = new Set();
    this.books = new Map();
  }

  // No heartbeats come in between, because they would take a board back whose time runs fast.
  answer(identity, action, payload) {
    const book = this.book(identity);
    const entry = { ...payload, at: new Date().toISOString() };
    switch (action) {
      case 'BootNotification':
        book.boots.push(entry);
        return { status: 'Accepted', currentTime: entry.at, interval: A_DAY };
      case 'Heartbeat':
        book.heartbeats.push(entry);
        return { currentTime: entry.at };
      case 'StatusNotification':
        book.statuses.push(entry);
        return {};
      case 'Authorize':
        book.authorizations.push(entry);
        return { idTokenInfo: this.verdict(payload.idToken) };
      case 'TransactionEvent':
        this.transaction(book, payload.transactionInfo.transactionId).events.push(entry);
        return payload.idToken === undefined ? {} : { idTokenInfo: this.verdict(payload.idToken) };
      case 'MeterValues':
        book.readings.push(entry);
        return {};
      case 'NotifyReport':
        book.reports.push(entry);
        return {};
      case 'DataTransfer':
        return { status: 'UnknownVendorId' };
      default:
        return {};
    }
  }

  book(identity) {
    if (!this.books.has(identity)) {
      this.books.set(identity, { boots: [], heartbeats: [], statuses: [], authorizations: [], transactions: [], readings: [], reports: [] });
    }
    return this.books.get(identity);
  }

  verdict(idToken) {
    return { status: this.blockedTags.has(idToken.idToken) ? 'Blocked' : 'Accepted' };
  }

  transaction(book, transactionId) {
    let transaction = book.transactions.find((t) => t.transactionId === transactionId);
    if (transaction === undefined) {
      transaction = { transactionId, events: [] };
      book.transactions.push(transaction);
    }
    return transaction;
  }
}

module.exports = { BackOffice201 };
