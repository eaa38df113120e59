import { useEffect, useRef, useState } from 'preact/hooks';
import type { Speaker } from '../chat/chatState';
import { TEXTS } from '../texts';
import { Avatar } from './avatar';
import { FileIcon, LetterIcon, MinimiseIcon, MoreIcon, NewIcon } from './icons';
import { useWidget } from './widgetContext';

interface HeaderProps {
  titleId: string;
  /** Nobody where there is no conversation to be had. */
  speaker?: Speaker;
  /** In line for a person. */
  place?: number;
  onNewConversation(): void;
  onMailTranscript(): void;
  onClose(): void;
}

export function Header({
  titleId,
  speaker,
  place,
  onNewConversation,
  onMailTranscript,
  onClose,
}: HeaderProps) {
  const { shopName } = useWidget();
  const isAgent = speaker?.author === 'agent';
  return (
    <div class="header">
      <Avatar speaker={speaker ?? { author: 'bot' }} />
      <div class="header-words">
        <h2 id={titleId}>{shopName ?? TEXTS.title}</h2>
        {speaker && (
          <p>
            <span class="header-name">{isAgent && speaker.name ? speaker.name : TEXTS.assistant}</span> ·{' '}
            <span aria-live="polite">{statusOf(speaker, place)}</span>
          </p>
        )}
      </div>
      <Menu onNewConversation={onNewConversation} onMailTranscript={speaker && onMailTranscript} />
      <button
        type="button"
        class="tool"
        aria-label={TEXTS.closeChat}
        title={TEXTS.closeChat}
        onClick={onClose}
      >
        <MinimiseIcon />
      </button>
    </div>
  );
}

interface MenuProps {
  onNewConversation(): void;
  /** Undefined where there is no conversation to be had. */
  onMailTranscript?: () => void;
}

function statusOf({ author }: Speaker, place: number | undefined): string {
  if (place !== undefined) return TEXTS.place(place);
  return author === 'agent' ? TEXTS.agentStatus : TEXTS.assistantStatus;
}

function Menu({ onNewConversation, onMailTranscript }: MenuProps) {
  const { base } = useWidget();
  const [open, setOpen] = useState(false);
  const whole = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!open) return undefined;
    const root = whole.current?.getRootNode();
    const closeOutside = (event: Event): void => {
      if (!event.composedPath().includes(whole.current as EventTarget)) setOpen(false);
    };
    root?.addEventListener('pointerdown', closeOutside);
    root?.addEventListener('focusin', closeOutside);
    return () => {
      root?.removeEventListener('pointerdown', closeOutside);
      root?.removeEventListener('focusin', closeOutside);
    };
  }, [open]);

  const closeWithEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !open) return;
    event.stopPropagation();
    event.preventDefault();
    setOpen(false);
    button.current?.focus();
  };

  return (
    <div class="menu" ref={whole} onKeyDown={closeWithEscape}>
      <button
        type="button"
        class="tool"
        ref={button}
        aria-label={TEXTS.menu}
        title={TEXTS.menu}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <MoreIcon />
      </button>
      {open && (
        <div class="menu-list">
          <button
            type="button"
            onClick={() => {
              setOpen(false);
              onNewConversation();
            }}
          >
            <NewIcon />
            {TEXTS.newConversation}
          </button>
          {onMailTranscript && (
            <button
              type="button"
              onClick={() => {
                setOpen(false);
                onMailTranscript();
              }}
            >
              <FileIcon />
              {TEXTS.mailTranscript}
            </button>
          )}
          <a href={`${base}/contact`} target="_blank" rel="noopener" onClick={() => setOpen(false)}>
            <LetterIcon />
            {TEXTS.contactForm}
          </a>
        </div>
      )}
    </div>
  );
}
