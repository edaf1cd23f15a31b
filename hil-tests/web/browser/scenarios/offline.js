'use strict';
// Why the charger is not online, and what to do: at a glance, and back again.

const assert = require('assert');

module.exports = async page => {
  const { tab } = page;
  await page.signIn();

  // What an answer of a server means, not what one of its words looks like.
  for (const [status, advice] of [['200 instead of opening a WebSocket.', /web server/], ['302: it sends the charge point elsewhere', /web server/], ['400 instead of', /OcppVersions/],
    ['401: user name or password is wrong or missing.', /identity or password/], ['403: it refuses this charge point.', /refuses this charger/],
    ['404: it does not know this path', /this path or this identity/], ['426 instead of', /OcppVersions/], ['429: too many attempts.', /tries again/], ['503: it is not available', /tries again/]]) {
    assert.match(await tab.evaluate(problem => adviceFor(problem), 'The server answered HTTP ' + status), advice);
  }

  await page.verdict('Online');
  await page.open('Simulation');
  await tab.getByLabel('Speed of time').selectOption('20');
  await page.press('Pull the network cable', 'Network link is down', page.card('World'));
  await page.open('Overview');
  await page.verdict('Not online');
  await page.sees(/cable or the Wi-Fi|connection test shows/, tab.locator('.hero'));
  await page.sees('Not online', tab.getByRole('banner'));
  await tab.getByRole('link', { name: 'Test the connection' }).click();
  await page.heading('Central system');
  await page.sees(/Stopped at: /);
  await page.run('sim link up');
  await page.open('Overview');
  await page.until('online again', async () => (await tab.locator('.hero h2').innerText()) === 'Online');
  await page.sees('Online', tab.getByRole('banner'));
};
