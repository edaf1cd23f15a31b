'use strict';
// The first password, wrong ones, another one, leaving.

module.exports = async (page, order) => {
  const { tab } = page;
  await tab.goto(order.url);
  await page.heading('Welcome');
  await tab.getByLabel('New password').fill(page.password);
  await tab.getByLabel('The same again').fill(page.password + 'x');
  await page.press('Set the password', 'The two passwords differ.');
  await tab.getByLabel('The same again').fill(page.password);
  await page.press('Set the password');
  await page.heading('Overview');

  await page.open('Service');
  const card = page.card('Password of this page');
  await card.getByLabel('Password now').fill('wrong-wrong-1');
  await card.getByLabel('New password', { exact: true }).fill('another-one-2');
  await card.getByLabel('New password again').fill('another-one-3');
  await page.press('Change the password', 'The two new passwords differ.', card);
  await card.getByLabel('New password again').fill('another-one-2');
  await page.press('Change the password', 'The present password is wrong.', card);
  await card.getByLabel('Password now').fill(page.password);
  await page.press('Change the password', 'Changed.', card);

  await page.press('Sign out');
  await page.heading('Sign in');
  await page.sees('You are signed out.');
  await tab.getByLabel('Password').fill(page.password);
  await page.press('Sign in', 'That is not the password.');
  await tab.getByLabel('Password').fill('another-one-2');
  await tab.keyboard.press('Enter');
  await page.heading('Service');

  // The session holds over a reload, and its end is said.
  await tab.reload();
  await page.heading('Service');
  await tab.context().clearCookies();
  await page.heading('Sign in');
  await page.sees('the session has ended');

  for (let i = 0; i < 12 && !await tab.getByText('Too many wrong passwords').isVisible(); i++) {
    await tab.getByLabel('Password').fill('wrong-wrong-' + i);
    await page.button('Sign in').click();
    await tab.getByText(/That is not the password|Too many wrong passwords/).waitFor();
    await tab.waitForTimeout(100);
  }
  await page.sees(/Too many wrong passwords. Try again in \d+/);
};
