import { examplesOf } from "../../../examples/examples.ts";
import Choice from "./Choice.svelte";

const properties = {
  title: "Ställ en fråga",
  how: "Du skriver när det passar dig.",
  onchoose: (): void => {},
};

export default examplesOf({
  component: Choice,
  examples: [
    { title: "Large", properties: { ...properties, more: "Svaret kommer inom 24 timmar." } },
    { title: "Small", properties: { ...properties, isQuiet: true } },
    { title: "Asleep", properties: { ...properties, isAsleep: true } },
  ],
});
