import { createVault } from '../../../handoff/accounts/vault';

const vault = createVault('a'.repeat(64));

describe('the vault', () => {
  it('gives back what was sealed, and seals the same differently each time', () => {
    const [one, two] = [vault.seal('secret', 'mia'), vault.seal('secret', 'mia')];
    expect(one).not.toBe(two);
    expect(one).not.toContain(Buffer.from('secret').toString('base64url'));
    expect([vault.open(one, 'mia'), vault.open(two, 'mia')]).toEqual(['secret', 'secret']);
  });

  it.each([
    ['another owner', vault.seal('secret', 'eve')],
    ['another key', createVault('b'.repeat(64)).seal('secret', 'mia')],
    ['a change', vault.seal('secret', 'mia').replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A'))],
    ['nothing', ''],
  ])('opens nothing of %s', (_case, sealed) => {
    expect(vault.open(sealed, 'mia')).toBeUndefined();
  });

  it('hashes under its own key', () => {
    expect(vault.hash('code')).toBe(vault.hash('code'));
    expect(createVault('b'.repeat(64)).hash('code')).not.toBe(vault.hash('code'));
  });
});
