import { examplesOf } from "../../../examples/examples.ts";
import WordsField from "./WordsField.svelte";

const properties = { label: "Ord nummer 2", value: "" };

export default examplesOf({
  component: WordsField,
  examples: [
    { title: "One word", properties: { ...properties, value: "abbo", completed: "abborre" } },
    {
      title: "All of them",
      properties: { label: "Sex ord", hint: "Fyra bokstäver räcker.", isLong: true, value: "" },
    },
    { title: "Not that one", properties: { ...properties, problem: "Det är inte ord nummer 2." } },
  ],
});
