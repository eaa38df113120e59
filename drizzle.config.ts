import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: ['./bot/schema.ts', './handoff/schema.ts'],
  out: './bot/migrations',
});
