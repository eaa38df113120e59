import type { OrderNumberWords } from '../../entities/orderNumbers';

export const ORDER_NUMBER_WORDS: OrderNumberWords = {
  marker:
    /(?:\b(?:pedidos?|ordenes|orden|order|compra|encargo|confirmacion)\s*(?:con (?:el )?)?(?:numero|num|nro|no|n|nº|n°|id|codigo|referencia|ref)?\.?[°º]?\s*(?:es|era|son|:|=|-|,|y|e|o)*\s*(?:el|la)?\s*(?:numero|num|nro)?\.?\s*#?\s*|\b(?:numero|num|nro|nº|n°|referencia|ref)\.?[°º]?\s*(?:es|era|:|=)?\s*(?:el)?\s*|#\s*)$/u,
  otherMarker:
    /(?:\b(?:tallas?|medida|postal|cp|codigo|pin|ano|anos|en|desde|hasta|nacida|nacido|termina(?:da)? en|tarjeta|telefono|celular|movil|tel|cel|whatsapp|llamenme|llamar al|fax|seguimiento|rastreo|guia|tracking|habitacion|piso|depto|departamento|apartamento|casa|puerta|calle|avenida|error|casi|unos|unas|pague|pago|cuesta|costo|vale|por solo|menos de|mas de|ticket|caso|folio|reporte)\s*(?:es|era|:|numero|nro|no\.?)*\s*#?\s*|[$€£¥]\s*|\bt-)$/u,
  unit: /^\s?(?:%|°|[$€£¥]|(?:mm|cm|m|km|pulgadas?|kg|g|gr|gramos|mg|ml|k|kt|quilates|kilates|am|pm|h|hrs?|horas?|minutos?|min|dias?|semanas?|mes(?:es)?|anos?|veces|dolares|dolar|usd|euros?|eur|pesos|soles|libras|centavos|piezas|articulos|pedidos|ordenes|anillos|collares|aretes|pulseras|personas|clientes|amigos|seguidores|millas|calorias|puntos|estrellas|por ciento)\b)/u,
  bareLead:
    /^\s*(?:(?:hola|buenas|claro|ok|okay|si|vale|es|es el|es la|seria|seria el|el|la|este|este es|aqui|aqui esta|aqui va|ahi va|toma|mira|creo que es|creo|el mio es|el numero es|perdon|disculpa)[\s,.:!-]*)*$/u,
  bareTail: /^[\s.,!?)]*(?:gracias|por favor|porfa|pls|plis|creo)?[\s.,!?)]*$/u,
  referring:
    /(?:^|[,.;:(¿¡]|\b(?:de|del|para|sobre|con|cancela|cancelar|cancelen|anular|anulen|devolver|rastrear|rastrea|busca|buscar|revisar|revisa|checar|estado|estatus|cambiar|modificar|el|la|mi|es|esta|y|o|paquete|envio|entrega|numero))\s*$/u,
  clauseEnd:
    /^\s*(?:$|[.,;:!?)/-]|(?:ha|han|tiene|es|era|esta|y|o|pero|por favor|porfa|pls|todavia|aun|con|a nombre|mi|cuando|donde|lo|la|me|no|nunca|que|ya|llego|para|antes|porque|estado|enviado|entregado|sigue|se|salio|fue)\b)/u,
  otherNumberMarker:
    /\b(?:ticket|caso|folio|reporte|seguimiento|rastreo|guia|telefono|celular|movil|tarjeta|cuenta|postal|talla|piso|casa|habitacion|departamento|apartamento)\s*(?:numero|nro|no|n[°º]|#)?\.?\s*(?:es|:|=)?\s*#?\s*$/u,
};
