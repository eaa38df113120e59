interface SubmitButtonProps {
  isSending: boolean;
  label: string;
  sendingLabel: string;
}

/** Stays focusable while it works: a disabled button would lose the keyboard's place. */
export function SubmitButton({ isSending, label, sendingLabel }: SubmitButtonProps) {
  return (
    <button class="button button-primary entrance-submit" type="submit" aria-disabled={isSending}>
      {isSending && <span class="spinner" aria-hidden="true" />}
      {isSending ? sendingLabel : label}
    </button>
  );
}
