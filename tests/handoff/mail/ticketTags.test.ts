import { createTicketTags } from '../../../handoff/mail/ticketTags';

const tags = createTicketTags('one key');
const tag = tags.tagOf('T-1001');
const without = tag.slice(0, -1);

describe("a ticket's tag", () => {
  it.each<[where: string, text: string]>([
    ['in an address', `care+${tag}@shop.example`],
    ['in an address with a name', `"Shop, care" <care+${tag}@shop.example>`],
    ['in capitals, as some servers write addresses', `CARE+${tag.toUpperCase()}@SHOP.EXAMPLE`],
    ['in a Message-ID', `<${tag}.0123456789abcdef0123@shop.example>`],
    ['after a false one', `care+t-1002.${'0'.repeat(20)}@shop.example, care+${tag}@shop.example`],
  ])('is found %s', (_where, text) => {
    expect(tags.ticketIn(['unrelated@example.com', text])).toBe('T-1001');
  });

  it.each<[what: string, text: string]>([
    ['of another key', `care+${createTicketTags('another key').tagOf('T-1001')}@shop.example`],
    ['of another ticket', `care+${tag.replace('t-1001', 't-1002')}@shop.example`],
    ['cut short', `care+${without}@shop.example`],
    ['with one letter more', `care+${tag}0@shop.example`],
    ['with one letter changed', `care+${without}${tag.endsWith('0') ? '1' : '0'}@shop.example`],
    ['of a number with a leading zero', `care+${tag.replace('t-1001', 't-01001')}@shop.example`],
    ['inside another word', `caret-1001${tag.slice(6)}`],
    ['that is the number alone', 'Re: your message [T-1001]'],
  ])('is not believed %s', (_what, text) => {
    expect(tags.ticketIn([text])).toBeUndefined();
  });
});
