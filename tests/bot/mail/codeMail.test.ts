import { startJobs, type Jobs } from '../../../bot/jobs';
import { CODE_MAIL_QUEUE, workOnCodeMails } from '../../../bot/mail/codeMail';
import type { QueuedMail } from '../../../bot/mail/mailQueue';
import { createMetrics } from '../../../bot/metrics';
import type { Lookup } from '../../../dialogs/ports';
import type { Order } from '../../../policies';
import { describeOnEachEngine } from '../../support/databases';
import { eventually } from '../../support/eventually';
import { silentLog } from '../../support/turnEngine';

const NOW = new Date('2026-03-04T15:00:00Z');
const FOUND: Lookup<Order> = {
  kind: 'found',
  value: { orderNumber: '1042', email: 'anna@example.com', customerName: 'Anna Larsen' } as Order,
};

describeOnEachEngine('the mail with a one-time code', (database) => {
  const running: Jobs[] = [];
  let requests = 0;
  afterEach(async () => {
    for (const jobs of running.splice(0)) await jobs.stop();
  });

  /** What came of one request, once a later one has been worked on. */
  async function mailsOf(given: {
    lookups?: Lookup<Order>[];
    refusals?: number;
    code?: () => Promise<string | undefined>;
  }): Promise<QueuedMail[]> {
    const { lookups = [FOUND], code = () => Promise.resolve('482913') } = given;
    let refusals = given.refusals ?? 0;
    const sent: QueuedMail[] = [];
    const queue = { ...CODE_MAIL_QUEUE, retryDelaySeconds: 1 };
    const jobs = await startJobs({ database: database(), log: silentLog, queues: [queue], pollSeconds: 0.2 });
    running.push(jobs);
    const last = 'the last one';
    workOnCodeMails({
      jobs,
      codes: {
        codeOf: (id) => (id === last ? Promise.resolve('000000') : code()),
      },
      orders: {
        get: (orderNumber) => {
          const lookup = lookups.length > 1 ? lookups.shift() : lookups[0];
          return Promise.resolve(orderNumber === '1042' && lookup ? lookup : FOUND);
        },
      },
      transport: (mail) => {
        if (refusals > 0) {
          refusals -= 1;
          return Promise.reject(new Error('the mail server refuses'));
        }
        sent.push(mail);
        return Promise.resolve();
      },
      metrics: createMetrics(),
      clock: { now: () => NOW },
      shopName: 'Lumen & Fern',
    });
    const request = (id: string, orderNumber: string) =>
      database().transaction((tx) =>
        jobs.send(tx, CODE_MAIL_QUEUE, { id, orderNumber, requestedAt: NOW.toISOString() }),
      );
    await request(`request ${(requests += 1)}`, '1042');
    const pending = given.refusals || lookups.length > 1;
    if (pending) await eventually(() => expect(sent).toHaveLength(1), 30);
    const before = sent.length;
    await request(last, '1099');
    await eventually(() => expect(sent.length).toBeGreaterThan(before));
    return sent.filter(({ text }) => !text.includes('000000'));
  }

  it('goes to the address on the order and says nothing of the order', async () => {
    const [mail] = await mailsOf({});
    expect(mail).toMatchObject({ to: 'anna@example.com', subject: 'Your code for the chat of Lumen & Fern' });
    expect(mail?.text).toContain('\n    482913\n');
    expect(`${mail?.subject} ${mail?.text}`).not.toMatch(/1042|Anna|anna@/);
  });

  it('is none where there is no such order', async () => {
    expect(await mailsOf({ lookups: [{ kind: 'notFound' }] })).toEqual([]);
  });

  it('is none when the code is too old or was used by the time the mail could leave', async () => {
    expect(await mailsOf({ code: () => Promise.resolve(undefined) })).toEqual([]);
  });

  it('is sent once the mail server takes it, with the same code and the same key', async () => {
    const mails = await mailsOf({ refusals: 2 });
    expect(mails.map(({ text }) => text.includes('482913'))).toEqual([true]);
  });

  it('waits for the order system', async () => {
    expect(await mailsOf({ lookups: [{ kind: 'unavailable' }, FOUND] })).toHaveLength(1);
  });
});
