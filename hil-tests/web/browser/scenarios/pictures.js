'use strict';
// The pictures of README.md and docs/installing.md; README.md of hil-tests/web tells how to take them again.

const path = require('path');

module.exports = async (page, order) => {
  const { tab } = page;
  const take = name => tab.screenshot({ path: path.join(order.pictures, name + '.png') });
  await page.signIn();
  await page.verdict('Online');
  if (order.size === 'desktop') await tab.setViewportSize({ width: 1080, height: 700 });
  await page.run('sim speed 20');
  await page.run('sim plug 1');
  await tab.waitForTimeout(4000);
  await page.run('sim tag 04A2B3C4');
  await tab.waitForTimeout(12000);
  await page.run('set MaxCurrent.1 10');
  await tab.waitForTimeout(10000);
  await page.run('reset MaxCurrent.1');
  await tab.waitForTimeout(9000);
  await take(order.size === 'phone' ? 'phone' : 'overview');
  if (order.size === 'phone') return;
  await page.run('sim unplug 1');
  await page.run('sim tag 04A2B3C4');
  await page.run('sim unplug 1');
  await page.run('sim speed 1');

  await page.open('Central system');
  const access = page.card('Access');
  await access.getByLabel('Address').fill('ws://localhost:9000/ocpp');
  await page.press('Save', 'It counts from the next connection on', access);
  await page.restart(page.button('Restart and test', access));
  await page.sees(/Stopped at/);
  await tab.locator('section.card', { hasText: 'Connection test' }).screenshot({ path: path.join(order.pictures, 'csms-test.png') });
};
