'use strict';
// Who wants less motion gets none; who does not sees that something is under way.

const assert = require('assert');

module.exports = async (page, order) => {
  const { tab } = page;
  await page.signIn('csms');
  await page.heading('Central system');
  await tab.route('**/api/run', async route => {
    await new Promise(done => setTimeout(done, 1000));
    await route.continue();
  });
  await page.button('Test the connection').click();
  await page.sees('Working', page.card('Connection test'));
  const moving = await tab.evaluate(() => document.getAnimations().length);
  assert.strictEqual(moving > 0, order.motion !== 'reduce', moving + ' animations with motion ' + order.motion);
};
