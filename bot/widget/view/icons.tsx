/** Line drawings, 24 by 24; decorative, the control they stand in carries the words. */
const drawing = (path: string) => () => (
  <svg viewBox="0 0 24 24" aria-hidden="true" class="icon">
    <path d={path} />
  </svg>
);

export const CloseIcon = drawing('M6 6l12 12M18 6L6 18');
export const MinimiseIcon = drawing('M6 9.5l6 6 6-6');
export const MoreIcon = drawing(
  'M5.5 11.4a.6.6 0 1 1 0 1.2.6.6 0 0 1 0-1.2zM12 11.4a.6.6 0 1 1 0 1.2.6.6 0 0 1 0-1.2zM18.5 11.4a.6.6 0 1 1 0 1.2.6.6 0 0 1 0-1.2z',
);
export const SendIcon = drawing('M12 19V5.5M6 11l6-6 6 6');
export const ClipIcon = drawing(
  'M19.5 11.5l-7.4 7.4a4.6 4.6 0 0 1-6.5-6.5l7.7-7.7a3.1 3.1 0 0 1 4.4 4.4l-7.6 7.6a1.5 1.5 0 0 1-2.2-2.2l6.9-6.8',
);
export const NewIcon = drawing('M12 5v14M5 12h14');
export const LetterIcon = drawing('M3.5 6.5h17v11h-17zM4 7l8 6 8-6');
export const FileIcon = drawing('M6.5 3.5h7l4 4v13h-11zM13.5 3.5v4h4');
export const AlertIcon = drawing('M12 8v5M12 16h.01M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17z');
export const DownIcon = drawing('M12 5v13.5M6 13l6 6 6-6');

/** The shop assistant's sign: a cut stone. */
export const StoneIcon = drawing('M7.5 5h9L20.5 10 12 20 3.5 10zM3.5 10h17M9 10l3 10 3-10-3-5z');
