'use strict';
// First paint: the least of several loads, so that a busy machine does not count. A slow one does not either: there a document of a line, from the
// same charger, takes longer, too.

const assert = require('assert');

const enoughMilliseconds = 200;
const mostTimesALine = 4;

async function firstPaint(tab, url) {
  await tab.goto('about:blank');
  await tab.goto(url);
  const paint = await tab.waitForFunction(() => (performance.getEntriesByName('first-contentful-paint')[0] || {}).startTime);
  return paint.jsonValue();
}

module.exports = async (page, order) => {
  const { tab } = page;
  const times = [];
  const lines = [];
  const isSoon = () => Math.min(...times) < Math.max(enoughMilliseconds, mostTimesALine * Math.min(...lines));
  for (let load = 0; load < 10 && !(load >= 3 && isSoon()); load++) {
    times.push(await firstPaint(tab, order.url));
    lines.push(await firstPaint(tab, order.url + 'api/session'));
  }
  const measured = 'first paint after ' + times.map(Math.round).join(', ') + ' ms, of a line after ' + lines.map(Math.round).join(', ') + ' ms';
  assert.ok(isSoon(), measured);

  // Nothing but the page and its API was asked for, and nothing from elsewhere.
  const asked = [];
  tab.on('request', request => asked.push(request.url()));
  await tab.goto(order.url);
  await page.heading('Welcome');
  assert.deepStrictEqual(asked.filter(url => !url.startsWith('data:') && url !== order.url && url !== order.url + 'api/session'), []);
};
