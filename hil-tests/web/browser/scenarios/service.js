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
  assert.ok(await restart.evaluate(button => button === document.activeElement), 'the focus is lost');
  await restart.click();
  await page.button('Restart', tab.getByRole('dialog')).click();
  await page.sees(/restart|reboot/i, page.card('Restart').locator('.result'));
  await page.until('the charger is back', () => tab.evaluate(async () => {
    try {
      const answer = await fetch('/api/session');
      return answer.ok && document.querySelector('h1').textContent;
    } catch (gone) {
      return false;
    }
  }), 30);
};
