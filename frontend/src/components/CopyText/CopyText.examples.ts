import { examplesOf } from "../../../examples/examples.ts";
import CopyText from "./CopyText.svelte";

export default examplesOf({
  component: CopyText,
  examples: [
    {
      title: "A link that is shown once",
      properties: {
        label: "Länk till Mira",
        value: "https://example.org/personal/#invitation=abc",
        copyLabel: "Kopiera",
        copiedText: "Kopierad.",
        failedText: "Markera texten och kopiera den.",
      },
    },
  ],
});
