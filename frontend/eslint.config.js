// What may import what, what may never be touched, how long things may be (STYLE.md), and strict types.
import svelte from "eslint-plugin-svelte";
import { defineConfig, globalIgnores } from "eslint/config";
import ts from "typescript-eslint";
import svelteConfig from "./svelte.config.js";

/** Nothing stays on a visitor's phone, and nothing enters the page as markup (DESIGN 2.2, SAFETY S4). */
const leavesTraces = "leaves a trace on the phone: keep it in memory (DESIGN section 2, rule 2)";
const forbiddenGlobals = [
  "localStorage",
  "sessionStorage",
  "indexedDB",
  "caches",
  "history",
  "cookieStore",
].map((name) => ({ name, message: leavesTraces }));
const onlyBelow = "belongs in src/api, src/socket or src/state: call a function there";
const networkGlobals = ["fetch", "WebSocket", "XMLHttpRequest", "EventSource"].map((name) => ({
  name,
  message: onlyBelow,
}));

const forbiddenProperties = [
  ...["localStorage", "sessionStorage", "indexedDB", "caches", "history"].flatMap((property) =>
    ["window", "globalThis", "self"].map((object) => ({ object, property, message: leavesTraces })),
  ),
  { object: "document", property: "cookie", message: leavesTraces },
  { object: "navigator", property: "serviceWorker", message: leavesTraces },
  { object: "navigator", property: "sendBeacon", message: onlyBelow },
  { object: "document", property: "write", message: "writes markup: make elements with Svelte" },
  { object: "Math", property: "random", message: "use src/state/randomness.ts" },
  ...["waitFor", "waitUntil"].map((property) => ({
    object: "vi",
    property,
    message: "gives up after a second, which a busy machine takes: use examples/soon.ts",
  })),
  ...["innerHTML", "outerHTML", "insertAdjacentHTML", "setHTMLUnsafe", "srcdoc"].map((property) => ({
    property,
    message: "puts markup into the page: make elements with Svelte",
  })),
];

const documents = ["visitor", "staff", "professional", "recipient", "interpreter"];

/** Files in `folder` may not import what `patterns` name. */
function zone(folder, patterns, message) {
  return {
    files: [`src/${folder}/**`],
    rules: { "no-restricted-imports": ["error", { patterns: [{ regex: patterns, message }] }] },
  };
}

const toDocuments = `^\\.\\./(\\.\\./)*(${documents.join("|")})/`;

const zones = [
  // Paths that leave the folder, and packages: the cryptography reviews alone.
  zone("crypto", "^(\\.\\./|svelte|@fluent|virtual:)", "src/crypto imports nothing outside itself"),
  zone(
    "vault",
    "^\\.\\./(?!crypto/|\\.\\./\\.\\./origo_chat/protocol/words/|\\.\\./vectors/)",
    "src/vault knows keys, and nobody who uses them",
  ),
  zone("components", toDocuments, "a component may not know any document"),
  ...["state", "api", "socket"].map((folder) =>
    zone(folder, `${toDocuments}|/components/`, `src/${folder} stands below components and documents`),
  ),
  ...documents.map((own) =>
    zone(
      own,
      `^\\.\\./(\\.\\./)*(${documents.filter((each) => each !== own).join("|")})/`,
      "documents do not know each other",
    ),
  ),
];

export default defineConfig(
  globalIgnores(["src/api/openapi.ts", "src/socket/frames.ts", "src/state/messages.ts"]),
  ts.configs.strictTypeChecked,
  ts.configs.stylisticTypeChecked,
  svelte.configs.recommended,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ["*.js"] },
        extraFileExtensions: [".svelte"],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "max-lines": ["error", { max: 300 }],
      "max-lines-per-function": ["error", { max: 40 }],
      "no-restricted-globals": ["error", ...forbiddenGlobals],
      "no-restricted-properties": ["error", ...forbiddenProperties],
      "@typescript-eslint/consistent-type-imports": [
        "error",
        { fixStyle: "inline-type-imports", disallowTypeAnnotations: false },
      ],
      "@typescript-eslint/explicit-module-boundary-types": "error",
      // `import { type X }` would still load the module, and a page would carry what only a worker needs.
      "@typescript-eslint/no-import-type-side-effects": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-empty-function": "off",
      "no-console": "error",
      eqeqeq: "error",
    },
  },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
  },
  {
    files: ["**/*.svelte"],
    rules: {
      "max-lines": ["error", { max: 150 }],
      "svelte/no-at-html-tags": "error",
      "svelte/no-inline-styles": ["error", { allowTransitions: false }],
      "svelte/no-dom-manipulating": "error",
      "svelte/require-each-key": "error",
    },
  },
  {
    files: ["src/**"],
    ignores: ["src/{api,socket,state}/**", "src/**/*.test.ts"],
    rules: { "no-restricted-globals": ["error", ...forbiddenGlobals, ...networkGlobals] },
  },
  ...zones,
  {
    // The one place that may touch the history: it takes an invitation's secret out of the staff's address.
    files: ["src/staff/invitationLink.ts"],
    rules: {
      "no-restricted-globals": [
        "error",
        ...forbiddenGlobals.filter(({ name }) => name !== "history"),
        ...networkGlobals,
      ],
    },
  },
  {
    // The one place that keeps something in a browser, and only a staff member's: how far keys.log had come.
    files: ["src/staff/pins.ts"],
    rules: {
      "no-restricted-globals": [
        "error",
        ...forbiddenGlobals.filter(({ name }) => name !== "localStorage"),
        ...networkGlobals,
      ],
    },
  },
  {
    // A test is at most 25 lines; the function around a file's tests is not one.
    files: ["**/*.test.ts"],
    rules: { "max-lines-per-function": ["error", { max: 25 }] },
  },
  { files: ["scripts/**"], rules: { "no-console": "off" } },
  { files: ["examples/soon.ts"], rules: { "no-restricted-properties": "off" } },
  { files: ["*.js"], extends: [ts.configs.disableTypeChecked] },
  { files: ["*.js"], rules: { "@typescript-eslint/explicit-module-boundary-types": "off" } },
);
