import type { AgentList, MacroStep } from '../../../api/contract';
import { PRIORITY_NAMES, TOPIC_NAMES } from '../../words/ticketWords';
import { newStep, STEP_NAMES } from '../../words/macroWords';

interface MacroStepFieldsProps {
  step: MacroStep;
  /** Counted from 1. */
  place: number;
  agents: AgentList['agents'];
  onChange: (step: MacroStep) => void;
  /** Undefined for the only step. */
  onRemove?: () => void;
}

/** One step of a macro that is being written: what it is, and with what. */
export function MacroStepFields({ step, place, agents, onChange, onRemove }: MacroStepFieldsProps) {
  const label = `Step ${place}`;
  return (
    <li class="macro-step">
      <div class="macro-step-row">
        <Choice
          label={label}
          names={STEP_NAMES}
          value={step.kind}
          onPick={(kind) => onChange(newStep(kind, agents[0]?.id ?? ''))}
        />
        {onRemove && (
          <button type="button" class="button" aria-label={`Remove step ${place}`} onClick={onRemove}>
            Remove
          </button>
        )}
      </div>
      <StepValue {...{ step, label, agents, onChange }} />
    </li>
  );
}

function StepValue({
  step,
  label,
  agents,
  onChange,
}: Pick<MacroStepFieldsProps, 'step' | 'agents' | 'onChange'> & { label: string }) {
  switch (step.kind) {
    case 'reply':
    case 'note':
      return (
        <textarea
          class="input"
          aria-label={`${label}: text`}
          aria-describedby={step.kind === 'reply' ? 'macro-hint' : undefined}
          required
          rows={3}
          maxLength={4000}
          value={step.text}
          onInput={(event) => onChange({ ...step, text: event.currentTarget.value })}
        />
      );
    case 'setPriority':
      return (
        <Choice
          label={`${label}: priority`}
          names={PRIORITY_NAMES}
          value={step.priority}
          onPick={(priority) => onChange({ ...step, priority })}
        />
      );
    case 'setTopic':
      return (
        <Choice
          label={`${label}: topic`}
          names={TOPIC_NAMES}
          value={step.topic}
          onPick={(topic) => onChange({ ...step, topic })}
        />
      );
    case 'assign':
      return (
        <Choice
          label={`${label}: agent`}
          names={Object.fromEntries(agents.map(({ id, name }) => [id, name]))}
          value={step.agentId}
          onPick={(agentId) => onChange({ ...step, agentId })}
        />
      );
    case 'snooze':
      return (
        <label class="macro-step-row">
          <input
            class="input"
            type="number"
            aria-label={`${label}: hours`}
            required
            min={1}
            max={2160}
            value={step.hours}
            onInput={(event) => onChange({ ...step, hours: event.currentTarget.valueAsNumber })}
          />
          hours
        </label>
      );
    case 'assignToMe':
    case 'resolve':
      return null;
  }
}

function Choice<Value extends string>({
  label,
  names,
  value,
  onPick,
}: {
  label: string;
  names: Readonly<Record<Value, string>>;
  value: Value;
  onPick: (value: Value) => void;
}) {
  const entries = Object.entries(names) as [Value, string][];
  return (
    <select
      class="input"
      aria-label={label}
      value={value}
      onChange={(event) => onPick(event.currentTarget.value as Value)}
    >
      {entries.map(([each, name]) => (
        <option key={each} value={each}>
          {name}
        </option>
      ))}
    </select>
  );
}
