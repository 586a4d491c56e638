import { examplesOf } from "../../../examples/examples.ts";
import TopBand from "./TopBand.svelte";

export default examplesOf({
  component: TopBand,
  examples: [
    { title: "A demonstration", properties: { text: "Demonstration. Nycklarna här är påhittade." } },
  ],
});
