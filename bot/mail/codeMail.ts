/**
 * Mails one-time codes to the address on an order. The job carries neither code nor address: both are
 * found out when the mail leaves, so they stand in no queue, and whether there is such an order makes
 * no difference to the turn that asked.
 */
import { z } from 'zod';
import { languageOf, type LanguageCode } from '../../dialogs/language/languages';
import { ONE_TIME_CODE } from '../../dialogs/oneTimeCode';
import type { Clock } from '../../dialogs/ports';
import type { Jobs, Queue } from '../jobs';
import type { Metrics } from '../metrics';
import type { OwnershipCodeStore } from '../shop/ownershipCodeStore';
import type { ShopOrders } from '../shop/shopOrders';
import type { MailTransport } from './mailTransport';

const codeMailSchema = z.strictObject({
  /** Of the code's row. */
  id: z.string().min(1),
  orderNumber: z.string().min(1),
  /** ISO 8601. */
  requestedAt: z.iso.datetime(),
  /** BCP 47, of the conversation; older jobs have none. */
  locale: z.string().optional(),
});

/** Tried for about as long as the code works: later nobody can use it. */
export const CODE_MAIL_QUEUE: Queue<z.infer<typeof codeMailSchema>> = {
  name: 'code_mail',
  schema: codeMailSchema,
  retryLimit: 6,
  retryDelaySeconds: 5,
  expireInSeconds: 120,
};

export interface CodeMailDeps {
  jobs: Jobs;
  codes: Pick<OwnershipCodeStore, 'codeOf'>;
  orders: Pick<ShopOrders, 'get'>;
  transport: MailTransport;
  metrics: Pick<Metrics, 'mails'>;
  clock: Clock;
  shopName: string;
}

export function workOnCodeMails({
  jobs,
  codes,
  orders,
  transport,
  metrics,
  clock,
  shopName,
}: CodeMailDeps): void {
  jobs.work(CODE_MAIL_QUEUE, async ({ id, orderNumber, requestedAt, locale }) => {
    const code = await codes.codeOf(id, clock.now());
    if (code === undefined) return;
    const lookup = await orders.get(orderNumber);
    if (lookup.kind === 'unavailable') throw new Error('The order system could not be reached.');
    if (lookup.kind === 'notFound') return;
    try {
      await transport({
        key: `code/${id}`,
        to: lookup.value.email,
        queuedAt: requestedAt,
        automatic: true,
        ...codeMail(code, shopName, locale),
      });
    } catch (error) {
      metrics.mails.inc({ outcome: 'failed' });
      throw error;
    }
    metrics.mails.inc({ outcome: 'sent' });
  });
}

/** Nothing of the order is in it: whoever reads over a shoulder learns only that there is one. */
function codeMail(code: string, shopName: string, locale = 'en'): { subject: string; text: string } {
  return CODE_MAILS[languageOf(locale)](code, shopName);
}

const CODE_MAILS: Readonly<
  Record<LanguageCode, (code: string, shopName: string) => { subject: string; text: string }>
> = { en: englishMail, es: spanishMail };

function englishMail(code: string, shopName: string): { subject: string; text: string } {
  return {
    subject: `Your code for the chat of ${shopName}`,
    text: `Hello,

somebody in the chat of ${shopName} would like to see an order that was placed with this e-mail address.
If that is you, type this code into the chat:

    ${code}

It works for ${ONE_TIME_CODE.minutes} minutes, once, and only in that chat.

If it is not you, you need do nothing: without the code nobody gets to see the order. Please pass it on to
nobody.
`,
  };
}

function spanishMail(code: string, shopName: string): { subject: string; text: string } {
  return {
    subject: `Tu código para el chat de ${shopName}`,
    text: `Hola:

Alguien en el chat de ${shopName} quiere ver un pedido que se hizo con este correo. Si eres tú, escribe este
código en el chat:

    ${code}

Sirve durante ${ONE_TIME_CODE.minutes} minutos, una sola vez y solo en ese chat.

Si no eres tú, no tienes que hacer nada: sin el código nadie puede ver el pedido. Por favor, no se lo des a
nadie.
`,
  };
}
