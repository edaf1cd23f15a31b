'use strict';
// axe-core on every view, the sign-in and the questions; nothing wider than the window, no word broken in two.

const assert = require('assert');
const axe = require('axe-core').source;

async function check(page, where) {
  await page.tab.evaluate(axe);
  const found = await page.tab.evaluate(() => axe.run(document, { resultTypes: ['violations'] }));
  const told = found.violations.map(one => one.id + ': ' + one.help + ' – ' + one.nodes.slice(0, 3).map(node => node.target.join(' ') + ' ' + (node.any[0] || {}).message).join('; '));
  assert.deepStrictEqual(told, [], where + ': ' + told.join('\n'));
  await page.noSidewaysScrolling();
  await page.noBrokenWords();
}

module.exports = async (page, order) => {
  const { tab } = page;
  await tab.goto(order.url);
  await page.heading('Welcome');
  await check(page, 'first password');
  await page.signIn();
  await page.verdict('Online');
  await page.run('sim plug 1');
  await page.run('sim fault 2 HighTemperature');
  await page.run('frames on');
  await page.run('sim tag 04A2B3C4');
  await page.until('a session', async () => (await page.status()).connectors[0].powerW > 0);
  await page.until('its power on the page', async () => parseFloat(await page.connector(1).locator('.big').innerText()) > 0);
  await check(page, 'Overview');

  await page.open('Central system');
  await page.press('Test the connection', 'All steps work.');
  await tab.getByText('Install a certificate').click();
  await check(page, 'Central system');
  await page.open('Network');
  await page.press('Look for networks', /networks? found/);
  await tab.getByLabel('Fixed').check();
  await check(page, 'Network');
  await page.open('Settings');
  await page.sees(/\d+ settings/);
  await tab.getByLabel('Show settings').selectOption('all');
  await check(page, 'Settings');
  await tab.getByLabel('Search').fill('e');
  await check(page, 'Settings, all open');
  await page.open('Log');
  await tab.locator('.lines > div').first().waitFor();
  await check(page, 'Log');
  await page.open('OCPP messages');
  await tab.locator('.lines details').first().waitFor();
  await tab.locator('.lines summary').first().click();
  await check(page, 'OCPP messages');
  await page.open('Service');
  await page.sees('High temperature');
  await check(page, 'Service');
  await page.button('Reset to factory settings').click();
  await check(page, 'a question');
  await tab.keyboard.press('Escape');
  await page.open('Simulation');
  await check(page, 'Simulation');
  if (order.size === 'phone') {
    await page.button('Menu').click();
    await check(page, 'menu');
  }
  await page.run('sim link down');
  await page.open('Overview');
  await page.verdict('Not online');
  await check(page, 'Overview, not online');
  await tab.context().setOffline(true);
  await page.sees(/The charger does not answer/);
  await check(page, 'no answer');
  await tab.context().setOffline(false);
  await tab.context().clearCookies();
  await page.heading('Sign in');
  await check(page, 'Sign in');
};
