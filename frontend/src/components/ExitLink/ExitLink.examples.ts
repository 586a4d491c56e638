import { examplesOf } from "../../../examples/examples.ts";
import ExitLink from "./ExitLink.svelte";

const properties = { address: "https://example.org/", onleave: (): void => {} };

export default examplesOf({
  component: ExitLink,
  examples: [
    { title: "In the bar", properties },
    { title: "First in the tab order, seen while it has focus", properties: { ...properties, first: true } },
  ],
});
