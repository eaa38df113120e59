import type { ChipWording } from '../wording';

const TOPICS: ChipWording['topics'] = {
  OrderStatus: '¿Dónde está mi pedido?',
  OrderChange: 'Cambiar el pedido',
  OrderCancel: 'Cancelar el pedido',
  AddressChange: 'Cambiar la dirección',
  DeliveryTime: '¿Cuánto tarda la entrega?',
  DeliveryProblem: 'No me ha llegado',
  ShippingInfo: 'Costo de envío',
  ReturnRequest: 'Devolver algo',
  ReturnPolicy: '¿Cómo funcionan las devoluciones?',
  RefundStatus: '¿Dónde está mi reembolso?',
  ItemProblem: 'Tiene un problema',
  ProductMaterials: '¿De qué está hecho?',
  ProductSizing: '¿Qué tallas hay?',
  ProductCare: '¿Cómo lo cuido?',
  ProductStyling: '¿Cómo lo combino?',
  PaymentConfirmation: '¿Se hizo el cobro?',
  PaymentFailed: 'Mi pago falló',
  PaymentCurrency: '¿Por qué otro importe?',
  PaymentMethods: '¿Cómo puedo pagar?',
  EmailMissing: 'No me llegó su correo',
  Feedback: 'Dejar un comentario',
  Complaint: 'Presentar una queja',
  ContactForm: 'Dejar un mensaje',
  TicketStatus: 'Mi caso con el equipo',
  WebsiteProblem: 'Problemas con la página',
  Privacy: 'Mis datos personales',
};

const PERSON = 'Hablar con una persona';

/** Answers to an offer. */
export const YES_NO: readonly string[] = ['Sí, por favor', 'No, gracias'];

export const CHIPS: ChipWording = {
  yes: 'Sí',
  no: 'No',
  person: PERSON,
  noNumber: 'No lo tengo',
  mailCode: 'Envíame un código',
  newCode: 'Enviar otro código',
  byEmail: 'Usar mi correo',
  send: 'Enviar',
  change: 'Cambiar algo',
  tryAgain: 'Intentar de nuevo',
  itWorked: 'Funcionó',
  stillFails: 'Sigue fallando',
  goOn: 'Continuar',
  addToTicket: 'Añadir a mi caso',
  withdrawTicket: 'Retirar mi caso',
  leaveLine: 'Salir de la cola',
  somethingElse: 'Otra cosa',
  generalQuestion: 'Ninguna pieza en particular',
  topics: TOPICS,
  menu: [TOPICS.OrderStatus, TOPICS.ReturnRequest, TOPICS.PaymentConfirmation, TOPICS.PaymentFailed, PERSON],
};
