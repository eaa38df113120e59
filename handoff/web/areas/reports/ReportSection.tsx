import type { ComponentChildren } from 'preact';
import type { ReportView } from '../../../api/contract';

/** A part of the report under its heading, with its numbers for a spreadsheet. */
export function ReportSection({
  title,
  table,
  report: { from, to },
  children,
}: {
  title: string;
  /** Of the API's exports. */
  table: string;
  report: ReportView;
  children: ComponentChildren;
}) {
  return (
    <section class="report-section">
      <div class="report-title">
        <h3>{title}</h3>
        <a
          class="link report-csv"
          href={`/api/desk/reports/${table}/csv?from=${from}&to=${to}`}
          download
          aria-label={`${title}, as CSV`}
        >
          CSV
        </a>
      </div>
      {children}
    </section>
  );
}
