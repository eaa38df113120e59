import { useEffect, useRef } from 'preact/hooks';

/** The recovery codes, the one time that they can be seen. */
export function RecoveryCodeList({ codes, onKept }: { codes: string[]; onKept: () => void }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <div class="area-form">
      <h4 tabIndex={-1} ref={title}>
        Your recovery codes
      </h4>
      <p class="area-text">
        Each works once in place of the app’s code, when your phone is lost. Keep them where you keep
        passwords: they are not shown again.
      </p>
      <ul class="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div class="area-actions">
        <button class="button button-primary" onClick={onKept}>
          I have kept them
        </button>
        <button class="button" onClick={() => void navigator.clipboard.writeText(codes.join('\n'))}>
          Copy
        </button>
      </div>
    </div>
  );
}
