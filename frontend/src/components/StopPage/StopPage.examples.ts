import { examplesOf } from "../../../examples/examples.ts";
import StopPage from "./StopPage.svelte";

export default examplesOf({
  component: StopPage,
  examples: [
    {
      title: "Something does not add up",
      properties: {
        heading: "Stanna upp. Nycklarna stämmer inte.",
        paragraphs: ["Den här webbläsaren har fått en lista som inte hänger ihop."],
        stepsHeading: "Gör så här",
        steps: ["Skriv ingenting mer här.", "Ring din chef."],
        detailHeading: "För den som felsöker",
        detail: "WronglySigned",
        takesFocus: false,
      },
    },
  ],
});
