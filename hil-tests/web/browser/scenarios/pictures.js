'use strict';
// The pictures of README and docs/installing.md, into artifacts/web-pictures.

const path = require('path');

module.exports = async (page, order) => {
  const { tab } = page;
  const take = name => tab.screenshot({ path: path.join(order.pictures, name + '.png') });
  const small = order.size === 'phone';
  if (!small) await tab.setViewportSize({ width: 1080, height: 720 });
  await page.signIn();
  await page.verdict('Online');
  await page.run('sim speed 20');
  await page.run('sim plug 1');
  await page.run('sim tag 04A2B3C4');
  await page.until('some minutes of charging', async () => await tab.evaluate(() => (traces[1] || []).filter(point => point[1] > 0).length) >= 6);
  await page.run('sim car 1 pause');
  await tab.waitForTimeout(3000);
  await page.run('sim car 1 want');
  await tab.waitForTimeout(9000);
  await page.run('sim speed 1');
  await tab.waitForTimeout(1500);
  await take(small ? 'phone' : 'overview');
  if (small) return;
  await page.open('Central system');
  await page.run('set CsmsUrl wss://localhost:' + new URL((await page.status()).url.replace('ws', 'http')).port + '/ocpp');
  await page.run('sim link down');
  await page.open('Overview');
  await page.verdict('Not online');
  await take('not-online');
};
