'use strict';
// The first page: is the charger online, what do its connectors do, what was charged lately.

const connectorWords = {
  Available: ['Free', 'ok'],
  Preparing: ['Waiting for car or card', 'info'],
  Charging: ['Charging', 'info'],
  SuspendedEVSE: ['Paused by the charger', 'warn'],
  SuspendedEV: ['Paused by the car', 'warn'],
  Finishing: ['Finished, unplug the car', 'info'],
  Reserved: ['Reserved', 'warn'],
  Unavailable: ['Out of service', 'warn'],
  Faulted: ['Fault', 'bad'],
  Occupied: ['Occupied', 'info'],
};

// What a problem of the link means for the person who can do something about it.
const linkAdvice = [
  [/no CSMS URL/i, 'Enter the address that the operator of the central system gave you.'],
  [/less secure/i, 'The charger keeps to the security that it had. Use a wss:// address.'],
  [/HTTP 401/, 'The central system refuses identity or password and does not say which. Compare both with what the operator gave you.'],
  [/HTTP 403/, 'The central system refuses this charger. Ask its operator whether the identity is blocked, or a certificate of the charger is wanted.'],
  [/HTTP 404/, 'The server does not know this path or this identity, or is no central system. Compare address and identity with what the operator gave you.'],
  [/HTTP 4(00|26)/, 'The central system may have none of the OCPP versions of the charger (setting OcppVersions), or want a wss:// address.'],
  [/HTTP (429|5)/, 'The central system is down or has too much to do. The charger tries again by itself.'],
  [/HTTP [23]/, 'A web server answers there, or the log-in page of a Wi-Fi. Check host, port and path of the address.'],
  [/not speak TLS/, 'wss:// and ws://, or the port, are mixed up in the address.'],
  [/private key/, 'Install the certificate of the charger and its key again.'],
  [/DNS|not found:|name/i, 'Check the spelling of the address, and that the network has a working name server (DNS).'],
  [/refused the connection/i, 'The server is there, but nothing listens on that port. Check the port in the address.'],
  [/valid from|expired/i, 'Check the date and time of the charger, and ask the operator whether the certificate has expired.'],
  [/trusted root|client certificate|alert/i, 'Install the certificate that the operator gave you.'],
  [/certificate|TLS/i, 'The encrypted connection fails. Check host name and port in the address and the installed certificates.'],
  [/subprotocol/i, 'The central system and the charger have no OCPP version in common. See the setting OcppVersions.'],
  [/no network|unreachable|link is down|network is down/i, 'Check the network cable or the Wi-Fi.'],
  [/did not answer|timed? ?out/i, 'Check the address, and that the router lets the charger out to the Internet.'],
];

// What ends a fault, where that is known; # is the connector. The commands are those of the serial console.
const faultAdvice = {
  EVCommunicationError: 'Unplug the car: it ends when the line to the car is right again.',
  GroundFailure: 'Unplug the car and have the cause found. What stays then is armed again by the service key or, on the console, rcd arm #.',
  HighTemperature: 'Ends by itself when it has cooled down.',
  NotCalibrated: 'Ends with calibrate # on the console, with nothing plugged in.',
  OverCurrentFailure: 'Unplug the car to end it.',
  PowerSwitchFailure: 'Unplug the car. The contactor does not close, or is welded: an electrician has to look at it.',
};

function adviceFor(problem) {
  const found = linkAdvice.find(([pattern]) => pattern.test(problem || ''));
  return found ? found[1] : 'The connection test shows step by step what fails.';
}

// The answer to the installer's question: online or not, why, and what to do.
function verdict(status) {
  const boot = (status.boot || '').toLowerCase();
  const where = status.url ? ' to ' + status.url + ' as ' + status.identity : '';
  if (status.link === 'Open' && boot === 'accepted') {
    return { kind: 'ok', pill: 'Online', title: 'Online', text: 'Connected' + where + (status.version ? ', ' + protocolName(status.version) : '') + '.' };
  }
  if (status.link === 'Open') {
    return boot === 'rejected'
      ? { kind: 'bad', pill: 'Refused', title: 'Refused by the central system', text: 'Connected' + where + ', but it refuses this charger. Ask the operator to admit the identity ' + status.identity + '.' }
      : { kind: 'warn', pill: 'Connecting', title: 'Connected, not yet admitted', text: 'Connected' + where + '. It has not accepted this charger yet. If this lasts, ask the operator to admit the identity ' + status.identity + '.' };
  }
  if (!status.url) {
    return { kind: 'warn', pill: 'Not online', title: 'No central system is set', text: 'Enter the address that the operator of the central system gave you.', setUp: true };
  }
  if (status.link === 'Dialling' && !status.lastProblem) {
    return { kind: 'info', pill: 'Connecting', title: 'Connecting …', text: 'Connecting' + where + '.' };
  }
  const next = status.link === 'Dialling' ? ' Trying again now.' : status.link === 'Waiting' ? ' Next try in ' + duration(Math.max(1, status.secondsToDial)) + '.' : '';
  const problem = status.lastProblem ? sentence(status.lastProblem).replace(/\.?$/, '.') : 'There is no connection' + where + '.';
  return { kind: 'bad', pill: 'Not online', title: 'Not online', text: problem, advice: adviceFor(status.lastProblem), next };
}

const protocolName = version => /2\.0\.1/.test(version) ? 'OCPP 2.0.1' : /1\.6/.test(version) ? 'OCPP 1.6' : version;

// Power of each connector lately, kept by the page: [seconds by the charger's clock, watts]. A bench may run faster than the world.
const traces = {};
const mostSamples = 200;
const leastSeconds = 300;

function keepTrace(status) {
  const now = status.uptimeSeconds;
  for (const connector of status.connectors) {
    const trace = traces[connector.id] || [];
    const isRestarted = trace.length && trace[trace.length - 1][0] > now;
    traces[connector.id] = [...isRestarted ? [] : trace.slice(1 - mostSamples), [now, connector.powerW || 0]];
  }
}

function curve(id) {
  const area = h('polygon', { class: 'area' });
  const line = h('polyline', { class: 'trace' });
  const image = h('svg', { class: 'curve', viewBox: '0 0 300 60', preserveAspectRatio: 'none', role: 'img' },
    h('line', { x1: 0, y1: 59.5, x2: 300, y2: 59.5 }), area, line);
  const first = h('span');
  const top = h('span');
  const element = h('div', { hidden: true }, image, h('p', { class: 'foot', 'aria-hidden': 'true' }, first, top, h('span', null, 'now')));
  return {
    element,
    update() {
      const trace = traces[id] || [];
      const most = Math.max(...trace.map(point => point[1]), 0);
      element.hidden = !most;
      if (!most) return;
      const [now, watts] = trace[trace.length - 1];
      const span = Math.max(leastSeconds, now - trace[0][0]);
      const points = trace.map(([time, power]) => (300 - (now - time) * 300 / span).toFixed(1) + ',' + (59 - power / most * 53).toFixed(1));
      line.setAttribute('points', points.join(' '));
      area.setAttribute('points', points[0].split(',')[0] + ',60 ' + points.join(' ') + ' 300,60');
      image.setAttribute('aria-label', 'Power in the last ' + duration(span) + ': now ' + kilowatts(watts) + ' kW, at most ' + kilowatts(most) + ' kW');
      write(first, duration(span) + ' ago');
      write(top, 'highest ' + kilowatts(most) + ' kW');
    },
  };
}

function connectorCard(id) {
  const state = h('span', { class: 'pill' }, h('i'), h('span'));
  const power = h('span');
  const values = h('dl');
  const note = h('p', { class: 'alarm', hidden: true });
  const graph = curve(id);
  let shown = '';
  return {
    element: h('section', { class: 'card', 'data-connector': id }, h('div', { class: 'row apart' }, h('h2', null, 'Connector ' + id), state),
      note, h('p', { class: 'big' }, power, h('small', null, ' kW')), graph.element, values),
    update(connector, status) {
      const [name, kind] = connectorWords[connector.status] || [connector.status, ''];
      state.className = 'pill ' + kind;
      write(state.lastChild, name);
      write(power, kilowatts(connector.powerW));
      graph.update();
      const hasFault = connector.fault && connector.fault !== 'NoError' && connector.fault !== 'None';
      note.hidden = !hasFault;
      write(note, hasFault ? (words(connector.fault) + '. ' + (faultAdvice[connector.fault] || '').replace('#', id)).trim() : '');
      const session = connector.startTime || connector.idTag;
      const rows = session ? {
        'This session': kilowattHours(connector.meterWh - connector.meterStartWh),
        'Charging for': duration(status.time && connector.startTime ? (new Date(status.time) - new Date(connector.startTime)) / 1000 : null),
        Card: connector.idTag || '–',
      } : { Car: connector.plugged ? 'plugged in' : 'not plugged in' };
      rows['Offered'] = number((connector.offeredDeciamperes || 0) / 10, 1) + ' A';
      rows['Meter'] = kilowattHours(connector.meterWh);
      const news = JSON.stringify(rows);
      if (news !== shown) {
        shown = news;
        values.replaceChildren(...Object.entries(rows).map(([title, value]) => h('div', null, h('dt', null, title), h('dd', null, value))));
      }
    },
  };
}

function sessionsTable(answer) {
  const all = (answer.recent || []).slice();
  const counts = [[answer.waiting, 'waiting to be sent'], [answer.failed, 'refused by the central system'], [answer.dropped, 'lost']];
  const notes = counts.filter(([count]) => count > 0).map(([count, what]) => count + ' ' + what).join(', ');
  if (!all.length) return [h('p', { class: 'muted' }, 'No session has ended since the charger started.'), notes && h('p', { class: 'small' }, 'Messages of sessions: ' + notes + '.')];
  return [h('table', { class: 'stack' },
    h('thead', null, h('tr', null, ['Started', 'Connector', 'Card', 'Duration', 'End', 'Energy'].map((title, index) => h('th', { scope: 'col', class: index === 5 && 'num' }, title)))),
    h('tbody', null, all.map(session => h('tr', null, h('td', null, moment(session.startTime)), h('td', null, 'Connector ' + session.connector), h('td', null, session.idTag || '–'),
      h('td', null, duration(session.seconds)), h('td', null, words(session.reason || '–')), h('td', { class: 'num' }, kilowattHours(session.energyWh)))))),
  notes && h('p', { class: 'small' }, 'Messages of sessions: ' + notes + '.')];
}

views.overview = {
  title: 'Overview',
  icon: 'M4 13a8 8 0 1 1 16 0M12 13l4-4M5 17h14',
  open(root) {
    const title = h('h2');
    const text = h('p');
    const advice = h('p', { class: 'muted' });
    const actions = h('div', { class: 'row' }, h('a', { class: 'button', href: '#csms' }, 'Set it up'), h('a', { class: 'button second', href: '#csms/test' }, 'Test the connection'));
    const numbers = h('dl');
    const hero = h('section', { class: 'card hero', 'aria-label': 'Connection to the central system' }, title, text, advice, actions, numbers);
    const grid = h('div', { class: 'grid' });
    const sessions = h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Recent sessions' }, h('p', { class: 'muted' }, 'Asking the charger …'));
    let cards = [];
    let age = 0;
    let running = null;
    root.append(hero, grid, card('Recent sessions', sessions));
    return {
      update(status) {
        const found = verdict(status);
        hero.className = 'card hero ' + found.kind;
        write(title, found.title);
        write(text, found.text + (found.next || ''));
        write(advice, found.advice || '');
        advice.hidden = !found.advice;
        actions.hidden = found.kind === 'ok' || found.kind === 'info';
        write(actions.firstChild, found.setUp ? 'Set it up' : 'Check the access');
        actions.firstChild.hidden = !found.setUp && found.kind !== 'bad';
        const rows = [['Charger time', status.time ? moment(status.time) : 'not known yet'], ['Running for', duration(status.uptimeSeconds)], ['Messages waiting', String(status.waiting || 0)]];
        if (numbers.textContent !== rows.flat().join('')) numbers.replaceChildren(...rows.map(([name, value]) => h('div', null, h('dt', null, name), h('dd', null, value))));
        if (cards.length !== status.connectors.length) {
          cards = status.connectors.map(connector => connectorCard(connector.id));
          grid.replaceChildren(...cards.map(one => one.element));
        }
        status.connectors.forEach((connector, index) => cards[index].update(connector, status));
      },
      async poll(status) {
        const started = status.connectors.map(connector => connector.startTime).join();
        if (running === started && --age > 0) return;
        running = started;
        age = 8;
        sessions.replaceChildren(...sessionsTable(await ask('tx')).filter(Boolean));
      },
    };
  },
};
