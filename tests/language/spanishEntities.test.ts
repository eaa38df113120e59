import { createEntityFinder } from '../../bot/language/entities/createEntityFinder';
import { SPANISH_WORDS } from '../../bot/language/languages/es/spanish';
import { DEMO_CATALOGUE } from '../../bot/shop/catalogue';
import type { EntityKind } from '../../dialogs/language/entities';

/** A Thursday, ten in the morning in New York. */
const NOW = new Date('2026-11-19T15:00:00Z');
const WORDS = new Set(['enojada', 'feliz', 'harto', 'cliente', 'nueva', 'quiero']);
const find = createEntityFinder({
  words: SPANISH_WORDS.entities,
  products: DEMO_CATALOGUE,
  orderNumberPattern: '[0-9]{4,6}',
  timeZone: 'America/New_York',
  isWord: (word) => WORDS.has(word),
});

function valuesOf(text: string, kind: EntityKind): unknown[] {
  return find(text, NOW)
    .filter((entity) => entity.kind === kind)
    .map(({ value }) => value);
}

describe('in Spanish, an order number', () => {
  it.each([
    ['¿dónde está mi pedido 1042?', ['1042']],
    ['orden #1042 por favor', ['1042']],
    ['mi número de pedido es el 20411', ['20411']],
    ['1042', ['1042']],
    ['es el 1042, gracias', ['1042']],
    ['cancelen la orden número 4410', ['4410']],
    ['quiero devolver el anillo del #1042', ['1042']],
    ['pedido nro. 8830 no llega', ['8830']],
    ['vivo en Calle Mayor 1234', []],
    ['me cobraron 1500 pesos', []],
    ['mi código postal es 28013', []],
    ['llámenme al 5512345678', []],
    ['compré en 2025', []],
    ['ticket T-1003', []],
  ])('of "%s" is %j', (text, numbers) => {
    expect(valuesOf(text, 'orderNumber')).toEqual(numbers);
  });
});

describe('in Spanish, a day', () => {
  it.each([
    ['me llegó ayer', ['2026-11-18']],
    ['lo recibí anteayer', ['2026-11-17']],
    ['lo recibí antier', ['2026-11-17']],
    ['llegó anoche', ['2026-11-18']],
    ['lo recibí hoy', ['2026-11-19']],
    ['lo recibí esta mañana', ['2026-11-19']],
    ['hace 3 semanas lo recibí', ['2026-10-29']],
    ['me llegó hace cinco días', ['2026-11-14']],
    ['lo compré hace una semana', ['2026-11-12']],
    ['llegó el martes pasado', ['2026-11-17']],
    ['llegó el martes', ['2026-11-17']],
    ['me llegó el viernes', ['2026-11-13']],
    ['lo necesito para el viernes', ['2026-11-20']],
    ['antes del lunes', ['2026-11-23']],
    ['lo recibí el 3 de mayo', ['2026-05-03']],
    ['lo recibí el 3 de mayo de 2025', ['2025-05-03']],
    ['llegó el 2/11', ['2026-11-02']],
    ['llegó el 25/10/2026', ['2026-10-25']],
    ['me llegó el 15', ['2026-11-15']],
    ['lo quiero para navidad', ['2026-12-25']],
    ['mi boda es en 10 días', ['2026-11-29']],
    ['pasado mañana', ['2026-11-21']],
    ['llega por la mañana?', []],
    ['el rastreo no se mueve desde hace 9 días', []],
    ['hace 9 días que espero', []],
    ['hace un mes', []],
    ['talla 6 1/2', []],
    ['la semana pasada', []],
  ])('of "%s" is %j', (text, days) => {
    expect(valuesOf(text, 'date')).toEqual(days);
  });

  it('of two readings is day first, unless that is still to come', () => {
    expect(find('llegó el 5/11', NOW)[0]).toMatchObject({ value: '2026-11-05', otherReading: '2026-05-11' });
  });
});

describe('in Spanish, an amount', () => {
  it.each([
    ['me cobraron $72', 7_200],
    ['eran 45,50 dólares', 4_550],
    ['eran 45.50 dólares', 4_550],
    ['$1.045,50', 104_550],
    ['USD 1,045.50', 104_550],
    ['1.200 dolares', 120_000],
  ])('of "%s" is %i cents', (text, cents) => {
    expect(valuesOf(text, 'amount')).toEqual([cents]);
  });

  it('in another currency is none', () => {
    expect(valuesOf('me cobraron 800 pesos', 'amount')).toEqual([]);
  });
});

describe('in Spanish, a name', () => {
  it.each([
    ['me llamo Ana Torres', ['Ana Torres']],
    ['mi nombre es josé luis', ['josé luis']],
    ['hola, soy Marta', ['Marta']],
    ['soy María de la Cruz', ['María de la Cruz']],
    ['soy Enojada', []],
    ['estoy harto', []],
  ])('of "%s" is %j', (text, names) => {
    expect(valuesOf(text, 'personName')).toEqual(names);
  });
});

describe('in Spanish, an address', () => {
  it.each([
    ['envíenlo a Calle Mayor 12, 28013 Madrid', ['Calle Mayor 12, 28013 Madrid']],
    ['cambiar a Av. Corrientes 1234, Buenos Aires', ['Av. Corrientes 1234, Buenos Aires']],
    ['Carrera 7 # 45-10, Bogotá por favor', ['Carrera 7 # 45-10, Bogotá']],
    ['me equivoqué de calle', []],
  ])('of "%s" is %j', (text, addresses) => {
    expect(valuesOf(text, 'address')).toEqual(addresses);
  });
});

describe('in Spanish, a reason', () => {
  it.each([
    ['me queda grande el anillo', 'wrongSize'],
    ['no me gustó', 'changedMind'],
    ['cambié de opinión', 'changedMind'],
    ['llegó roto', 'damagedInTransit'],
    ['se me rompió el broche', 'defect'],
    ['me mandaron otro anillo', 'wrongItem'],
    ['no es como en la foto', 'notAsDescribed'],
    ['era un regalo', 'gift'],
    ['pedí la talla equivocada', 'wrongSize'],
  ])('of "%s" is %s', (text, reason) => {
    expect(valuesOf(text, 'reason')).toEqual([reason]);
  });

  it('is none where the words leave it open', () => {
    expect(valuesOf('se puso negro', 'reason')).toEqual([]);
  });
});

it('In Spanish, materials are found, and named as the catalogue names them', () => {
  expect(valuesOf('¿es de plata 925 o de oro de 14k?', 'material')).toEqual(['sterling silver', '14k gold']);
});
