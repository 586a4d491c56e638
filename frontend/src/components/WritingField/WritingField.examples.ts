import { examplesOf } from "../../../examples/examples.ts";
import WritingField from "./WritingField.svelte";

export default examplesOf({
  component: WritingField,
  examples: [
    {
      title: "An answer",
      properties: { label: "Svar", hint: "Den unga ser texten så som den står här.", value: "Hej!\n\nTack." },
    },
    {
      title: "Something is missing",
      properties: { label: "Svar", value: "", problem: "Skriv något först." },
    },
  ],
});
