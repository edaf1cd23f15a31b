'use strict';
// The car, the card and the faults of a charger whose hardware is simulated.

views.bench = {
  title: 'Simulation',
  icon: 'M5 16v-4l2-5h10l2 5v4M5 16h14M5 16v2M19 16v2M7.5 13h0M16.5 13h0',
  bench: true,
  async open(root) {
    const sim = await ask('sim');
    const button = (result, caption, command) => {
      const one = h('button', { class: 'second', onclick: () => attempt(one, result, async () => {
        const text = sentence(await run(typeof command === 'function' ? command() : command));
        refresh();
        return text;
      }) }, caption);
      return one;
    };
    const around = resultLine();
    const uid = input({ value: '04A2B3C4', pattern: '([0-9A-Fa-f]{8}|[0-9A-Fa-f]{14}|[0-9A-Fa-f]{20})', required: true });
    const kinds = sim.faults || [];
    const states = {};
    const cards = ((charger.status || {}).connectors || []).map(({ id }) => {
      const result = resultLine();
      const act = (caption, command) => button(result, caption, command);
      const kind = h('select', null, kinds.map(one => h('option', { value: one }, one)));
      states[id] = h('p', { class: 'muted' });
      return card('Connector ' + id, states[id], h('div', { class: 'row' }, act('Plug in', 'sim plug ' + id), act('Unplug', 'sim unplug ' + id)),
        h('div', { class: 'row' }, act('Car wants energy', 'sim car ' + id + ' want'), act('Car pauses', 'sim car ' + id + ' pause'), act('Car is full', 'sim car ' + id + ' full')),
        kinds.length && field('Fault', kind),
        kinds.length && h('div', { class: 'row' }, act('Let it happen', () => 'sim fault ' + id + ' ' + kind.value), act('Take it away', () => 'sim fault ' + id + ' ' + kind.value + ' off')), result);
    });
    const speed = h('select', null, [1, 5, 20, 60, 300, 3600].map(one => h('option', { value: one }, one === 1 ? 'real time' : one + ' times as fast')));
    if (charger.status && charger.status.speed) speed.value = charger.status.speed;
    speed.addEventListener('change', () => run('sim speed ' + speed.value).then(text => show(around, 'ok', sentence(text)), problem => show(around, 'bad', problem.message)));
    root.append(h('p', { class: 'muted' }, 'This charger is simulated. Here you are the driver, and the trouble.'),
      card('Card', form('Show the card', async () => sentence(await run('sim tag ' + uid.value)), [field('Number', uid, '8, 14 or 20 hexadecimal digits.')])),
      h('div', { class: 'grid' }, cards),
      card('World', h('div', { class: 'row' }, button(around, 'Pull the network cable', 'sim link down'), button(around, 'Plug it in again', 'sim link up'), button(around, 'Cut the power for a moment', 'sim power cut')),
        field('Speed of time', speed), around));
    return {
      update(status) {
        for (const connector of status.connectors) {
          if (states[connector.id]) write(states[connector.id], (connectorWords[connector.status] || [connector.status])[0] + ', ' + kilowatts(connector.powerW) + ' kW, ' + (connector.plugged ? 'car plugged in' : 'no car'));
        }
      },
    };
  },
};
