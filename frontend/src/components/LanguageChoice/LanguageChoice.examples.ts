import { examplesOf } from "../../../examples/examples.ts";
import LanguageChoice from "./LanguageChoice.svelte";

export default examplesOf({
  component: LanguageChoice,
  examples: [
    { title: "All languages", properties: { offered: ["sv", "en", "ar"] } },
    { title: "Those an organisation offers", properties: { offered: ["sv", "ar"] } },
  ],
});
