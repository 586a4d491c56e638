// How every check of ours ends: silent success, or the faults and a last line that says how to mend them.

export function report(checked: string, faults: readonly string[], fix: string): void {
  if (faults.length === 0) return;
  for (const fault of faults) console.error(`${checked}: ${fault}`);
  console.error(`fix: ${fix}`);
  process.exitCode = 1;
}
