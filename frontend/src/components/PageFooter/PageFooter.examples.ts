import { examplesOf } from "../../../examples/examples.ts";
import { organisation } from "../../../examples/organisation.ts";
import PageFooter from "./PageFooter.svelte";

export default examplesOf({
  component: PageFooter,
  examples: [
    { title: "Of an organisation", properties: { names: organisation.names, demonstration: false } },
    { title: "Of a demonstration", properties: { names: organisation.names, demonstration: true } },
  ],
});
