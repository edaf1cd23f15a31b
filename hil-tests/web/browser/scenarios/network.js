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
  await wifi.getByLabel('Password').fill('wrong but "long"');
  await page.press('Join', /Spaces and quotation marks/, wifi);
  await wifi.getByLabel('Password').fill('wrong but long');
  await page.press('Join', /password is wrong/i, wifi);
  await wifi.getByLabel('Password').fill('simulated');
  await page.press('Join', /Done|Stored/, wifi);
  await page.sees(name, page.card('Now'));
  if (await wifi.getByLabel('Password').inputValue()) throw new Error('the password stays on the page');

  const address = page.card('Address');
  await address.getByLabel('Fixed').check();
  await address.getByLabel('Address', { exact: true }).fill('192.168.7.20');
  await address.getByLabel('Subnet mask').fill('255.255.255.0');
  await address.getByLabel('Gateway', { exact: true }).fill('10.0.0.1');
  await page.press('Set the address', /are allowed|subnet/i, address);
  await address.getByLabel('Gateway', { exact: true }).fill('192.168.7.1');
  await address.getByLabel('Subnet mask').fill('255.0.255.0');
  await page.press('Set the address', /are allowed|subnet/i, address);
  await address.getByLabel('Subnet mask').fill('255.255.255.0');
  await page.press('Set the address', /Stored|Done/, address);
  await page.sees('192.168.7.20', page.card('Now'));
  await page.sees('restart needed', page.card('Now'));
  await address.getByLabel('The network gives it (DHCP)').check();
  await page.press('Set the address', /Stored|Done/, address);

  const point = page.card('Access point of the charger');
  await page.press('Switch on', /Stored|Done/, point);
  await page.press('Switch off', /Stored|Done/, point);
};
