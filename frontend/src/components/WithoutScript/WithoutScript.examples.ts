import { examplesOf } from "../../../examples/examples.ts";
import WithoutScript from "./WithoutScript.svelte";

export default examplesOf({
  component: WithoutScript,
  examples: [{ title: "While JavaScript is on", properties: {} }],
});
