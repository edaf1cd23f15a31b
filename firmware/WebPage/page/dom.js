'use strict';
// Small helpers: making elements, writing numbers, asking the person. Nothing here knows the charger.

const $ = id => document.getElementById(id);
// The pages of the page by their name in the address; each file adds its own.
const views = {};
const vectorTags = ['svg', 'path', 'polyline', 'polygon', 'line'];

// Makes an element. Texts become text nodes, never HTML: what the charger says cannot become code.
function h(tag, attributes, ...children) {
  const element = vectorTags.includes(tag) ? document.createElementNS('http://www.w3.org/2000/svg', tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'value') element.value = value;
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

// Writes a text only when it is another one, so that screen readers and selections are left alone.
function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

function say(text) {
  write($('say'), text);
}

// The same, and for the eye, too, for a while.
function toast(text) {
  say(text);
  $('say').className = 'toast';
  setTimeout(() => $('say').className = 'hidden', 6000);
}

const sleep = milliseconds => new Promise(done => setTimeout(done, milliseconds));

let lastId = 0;
const newId = () => 'i' + ++lastId;

// A labelled field: label, control, hint.
function field(label, control, hint) {
  control.id = control.id || newId();
  const hintId = hint && newId();
  if (hint) control.setAttribute('aria-describedby', hintId);
  return h('div', { class: 'field' }, h('label', { for: control.id }, label), control, hint && h('p', { class: 'hint', id: hintId }, hint));
}

const check = (label, control) => h('label', { class: 'check' }, control, label);
const card = (title, ...children) => h('section', { class: 'card' }, title && h('h2', null, title), ...children);
const resultLine = () => h('p', { class: 'result', role: 'status' });

function show(result, kind, text) {
  result.className = 'result ' + kind;
  write(result, text);
}

// Does something that takes a while at a button: no second press meanwhile, then what came of it stands beside.
async function attempt(button, result, work) {
  if (button.getAttribute('aria-disabled')) return;
  button.setAttribute('aria-disabled', 'true');
  show(result, 'busy', 'Working …');
  try {
    show(result, 'ok', await work() || 'Done.');
  } catch (problem) {
    show(result, 'bad', problem.message);
  }
  button.removeAttribute('aria-disabled');
}

// A form whose one button does the work.
function form(caption, work, children, attributes) {
  const result = resultLine();
  const button = h('button', { type: 'submit', ...attributes }, caption);
  return h('form', {
    onsubmit: event => {
      event.preventDefault();
      attempt(button, result, () => work(event.target));
    },
  }, ...children, h('div', { class: 'row' }, button), result);
}

const input = attributes => h('input', { autocomplete: 'off', autocapitalize: 'none', spellcheck: 'false', ...attributes });

// Asks before something that cannot be taken back. With a word, the person has to type it.
function confirmed(title, text, action, word) {
  return new Promise(answer => {
    const typed = word && input({ type: 'text' });
    const id = newId();
    const dialog = h('dialog', { 'aria-labelledby': id },
      h('form', { method: 'dialog', onsubmit: event => {
        if (typed && typed.value.trim() !== word) {
          event.preventDefault();
          typed.focus();
        } else {
          dialog.returnValue = 'yes';
        }
      } },
      h('h2', { id }, title), h('p', null, text), typed && field('Type ' + word + ' to go on', typed),
      h('div', { class: 'row' }, h('button', { type: 'submit', class: 'danger', value: 'yes' }, action),
        h('button', { type: 'button', class: 'second', onclick: () => dialog.close('') }, 'Cancel'))));
    dialog.addEventListener('close', () => {
      dialog.remove();
      answer(dialog.returnValue === 'yes');
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

const number = (value, digits) => value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const kilowatts = watts => number((watts || 0) / 1000, 1);
const kilowattHours = wattHours => number((wattHours || 0) / 1000, 3) + ' kWh';

function duration(seconds) {
  if (seconds === null || seconds === undefined || isNaN(seconds)) return '–';
  const units = [[86400, 'd'], [3600, 'h'], [60, 'min'], [1, 's']];
  const first = units.findIndex(([size]) => seconds >= size);
  if (first < 0) return '0 s';
  const parts = [];
  let rest = Math.floor(seconds);
  for (const [size, name] of units.slice(first, first + 2)) {
    if (rest >= size) parts.push(Math.floor(rest / size) + ' ' + name);
    rest %= size;
  }
  return parts.join(' ');
}

// Local time of an instant as the charger writes it.
function moment(iso, withYear) {
  const date = iso ? new Date(iso) : null;
  return date && !isNaN(date) ? date.toLocaleString('en-GB', { day: 'numeric', month: 'short', year: withYear ? 'numeric' : undefined, hour: '2-digit', minute: '2-digit' }) : 'time not known';
}

const capitals = /^(ca|csms|dhcp|dns|ev|evse|id|ip|mac|ocpp|rssi|sha|ssid|tcp|tls|url|utc)$/i;

// 'programmedBytes' and 'ProgrammedBytes' become 'Programmed bytes'; what is said letter by letter is written in capitals.
function words(name) {
  const split = name.replace(/[()]/g, '').replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/([A-Z])([A-Z][a-z])/g, '$1 $2').split(' ');
  const text = split.map((word, index) => capitals.test(word) ? word.toUpperCase() : /^tx$/i.test(word) ? 'session' : index && !/^[A-Z]{2}/.test(word) ? word.toLowerCase() : word).join(' ');
  return text[0].toUpperCase() + text.slice(1);
}

function size(bytes) {
  const units = [[1e9, ' GB'], [1e6, ' MB'], [1e4, ' KB']];
  const found = units.find(([least]) => bytes >= least);
  return found ? number(bytes / (found[1] === ' KB' ? 1000 : found[0]), 1) + found[1] : number(bytes, 0) + ' bytes';
}

// A value of any answer, as people write it; its name tells what it is.
function shown(name, value) {
  if (value === true) return 'yes';
  if (value === false) return 'no';
  if (/seconds$/i.test(name)) return duration(value);
  if (/bytes$/i.test(name)) return size(value);
  if (typeof value === 'number') return number(value, 0);
  if (value === '') return '–';
  if (name === 'fault') return words(value);
  return /^\d{4}-\d\d-\d\dT/.test(value) ? moment(value, true) : String(value);
}

const label = name => words(name.replace(/(.)(Seconds|Bytes)$/, '$1').replace(/^bytes$/, 'size').replace(/^seconds$/, 'duration').replace(/^id$/, 'connector'));

// Names and values of any answer, as the charger gives them. What it does not know is null, or less than nothing.
function facts(object) {
  const list = h('dl');
  for (const [name, value] of Object.entries(object)) {
    if (value === null || value === undefined || typeof value === 'object' || value < 0 && /bytes|block/i.test(name)) continue;
    const text = shown(name, value);
    list.append(h('div', { class: /\S{14}|.{28}/.test(text) && 'wide' }, h('dt', null, label(name)), h('dd', null, text)));
  }
  return list;
}

// A list of any answer.
function table(entries) {
  if (!entries.length) return h('p', { class: 'muted' }, 'None.');
  const names = Object.keys(entries[0]);
  return h('table', { class: 'small whole' }, h('thead', null, h('tr', null, names.map(name => h('th', { scope: 'col' }, label(name))))),
    h('tbody', null, entries.map(one => h('tr', null, names.map(name => h('td', null, shown(name, one[name])))))));
}

function download(name, text) {
  const link = h('a', { href: URL.createObjectURL(new Blob([text], { type: 'application/x-ndjson' })), download: name });
  document.body.append(link);
  link.click();
  link.remove();
}
