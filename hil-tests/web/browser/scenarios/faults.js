'use strict';
// Faults as buttons, and what the overview makes of them.

module.exports = async page => {
  const { tab } = page;
  await page.signIn('bench');
  const first = page.card('Connector 1');
  await first.getByLabel('Fault').selectOption('ground');
  await page.press('Let it happen', /Ground ?failure is there/i, first);
  await page.open('Overview');
  await page.sees('Fault', page.connector(1).locator('.pill'));
  await page.sees(/Ground failure\. .*service key or, on the console, rcd arm 1\./, page.connector(1));
  await page.open('Service');
  await page.sees(/Ground ?failure/i, page.card('Health'));
  await page.open('Simulation');
  await first.getByLabel('Fault').selectOption('ground');
  await page.press('Take it away', /Ground ?failure is gone/i, first);
  await page.open('Overview');
  await page.sees('Free', page.connector(1).locator('.pill'));
  await page.open('Simulation');
  await tab.getByLabel('Number').fill('123');
  await page.press('Show the card');
  await page.until('the browser asks for the right form', () => tab.getByLabel('Number').evaluate(input => !input.validity.valid));
};
