import { examplesOf } from "../../../examples/examples.ts";
import { organisation } from "../../../examples/organisation.ts";
import OpeningHours from "./OpeningHours.svelte";

const hours = organisation.opening_hours;
const farAway = {
  date: "2999-12-24",
  names: { sv: "Julafton" },
  hours: [{ opens: "10:00", closes: "12:00" }],
};

export default examplesOf({
  component: OpeningHours,
  examples: [
    { title: "A week", properties: { hours: { ...hours, holidays: [] } } },
    { title: "A week and a holiday", properties: { hours: { ...hours, holidays: [farAway] } } },
  ],
});
