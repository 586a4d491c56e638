import { examplesOf } from "../../../examples/examples.ts";
import ProgressLine from "./ProgressLine.svelte";

export default examplesOf({
  component: ProgressLine,
  examples: [
    { title: "Going on", properties: { label: "Räknar fram dina nycklar", text: "Det tar några sekunder." } },
    {
      title: "Counted",
      properties: { label: "Frågor låses om", text: "120 av 500", done: 120, total: 500 },
    },
  ],
});
