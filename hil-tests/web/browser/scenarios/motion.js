'use strict';
// Who wants less motion gets none; who does not sees that something is under way.

const assert = require('assert');

module.exports = async (page, order) => {
  const { tab } = page;
  await page.signIn('csms');
  await page.heading('Central system');

  // What is under way stays so until it has been looked at.
  let release;
  const looked = new Promise(done => release = done);
  await tab.route('**/api/run', async route => {
    await looked;
    await route.continue();
  });
  await page.button('Test the connection').click();
  await page.sees('Working', page.card('Connection test'));
  const moving = () => tab.evaluate(() => document.getAnimations().length);
  if (order.motion === 'reduce') assert.strictEqual(await moving(), 0);
  else await page.until('something that moves', async () => await moving() > 0);
  release();
  await page.sees('All steps work.', page.card('Connection test'));
};
