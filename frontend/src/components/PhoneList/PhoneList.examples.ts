import { examplesOf } from "../../../examples/examples.ts";
import { organisation } from "../../../examples/organisation.ts";
import PhoneList from "./PhoneList.svelte";

export default examplesOf({
  component: PhoneList,
  examples: [
    { title: "Several numbers", properties: { phones: organisation.phones } },
    { title: "One number", properties: { phones: organisation.phones.slice(0, 1) } },
  ],
});
