import { examplesOf } from "../../../examples/examples.ts";
import OpenNow from "./OpenNow.svelte";

const timeZone = "Europe/Stockholm";
const now = new Date("2026-11-21T14:00:00Z");
const at = (open: boolean, changes_at: string): { readonly open: boolean; readonly changes_at: string } => ({
  open,
  changes_at,
});

export default examplesOf({
  component: OpenNow,
  examples: [
    { title: "Unknown", properties: { opening: undefined, timeZone, now } },
    {
      title: "Open until tonight",
      properties: { opening: at(true, "2026-11-21T18:00:00+01:00"), timeZone, now },
    },
    {
      title: "Opens later today",
      properties: { opening: at(false, "2026-11-21T18:00:00+01:00"), timeZone, now },
    },
    {
      title: "Opens on Monday",
      properties: { opening: at(false, "2026-11-23T12:00:00+01:00"), timeZone, now },
    },
    {
      title: "Opens after a break",
      properties: { opening: at(false, "2026-12-28T12:00:00+01:00"), timeZone, now },
    },
  ],
});
