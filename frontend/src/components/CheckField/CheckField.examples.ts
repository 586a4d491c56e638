import { examplesOf } from "../../../examples/examples.ts";
import CheckField from "./CheckField.svelte";

export default examplesOf({
  component: CheckField,
  examples: [
    { title: "Not yet", properties: { label: "Jag har hört orden av Mira själv.", checked: false } },
    { title: "Yes", properties: { label: "Jag har hört orden av Mira själv.", checked: true } },
  ],
});
