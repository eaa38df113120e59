/** How Spanish-speaking shoppers say it, from Spain to Argentina, on a phone and without accents. */
import type { Vocabulary } from '../vocabulary';
import { CHANGE_WORDS } from './changeWords';
import { CONDITION_WORDS } from './conditionWords';
import { DELIVERY_WORDS } from './deliveryWords';
import { POLICY_QUESTION_WORDS } from './policyQuestionWords';
import { PRODUCT_WORDS } from './productWords';
import { PROOF_WORDS } from './proofWords';
import { RATING_WORDS } from './rating';
import { REASON_WORDS } from './reasonWords';
import { SERVICE_WORDS } from './serviceWords';

const PERSON =
  '(?:persona|human[oa]|ser humano|agente|asesora?|representante|alguien|operadora?|ejecutiv[oa]|encargad[oa]|atencion al cliente|servicio al cliente|soporte)';
const FIELD =
  '(?<field>correo(?: electr[oó]nico)?|e-?mail|mail|nombre(?: completo)?|apellido|n[uú]mero(?: de (?:pedido|orden))?|pedido|tema|asunto|descripci[oó]n|mensaje|texto)';
const PLEASE = '(?:por favor|porfa|porfis|plis|pls)';

export const VOCABULARY: Vocabulary = {
  changeWords: CHANGE_WORDS,
  ...DELIVERY_WORDS,
  commands: {
    person: new RegExp(
      `^(?:${PLEASE} )?(?:(?:quiero|quisiera|necesito|prefiero|puedo|podria|dejame|me gustaria|pasame|pasenme|paseme|comunicame|comuniqueme|conectame|ponme|dame) )?(?:(?:hablar|chatear|comunicarme|con) )?(?:con )?(?:(?:un|una|el|la|algun|alguna|otro|otra) )?${PERSON}(?: (?:real|de verdad|ya|ahora|${PLEASE}))*$`,
    ),
    help: new RegExp(`^(?:ayuda|menu|menu principal|opciones|help)(?: ${PLEASE})?$`),
    cancel: new RegExp(
      `^(?:cancela|cancelar|cancelalo|para|parar|salir|stop|basta|abortar|dejalo|dejalo asi|olvidalo|olvida eso|no importa|da igual)(?: ${PLEASE})?$`,
    ),
    startOver: new RegExp(
      `^(?:(?:empezar|comenzar|iniciar|volver a empezar|empecemos|comencemos|empieza|comienza) ?(?:de nuevo|otra vez|de cero|desde cero|desde el (?:principio|inicio))?|volver a empezar|volver al (?:inicio|principio)|desde (?:cero|el principio|el inicio)|de cero|reiniciar|reinicia|reset)(?: ${PLEASE})?$`,
    ),
    goOn: /^(?:continuar|continua|continuemos|seguir|sigue|sigamos|adelante|(?:continuar|seguir|sigamos|volver) (?:con|a) .*)$/,
  },
  yes: /^(?:si+|sip+i?|sep|simon|claro(?: que si)?|por supuesto|desde luego|obvio|vale|va|dale|sale|orale|venga|ok(?:ay|ey)?|oki|k|bueno|esta bien|de acuerdo|perfecto|correcto|exacto|exactamente|asi es|eso es|es correcto|cierto|es cierto|confirmo|afirmativo|adelante|hazlo|por favor|si por favor|si, por favor|si gracias|si, gracias|si claro|si, claro|aja|efectivamente|lo es|lo esta|lo tiene|y|yes|yep|yeah|sure)$/,
  no: /^(?:n|no+|nop|nope|nel|nah|no,? gracias|claro que no|para nada|en absoluto|nunca|jamas|todavia no|aun no|ahora no|hoy no|no ahora|no por (?:ahora|el momento)|por (?:ahora|el momento) no|de momento no|no hoy|negativo|incorrecto|es falso|falso|no es (?:correcto|cierto|asi)|no lo (?:es|esta|tiene)|no (?:quiero|hace falta|es necesario)|mejor no|no (?:todo|todos|del todo|exactamente)|no thanks)$/,
  startsWithYes: /^(?:si|sip|claro|vale|dale|ok|okay|bueno|por supuesto)(?:[,.;:!-]| )/,
  startsWithNo:
    /^(?:no|nop|nope|nel)(?:[,.;:!-]| (?:es|el|la|los|las|lo|yo|mi|me|esta|estan|eso|ese|esa|gracias|en realidad|perdon|quiero|tengo|por favor|todavia|aun)\b)/,
  ordinals: [
    [/\b(?:primer[oa]?|1er[oa]?|1[ºª°])\b/, 0],
    [/\b(?:segund[oa]|2d[oa]|2[ºª°])\b/, 1],
    [/\b(?:tercer[oa]?|3er[oa]?|3[ºª°])\b/, 2],
    [/\b(?:cuart[oa]|4t[oa]|4[ºª°])\b/, 3],
    [/\b(?:quint[oa]|5t[oa]|5[ºª°])\b/, 4],
    [/\bultim[oa]\b/, -1],
  ],
  except:
    /\b(?:excepto|menos|salvo|a excepcion de|pero no|todo(?:s)? menos)\b|^no (?!todo\b|todos\b|todas\b|ambos\b|aun\b|todavia\b)/,
  both: /\b(?:ambos|ambas|(?:los|las) dos)\b/,
  firstOrLast: /^(?=.*\b(?<count>dos|tres|cuatro|cinco|\d)\b).*\b(?:(?<first>primer[oa]s)|ultim[oa]s)\b/,
  numberWords: ['uno', 'dos', 'tres', 'cuatro', 'cinco'],
  optionNumbers:
    /^(?:(?:numeros?|n[º°]|nro\.?|opcion|el|la)\s*)?#?\s*\d{1,2}(?:\s*(?:,|y|e|&|\+)\s*(?:el |la )?#?\d{1,2})*$/,
  all: /^(?!.*\b(?:excepto|menos|salvo|pero no|no todo|no todos|no todas|no ambos|primer[oa]s|ultim[oa]s)\b).*(?:\b(?:ambos|ambas|(?:los|las) (?:dos|tres|cuatro|cinco)|todo|todos|todas|todo el pedido|el pedido (?:completo|entero))\b)/,
  noneOfThem: /^(?:ningun[oa]?)(?: de (?:ellos|ellas|esos|esas|los dos|las dos|los anteriores))?$|^nada$/,
  question:
    /^(?:y |pero |entonces |tambien |ok |espera )*(?:que|cuando|donde|adonde|quien|quienes|por que|porque no|como|cual|cuales|cuanto|cuanta|cuantos|cuantas|de que|en que|a que|con que|para que|hasta cuando|desde cuando|puedo|podria|pueden|podrian|puedes|se puede|debo|hay|tienen|tienes|es posible|es (?:gratis|seguro|posible|necesario)|hacen|aceptan|envian|tengo que|me (?:pueden|puedes|podrian))\b/,
  joints:
    /(?<=[.!?…;])\s+|\s*[\r\n]+\s*|,\s*(?:(?:y|adem[aá]s|tambi[eé]n|pero)\s+)*|\s+(?:y|e|adem[aá]s|tambi[eé]n|&|\+)\s+/gi,
  request:
    /^(?:[¿¡]\s*)?(?:(?:por favor|porfa|entonces|pues|solo|tambien|también) )*(?:(?:yo )?(?:quiero|necesito|quisiera|deseo)\b|me (?:gustaria|gustaría|pueden|puedes|podrian|podrían)\b|dime\b|digame\b|dígame\b|muestrame\b|muéstrame\b|(?:cancela|cancelen|cambia|cambien|devuelve|rastrea|actualiza|revisa|busca)(?:r|n)? (?:mi|el|la|lo|ese|esa|pedido|orden|#?\d)|(?:donde|dónde|que|qué|como|cómo|quien|quién|cuando|cuándo|cuanto|cuánto|cual|cuál)\b|(?:puedo|pueden|puedes|se puede|hay|tienen|es de|es posible|hacen|aceptan)\b)/i,
  questionWord:
    /^(?:que|qué|cuando|cuándo|donde|dónde|quien|quién|por que|por qué|como|cómo|cual|cuál|cuanto|cuánto|alg[uú]n)\b/,
  another:
    /^(?:y |ah |ok )*(?:tambien|ademas|(?:otra|una segunda|segunda|siguiente|ultima) (?:cosa|pregunta|consulta|duda|cuestion)|por otro lado|por otra parte|aparte|por cierto|ya que estoy|de paso)\b/,
  changeOfMind:
    /(?<![\p{L}])(?:en realidad|mejor|en vez|en lugar|olv[ií]da(?:lo|te)?|pens[aá]ndolo bien|cambi[eé] de (?:opini[oó]n|idea)|mejor dicho)(?![\p{L}])/u,
  anger: [
    {
      words:
        /\b(?:mierda\w*|carajo|cono|joder|hostia|put[oa]s?|pinches?|pendej[oa]s?|cabron\w*|chinga\w*|verga|estafa\w*|ladron\w*|rater[oa]s?|robo|idiotas?|imbecil\w*|estupid[oa]s?|inutil(?:es)?|patetic[oa]s?|asco|furios[oa]|indignad[oa]|indignante|inaceptable|intolerable|ridicul[oa]|una burla|abogad[oa]|demandar(?:los|e)?|denunci\w+|hart[oa]s?|hasta la (?:madre|coronilla)|lo peor|el peor|la peor|pesim[oa]s?|sinverguenzas?|mentiros[oa]s?|los odio|odio est[oa])\b/g,
      weight: 2,
    },
    {
      words:
        /\b(?:molest[oa]|enojad[oa]|enfadad[oa]|frustrad[oa]|frustrante|decepcionad[oa]|decepcionante|terrible|horrible|fatal|malisim[oa]|vergonzoso|verguenza|perdida de tiempo|tercera vez|una y otra vez|desde hace semanas|por semanas|maldit[oa]|basura|porqueria)\b/g,
      weight: 1,
    },
  ],
  asksForPerson:
    /\b(?:hablar|chatear|comunicarme|conversar|platicar) con (?:un |una |el |la |algun |alguna |su )?(?:persona|human[oa]|ser humano|agente|representante|operadora?|asesora?|ejecutiv[oa]|alguien)\b|\b(?:quiero|necesito|dame|pasame (?:a |con )|pasenme (?:a |con )|ponme con|comunicame con|conectame con) (?:un |una )?(?:persona|human[oa]|agente|representante|operadora?|asesora?|ejecutiv[oa])\b/,
  unhelpful:
    /\b(?:(?:eso |esto )?no (?:es|era|fue) (?:eso )?lo que (?:pregunte|pedi|queria|dije|te pregunte|te pedi)|no (?:me )?(?:ayuda|ayudas|sirve|responde|respondes)(?: (?:a mi pregunta|en nada|tu respuesta))?$|no (?:me )?(?:entiendes|entendiste|estas entendiendo)|esa no es (?:la|una) respuesta|respuesta (?:equivocada|incorrecta))\b/,
  asksIfBot:
    /\b(?:eres|es usted|sos|esto es|estoy hablando con|hablo con|estoy chateando con) (?:solo )?(?:un |una )?(?:bot|robot|maquina|ia|inteligencia artificial|computadora|chatbot|persona(?: real)?|human[oa])\b/,
  correction:
    /^(?:no|nop|espera|perdon|perdona|disculpa|ups|en realidad|correccion|quise decir|digo|mejor|mejor dicho)\b/,
  news: /^(?:y |ok |entonces )?(?:(?:hay |alguna |hay alguna |tienen )?(?:novedad(?:es)?|noticias?|avances?|respuesta)(?: (?:ya|de (?:mi caso|eso|esto)|sobre (?:eso|esto|mi caso)))?|ya (?:lo |la |me lo |se )?(?:cancelaron|cambiaron|arreglaron|revisaron|vieron|enviaron|reembolsaron|respondieron|contestaron|hicieron|resolvieron)\b.*)$/,
  chargedTwice:
    /\b(?:cobr\w+|cargo\w*|pag\w+|debit\w+|descont\w+)\b.*\b(?:dos veces|2 veces|doble|duplicad[oa]|otra vez|tres veces|por duplicado)\b|\b(?:doble|duplicado|dos) (?:cobros?|cargos?|pagos?)\b|\b(?:cobro|cargo|pago) (?:doble|duplicado)\b|\bdos veces\b.*\b(?:cobr\w+|pag\w+)\b/,
  ...SERVICE_WORDS,
  products: PRODUCT_WORDS,
  conditions: CONDITION_WORDS,
  categories: {
    earrings: /\b(?:aretes?|aretitos|pendientes?|aros|argollas?|arracadas?|zarcillos?|caravanas)\b/,
    ring: /\b(?:anillos?|sortijas?|alianzas?)\b/,
    necklace: /\b(?:collar(?:es)?|cadenas?|cadenitas?|gargantillas?|colgantes?)\b/,
    bracelet: /\b(?:pulseras?|brazaletes?|esclavas?|tobilleras?)\b/,
    charm: /\b(?:dijes?|charms?)\b/,
  },
  several: {
    ring: /\b(?:anillos|sortijas|alianzas)\b/,
    necklace: /\b(?:collares|cadenas|gargantillas|colgantes)\b/,
    bracelet: /\b(?:pulseras|brazaletes|esclavas|tobilleras)\b/,
    charm: /\b(?:dijes|charms)\b/,
  },
  only: /\b(?:solo|solamente|unicamente|nada mas|mejor)\b/,
  theOther:
    /\b(?:el otro|la otra|los otros|las otras)(?: (?:anillo|collar|pulsera|arete|aretes|dije|pieza|articulo|par))?\b/,
  missingPiece:
    /\bfalta(?:n|ba|ban|ron)? (?:un|una|uno|el|la|los|dos|mi|parte|piezas?|algo|articulos?)\b(?! (?:piedra|perla|piedrita|diamante|cristal))|\b(?:solo|nomas|nada mas) (?:\w+ )?(?:vino|llego|venia|recibi|me llego|trajo) (?:un|una|uno|la mitad)\b|\b(?:vino|llego|esta) incomplet[oa]\b|\bno (?:venia|vino|estaba|viene|traia) (?:\w+ )?(?:en|dentro de) (?:la|el) (?:caja|paquete|pedido)\b|\bolvidaron (?:enviar|incluir|meter|poner|el|la|un|una)\b/,
  notArrived:
    /^(?:no|nop|todavia no|aun no|no todavia|no aun)$|\b(?:no|nunca|aun no|todavia no|sin|sigo) (?:\w+ )?(?:esta aqui|lleg\w+|recib\w+|entreg\w+|lo tengo|la tengo|tengo|esperando|ha llegado|me llego)\b|\b(?:viene |esta )?en camino\b/,
  reasons: REASON_WORDS,
  arrived:
    /\b(?:recib(?:i|imos|ido|io|ieron)|lleg(?:o|aron|ado)|entregaron|entregad[oa]|trajeron|vino|vinieron|lo tengo desde)\b/g,
  ordered:
    /\b(?:ped(?:i|imos|ido)|compr(?:e|amos|ado|o)|orden(?:e|amos)|encargu?(?:e|ado)|pag(?:ue|ado)|hice (?:el|un) pedido|enviaron|enviado)\b/g,
  clauseBreaks: /[,;.!?]| pero | y | aunque /g,
  timeWords:
    /\b(?:dias?|semanas?|mes(?:es)?|anos?|hace|ayer|anteayer|antier|hoy|anoche|lunes|martes|miercoles|jueves|viernes|sabado|domingo|enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre|pasad[oa]|ultim[oa]|recientemente|hace poco|navidad|pascua|verano|invierno|primavera|otono|el \d{1,2})\b/,
  withoutOne:
    /^(?:perdon,? )?(?:(?:yo )?no (?:lo )?(?:tengo|se|encuentro|recuerdo|me acuerdo|conozco)\b.*|(?:lo )?(?:perdi|olvide|borre)\b.*|se me (?:perdio|olvido)\b.*|sin (?:numero|pedido)|ningun[oa]?|ni idea|no estoy segur[oa]|no aplica|n\/a)$/,
  rating: RATING_WORDS,
  skip: /^(?:no|nop|nel|ningun[oa]?|no,? gracias|saltar|saltalo|omitir|omite|n\/a|no aplica|no hay|no hay (?:pedido|numero)|sin (?:pedido|numero)|nada|paso)$/,
  proof: PROOF_WORDS,
  withoutPhoto:
    /\b(?:no|ningun[oa]?|nop|saltar|omitir|luego|despues|mas tarde|sin|imposible|ahora no|todavia no|no (?:puedo|tengo|hay))\b/,
  smallTalk:
    /^(?:hola+|ola|holi|hey|buenas|buen dia|buenos dias|buenas (?:tardes|noches)|gracias|muchas gracias|mil gracias|grax|adios|chao|chau|bye|hasta luego|nos vemos|genial|chevere|que bien|bien|wow|jaja\w*|ja|hm+|ah|oh|que|por que|como|eh|ayudame|por favor)$/,
  greeting:
    /^(?:(?:ah|ok|y)[ ,]+)?(?:hola+|ola|holi|hey|buenas|buen dia|buenos dias|buenas (?:tardes|noches)|que tal|hay alguien(?: ahi| aqui)?|(?:sigues|estas) ahi)(?:[ ,.!?¿¡]+(?:hola|buenas|buenos dias|buenas tardes|buenas noches|que tal|de nuevo|otra vez|a todos|bezel|bot|soy yo(?: otra vez| de nuevo)?|ya (?:volvi|regrese)|(?:sigues|estas) ahi|hay alguien(?: ahi| aqui)?))*$|^(?:ya )?(?:volvi|regrese|estoy de vuelta)(?: otra vez)?$/,
  nameIntroductions: [
    /^.*?(?:mi nombre(?: completo)? es|nombre\s*:|me llamo|me dicen)\s+/i,
    /^(?:hola|buenas|hey|s[ií]|ok|claro)?[\s,.!]*(?:soy|es|con|habla|aqu[ií])\s+/i,
  ],
  introducesName: [
    /(?:mi nombre(?: completo)? es|nombre\s*:|me llamo)\s+/i,
    /^[¡]?(?:hola|buenas|buenos d[ií]as|buenas tardes|buenas noches|hey)[\s,.!]+(?:soy|habla)\s+/i,
  ],
  changes: [
    new RegExp(
      `(?:cambi(?:ar|a|e|en|emos)|corregir|corrige|corrijan|actualizar|actualiza|editar|edita|modificar|modifica)\\s+(?:(?:el|la|mi|ese|esa)\\s+)?${FIELD}(?![\\p{L}])(?:\\s*(?:a|por|:|=|->)\\s*(?<value>.+))?`,
      'iu',
    ),
    new RegExp(
      `(?:^|(?:el|la|mi|ese)\\s+)${FIELD}\\s+(?:est[aá] (?:mal|equivocad[oa]|incorrect[oa])|no es (?:correct[oa]|ese|esa|el correcto)|es incorrect[oa])`,
      'iu',
    ),
    new RegExp(
      `^(?:el\\s+|la\\s+)?(?:otr[oa]|nuev[oa]|distint[oa]|diferente)\\s+${FIELD}(?![\\p{L}])(?:\\s*:?\\s*(?<value>.+))?$`,
      'iu',
    ),
    new RegExp(`^(?:(?:el|la|mi)\\s+)?${FIELD}\\s*:\\s*(?<value>.+)$`, 'iu'),
    new RegExp(
      `(?:^|\\s)(?:el|la|mi)\\s+${FIELD}\\s+(?:correct[oa]\\s+)?(?:es|debe ser|deber[ií]a ser)\\s+(?:en realidad\\s+)?(?<value>.+)$`,
      'iu',
    ),
  ],
  formFields: {
    email: /\bcorreo\b|\be-?mail\b|^(?:mi |el )?mail$/,
    orderNumber: /\b(?:pedido|orden)\b|^(?:mi |el )?numero$/,
    name: /\b(?:nombre|apellido)\b/,
    topic: /^(?:mi |el )?(?:tema|asunto)$/,
    description: /^(?:mi |el |la )?(?:descripcion|mensaje|texto|detalles?)$/,
  },
  wrapping: [
    new RegExp(
      `\\b(?:hablar|chatear|comunicarme|conversar|contactar) con (?:(?:un|una|el|la|algun|alguna|su) )?${PERSON}(?: (?:real|de verdad))?\\b`,
      'g',
    ),
    new RegExp(`\\b(?:(?:un|una|el|la|algun|alguna|su) )?${PERSON}(?: (?:real|de verdad))?\\b`, 'g'),
    /\b(?:quiero|quisiera|necesito|deseo|me gustaria|puedo|podria|pueden|podrian|dejame|pasame|pasenme|comunicame|conectame|ponme|dame|tengo (?:un|una|algun|alguna))\b/g,
    /\b(?:dejar|enviar|mandar|escribir|poner|presentar|hacer|abrir|llenar|rellenar|usar|contactar|hablar|chatear|tener)\b/g,
    /\b(?:un |una |el |la |algun |mi |su )?(?:mensaje|comentarios?|sugerencias?|queja|reclamo|reclamacion|quejarme|formulario(?: de contacto)?|pregunta|consulta|nota|recado)\b/g,
    /\b(?:hola|buenas|buenos dias|buenas tardes|hey|por favor|porfa|ahora|ya|gracias|urgente|inmediatamente|con|a|de una vez)\b/g,
  ],
  addition:
    /^(?:(?:ah|y|tambi[eé]n|adem[aá]s|pd|p\.d\.|(?:otra|una) cosa(?: m[aá]s)?)(?![\p{L}])[\s,:]*)+|^(?:(?:por favor|puedes|podr[ií]as) )?(?:a[nñ]ad(?:e|ir|an)|agreg(?:a|ar|uen)|menciona)(?![\p{L}])(?: que)?[\s,:]*/iu,
  ticketWords: {
    ticket: /\b(?:ticket|tiket|caso|folio)\b/,
    request:
      /\b(?:mi|la|el|esa|ese|esta|este) (?:solicitud|consulta|mensaje|reporte|queja|reclamo|peticion)\b|\bretira(?:r|lo|la)\b/,
    withdraw:
      /\b(?:retir\w+|cancel\w+|cerr\w+|cierr\w+|borr\w+|elimin\w+|quit\w+|anul\w+|olvid\w+|dar de baja)\b/,
    leaveLine:
      /\b(?:sal(?:ir|go|irme|gan?)|sac(?:a|ar|ame|arme|ate|en|enme)|quit(?:a|ar|ame|arme|en|enme)|dej(?:o|ar)) (?:de )?(?:la|esta) (?:cola|fila|lista de espera)\b|\bno quiero esperar\b|\bcans(?:ado|ada|e) de esperar\b|\bno puedo esperar mas\b/,
    line: /\b(?:cual es|que|en que) (?:mi )?(?:lugar|puesto|posicion|turno) ?(?:en|estoy|tengo|ocupo|voy|$)|\bmi (?:turno|(?:lugar|puesto|posicion) en)\b|\b(?:la|en|de) (?:cola|fila)\b|\bcuant[oa]s? (?:personas?|gente|clientes|hay|estan) (?:\w+ ){0,3}(?:antes|delante)\b|\bhay alguien\b|\b(?:sigo|seguimos|todavia estoy|aun estoy) esperando(?: aqui| a (?:una persona|alguien|un agente)| una respuesta)?$|\bcuanto (?:\w+ ){0,6}(?:esper\w+|person[ae]|alguien|agente|turno)\b|\bcuanto (?:va a )?tardar?a?n?$|\bcuant[oa]s (?:minutos|horas)$|\bcuando (?:\w+ ){0,4}(?:agente|persona|alguien|responden|contestan|atienden)\b|^(?:y |pero |entonces )*cuanto (?:tiempo )?(?:mas )?(?:falta|queda)$/,
    add: /^(?:(?:por favor|puedes|podr[ií]as|puedo|quiero|quisiera|necesito|me gustar[ií]a|tambi[eé]n)\s+)*(?:a[nñ]ad(?:e|ir|an)|agreg(?:a|ar|uen))(?![\p{L}])\s*(.*?)\s*(?:a|al|en)\s+(?:(?:mi|el|ese|este)\s+)?(?:(?:ticket|caso|folio)(?:\s+t\s?-?\s?\d+)?|t\s?-?\s?\d+)(?![\p{L}\p{N}])[\s:,.!?–-]*(.*)$/isu,
    something:
      /^(?:(?:algo|esto|eso|mas|una? (?:nota|comentario|archivo|foto|imagen|documento)|(?:mas )?(?:informacion|info|datos|detalles?)|otra cosa|(?:el|la|mi|este|esta) (?:archivo|foto|imagen))(?: mas)?)?$/,
  },
  withoutFiles:
    /\b(?:sin|quita\w*|borra\w*|elimina\w*|saca\w*|no (?:envies|mandes|adjuntes|incluyas)|no) (?:(?:el|la|los|las|mis?|es[aeo]s?|est[aeo]s?) )?(?:archivos?|fotos?|imagen(?:es)?|adjuntos?|capturas?|pdfs?)\b/,
  sendsWith:
    /^(?:s[ií],? |ok,? |por favor,? )?(?:env[ií]a|m[aá]nda)(?:lo|la|le)(?: ya)?[\s,.;!-]+(?:y |pero )?(?<more>(?:por favor )?(?:d[ií]|diles|dile|a[ñn]ade|agrega|menciona)\b.{5,})$/i,
  oneOf: /\b(?:(?:solo|solamente) (?:un[oa]?|1)|(?:un[oa]|1) de|un[oa])\b(?! y\b)/,
  otherTopic: /^(?:otr[oa]s?|otra cosa|algo mas|algo más|general|ningun[oa])\b/,
  thatIsAll:
    /^(?:no[, ]+)?(?:(?:gracias|ok|vale)[, ]+)?(?:eso es todo|eso era todo|es todo|nada m[aá]s|ya est[aá]|adi[oó]s|chao|hasta luego)\b.*$/,
  ofTheOrder:
    /\b(?:llega(?:r[aá])?|estar[aá]|viene|sali[oó])\b.*\b(?:aqu[ií]|para|antes|ya)\b|\b(?:mi|ese|este|el mismo) (?:pedido|paquete|env[ií]o)\b/,
  send: /^(?:(?:si|ok|okay|vale|dale|por favor|solo|ya|claro)[ ,]*)*(?:(?:envia|enviar|envialo|enviala|enviale|envielo|manda|mandar|mandalo|mandala|mandelo)(?: (?:ya|ahora|asi|por favor|el formulario|el mensaje))*|(?:esta|todo|se ve) (?:bien|correcto|perfecto)|asi esta bien|eso es todo|todo bien|perfecto|genial)$/,
  change:
    /^(?:(?:no|espera)[ ,]*)*(?:(?:cambiar|cambia|editar|corregir) ?(?:algo|eso|esto)?|algo esta mal|esta mal|todavia no|aun no|espera|un momento)$/,
  tryAgain:
    /^(?:por favor )?(?:(?:intenta|intentar|intentalo|prueba|probar|reintentar|reintenta) ?(?:de nuevo|otra vez|nuevamente)?|otra vez|de nuevo|una vez mas)(?: por favor)?$/,
  worked:
    /^(?!.*\b(?:no|nunca|todavia|aun|sigue|tampoco)\b).*\b(?:funciono|funciona|funcionando|sirvio|resuelto|solucionado|arreglado|paso|ya pude|ya quedo|se pudo|pago aceptado)\b/,
  stillFails:
    /\b(?:ya (?:lo )?(?:hice|revise|probe|intente|verifique|cheque)|(?:lo )?(?:revise|probe|verifique)|coincide|(?:esta|estan|todo) (?:bien|correcto|correcta|igual|lo mismo)|todavia|aun|sigue|otra vez|suficiente|sin suerte|no (?:funciona|funciono|sirve|pasa|paso|puedo|me deja|cambia)|lo mismo|igual|falla\w*|rechaz\w+|declin\w+|siguiente|sin cambio|tampoco|nada|hay saldo)\b/,
  policyQuestions: POLICY_QUESTION_WORDS,
  sameAgain: new Set(
    'y que hay de del con el la lo mismo otro otra segundo siguiente tambien ademas ahora entonces ok vale revisa mira gracias'.split(
      ' ',
    ),
  ),
  fillers: new Set(
    'a al un una unos unas el la los las lo de del mi mis tu tus su sus es son era fue soy eres esta estan yo me nos te se le les ellos ella en por para con y o pero no si por favor porfa pls uno ese esa eso esos esas este esta esto estos estas que quiero quisiera puedo podria articulo articulos cosa pedido orden numero solo muy mas asi ya hace tengo tiene ha he correo email mail direccion gracias hola'.split(
      ' ',
    ),
  ),
};
