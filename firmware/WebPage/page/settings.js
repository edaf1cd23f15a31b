'use strict';
// Every setting of the charger, made from what it says of itself: kind, limits, unit, allowed values.

const componentWords = {
  ChargingStation: 'Charger', EVSE: 'Outlet', Connector: 'Connector', ConnectorPlugRetentionLock: 'Cable lock', OCPPCommCtrlr: 'Connection to the central system',
  SecurityCtrlr: 'Security', TxCtrlr: 'Sessions', AuthCtrlr: 'Who may charge', AuthCacheCtrlr: 'Remembered cards', LocalAuthListCtrlr: 'List of cards',
  SampledDataCtrlr: 'Meter values while charging', AlignedDataCtrlr: 'Meter values by the clock', ClockCtrlr: 'Clock', DeviceDataCtrlr: 'Reports', Network: 'Network',
};

// What an installer is likely to change, in words; behind the semicolon what there is to know.
const settingWords = {
  StationMaxCurrent: 'Highest current of all connectors together; 0: no limit of its own',
  MaxCurrent: 'Highest current; what fuse and cable allow',
  CsmsUrl: 'Address of the central system',
  Identity: 'Identity at the central system',
  AuthorizationKey: 'Password at the central system',
  OcppVersions: 'Versions of OCPP; the preferred one first',
  FreeVendActive: 'Charging without a card',
  FreeVendIdTag: 'Card number for charging without a card',
  LocalAuthorizeOffline: 'Known cards may charge offline',
  AllowOfflineTxForUnknownId: 'Unknown cards may charge offline',
  LocalPreAuthorize: 'Known cards start at once; the central system is asked afterwards',
  ConnectionTimeOut: 'Time to plug in after showing the card',
  HeartbeatInterval: 'Report when nothing happens, every',
  WebSocketPingInterval: 'Check the connection every; 0: never',
  MeterValueSampleInterval: 'Send meter values while charging every; 0: never',
  ClockAlignedDataInterval: 'Send meter values by the clock every; 0: never',
  ResumeAfterRestart: 'Go on charging after a loss of power',
  ChargeWithoutJournal: 'Charge although flash takes nothing any more',
  AccessPointPassword: 'Password of the Wi-Fi of the charger; 8 to 63 characters, or none: then nothing is encrypted and everybody in reach can join',
  SupplyPhases: 'Connected phases',
  UnlockConnectorOnEVSideDisconnect: 'Unlock the cable when the car is unplugged',
};

// Title and note of a setting. 'MaxCurrent.2' is that of connector 2.
function titleOf(name) {
  const [base, connector] = name.split('.');
  const [title, note] = (settingWords[base] || words(base)).split('; ');
  return [connector ? title + ', connector ' + connector : title, note];
}

const isSecret = one => one.kind === 'secret' || one.access === 'wo';
const isFixed = one => one.access === 'ro';
const isChanged = one => !isSecret(one) && !isFixed(one) && one.default !== undefined && one.default !== null && String(one.value) !== String(one.default);

function limits(one) {
  const has = limit => limit !== null && limit !== undefined && limit !== '';
  const parts = [];
  const isNumber = one.kind === 'number';
  if (has(one.min) && has(one.max)) parts.push(isNumber ? one.min + ' to ' + number(+one.max, 0) + (one.unit ? ' ' + one.unit : '') : +one.min ? one.min + ' to ' + one.max + ' characters' : 'at most ' + one.max + ' characters');
  else if (has(one.max)) parts.push(isNumber ? 'at most ' + number(+one.max, 0) : 'at most ' + one.max + ' characters');
  else if (has(one.min) && isNumber) parts.push('at least ' + one.min);
  if (!isSecret(one) && has(one.default)) parts.push('default ' + shownValue(one, one.default));
  return parts.join('; ');
}

function shownValue(one, value) {
  if (one.kind === 'bool') return String(value) === 'true' ? 'on' : 'off';
  return value === '' ? 'empty' : value + (one.unit ? ' ' + one.unit : '');
}

// The control for a setting; get() reads it as the charger wants it.
function control(one) {
  if (one.kind === 'bool') {
    const box = h('select', null, h('option', { value: 'true' }, 'on'), h('option', { value: 'false' }, 'off'));
    box.value = String(one.value);
    return { element: box, get: () => box.value };
  }
  if (one.kind === 'choice' && one.options && one.options.length) {
    const box = h('select', null, one.options.map(option => h('option', { value: option }, option)));
    box.value = one.value;
    return { element: box, get: () => box.value };
  }
  const isNumber = one.kind === 'number';
  const text = input(isNumber ? { type: 'number', step: 1, min: one.min, max: one.max, required: true }
    : isSecret(one) ? { type: 'password', autocomplete: 'new-password', placeholder: 'not shown', minlength: one.min, maxlength: one.max, required: true } : { maxlength: one.max > 0 ? one.max : null });
  text.value = one.value === undefined ? '' : one.value;
  const more = one.kind === 'list' && one.options && one.options.length && toggles(one, text);
  return { element: text, more, get: () => text.value.trim() };
}

// The allowed values of a list as switches; the text keeps their order, for lists where it counts.
function toggles(one, text) {
  const entries = () => text.value.split(',').map(entry => entry.trim()).filter(Boolean);
  const buttons = one.options.map(option => h('button', { type: 'button', class: 'plain tiny', onclick: () => {
    const now = entries();
    text.value = (now.includes(option) ? now.filter(entry => entry !== option) : [...now, option]).join(',');
    text.dispatchEvent(new Event('input', { bubbles: true }));
  } }, option));
  const mark = () => buttons.forEach((button, index) => button.setAttribute('aria-pressed', entries().includes(one.options[index])));
  text.addEventListener('input', mark);
  mark();
  return h('div', { class: 'row', role: 'group', 'aria-label': 'Values of ' + one.name }, buttons);
}

function settingRow(one) {
  const row = h('div', { class: 'setting', 'data-name': one.name });
  const build = (message, kind) => {
    const id = newId();
    const result = resultLine();
    const [title, note] = titleOf(one.name);
    const tags = [one.restart && !isFixed(one) && h('span', { class: 'tag' }, 'after a restart'), isChanged(one) && h('span', { class: 'tag plain' }, 'changed')];
    const hint = [note && sentence(note), sentence(limits(one))].filter(Boolean).join('. ');
    const head = [h('div', { class: 'row' }, isFixed(one) ? h('h3', null, title) : h('label', { for: id }, title), tags), h('p', { class: 'hint', id: id + 'h' }, h('code', null, one.name), hint && ' · ' + hint)];
    if (isFixed(one)) {
      row.replaceChildren(...head, h('p', { class: 'value' }, shownValue(one, one.value === undefined || one.value === null ? '' : one.value)));
      return;
    }
    const edit = control(one);
    const start = edit.get();
    edit.element.id = id;
    edit.element.setAttribute('aria-describedby', id + 'h');
    const save = h('button', { type: 'submit', hidden: true }, 'Save');
    // Whether a secret is set is not told; an empty field means that it stays as it is, so taking it away has a button of its own.
    const reset = isSecret(one) ? h('button', { type: 'button', class: 'second', 'aria-label': 'Remove ' + title }, 'Remove')
      : h('button', { type: 'button', class: 'second', hidden: !isChanged(one), 'aria-label': 'Reset ' + title + ' to its default' }, 'Default');
    const after = async text => {
      const fresh = await setting(one.name).catch(() => null);
      if (fresh) Object.assign(one, fresh);
      const hadFocus = row.contains(document.activeElement);
      build(sentence(text), 'ok');
      if (hadFocus) row.querySelector('input, select').focus();
      refresh();
    };
    const work = (button, command) => attempt(button, result, async () => {
      const text = await run(command);
      await after(text);
      return text;
    });
    reset.addEventListener('click', async () => {
      if (!isSecret(one) || await confirmed('Remove this?', title + ' is erased in the charger. ' + sentence(note || ''), 'Remove')) work(reset, 'reset ' + one.name);
    });
    row.replaceChildren(...head, h('form', { onsubmit: event => {
      event.preventDefault();
      work(save, 'set ' + one.name + ' ' + edit.get());
    }, oninput: () => save.hidden = edit.get() === start }, h('div', { class: 'row' }, edit.element, one.unit && h('span', { class: 'muted' }, one.unit), save, reset), edit.more), result);
    if (message) show(result, kind, message);
  };
  build();
  return row;
}

views.settings = {
  title: 'Settings',
  icon: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 5v4M9 15v4',
  async open(root) {
    const search = input({ type: 'search' });
    const which = h('select', null, h('option', { value: 'edit' }, 'that can be changed'), h('option', { value: 'changed' }, 'that differ from the default'), h('option', { value: 'all' }, 'all'));
    const count = h('p', { class: 'muted small', role: 'status' }, 'Asking the charger …');
    const groups = h('div');
    root.append(h('div', { class: 'grid' }, field('Search', search), field('Show settings', which)), count, groups);
    const { settings } = await ask('get', 30000);
    const byComponent = {};
    for (const one of settings) {
      const component = componentWords[one.component] ? one.component : /^(AccessPoint|Ntp)/.test(one.name) ? 'Network' : '';
      (byComponent[component] = byComponent[component] || []).push(one);
    }
    const rows = [];
    const sections = [...Object.keys(componentWords), ''].filter(component => byComponent[component]).map((component, index) => {
      const members = byComponent[component].map(one => {
        const row = settingRow(one);
        rows.push([row, one, (one.name + ' ' + one.component + ' ' + words(one.name) + ' ' + (componentWords[component] || '') + ' ' + titleOf(one.name)[0]).toLowerCase()]);
        return row;
      });
      const tally = h('span', { class: 'muted small' });
      return { tally, isFirst: index < 2, element: h('details', { class: 'card group' }, h('summary', null, h('h2', null, componentWords[component] || 'Other'), tally), members) };
    });
    const filter = () => {
      const wanted = search.value.trim().toLowerCase().split(/\s+/);
      let total = 0;
      for (const [row, one, text] of rows) {
        row.hidden = !wanted.every(word => text.includes(word)) || which.value === 'edit' && isFixed(one) || which.value === 'changed' && !isChanged(one);
        total += row.hidden ? 0 : 1;
      }
      for (const { tally, isFirst, element } of sections) {
        const found = element.querySelectorAll('.setting:not([hidden])').length;
        element.hidden = !found;
        element.open = isFirst || search.value !== '' || which.value === 'changed';
        write(tally, String(found));
      }
      write(count, total === 1 ? '1 setting' : total ? total + ' settings' : 'No setting matches.');
    };
    search.addEventListener('input', filter);
    which.addEventListener('change', filter);
    filter();
    groups.append(...sections.map(section => section.element));
  },
};
