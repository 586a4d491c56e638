// A note about risk under our own headings (SAFETY S33). No form of anybody else's is copied.
import { say } from "../../state/words.svelte.ts";

export const riskHeadings = ["what", "who", "when", "likely", "grave", "protection", "decision"] as const;
export type RiskHeading = (typeof riskHeadings)[number];

/** What was not filled in says so: a gap that is seen can be asked about. */
export function riskText(written: Readonly<Record<RiskHeading, string>>): string {
  const parts = riskHeadings.map(
    (heading) => `${say(`inbox-risk-${heading}`)}: ${written[heading].trim() || say("inbox-risk-not-known")}`,
  );
  return [say("inbox-risk-note"), ...parts].join("\n\n");
}

export function isEmptyRisk(written: Readonly<Record<RiskHeading, string>>): boolean {
  return riskHeadings.every((heading) => written[heading].trim() === "");
}
