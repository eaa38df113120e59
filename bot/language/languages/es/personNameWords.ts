import type { PersonNameWords } from '../../entities/personNames';

export const PERSON_NAME_WORDS: PersonNameWords = {
  sure: /\b(?:mi nombre(?: completo)? es|mi nombre:|me llamo|el nombre es|nombre:|me dicen|a nombre de)\s+/gu,
  likely:
    /(?<![\p{L}'])(?:soy|habla|aqui|le escribe|te escribe|les escribe|te saluda|les saluda|atentamente,?|saludos,?|firma,?)\s+/gu,
  namesThatAreWords: new Set(
    'abril alba angel angeles azul belen blanca celeste clara cielo consuelo cruz dolores domingo estrella esperanza flor gloria julio jade luz luna mar maria mercedes milagros nieves paloma pastor perla pilar primavera reyes rocio rosa ruby salvador soledad sol victoria violeta'.split(
      ' ',
    ),
  ),
  stops: new Set(
    'y yo mi de del la el un una pero con en a para por que es era fue o orden pedido numero correo email gracias porque quien aqui compre quiero necesito tengo'.split(
      ' ',
    ),
  ),
};
