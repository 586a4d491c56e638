import { examplesOf } from "../../../examples/examples.ts";
import ActionButton from "./ActionButton.svelte";

const onpress = (): void => {};

export default examplesOf({
  component: ActionButton,
  examples: [
    { title: "The main thing to do", properties: { label: "Logga in", kind: "primary", onpress } },
    { title: "One of several", properties: { label: "Lägg till en passnyckel", onpress } },
    { title: "Something that ends", properties: { label: "Avsluta", kind: "danger", onpress } },
    { title: "At work", properties: { label: "Logga in", kind: "primary", busy: "Räknar …", onpress } },
  ],
});
