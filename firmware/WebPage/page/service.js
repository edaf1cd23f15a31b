'use strict';
// About the charger, its health, backup of its settings, restart, password.

// Puts the answers of several commands below each other; one that fails says so and holds none of the others up.
async function diagnostics(root) {
  for (const [command, title] of [['time', 'Time'], ['memory', 'Memory'], ['flash', 'Flash memory'], ['faults', 'Faults']]) {
    const body = h('div');
    root.append(h('section', null, h('h3', null, title), body));
    try {
      const answer = await ask(command);
      body.append(facts(answer), ...Object.values(answer).filter(Array.isArray).map(table));
    } catch (problem) {
      body.append(h('p', { class: 'muted' }, problem.message));
    }
  }
}

function backupCard() {
  const results = h('ul', { class: 'plainlist small' });
  const result = resultLine();
  const save = h('button', { class: 'second', onclick: () => attempt(save, result, async () => {
    const text = await run('export', 25000);
    download((charger.status ? charger.status.identity : 'charger') + '-settings.jsonl', text + '\n');
    return (text ? text.split('\n').length : 'No') + ' settings saved. Passwords, keys and the identity are not among them.';
  }) }, 'Download the settings');
  const file = h('input', { type: 'file', accept: '.jsonl,.json,.txt', name: 'import', required: true });
  const load = form('Import', async () => {
    const lines = (await file.files[0].text()).split(/\r?\n/).map(one => one.trim()).filter(Boolean);
    results.replaceChildren();
    let failed = 0;
    for (let index = 0; index < lines.length; index++) {
      let name = 'Line ' + (index + 1);
      let text;
      try {
        name = JSON.parse(lines[index]).name || name;
        text = await run('import ' + lines[index]);
      } catch (problem) {
        if (problem.kind && problem.kind !== 'refused') throw problem;
        failed++;
        text = problem.kind ? problem.message : 'This line is not JSON.';
        if (failed <= 10) results.append(h('li', { class: 'failed' }, text.startsWith(name) ? text : name + ': ' + text));
        continue;
      }
      results.append(h('li', null, text.startsWith(name) ? text : name + ': ' + text));
    }
    refresh();
    if (failed) throw new Trouble('refused', failed + ' of ' + lines.length + ' lines were refused; ' + (failed > 10 ? 'the first ten are below.' : 'see below.'));
    return lines.length + ' lines imported.';
  }, [field('File to import', file, 'JSON Lines, as the download makes them: one setting each line.')]);
  return card('Backup', h('p', { class: 'muted' }, 'The settings that differ from their defaults, for another charger or for a rainy day. The identity stays out: no two chargers may share one.'), save, result, load, results);
}

function restartCard() {
  const result = resultLine();
  const restart = h('button', { class: 'second', onclick: () => attempt(restart, result, () => restartNow()) }, 'Restart');
  const wipe = h('button', { class: 'danger', onclick: async () => {
    if (await confirmed('Reset to factory settings?', 'All settings, certificates, cards and passwords are erased, the Wi-Fi and the password of this page, too.', 'Erase all', 'erase')) {
      attempt(wipe, result, () => eraseAll());
    }
  } }, 'Reset to factory settings');
  return card('Restart', h('div', { class: 'row' }, restart, wipe), result);
}

// The charger refuses while there are sessions that nobody has been told of; those are worth a second question.
async function eraseAll() {
  try {
    return sentence(await run('factory-reset confirm', 30000));
  } catch (problem) {
    if (!/discard/.test(problem.message)) throw problem;
    if (await confirmed('Lose sessions?', 'Sessions are running or were not sent to the central system yet. They would not be billed.', 'Lose them')) {
      return sentence(await run('factory-reset confirm discard', 30000));
    }
    return 'Nothing was erased.';
  }
}

// The clock of this device, for a charger that has not been online yet: certificates are valid only at the right time.
function clockButton(result) {
  const set = h('button', { class: 'second', onclick: () => attempt(set, result, async () => sentence(await run('time set ' + new Date().toISOString().replace(/\.\d+/, '')))) }, 'Set the clock by this device');
  return set;
}

// Restarts after a question. The session of this page ends with it.
async function restartNow() {
  if (!await confirmed('Restart the charger?', 'A session that is running ends. The charger is back within a minute; you sign in again then.', 'Restart')) return 'Not restarted.';
  charger.isRestarting = true;
  return sentence(await run('reboot').catch(problem => {
    if (problem.kind === 'silent') return 'restarts now';
    throw problem;
  }));
}

function passwordCard() {
  const old = h('input', { type: 'password', autocomplete: 'current-password', name: 'old', required: true });
  const fresh = h('input', { type: 'password', autocomplete: 'new-password', name: 'new', required: true, minlength: 8, maxlength: 64 });
  const again = h('input', { type: 'password', autocomplete: 'new-password', name: 'again', required: true });
  const name = h('input', { type: 'text', autocomplete: 'username', value: 'installer', hidden: true });
  const change = form('Change the password', async target => {
    if (fresh.value !== again.value) throw new Trouble('refused', 'The two new passwords differ.');
    await changePassword(old.value + '\n' + fresh.value);
    target.reset();
    return 'Changed. Other browsers are signed out.';
  }, [name, field('Password now', old), field('New password', fresh, '8 to 64 characters.'), field('New password again', again)]);
  const out = h('button', { class: 'second', onclick: () => signOut() }, 'Sign out');
  return card('Password of this page', change, h('div', { class: 'row' }, out));
}

views.service = {
  title: 'Service',
  icon: 'M14.5 6.5a4 4 0 0 1 5-1l-2.5 2.5 1 1 2.5-2.5a4 4 0 0 1-5.5 5L9 18a2 2 0 0 1-3-3l6-6a4 4 0 0 1 2.5-2.5z',
  async open(root) {
    const about = h('div');
    const health = h('div', { class: 'grid' });
    root.append(card('About', about), card('Health', health), backupCard(), restartCard(), passwordCard());
    about.append(facts({ ...await ask('version'), Identity: (charger.status || {}).identity }));
    const clock = resultLine();
    health.after(h('div', { class: 'row' }, clockButton(clock)), clock);
    await diagnostics(health);
  },
};
