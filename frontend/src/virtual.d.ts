// The modules that plugins/ makes up while building.

declare module "virtual:organisation" {
  export const organisation: import("./state/organisation.ts").Organisation;
}

declare module "virtual:trust" {
  export const trust: import("./state/trust.ts").Trusted;
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
