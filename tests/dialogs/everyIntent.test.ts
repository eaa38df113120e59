import { INTENTS, type Intent } from '../../dialogs/language/intents';
import { demoConversation, recognizerOf } from '../support/dialogWorld';

/** The first words after a message of each intent, in a conversation that knows nothing yet. */
const FIRST_WORDS: Readonly<Record<Intent, string>> = {
  OrderStatus: "What's your order number?",
  OrderChange: "What's your order number?",
  OrderCancel: "What's your order number?",
  AddressChange: "What's your order number?",
  DeliveryTime: 'Delivery is estimated at 6–12 days',
  DeliveryProblem: "What's your order number?",
  ShippingInfo: "I don't have reliable information on what shipping costs",
  ReturnRequest: "What's the order number?",
  ReturnPolicy: 'You can return a piece within 60 days',
  RefundStatus: "What's your order number?",
  ItemProblem: "I'm sorry, that's not how it should be.",
  ProductMaterials: 'Which piece do you mean?',
  ProductSizing: 'Which piece do you mean?',
  ProductCare: 'Which piece do you mean?',
  ProductStyling: 'Which piece do you mean?',
  PaymentFailed: "Sorry about that! Let's find the cause",
  PaymentConfirmation: "What's your order number?",
  PaymentCurrency: 'All orders are settled in US dollars.',
  PaymentMethods: "I don't have reliable information on which payment methods there are",
  EmailMissing: "What's the order number?",
  Feedback: 'Thank you! Our team reads every suggestion carefully',
  Complaint: "I'm sorry that something went wrong.",
  TalkToHuman: "Of course, I'll get you a person.",
  ContactForm: 'Gladly: this is our contact form',
  TicketStatus: "What's the number of your case?",
  WebsiteProblem: 'Sorry about that! Our team will look into it',
  Privacy: 'Bezel Jewellery strictly protects the personal data',
  Greeting: 'Hello, and welcome to Bezel Jewellery!',
  Thanks: "You're welcome!",
  Goodbye: 'Goodbye, and take care!',
  Help: 'I can tell you where an order is',
  Cancel: "There's nothing open that I could stop.",
  StartOver: "Fresh start: I've put everything aside.",
  Affirm: 'All right. Is there anything else?',
  Deny: 'All right. Is there anything else?',
  None: "I'm not sure I got that.",
};

/** Ends each conversation well: what is asked is answered until something is told or filed. */
const ANSWERS: readonly (readonly [RegExp, string])[] = [
  [/Here's what I'll send/, 'send'],
  [/number of your case/, "I don't have it"],
  [/order number\?|Which order number/, "I don't have it"],
  [/On which day/, 'yesterday'],
  [/Why would you like/, 'I changed my mind'],
  [/Is it unworn/, 'yes'],
  [/What is wrong with it\?$/, "It's defective"],
  [/Which piece/, 'No piece in particular'],
  [/Does it work now\?/, 'Still fails'],
  [/your name\?/, 'Ann Lee'],
  [/e-mail address\?/, 'ann@example.com'],
  [/Shall |shall /, 'yes'],
  [/Is there something our team should do/, 'yes'],
  [/What is it about\?$/, 'Something else'],
  [/\?$/, 'Something is not quite as it should be'],
  [/A sentence or two/, 'Something is not quite as it should be'],
];

describe('every intent leads somewhere', () => {
  it.each(INTENTS)('%s', async (intent) => {
    const replies = await demoConversation({ recognizer: recognizerOf(intent) }).say('hm, this');
    expect(replies[0]?.text).toContain(FIRST_WORDS[intent]);
  });

  it.each(INTENTS)('%s ends answered or filed within fifteen answers', async (intent) => {
    let isFirst = true;
    const conversation = demoConversation({
      recognizer: {
        recognize: (text) => {
          const name = isFirst ? intent : 'None';
          const email = text.includes('@') ? text : undefined;
          isFirst = false;
          const date = text === 'yesterday' ? '2026-11-22' : undefined;
          return Promise.resolve({
            text,
            intent: name,
            score: 0.95,
            entities: [
              ...(email ? [{ kind: 'email' as const, value: email, text, start: 0, end: text.length }] : []),
              ...(date ? [{ kind: 'date' as const, value: date, text, start: 0, end: text.length }] : []),
            ],
          });
        },
      },
    });
    let last = (await conversation.say('hm, this')).at(-1);
    for (let turn = 0; turn < 15 && last && last.text.endsWith('?'); turn++) {
      if (conversation.tickets.length > 0) break;
      const { text } = last;
      const answer = ANSWERS.find(([question]) => question.test(text))?.[1] ?? 'no';
      last = (await conversation.say(answer)).at(-1);
    }
    const isFiled = conversation.tickets.length === 1;
    const isAnswered =
      last !== undefined &&
      (!last.text.endsWith('?') || /What can I do|anything else|like to do\?/.test(last.text));
    expect({ isFiled, isAnswered, last: last?.text }).toMatchObject(
      isFiled ? { isFiled } : { isAnswered: true },
    );
  });
});
