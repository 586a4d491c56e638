import { examplesOf } from "../../../examples/examples.ts";
import ViewTitle from "./ViewTitle.svelte";

export default examplesOf({
  component: ViewTitle,
  examples: [
    {
      title: "With a sentence below",
      properties: { text: "Mitt konto", lead: "Hur du loggar in.", takesFocus: false },
    },
    { title: "Alone", properties: { text: "Händelser", takesFocus: false } },
  ],
});
