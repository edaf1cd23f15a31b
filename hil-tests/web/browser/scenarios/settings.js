'use strict';
// Settings: search, limits, units, lists, default again, what waits for a restart, secrets that never come back.

const assert = require('assert');

module.exports = async page => {
  const { tab } = page;
  await page.signIn('settings');
  await page.sees(/\d+ settings/);
  const all = await tab.locator('.setting:not([hidden])').count();
  assert.ok(all > 20, 'only ' + all + ' settings');

  // Groups open and close.
  const security = tab.locator('details', { has: tab.getByRole('heading', { name: 'Security' }) });
  assert.strictEqual(await security.locator('.setting:visible').count(), 0);
  await security.locator('summary').click();
  await page.sees('Password at the central system', security);
  await page.sees('Highest current, connector 2');

  const search = tab.getByLabel('Search');
  await search.fill('heartbeat');
  const heartbeat = tab.locator('[data-name="HeartbeatInterval"]');
  await heartbeat.waitFor();
  assert.ok(await tab.locator('.setting:visible').count() < 5, 'the search finds too much');
  const field = heartbeat.getByRole('spinbutton');
  const before = await field.inputValue();
  assert.strictEqual(await field.getAttribute('max'), '86400');
  await page.sees('86,400 s', heartbeat);

  // The browser stops what is out of the limits; the charger would, too, and its words are shown.
  await field.evaluate(input => input.removeAttribute('max'));
  await field.fill('999999');
  await page.press('Save', /86400/, heartbeat);
  await field.fill('120');
  await page.press('Save', /HeartbeatInterval = 120/, heartbeat);
  await page.sees('changed', heartbeat);
  await search.fill('');
  await tab.getByLabel('Show settings').selectOption('changed');
  await heartbeat.waitFor();
  await page.press('Reset Report when nothing happens, every to its default', new RegExp('HeartbeatInterval = ' + before), heartbeat);
  await tab.getByLabel('Show settings').selectOption('edit');

  await search.fill('nothing has this name');
  await page.sees('No setting matches.');

  // A list by its switches.
  await search.fill('MeterValuesSampledData');
  const measurands = tab.locator('[data-name="MeterValuesSampledData"]');
  const chip = measurands.getByRole('group').getByRole('button').first();
  await chip.waitFor();
  const wasOn = await chip.getAttribute('aria-pressed') === 'true';
  await chip.click();
  assert.strictEqual(await chip.getAttribute('aria-pressed'), String(!wasOn));
  await page.press('Save', /MeterValuesSampledData = /, measurands);

  // On or off.
  await search.fill('FreeVendActive');
  const freeVend = tab.locator('[data-name="FreeVendActive"]');
  await freeVend.getByRole('combobox').selectOption('true');
  await page.press('Save', /FreeVendActive = true/, freeVend);

  // A secret goes in and never comes out.
  await search.fill('AuthorizationKey');
  const secret = tab.locator('[data-name="AuthorizationKey"]');
  const secretField = secret.locator('input');
  assert.strictEqual(await secretField.getAttribute('type'), 'password');
  assert.strictEqual(await secretField.inputValue(), '');
  await secretField.fill('a-very-secret-key-0123');
  await page.press('Save', /AuthorizationKey = .*not shown/, secret);
  assert.strictEqual(await secret.locator('input').inputValue(), '');
  assert.ok(!(await page.run('get json')).includes('a-very-secret-key-0123'), 'the secret is in the answer of get');
  assert.ok(!(await tab.content()).includes('a-very-secret-key-0123'), 'the secret is on the page');

  // Taking it away is asked for.
  await page.button('Remove Password at the central system', secret).click();
  await page.button('Cancel', tab.getByRole('dialog')).click();
  await search.fill('AccessPointPassword');
  const accessPoint = tab.locator('[data-name="AccessPointPassword"]');
  await accessPoint.locator('input').fill('workshop-7');
  await page.press('Save', /AccessPointPassword = .*not shown/, accessPoint);
  await page.button('Remove Password of the Wi-Fi of the charger', accessPoint).click();
  await page.sees(/everybody in reach can join/, tab.getByRole('dialog'));
  await page.button('Remove', tab.getByRole('dialog')).click();
  await page.sees(/AccessPointPassword = \(not set\)/, accessPoint);
  assert.match(await page.run('get AuthorizationKey'), /set, not shown/);

  // What only can be read has no control.
  await tab.getByLabel('Show settings').selectOption('all');
  await search.fill('FirmwareVersion');
  const version = tab.locator('[data-name="FirmwareVersion"]');
  await version.waitFor();
  assert.strictEqual(await version.locator('input, select').count(), 0);

  // What waits for a restart is said on every page.
  await search.fill('ChargePointModel');
  const model = tab.locator('[data-name="ChargePointModel"]');
  await page.sees('after a restart', model);
  await model.locator('input').fill('<b id="injected">Wallbox</b>'.slice(0, 20));
  await page.press('Save', /ChargePointModel = /, model);
  await page.sees('A changed setting counts after a restart.');
  assert.strictEqual(await tab.locator('#injected, main b').count(), 0, 'what the charger says became HTML');
};
