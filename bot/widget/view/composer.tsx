import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { DRAFT_KEY } from '../storageKeys';
import { TEXTS } from '../texts';
import { ACCEPTED_TYPES, checkFiles } from './attachments';
import { ClipIcon, CloseIcon, FileIcon, SendIcon } from './icons';
import { useWidget } from './widgetContext';

/** What the server takes as one message. */
export const MOST_CHARACTERS = 4000;
/** From here on the field says how many are left. */
const HINT_FROM = 3800;

function readDraft(): string {
  try {
    return sessionStorage.getItem(DRAFT_KEY) ?? '';
  } catch {
    return '';
  }
}

function writeDraft(text: string): void {
  try {
    if (text) sessionStorage.setItem(DRAFT_KEY, text);
    else sessionStorage.removeItem(DRAFT_KEY);
  } catch {
    // Without storage a draft lives as long as the page.
  }
}

/** As tall as its text; measured from one line up, or it would never shrink again. */
function fitHeight(area: HTMLTextAreaElement): void {
  area.style.height = '';
  if (area.scrollHeight > area.clientHeight) area.style.height = `${area.scrollHeight}px`;
}

interface ComposerProps {
  field: RefObject<HTMLTextAreaElement | null>;
  /** A text that the page asked to put into the field. */
  prefill?: { text: string };
}

export function Composer({ field, prefill }: ComposerProps) {
  const { chat } = useWidget();
  const [text, setText] = useState(readDraft);
  const [files, setFiles] = useState<File[]>([]);
  const [problem, setProblem] = useState<string>();
  const picker = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (prefill) setText(prefill.text);
  }, [prefill]);
  useEffect(() => writeDraft(text), [text]);
  useEffect(() => {
    const area = field.current;
    if (!area) return undefined;
    const observer = new ResizeObserver(() => fitHeight(area));
    observer.observe(area);
    return () => observer.disconnect();
  }, []);
  useLayoutEffect(() => {
    if (field.current) fitHeight(field.current);
  }, [text]);

  const attach = (added: File[]): void => {
    const checked = checkFiles(files, added);
    setFiles(checked.files);
    setProblem(checked.problem);
  };
  const over = text.length - MOST_CHARACTERS;
  const canSend = over <= 0 && (text.trim() !== '' || files.length > 0);
  const send = (): void => {
    if (!canSend) return;
    chat.send(text.trim(), files);
    setText('');
    setFiles([]);
    setProblem(undefined);
    field.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    // Enter also ends the composition of a Japanese or Chinese word, and must not send it.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send();
  };
  const onPaste = (event: ClipboardEvent): void => {
    const pasted = Array.from(event.clipboardData?.files ?? []);
    if (pasted.length === 0) return;
    event.preventDefault();
    attach(pasted);
  };

  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        attach(Array.from(event.dataTransfer?.files ?? []));
      }}
    >
      {files.length > 0 && (
        <ul class="staged">
          {files.map((file) => (
            <li key={file.name + file.size}>
              <FileIcon />
              <span>{file.name}</span>
              <button
                type="button"
                aria-label={TEXTS.removeFile(file.name)}
                onClick={() => setFiles(files.filter((other) => other !== file))}
              >
                <CloseIcon />
              </button>
            </li>
          ))}
        </ul>
      )}
      <p class={over > 0 || problem ? 'hint wrong' : 'hint'} role="status">
        {problem ??
          (over > 0 ? TEXTS.charactersOver(over) : text.length >= HINT_FROM && TEXTS.charactersLeft(-over))}
      </p>
      <div class="field">
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          accept={ACCEPTED_TYPES.join(',')}
          onChange={(event) => {
            attach(Array.from(event.currentTarget.files ?? []));
            event.currentTarget.value = '';
          }}
        />
        <button
          type="button"
          class="tool"
          aria-label={TEXTS.attach}
          title={TEXTS.attach}
          onClick={() => picker.current?.click()}
        >
          <ClipIcon />
        </button>
        <textarea
          ref={field}
          rows={1}
          value={text}
          aria-label={TEXTS.message}
          placeholder={TEXTS.placeholder}
          enterkeyhint="send"
          onInput={(event) => {
            setText(event.currentTarget.value);
            chat.notifyTyping();
          }}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
        />
        <button
          type="submit"
          class="send"
          aria-label={TEXTS.send}
          title={TEXTS.send}
          aria-disabled={!canSend}
        >
          <SendIcon />
        </button>
      </div>
    </form>
  );
}
