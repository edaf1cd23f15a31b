'use strict';
// Where the charger belongs: address, identity and password at the central system, the test of the way there, certificates.

// One setting as the charger describes it, or null when it has none of that name.
async function setting(name) {
  const answer = await ask('get ' + name);
  return answer.settings.find(one => one.name === name) || null;
}

const isRestartDue = () => !!(charger.status && charger.status.restartNeeded);

const stepWords = { network: 'Network', dns: 'Find the server (DNS)', tcp: 'Reach the server (TCP)', tls: 'Encrypt (TLS)', websocket: 'Open the OCPP connection (WebSocket)', boot: 'Be admitted (BootNotification)' };

// The advice names commands of the console; here they are parts of the page.
const pageWords = [[/CsmsUrl/g, 'Address'], [/AuthorizationKey/g, 'Password'], [/: cert .*$/, ', under Certificates below'], [/\bnet shows the network/, 'look at Network in the menu'], [/: net$/, ', under Network in the menu'], [/: time\b/, ' under Service']];

function stepItem(step) {
  const advice = step.advice && pageWords.reduce((text, [pattern, word]) => text.replace(pattern, word), step.advice);
  return h('li', { class: step.ok ? 'ok' : 'bad' }, h('span', { class: 'mark', 'aria-hidden': 'true' }, step.ok ? '✓' : '✕'),
    h('h3', null, stepWords[step.step.toLowerCase()] || step.step, h('span', { class: 'hidden' }, step.ok ? ': works' : ': fails')),
    step.detail && h('p', { class: 'small muted' }, /[a-z] /.test(step.detail) ? sentence(step.detail) : step.detail), advice && h('p', null, sentence(advice).replace(/[^.?]$/, '$&.')));
}

// The steps that have arrived so far: each is a flat object.
function stepsIn(text) {
  const steps = [];
  for (let start = text.indexOf('{"step"'); start >= 0; start = text.indexOf('{"step"', start + 1)) {
    for (let end = text.indexOf('}', start); end >= 0; end = text.indexOf('}', end + 1)) {
      try {
        steps.push(JSON.parse(text.slice(start, end + 1)));
        break;
      } catch (incomplete) {
        continue;
      }
    }
  }
  return steps;
}

function testCard() {
  const steps = h('ol', { class: 'steps', hidden: true });
  const result = resultLine();
  const button = h('button', { class: 'second', id: 'test' }, 'Test the connection');
  const showSteps = text => {
    const found = stepsIn(text);
    steps.hidden = !found.length;
    while (steps.children.length < found.length) steps.append(stepItem(found[steps.children.length]));
    return found;
  };
  const test = () => attempt(button, result, async () => {
    steps.replaceChildren();
    const found = showSteps(await run('csms test json', 120000, showSteps));
    const failed = found.find(step => !step.ok);
    if (failed) throw new Trouble('refused', 'Stopped at: ' + (stepWords[failed.step.toLowerCase()] || failed.step) + '.');
    if (isRestartDue()) throw new Trouble('refused', 'All steps work, but changed settings wait for a restart: test again after it.');
    return 'All steps work.';
  });
  button.addEventListener('click', test);
  return { element: card('Connection test', h('p', { class: 'muted' }, 'Goes the whole way to the central system and shows where it ends. Charging goes on.'), button, result, steps), test };
}

const certificateWords = { ca: 'Root certificate of the central system', client: 'Certificate of this charger', key: 'Private key of this charger' };

// The blocks of a PEM text under the name by which the charger takes them: a key is told by its first line. Nothing but Base64 may stand in
// one: a line with a dot would end the text, and the lines behind it would be commands.
function pemBlocks(text, kind) {
  const blocks = {};
  for (const [block, label] of text.matchAll(/-----BEGIN ([A-Z0-9 ]+)-----[A-Za-z0-9+/=\s]*-----END \1-----/g)) {
    const name = /KEY/.test(label) ? 'key' : kind;
    blocks[name] = (blocks[name] || '') + block.replace(/\r/g, '') + '\n';
  }
  return blocks;
}

function certificatesCard() {
  const list = h('div', null, h('p', { class: 'muted' }, 'Asking the charger …'));
  const result = resultLine();
  const kind = h('select', { name: 'kind' }, ['ca', 'client'].map(name => h('option', { value: name }, name === 'ca' ? certificateWords.ca : 'Certificate and key of this charger')));
  const text = h('textarea', { name: 'pem', spellcheck: 'false', placeholder: '-----BEGIN CERTIFICATE-----' });
  const file = h('input', { type: 'file', accept: '.pem,.crt,.cer,.key,.txt', multiple: true, onchange: async () => {
    text.value = (await Promise.all([...file.files].map(one => one.text()))).join('\n').trim();
  } });
  // A kind may have several certificates: the roots of two operators, a chain.
  const entry = certificates => {
    const name = certificates[0].kind;
    const remove = h('button', { class: 'second tiny', onclick: async () => {
      if (await confirmed('Remove this?', certificateWords[name] + ' is erased in the charger.', 'Remove')) {
        attempt(remove, result, async () => {
          const answer = await run('cert remove ' + name);
          await load();
          return sentence(answer);
        });
      }
    } }, 'Remove');
    return h('div', { class: 'field' }, h('div', { class: 'row apart' }, h('h3', null, certificateWords[name] || name), remove),
      certificates.map(one => h('div', { class: 'field' }, /^(EXPIRED|NOT)/.test(one.state) && h('p', { class: 'notice bad' }, sentence(one.state.toLowerCase()) + '.'), facts({ ...one, kind: null, installed: null }))));
  };
  const load = async () => {
    const found = (await ask('cert')).certificates.filter(one => one.installed);
    const kinds = Object.keys(certificateWords).map(name => found.filter(one => one.kind === name)).filter(some => some.length);
    list.replaceChildren(...kinds.length ? kinds.map(entry) : [h('p', { class: 'muted' }, 'None is installed. A wss:// address needs the root certificate of its server.')]);
  };
  const install = form('Install', async () => {
    const blocks = pemBlocks(text.value, kind.value);
    if (!Object.keys(blocks).length) throw new Trouble('refused', 'This is no PEM text: it begins with -----BEGIN CERTIFICATE----- and ends with -----END CERTIFICATE-----.');
    const answers = [];
    for (const [name, block] of Object.entries(blocks)) answers.push(sentence((await run('cert ' + name + '\n' + block + '.\n', 30000)).split('\n').pop()));
    text.value = file.value = '';
    await load();
    return answers.join('\n');
  }, [field('What it is', kind), field('File', file), field('Or paste the PEM text', text, 'Keys go to the charger and never come back.')]);
  return { element: card('Certificates', list, result, h('details', null, h('summary', null, 'Install a certificate'), install)), load };
}

views.csms = {
  title: 'Central system',
  icon: 'M7 18a4 4 0 0 1 0-8 6 6 0 0 1 11-1 4.5 4.5 0 0 1 0 9z',
  async open(root, part) {
    const names = [['CsmsUrl', 'Address', 'Such as wss://csms.example.com/ocpp; the identity is added behind it.'],
      ['Identity', 'Identity', 'The name under which the central system knows this charger.'],
      ['AuthorizationKey', 'Password', 'At most 40 characters. Is never shown. Leave empty to keep the one that is set.']];
    const inputs = [];
    const before = [];
    const fields = names.map(([name, label, hint], index) => {
      inputs[index] = input(index === 2 ? { type: 'password', autocomplete: 'new-password', name } : { name, inputmode: index ? 'text' : 'url' });
      return field(label, inputs[index], hint);
    });
    const access = form('Save', async () => {
      let needsRestart = isRestartDue();
      for (let index = 0; index < names.length; index++) {
        const value = inputs[index].value.trim();
        if (value === before[index]) continue;
        const text = await run('set ' + names[index][0] + ' ' + value);
        needsRestart = needsRestart || /reboot/i.test(text);
        before[index] = index === 2 ? '' : value;
      }
      inputs[2].value = '';
      restart.hidden = !needsRestart;
      refresh();
      return needsRestart ? 'Saved. It counts from the next connection on; a restart of the charger makes one.' : 'Saved. Now test the connection.';
    }, fields);
    // Whoever signs in afterwards comes back to this address, and the test begins.
    const outcome = resultLine();
    const restart = h('button', { class: 'second', hidden: true, onclick: () => attempt(restart, outcome, () => {
      history.replaceState(null, '', '#csms/test');
      return restartNow();
    }) }, 'Restart and test');
    const test = testCard();
    const certificates = certificatesCard();
    const waiting = h('p', { class: 'muted' }, 'Asking the charger …');
    root.append(waiting);
    for (let index = 0; index < 2; index++) {
      const found = await setting(names[index][0]);
      before[index] = inputs[index].value = found ? found.value : '';
      if (found && found.max > 0) inputs[index].maxLength = found.max;
    }
    before[2] = '';
    restart.hidden = !isRestartDue();
    waiting.replaceWith(card('Access', h('p', { class: 'muted' }, 'What the operator of the central system (CSMS) gave you.'), access, restart, outcome), test.element, certificates.element);
    if (part === 'test') {
      test.element.scrollIntoView();
      $('test').focus();
      test.test();
    }
    await certificates.load();
  },
};
