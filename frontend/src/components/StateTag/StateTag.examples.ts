import { examplesOf } from "../../../examples/examples.ts";
import StateTag from "./StateTag.svelte";

export default examplesOf({
  component: StateTag,
  examples: [
    { title: "In force", properties: { text: "Gäller", tone: "good" } },
    { title: "Waiting for somebody", properties: { text: "Väntar", tone: "waiting" } },
    { title: "Over", properties: { text: "Återkallat", tone: "ended" } },
    { title: "Neither", properties: { text: "Kurator" } },
  ],
});
