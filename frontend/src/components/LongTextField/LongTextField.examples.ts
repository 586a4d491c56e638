import { examplesOf } from "../../../examples/examples.ts";
import LongTextField from "./LongTextField.svelte";

const properties = { label: "Din fråga", value: "" };

export default examplesOf({
  component: LongTextField,
  examples: [
    { title: "Empty", properties: { ...properties, hint: "Det finns bara här tills du skickar det." } },
    { title: "Nearly full", properties: { ...properties, room: "Du har använt 90 procent av platsen." } },
    { title: "Not right yet", properties: { ...properties, problem: "Skriv något först." } },
  ],
});
