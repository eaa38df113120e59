import type { ConditionWords } from '../vocabulary';

const BOX = '(?:caja|cajita|empaque|embalaje|estuche|paquete|envoltorio|envase|bolsita)(?: original)?';
const TAGS = '(?:etiquetas?|etiquetitas?)';
const ITS = '(?:(?:el|la|los|las|su|sus|todas?|todos?|con|y|tambien) )*';

/**
 * What shoppers say of the state of an item, against text without accents. A thing that was only
 * tried on, opened, or scratched when it came is left out: the policy does not say what that means.
 */
export const CONDITION_WORDS: readonly ConditionWords[] = [
  {
    words:
      /\b(?:sin (?:usar(?:lo|la|los|las)?|uso|estrenar|ponerme(?:lo|la|los|las)?)|nunca (?:\w+ )?(?:us(?:e|ado|ada|ados|adas)|puse|estrene)|no (?:(?:lo|la|los|las|me lo|me la|me los|me las|se lo|se la|ha sido|han sido|he|lo he|la he|los he|las he) )*(?:us(?:e|ado|ada|ados|adas|o)|puse|puesto|estrene|estrenado)|ni (?:lo|la|los|las) (?:use|estrene)|jamas (?:lo |la )?(?:use|usado|puse)|sin poner(?:me)?)\b/,
    says: { unused: true },
  },
  {
    words:
      /(?<!\b(?:no|nunca|sin|ni|jamas) (?:(?:lo|la|los|las|me|se|he|ha|sido|fue) )*)\b(?:(?:lo|la|los|las) (?:use|usamos|he usado|uso)|(?:me|se) (?:lo|la|los|las) (?:puse|puso|he puesto)|(?:esta|estan|fue|ha sido) usad[oa]s?|usad[oa]s? (?:una|un par|varias|pocas|algunas) veces|(?:lo|la) estrene)\b/,
    says: { unused: false },
  },
  {
    words:
      /(?<!\bno (?:esta |estan )?(?:como )?)\b(?:como nuev[oa]s?|nuevecit[oa]s?|totalmente nuev[oa]s?|(?:esta|estan) nuev[oa]s?|completamente nuev[oa]s?|en perfecto estado|(?:en )?estado original|sin abrir|sellad[oa]s?|impecables?|intact[oa])\b/,
    says: { originalCondition: true },
  },
  {
    words: /\b(?:sin abrir|sellad[oa]s?|totalmente nuev[oa]s?|completamente nuev[oa]s?|nuevecit[oa]s?)\b/,
    says: { unused: true },
  },
  {
    words:
      /\b(?:(?:lo|la) (?:mande|hice|lleve) (?:a )?(?:ajustar|grabar|agrandar|achicar|cortar|acortar|pulir|arreglar)|(?:lo|la) (?:ajuste|agrande|achique|acorte|puli)|no esta en (?:su )?(?:estado|condicion) original)\b/,
    says: { originalCondition: false },
  },
  {
    words: new RegExp(
      `(?<!\\b(?:no|sin|ya no)(?: (?:tengo|esta|viene|conservo|guarde|tiene))? ${ITS})\\b(?:con|en|tengo|tiene|conservo|guarde|guardo|viene en) ${ITS}${BOX}\\b(?! (?:rota|danada|perdida|abierta))|\\b${BOX} (?:(?:esta|estan|y las etiquetas|intactos?) )*(?:intact[oa]s?|bien|complet[oa]|perfect[oa]|sellad[oa])\\b|\\bsin abrir\\b|\\bsellad[oa]s?\\b`,
    ),
    says: { packagingIntact: true },
  },
  {
    words: new RegExp(
      `\\b(?:tire|bote|perdi|rompi|deseche|recicle|tiramos|dane|arroje) ${ITS}${BOX}\\b|\\b(?:sin|no tengo|ya no tengo|no conservo|no guarde|no tiene|falta) ${ITS}${BOX}\\b|\\b${BOX} (?:(?:esta|se|ya|la|lo|no|me|fue) )*(?:rot[oa]|danad[oa]|rompio|perdi|perdio|tire|bote|aplastad[oa])\\b`,
    ),
    says: { packagingIntact: false },
  },
  {
    words: new RegExp(
      `(?<!\\b(?:no|ya no)(?: (?:tengo|viene|tiene|conservo))? ${ITS})\\b(?:con|tengo|tiene|tienen|conserva|conservo|trae|traen|lleva|aun tiene|todavia tiene) ${ITS}(?:caja y ${ITS})?${TAGS}\\b(?! (?:rota|cortada|arrancada)s?)|\\b${TAGS} (?:(?:esta|estan|siguen|sigue|todavia|aun) )*(?:puestas?|intactas?|ahi|en su (?:lugar|sitio)|pegadas?|bien)\\b`,
    ),
    says: { tagsIntact: true },
  },
  {
    words: new RegExp(
      `\\b(?:(?:le |les )?(?:quite|corte|arranque|saque)|perdi|tire|bote|rompi) ${ITS}${TAGS}\\b|\\b(?:sin|no tengo|ya no tengo|no tiene|no tienen|falta|faltan) ${ITS}${TAGS}\\b|\\b${TAGS} (?:(?:esta|estan|ya|la|las|se|me|fue|fueron) )*(?:cortadas?|arrancadas?|quite|corte|perdi|perdio|cayo|rotas?|quitadas?)\\b`,
    ),
    says: { tagsIntact: false },
  },
  {
    words: new RegExp(
      `\\b${BOX} y ${ITS}${TAGS} (?:(?:estan|siguen) )*(?:intact[oa]s|bien|complet[oa]s|puestas)\\b|\\b${TAGS} y ${ITS}${BOX} (?:(?:estan|siguen) )*(?:intact[oa]s|bien|complet[oa]s)\\b`,
    ),
    says: { packagingIntact: true, tagsIntact: true },
  },
];
