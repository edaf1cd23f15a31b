'use strict';
// What a person does with the page, in words; scenarios are made of these.

const assert = require('assert');

const password = 'correct-horse-1';

class Page {
  constructor(tab, order) {
    this.tab = tab;
    this.order = order;
  }

  get password() {
    return password;
  }

  // Opens the page and comes in, with the first password where there is none.
  async signIn(view) {
    await this.tab.goto(this.order.url + (view ? '#' + view : ''));
    await this.tab.getByLabel(/password/i).first().waitFor();
    for (const field of await this.tab.getByLabel(/password|same again/i).all()) await field.fill(password);
    await this.tab.keyboard.press('Enter');
    await this.tab.locator('#nav').waitFor({ state: 'attached' });
    await this.tab.waitForFunction(() => charger.status);
  }

  // Restarts the charger at a button, and signs in again.
  async restart(button) {
    await button.click();
    await this.button('Restart', this.tab.getByRole('dialog')).click();
    await this.heading('Sign in');
    await this.sees('The charger has restarted.');
    await this.tab.getByLabel('Password').fill(password);
    await this.tab.keyboard.press('Enter');
    await this.tab.locator('#nav a').first().waitFor({ state: 'attached' });
  }

  // Goes to a view over the menu, as a person does.
  async open(title) {
    const menu = this.tab.getByRole('button', { name: 'Menu' });
    if (await menu.isVisible() && await menu.getAttribute('aria-expanded') === 'false') await menu.click();
    await this.tab.getByRole('navigation').getByRole('link', { name: title, exact: true }).click();
    await this.heading(title);
  }

  async heading(title) {
    await this.tab.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
  }

  button(name, inside) {
    return (inside || this.tab).getByRole('button', { name, exact: true });
  }

  card(title) {
    return this.tab.locator('section.card', { has: this.tab.getByRole('heading', { name: title, exact: true }) });
  }

  // Presses a button and waits for what stands beside it afterwards.
  async press(name, expected, inside) {
    const scope = inside || this.tab.locator('main');
    await this.button(name, scope).click();
    if (expected) await this.sees(expected, scope);
  }

  async sees(text, inside) {
    const place = inside || this.tab.locator('main');
    try {
      await place.getByText(text).filter({ visible: true }).first().waitFor();
    } catch (missing) {
      throw new Error('Expected to see ' + text + ', but there is:\n' + await place.first().innerText());
    }
  }

  // The verdict of the overview: 'Online', 'Not online', ...
  async verdict(text) {
    await this.sees(text, this.tab.locator('.hero h2'));
  }

  connector(id) {
    return this.tab.locator('[data-connector="' + id + '"]');
  }

  // A command of the console, by the page's own door.
  run(command) {
    return this.tab.evaluate(line => run(line), command);
  }

  status() {
    return this.tab.evaluate(() => ask('status'));
  }

  async until(what, condition) {
    const end = Date.now() + 90000;
    for (;;) {
      const found = await condition();
      if (found) return found;
      if (Date.now() > end) throw new Error('Never came: ' + what + '\n' + await this.tab.locator('body').innerText());
      await this.tab.waitForTimeout(100);
    }
  }

  // No word of a table or a list of facts goes on in the next line.
  async noBrokenWords() {
    const broken = await this.tab.evaluate(() => {
      const found = [];
      for (const cell of document.querySelectorAll('main :is(th, td, dt, dd)')) {
        for (const text of [...cell.childNodes].filter(node => node.nodeType === Node.TEXT_NODE)) {
          for (const word of text.data.matchAll(/[A-Za-z]+/g)) {
            const range = document.createRange();
            range.setStart(text, word.index);
            range.setEnd(text, word.index + word[0].length);
            if (range.getClientRects().length > 1) found.push(word[0]);
          }
        }
      }
      return found;
    });
    assert.deepStrictEqual(broken, [], 'words are broken at ' + this.tab.url());
  }

  async noSidewaysScrolling() {
    const excess = await this.tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(excess <= 0, 'the page is ' + excess + ' px wider than the window at ' + this.tab.url());
  }
}

module.exports = Page;
