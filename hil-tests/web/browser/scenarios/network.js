'use strict';
// Wi-Fi, address, access point.

module.exports = async page => {
  const { tab } = page;
  await page.signIn('network');
  await page.heading('Network');
  await page.sees(/\d+\.\d+\.\d+\.\d+/, page.card('Now'));
  const wifi = page.card('Wi-Fi');
  await page.press('Look for networks', /networks? found/, wifi);
  const found = wifi.getByRole('group', { name: 'Networks found' }).getByRole('button');
  const name = (await found.first().locator('span').first().innerText()).trim();
  await found.first().click();
  await page.until('the name is taken over', async () => await wifi.getByLabel('Name of the network (SSID)').inputValue() === name);
  await wifi.getByLabel('Password').fill('short');
  await page.press('Join', /8 to 63|password/i, wifi);
  await wifi.getByLabel('Password').fill('long enough "1"');
  await wifi.getByRole('button', { name: 'Join' }).click();
  await page.until('an outcome of the join', async () => /ok|bad/.test(await wifi.locator('form .result').getAttribute('class')), 30);

  const address = page.card('Address');
  await address.getByLabel('Fixed').check();
  await address.getByLabel('Address', { exact: true }).fill('192.168.7.20');
  await address.getByLabel('Subnet mask').fill('255.255.255.0');
  await address.getByLabel('Gateway').fill('10.0.0.1');
  await page.press('Set the address', /gateway|subnet/i, address.locator('form > .result'));
};
