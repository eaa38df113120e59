import { demoConversation, sayAll } from '../support/dialogWorld';

const PDF = { contentType: 'application/pdf', contentUrl: 'https://files.example.com/2', name: 'box.pdf' };
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
    const [asked] = await conversation.say('', { attachments: [PHOTO, PDF] });
    expect(asked?.text).toBe("Thanks, I've noted that. What is it about? A sentence or two are enough.");
    await sayAll(conversation, 'my necklace turned green', 'Ann Lee');
    const [look] = await sayAll(conversation, 'ann@example.com');
    expect(look).toContain('Files: ring.png and box.pdf');
    await sayAll(conversation, 'send');
    expect(conversation.tickets[0]?.form.description).toBe('my necklace turned green');
    expect(conversation.tickets[0]?.context.files.map(({ name }) => name)).toEqual(['ring.png', 'box.pdf']);
  });

  it('after a ticket they are added to it', async () => {
    const conversation = demoConversation();
    await sayAll(conversation, 'agent', 'my necklace turned green', 'Ann Lee', 'ann@example.com', 'send');
    await conversation.say('', { attachments: [PHOTO] });
    expect(conversation.notes).toEqual([
      {
        number: 'T-1001',
        text: 'Files sent in the chat: ring.png',
        files: [{ name: 'ring.png', contentType: 'image/png', url: PHOTO.contentUrl }],
      },
    ]);
  });

  it('sent before anything was said they go on the ticket that follows, and on no second one', async () => {
    const conversation = demoConversation();
    await conversation.say('', { attachments: [PHOTO] });
    await sayAll(conversation, 'agent', 'my necklace turned green', 'Ann Lee');
    const [look] = await sayAll(conversation, 'ann@example.com');
    expect(look).toContain('Files: ring.png');
    await sayAll(conversation, 'send');
    await sayAll(conversation, 'I have a suggestion', 'Please use less paper in your parcels', 'send');
    expect(conversation.tickets.map(({ context }) => context.files.map(({ name }) => name))).toEqual([
      ['ring.png'],
      [],
    ]);
  });

  it('are left out when the shopper says so at the last look', async () => {
    const conversation = demoConversation();
    await conversation.say('', { attachments: [PHOTO] });
    await sayAll(conversation, 'agent', 'my necklace turned green', 'Ann Lee', 'ann@example.com');
    const [look] = await sayAll(conversation, 'please remove the photo');
    expect(look).not.toContain('Files:');
    expect(look).toContain('Shall I send it?');
    await sayAll(conversation, 'send');
    expect(conversation.tickets[0]?.context.files).toEqual([]);
  });

  it('are asked for at the last look where a picture says more than words', async () => {
    const conversation = demoConversation();
    await sayAll(conversation, 'trouble with the website', 'The checkout button does nothing', 'Ann Lee');
    const [look] = await sayAll(conversation, 'ann@example.com');
    expect(look).toContain('If a picture or a PDF would help, just attach it.\nShall I send it?');
    const [again] = await conversation.say('', { attachments: [PHOTO] });
    expect(again?.text).toContain('Files: ring.png');
    expect(again?.text).not.toContain('If a picture');
  });
});
