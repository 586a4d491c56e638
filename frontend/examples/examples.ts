// What an examples file gives: a component, and the properties it is shown and tested with.
import type { Component } from "svelte";

interface Example<Properties> {
  readonly title: string;
  readonly properties: Properties;
}

export interface Examples<Properties extends object> {
  readonly component: Component<Properties>;
  readonly examples: readonly Example<Properties>[];
  /** A whole page has landmarks of its own and stands outside the frame of a component. */
  readonly isPage?: boolean;
  /** It lies over everything else: shown to the unit tests only, since nothing beside it could be looked at. */
  readonly isCovering?: boolean;
}

/** Checks the properties against the component and forgets them, so that all components fit in one list. */
export function examplesOf<Properties extends object>(all: Examples<Properties>): AnyExamples {
  return all as unknown as AnyExamples;
}

export type AnyExamples = Examples<Record<string, unknown>>;
