/** Tells an admin that nothing is sent to a webhook any more. The desk's people read English. */
import { onOneLine, paragraphs } from './mailLayout';

const CAUSES = {
  gone: 'Its receiver answered 410 Gone: it wants no more messages.',
  failing: 'For five days not one message arrived there.',
} as const;

export function webhookOffMail({
  adminName,
  webhookName,
  reason,
}: {
  adminName: string;
  webhookName: string;
  reason: keyof typeof CAUSES;
}): { subject: string; text: string } {
  return {
    subject: `The webhook “${onOneLine(webhookName)}” was turned off`,
    text: paragraphs([
      `Hello ${onOneLine(adminName)},`,
      `the desk sends nothing to the webhook “${onOneLine(webhookName)}” any more. ${CAUSES[reason]}`,
      'What happens until you turn it on again is kept for 30 days. Once the receiver works, turn it on at the desk under Connections and send again what failed.',
    ]),
  };
}
