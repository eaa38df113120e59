import { csvRecords, type CsvRecord } from '../../../../bot/shop/import/csvRecords';

async function recordsOf(text: string, chunkLength = text.length): Promise<CsvRecord[]> {
  async function* chunks(): AsyncGenerator<string> {
    for (let at = 0; at < text.length; at += chunkLength) yield text.slice(at, at + chunkLength);
  }
  const records: CsvRecord[] = [];
  for await (const record of csvRecords(chunks())) records.push(record);
  return records;
}

describe('csvRecords', () => {
  it.each<[string, string, CsvRecord[]]>([
    ['nothing', '', []],
    ['one record without a line break at the end', 'a,b', [{ line: 1, cells: ['a', 'b'] }]],
    ['empty cells', 'a,,\n', [{ line: 1, cells: ['a', '', ''] }]],
    ['an empty quoted cell', '""\n', [{ line: 1, cells: [''] }]],
    ['a comma in quotes', '"a,b",c\n', [{ line: 1, cells: ['a,b', 'c'] }]],
    ['doubled quotes', '"a ""b"""\n', [{ line: 1, cells: ['a "b"'] }]],
    ['a quote inside a plain cell', '5" chain\n', [{ line: 1, cells: ['5" chain'] }]],
    ['spaces as they are', ' a , b\n', [{ line: 1, cells: [' a ', ' b'] }]],
    [
      'line breaks in quotes, with the line on which a record begins',
      'a,"b\nc"\nd,e\n',
      [
        { line: 1, cells: ['a', 'b\nc'] },
        { line: 3, cells: ['d', 'e'] },
      ],
    ],
    [
      'CRLF, also in quotes',
      'a,"b\r\nc"\r\nd\r\n',
      [
        { line: 1, cells: ['a', 'b\r\nc'] },
        { line: 3, cells: ['d'] },
      ],
    ],
    [
      'CR alone',
      'a\rb\r',
      [
        { line: 1, cells: ['a'] },
        { line: 2, cells: ['b'] },
      ],
    ],
    [
      'empty lines left out and counted',
      'a\n\n\nb\n',
      [
        { line: 1, cells: ['a'] },
        { line: 4, cells: ['b'] },
      ],
    ],
    ['characters beyond the first plane', '💍,"💎"\n', [{ line: 1, cells: ['💍', '💎'] }]],
  ])('reads %s, whole and in pieces of any length', async (_what, text, records) => {
    expect(await recordsOf(text)).toEqual(records);
    for (const chunkLength of [2, 3, 5]) expect(await recordsOf(text, chunkLength)).toEqual(records);
  });

  it.each([
    ['a quote that is never closed, with the line it was opened on', 'a\n"b\nc\n', 2],
    ['text after a closing quote', 'a\nb\n"c"d\n', 3],
  ])('refuses %s', async (_what, text, line) => {
    await expect(recordsOf(text)).rejects.toMatchObject({ name: 'CsvError', line });
  });
});
