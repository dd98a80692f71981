import { defineConfig } from 'vitest/config';

/** What needs no database: the rooms and the map. */
export default defineConfig({
  test: { include: ['test/rooms.test.ts', 'test/readme.test.ts'], reporters: ['default'] },
});
