/** Both sides on the real server: a shopper in the chat, an agent in a browser, from the first start on. */
import { eventually } from '../support/eventually';
import { Shopper } from '../support/shopper';
import { askForPerson, useWholeShop } from '../support/wholeShop';

const shop = useWholeShop();

const isFromAgent = ({ channelData }: { channelData?: { bezel?: { author: string } } }): boolean =>
  channelData?.bezel?.author === 'agent';

test('a shopper is helped, a person picks up, answers into the same chat and hands it back', async () => {
  const shopper = new Shopper(shop.url);
  await shopper.open();
  const said = async (words: string) => (await shopper.say(words)).map(({ text }) => text ?? '').join('\n');
  const number = await askForPerson(said, {
    name: 'Maya Lindqvist',
    email: 'maya@example.com',
    about: 'The clasp of my necklace broke on the second day',
  });

  const page = await shop.firstAgent();
  await page.locator(`#row-${number}`).click();
  await page.getByRole('log').getByText('I want to talk to a person').waitFor();
  await page.getByRole('region', { name: 'Details' }).getByText('maya@example.com').first().waitFor();
  await page.getByRole('button', { name: 'Pick up' }).first().click();
  await page.getByLabel('Reply to Maya Lindqvist').fill('Hello Maya, this is Rosa.');
  await page.getByRole('button', { name: 'Send' }).click();
  await eventually(async () => {
    const replies = (await shopper.history()).filter(isFromAgent);
    expect(replies.map(({ text, from }) => [from.name, text])).toEqual([
      ['Rosa Delgado', 'Hello Maya, this is Rosa.'],
    ]);
  });

  const asked = await shopper.send('Can you repair it?');
  await page.getByRole('log').getByText('Can you repair it?').waitFor();
  // The bot is silent while a person has the chat.
  expect((await shopper.history()).filter(({ replyToId }) => replyToId === asked)).toEqual([]);

  await page.getByRole('button', { name: 'Resolve' }).click();
  await page.getByRole('group', { name: 'Confirm' }).getByRole('button', { name: 'Resolve' }).click();
  await page.getByText('You resolved it').first().waitFor();
  expect((await shopper.say('Where is my order?')).length).toBeGreaterThan(0);
});
