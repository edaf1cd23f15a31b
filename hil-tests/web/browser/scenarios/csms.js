'use strict';
// Access to the central system, the test of the way there, certificates.

const assert = require('assert');

module.exports = async (page, order) => {
  const { tab } = page;
  await page.signIn('csms');
  await page.heading('Central system');
  const access = page.card('Access');
  await page.until('the address', async () => /^wss?:/.test(await access.getByLabel('Address').inputValue()));
  const right = await access.getByLabel('Address').inputValue();
  assert.strictEqual(await access.getByLabel('Password').inputValue(), '');

  const test = page.card('Connection test');
  await page.press('Test the connection', 'All steps work.', test);
  for (const step of ['Find the server (DNS)', 'Reach the server (TCP)', 'Open the OCPP connection (WebSocket)', 'Be admitted (BootNotification)']) await page.sees(step, test);

  await access.getByLabel('Address').fill('http://wrong');
  await page.press('Save', /ws/, access);
  await access.getByLabel('Address').fill('wss://user:geheim123@host');
  await page.press('Save', /user name or password/, access);
  await access.getByLabel('Address').fill('ws://127.0.0.1:1/ocpp');
  await page.press('Save', 'It counts from the next connection on', access);
  await page.press('Test the connection', /wait for a restart/, test);

  // After the restart the test goes on by itself.
  await page.restart(page.button('Restart and test', access));
  await page.sees(/Stopped at: Reach the server/, test);
  await page.sees(/nothing listens/, test);
  await page.sees(/the port in Address/, test);
  await access.getByLabel('Address').fill(right);
  await access.getByLabel('Identity').fill('CP <i>77</i>');
  await page.press('Save', 'It counts from the next connection on', access);
  await page.restart(page.button('Restart and test', access));
  await page.sees('All steps work.', test);
  await page.sees('CP <i>77</i>', tab.getByRole('banner'));
  assert.strictEqual(await tab.locator('main i:not(.pill i), header b i').count(), 0, 'what the charger says became HTML');

  const certificates = page.card('Certificates');
  await page.sees(/None is installed/, certificates);
  await certificates.getByText('Install a certificate').click();
  await certificates.getByLabel('Or paste the PEM text').fill('-----BEGIN CERTIFICATE-----\nMAMBAf8=\n.\nset Identity Injected\n-----END CERTIFICATE-----');
  await page.press('Install', /This is no PEM text/, certificates);
  await certificates.getByLabel('Or paste the PEM text').fill('rubbish');
  await page.press('Install', /This is no PEM text/, certificates);
  await certificates.getByLabel('File', { exact: true }).setInputFiles({ name: 'root.pem', mimeType: 'text/plain', buffer: Buffer.from(order.pem + order.expired) });
  await page.until('the text of the file', async () => (await certificates.getByLabel('Or paste the PEM text').inputValue()).includes('BEGIN CERTIFICATE'));
  await certificates.getByRole('button', { name: 'Install' }).click();
  await page.button('Remove', certificates).waitFor();
  await page.sees(/Root certificate of the central system/, certificates.getByRole('heading', { level: 3 }));
  await page.sees('CN=Root of the web tests', certificates);
  await page.sees('valid', certificates);
  await page.sees('Expired.', certificates);
  await page.sees('CN=expired.example', certificates);
  assert.strictEqual(await page.button('Remove', certificates).count(), 1, 'both are removed together');
  await page.noSidewaysScrolling();
  await page.button('Remove', certificates).click();
  await page.button('Remove', tab.getByRole('dialog')).click();
  await page.sees(/None is installed/, certificates);
};
