/** Addresses at which the customer of one ticket rates the help: whoever has the mail has the address. */
import { timingSafeEqual } from 'node:crypto';
import { isTicketNumber } from '../tickets/ticketNumber';

export const RATE_PAGE = '/rate';

export interface RatingLinks {
  make(number: string): string;
  /** The ticket that a token is for; undefined where it is none of ours. */
  read(token: string): string | undefined;
}

export function createRatingLinks({
  hash,
  publicUrl,
}: {
  /** Keyed, so that nobody else can make one. */
  hash: (text: string) => string;
  publicUrl: () => string;
}): RatingLinks {
  const tokenOf = (number: string): string => `${number}.${hash(number)}`;
  return {
    make: (number) => new URL(`${RATE_PAGE}/${tokenOf(number)}`, publicUrl()).href,
    read: (token) => {
      const number = token.slice(0, token.indexOf('.'));
      if (!isTicketNumber(number)) return undefined;
      const [given, expected] = [Buffer.from(token), Buffer.from(tokenOf(number))];
      return given.length === expected.length && timingSafeEqual(given, expected) ? number : undefined;
    },
  };
}
