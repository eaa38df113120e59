/** Words of the catalogue, which is written in English, as a Spanish-speaking shopper reads them. */
const MATERIALS: Readonly<Record<string, string>> = {
  '14k gold': 'oro de 14 quilates',
  '14k gold plating': 'baño de oro de 14 quilates',
  '14k gold vermeil': 'vermeil de oro de 14 quilates',
  '14k white gold': 'oro blanco de 14 quilates',
  '18k gold': 'oro de 18 quilates',
  birthstone: 'piedra de nacimiento',
  'cubic zirconia': 'circonita',
  diamond: 'diamante',
  emerald: 'esmeralda',
  'freshwater pearl': 'perla de agua dulce',
  gold: 'oro',
  leather: 'cuero',
  moonstone: 'piedra de luna',
  opal: 'ópalo',
  pearl: 'perla',
  platinum: 'platino',
  'recycled brass': 'latón reciclado',
  sapphire: 'zafiro',
  silver: 'plata',
  'stainless steel': 'acero inoxidable',
  'sterling silver': 'plata de ley',
  'white topaz': 'topacio blanco',
};

/** @returns the catalogue's own word where it is not one of the usual ones */
export function catalogueMaterial(name: string): string {
  return MATERIALS[name] ?? name;
}

/** @example catalogueSize('16 in'); // '16 pulgadas' */
export function catalogueSize(size: string): string {
  return size.replace(/^one size$/i, 'talla única').replace(/ in$/, ' pulgadas');
}
