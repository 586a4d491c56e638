// How much fits into one message. The largest envelope holds 64 KiB; the rest of its body needs up to 5 KiB of that.

const largestText = 60_000;
/** A packet of a chat holds 4 KiB: its text, a signature and a little more. */
const largestSaying = 3_990;
/** Nobody needs to know while there is plenty. */
const toldFrom = 0.5;

/** What a text takes as it is sent: quotes and line ends are written with two signs. */
function sizeOf(text: string): number {
  return new TextEncoder().encode(JSON.stringify(text)).length - 2;
}

export function fits(text: string): boolean {
  return sizeOf(text) <= largestText;
}

/** Whether it can be said at once in a chat. */
export function fitsPacket(text: string): boolean {
  return sizeOf(text) <= largestSaying;
}

/** In per cent, once it begins to matter. */
export function usedPercent(text: string): number | undefined {
  const used = sizeOf(text) / largestText;
  return used >= toldFrom ? Math.ceil(used * 100) : undefined;
}
