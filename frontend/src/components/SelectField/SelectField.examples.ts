import { examplesOf } from "../../../examples/examples.ts";
import SelectField from "./SelectField.svelte";

const options = [
  { value: "kurator", text: "Kurator" },
  { value: "midwife", text: "Barnmorska" },
] as const;

export default examplesOf({
  component: SelectField<string>,
  examples: [{ title: "A role", properties: { label: "Roll", options, value: "midwife" } }],
});
