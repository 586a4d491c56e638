import { examplesOf } from "../../../examples/examples.ts";
import { paragraph } from "../../../examples/snippet.ts";
import MoreAbout from "./MoreAbout.svelte";

export default examplesOf({
  component: MoreAbout,
  examples: [
    { title: "Closed", properties: { title: "Om någon kommer", children: paragraph("Tryck på Dölj.") } },
  ],
});
