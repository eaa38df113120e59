import { sizeWords } from '../../words/sizeWords';
import { Icon } from '../Icon';

interface DraftFilesProps {
  files: readonly File[];
  problem: string | undefined;
  onRemove: (file: File) => void;
}

/** What goes with the reply that is being written. */
export function DraftFiles({ files, problem, onRemove }: DraftFilesProps) {
  return (
    <>
      {files.length > 0 && (
        <ul class="draft-files" aria-label="Attached files">
          {files.map((file, at) => (
            <li key={`${at}${file.name}`}>
              <Icon name="clip" />
              <span class="draft-file-name">{file.name}</span>
              <span class="number">{sizeWords(file.size)}</span>
              <button class="link" aria-label={`Remove ${file.name}`} onClick={() => onRemove(file)}>
                Remove
              </button>
            </li>
          ))}
        </ul>
      )}
      {problem !== undefined && (
        <p class="draft-files-problem" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
