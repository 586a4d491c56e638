// The one holder of keys in this document. Locking ends its worker; the object stays, and with it what log it has seen.
import { trust } from "virtual:trust";
import { StaffKeys } from "../vault/index.ts";

let held: StaffKeys | undefined;
/** The account that was made or opened in this worker, so that a newcomer is not asked for the words once more. */
let opened: string | undefined;

export function keys(): StaffKeys {
  held ??= new StaffKeys({ rootPk: trust.root_key });
  return held;
}

export function rememberOpened(person: string): void {
  opened = person;
}

export function isOpened(person: string): boolean {
  return opened === person;
}

export function forgetKeys(): void {
  opened = undefined;
  held?.lock();
}
