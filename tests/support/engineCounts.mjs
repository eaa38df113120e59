/**
 * Reports how many tests ran on which database engine, and fails a run that was given PostgreSQL
 * (TEST_DATABASE_URL) and left tests of a store out. With TEST_COUNTS_FILE the numbers go there as JSON.
 */
import { writeFileSync } from 'node:fs';

const ENGINES = ['PGlite', 'PostgreSQL'];

// Jest takes a reporter as the default export.
export default class EngineCounts {
  constructor(globalConfig) {
    // Whoever picks tests by name leaves others out on purpose.
    this.isWhole = !globalConfig.testNamePattern;
  }

  onRunComplete(_contexts, results) {
    const counts = {
      passed: results.numPassedTests,
      // A file that could not be run has no tests to count.
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
      skipped: results.numPendingTests,
      engines: Object.fromEntries(ENGINES.map((engine) => [engine, { passed: 0, failed: 0, skipped: 0 }])),
    };
    for (const { ancestorTitles, status } of results.testResults.flatMap((file) => file.testResults)) {
      const engine = ENGINES.find((name) => ancestorTitles.some((title) => title.endsWith(` on ${name}`)));
      if (!engine) continue;
      const key = status === 'passed' || status === 'failed' ? status : 'skipped';
      counts.engines[engine][key] += 1;
    }
    for (const engine of ENGINES) {
      const { passed, failed, skipped } = counts.engines[engine];
      if (passed + failed + skipped === 0) continue;
      process.stderr.write(
        `Store tests on ${engine}: ${passed} passed, ${failed} failed, ${skipped} skipped\n`,
      );
    }
    const { TEST_COUNTS_FILE, TEST_DATABASE_URL } = process.env;
    if (TEST_COUNTS_FILE) writeFileSync(TEST_COUNTS_FILE, JSON.stringify(counts));
    const left = ENGINES.some((engine) => counts.engines[engine].skipped > 0);
    if (TEST_DATABASE_URL && left && this.isWhole) {
      this.error = new Error('tests of a store were skipped though TEST_DATABASE_URL is set');
    }
  }

  getLastError() {
    return this.error;
  }
}
