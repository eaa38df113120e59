import { passwordProblem } from '../../../handoff/accounts/passwordRule';

const OWNER = { email: 'rosa.delgado@pearls.example', name: 'Rosa Delgado', shopName: 'Pearl & Stone' };
const problem = (password: string) => passwordProblem(password, OWNER);

describe('a password', () => {
  it.each([
    'a good long password',
    'correct horse battery',
    'tidal-lemon-otter',
    'kein Regen im Juli',
    'Xk7#pQ2v!mZ9',
    '83746591026473',
    'пять зелёных лодок',
    // Of kinds of characters there is no rule.
    'threeunrelatedwords',
    'lemon otter '.repeat(17).slice(0, 200),
  ])('is taken: %s', (password) => {
    expect(problem(password)).toBeUndefined();
  });

  it.each([
    ['of 11 characters', 'tidal-lemon', /At least 12/],
    ['of 11 characters that take 12 places', 'tidal-lemo💎', /At least 12/],
    ['of 201 characters', 'lemon otter '.repeat(17).slice(0, 201), /At most 200/],
    ['of four different characters', 'abcdabcdabcdabcd', /At least 5 different/],
    ['that is a row of the alphabet', 'abcdefghijklmnop', /row of neighbouring/],
    ['that counts', '1234567890123', /row of neighbouring/],
    ['from the list', '1qaz2wsx3edc', /attackers try/],
    ['from the list in capitals', '1QAZ2wsx3EDC', /attackers try/],
    ['from the list twice', 'dragondragon', /attackers try/],
    ['from the list with a year', 'Password-2026!', /attackers try/],
    ['from the list between digits', '2026superman2026', /attackers try/],
    ['from the list in other signs', 'P@ssw0rd20261123', /attackers try/],
    ['that is the name', 'Rosa.Delgado.26', /your name/],
    ['that is the address', 'rosa.delgado@pearls', /your name/],
    ['that is the shop', 'Pearl&Stone2026', /your name/],
    ['that is the product', 'bezel-bezel-desk1', /your name/],
  ])('%s is refused', (_case, password, message) => {
    expect(problem(password)).toMatch(message);
  });
});
