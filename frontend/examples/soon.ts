// How a test waits: for what is on its way, however busy the machine is. What never comes ends within the test's own
// limit (vite.config.ts), so that the test fails with what was missing and not with the time alone.
import { vi } from "vitest";

const patience = { timeout: 60_000 };

/** Until `check` throws no more; then what it gave. */
export function soon<Given>(check: () => Given | Promise<Given>): Promise<Given> {
  return vi.waitFor(check, patience);
}

/** Until `given` gives something that counts as true; then that. */
export function once<Given>(given: () => Given): ReturnType<typeof vi.waitUntil<Given>> {
  return vi.waitUntil(given, patience);
}
