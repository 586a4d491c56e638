// The modules that plugins/ makes up while building.

declare module "virtual:organisation" {
  export const organisation: import("./state/organisation.ts").Organisation;
}

declare module "virtual:trust" {
  /** What this client believes beforehand, from its own files and never from a server. */
  export const trust: {
    /** The service that the words are bound to. */
    readonly id: string;
    readonly root_key: string;
    readonly recovery_key: boolean;
    /** Its root's private half is known to everybody. */
    readonly demonstration: boolean;
    /** A line of keys.log and the day it is dated; none where the build came before the log, as the demonstration's. */
    readonly pin: { readonly n: number; readonly hash: string; readonly on: string } | null;
  };
}

declare module "virtual:words-without-script" {
  export const sentences: readonly { readonly locale: string; readonly text: string }[];
}

declare module "virtual:words/*" {
  export const source: import("./state/words.svelte.ts").Catalogue;
  export const loaders: import("./state/words.svelte.ts").Loaders;
}

declare module "virtual:words-later/*" {
  export const loaders: import("./state/words.svelte.ts").Loaders;
}
