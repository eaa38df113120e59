import type { ComponentChildren, TargetedSubmitEvent } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { WebhookRequest } from '../../../api/contract';
import { Problem } from '../../parts/Problem';
import type { Asked } from '../../state/createDesk';

export type WebhookWish = Required<Omit<WebhookRequest, 'events'>> & { events: string[] };

/** What the server says against it, with the fields that it is about. */
type Refused = Extract<Asked<unknown>, { problem: string }>;

interface FormProps {
  start: WebhookWish;
  eventTypes: string[];
  /** Sends it; what is wrong with it comes back. */
  onSave: (wish: WebhookWish) => Promise<Refused | undefined>;
  save: string;
  children?: ComponentChildren;
}

/** Name, address, types of messages, and whether they name the customer. */
export function WebhookForm({ start, eventTypes, onSave, save, children }: FormProps) {
  const id = useId();
  const [wish, setWish] = useState(start);
  const [wrong, setWrong] = useState<Refused>();
  const [isPending, setPending] = useState(false);
  const set = (changed: Partial<WebhookWish>): void => setWish({ ...wish, ...changed });

  const onSubmit = (event: TargetedSubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (isPending) return;
    setPending(true);
    void onSave(wish).then((refused) => {
      setPending(false);
      setWrong(refused);
    });
  };
  const wrongWith = (name: string): string | undefined =>
    wrong?.fields.find(({ field }) => field.split('.')[0] === name)?.message;
  const field = (name: 'name' | 'url', label: string, attributes: object) => {
    const problem = wrongWith(name);
    return (
      <div class="field">
        <label class="field-label" for={`${id}-${name}`}>
          {label}
        </label>
        <input
          class="input"
          id={`${id}-${name}`}
          required
          autocomplete="off"
          value={wish[name]}
          aria-invalid={problem ? 'true' : undefined}
          aria-describedby={problem ? `${id}-${name}-problem` : undefined}
          onInput={(event) => set({ [name]: event.currentTarget.value })}
          {...attributes}
        />
        {problem && (
          <p class="field-problem" id={`${id}-${name}-problem`}>
            {problem}
          </p>
        )}
      </div>
    );
  };
  return (
    <form class="area-form" onSubmit={onSubmit}>
      {field('name', 'Name', { maxLength: 80 })}
      {field('url', 'Address', { type: 'url', maxLength: 2000, placeholder: 'https://…' })}
      <fieldset class="area-choices">
        <legend class="field-label">Tell of</legend>
        {eventTypes.map((type) => (
          <label key={type} class="area-choice">
            <input
              type="checkbox"
              checked={wish.events.includes(type)}
              onChange={({ currentTarget: { checked } }) =>
                set({
                  events: eventTypes.filter((each) => (each === type ? checked : wish.events.includes(each))),
                })
              }
            />
            <code>{type}</code>
          </label>
        ))}
        {wrongWith('events') && <p class="field-problem">{wrongWith('events')}</p>}
      </fieldset>
      <label class="area-choice">
        <input
          type="checkbox"
          checked={wish.personalData}
          onChange={({ currentTarget: { checked } }) => set({ personalData: checked })}
        />
        Name the customer: name, e-mail address, phone and order number
      </label>
      {wrong && wrong.fields.length === 0 && <Problem text={wrong.problem} />}
      <div class="reply-buttons">
        <button class="button button-primary" aria-disabled={isPending}>
          {isPending ? 'Saving…' : save}
        </button>
        {children}
      </div>
    </form>
  );
}
