'use strict';
// Settings out to a file and in again, each line with its outcome.

const assert = require('assert');
const fs = require('fs');

module.exports = async page => {
  const { tab } = page;
  await page.signIn('service');
  await page.run('set AuthorizationKey a-very-secret-key-0123');
  await page.run('set HeartbeatInterval 123');
  const card = page.card('Backup');
  const [file] = await Promise.all([tab.waitForEvent('download'), page.press('Download the settings', /\d+ settings saved/, card)]);
  assert.match(file.suggestedFilename(), /-settings\.jsonl$/);
  const text = fs.readFileSync(await file.path(), 'utf8');
  assert.ok(!text.includes('a-very-secret-key-0123'), 'the secret is in the export');
  assert.ok(!text.includes('"Identity"'), 'the identity is in the export');
  const lines = text.trim().split('\n').map(line => JSON.parse(line));
  const mine = lines.find(line => line.name === 'HeartbeatInterval');
  assert.strictEqual(String(mine.value), '123');

  await page.run('reset HeartbeatInterval');
  const bad = [JSON.stringify(mine), '{"name":"HeartbeatInterval","value":"-5"}', '{"name":"NoSuchThing","value":"1"}', 'not json'].join('\n');
  await card.getByLabel('File to import').setInputFiles({ name: 'some.jsonl', mimeType: 'text/plain', buffer: Buffer.from(bad) });
  await page.press('Import', '3 of 4 lines were refused', card);
  await page.sees(/NoSuchThing: .+/, card);
  await page.sees('Line 4: This line is not JSON.', card);
  assert.match(await page.run('get HeartbeatInterval'), /123/);

  await card.getByLabel('File to import').setInputFiles({ name: 'noise.jsonl', mimeType: 'text/plain', buffer: Buffer.from('x\n'.repeat(800)) });
  await page.press('Import', '800 of 800 lines were refused; the first ten are below.', card);
  assert.strictEqual(await card.locator('li').count(), 10);

  await card.getByLabel('File to import').setInputFiles({ name: 'good.jsonl', mimeType: 'text/plain', buffer: Buffer.from(text) });
  await page.press('Import', lines.length + ' lines imported.', card);
};
