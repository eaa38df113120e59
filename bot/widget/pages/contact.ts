/** The contact page: sends the form, shows what is wrong where it is wrong, and the ticket at the end. */
type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What to do, by the field's name; the server names the field, the words are the page's. */
const ADVICE: Readonly<Record<string, string>> = {
  name: 'Please tell us your name.',
  email: 'Please enter an e-mail address such as name@example.com.',
  topic: 'Please choose what it is about.',
  orderNumber: 'Please check the order number, or leave it out.',
  description: 'Please describe it in at least ten characters.',
  files: 'Please attach at most five pictures or PDF files of at most 10 MB each.',
};

const FILE_TYPES = ['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'application/pdf'];
const MOST_FILES = 5;
const LARGEST_FILE = 10 * 1024 * 1024;

const UNREACHABLE = 'Your message could not be sent. It is still here: please try again in a moment.';
const TOO_OFTEN = 'You have sent several messages in a short time. Please try again in a few minutes.';

function byId<T extends HTMLElement>(id: string): T {
  const element = document.getElementById(id);
  if (!element) throw new Error(`#${id} is missing`);
  return element as T;
}

const form = byId<HTMLFormElement>('contact-form');
const problem = byId('form-problem');
const files = byId<HTMLInputElement>('files');
const done = byId('contact-done');
const submit = form.querySelector('button') as HTMLButtonElement;
const controls = Array.from(form.elements).filter((element): element is Control => element.id in ADVICE);

function showError(control: Control, message: string | undefined): void {
  const place = byId(`${control.id}-error`);
  place.textContent = message ?? '';
  place.hidden = message === undefined;
  if (message === undefined) control.removeAttribute('aria-invalid');
  else control.setAttribute('aria-invalid', 'true');
  const hint = document.getElementById(`${control.id}-hint`);
  const describedBy = [hint?.id, message && place.id].filter(Boolean).join(' ');
  if (describedBy) control.setAttribute('aria-describedby', describedBy);
  else control.removeAttribute('aria-describedby');
}

function showProblem(message: string | undefined): void {
  problem.textContent = message ?? '';
  problem.hidden = message === undefined;
}

/** Marks the fields by name and goes to the first. */
function showErrors(names: readonly string[]): void {
  for (const control of controls)
    showError(control, names.includes(control.id) ? ADVICE[control.id] : undefined);
  controls.find((control) => names.includes(control.id))?.focus();
}

/** Surrounding blanks don't count, as on the server. */
function isFilled(control: Control): boolean {
  if (control === files) return areFilesFine();
  const value = control.value.trim();
  if (!value) return !control.required;
  const least = control instanceof HTMLTextAreaElement ? control.minLength : 0;
  return value.length >= least && !control.validity.typeMismatch;
}

/** As far as the browser can tell; the server looks into them. */
function areFilesFine(): boolean {
  const chosen = chosenFiles();
  return (
    chosen.length <= MOST_FILES &&
    chosen.every(({ type, size }) => FILE_TYPES.includes(type) && size > 0 && size <= LARGEST_FILE)
  );
}

function chosenFiles(): File[] {
  return Array.from(files.files ?? []);
}

/** What makes two attempts the same. */
function keyOf(body: FormData): string {
  return JSON.stringify(
    Array.from(body, ([name, value]) =>
      value instanceof File ? [name, value.name, value.size, value.lastModified] : [name, value],
    ),
  );
}

/** What was sent last, and the key under which the server knows it. */
let attempt = { content: '', key: '' };

async function send(): Promise<void> {
  showProblem(undefined);
  const wrong = controls.filter((control) => !isFilled(control)).map((control) => control.id);
  showErrors(wrong);
  if (wrong.length > 0) return;

  const body = new FormData();
  for (const control of controls) {
    const value = control.value.trim();
    if (control !== files && value) body.append(control.id, value);
  }
  for (const file of chosenFiles()) body.append('files', file);
  // The same message again is a retry, and makes no second ticket.
  const content = keyOf(body);
  if (content !== attempt.content) {
    attempt = { content, key: crypto.getRandomValues(new Uint32Array(4)).join('-') };
  }
  submit.disabled = true;
  try {
    const response = await fetch('/api/contact', {
      method: 'POST',
      headers: { 'idempotency-key': attempt.key },
      body,
    });
    const answer = (await response.json()) as {
      number?: string;
      responseDueBy?: string;
      errors?: { field: string }[];
    };
    if (response.ok) showDone(answer.number ?? '', answer.responseDueBy ?? '');
    else if (response.status === 429) showProblem(TOO_OFTEN);
    else {
      const named = (answer.errors ?? []).map(({ field }) => field).filter((field) => field in ADVICE);
      if (named.length > 0) showErrors(named);
      else showProblem(UNREACHABLE);
    }
  } catch {
    showProblem(UNREACHABLE);
  } finally {
    submit.disabled = false;
  }
}

function showDone(number: string, responseDueBy: string): void {
  byId('done-number').textContent = number;
  byId('done-email').textContent = byId<HTMLInputElement>('email').value.trim();
  const due = byId<HTMLTimeElement>('done-due');
  due.dateTime = responseDueBy;
  // The page is in English; which kind of English dates are written in is the visitor's choice.
  const english = navigator.languages.find((language) => language.startsWith('en')) ?? 'en-GB';
  due.textContent = new Intl.DateTimeFormat(english, {
    dateStyle: 'full',
    timeStyle: 'short',
  }).format(new Date(responseDueBy));
  form.hidden = true;
  done.hidden = false;
  byId('done-title').focus();
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void send();
});
// An error goes away as soon as it is mended, and comes only when the form is sent.
form.addEventListener('input', ({ target }) => {
  const control = controls.find((candidate) => candidate === target);
  if (control?.hasAttribute('aria-invalid') && isFilled(control)) showError(control, undefined);
});
byId('contact-again').addEventListener('click', () => {
  form.reset();
  attempt = { content: '', key: '' };
  done.hidden = true;
  form.hidden = false;
  controls[0]?.focus();
});
