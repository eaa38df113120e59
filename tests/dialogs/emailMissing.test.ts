import { demoOrders } from '../../bot/shop/demoShop';
import { DEFAULT_POLICY } from '../../policies';
import { TEST_TIME_ZONE } from '../support/conversation';
import { demoConversation, sayAll } from '../support/dialogWorld';

const ORDERS = demoOrders({ today: '2026-11-23', timeZone: TEST_TIME_ZONE, policy: DEFAULT_POLICY });

describe('an e-mail that did not come', () => {
  it.each(ORDERS.map(({ order, case: name }) => ({ name, order })))(
    '$order.orderNumber: the address is shown masked only, and what was due can be sent again',
    async ({ order: { orderNumber, email } }) => {
      const conversation = demoConversation();
      const replies = await conversation.say(`no confirmation at all for order ${orderNumber}, ${email}`);
      const said = replies.map(({ text }) => text).join('\n');
      expect(said).not.toContain(email);
      expect(said).toContain(`${email[0]}•••@example.com`);
      expect(said).toContain('Order confirmation was due on');
      expect(said).toContain('(Policy §4, Order & Shipping Support)');
    },
  );

  it('says what is to be sent again, so that nobody has to read the chat', async () => {
    const conversation = demoConversation();
    await sayAll(conversation, 'no confirmation for order 1049, hugo@example.com', 'both');
    const [ticket] = conversation.tickets;
    expect(ticket?.form).toMatchObject({ email: 'hugo@example.com', orderNumber: '1049', topic: 'order' });
    expect(ticket?.form.description.split('\n').slice(1, 3)).toEqual([
      '- Order confirmation for Tiny Star Studs, due on Sunday 15 November',
      '- Shipping confirmation for Tiny Star Studs, due on Tuesday 17 November',
    ]);
    expect(ticket?.context).toMatchObject({ reason: 'emailMissing', ownership: { verified: true } });
    expect(ticket?.context.decisions.map(({ policy }) => policy)).toEqual(['orderMails', 'orderMails']);
  });

  it.each(['None of them', 'no', 'no thanks'])('"%s" sends nothing', async (answer) => {
    const conversation = demoConversation();
    const [last] = await sayAll(conversation, 'no confirmation for order 1049, hugo@example.com', answer);
    expect(conversation.tickets).toEqual([]);
    expect(last).toBe("All right, I'll leave it at that. Is there anything else?");
  });
});
