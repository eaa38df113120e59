import { useRef, useState } from 'preact/hooks';
import type { TargetedSubmitEvent } from 'preact';
import { toApiProblem } from '../../api/apiProblem';

/** Sends a form once, and keeps what the server had against it: per field where it names one. */
export function useEntranceForm(send: (values: Record<string, string>) => Promise<void>) {
  const form = useRef<HTMLFormElement>(null);
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [fields, setFields] = useState<Record<string, string>>({});

  const submit = async (): Promise<void> => {
    if (!form.current || isSending) return;
    const values = Object.fromEntries(
      [...new FormData(form.current)].map(([key, value]) => [key, String(value)]),
    );
    setSending(true);
    setProblem(undefined);
    setFields({});
    try {
      await send(values);
    } catch (error) {
      const refused = toApiProblem(error);
      const named = Object.fromEntries(refused.fields.map(({ field, message }) => [field, message]));
      const shown = Object.keys(named).filter((name) => form.current?.elements.namedItem(name));
      setFields(named);
      if (shown.length === 0) setProblem(refused.message);
      const first = form.current?.elements.namedItem(shown[0] ?? '') ?? undefined;
      if (first instanceof HTMLElement) first.focus();
    } finally {
      setSending(false);
    }
  };

  const onSubmit = (event: TargetedSubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void submit();
  };
  return { form, isSending, problem, fields, onSubmit };
}
