import type { ReturnReason } from '../../../policies';

/**
 * Why shoppers send something back, in their words without accents; the first match counts. What
 * fits nothing is asked: "se puso negro" may or may not be a defect, so it stands nowhere here.
 */
export const REASON_WORDS: readonly (readonly [ReturnReason, RegExp])[] = [
  [
    'wrongSize',
    /\b(?:pedi|compre|elegi|escogi|encargue|ordene) (?:mal )?(?:la |una )?talla (?:equivocada|incorrecta|que no era)\b|\b(?:pedi|elegi|escogi|compre) mal la talla\b|\bme equivoque (?:de|con la|en la) talla\b/,
  ],
  [
    'changedMind',
    /\b(?:pedi|compre|elegi|escogi|encargue) (?:el|la|los|las|un|una)? ?(?:\w+ )?(?:equivocad[oa]s?|que no era)\b|\bme equivoque (?:de|al) (?:modelo|color|pedir|comprar|elegir)\b/,
  ],
  [
    'wrongItem',
    /\b(?:articulo|producto|modelo|anillo|collar|pulsera|aretes?|color|metal|pedido) (?:equivocad[oa]s?|incorrect[oa]s?)\b|\b(?:me )?(?:mandaron|enviaron|llego|llegaron|trajeron|entregaron|vino|vinieron|habeis mandado|han mandado|han enviado) (?:otr[oa]s?|algo (?:distinto|diferente)|un[oa]? (?:\w+ )?(?:distint[oa]|diferente|equivocad[oa]))\b|\bno es (?:lo que|el que|la que|el \w+ que|la \w+ que) (?:yo )?(?:pedi|compre|encargue|ordene)\b|\bno son (?:los|las) que (?:pedi|compre)\b|\b(?:el )?pedido de otra persona\b/,
  ],
  [
    'damagedInTransit',
    /\b(?:llego|llegaron|vino|vinieron|me llego|recibi|lo recibi|la recibi|me entregaron|llegado) (?:(?:el|la|los|las|mi|un|una|\w+|todo|muy|completamente|ya) )*(?:danad[oa]s?|rot[oa]s?|doblad[oa]s?|aplastad[oa]s?|rayad[oa]s?|quebrad[oa]s?|abollad[oa]s?|golpead[oa]s?|en pedazos|partid[oa]s?)\b|\b(?:danad[oa]s?|rot[oa]s?|golpead[oa]s?) (?:en|durante|por) (?:el |la )?(?:envio|transporte|camino|entrega|correo|mensajeria|paqueteria)\b|\b(?:se dano|se rompio) (?:en|durante) (?:el |la )?(?:envio|transporte|camino|entrega)\b|\b(?:caja|paquete|empaque) (?:(?:llego|vino|estaba|esta) )(?:\w+ )?(?:aplastad[oa]|rot[oa]|golpead[oa]|abiert[oa])\b/,
  ],
  [
    'defect',
    /\b(?:defectos?|defectuos[oa]s?|fallad[oa]s?|averiad[oa]s?|fallas?|rot[oa]s?|se (?:me )?(?:rompio|rompieron|partio|quebro|desarmo|solto|despego|zafo)|se (?:le|me)? ?(?:cayo|cayeron|salio) (?:la|una|las|el) (?:piedras?|piedritas?|perlas?|dije|cristal)|(?:piedra|perla|piedrita|cristal) (?:(?:esta|se|viene) )?(?:suelta|floja|cayo|solto|despego)|falta (?:la|una) (?:piedra|perla|piedrita)|(?:broche|cierre|seguro) (?:\w+ )?(?:no (?:cierra|funciona|sirve)|esta roto)|no (?:cierra|abrocha))\b/,
  ],
  [
    'notAsDescribed',
    /\bno (?:es|se ve|se parece|corresponde|coincide)(?: \w+)? (?:como|a|con|igual (?:a|que)) (?:en )?(?:la|las|lo|el) (?:fotos?|imagen(?:es)?|descripcion|anuncio|descrito|pagina|anunciado|que (?:dice|muestra|sale|aparece|vi))\b|\b(?:es|se ve|luce) (?:muy )?(?:diferente|distint[oa]) (?:a|de|que) (?:la|las|lo) (?:fotos?|pagina|web|imagen|descripcion|que)\b|\bno es como (?:se describe|lo describen|esta descrito|lo pintan|en la foto|aparece)\b/,
  ],
  [
    'wrongSize',
    /\b(?:me |le )?(?:queda|quedo|quedan|quedaron|va|van|es|son|esta|estan|salio) (?:muy |demasiado |un poco |algo |bastante )?(?:grandes?|chic[oa]s?|pequen[oa]s?|ajustad[oa]s?|apretad[oa]s?|floj[oa]s?|suelt[oa]s?|larg[oa]s?|cort[oa]s?|anch[oa]s?|enormes?|justos?|apretado)\b|\bdemasiado (?:grande|chic[oa]|pequen[oa]|larg[oa]|cort[oa]|anch[oa]|ajustad[oa])\b|\bno (?:me |le )(?:queda|quedo|quedan|sirve la talla|entra|cabe|vale|cierra en)\b|\bme (?:aprieta|aprietan|baila)\b|\btalla (?:equivocada|incorrecta)\b|\bno es mi talla\b/,
  ],
  [
    'gift',
    /\b(?:era|es|fue|como) (?:un )?(?:regalo|obsequio)\b(?! de (?:ustedes|la casa))|\bme lo regalaron\b|\bregalo no deseado\b|^(?:un )?regalo$/,
  ],
  [
    'changedMind',
    /\b(?:cambie|cambio|cambiamos|he cambiado|ha cambiado) de (?:opinion|idea|parecer)\b|\bme (?:he )?arrepent[ií]?(?:i|ido)?\b|\b(?:ya )?no (?:me|le|nos) (?:gusto|gusta|gustan|gustaron|convence|convencio|interesa|hace falta|encanta)\b|\bya no (?:lo|la|los|las) (?:quiero|queremos|necesito|quiere|necesita)\b|\bno (?:es|son) (?:de )?mi (?:estilo|gusto)\b|\b(?:por (?:error|equivocacion)|sin querer|mas barato)\b/,
  ],
];
