'use strict';
// How the charger reaches its network: Wi-Fi, address, own access point.

function bars(rssi) {
  return rssi >= -60 ? 'strong' : rssi >= -72 ? 'good' : rssi >= -82 ? 'weak' : 'very weak';
}

function networkFacts(net) {
  const list = {
    Connection: net.medium === 'Wi-Fi' ? 'Wi-Fi' + (net.ssid ? ', ' + net.ssid : '') : net.medium,
    State: (net.up ? 'connected' : 'not connected') + (net.restartNeeded ? '; restart needed' : ''),
    Signal: net.medium === 'Wi-Fi' && net.rssi < 0 ? bars(net.rssi) + ' (' + net.rssi + ' dBm)' : null,
    Address: net.address ? net.address + (net.dhcp ? ' (DHCP)' : ' (fixed)') : 'none',
    'Subnet mask': net.mask, Gateway: net.gateway, 'Name server': net.dns, MAC: net.mac,
    'Own access point': !net.hasAccessPoint ? null : net.accessPoint ? 'on: ' + net.accessPointSsid + ', ' + net.accessPointAddress : 'off',
  };
  return facts(list);
}

views.network = {
  title: 'Network',
  icon: 'M2 9a15 15 0 0 1 20 0M5.5 12.5a10 10 0 0 1 13 0M9 16a5 5 0 0 1 6 0M12 19.5h0',
  async open(root) {
    const now = h('div', null, h('p', { class: 'muted' }, 'Asking the charger …'));
    const load = async () => {
      const net = await ask('net');
      now.replaceChildren(networkFacts(net), net.restartNeeded ? h('p', { class: 'result' }, 'What was changed counts after a restart (Service).') : '');
      return net;
    };

    const found = h('div', { class: 'found', role: 'group', 'aria-label': 'Networks found' });
    const scanResult = resultLine();
    const ssid = input({ name: 'ssid', required: true, maxlength: 32 });
    const password = input({ name: 'password', type: 'password', autocomplete: 'new-password', maxlength: 63 });
    const scan = h('button', { class: 'second', onclick: () => attempt(scan, scanResult, async () => {
      const answer = await ask('net scan', 40000);
      const networks = answer.networks.slice().sort((a, b) => b.rssi - a.rssi);
      found.replaceChildren(...networks.map(one => h('button', { type: 'button', class: 'pick', onclick: () => {
        ssid.value = one.ssid;
        password.focus();
      } }, h('span', null, one.ssid), h('span', { class: 'muted small' }, (one.secure ? 'password, ' : 'open, ') + bars(one.rssi) + ' (' + one.rssi + ' dBm)'))));
      return networks.length === 1 ? '1 network found.' : networks.length + ' networks found.';
    }) }, 'Look for networks');
    const join = form('Join', async () => {
      const text = await run('net join ' + quoted(ssid.value) + (password.value ? ' ' + quoted(password.value) : ''), 90000).catch(problem => {
        throw problem.kind === 'silent' ? new Trouble('silent', 'The charger does not answer here any more: it may be in the other network now. Join that one yourself, and open the page at its new address.') : problem;
      });
      password.value = '';
      await load();
      return sentence(text);
    }, [field('Name of the network (SSID)', ssid), field('Password', password, 'Leave empty for an open network.')]);

    const texts = {};
    const fixed = h('div', null, [['ip', 'Address', '192.168.1.50'], ['mask', 'Subnet mask', '255.255.255.0'], ['gateway', 'Gateway', '192.168.1.1'], ['dns', 'Name server (DNS), if it is not the gateway', '']]
      .map(([name, label, example]) => field(label, texts[name] = input({ name, inputmode: 'decimal', placeholder: example, pattern: '\\d{1,3}(\\.\\d{1,3}){3}', required: name !== 'dns' }))));
    const dhcp = h('input', { type: 'radio', name: 'how', checked: true });
    const own = h('input', { type: 'radio', name: 'how' });
    const choose = () => {
      fixed.hidden = !own.checked;
      for (const text of Object.values(texts)) text.disabled = !own.checked;
    };
    const address = form('Set the address', async () => {
      const text = own.checked ? await run(['net static', texts.ip.value, texts.mask.value, texts.gateway.value, texts.dns.value].join(' ').trim()) : await run('net dhcp');
      await load();
      refresh();
      return sentence(text);
    }, [h('fieldset', { onchange: choose }, h('legend', null, 'Address of the charger'), check('The network gives it (DHCP)', dhcp), check('Fixed', own)), fixed]);
    choose();

    const pointResult = resultLine();
    const point = (caption, command) => {
      const button = h('button', { class: 'second', onclick: () => attempt(button, pointResult, async () => {
        const text = sentence(await run(command));
        await load();
        return text;
      }) }, caption);
      return button;
    };
    const wifi = card('Wi-Fi', scan, scanResult, found, join);
    const access = card('Access point of the charger', h('p', { class: 'muted' }, 'A Wi-Fi of its own, over which this page can be reached where there is no network. Its password is the setting AccessPointPassword; without one it is not encrypted, and everybody in reach can join.'),
        h('div', { class: 'row' }, point('Switch on', 'net ap on'), point('Switch off', 'net ap off')), pointResult);
    root.append(card('Now', now), wifi, card('Address', address), access);
    const net = await load();
    wifi.hidden = net.medium === 'Ethernet';
    access.hidden = !net.hasAccessPoint;
    own.checked = !net.dhcp;
    for (const [name, value] of [['ip', net.address], ['mask', net.mask], ['gateway', net.gateway], ['dns', net.dns]]) texts[name].value = value || '';
    choose();
  },
};

// A word of a command line; one with spaces stands in quotation marks, which cannot stand within it then.
function quoted(word) {
  if (!/\s|^"/.test(word)) return word;
  if (word.includes('"')) throw new Trouble('refused', 'Spaces and quotation marks together cannot be sent to the charger.');
  return '"' + word + '"';
}
