import type { RatingWording } from '../ratingWording';
import type { RatingWords } from '../vocabulary';

export const RATING: RatingWording = {
  ask: (number) => `¿Qué tal fue nuestra ayuda con ${number}?`,
  scores: ['1 – Mala', '2 – Regular', '3 – Aceptable', '4 – Buena', '5 – Muy buena'],
  askComment: (score) => {
    if (score >= 4) return '¡Gracias! ¿Quieres añadir unas palabras para nuestro equipo?';
    if (score === 3) return 'Gracias. ¿Qué podríamos haber hecho mejor?';
    return 'Gracias por decirlo, y lamento que no haya sido mejor. ¿Qué salió mal?';
  },
  noComment: 'Sin comentarios',
  noted: () => 'Gracias, lo he anotado para nuestro equipo.',
};

export const RATING_WORDS: RatingWords = {
  score:
    /^(?:(?:(?:le|les|te|os) (?:doy|daria|pongo) )?(?:un |una )?)(?<score>[1-5]|uno|dos|tres|cuatro|cinco)(?: ?(?:\/|de|sobre) ?(?:5|cinco))?(?: (?:estrellas?|puntos?))?(?:,? (?:por favor|gracias))?$/,
  words: [
    [/^(?:muy mal[ao]?|pesim[ao]|terrible|horrible|fatal)$/, 1],
    [/^(?:mal[ao]?|regular|no muy buen[ao])$/, 2],
    [/^(?:aceptable|normal|mas o menos|asi asi)$/, 3],
    [/^(?:bien|buen[ao])$/, 4],
    [
      /^(?:muy (?:bien|buen[ao])|excelente|perfect[ao]|genial|increible|estupend[ao]|(?:10|diez) ?(?:\/|de|sobre) ?(?:10|diez))$/,
      5,
    ],
  ],
  noComment: /^(?:sin comentarios?|nada(?: mas)?|ahora no|luego|mas tarde)$/,
};
