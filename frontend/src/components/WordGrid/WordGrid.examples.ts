import { examplesOf } from "../../../examples/examples.ts";
import WordGrid from "./WordGrid.svelte";

const words = ["abborre", "backsippa", "cykel", "dunge", "ekollon", "fönster"];

export default examplesOf({
  component: WordGrid,
  examples: [
    { title: "To write down", properties: { label: "Dina sex ord", words, lang: "sv" } },
    {
      title: "To compare, in a row of a table",
      properties: { label: "Kontrollord", words, lang: "sv", small: true },
    },
  ],
});
