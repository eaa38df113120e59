/** Drawn on a 16 pixel grid; decoration only, the words beside it carry the meaning. */
const PATHS = {
  filter: 'M2 3.5h12M4.5 8h7M7 12.5h2',
  next: 'M3 3.5 9 8l-6 4.5zM12 3.5v9',
  back: 'M10 3 5 8l5 5',
  forward: 'm6 3 5 5-5 5',
  check: 'm3 8.5 3.2 3.2L13 5',
  shield: 'M8 1.8 13 4v3.6c0 3-2 5.4-5 6.6-3-1.2-5-3.6-5-6.6V4zM5.7 8l1.7 1.7 3-3.2',
  alert: 'M8 2 14.5 13.3H1.5zM8 6.3v3.2M8 11.6v.1',
  bolt: 'M8.8 1.8 3.5 9h4l-.6 5.2L12.5 7h-4z',
  clock: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8M8 4.6V8l2.3 1.6',
  send: 'M2.2 8 13.8 2.6 10.4 13.6 7.6 9.2zM7.6 9.2l6.2-6.6',
  note: 'M3 2.5h10v7.6L9.6 13.5H3zM9.6 13.5v-3.4H13M5.4 5.6h5.2M5.4 8.2h2.8',
  canned: 'M2 3h12v8H7.4L4.4 13.6V11H2zM5 5.8h6M5 8.2h4',
  person: 'M8 8.2a2.9 2.9 0 1 0 0-5.8 2.9 2.9 0 0 0 0 5.8M2.8 13.8c.5-2.6 2.5-4 5.2-4s4.7 1.4 5.2 4',
  keyboard: 'M1.8 4h12.4v8H1.8zM4.2 6.6h.1M6.7 6.6h.1M9.2 6.6h.1M11.7 6.6h.1M5 9.6h6',
  command: 'M2.5 3.5 7 8l-4.5 4.5M8.5 12.5h5',
  exit: 'M6.5 2.5h-4v11h4M6.5 8h7.2M11 5.2 13.8 8 11 10.8',
  chat: 'M2 3h12v8H7.4L4.4 13.6V11H2z',
  mail: 'M1.8 3.6h12.4v8.8H1.8zM2 4l6 4.8L14 4',
  clip: 'M12.8 7.4 8 12.2a2.9 2.9 0 0 1-4.1-4.1l5-5a1.9 1.9 0 0 1 2.8 2.7l-5 5a.9.9 0 0 1-1.4-1.3l4.4-4.5',
  panel: 'M2 3h12v10H2zM9.8 3v10',
  swap: 'M2.4 5.4h10.4M10.4 2.8l2.6 2.6-2.6 2.6M13.6 10.6H3.2M5.6 8 3 10.6l2.6 2.6',
  undo: 'M3 6.2h6.4a3.6 3.6 0 0 1 0 7.2H5.6M5.8 3.2l-3 3 3 3',
  close: 'm4 4 8 8M12 4l-8 8',
  more: 'M3.5 8h.1M8 8h.1M12.5 8h.1',
  box: 'M2.2 5 8 2l5.8 3v6L8 14l-5.8-3zM2.2 5 8 8l5.8-3M8 8v6',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
