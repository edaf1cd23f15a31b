'use strict';
// Why the charger is not online, and what to do: at a glance, and back again.

module.exports = async page => {
  const { tab } = page;
  await page.signIn();
  await page.verdict('Online');
  await page.open('Simulation');
  await tab.getByLabel('Speed of time').selectOption('20');
  await page.press('Pull the network cable', 'Network link is down', page.card('World'));
  await page.open('Overview');
  await page.verdict('Not online');
  await page.sees(/cable or the Wi-Fi|connection test shows/, tab.locator('.hero'));
  await page.sees('Not online', tab.getByRole('banner'));
  await tab.getByRole('link', { name: 'Test the connection' }).click();
  await page.heading('Central system');
  await page.sees(/Stopped at: /);
  await page.run('sim link up');
  await page.open('Overview');
  await page.until('online again', async () => (await tab.locator('.hero h2').innerText()) === 'Online');
  await page.sees('Online', tab.getByRole('banner'));
};
