import { ACCEPTED_TYPES, LARGEST_FILE, MOST_FILES } from '../../intake/fileLimits';

/**
 * The files that can be sent of those that were there and those that are added, and in words what is
 * wrong with the first that cannot. The server decides by the content; this only saves a trip.
 */
export function pickFiles(
  present: readonly File[],
  added: readonly File[],
): { files: File[]; problem?: string } {
  const files = [...present];
  let problem: string | undefined;
  for (const file of added) {
    if (!ACCEPTED_TYPES.includes(file.type)) {
      problem ??= `${file.name}: only pictures (JPEG, PNG, GIF, WebP) and PDF files can be sent.`;
    } else if (file.size > LARGEST_FILE) {
      problem ??= `${file.name} is larger than ${LARGEST_FILE / 1024 / 1024} MB.`;
    } else if (file.size === 0) problem ??= `${file.name} is empty.`;
    else if (files.length >= MOST_FILES) problem ??= `At most ${MOST_FILES} files go with a reply.`;
    else files.push(file);
  }
  return { files, ...(problem !== undefined && { problem }) };
}
