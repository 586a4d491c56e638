// The texts whose very wording matters (SAFETY S8, S20): which version is shown, from when, and who has reviewed it. A
// test compares each with its words: whoever changes a word gives it a new version and an empty reviewer.

interface VersionedText {
  readonly version: number;
  readonly dated: string;
  /** Empty for a draft; the page then says so. */
  readonly reviewedBy: string;
  /** The beginning of the SHA-256 of its words in every language. */
  readonly fingerprint: string;
}

export const beforeWriting: VersionedText = {
  version: 2,
  dated: "2026-11-28",
  reviewedBy: "",
  fingerprint: "60114a5eb60ee4e5",
};
