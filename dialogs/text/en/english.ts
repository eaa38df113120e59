import type { Language } from '../language';
import { createAnswerWording } from './answers';
import { createChangeWording } from './change';
import { CHIPS } from './chips';
import { createContactWording } from './contact';
import { createGeneralWording } from './general';
import { createMailWording } from './mail';
import { createOrderWording } from './order';
import { createPaymentWording } from './payment';
import { PRODUCT } from './product';
import { PROOF } from './proof';
import { RATING } from './rating';
import { createRefundWording } from './refund';
import { createReturnWording } from './returns';
import { VOCABULARY } from './vocabulary';

export const ENGLISH: Language = {
  vocabulary: VOCABULARY,
  wish: /^(?:(?:hi|hello|sorry|don't|do not|understand|spanish|espanol|no entiendo|hablar|ok|okay|but|and|perdon|perdona|disculpa|pero|y|can|could|may|will|please|do|you|u|we|i|speak|talk|write|chat|answer|reply|continue|switch|change|go on|to|in|prefer|want|need|would like|rather|this|the|language|hola|habla|hablas|hablan|puedes|pueden|podemos|podria|podrias|quiero|prefiero|mejor|en|al|el|idioma|cambia|cambiar|seguir|por favor)[ ,.?!¿¡]+)*(?:english|ingles)(?:[ ,]+(?:please|pls|por favor|porfa|instead|now|here|mejor|ahora|aqui))*$/,
  createWording: (setting) => ({
    general: createGeneralWording(setting),
    chips: CHIPS,
    proof: PROOF,
    order: createOrderWording(setting),
    change: createChangeWording(setting),
    mail: createMailWording(setting),
    returns: createReturnWording(setting),
    refund: createRefundWording(setting),
    payment: createPaymentWording(setting),
    product: PRODUCT,
    contact: createContactWording(setting),
    answers: createAnswerWording(setting),
    rating: RATING,
  }),
};
