/** `npm run add-agent -- --email E --name N --role R`: an agent for the desk, the password from standard input. */
import { z } from 'zod';
import { addAgent, parseNewAgent } from '../../handoff/accounts/addAgent';
import { newAgentSchema } from '../../handoff/api/contract';
import { DeskError } from '../../handoff/desk/deskError';
import { readConfig } from '../config';
import { readPolicy } from '../readPolicy';
import { openForCommand } from './openForCommand';
import { readPassword } from './readPassword';
import { runCommand, UsageError } from './runCommand';

const HELP = `
Adds an agent who can sign in at the desk. The password is asked for, or read as one line from standard
input when that is no terminal.

Usage: npm run add-agent -- --email mia@example.com --name Mia [--role agent|lead|admin]

  --role  agent works on open tickets and their own; lead and admin also on those of others. Default: agent.

With the embedded database, stop the server first.
`;

const { email, name, role } = newAgentSchema.shape;
const optionsSchema = z.object({ email, name, role });

void runCommand({
  help: HELP,
  options: { email: { type: 'string' }, name: { type: 'string' }, role: { type: 'string' } },
  run: async ({ email, name, role = 'agent' }, others) => {
    if (others.length > 0) {
      throw new UsageError('Only options are taken, and the password from standard input: see --help.');
    }
    const config = readConfig();
    // Wrong options are told before anyone types a password.
    reportWrong(() => optionsSchema.parse({ email, name, role }));
    const password = await readPassword(process.stdin, process.stderr);
    const { shopName } = readPolicy(config.policyFile);
    const agent = reportWrong(() => parseNewAgent({ email, name, role, password }, shopName));
    const database = await openForCommand(config);
    try {
      const added = await addAgent(database, agent, new Date(), shopName);
      process.stdout.write(`Added ${added.name} (${added.role}). Sign in at the desk with ${added.email}.\n`);
    } catch (error) {
      if (!(error instanceof DeskError) || error.code !== 'agentExists') throw error;
      throw new UsageError(`There is an agent with the address ${agent.email} already.`);
    } finally {
      await database.close();
    }
  },
});

function reportWrong<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    const wrong = error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new UsageError(`${wrong.join('\n')}\n--help describes the options.`);
  }
}
