// What is generated from other files, and how. `npm run generate` writes it; `npm run check:generated` compares.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";
import { examplesDocument, sourceLocale } from "../plugins/documents.ts";
import { catalogueFile } from "../plugins/catalogue-text.ts";
import { messagesOf } from "./fluent.ts";

export interface Generated {
  readonly file: string;
  readonly text: string;
}

const here = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

async function typesOf(source: string, what: string): Promise<string> {
  const description = JSON.parse(readFileSync(here(source), "utf8")) as Parameters<typeof openapiTS>[0];
  const types = astToString(await openapiTS(description, { alphabetize: true, silent: true }));
  return `// ${what}, generated from ${source} by \`npm run generate\`. Do not edit.\n\n${types}`;
}

function messageLine(id: string, variables: readonly string[]): string {
  if (variables.length === 0) return `  "${id}": [];`;
  const fields = variables.map((name) => `readonly ${name}: FluentVariable`).join("; ");
  return `  "${id}": [values: { ${fields} }];`;
}

function messageTypes(): string {
  const messages = examplesDocument.catalogues.flatMap((name) =>
    messagesOf(catalogueFile(sourceLocale, name)),
  );
  const lines = messages.map(({ id, variables }) => messageLine(id, variables));
  return [
    `// Every message and what it needs, generated from messages/${sourceLocale} by \`npm run generate\`. Do not edit.`,
    'import type { FluentVariable } from "@fluent/bundle";\n',
    `export interface MessageValues {\n${lines.join("\n")}\n}\n`,
    "export type MessageId = keyof MessageValues;\n",
  ].join("\n");
}

export async function everythingGenerated(): Promise<readonly Generated[]> {
  return [
    { file: here("src/api/openapi.ts"), text: await typesOf("src/api/openapi.json", "The HTTP API") },
    {
      file: here("src/socket/frames.ts"),
      text: await typesOf("src/socket/frames.json", "The frames of the sockets"),
    },
    { file: here("src/state/messages.ts"), text: messageTypes() },
  ];
}
