/**
 * The suite runs on swc, with the packages that are ESM only compiled to CommonJS; PGlite needs
 * `--experimental-vm-modules`, so start jest through `npm test`.
 */
const esmOnly = [
  'jose',
  'preact',
  'file-type',
  'strtok3',
  'token-types',
  '@tokenizer/[^/]+',
  'uint8array-extras',
  '@borewit/[^/]+',
  // These offer their ESM form to require().
  'async-function',
  'async-generator-function',
  'generator-function',
].join('|');

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['node', 'node-addons', 'module-sync'] },
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } },
    ],
    // The desk's components, where something that isn't one is beside them.
    '\\.tsx$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          target: 'es2022',
          transform: { react: { runtime: 'automatic', importSource: 'preact' } },
        },
        module: { type: 'commonjs' },
      },
    ],
    '\\.m?js$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'ecmascript' }, target: 'es2022' }, module: { type: 'commonjs' } },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly})/)`],
  // Each PGlite is about 250 MB resident.
  maxWorkers: 2,
  // Tests that start real servers and browsers share two cores with everything else.
  testTimeout: 120_000,
  reporters: ['default', '<rootDir>/tests/support/engineCounts.mjs'],
};
