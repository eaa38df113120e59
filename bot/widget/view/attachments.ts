/** What may be attached to a message; the server decides by the content, this only saves a trip. */
import { TEXTS } from '../texts';

export const ACCEPTED_TYPES = ['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'application/pdf'];
export const MOST_FILES = 5;
const MOST_BYTES = 10 * 1024 * 1024;

/** Gives the files that can be sent, and in words what is wrong with the first that can't. */
export function checkFiles(present: File[], added: File[]): { files: File[]; problem?: string } {
  const files = [...present];
  let problem: string | undefined;
  for (const file of added) {
    if (!ACCEPTED_TYPES.includes(file.type)) problem ??= TEXTS.fileKind(file.name);
    else if (file.size > MOST_BYTES) problem ??= TEXTS.fileTooBig(file.name);
    else if (file.size === 0) problem ??= TEXTS.fileEmpty(file.name);
    else if (files.length >= MOST_FILES) problem ??= TEXTS.tooManyFiles(MOST_FILES);
    else files.push(file);
  }
  return { files, problem };
}
