'use strict';
// Frame of the page: who is signed in, which view is open, asking for the status again and again.

const order = ['overview', 'csms', 'network', 'settings', 'log', 'messages', 'service', 'bench'];
let session = null;
let current = null;
let wake = null;
let tried = 0;

function buildMenu() {
  $('nav').replaceChildren(h('ul', { class: 'plainlist' }, order.filter(name => !views[name].bench || charger.status && charger.status.bench).map(name =>
    h('li', null, h('a', { href: '#' + name, 'aria-current': current && current.name === name && 'page' },
      h('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true' }, h('path', { d: views[name].icon })), views[name].title)))));
}

function closeMenu() {
  $('nav').classList.remove('open');
  $('menu').setAttribute('aria-expanded', 'false');
}

// Opens the view that the address names; the heading gets the focus, so that a screen reader begins there.
async function navigate(isFirst) {
  const [name, part] = location.hash.slice(1).split('/');
  if (views[name] && views[name].bench && !charger.status) charger.status = await ask('status').catch(() => null);
  const view = views[name] && (!views[name].bench || charger.status && charger.status.bench) ? name : 'overview';
  const root = h('div');
  const heading = h('h1', { tabindex: -1 }, views[view].title);
  const opened = current = { name: view, root };
  $('view').replaceChildren(heading, root);
  buildMenu();
  closeMenu();
  title();
  scrollTo(0, 0);
  if (isFirst !== true) heading.focus();
  try {
    const made = await views[view].open(root, part);
    Object.assign(opened, made);
    if (opened === current && charger.status && opened.update) opened.update(charger.status);
    refresh();
  } catch (problem) {
    if (opened === current) root.append(h('div', { class: 'notice bad', role: 'alert' }, h('p', null, problem.message), h('button', { class: 'second tiny', onclick: navigate }, 'Try again')));
  }
}

function title() {
  const state = session && !session.loggedIn ? 'Sign in' : charger.status ? verdict(charger.status).pill : 'Charger';
  const name = current && views[current.name] ? views[current.name].title : '';
  document.title = [state, name, charger.status && charger.status.identity].filter(Boolean).join(' · ');
}

function showFrame(isIn) {
  $('nav').hidden = $('menu').hidden = !isIn;
}

function showStatus(status) {
  const found = charger.answers ? verdict(status) : { kind: 'bad', pill: 'No answer' };
  const pill = $('pill');
  if (pill.lastChild.textContent !== found.pill && tried) say('Charger: ' + found.pill + '. ' + (found.advice || ''));
  pill.className = 'pill ' + found.kind;
  write(pill.lastChild, found.pill);
  write($('who'), status.identity || 'Charger');
  write($('what'), [status.vendor, status.model].filter(Boolean).join(' '));
  title();
}

// What the person should know on every page.
let noticed = '';
function showNotices(status, seconds) {
  const notices = [];
  if (!charger.answers) notices.push(['silent', 'bad', 'The charger does not answer. What you see is old. ' + (seconds ? 'Next try in ' + seconds + ' s.' : 'Trying again …'), 'Try now', refresh]);
  else if (charger.busy) notices.push(['busy', '', 'The charger is busy; answers take longer.']);
  if (status && charger.answers) {
    const journal = status.journal || {};
    if (status.restartNeeded) {
      notices.push(['restart', '', 'A changed setting counts after a restart.', 'Restart now', () => restartNow().then(toast, problem => toast(problem.message))]);
    }
    if (journal.durable === false) notices.push(['flash', 'bad', 'The flash memory takes nothing any more. Sessions would be lost with the power.']);
    if (journal.failed > 0) notices.push(['failed', '', journal.failed + ' messages of sessions were refused by the central system and are kept.']);
    if (journal.dropped > 0) notices.push(['dropped', 'bad', journal.dropped + ' messages of sessions are lost, because there was no room for them.']);
    if (journal.damaged > 0) notices.push(['damaged', '', journal.damaged + ' records in flash are damaged and were put aside.']);
  }
  const news = JSON.stringify(notices);
  if (news === noticed) return;
  noticed = news;
  const focused = document.activeElement && document.activeElement.dataset.notice;
  $('notices').replaceChildren(...notices.map(([key, kind, text, caption, action]) =>
    h('div', { class: 'notice ' + kind, 'data-key': key }, h('p', null, text), caption && h('button', { class: 'second tiny', 'data-notice': key, onclick: action }, caption))));
  const again = focused && document.querySelector('[data-notice="' + focused + '"]');
  if (again) again.focus();
}

// Wakes the loop below, because something has just changed.
function refresh() {
  if (wake) wake();
}

const nap = milliseconds => new Promise(done => {
  const timer = setTimeout(done, milliseconds);
  wake = () => {
    clearTimeout(timer);
    done();
  };
});

// Status for ever: every 1.5 s while somebody looks, ever more seldom while the charger is busy or silent. A hidden tab asks seldom, and after ten
// minutes not at all, so that the session ends.
async function watch() {
  let failures = 0;
  let hiddenTurns = 0;
  for (;;) {
    hiddenTurns = document.hidden ? hiddenTurns + 1 : 0;
    if (session && session.loggedIn && isIdle() && hiddenTurns < 20) {
      try {
        const before = charger.status;
        charger.status = await ask('status');
        failures = 0;
        keepTrace(charger.status);
        if (!before || before.bench !== charger.status.bench) buildMenu();
        showStatus(charger.status);
        showNotices(charger.status);
        tried++;
        const view = current;
        if (view && view.update) view.update(charger.status);
        if (view && view.poll && !document.hidden) await view.poll(charger.status);
      } catch (problem) {
        failures++;
        if (charger.status) showStatus(charger.status);
        else write($('pill').lastChild, 'No answer');
      }
    }
    let wait = document.hidden ? 30000 : Math.min(1500 * 2 ** failures, 15000);
    if (failures && !charger.answers) {
      // The remaining seconds are shown, so that nobody wonders.
      let woken = false;
      for (; wait > 0 && !woken; wait -= 1000) {
        showNotices(charger.status, Math.ceil(wait / 1000));
        const start = performance.now();
        await nap(Math.min(wait, 1000));
        woken = performance.now() - start < Math.min(wait, 1000) - 100;
      }
      showNotices(charger.status);
    } else {
      if (failures) showNotices(charger.status);
      await nap(wait);
    }
  }
}

// Sign in, or the first password.
async function gate(message) {
  current = null;
  showFrame(false);
  let found;
  try {
    found = JSON.parse(await send('GET', '/api/session'));
  } catch (problem) {
    $('view').replaceChildren(h('h1', null, 'Charger'), h('div', { class: 'notice bad', role: 'alert' }, h('p', null, problem.message), h('button', { class: 'second tiny', onclick: () => gate() }, 'Try again')));
    write($('pill').lastChild, 'No answer');
    $('pill').className = 'pill bad';
    setTimeout(() => document.contains(retry) && gate(), 5000);
    const retry = $('view').querySelector('button');
    return;
  }
  take(found);
  if (found.loggedIn) return;
  write($('pill').lastChild, 'Signed out');
  $('pill').className = 'pill';
  const name = h('input', { type: 'text', autocomplete: 'username', value: 'installer', hidden: true });
  const password = h('input', { type: 'password', required: true, autocomplete: found.passwordSet ? 'current-password' : 'new-password' });
  let content;
  if (found.passwordSet) {
    content = [h('h1', null, 'Sign in'), message && h('div', { class: 'notice' }, h('p', null, message)), card(null, form('Sign in', async () => {
      const text = await send('POST', '/api/login', password.value).catch(problem => {
        throw problem.kind === 'login' ? new Trouble('login', 'That is not the password.') : problem;
      });
      take(JSON.parse(text));
      return 'Signed in.';
    }, [name, field('Password', password, 'Forgotten? Set it anew at the serial console; without one, hold the button for ten seconds: that deletes everything.')]))];
  } else if (found.mayset) {
    const again = h('input', { type: 'password', required: true, autocomplete: 'new-password' });
    password.minLength = 8;
    password.maxLength = 64;
    content = [h('h1', null, 'Welcome'), card('Choose a password', h('p', { class: 'muted' }, 'It protects this page. Whoever knows it can change everything here; keep it with the papers of the charger.'), form('Set the password', async () => {
      if (password.value !== again.value) throw new Trouble('refused', 'The two passwords differ.');
      await changePassword(password.value);
      return 'Set.';
    }, [name, field('New password', password, '8 to 64 characters.'), field('The same again', again)]))];
  } else {
    content = [h('h1', null, 'No password is set yet'), card('The first password is set at the charger itself', h('p', null, 'Do one of these, then try again:'),
      h('ul', null, h('li', null, 'Press the button on the charger; you then have ten minutes.'), h('li', null, 'Join the Wi-Fi of the charger itself.'), h('li', null, 'Type ', h('code', null, 'password'), ' at its serial console.')),
      h('button', { onclick: () => gate() }, 'Try again'))];
  }
  $('view').replaceChildren(h('div', { class: 'gate' }, content));
  title();
  if (found.passwordSet || found.mayset) password.focus();
}

// Takes over what the charger says of the session; opens or closes the page accordingly.
function take(answer) {
  const wasIn = session && session.loggedIn && current;
  session = answer;
  charger.token = answer.token;
  if (answer.loggedIn && !wasIn) {
    showFrame(true);
    navigate(!document.querySelector('.gate'));
    refresh();
  }
}

async function changePassword(body) {
  const text = await send('POST', '/api/password', body, 20000).catch(problem => {
    throw problem.kind === 'login' ? new Trouble('login', body.includes('\n') ? 'The present password is wrong.' : 'Somebody has set a password meanwhile.') : problem;
  });
  take(JSON.parse(text));
}

async function signOut() {
  await send('POST', '/api/logout', '').catch(() => {});
  charger.onSignedOut('You are signed out.');
}

charger.onSignedOut = message => {
  if (session && session.loggedIn) {
    session = null;
    charger.token = charger.status = null;
    $('notices').replaceChildren();
    noticed = '';
    gate(message || (charger.isRestarting ? 'The charger has restarted. Please sign in again.' : 'Please sign in again: the session has ended.'));
    charger.isRestarting = false;
  }
};

// The address names the view, so the skip link may not change it.
document.querySelector('.skip').addEventListener('click', event => {
  event.preventDefault();
  $('main').focus();
});
$('menu').addEventListener('click', () => {
  const isOpen = $('nav').classList.toggle('open');
  $('menu').setAttribute('aria-expanded', isOpen);
});
addEventListener('hashchange', () => session && session.loggedIn && navigate());
addEventListener('keydown', event => {
  if (event.key === 'Escape' && $('nav').classList.contains('open')) {
    closeMenu();
    $('menu').focus();
  }
});
document.addEventListener('visibilitychange', () => document.hidden || refresh());
gate();
watch();
