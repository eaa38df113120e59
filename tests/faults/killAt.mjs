/**
 * The real server, ended by SIGKILL at a named moment. KILL_AT is the moment, KILL_AFTER how many of them
 * pass first. Everything else is the product's own composition root and configuration.
 */
import { startApp } from '../../dist/bot/compositionRoot.js';
import { readConfig } from '../../dist/bot/config.js';

const moment = process.env.KILL_AT;
let left = Number(process.env.KILL_AFTER);

function pass(name) {
  if (name !== moment) return;
  if (left-- <= 0) process.kill(process.pid, 'SIGKILL');
}

startApp(readConfig(), {
  observer: {
    activityRecorded: () => pass('recorded'),
    turnCommitting: () => pass('committing'),
    turnCommitted: () => pass('committed'),
    frameSent: () => pass('delivering'),
  },
}).then(
  (app) => process.stdout.write(`${JSON.stringify({ url: app.url })}\n`),
  (error) => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
