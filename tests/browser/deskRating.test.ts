import { accessibilityProblems } from '../support/accessibility';
import { useDeskPages } from '../support/deskPages';

jest.setTimeout(120_000);

const pages = useDeskPages();

test('the customer’s rating and comment come up beside the conversation while it is looked at', async () => {
  const { number } = await pages.desk.openChat();
  const mia = await pages.desk.agent('Mia');
  await pages.desk.desk.claim(number, mia);
  await pages.desk.desk.resolve(number, mia);
  const { database, ratings, clock } = pages.desk;
  await database.transaction((tx) => ratings.ask(tx, number, clock.now()));
  const page = await pages.signedIn('Rita', `/desk/tickets/${number}`);
  const details = page.getByRole('region', { name: 'Details' });
  const rating = details.getByRole('region', { name: "Customer's rating" });
  await rating.getByText('none yet').waitFor();

  await database.transaction((tx) =>
    ratings.answer(tx, number, { score: 4, comment: 'Friendly, but slow.', at: clock.now() }),
  );
  await rating.getByText('4 of 5').waitFor();
  await rating.getByText('Friendly, but slow.').waitFor();
  await details.getByText('Ana Ruiz rated the help 4 of 5').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
});
