import type { TargetedKeyboardEvent } from 'preact';

interface ListSearchProps {
  /** What it is for, also while it is empty. */
  label: string;
  listId: string;
  /** Whether the list has anything in it. */
  hasFound: boolean;
  /** Element of the chosen option. */
  chosenId: string | undefined;
  describedBy?: string | undefined;
  query: string;
  onQuery(query: string): void;
  onKeyDown(event: TargetedKeyboardEvent<HTMLInputElement>): void;
}

/** The field above a list that is found by typing (ARIA's combobox): the focus stays in it. */
export function ListSearch(props: ListSearchProps) {
  return (
    <input
      class="input"
      role="combobox"
      aria-label={props.label}
      aria-describedby={props.describedBy}
      aria-autocomplete="list"
      aria-expanded={props.hasFound}
      aria-controls={props.hasFound ? props.listId : undefined}
      aria-activedescendant={props.chosenId}
      autocomplete="off"
      autofocus
      maxLength={200}
      placeholder={props.label}
      value={props.query}
      onInput={(event) => props.onQuery(event.currentTarget.value)}
      onKeyDown={props.onKeyDown}
    />
  );
}
