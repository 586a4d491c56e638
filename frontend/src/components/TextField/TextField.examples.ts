import { examplesOf } from "../../../examples/examples.ts";
import TextField from "./TextField.svelte";

export default examplesOf({
  component: TextField,
  examples: [
    {
      title: "A name",
      properties: { label: "Namn", hint: "Det du fick i inbjudan.", kind: "name", value: "sam" },
    },
    {
      title: "A code that was wrong",
      properties: { label: "Kod", kind: "code", value: "123456", problem: "Koden stämmer inte." },
    },
  ],
});
