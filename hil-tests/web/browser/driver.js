'use strict';
// Drives the page in Chromium. Reads orders as lines of JSON, { id, scenario, url, size, theme, ... }, and answers each with a line
// { id, error } where error is null when all went well. Ends when its input ends.

const fs = require('fs');
const path = require('path');
const readline = require('readline');
const { chromium } = require('playwright-core');
const Page = require('./page');

const programs = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const program = programs.find(one => one && fs.existsSync(one));
const sizes = { desktop: { width: 1280, height: 860 }, phone: { width: 360, height: 740 } };

// What Chromium would do on its own: ask Google's hosts, look for updates.
const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

async function carryOut(browser, order) {
  const context = await browser.newContext({ viewport: sizes[order.size], colorScheme: order.theme, reducedMotion: order.motion || 'no-preference', acceptDownloads: true });
  const tab = await context.newPage();
  tab.setDefaultTimeout(90000);
  const complaints = [];
  tab.on('console', message => message.type() === 'error' && complaints.push(message.text()));
  tab.on('pageerror', error => complaints.push(error.stack));
  try {
    const page = new Page(tab, order);
    await require('./scenarios/' + order.scenario)(page, order);
    // A refused password is an answer with status 401, and Chromium notes each of those; so does a board that is not there.
    const serious = complaints.filter(text => !/Failed to load resource/.test(text));
    if (serious.length) throw new Error('The browser complains: ' + serious.join(' | '));
  } catch (error) {
    if (order.pictures) {
      await tab.screenshot({ path: path.join(order.pictures, order.name + '.png') }).catch(() => {});
    }
    throw error;
  } finally {
    await context.close();
  }
}

async function main() {
  if (!program) {
    process.stdout.write(JSON.stringify({ missing: 'Chromium is not installed (none of ' + programs.filter(Boolean).join(', ') + ').' }) + '\n');
    return;
  }

  const browser = await chromium.launch({ executablePath: program, headless: true, args: quiet, timeout: 120000 });
  process.stdout.write(JSON.stringify({ ready: browser.version() }) + '\n');
  const running = new Set();
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const order = JSON.parse(line);
    const work = carryOut(browser, order).then(() => null, error => String(error.stack || error)).then(error => {
      process.stdout.write(JSON.stringify({ id: order.id, error }) + '\n');
      running.delete(work);
    });
    running.add(work);
  }

  await Promise.all(running);
  await browser.close();
}

main().catch(error => {
  process.stdout.write(JSON.stringify({ missing: 'Chromium does not start: ' + String(error.message).split('\n')[0] }) + '\n');
  process.exitCode = 1;
});
