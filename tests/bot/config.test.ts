import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ConfigError, loadConfig, publicUrlOf, VARIABLES } from '../../bot/config';

function errorOf(env: Record<string, string>): ConfigError {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new Error('the configuration was accepted');
}

const SECRET = 'x'.repeat(32);

describe('loadConfig', () => {
  it('needs nothing: an empty environment is the demo shop on this machine', () => {
    expect(loadConfig({})).toEqual({
      port: 3978,
      host: '127.0.0.1',
      trustedProxies: 0,
      dataDir: resolve('data'),
      shop: 'demo',
      shopTimeZone: 'America/New_York',
      widgetOrigins: [],
      mailFrom: 'Bezel <support@localhost>',
      auditRetentionDays: 730,
      customerAwayMinutes: 5,
      webhookPrivateNetwork: false,
      rateLimit: true,
      logLevel: 'info',
    });
  });

  it('takes answers by mail in at the address of MAIL_FROM, or at one of their own', () => {
    const env = { MAIL_FROM: 'Shop <Care@shop.example>', MAIL_INBOUND_SECRET: SECRET };
    expect(loadConfig(env).mailReplyTo).toBe('care@shop.example');
    expect(loadConfig({ ...env, MAIL_REPLY_TO: 'in@shop.example' }).mailReplyTo).toBe('in@shop.example');
    expect(loadConfig({ MAIL_FROM: env.MAIL_FROM }).mailReplyTo).toBeUndefined();
  });

  it('refuses an address for answers that nobody reads, and a mailbox that would send tickets back', () => {
    expect(errorOf({ MAIL_REPLY_TO: 'in@shop.example' }).variables).toEqual(['MAIL_INBOUND_SECRET']);
    const loop = {
      MAIL_FROM: 'Shop <care@shop.example>',
      MAIL_INBOUND_SECRET: SECRET,
      TICKET_MAIL_TO: 'care@shop.example',
    };
    expect(errorOf(loop).variables).toEqual(['TICKET_MAIL_TO']);
  });

  it('counts an empty variable as unset', () => {
    expect(loadConfig({ PORT: '', DATABASE_URL: ' ', SHOP: '' })).toEqual(loadConfig({}));
  });

  it('cannot be changed once it is read', () => {
    const config = loadConfig({ WIDGET_ORIGINS: 'https://a.example' });
    expect(Object.isFrozen(config)).toBe(true);
    expect(Object.isFrozen(config.widgetOrigins)).toBe(true);
  });

  it.each([
    ['PORT', '0', 'port', 0],
    ['PORT', '65535', 'port', 65_535],
    ['HOST', '0.0.0.0', 'host', '0.0.0.0'],
    ['HOST', '::1', 'host', '::1'],
    ['HOST', 'bot.internal', 'host', 'bot.internal'],
    ['PUBLIC_URL', 'https://support.example.com/', 'publicUrl', 'https://support.example.com'],
    ['TRUSTED_PROXIES', '2', 'trustedProxies', 2],
    ['DATA_DIR', '/var/lib/bezel', 'dataDir', '/var/lib/bezel'],
    ['DATABASE_URL', 'postgres://b:p@db/bezel', 'databaseUrl', 'postgres://b:p@db/bezel'],
    ['DATABASE_URL', 'postgresql://db/bezel', 'databaseUrl', 'postgresql://db/bezel'],
    ['SHOP', 'import', 'shop', 'import'],
    ['SHOP_TIME_ZONE', 'Europe/London', 'shopTimeZone', 'Europe/London'],
    ['SHOP_TIME_ZONE', 'UTC', 'shopTimeZone', 'UTC'],
    ['POLICY_FILE', 'shop/policy.json', 'policyFile', resolve('shop/policy.json')],
    ['CATALOGUE_FILE', '/shop/catalogue.json', 'catalogueFile', '/shop/catalogue.json'],
    ['WIDGET_ORIGINS', 'https://a.example', 'widgetOrigins', ['https://a.example']],
    [
      'WIDGET_ORIGINS',
      'https://A.example/, http://localhost:8080,https://a.example,',
      'widgetOrigins',
      ['https://a.example', 'http://localhost:8080'],
    ],
    ['CUSTOMER_AWAY_MINUTES', '0.5', 'customerAwayMinutes', 0.5],
    ['TICKET_MAIL_TO', 'Team@shop.example', 'ticketMailTo', 'team@shop.example'],
    ['MAIL_INBOUND_SECRET', SECRET, 'mailReplyTo', 'support@localhost'],
    ['DIRECT_LINE_SECRET', SECRET, 'directLineSecret', SECRET],
    ['CUSTOMER_TOKEN_SECRET', SECRET, 'customerTokenSecret', SECRET],
    ['CUSTOMER_TOKEN_JWKS_URL', 'https://a.example/keys', 'customerTokenJwksUrl', 'https://a.example/keys'],
    ['CUSTOMER_TOKEN_JWKS_URL', 'http://127.0.0.1:9/keys', 'customerTokenJwksUrl', 'http://127.0.0.1:9/keys'],
    ['MAIL_FROM', 'a@example.com', 'mailFrom', 'a@example.com'],
    ['MAIL_FROM', 'Bezel Jewellery <a@example.com>', 'mailFrom', 'Bezel Jewellery <a@example.com>'],
    ['AUDIT_RETENTION_DAYS', '365', 'auditRetentionDays', 365],
    ['RATE_LIMIT', 'off', 'rateLimit', false],
    ['LOG_LEVEL', 'silent', 'logLevel', 'silent'],
  ])('takes %s=%s', (variable, value, key, expected) => {
    expect(loadConfig({ [variable]: value })).toHaveProperty(key, expected);
  });

  it.each([
    ['PORT', 'http'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['HOST', 'http://localhost'],
    ['HOST', 'localhost:3978'],
    ['PUBLIC_URL', 'support.example.com'],
    ['PUBLIC_URL', 'https://example.com/support'],
    ['PUBLIC_URL', 'ftp://example.com'],
    ['TRUSTED_PROXIES', 'true'],
    ['TRUSTED_PROXIES', '-1'],
    ['DATABASE_URL', 'mysql://localhost/bezel'],
    ['DATABASE_URL', 'bezel'],
    ['SHOP', 'shopify'],
    ['SHOP_TIME_ZONE', 'New York'],
    ['SHOP_TIME_ZONE', 'Europe/Atlantis'],
    ['SHOP_TIME_ZONE', '+02:00'],
    ['WIDGET_ORIGINS', '*'],
    ['WIDGET_ORIGINS', 'www.example.com'],
    ['WIDGET_ORIGINS', 'https://*.example.com'],
    ['WIDGET_ORIGINS', 'https://a.example,https://b.example/shop'],
    ['DIRECT_LINE_SECRET', 'x'.repeat(31)],
    ['DIRECT_LINE_SECRET', `${'x'.repeat(20)} ${'y'.repeat(20)}`],
    ['CUSTOMER_TOKEN_SECRET', 'secret'],
    ['CUSTOMER_AWAY_MINUTES', '0'],
    ['TICKET_MAIL_TO', 'the team'],
    ['MAIL_INBOUND_SECRET', 'short'],
    ['CUSTOMER_AWAY_MINUTES', 'five'],
    ['CUSTOMER_TOKEN_JWKS_URL', 'http://accounts.example.com/keys'],
    ['CUSTOMER_TOKEN_JWKS_URL', 'http://127.0.0.1.example.com/keys'],
    ['SMTP_URL', 'mail.example.com:25'],
    ['MAIL_FROM', 'Bezel'],
    ['MAIL_FROM', 'a@example.com\r\nBcc: b@example.com'],
    ['AUDIT_RETENTION_DAYS', '0'],
    ['AUDIT_RETENTION_DAYS', '1.5'],
    ['RATE_LIMIT', 'no'],
    ['LOG_LEVEL', 'verbose'],
  ])('refuses %s=%j by name, with advice', (variable, value) => {
    const error = errorOf({
      [variable]: value,
      ...(variable === 'SMTP_URL' && { MAIL_FROM: 'a@b.example' }),
    });
    expect(error.variables).toEqual([variable]);
    expect(error.message).toMatch(new RegExp(`^ {2}${variable}: (Give|Write|List) .+\\.|openssl`, 'm'));
  });

  it('names every wrong variable in one message', () => {
    const error = errorOf({ PORT: 'x', SHOP: 'x', LOG_LEVEL: 'x', HOST: '0.0.0.0', RATE_LIMIT: 'off' });
    expect(error.variables).toEqual(['PORT', 'SHOP', 'LOG_LEVEL', 'RATE_LIMIT']);
  });

  it('never repeats a secret', () => {
    const env = {
      DIRECT_LINE_SECRET: 'hunter2',
      CUSTOMER_TOKEN_SECRET: 'hunter2',
      DATABASE_URL: 'mysql://u:hunter2@h/d',
    };
    expect(errorOf(env).message).not.toContain('hunter2');
  });

  it.each([
    ['127.0.0.1', true],
    ['127.8.9.1', true],
    ['::1', true],
    ['localhost', true],
    ['0.0.0.0', false],
    ['::', false],
    ['192.168.0.4', false],
    ['127.example.com', false],
  ])('with RATE_LIMIT=off, HOST=%s starts: %s', (host, starts) => {
    const load = () => loadConfig({ HOST: host, RATE_LIMIT: 'off' });
    if (starts) expect(load().rateLimit).toBe(false);
    else expect(load).toThrow(/RATE_LIMIT: off is for load tests/);
  });

  it('needs a sender as soon as mails leave the machine', () => {
    expect(() => loadConfig({ SMTP_URL: 'smtp://mail.example.com' })).toThrow(/MAIL_FROM: SMTP_URL is set/);
    expect(loadConfig({ SMTP_URL: 'smtp://mail.example.com', MAIL_FROM: 'a@example.com' }).smtpUrl).toBe(
      'smtp://mail.example.com',
    );
  });
});

describe('publicUrlOf', () => {
  it.each([
    [{ PUBLIC_URL: 'https://support.example.com' }, 'https://support.example.com'],
    [{}, 'http://localhost:4000'],
    [{ HOST: '::1' }, 'http://localhost:4000'],
    [{ HOST: '0.0.0.0' }, 'http://localhost:4000'],
    [{ HOST: '::' }, 'http://localhost:4000'],
    [{ HOST: '192.168.0.4' }, 'http://192.168.0.4:4000'],
    [{ HOST: 'fd00::4' }, 'http://[fd00::4]:4000'],
  ])('of %j on port 4000 is %s', (env: Record<string, string>, expected) => {
    expect(publicUrlOf(loadConfig(env), 4000)).toBe(expected);
  });
});

describe('the settings of Zendesk', () => {
  const ALL = {
    ZENDESK_SUBDOMAIN: 'my-shop',
    ZENDESK_EMAIL: 'bezel@my-shop.example',
    ZENDESK_API_TOKEN: 'abc123',
  };

  it('are none by default, and the address of the subdomain when they are there', () => {
    expect(loadConfig({}).zendesk).toBeUndefined();
    expect(loadConfig(ALL).zendesk).toEqual({
      url: 'https://my-shop.zendesk.com',
      email: 'bezel@my-shop.example',
      apiToken: 'abc123',
    });
  });

  it.each(Object.keys(ALL))('need %s where the others are set', (name) => {
    expect(errorOf({ ...ALL, [name]: '' }).variables).toEqual([name]);
  });

  it('go to another address on this machine alone', () => {
    const url = 'http://127.0.0.1:4000';
    expect(loadConfig({ ...ALL, ZENDESK_URL: url }).zendesk?.url).toBe(url);
    expect(errorOf({ ...ALL, ZENDESK_URL: 'https://zendesk.example' }).variables).toEqual(['ZENDESK_URL']);
  });

  it.each([
    ['ZENDESK_SUBDOMAIN', 'https://my-shop.zendesk.com'],
    ['ZENDESK_SUBDOMAIN', 'evil.example/'],
    ['ZENDESK_EMAIL', 'nobody'],
    ['ZENDESK_API_TOKEN', 'with a space'],
  ])('refuse %s=%s', (name, value) => {
    expect(errorOf({ ...ALL, [name]: value }).variables).toEqual([name]);
  });
});

describe('.env.example', () => {
  const lines = readFileSync(join(__dirname, '..', '..', '.env.example'), 'utf8').split('\n');
  const named = lines.flatMap((line) => /^([A-Za-z_]+)=/.exec(line)?.[1] ?? []);

  it('has the same variables as the configuration, in the same order', () => {
    expect(named).toEqual(VARIABLES);
  });

  it('sets nothing, so that a copy of it changes nothing', () => {
    expect(lines.filter((line) => /^[A-Za-z_]+=./.test(line))).toEqual([]);
  });

  it.each(VARIABLES)('says of %s what it does, its default and an example', (variable) => {
    const end = lines.indexOf(`${variable}=`);
    const start = lines.lastIndexOf('', end);
    const comment = lines.slice(start + 1, end).join(' ');
    expect(comment).toMatch(/^# .{20,}# Default: .+\. Example: .+/);
  });
});

describe('the configuration of CLU', () => {
  const CLU = {
    CLU_ENDPOINT: 'https://shop.cognitiveservices.azure.com/',
    CLU_PROJECT: 'bezel-support',
    CLU_DEPLOYMENT: 'production',
  };

  it('is complete with endpoint, project and deployment; the key may be left to Entra ID', () => {
    const clu = {
      endpoint: 'https://shop.cognitiveservices.azure.com',
      project: 'bezel-support',
      deployment: 'production',
    };
    expect(loadConfig(CLU).clu).toEqual(clu);
    expect(loadConfig({ ...CLU, CLU_KEY: 'k1' }).clu).toEqual({ ...clu, key: 'k1' });
    expect(loadConfig({})).not.toHaveProperty('clu');
  });

  it.each([
    [{ CLU_ENDPOINT: CLU.CLU_ENDPOINT }, ['CLU_PROJECT', 'CLU_DEPLOYMENT']],
    [{ CLU_KEY: 'k1' }, ['CLU_ENDPOINT', 'CLU_PROJECT', 'CLU_DEPLOYMENT']],
    [{ ...CLU, CLU_PROJECT: ' ' }, ['CLU_PROJECT']],
    [{ ...CLU, CLU_ENDPOINT: 'http://shop.cognitiveservices.azure.com' }, ['CLU_ENDPOINT']],
    [{ ...CLU, CLU_ENDPOINT: 'https://shop.cognitiveservices.azure.com/language' }, ['CLU_ENDPOINT']],
    [{ ...CLU, CLU_PROJECT: 'a/b' }, ['CLU_PROJECT']],
    [{ ...CLU, CLU_ENDPOINT: 'http://127.0.0.1:4000' }, ['CLU_KEY']],
  ])('that is half set or wrong stops the start and is named: %j', (env, variables) => {
    expect(errorOf(env).variables).toEqual(variables);
  });

  it('has a key that no message repeats', () => {
    expect(errorOf({ CLU_KEY: 'secret-of-azure' }).message).not.toContain('secret-of-azure');
  });
});
