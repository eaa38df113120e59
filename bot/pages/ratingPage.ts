/**
 * The page behind the link in the mail that asks how good the help was. Opening it stores nothing, since
 * mail scanners open every link: only its button does.
 */
import type { Request, Response, Server } from 'restify';
import { z } from 'zod';
import { languageModule } from '../../dialogs/text/language';
import type { Database } from '../../handoff/database';
import type { Log } from '../../handoff/http/log';
import { Problem } from '../../handoff/http/problem';
import { readMultipart } from '../../handoff/http/readMultipart';
import { createRoute } from '../../handoff/http/route';
import { RATE_PAGE, type RatingLinks } from '../../handoff/intake/ratingLinks';
import { LONGEST_COMMENT, type Ratings } from '../../handoff/intake/ratings';
import { findRating } from '../../handoff/tickets/ratingStore';
import { findTicket } from '../../handoff/tickets/ticketStore';
import { calendarDayOf, type ShopSettings } from '../../policies';
import { html, type Html } from './html';
import { pageShell, readPageAssets, sendPage } from './pageShell';
import { RATING_PAGE_TEXTS, type RatingPageTexts } from './ratingPageTexts';
import { siteFooter, siteHeader } from './siteFrame';

export interface RatingPageDeps {
  /** What `bundle.mjs` of `bot/widget` wrote. */
  folder: string;
  shop: ShopSettings;
  isDemo: boolean;
  database: Database;
  ratings: Pick<Ratings, 'answer'>;
  links: Pick<RatingLinks, 'read'>;
  clock: { now(): Date };
  log: Log;
}

const answerSchema = z.object({
  score: z.coerce.number().int().min(1).max(5),
  comment: z.string().max(LONGEST_COMMENT).default(''),
});

export function mountRatingPage(server: Server, deps: RatingPageDeps): void {
  const { database, ratings, links, clock, shop, isDemo } = deps;
  const { shopName } = shop.policy;
  const assets = readPageAssets(deps.folder);
  const route = createRoute(deps.log);

  const asked = async (req: Request) => {
    const number = links.read(String((req.params as { token?: unknown }).token));
    const rating = number && (await findRating(database.db, number));
    const ticket = number && (await findTicket(database.db, number));
    if (!number || !rating || !ticket) throw unknownLink();
    const language = ticket.locale.toLowerCase().startsWith('es') ? 'es' : 'en';
    return { number, rating, language } as const;
  };
  const send = (
    req: Request,
    res: Response,
    language: 'en' | 'es',
    content: (texts: RatingPageTexts) => Html,
  ) => {
    const texts = RATING_PAGE_TEXTS[language];
    sendPage(
      req,
      res,
      pageShell(assets, {
        title: `${texts.title} · ${shopName}`,
        description: texts.title,
        shopName,
        language,
        styles: ['contact.css'],
        body: html`${siteHeader({ shopName, isDemo })}
          <main id="main" class="contact"><div class="contact-card">${content(texts)}</div></main>
          ${siteFooter({ shopName, isDemo })}`,
      }),
    );
  };
  const scoresOf = (language: 'en' | 'es'): readonly string[] => {
    const today = calendarDayOf(clock.now(), shop.timeZone);
    return languageModule(language).createWording({ shopName, timeZone: shop.timeZone, today }).rating.scores;
  };

  server.get(
    `${RATE_PAGE}/:token`,
    route(async (req, res) => {
      const { number, rating, language } = await asked(req);
      send(req, res, language, (texts) =>
        rating.score === null ? form(texts, number, scoresOf(language)) : thanks(texts),
      );
    }),
  );
  server.post(
    `${RATE_PAGE}/:token`,
    route(async (req, res) => {
      const { number, language } = await asked(req);
      const { fields } = await readMultipart(req, { fileField: 'files', largestFile: 1, mostFiles: 0 });
      const { score, comment } = answerSchema.parse(fields);
      // Answered once: a second time says thank you and changes nothing.
      await database.transaction((tx) => ratings.answer(tx, number, { score, comment, at: clock.now() }));
      send(req, res, language, thanks);
    }),
  );
}

function form(texts: RatingPageTexts, number: string, scores: readonly string[]): Html {
  return html`<form method="post" enctype="multipart/form-data">
    <h1>${texts.question(number)}</h1>
    <fieldset class="form-field">
      <legend class="form-hint">${texts.choose}</legend>
      ${scores.map(
        (label, at) =>
          html`<p>
            <label><input type="radio" name="score" value="${at + 1}" required /> ${label}</label>
          </p>`,
      )}
    </fieldset>
    <div class="form-field">
      <label for="comment">${texts.comment}</label>
      <textarea id="comment" name="comment" rows="4" maxlength="${LONGEST_COMMENT}"></textarea>
    </div>
    <button type="submit" class="button">${texts.send}</button>
  </form>`;
}

function thanks(texts: RatingPageTexts): Html {
  return html`<h1>${texts.thanks}</h1>
    <p>${texts.noted}</p>`;
}

function unknownLink(): Problem {
  return new Problem({ status: 404, code: 'unknownLink', title: 'There is nothing to rate at this address' });
}
