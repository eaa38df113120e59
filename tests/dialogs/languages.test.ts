import { chooseLanguage } from '../../dialogs/chooseLanguage';
import type { ConversationFacts } from '../../dialogs/conversationFacts';
import type { LanguageDetector } from '../../dialogs/ports';
import { demoConversation } from '../support/dialogWorld';

/** Knows two words. */
const WORDS: LanguageDetector = {
  detect: (text) => (/\bhola\b/.test(text) ? 'es' : /\bhello\b/.test(text) ? 'en' : undefined),
};

type Known = Pick<ConversationFacts, 'language' | 'namesAwaited'>;

describe('the language of a conversation', () => {
  it.each([
    ['of the browser, while nothing was said', '1042', 'es-MX', {}, 'es', 'es-MX'],
    ['English without a locale', '1042', '', {}, 'en', 'en-US'],
    ['English where the bot does not speak the browser’s', '1042', 'fr-FR', {}, 'en', 'en'],
    ['that of the words, against the browser', 'hola', 'en-US', {}, 'es', 'es'],
    ['that of the words, in the browser’s own kind', 'hola', 'es-AR', {}, 'es', 'es-AR'],
    ['the one heard before, where a message tells none', '1042', 'en-US', { language: 'es' }, 'es', 'es'],
    ['not that of a name that was asked for', 'hola', 'en-US', { namesAwaited: true }, 'en', 'en-US'],
    ['another one, once it is spoken', 'hello', 'es-MX', { language: 'es' }, 'en', 'en'],
  ] as const)('is %s', (_rule, text, locale, known: Known, language, spoken) => {
    expect(chooseLanguage({ text, locale }, { ...known }, WORDS)).toEqual({
      language,
      locale: spoken,
      isWish: false,
    });
  });

  it.each([
    ['español', 'es'],
    ['¿Hablas español?', 'es'],
    ['can we speak Spanish please', 'es'],
    ['en castellano por favor', 'es'],
    ['in English please', 'en'],
    ['no entiendo inglés, ¿podemos hablar en español?', 'es'],
    ["sorry, I don't speak Spanish. English please", 'en'],
    ['¿pueden responder en inglés?', undefined],
    ['la página está en inglés', undefined],
    ['do you have a Spanish ring', undefined],
  ] as const)('is asked for by "%s": %s', (text, language) => {
    const { isWish, language: chosen } = chooseLanguage({ text, locale: 'fr' }, {}, WORDS);
    expect(isWish ? chosen : undefined).toBe(language);
  });

  it('is noted once it was heard, and not when the browser alone says it', () => {
    const facts: Known = {};
    chooseLanguage({ text: '1042', locale: 'es' }, facts, WORDS);
    expect(facts.language).toBeUndefined();
    chooseLanguage({ text: 'hola', locale: 'en' }, facts, WORDS);
    expect(facts.language).toBe('es');
  });
});

describe('a conversation in Spanish', () => {
  it('is welcomed in the language of the browser', async () => {
    const conversation = demoConversation({ languages: WORDS });
    const [welcome] = await conversation.send({
      type: 'conversationUpdate',
      membersAdded: [{ id: 'user', name: 'User' }],
      recipient: { id: 'bot', name: 'Bot' },
      locale: 'es-CL',
    });
    expect(welcome?.text).toMatch(/^¡Hola y te damos la bienvenida/);
    expect(welcome?.chips).toContain('¿Dónde está mi pedido?');
  });

  it('carries its language on the ticket, and keeps it after starting over', async () => {
    const conversation = demoConversation({ languages: WORDS });
    await conversation.say('hola');
    await conversation.say('empezar de nuevo');
    await conversation.say('quiero hablar con una persona');
    await conversation.say('Quisiera saber si graban pulseras para niñas');
    await conversation.say('Ana Torres');
    await conversation.say('ana@example.com');
    await conversation.say('Enviar');
    expect(conversation.tickets).toHaveLength(1);
    expect(conversation.tickets[0]?.context.locale).toBe('es');
  });
});
