import { examplesOf } from "../../../examples/examples.ts";
import ExitBar from "./ExitBar.svelte";

export default examplesOf({
  component: ExitBar,
  // One only: it is fixed at the bottom, and a second would lie on top.
  examples: [
    { title: "At the bottom", properties: { address: "https://example.org/", onleave: (): void => {} } },
  ],
});
