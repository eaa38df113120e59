/** `npm run --silent demo:orders`: the orders of the demo shop, to try things with. */
import { calendarDayOf } from '../../policies';
import { readConfig } from '../config';
import { readPolicy } from '../readPolicy';
import { demoOrders } from '../shop/demoShop';
import { runCommand } from './runCommand';

const HELP = `
Prints the orders of the demo shop, one JSON object a line: {"orderNumber","email","case"}.
Number and e-mail address together are what the bot asks for before it speaks about an order.

Usage: npm run --silent demo:orders
`;

void runCommand({
  help: HELP,
  options: {},
  run: () => {
    const { policyFile, shopTimeZone: timeZone } = readConfig();
    const policy = readPolicy(policyFile);
    const today = calendarDayOf(new Date(), timeZone);
    for (const demo of demoOrders({ today, timeZone, policy })) {
      const { orderNumber, email } = demo.order;
      process.stdout.write(`${JSON.stringify({ orderNumber, email, case: demo.case })}\n`);
    }
  },
});
