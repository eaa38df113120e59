import { newWords } from '../../../handoff/mail/newWords';

const QUOTE = '> Hello Ana,\n>\n> which size do you need?';

describe('what is new in an answer by mail', () => {
  it.each<[of: string, mail: string, said: string]>([
    ['one without a quotation', 'Size 7, please.\nThank you', 'Size 7, please.\nThank you'],
    [
      'Gmail',
      `Size 7.\n\nOn Mon, 2 Mar 2026 at 10:00, Bezel <care@shop.example> wrote:\n${QUOTE}`,
      'Size 7.',
    ],
    [
      'Gmail, with the line over the quotation broken',
      `Size 7.\n\nOn Mon, 2 Mar 2026 at 10:00, Bezel Jewellery <\ncare@shop.example> wrote:\n\n${QUOTE}`,
      'Size 7.',
    ],
    [
      'Gmail in Spanish',
      `Talla 7.\n\nEl lun, 2 mar 2026 a las 10:00, Bezel (<care@shop.example>) escribió:\n${QUOTE}`,
      'Talla 7.',
    ],
    [
      'Apple Mail',
      `Size 7.\n\nSent from my iPhone\n\n> On 2 Mar 2026, at 10:00, Bezel wrote:\n${QUOTE}`,
      'Size 7.',
    ],
    ['a phone in Spanish', 'Talla 7.\n\nEnviado desde mi iPhone', 'Talla 7.'],
    [
      'Outlook',
      'Size 7.\n\n________________________________\nFrom: Bezel <care@shop.example>\nSent: Monday\nTo: Ana\nSubject: Your ring\n\nwhich size do you need?',
      'Size 7.',
    ],
    [
      'Outlook in Spanish',
      'Talla 7.\n\nDe: Bezel <care@shop.example>\nEnviado: lunes\nPara: Ana\nAsunto: Tu anillo\n\n¿qué talla?',
      'Talla 7.',
    ],
    ['older programs', `Size 7.\n\n-----Original Message-----\nwhich size do you need?`, 'Size 7.'],
    ['one without marks at the quotation', 'Size 7.\n\nOn Monday Bezel wrote:\n\nwhich size?', 'Size 7.'],
    ['one with a signature', 'Size 7.\n\n-- \nAna Ruiz\nSome Company', 'Size 7.'],
    ['one answered below', `On Monday Bezel wrote:\n${QUOTE}\n\nSize 7.`, 'Size 7.'],
    [
      'one answered between the lines',
      'On Monday Bezel wrote:\n> which size?\nSize 7.\n> and which metal?\nGold.',
      'Size 7.\nGold.',
    ],
    ['nothing but a quotation', '> which size do you need?', '> which size do you need?'],
    [
      'words that look alike',
      'On Monday my sister wrote to you.\nFrom: her I know it.',
      'On Monday my sister wrote to you.\nFrom: her I know it.',
    ],
    ['Windows lines', 'Size 7.\r\n\r\nOn Monday Bezel wrote:\r\n> which size?\r\n', 'Size 7.'],
  ])('leaves out what is not, of %s', (_of, mail, said) => {
    expect(newWords(mail)).toBe(said);
  });

  it.each<[what: string, mail: string]>([
    ['one endless line', `On ${'a '.repeat(25_000)}`],
    ['many lines over a quotation', 'On Monday\n'.repeat(5_000)],
    ['many headers', 'From: a\n'.repeat(6_000)],
    ['underscores', '_'.repeat(50_000)],
    ['brackets', `El ${'<'.repeat(25_000)}${'>'.repeat(25_000)}:`],
  ])('is found at once in %s', (_what, mail) => {
    const began = performance.now();
    newWords(mail);
    expect(performance.now() - began).toBeLessThan(500);
  });
});
