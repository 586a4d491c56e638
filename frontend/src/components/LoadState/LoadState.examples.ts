import { examplesOf } from "../../../examples/examples.ts";
import LoadState from "./LoadState.svelte";

export default examplesOf({
  component: LoadState,
  examples: [
    { title: "Being fetched", properties: { state: "loading", text: "Hämtar …" } },
    { title: "Nothing there", properties: { state: "empty", text: "Ingen väntar på något." } },
    {
      title: "Not reached",
      properties: {
        state: "problem",
        text: "Det gick inte att hämta.",
        retryLabel: "Försök igen",
        onretry: (): void => {},
      },
    },
  ],
});
