/** The Contact Us page: the only official way to reach the team (policy section 2), without the chat. */
import { ACCEPTED_TYPES, LARGEST_FILE, MOST_FILES } from '../../handoff/intake/fileLimits';
import { CONTACT_TOPICS, contactFormSchema, type ContactTopic, type Policy } from '../../policies';
import { html, type Html } from './html';
import { pageShell, type PageAssets } from './pageShell';
import { siteFooter, siteHeader } from './siteFrame';

const TOPIC_WORDS: Readonly<Record<ContactTopic, string>> = {
  order: 'An order',
  shipping: 'Shipping or delivery',
  return: 'A return or refund',
  product: 'A product',
  payment: 'A payment',
  feedback: 'Feedback or a suggestion',
  other: 'Something else',
};

/** The schema's own limits, in UTF-16 code units, as the browser counts them too. */
const { name, orderNumber, description } = contactFormSchema.shape;
const LIMITS = {
  name: name.maxLength ?? undefined,
  email: 254,
  orderNumber: orderNumber.unwrap().maxLength ?? undefined,
  descriptionLeast: description.minLength ?? undefined,
  description: description.maxLength ?? undefined,
};

function field(id: string, label: string, control: Html, hint?: string): Html {
  return html`<div class="form-field">
    <label for="${id}">${label}</label>
    ${hint !== undefined && html`<p class="form-hint" id="${id}-hint">${hint}</p>`} ${control}
    <p class="form-error" id="${id}-error" hidden></p>
  </div>`;
}

/** @param isDemo the demo shop has a home page to go back to */
export function contactPage(
  assets: PageAssets,
  { policy, isDemo }: { policy: Policy; isDemo: boolean },
): Html {
  const { shopName, responseHours } = policy;
  return pageShell(assets, {
    title: `Contact us · ${shopName}`,
    description: `Write to the customer care team of ${shopName}.`,
    shopName,
    styles: ['contact.css'],
    scripts: ['contact.js'],
    body: html`${siteHeader({ shopName, isDemo, current: 'contact' })}
      <main id="main" class="contact">
        <div class="contact-words">
          <h1>Contact us</h1>
          <p>
            Tell us what it is about and how to reach you. Someone from our team reads every message and
            answers <span class="unbroken">by e-mail</span>, as a rule within ${responseHours.min} to
            ${responseHours.max} hours.
          </p>
          <ul class="plain-facts">
            <li>This form is the only official way to reach our team.</li>
            <li>Please leave out card numbers and passwords; we never need them.</li>
            <li>Have your order number at hand? It helps us find your order at once.</li>
          </ul>
          <p>
            In a hurry? <button type="button" class="text-button" data-bezel-open>Ask in the chat</button>,
            which knows orders, returns and our policy by heart.
          </p>
        </div>
        <div class="contact-card">
          <noscript>
            <p class="form-problem">This form needs JavaScript. Please allow it for this page and reload.</p>
          </noscript>
          <form id="contact-form" novalidate>
            <p class="form-problem" id="form-problem" role="alert" hidden></p>
            <div class="form-pair">
              ${field(
                'name',
                'Your name',
                html`<input id="name" name="name" autocomplete="name" required maxlength="${LIMITS.name}" />`,
              )}
              ${field(
                'email',
                'E-mail address',
                html`<input
                  id="email"
                  name="email"
                  type="email"
                  autocomplete="email"
                  required
                  maxlength="${LIMITS.email}"
                />`,
              )}
            </div>
            <div class="form-pair">
              ${field(
                'topic',
                'What is it about?',
                html`<select id="topic" name="topic" required>
                  <option value="">Please choose</option>
                  ${CONTACT_TOPICS.map((topic) => html`<option value="${topic}">${TOPIC_WORDS[topic]}</option>`)}
                </select>`,
              )}
              ${field(
                'orderNumber',
                'Order number, if you have one',
                html`<input
                  id="orderNumber"
                  name="orderNumber"
                  autocomplete="off"
                  maxlength="${LIMITS.orderNumber}"
                />`,
              )}
            </div>
            ${field(
              'description',
              'Your message',
              html`<textarea
                id="description"
                name="description"
                rows="7"
                required
                minlength="${LIMITS.descriptionLeast}"
                maxlength="${LIMITS.description}"
                aria-describedby="description-hint"
              ></textarea>`,
              'What happened, and what would you like us to do?',
            )}
            ${field(
              'files',
              'Pictures or PDF files, if they help',
              html`<input
                id="files"
                name="files"
                type="file"
                multiple
                accept="${ACCEPTED_TYPES.join(',')}"
                aria-describedby="files-hint"
              />`,
              `Up to ${MOST_FILES} files of at most ${LARGEST_FILE / 1024 / 1024} MB each.`,
            )}
            <button type="submit" class="button">Send message</button>
          </form>
          <section id="contact-done" class="contact-done" aria-labelledby="done-title" hidden>
            <h2 id="done-title" tabindex="-1">Thank you, we have your message</h2>
            <dl>
              <div>
                <dt>Your ticket</dt>
                <dd id="done-number"></dd>
              </div>
              <div>
                <dt>We answer by</dt>
                <dd><time id="done-due"></time></dd>
              </div>
              <div>
                <dt>Our answer goes to</dt>
                <dd id="done-email"></dd>
              </div>
            </dl>
            <p>Keep the ticket number: with it we find your message at once.</p>
            <button type="button" class="button quiet" id="contact-again">Write another message</button>
          </section>
        </div>
      </main>
      ${siteFooter({ shopName, isDemo })}`,
  });
}
