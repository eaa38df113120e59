export interface RatingPageTexts {
  title: string;
  question(number: string): string;
  choose: string;
  comment: string;
  send: string;
  thanks: string;
  noted: string;
}

/** Words of the page on which customers rate the help that they got by mail. */
export const RATING_PAGE_TEXTS: Readonly<Record<'en' | 'es', RatingPageTexts>> = {
  en: {
    title: 'How good was our help?',
    question: (number) => `How good was our help with ${number}?`,
    choose: 'From 1 to 5',
    comment: 'Would you like to add a few words? (optional)',
    send: 'Send',
    thanks: 'Thank you!',
    noted: 'Your answer is with our team.',
  },
  es: {
    title: '¿Qué tal fue nuestra ayuda?',
    question: (number) => `¿Qué tal fue nuestra ayuda con ${number}?`,
    choose: 'De 1 a 5',
    comment: '¿Quieres añadir unas palabras? (opcional)',
    send: 'Enviar',
    thanks: '¡Gracias!',
    noted: 'Nuestro equipo tiene tu respuesta.',
  },
};
