'use strict';
// Health, clock, restart, factory reset.

const assert = require('assert');

module.exports = async page => {
  const { tab } = page;
  await page.signIn('service');
  await page.sees('Firmware', page.card('About'));
  const health = page.card('Health');
  for (const title of ['Time', 'Memory', 'Flash memory', 'Faults']) await health.getByRole('heading', { name: title, exact: true }).waitFor();
  await page.until('figures', async () => await health.locator('dd').count() >= 4);
  await page.press('Set the clock by this device', /./, health);

  // Cancelled: nothing happens, and the focus is back where it was.
  const restart = page.button('Restart', page.card('Restart'));
  await restart.click();
  await page.button('Cancel', tab.getByRole('dialog')).click();
  await page.sees('Not restarted.');
  await page.until('the focus is back', () => restart.evaluate(button => button === document.activeElement));
  const pressed = Date.now();
  await page.restart(restart);
  await page.heading('Service');
  await page.until('the charger has started since', async () => (await page.status()).uptimeSeconds * 1000 <= Date.now() - pressed);
};
