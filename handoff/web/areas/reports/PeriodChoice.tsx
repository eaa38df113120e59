import { useState } from 'preact/hooks';

/** Under the names of the API's query. */
export type ChosenPeriod = { days: string } | { from: string; to: string };

const CHOICES = ['7', '30', '90'];

export function PeriodChoice({
  period,
  onChange,
}: {
  period: ChosenPeriod;
  onChange: (period: ChosenPeriod) => void;
}) {
  const [own, setOwn] = useState({ from: '', to: '' });
  const chosen = 'days' in period ? period.days : undefined;
  const choose = (days: string): void => {
    setOwn({ from: '', to: '' });
    onChange({ days });
  };
  const setDay = (name: 'from' | 'to', value: string): void => {
    const changed = { ...own, [name]: value };
    setOwn(changed);
    if (changed.from && changed.to) onChange(changed);
  };
  return (
    <div class="period" role="group" aria-label="Period">
      <div class="period-days">
        {CHOICES.map((days) => (
          <button
            key={days}
            class={`button ${chosen === days ? 'button-primary' : ''}`}
            aria-pressed={chosen === days}
            onClick={() => choose(days)}
          >
            {days} days
          </button>
        ))}
      </div>
      {(['from', 'to'] as const).map((name) => (
        <label key={name} class="period-own">
          <span class="field-label">{name === 'from' ? 'From' : 'Until'}</span>
          <input
            class="input"
            type="date"
            value={own[name]}
            onChange={(event) => setDay(name, event.currentTarget.value)}
          />
        </label>
      ))}
    </div>
  );
}
