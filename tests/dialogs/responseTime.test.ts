/** What is said of the time of an answer, in and out of the peak season that a policy file sets. */
import { parsePolicy } from '../../policies';
import shopPolicy from '../../policies/policy.json';
import { demoConversation, recognizerOf } from '../support/dialogWorld';

/** Another shop's file: the test's day is the last one of its peak season. */
const PEAK_POLICY = parsePolicy({
  ...shopPolicy,
  shopName: 'Silver & Sons',
  peakSeasons: [{ from: '2026-11-20', to: '2026-11-23', extraHours: 24 }],
});

async function answerWith(policy?: typeof PEAK_POLICY): Promise<string | undefined> {
  const conversation = demoConversation({
    recognizer: recognizerOf('ContactForm'),
    ...(policy && { policy }),
  });
  const [reply] = await conversation.say('how long until someone replies?');
  return reply?.text;
}

describe('how soon the team answers', () => {
  it('is the usual time, and what happens when it takes longer', async () => {
    expect(await answerWith()).toBe(
      'Our team usually answers within 24–48 hours of your message. In busy seasons it may take a little longer; then you hear from us before that time is up. (Policy §3, Response Time)',
    );
  });

  it('is longer in the peak season of the policy file, and the customer hears before the usual time is up', async () => {
    expect(await answerWith(PEAK_POLICY)).toBe(
      'Our team usually answers within 24–48 hours of your message. This is a busy season, and it can take up to 72 hours; if it does, you hear from us before the usual time is up. (Policy §3, Response Time)',
    );
  });

  it('is longer on a ticket of that season, too', async () => {
    const conversation = demoConversation({ policy: PEAK_POLICY });
    await conversation.say('agent');
    await conversation.say('my necklace turned green');
    await conversation.say('Ann Lee');
    await conversation.say('ann@example.com');
    const [sent] = await conversation.say('send');
    // 72 hours from Monday 14:41 in London.
    expect(sent?.text).toContain('by Thursday 26 November, 14:41 London time at the latest');
    expect(sent?.text).toContain('busy season');
  });
});
