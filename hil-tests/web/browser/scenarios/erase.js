'use strict';
// Factory settings: only after the word was typed.

const assert = require('assert');

module.exports = async page => {
  const { tab } = page;
  await page.signIn('service');
  await page.run('set HeartbeatInterval 123');
  await page.button('Reset to factory settings').click();
  const dialog = tab.getByRole('dialog');
  await page.button('Erase all', dialog).click();
  assert.ok(await dialog.isVisible(), 'it went on without the word');
  await tab.getByLabel('Type erase to go on').fill('erase');
  await page.button('Erase all', dialog).click();
  await page.sees(/./, page.card('Restart').locator('.result.ok'));
};
