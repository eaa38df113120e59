import { useEffect, useState } from 'preact/hooks';
import { useDesk } from '../../state/deskOf';
import { FILTERS, queuePath, type FilterName, type Listing } from '../../state/route';
import { CHANNEL_NAMES, languageWords, PRIORITY_NAMES, TOPIC_NAMES } from '../../words/ticketWords';
import { SEARCH_ID } from '../focusPlaces';
import { Icon } from '../Icon';

/** Languages in which Bezel speaks. */
const LANGUAGES = ['en', 'es'];

type SelectName = Exclude<FilterName, 'search'>;

const CHOICES: Record<SelectName, [any: string, choices: Readonly<Record<string, string>>]> = {
  topic: ['Any topic', TOPIC_NAMES],
  channel: ['Any channel', CHANNEL_NAMES],
  language: ['Any language', Object.fromEntries(LANGUAGES.map((code) => [code, languageWords(code)]))],
  priority: ['Any priority', PRIORITY_NAMES],
};

const SELECTS = Object.keys(CHOICES) as SelectName[];

/** Search and filters. They stand in the address, so that a list can be kept, sent and gone back to. */
export function Narrowing({ listing }: { listing: Listing }) {
  const desk = useDesk();
  const isNarrowed = SELECTS.some((name) => listing[name] !== undefined);
  const [isOpen, setOpen] = useState(isNarrowed);
  const [typed, setTyped] = useState('');
  useEffect(() => setTyped(listing.search ?? ''), [listing.search]);
  const go = (name: FilterName, value: string): void => {
    const { [name]: _, ...rest } = listing;
    desk.navigation.go(queuePath(value === '' ? rest : { ...rest, [name]: value }));
  };
  return (
    <div class="narrowing">
      <form
        class="search"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          go('search', typed.trim());
        }}
      >
        <input
          class="input"
          type="search"
          id={SEARCH_ID}
          aria-label="Search tickets"
          placeholder="Name, order, words…"
          aria-keyshortcuts="/"
          maxLength={200}
          value={typed}
          enterkeyhint="search"
          // The field's own cross empties it.
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            if (event.currentTarget.value === '' && listing.search !== undefined) go('search', '');
          }}
        />
        <button
          type="button"
          class={`button button-icon ${isNarrowed ? 'button-primary' : 'button-quiet'}`}
          aria-label="Filters"
          title="Filters"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon name="filter" />
        </button>
      </form>
      {isOpen && (
        <div class="filters" role="group" aria-label="Filters">
          {SELECTS.map((name) => {
            const [any, choices] = CHOICES[name];
            return (
              <select
                key={name}
                class="input"
                aria-label={any.replace('Any ', '')}
                value={listing[name] ?? ''}
                onChange={(event) => go(name, event.currentTarget.value)}
              >
                <option value="">{any}</option>
                {Object.entries(choices).map(([value, words]) => (
                  <option key={value} value={value}>
                    {words}
                  </option>
                ))}
              </select>
            );
          })}
          {FILTERS.some((name) => listing[name] !== undefined) && (
            <button class="link" onClick={() => desk.navigation.go(queuePath({ view: listing.view }))}>
              Show everything
            </button>
          )}
        </div>
      )}
    </div>
  );
}
