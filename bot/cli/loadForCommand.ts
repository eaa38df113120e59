import type { Config } from '../config';
import { withClu, type WithCluOptions } from '../language/clu/withClu';
import type { EmbeddedRecognizer } from '../language/embeddedRecognizer';
import { loadRecognizer } from '../language/loadRecognizer';
import { readPolicy } from '../readPolicy';
import { configuredProducts } from '../shop/catalogue';

export interface CommandRecognizers {
  embedded: EmbeddedRecognizer;
  /** CLU where it is configured, else the embedded one. */
  configured: EmbeddedRecognizer;
}

/** The recognisers for a command; what CLU has to complain of goes to standard error. */
export async function loadForCommand(
  config: Config,
  options: Pick<WithCluOptions, 'onRecognized'> = {},
): Promise<CommandRecognizers> {
  const embedded = await loadRecognizer({
    products: configuredProducts(config),
    policy: readPolicy(config.policyFile),
    timeZone: config.shopTimeZone,
  });
  const tell = (_fields: object, message: string): void => void process.stderr.write(`${message}\n`);
  const configured = withClu(embedded, config.clu, {
    clock: { now: () => new Date() },
    log: { info: tell, warn: tell, error: tell },
    ...options,
  });
  return { embedded, configured };
}
