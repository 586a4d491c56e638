import { examplesOf } from "../../../examples/examples.ts";
import { organisation } from "../../../examples/organisation.ts";
import PlainPage from "./PlainPage.svelte";

export default examplesOf({
  component: PlainPage,
  isPage: true,
  examples: [
    {
      title: "A page whose part is not built",
      properties: {
        organisation,
        heading: "För tolkar",
        what: "Här kommer något.",
        notYet: "Det finns inte än.",
      },
    },
  ],
});
