import { examplesOf } from "../../../examples/examples.ts";
import ConnectionLine from "./ConnectionLine.svelte";

export default examplesOf({
  component: ConnectionLine,
  examples: [
    { title: "Nothing to say", properties: { lost: false } },
    { title: "Lost", properties: { lost: true } },
  ],
});
