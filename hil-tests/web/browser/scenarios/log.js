'use strict';
// The log with filter and follow; OCPP messages, readable.

const assert = require('assert');

module.exports = async page => {
  const { tab } = page;
  await page.signIn('log');
  const lines = tab.locator('.lines > div');
  await lines.first().waitFor();
  const before = await lines.count();
  await page.run('sim plug 1');
  await page.until('a new line', async () => await lines.count() > before);
  await page.until('the box follows', () => tab.locator('.lines').evaluate(box => box.scrollHeight - box.scrollTop - box.clientHeight < 40));
  await tab.getByLabel('Filter').fill('LINK');
  await page.until('only what matches', async () => (await tab.locator('.lines > div:visible').allInnerTexts()).every(text => /link/i.test(text)));
  await tab.getByLabel('Filter').fill('');
  await tab.getByLabel('Follow').uncheck();

  // The page asks one thing at a time: whatever of the log was on its way has come when this is answered.
  await page.run('version');
  const held = await lines.count();
  await page.run('sim unplug 1');
  await tab.waitForTimeout(2500);
  assert.strictEqual(await lines.count(), held, 'lines come although nobody follows');
  const [file] = await Promise.all([tab.waitForEvent('download'), page.button('Save as file').click()]);
  assert.strictEqual(file.suggestedFilename(), 'charger-log.txt');

  await page.open('OCPP messages');
  await page.press('Record', 'The charger records its messages.');
  await page.run('sim plug 1');
  const frames = tab.locator('.lines details');
  await frames.first().waitFor();
  await page.until('call and answer', async () => await frames.count() >= 2);
  const call = frames.filter({ hasText: 'sent' }).first();
  await call.locator('summary').click();
  assert.match(await call.locator('pre').innerText(), /^\{\n {2}"/);
  await page.sees(/answer/, tab.locator('.lines'));
  await tab.getByLabel('Filter').fill('no frame has this');
  await page.until('none', async () => await tab.locator('.lines details:visible').count() === 0);
  await tab.getByLabel('Filter').fill('');
  await page.press('Stop recording', 'The charger records no more.');
  await page.press('Clear');
  await page.until('nothing', async () => await frames.count() === 0);
};
