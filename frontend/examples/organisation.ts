// The organisation of the examples, with holidays, two ranges in a day and names that lack a translation.
import { organisation } from "virtual:organisation";

export { organisation };
