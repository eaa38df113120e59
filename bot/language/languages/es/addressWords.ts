import type { AddressWords } from '../../entities/addresses';

const STREET_TYPES = String.raw`(?:calle|c\/|av\.|avda\.?|avenida|av|carrera|cra\.?|jir[oó]n|jr\.|pasaje|paseo|plaza|camino|carretera|ronda|boulevard|bulevar|diagonal|transversal|calzada|privada|cerrada|circuito)`;
const STREET_NAME = String.raw`(?:\s+[\p{L}\p{N}.'’°ª-]{1,20}){0,5}?`;
const NUMBER = String.raw`,?\s+(?:#|n[.°º]?\s?|no\.?\s?|n[uú]mero\s)?\s?\d{1,5}[A-Za-z]?(?:\s?[-–]\s?\d{1,4})?`;
/** "Carrera 7 # 45-10", as in Colombia. */
const CROSSING = String.raw`(?:\s*#\s?\d{1,4}[A-Za-z]?\s?-\s?\d{1,4})?`;
const UNIT = String.raw`(?:,?\s+(?:piso|depto\.?|departamento|apto\.?|apartamento|casa|puerta|int\.?|interior|torre|local)\s?[\p{L}\p{N}-]{1,6})*`;
const TOWN = String.raw`(?:,\s*(?:(?:col|colonia|barrio|cp|c\.p\.)\.?\s+)?(?:\d{4,5}\s+)?\p{Lu}[\p{L}'’.-]*(?:\s(?:de|del|la|los|las|el|\p{Lu}[\p{L}'’.-]*)){0,4}(?:\s+\d{4,5})?){0,3}`;

/** The kind of street first, then its name and the number. */
export const ADDRESS_WORDS: AddressWords = {
  streets: [
    new RegExp(
      String.raw`(?<![\p{L}\p{N}])${STREET_TYPES}${STREET_NAME}${NUMBER}${CROSSING}(?![\p{L}\p{N}])${UNIT}`,
      'giu',
    ),
  ],
  townAfter: new RegExp(`^${TOWN}`, 'u'),
};
