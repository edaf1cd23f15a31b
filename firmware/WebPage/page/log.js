'use strict';
// What the charger has noted, and the messages that it exchanges with the central system.

const mostLines = 500;

// A box of lines that keeps to its end while "follow" is on.
function lineBox(label, empty) {
  const box = h('div', { class: 'lines', tabindex: 0, role: 'region', 'aria-label': label, 'data-empty': empty });
  const filter = input({ type: 'search' });
  const follow = h('input', { type: 'checkbox', checked: true });
  const apply = item => item.hidden = !item.dataset.text.includes(filter.value.trim().toLowerCase());
  filter.addEventListener('input', () => [...box.children].forEach(apply));
  return {
    box, filter, follow,
    add(item, text) {
      item.dataset.text = text.toLowerCase();
      apply(item);
      box.append(item);
      if (box.children.length > mostLines) box.firstChild.remove();
    },
    settle() {
      if (follow.checked) box.scrollTop = box.scrollHeight;
    },
    clear() {
      box.replaceChildren();
    },
  };
}

// Asks for what came after the last known number; a restarted charger begins anew.
function newsOf(command, key) {
  let last = 0;
  return async () => {
    let answer = await ask(command + ' json since ' + last, 15000, true);
    if (answer.total < last) {
      last = 0;
      answer = await ask(command + ' json since 0', 15000, true);
    }
    const news = answer[key].filter(one => one.n > last);
    if (news.length) last = news[news.length - 1].n;
    return { answer, news };
  };
}

views.log = {
  title: 'Log',
  icon: 'M5 5h14M5 10h14M5 15h9M5 20h6',
  open(root) {
    const lines = lineBox('Lines of the log', 'Nothing was noted yet.');
    const read = newsOf('log', 'lines');
    const save = h('button', { class: 'second', onclick: () => download('charger-log.txt', [...lines.box.children].map(item => item.textContent).join('\n') + '\n') }, 'Save as file');
    root.append(h('div', { class: 'grid' }, field('Filter', lines.filter), h('div', { class: 'row' }, check('Follow', lines.follow), save)), lines.box);
    return {
      async poll() {
        if (!lines.follow.checked && lines.box.children.length) return;
        const { news } = await read();
        for (const one of news) lines.add(h('div', null, one.text), one.text);
        if (news.length) lines.settle();
      },
    };
  },
};

// A frame of OCPP-J: [2, id, action, payload] a call, [3, id, payload] its answer, [4, id, code, text, details] its error.
function frameItem(frame, actions) {
  let title = frame.text.slice(0, 60);
  let body = frame.text;
  let kind = '';
  try {
    const message = JSON.parse(frame.text);
    const [type, id] = message;
    if (type === 2) {
      actions.set(id, message[2]);
      title = message[2];
      body = message[3];
    } else if (type === 3) {
      title = (actions.get(id) || 'Answer') + ' – answer';
      body = message[2];
    } else {
      title = (actions.get(id) || 'Answer') + ' – ' + message[2];
      body = { description: message[3], details: message[4] };
      kind = 'failed';
    }
    body = JSON.stringify(body, null, 2);
  } catch (cut) {
    // Too long for the charger's memory, so it is shown as it is.
  }
  const status = /^\{\s*"(?:idTagInfo|idTokenInfo)?"?[^]*?"status": "(\w+)"/.exec(body);
  return h('details', null, h('summary', null, h('span', { class: frame.out ? 'out' : 'in' }, frame.out ? '→ sent ' : '← received '),
    h('b', { class: kind }, title), status && h('span', { class: 'muted' }, ' ' + status[1])), h('pre', null, body));
}

views.messages = {
  title: 'OCPP messages',
  icon: 'M4 5h16v11H9l-5 4z',
  open(root) {
    const lines = lineBox('Messages', 'Nothing is recorded yet.');
    const read = newsOf('frames', 'frames');
    const actions = new Map();
    const result = resultLine();
    const turn = (caption, command, text) => {
      const button = h('button', { class: 'second', onclick: () => attempt(button, result, async () => {
        await run(command);
        await poll();
        return text;
      }) }, caption);
      return button;
    };
    const record = turn('Record', 'frames on', 'The charger records its messages.');
    const stop = turn('Stop recording', 'frames off', 'The charger records no more.');
    const clear = h('button', { class: 'second', onclick: () => lines.clear() }, 'Clear');
    const poll = async () => {
      const { answer, news } = await read();
      // The button goes; what it was for is at the other one now.
      const hadFocus = [record, stop].includes(document.activeElement);
      record.hidden = answer.on;
      stop.hidden = !answer.on;
      if (hadFocus) (answer.on ? stop : record).focus();
      for (const one of news) lines.add(frameItem(one, actions), one.text);
      if (news.length) lines.settle();
    };
    root.append(h('p', { class: 'muted' }, 'Recording costs the charger a little memory. Passwords are masked.'),
      h('div', { class: 'row' }, record, stop, clear), result, h('div', { class: 'grid' }, field('Filter', lines.filter), check('Follow', lines.follow)), lines.box);
    return { poll };
  },
};
