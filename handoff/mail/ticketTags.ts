/**
 * What a mail about a ticket carries so that the answer to it finds the ticket: its number with a tag that
 * nobody can make up. It stands in the Reply-To address and in the Message-ID, and whoever has either was
 * written to. Mail servers change the case of both.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { isTicketNumber } from '../tickets/ticketNumber';

export interface TicketTags {
  /** For a Reply-To or a Message-ID: `t-1001.0123456789abcdef0123`. */
  tagOf(number: string): string;
  /** The ticket of the first true tag in the texts; undefined where there is none. */
  ticketIn(texts: readonly string[]): string | undefined;
}

/** 80 bits, in hexadecimal. */
const TAG_LETTERS = 20;
const TAGGED = new RegExp(`(?<![\\w-])t-(\\d{1,9})\\.([0-9a-f]{${TAG_LETTERS}})(?![0-9a-z])`, 'gi');

/** @param key of this purpose alone */
export function createTicketTags(key: string): TicketTags {
  const sign = (number: string): string =>
    createHmac('sha256', key).update(number).digest('hex').slice(0, TAG_LETTERS);
  return {
    tagOf: (number) => `${number.toLowerCase()}.${sign(number)}`,
    ticketIn: (texts) => {
      for (const text of texts) {
        for (const [, digits = '', tag = ''] of text.matchAll(TAGGED)) {
          const number = `T-${digits}`;
          if (isTicketNumber(number) && isSame(sign(number), tag.toLowerCase())) return number;
        }
      }
      return undefined;
    },
  };
}

function isSame(left: string, right: string): boolean {
  return left.length === right.length && timingSafeEqual(Buffer.from(left), Buffer.from(right));
}
