// Every word a person reads: the same keys, values and plural forms in each language, all used, none forbidden.
import { report } from "./report.ts";
import { catalogueFaults } from "./catalogues.ts";
import { wordingFaults } from "./wording.ts";
import { usageFaults } from "./usage.ts";

report("messages", [...catalogueFaults(), ...wordingFaults(), ...usageFaults()], "see the lines above");
