import { useEffect, useRef, useState } from 'preact/hooks';
import type { TargetedSubmitEvent } from 'preact';
import type { AgentList, MacroStep, MacroView } from '../../../api/contract';
import { PLACEHOLDER_WORDS, PLACEHOLDERS } from '../../../desk/placeholders';
import type { MacroAnswer } from '../../state/createMacroActions';
import { useDesk } from '../../state/deskOf';
import { newStep, stepKindsWords } from '../../words/macroWords';
import { Problem } from '../Problem';
import { MacroStepFields } from './MacroStepFields';

const MOST_STEPS = 8;

/** What is being written: a macro that there is, or a new one. */
type Edited = { id?: string; name: string; steps: MacroStep[] };
const NEW: Edited = { name: '', steps: [newStep('reply', '')] };

/** Where leads write the macros of everybody. */
export function ManageMacros() {
  const desk = useDesk();
  const dialog = useRef<HTMLDialogElement>(null);
  const name = useRef<HTMLInputElement>(null);
  const addStep = useRef<HTMLButtonElement>(null);
  const [macros, setMacros] = useState<MacroView[]>();
  const [agents, setAgents] = useState<AgentList['agents']>([]);
  const [edited, setEdited] = useState<Edited>(NEW);
  const [problem, setProblem] = useState<string>();
  const [isPending, setPending] = useState(false);
  const { id, steps } = edited;

  const take = (answer: MacroAnswer): boolean => {
    setPending(false);
    setProblem('problem' in answer ? answer.problem : undefined);
    if ('problem' in answer) return false;
    setMacros(answer.macros);
    return true;
  };
  const write = (edit: Edited): void => {
    setEdited(edit);
    name.current?.focus();
  };
  const run = async (call: () => Promise<MacroAnswer>): Promise<void> => {
    if (isPending) return;
    setPending(true);
    if (take(await call())) write(NEW);
  };
  const removeStep = (index: number): void => {
    setSteps(steps.filter((_, at) => at !== index));
    addStep.current?.focus();
  };
  const setSteps = (changed: MacroStep[]): void => setEdited({ ...edited, steps: changed });
  useEffect(() => {
    dialog.current?.showModal();
    void desk.macros.list().then(take);
    void desk.macros.agents().then((answer) => {
      if ('problem' in answer) setProblem(answer.problem);
      else setAgents(answer.agents);
    });
  }, [desk]);

  const onSubmit = (event: TargetedSubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const macro = { name: edited.name, steps };
    void run(() => (id ? desk.macros.change(id, macro) : desk.macros.add(macro)));
  };
  return (
    <dialog
      class="sheet sheet-wide"
      ref={dialog}
      aria-labelledby="macros-title"
      onClose={() => desk.hide('manageMacros')}
    >
      <div class="sheet-body">
        <h2 id="macros-title">Macros</h2>
        <form class="reply-form" onSubmit={onSubmit}>
          <label class="field-label" for="macro-name">
            Name
          </label>
          <input
            class="input"
            id="macro-name"
            ref={name}
            required
            maxLength={80}
            autocomplete="off"
            value={edited.name}
            onInput={(event) => setEdited({ ...edited, name: event.currentTarget.value })}
          />
          <ol class="macro-steps" aria-label="Steps">
            {steps.map((step, index) => (
              <MacroStepFields
                key={index}
                step={step}
                place={index + 1}
                agents={agents}
                onChange={(changed) => setSteps(steps.map((each, at) => (at === index ? changed : each)))}
                {...(steps.length > 1 && { onRemove: () => removeStep(index) })}
              />
            ))}
          </ol>
          <p class="field-hint" id="macro-hint">
            Filled in for each customer:{' '}
            {PLACEHOLDERS.map((each) => `{{${each}}} (${PLACEHOLDER_WORDS[each]})`).join(', ')}. A macro whose
            reply has a blank left is not run. Promise nothing that the policy does not say.
          </p>
          {problem && <Problem text={problem} />}
          <div class="reply-buttons">
            <button
              type="button"
              class="button"
              ref={addStep}
              aria-disabled={steps.length >= MOST_STEPS}
              onClick={() => steps.length < MOST_STEPS && setSteps([...steps, newStep('resolve', '')])}
            >
              Add a step
            </button>
            <button class="button button-primary" aria-disabled={isPending}>
              {id ? 'Save the change' : 'Add the macro'}
            </button>
            {id && (
              <>
                <button type="button" class="button" onClick={() => write(NEW)}>
                  Leave it as it was
                </button>
                <button type="button" class="button" onClick={() => void run(() => desk.macros.remove(id))}>
                  Remove it
                </button>
              </>
            )}
          </div>
        </form>
        <ul class="reply-list" aria-label="Macros there are">
          {macros?.map((macro) => (
            <li key={macro.id}>
              <button
                class="reply-row"
                aria-current={macro.id === id ? 'true' : undefined}
                onClick={() => write(macro)}
              >
                <span class="picker-name">{macro.name}</span>
                <span class="picker-text">{stepKindsWords(macro.steps)}</span>
              </button>
            </li>
          ))}
        </ul>
        <button class="button" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </div>
    </dialog>
  );
}
