import { Section } from './Section';

/** The case at a glance, before anything is read through. */
export function SummarySection({ summary }: { summary: string[] }) {
  return (
    <Section title="In short">
      <div class="summary">
        {summary.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </Section>
  );
}
