// The vectors this side makes: the same bytes every time.
import { accountVectors } from "./cases/accounts.ts";
import { auditHeadVectors } from "./cases/auditHeads.ts";
import { conversationVectors } from "./cases/conversations.ts";
import { framingVectors } from "./cases/framing.ts";
import { organisationVectors } from "./cases/organisation.ts";
import { packetVectors } from "./cases/roomPackets.ts";
import { roomVectors } from "./cases/rooms.ts";
import { wordsVectors } from "./cases/words.ts";
import type { Vector } from "./vector.ts";

export async function madeVectors(): Promise<readonly Vector[]> {
  return [
    ...(await framingVectors()),
    ...(await wordsVectors()),
    ...(await conversationVectors()),
    ...(await accountVectors()),
    ...(await organisationVectors()),
    ...(await roomVectors()),
    ...(await packetVectors()),
    ...(await auditHeadVectors()),
  ];
}

/** As the file says it, in the order the other side writes too. */
export function written({
  area,
  case: name,
  made_by,
  spec,
  says,
  does,
  given,
  sealed,
  ...rest
}: Vector): string {
  const shown = { area, case: name, made_by, spec, says, does, given, sealed, ...rest };
  return `${JSON.stringify(shown, null, 2)}\n`;
}

export function fileOf({ area, case: name }: Vector): string {
  return `${area}/ts-${name}.json`;
}
