import { useDesk } from '../state/deskOf';
import { Icon } from './Icon';

/** The way to the commands without a keyboard. */
export function CommandsButton({ class: extra = '' }: { class?: string }) {
  const desk = useDesk();
  return (
    <button
      class={`button button-quiet button-icon ${extra}`}
      aria-label="Commands"
      title="Commands (Ctrl K)"
      aria-keyshortcuts="Control+K Meta+K"
      onClick={() => desk.show('palette')}
    >
      <Icon name="command" />
    </button>
  );
}
