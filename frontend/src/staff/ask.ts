// Every call of the console. A session that has ended is noticed here, whatever was asked for.
import { call } from "../api/call.ts";
import { isRefusal } from "./faults.ts";
import { endHere } from "./ending.ts";
import { readStanding } from "./standing.ts";

/** Absent and forbidden are one answer, so only the session itself tells whether it is over. */
async function isSignedOut(): Promise<boolean> {
  const fault: unknown = await call("get", "/api/accounts/sign-in/session", {}).then(
    () => undefined,
    (refusal: unknown) => refusal,
  );
  return isRefusal(fault, "not_found");
}

export const ask: typeof call = async (verb, path, given) => {
  try {
    return await call(verb, path, given);
  } catch (fault) {
    // What one's standing opens is not there for whoever lost it, before anything else has told.
    if (isRefusal(fault, "not_found")) {
      if (await isSignedOut()) endHere("ended");
      else await readStanding();
    }
    throw fault;
  }
};
