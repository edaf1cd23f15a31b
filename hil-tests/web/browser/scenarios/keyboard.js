'use strict';
// Everything without a mouse: a way past the menu, the menu, a setting, a question and its answer; the focus is always to be seen.

const assert = require('assert');

async function focused(tab) {
  return tab.evaluate(() => {
    const element = document.activeElement;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    return {
      text: (element.getAttribute('aria-label') || element.textContent || element.name || '').trim(), tag: element.tagName,
      isSeen: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2, isOnPage: box.bottom > 0 && box.top < innerHeight && box.width > 0,
    };
  });
}

// Presses Tab until the element with a text has the focus; each one on the way must show that it has it.
async function tabTo(tab, text, key) {
  const way = [];
  for (let i = 0; i < 120; i++) {
    await tab.keyboard.press(key || 'Tab');
    const now = await focused(tab);
    if (now.tag === 'BODY') continue;
    assert.ok(now.isSeen, 'the focus on "' + now.text.slice(0, 40) + '" is not to be seen');
    assert.ok(now.isOnPage, 'the focus is on "' + now.text.slice(0, 40) + '", which is not on the screen');
    if (text.test(now.text)) return now;
    way.push(now.tag + ' ' + now.text.slice(0, 30));
  }
  throw new Error('Tab never came to ' + text + '; it went ' + way.join(' | '));
}

module.exports = async (page, order) => {
  const { tab } = page;
  await tab.goto(order.url);
  await page.heading('Welcome');
  await tab.keyboard.type(page.password);
  await tab.keyboard.press('Tab');
  await tab.keyboard.type(page.password);
  await tab.keyboard.press('Enter');
  await page.heading('Overview');
  await page.verdict('Online');

  // Past the menu.
  await tab.evaluate(() => document.activeElement.blur());
  await tabTo(tab, /^Skip to content$/);
  await tab.keyboard.press('Enter');
  await page.until('the focus on the content', async () => await tab.evaluate(() => document.activeElement.id) === 'main');

  // Through the menu; on a phone it opens and Escape closes it.
  if (order.size === 'phone') {
    await tabTo(tab, /^Menu$/, 'Shift+Tab');
    await tab.keyboard.press('Enter');
    await tabTo(tab, /^Overview$/);
    await tab.keyboard.press('Escape');
    await page.until('the focus on the menu', async () => (await focused(tab)).text === 'Menu');
    await tab.keyboard.press('Enter');
    await tabTo(tab, /^Settings$/);
  } else {
    await tabTo(tab, /^Settings$/, 'Shift+Tab');
  }
  await tab.keyboard.press('Enter');
  await page.heading('Settings');
  await page.until('the focus on the heading of the new page', async () => await tab.evaluate(() => document.activeElement.tagName) === 'H1');
  await page.sees(/\d+ settings/);
  await tab.keyboard.press('Tab');
  await tab.keyboard.type('heartbeat');
  await tab.keyboard.press('Tab');
  await tab.keyboard.press('Tab');
  assert.strictEqual((await focused(tab)).tag, 'SUMMARY');
  await tab.keyboard.press('Tab');
  assert.strictEqual((await focused(tab)).tag, 'INPUT');
  await tab.keyboard.press('Control+A');
  await tab.keyboard.type('77');
  await tab.keyboard.press('Enter');
  await page.sees(/HeartbeatInterval = 77/);
  assert.strictEqual((await focused(tab)).tag, 'INPUT', 'the focus is lost after saving');

  // A question holds the focus, Escape is no.
  await tab.evaluate(() => location.hash = 'service');
  await page.heading('Service');

  // Figures that arrive later would move what has the focus.
  await page.until('figures', async () => await tab.locator('section h3 + div:not(:empty)').count() >= 4);
  await tabTo(tab, /^Restart$/);
  await tab.keyboard.press('Enter');
  await tab.getByRole('dialog').waitFor();
  for (let i = 0; i < 4; i++) {
    await tab.keyboard.press('Tab');
    assert.ok(await tab.evaluate(() => document.activeElement === document.body || !!document.activeElement.closest('dialog')), 'the focus leaves the question');
  }
  await tab.keyboard.press('Escape');
  await page.until('the focus on what asked', async () => (await focused(tab)).text === 'Restart');
};
