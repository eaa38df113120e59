import { demoConversation, sayAll } from '../support/dialogWorld';

const PHOTO = { contentType: 'image/png', contentUrl: 'https://files.example.com/1', name: 'ring.png' };

describe('files without words', () => {
  it('out of the blue they ask what they are about', async () => {
    const replies = await demoConversation().say('', { attachments: [PHOTO] });
    expect(replies).toEqual([
      {
        text: 'Thanks, I have your file. What is it about? If you like, I can get you a person.',
        chips: ['Something is wrong with it', 'Talk to a person'],
      },
    ]);
  });

  it('in the middle of a topic they are kept, and the question comes again', async () => {
    const conversation = demoConversation();
    await sayAll(conversation, 'where is my order');
    const replies = await conversation.say('', { attachments: [PHOTO] });
    expect(replies.map(({ text }) => text)).toEqual([
      'Thanks, your file stays with this conversation.',
      "Back to your order: What's your order number?",
    ]);
  });

  it('in the contact form they are noted, and go with it', async () => {
    const conversation = demoConversation();
    await sayAll(conversation, 'agent');
    const [asked] = await conversation.say('', { attachments: [PHOTO, { ...PHOTO, name: 'box.pdf' }] });
    expect(asked?.text).toBe("Thanks, I've noted that. What is it about? A sentence or two are enough.");
    await sayAll(conversation, 'my necklace turned green', 'Ann Lee');
    const [look] = await sayAll(conversation, 'ann@example.com');
    expect(look).toContain('Files: ring.png and box.pdf');
    await sayAll(conversation, 'send');
    expect(conversation.tickets[0]?.form.description).toBe(
      'my necklace turned green\n\nFiles sent in the chat: ring.png, box.pdf',
    );
  });

  it('after a ticket they are added to it', async () => {
    const conversation = demoConversation();
    await sayAll(conversation, 'agent', 'my necklace turned green', 'Ann Lee', 'ann@example.com', 'send');
    await conversation.say('', { attachments: [PHOTO] });
    expect(conversation.notes).toEqual([{ number: 'T-1001', text: 'Files sent in the chat: ring.png' }]);
  });
});
