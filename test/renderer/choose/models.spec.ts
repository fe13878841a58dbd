import { expect, test } from '../gallery-test.ts';

test('any model of the catalogue can be found, by keys that sort too, and forced', async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show('choose-done');
  await page.getByRole('button', { name: 'All language models' }).press('Enter');
  await expect(page.getByRole('columnheader', { name: 'Turn' })).toHaveAttribute('aria-sort', 'ascending');
  await page.getByRole('radio', { name: 'Turn' }).press('ArrowRight');
  await expect(page.getByRole('columnheader', { name: 'Follows' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  await expect(page.getByRole('columnheader', { name: 'Turn' })).not.toHaveAttribute('aria-sort');
  await expect(page.getByRole('row').nth(1)).toContainText('87 %');
  await page.getByLabel('Search models').fill('mistral');
  await expect(page.getByRole('row')).toHaveCount(2);
  await page.getByRole('button', { name: 'Use it anyway: Mistral-7B' }).click();
  await expect(page.getByRole('radio', { name: /Mistral-7B/ })).toBeChecked();
  await page.getByLabel('Search models').fill('no such model');
  await expect(page.getByText('No model matches.')).toBeVisible();
});

test('in German, whose words are longer, the table of models stays within the page', async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show('choose-with-card', { language: 'de-DE' });
  await page.getByRole('button', { name: 'Alle Sprachmodelle' }).click();
  const [table = 0, room = 0] = await page
    .getByRole('table')
    .evaluate((element) => [element.clientWidth, element.parentElement?.clientWidth]);
  expect(table).toBeLessThanOrEqual(room);
});
