/** What files are taken; shared with the pages, which save a trip by it. */

/** Bytes of one file. */
export const LARGEST_FILE = 10 * 1024 * 1024;
/** Files of one message or form. */
export const MOST_FILES = 5;
/** Media types of what is shown in place. */
export const PICTURE_TYPES: readonly string[] = ['image/jpeg', 'image/png', 'image/gif', 'image/webp'];
/** Media types of what is taken. */
export const ACCEPTED_TYPES: readonly string[] = [...PICTURE_TYPES, 'application/pdf'];
