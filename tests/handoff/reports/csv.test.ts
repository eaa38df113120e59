import { csvLine, type CsvCell } from '../../../handoff/reports/csv';

test.each<[string, CsvCell, string]>([
  ['plain text', 'Ana', 'Ana'],
  ['nothing', null, ''],
  ['an empty text', '', ''],
  ['a number', -1.5, '-1.5'],
  ['a comma', 'a,b', '"a,b"'],
  ['a quote', 'say "hi"', '"say ""hi"""'],
  ['a line end', 'a\r\nb', '"a\r\nb"'],
  ['a formula', '=1+1', "'=1+1"],
  ['one behind a space', ' =1+1', "' =1+1"],
  ['a plus', '+34 600', "'+34 600"],
  ['a minus', '-cmd', "'-cmd"],
  ['an at', '@SUM(A1)', "'@SUM(A1)"],
  ['a tab', '\t=1', "'\t=1"],
  ['a formula with a comma', '=SUM(A1,A2)', '"\'=SUM(A1,A2)"'],
  ['a sign further on', '1=1', '1=1'],
])('%s is written so that a spreadsheet shows it', (_name, cell, written) => {
  expect(csvLine([cell, 1])).toBe(`${written},1\r\n`);
});
