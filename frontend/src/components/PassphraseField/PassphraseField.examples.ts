import { examplesOf } from "../../../examples/examples.ts";
import PassphraseField from "./PassphraseField.svelte";

const properties = { label: "Lösenfras", showLabel: "Visa", hideLabel: "Dölj", value: "" };

export default examplesOf({
  component: PassphraseField,
  examples: [
    { title: "Empty", properties: { ...properties, hint: "Orden du fick, med mellanslag." } },
    { title: "On the way", properties: { ...properties, value: "abborre", progress: "1 ord hittills." } },
    {
      title: "A word that is not in the list",
      properties: { ...properties, value: "xyz", problem: "Ord 1 finns inte i ordlistan." },
    },
  ],
});
