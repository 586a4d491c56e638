// The build of the client: static files, one HTML document per audience, the same bytes every time.
import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import type { BuildOptions } from "vite";
import { defineConfig } from "vitest/config";
import { type DocumentOf, documents, examplesDocument, vectorsDocument } from "./plugins/documents.ts";
import { organisation } from "./plugins/organisation.ts";
import { precompress } from "./plugins/precompress.ts";
import { prerender } from "./plugins/prerender.ts";
import { withoutNode } from "./plugins/without-node.ts";
import { words } from "./plugins/words.ts";
import { workerEntryAlone } from "./plugins/worker-entry.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Chrome and Android WebView 109, Safari 16.4, Firefox 115: a five-year-old telephone (SAFETY S26). */
const browsers = ["chrome109", "safari16.4", "firefox115"];

interface Target {
  readonly root: string;
  readonly service: string;
  readonly folder: string;
  readonly inputs: readonly DocumentOf[];
  /** Written beside what another target has written. */
  readonly isBeside?: boolean;
}

const forStaff = ({ name }: DocumentOf): boolean => name === "staff";

/** What people get. */
const development: Target = {
  root: here("."),
  service: process.env["ORIGO_SERVICE_JSON"] ?? here("../.build/generated/service.json"),
  folder: process.env["ORIGO_CLIENT_FOLDER"] ?? here("../.build/client"),
  inputs: documents,
};
const forVisitors = ({ name }: DocumentOf): boolean => name === "visitor";

/** Built in goes that share no file: what others use does not change a byte of what a visitor loads, nor adds a file. */
const production: Target = { ...development, inputs: documents.filter(forVisitors) };
const staff: Target = { ...development, inputs: documents.filter(forStaff), isBeside: true };
const others: Target = {
  ...development,
  inputs: documents.filter((each) => !forStaff(each) && !forVisitors(each)),
  isBeside: true,
};

/** Every example of every component on one page, for the browser tests. */
const examples: Target = {
  root: here("examples"),
  service: here("examples/service.json"),
  folder: here("../.build/client-examples"),
  inputs: [examplesDocument, vectorsDocument],
};

const cryptography = ["{src/crypto,src/vault,src/hostile,vectors}/**/*.test.ts"];

const unitTests: Target = { ...examples, root: here(".") };
const targets: Readonly<Record<string, Target>> = {
  production,
  staff,
  others,
  development,
  examples,
  test: unitTests,
};

/** The bundler would name shared parts after whichever module comes first in them. */
function chunkFileNames({ isDynamicEntry }: { readonly isDynamicEntry: boolean }): string {
  return `assets/${isDynamicEntry ? "[name]" : "shared"}-[hash].js`;
}

function buildOf({ folder, inputs, isBeside = false }: Target): BuildOptions {
  return {
    outDir: folder,
    emptyOutDir: !isBeside,
    target: browsers,
    cssTarget: browsers,
    // Nothing inline: img-src 'self' knows no data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    reportCompressedSize: false,
    license: false,
    rolldownOptions: {
      input: Object.fromEntries(inputs.map(({ name, html }) => [name, here(html)])),
      // Svelte does not say so of itself: parts for ways of using it that are not ours.
      treeshake: {
        moduleSideEffects: [{ test: /\/svelte\/src\/.*(custom-element|legacy-client)/, sideEffects: false }],
      },
      output: {
        chunkFileNames,
        assetFileNames: ({ names }) =>
          `assets/${names[0]?.endsWith(".css") ? "style" : "[name]"}-[hash][extname]`,
      },
    },
  };
}

/** Stretching a passphrase is slow on purpose, and the machine may be busy: no test fails for being late. */
const patience = 120_000;

/** Tests of pages, and of what runs in workers. */
const projects = [
  {
    extends: true as const,
    test: {
      name: "page",
      environment: "jsdom",
      // One process and a context per file: four times as fast, and files still cannot touch each other.
      pool: "vmThreads",
      include: ["{src,plugins,scripts}/**/*.test.ts"],
      exclude: cryptography,
      setupFiles: ["examples/words.ts", "examples/dialogs.ts"],
      testTimeout: patience,
    },
  },
  // As in a worker: no page, and one kind of Uint8Array.
  {
    extends: true as const,
    test: {
      name: "cryptography",
      environment: "node",
      pool: "threads",
      include: cryptography,
      testTimeout: patience,
      hookTimeout: patience,
    },
  },
];

export default defineConfig(({ mode }) => {
  const target = targets[mode];
  if (!target)
    throw new Error(`no target is named "${mode}": use production, staff, others, examples or test`);
  return {
    root: target.root,
    appType: "mpa",
    publicDir: false,
    // The word lists stand beside the protocol, outside of this folder.
    server: { fs: { allow: [here("."), here("../origo_chat/protocol/words")] } },
    plugins: [
      svelte({ configFile: here("svelte.config.js") }),
      words(),
      organisation(target.service),
      ["production", "staff", "others"].includes(mode) && prerender(target.service),
      withoutNode(),
      precompress(),
    ],
    resolve: mode === "test" ? { conditions: ["browser"] } : {},
    build: buildOf(target),
    worker: {
      format: "es",
      plugins: () => [withoutNode(), workerEntryAlone()],
      rolldownOptions: { output: { chunkFileNames } },
    },
    test: {
      sequence: { shuffle: true },
      unstubGlobals: true,
      projects,
    },
  };
});
