import { examplesOf } from "../../../examples/examples.ts";
import { paragraph } from "../../../examples/snippet.ts";
import Panel from "./Panel.svelte";

export default examplesOf({
  component: Panel,
  examples: [
    {
      title: "One matter",
      properties: {
        heading: "Passnycklar",
        about: "En passnyckel sitter i din telefon eller dator.",
        children: paragraph("Du har en passnyckel."),
      },
    },
  ],
});
