import { useLayoutEffect, useState } from 'preact/hooks';

/**
 * The chosen one of a list under a text field (ARIA's combobox): the arrows go round it while the focus
 * stays in the field.
 * @param optionId the element of an option, which is scrolled into sight
 */
export function useListChoice<Item>(items: readonly Item[], optionId: (item: Item) => string) {
  const [at, choose] = useState(0);
  const last = items.length - 1;
  const chosen = items[Math.min(at, last)];
  useLayoutEffect(() => {
    if (chosen) document.getElementById(optionId(chosen))?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return {
    chosen,
    choose,
    /** Follows an arrow; false for every other key. */
    step(key: string): boolean {
      const by = { ArrowDown: 1, ArrowUp: -1 }[key];
      if (by) choose((Math.min(at, last) + by + items.length) % Math.max(1, items.length));
      return by !== undefined;
    },
  };
}
