'use strict';
// A whole session from the page: plug, card, power, curve, end, and its line among the recent ones.

const assert = require('assert');

module.exports = async page => {
  const { tab } = page;
  await page.signIn();
  await page.verdict('Online');
  await page.sees('No session has ended since the charger started.');

  await page.open('Simulation');
  await tab.getByLabel('Speed of time').selectOption('60');
  await page.sees(/60 times/, page.card('World'));
  const first = page.card('Connector 1');
  await page.press('Plug in', 'Plugged in', first);
  await tab.getByLabel('Number').fill('04A2B3C4');
  await page.press('Show the card', 'Tag shown', page.card('Card'));
  await page.sees(/Charging, \d+\.\d kW, car plugged in/, first);

  await page.open('Overview');
  const connector = page.connector(1);
  await page.sees('Charging', connector);
  await page.until('power of the connector', async () => parseFloat(await connector.locator('.big').innerText()) > 1);
  await page.sees('04A2B3C4', connector);
  await page.until('energy of the session', async () => /This session\s+[1-9]\d*\.\d{3} kWh|This session\s+0\.[0-9]*[1-9]/.test(await connector.innerText()));
  const curve = connector.getByRole('img');
  await curve.waitFor();
  await page.until('the power in words', async () => /now [1-9][\d.]* kW, at most [1-9][\d.]* kW/.test(await curve.getAttribute('aria-label')));
  await page.until('points of the curve', async () => (await connector.locator('.trace').getAttribute('points')).split(' ').length > 1);

  await page.open('Simulation');
  await page.press('Car pauses', 'Car pause', first);
  await page.sees(/Paused by the car/, first);
  await page.press('Car wants energy', 'Car want', first);
  await page.sees(/Charging, /, first);
  await page.press('Unplug', /Unplugged|locked/, first);
  await page.press('Show the card', 'Tag shown', page.card('Card'));
  await page.until('the end of the session', async () => (await page.status()).connectors[0].startTime === null);
  await page.press('Unplug', /Unplugged|Not plugged in/, first);

  await page.open('Overview');
  await page.sees('Free', connector);
  const row = tab.getByRole('region', { name: 'Recent sessions' }).getByRole('row', { name: /04A2B3C4/ });
  await row.waitFor();
  assert.match(await row.innerText(), /Connector 1[^]*\d+\.\d{3} kWh/);
};
