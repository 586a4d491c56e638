import { examplesOf } from "../../../examples/examples.ts";
import Choice from "./Choice.svelte";

const properties = { title: "Ställ en fråga", how: "Du skriver när det passar dig." };

export default examplesOf({
  component: Choice,
  examples: [
    { title: "Open", properties: { ...properties, onchoose: (): void => {} } },
    { title: "Not open yet", properties: { ...properties, more: "Svaret kommer inom 24 timmar." } },
  ],
});
