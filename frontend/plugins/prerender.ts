// Writes each document's first view into its HTML, from the same components, so that it reads without JavaScript.
import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { build, type Plugin, type Rolldown } from "vite";
import { documents } from "./documents.ts";
import { organisation } from "./organisation.ts";
import { words } from "./words.ts";

const place = "<!--view-->";
const root = fileURLToPath(new URL("..", import.meta.url));

type Renderers = Record<string, () => string>;

async function buildRenderers(serviceFile: string): Promise<Renderers> {
  const result = await build({
    root,
    configFile: false,
    logLevel: "error",
    plugins: [svelte(), words(), organisation(serviceFile)],
    ssr: { noExternal: true },
    build: { ssr: "src/prerender.ts", write: false, rolldownOptions: { output: { codeSplitting: false } } },
  });
  const { output } = result as Rolldown.RolldownOutput;
  const code = Buffer.from(output[0].code).toString("base64");
  const module = (await import(/* @vite-ignore */ `data:text/javascript;base64,${code}`)) as {
    renderers: Renderers;
  };
  return module.renderers;
}

export function prerender(serviceFile: string): Plugin {
  let renderers: Promise<Renderers> | undefined;
  return {
    name: "origo-prerender",
    apply: "build",
    transformIndexHtml: {
      order: "pre",
      async handler(html, { path }) {
        const document = documents.find((each) => `/${each.html}` === path);
        if (!document) return html;
        renderers ??= buildRenderers(serviceFile);
        const view = (await renderers)[document.name]?.();
        if (!view || !html.includes(place))
          throw new Error(`${path} has no view or no ${place}: see src/prerender.ts`);
        // A function, since a view may hold "$&" and the like.
        return html.replace(place, () => view);
      },
    },
  };
}
