import { examplesOf } from "../../../examples/examples.ts";
import { paragraph } from "../../../examples/snippet.ts";
import Folded from "./Folded.svelte";

const children = paragraph("En anteckning.");

export default examplesOf({
  component: Folded,
  examples: [
    { title: "Closed", properties: { heading: "Anteckningar", note: "2", children } },
    { title: "Beside another heading", properties: { heading: "Fler urval", isPart: false, children } },
    { title: "Open", properties: { heading: "Anteckningar", isOpen: true, children } },
  ],
});
