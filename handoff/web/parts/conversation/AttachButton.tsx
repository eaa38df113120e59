import { useRef } from 'preact/hooks';
import { ACCEPTED_TYPES } from '../../../intake/fileLimits';
import { Icon } from '../Icon';

/** Opens the system's choice of files. */
export function AttachButton({ onPick }: { onPick: (files: File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={ACCEPTED_TYPES.join(',')}
        aria-label="Files to attach"
        onChange={({ currentTarget }) => {
          onPick([...(currentTarget.files ?? [])]);
          // So that the same file can be picked again after it was removed.
          currentTarget.value = '';
        }}
      />
      <button
        class="button button-quiet composer-attach"
        title="Attach pictures or PDF files"
        onClick={() => input.current?.click()}
      >
        <Icon name="clip" />
        Attach
      </button>
    </>
  );
}
