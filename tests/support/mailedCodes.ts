/** One-time codes without database and mail, for conversations that are played inside the process. */
import type { ShopOrders } from '../../bot/shop/shopOrders';
import type { OrderSource, OwnershipCodes } from '../../dialogs/ports';

export interface MailedCodes {
  readonly orders: OrderSource;
  readonly codes: OwnershipCodes;
  /** Orders for which a code was asked for. */
  readonly requests: readonly string[];
  /** The code that was mailed last. */
  last(): string;
}

/** @param orders without `get`, no code is ever right */
export function createMailedCodes(orders: OrderSource & Partial<Pick<ShopOrders, 'get'>>): MailedCodes {
  const requests: string[] = [];
  const proven = new Set<string>();
  const codeOf = (index: number): string => String(482913 + 1000 * index);
  return {
    requests,
    last: () => codeOf(requests.length - 1),
    codes: { request: (orderNumber) => void requests.push(orderNumber) },
    orders: {
      find: async (orderNumber, proof) => {
        if (proof.kind !== 'code') return orders.find(orderNumber, proof);
        const isRight = requests.some(
          (asked, index) => asked === orderNumber && codeOf(index) === proof.code,
        );
        if (isRight) proven.add(orderNumber);
        const isProven = proof.code === undefined ? proven.has(orderNumber) : isRight;
        return (isProven && (await orders.get?.(orderNumber))) || { kind: 'notFound' };
      },
    },
  };
}
