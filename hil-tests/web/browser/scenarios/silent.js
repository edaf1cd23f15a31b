'use strict';
// A charger that does not answer any more: the page says so, keeps what it knew, and goes on by itself.

module.exports = async page => {
  const { tab } = page;
  await page.signIn();
  await page.verdict('Online');
  await tab.context().setOffline(true);
  await page.sees(/The charger does not answer. What you see is old. Next try in \d+ s/);
  await page.sees('No answer', tab.getByRole('banner'));
  await page.verdict('Online');
  await tab.context().setOffline(false);
  await page.press('Try now');
  await page.until('the notice has gone', async () => !await tab.getByText('The charger does not answer').isVisible());
  await page.sees('Online', tab.getByRole('banner'));
};
