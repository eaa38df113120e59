import type { WordClasses } from '../../wordClasses';

/**
 * Words that play the same part in a message to a jewellery shop, from Spain to Argentina, without
 * accents. Inflections are listed where they are common; the rest is left to the runs of letters.
 */
export const CLASSES: WordClasses = {
  country: `alemania america andorra argentina argentino australia austria belgica bolivia boliviano brasil canada chile
    chileno china colombia colombiano corea cuba dinamarca dominicana ecuador egipto eeuu espana espanol europa
    finlandia francia grecia guatemala holanda honduras hungria india inglaterra irlanda israel italia jamaica japon
    latinoamerica marruecos mexico mexicano mexicana nicaragua noruega panama paraguay peru peruano polonia portugal
    puerto rico rusia salvador suecia suiza turquia ucrania uruguay usa venezuela extranjero internacional canarias
    baleares mallorca ceuta melilla isla islas provincia`,
  city: `acapulco alicante arequipa asuncion barcelona barranquilla berlin bilbao bogota bucaramanga buenos cali cancun
    caracas cartagena cdmx cordoba cusco granada guadalajara guayaquil habana leon lima londres madrid malaga managua
    medellin merida miami monterrey montevideo murcia oaxaca orlando paris pereira puebla queretaro quito rosario
    santiago sevilla tegucigalpa tijuana toledo trujillo valencia valparaiso veracruz vigo zaragoza aires mendoza
    arenas`,
  currency: `bolivar bolivares cambio colones cop clp ars conversion cordobas cotizacion divisa divisas dolar dolares eur
    euro euros guaranies lempiras libra libras lucas mangos moneda monedas mxn pen peso pesos quetzales real reales sol
    soles usd yen yenes convierten convertir billetes`,
  payment_brand: `amex american applepay apple bizum bitcoin cripto criptomonedas diners express google klarna maestro
    mastercard mercadopago mercado nequi oxxo paypal pix plin pse revolut stripe visa webpay western yape zelle
    naranja daviplata`,
  payment_means: `abono anticipo cheque contado contrarreembolso credito cuota cuotas debito deposito efectivo
    financiacion meses plazos plastico plasticos prepago sena tarjeta tarjetas transferencia transferencias vale vales
    interes intereses msi apartado`,
  pay: `abonar pagar pagando pago pague paga pagan pagos pagado pagaste pagare cancelar`,
  refusal: `bloqueada bloqueado bloqueo declina declinada declinado declinaron denegada denegado deniega error errores
    falla fallando fallida fallido fallo invalida negada rebota rechaza rechazada rechazado rechazan rechazaron rechazo
    traba congela colgado cuelga admite`,
  charge: `abonado acredito cargo cargos carga cobra cobran cobrado cobrar cobraron cobro cobros debitaron debito
    descontaron descuento desconto importe retiro retiros transaccion transacciones operacion`,
  proof: `boleta comprobante comprobantes extracto factura facturas facturar facturo justificante recibo recibos tique
    nif rfc ruc`,
  refund: `abono abonaron abonar dinero plata depositaron depositan reembolso reembolsos reembolsar reembolsan reembolsaron
    reembolsen rembolso rembolsan reintegro reintegrar reintegren reintegrarme reintegran lana`,
  return: `devolver devolverlo devolverlos devolverla devolucion devoluciones devolvi devuelvo devuelve devuelven
    devuelvan devuelvanme devolvieron devuelto retornar retorno regresar regresarlo regreso regrese regresan vuelta
    arrepentimiento desistimiento`,
  exchange: `cambio cambios cambiar cambiarlo cambiarla cambian cambiamos reemplazo sustituir`,
  cancel: `anular anulen anula anulacion anulado cancelar cancela cancelen cancelacion cancelo cancele cancelado
    cancelaron cancelada desistir deshacer revocar paren parar detener detengan baja borrar borren eliminar atras`,
  change: `actualizar actualicen agregar agreguen anadir anadan anadidle cambiar cambien cambiarlo cambiarle cambio
    corregir corrijan corrige corregirlo editar modificar modificacion quitar quiten rectificar sumar sumarle incluir
    poner pongan sustituir`,
  carrier: `cartero correo correos conductor courier dhl estafeta fedex gls mensajero mensajeria motorizado mrw
    paqueteria repartidor seur servientrega transporte transportista transportadora ups usps logistica chofer`,
  parcel: `bulto caja cajas encomienda encomiendas entrega entregas envio envios paquete paquetes reparto delivery`,
  order_word: `articulo articulos compra compras compre encargo encargue orden ordenes pedi pedido pedidos pedir
    ordene adquiri encargo`,
  send: `despachan despachar despacharon despacho envia enviaron enviar enviaran enviado enviada envian envien envias
    enviais manda mandan mandar mandaron manden mandado salio salir sale saldria sacaron reparten repartir remitir
    entregan entregar entregaron entregado`,
  arrive: `llega llegan llego llegar llegara llegaria llegado llegue recibi recibido recibir recibo recibire reciba tener
    trajeron traen traigan traera traer tendria`,
  lost: `desaparecio desaparecido esfumo extraviado extraviaron extravio nunca perdido perdida perdieron perdio
    robado robaron robo ausencia rastro nadie`,
  late: `atrasado atraso atorado clavado demora demorado demorando esperando retenido retrasado retraso semanas mes meses
    parado tarda tardando tarde todavia aun sigue sigo estancado`,
  home_place: `buzon casa casilla condominio conserje departamento depto edificio entrada escalera piso porteria porteria
    portero puerta recepcion timbre vecino vecina vecinos apartamento domicilio oficina porton`,
  address_word: `apartamento avenida barrio calle ciudad codigo colonia comuna cp departamento direccion direcciones
    domicilio edificio estado localidad mudanza mudar mude mudarme numero pais piso portal postal provincia trabajo
    despacho oficina`,
  piece: `anillo anillos arete aretes aretitos argolla argollas arito aritos aro aros arracada arracadas alianza alianzas
    broche brazalete brazaletes bisuteria cadena cadenas cadenita cadenitas caravanas collar collares colgante colgantes
    dije dijes esclava gargantilla gargantillas joya joyas medalla medalla medialuna pendiente pendientes pieza piezas
    pulsera pulseras solitario sortija sortijas tobillera tobilleras zarcillo zarcillos charm charms set sello tobillo`,
  metal: `acero alpaca aleacion bano banado bronce chapado cobre dorado enchapado hierro inoxidable kilates laminado laton
    ley macizo metal metales niquel oro paladio plata platino plateado plomo quilates rodio titanio vermeil filled 925
    14k 18k 24k quirurgico hueco recubrimiento`,
  stone: `agata amatista circon circones circonia circonita cristal cristales cuarzo diamante diamantes esmeralda gema
    gemas granate jade nacar onix opalo opalos perla perlas piedra piedras rubi topacio turquesa zafiro zafiros
    brillante brillantes`,
  skin: `alergia alergica alergico hipoalergenico hipoalergenicos irrita irritacion lobulo oreja orejas piel pica ronchas
    sarpullido sensible sensibles`,
  real: `artificial autentica autentico certificado cultivadas falso falsa fantasia genuino imitacion legitimo natural
    naturales original pura puro reciclado sintetico sinteticas verdad verdadero verdadera real reales bisuteria mezcla`,
  tarnish: `corroe decolora descascara descascarando despinta despintando destine ennegrece ennegrecio manchado negra
    negro oscura oscurece oscurezca oxida oxidado oxido pela pelando verde opaca opaco brillo color`,
  substance: `agua alberca alcohol arena bano banarme banarse banarme bano bicarbonato bloqueador champu cloro cocinar
    crema cremas crossfit deporte detergente dormir ducha ducharme ducharse ejercicio gel gimnasio jabon limon mar mojar
    nadar perfume perfumes piscina platos playa sal sauna sol sudor trastes ultrasonido vapor vinagre bicarbonato
    baño bane bano`,
  clean: `brillo cepillo cuidado cuidados cuidar cuido desenredar desenredo desinfectar froto guardar guardarlo guardo
    guardan lavar limpia limpiador limpian limpiar limpieza limpio lustrar mantenimiento pano pasta pulir pulo quitarselo
    sacarle tallar`,
  garment: `abrigo blazer blusa blusas camisa capa cuello escote falda jeans jersey pantalon pelo recogido reloj ropa
    saco sueter tirantes traje vestido vestidos velo hombros peinado`,
  occasion: `aniversario bautizo boda bodas casamiento comunion cumple cumpleanos fiesta funeral graduacion invitada navidad
    novia quinceanera quince reyes regalo regalar regalarle valentin madre oficina entrevista cena detalle`,
  style: `apilar combina combinan combinar combino consejo consejos elegante estilo favorece favorecen ideas juntas juntos
    layering llamativo llevar look lucir minimalista moda pega pegan queda quedan recomienda recomiendas recomiendame
    recomiendan superponer usar uso van capas mezclar conjunto juego aconsejame aconsejas aconsejais luciria cursi
    vulgares acomodo ponerme pongo`,
  size: `achicar agrandar ajustable ajusta ajustar alto ancho angosto calibre centimetros chica chico chiquito cm corto
    cuelga cuelgan diametro dimensiones extensor gorda grande grosor gruesa grueso gruesos largo larga larguito medida
    medidas medidor medio mide miden mido milimetros mm numero pequena pequeno pulgadas talla tallas tallan tamano tamanos
    dedo dedos muneca`,
  defect: `abollado aplastada averiado chueco cayo caido danada danado defecto defectuosa defectuoso desarmado desarmo
    despego disparejas doblado fallado falla fallas flojo floja golpe incompleto malo mala mancha manchas partido partio
    quebrado quebro rajado raya rayado rayones rompio rota roto rotos solto sucio suelta suelto torcido sumida falta faltaba
    faltan equivocado`,
  relative: `abuela abuelo amiga amigo comadre cunada esposa esposo familia hermana hermano hija hijo jefe madre mama
    marido mujer nieta novia novio padre papa papas prima sobrina suegra suegro tia tio ex`,
  person: `agente agentes alguien asesor asesora duena dueno ejecutiva ejecutivo encargado encargada experta gerente humana
    humano jefa jefe joyero operador operadora persona personal personita representante responsable ser soporte
    supervisor supervisora vendedor vendedora equipo`,
  machine: `automatico bot bots chatbot computadora ia inteligencia maquina programa robot robots`,
  talk: `atender atienda atiende atiendan chat chatear comunicame comunicar comunicarme comuniqueme conectame contactar
    contacte contacten derivame escalar habla hablar hable hablando llama llamada llamame llamar llamen marque pasa pasame
    pasan pasen pasenme platicar ponme responda transferir transfiereme tratar dame`,
  channel: `contacto contactos correo email escribir escribirles facebook formulario instagram linea llamar mail mensaje
    numero recado telefono telefonos whatsapp nota marco`,
  case: `caso folio incidencia queja reclamo reporte solicitud ticket tickets tiket consulta mensaje formulario`,
  answer: `conteste contestacion contesta contestan contestaron contestar respuesta responde responden respondieron responder
    respondido novedades novedad dignan leyo leyeron vieron`,
  anger: `asco basura burla cabrones carajo decepcion decepcionada denunciar denuncio desastre engano enganada enganaron
    enojada enojado estafa estafada estafadores fatal fraude furiosa furioso grosera hartos harta harto horrible ignoran
    inaceptable incompetentes indignada indignante inutil inutiles ladrones lamentable malisimo mentira mentiras
    mentirosos mierda molesta molesto pendejos peor pesima pesimo porqueria rateros ridiculo robo sinverguenzas timado
    timo tomadura verguenza jamas pelo abogado demanda`,
  praise: `amo bacan bello bien bonita bonito bonitos buenisima chevere contenta divina divino encanta encantada encanto
    excelente fascinada felices felicidades felicitaciones felicito feliz genial hermosa hermosisimo hermoso increible
    linda lindas lindisimo lindo maravilla mejor padrisimo perfecto preciosa precioso satisfecha super recomiendo cuidada`,
  review: `comentario comentarios deberian encuesta experiencia feedback gustaria idea ideas mejorar mejoren ojala opinion
    podrian propongo propuesta resena resenas sugerencia sugerencias sugiero calificar estrellas`,
  website: `app aplicacion boletin boton buscador captcha carrito celular cesta clave clic click codigo computador computadora
    contrasena cuenta cupon descuento desloguea enlace filtro fotos imagenes ingreso iniciar iphone link linea movil
    navegador newsletter pagina pantalla password promocion registrarme registro sesion sitio suscripcion tablet usuario
    web checkout`,
  privacy: `anonimizar arco consentimiento confidencial cookies datos hackearon informacion ley olvido personales phishing
    privacidad privado proteccion protegen protegida registros rgpd gdpr seguros seguro seguridad terceros venden comparten
    base registro`,
  duration: `cuanto cuantos cuantas demora demoran demorado dias dia duracion fecha horario hora horas plazo rapido semana
    semanas tarda tardan tardais tardar tiempo tiempos habiles veloz puntuales`,
  weekday: `lunes martes miercoles jueves viernes sabado sabados domingo domingos hoy manana ayer anoche anteayer antier`,
  month: `enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre verano
    invierno primavera otono`,
  status: `anda avance camino checar donde estado estatus guia informacion novedades progreso rastrear rastreo seguimiento
    situacion status tracking trackear ubicacion ubicar va viene`,
  thanks: `agradece agradecida agradecido agradezco amable gracias grasias gentil merci thanks`,
  greeting: `alo buenas buenos dias hola holi holis hey noches saludos tardes tal onda quiubo hello`,
  goodbye: `adios bye chao chau chaito despido hasta luego nos vemos pronto retiro`,
  yes: `adelante afirmativo aja bueno cierto claro confirmo correcto dale exacto hazlo listo obvio ok okay okey orale perfecto
    sale si sip supuesto vale venga simon`,
  no: `jamas nada nel ni ninguna ninguno no nop nope nunca tampoco negativo nones`,
  news: `clima eleccion elecciones gobierno guerra huelga llover lluvia nevar noticias partido policia politica politicos
    presidente temperatura tiempo votar`,
  other_goods: `auto bici bicicleta boleto boletos carro casa celular coche colchon comida computadora concierto empanadas
    entradas gimnasio hamburguesa hotel impresora internet iphone laptop lavadora leche libro libros llanta llantas
    maleta moto nevera pantalon pizza receta restaurante sofa tacos taxi tele televisor tren uber vuelo vuelos wifi
    zapatos zapato ropa perro gato`,
  other_shop: `amazon falabella glovo hm ikea liverpool netflix nike rappi shein spotify walmart zara temu aliexpress ebay`,
  health: `bebe cabeza cita covid dentista dieta doctor dolor duele embarazada enfermo fiebre gripe hospital medica medicina
    medico muela pastilla sintomas tos vitaminas ginecologo`,
};
