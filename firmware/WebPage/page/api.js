'use strict';
// The way to the charger: one request at a time, because a small board serves one or two. Every function of the page is a command line
// of the console (docs/console.md), sent to /api/run.

class Trouble extends Error {
  constructor(kind, message) {
    super(message);
    this.kind = kind;
  }
}

const charger = {
  token: null,
  status: null,
  answers: true,      // whether the last request was answered
  busy: false,        // whether it was answered with "busy"
  isRestarting: false,
  onSignedOut: null,
};

let line = Promise.resolve();
let queued = 0;

// Waits for its turn, then sends. What may take long goes beside the others: the charger has room for two.
function send(method, path, body, patience, onText) {
  if (patience > 30000) return request(method, path, body, patience, onText);
  queued++;
  const turn = line.then(() => request(method, path, body, patience || 10000, onText));
  line = turn.catch(() => {}).then(() => queued--);
  return turn;
}

// A poll is not worth a place in the queue.
const isIdle = () => queued === 0;

async function request(method, path, body, patience, onText) {
  const abort = new AbortController();
  let timer = setTimeout(() => abort.abort(), patience);
  try {
    for (let tries = 1; ; tries++) {
      const headers = method === 'POST' ? { 'Content-Type': 'text/plain;charset=utf-8' } : {};
      if (charger.token) headers['X-Token'] = charger.token;
      const answer = await fetch(path, { method, body, headers, signal: abort.signal, cache: 'no-store', credentials: 'same-origin' });
      const text = await read(answer, onText);
      charger.answers = true;
      charger.busy = answer.status === 503;
      if (answer.ok) return text;
      if (answer.status === 503 && tries < 4) {
        await sleep(400 * tries);
        continue;
      }
      throw refusal(answer, text);
    }
  } catch (problem) {
    if (problem instanceof Trouble) throw problem;
    charger.answers = false;
    throw new Trouble('silent', 'The charger does not answer. Is it switched on, and are you in the same network?');
  } finally {
    clearTimeout(timer);
  }
}

async function read(answer, onText) {
  if (!onText || !answer.body) return answer.text();
  const reader = answer.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    text += decoder.decode(value, { stream: !done });
    if (done) return text;
    onText(text);
  }
}

function refusal(answer, text) {
  const reason = text.trim().replace(/^error: /, '');
  switch (answer.status) {
    case 401:
      return new Trouble('login', reason || 'Please sign in.');
    case 413:
      return new Trouble('refused', 'That is too long for the charger.');
    case 429:
      return new Trouble('locked', 'Too many wrong passwords. Try again in ' + duration(+answer.headers.get('Retry-After') || 60) + '.');
    case 503:
      return new Trouble('busy', 'The charger is busy. Please try again.');
    default:
      return new Trouble('refused', reason || 'The charger refuses this (' + answer.status + ').');
  }
}

// Runs a command of the console and returns its text.
async function run(command, patience, onText) {
  let text;
  try {
    text = await send('POST', '/api/run', command, patience, onText);
  } catch (problem) {
    if (problem.kind === 'login' && charger.onSignedOut) charger.onSignedOut();
    throw problem;
  }
  const lines = text.trim().split('\n');
  const last = lines[lines.length - 1];
  if (last.startsWith('error: ')) throw new Trouble('refused', sentence(last.slice(7)));
  return lines.join('\n');
}

// A capital at the begin, but not for a host name.
const sentence = text => text.trim().replace(/^[a-z](?=[a-z-]*(?:[ ,;]|[:.] |\.?$))/, first => first.toUpperCase());

// Asks for an answer of a reading command as data. A whole command has its word json already.
async function ask(command, patience, isWhole) {
  const text = await run(isWhole ? command : command + ' json', patience);
  try {
    return JSON.parse(text);
  } catch (problem) {
    throw new Trouble('refused', 'The charger gave an answer that cannot be read: ' + text.slice(0, 80));
  }
}
