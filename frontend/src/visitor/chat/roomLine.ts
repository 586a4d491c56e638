// How a room is heard and spoken to: on the page's socket, and over HTTP where that is blocked or silent. Whoever is
// told of something may be told twice.
import { type LineListener, listenToLine, type SayFrame } from "../../socket/visitor.ts";
import { passes, pauseSeconds } from "../../api/passing.ts";
import { ServerRefusal } from "../../api/refusal.ts";
import type { components } from "../../socket/frames.ts";
import { later } from "../../state/later.ts";
import { parsedNotice } from "../../socket/notices.ts";
import type { PacketText } from "../../vault/index.ts";
import { isRefusal } from "../flow/faults.ts";
import type { Saying } from "./outbox.ts";
import type { RoomCalls, RoomPart, RoomSnapshot, SeenMarks, Since } from "./roomCalls.ts";

type Notice = components["schemas"]["VisitorNotice"];

export interface Hears {
  readonly since: () => Since;
  readonly onroom: (room: RoomSnapshot) => void;
  readonly onpart: (part: RoomPart) => void;
  readonly onpacket: (packet: PacketText) => void;
  readonly onack: (clientId: string, n: number) => void;
  readonly onrefused: (clientId: string, code: string) => void;
  readonly ontyping: (member: string) => void;
  readonly onmarks: (marks: readonly SeenMarks[]) => void;
  readonly ongone: () => void;
  /** Nothing that was sent is known to have arrived. */
  readonly onlost: () => void;
  /** Whether the server can be reached at all. */
  readonly onreach: (isReached: boolean) => void;
}

const lostBeforeHttp = 2;
const silentMilliseconds = 8_000;
const pollSeconds = 20;

export class RoomLine {
  readonly #calls: RoomCalls;
  readonly #hears: Hears;
  #say: SayFrame | undefined;
  #isAttended = false;
  #failures = 0;
  /** The socket is open and answers nothing: a telephone that changed networks. */
  #isSilent = false;
  #isPolling = false;
  #isEnded = false;
  #unheard: ReturnType<typeof setTimeout> | undefined;
  #round = 0;
  #sending: Promise<void> = Promise.resolve();
  #stopListening = (): void => {};

  constructor(calls: RoomCalls, hears: Hears) {
    this.#calls = calls;
    this.#hears = hears;
  }

  begin(): void {
    // Where sockets are neither opened nor refused, the first question over HTTP shows that this page is there.
    this.#expectAnswer();
    this.#stopListening = listenToLine(this.#listener());
  }

  end(): void {
    this.#isEnded = true;
    clearTimeout(this.#unheard);
    this.#stopListening();
  }

  get usesHttp(): boolean {
    return !this.#isEnded && (this.#isSilent || (!this.#isAttended && this.#failures >= lostBeforeHttp));
  }

  get canSend(): boolean {
    return !this.#isEnded && (this.#isAttended || this.usesHttp);
  }

  send({ clientId, packet }: Saying): void {
    if (this.usesHttp) {
      const round = this.#round;
      this.#sending = this.#sending.then(() => this.#post(clientId, packet, round));
    } else {
      this.#tell({ type: "send", room: this.#calls.room, client_id: clientId, packet });
      this.#expectAnswer();
    }
  }

  mark(delivered: number, read: number): void {
    if (this.usesHttp) this.#calls.mark(delivered, read).catch(() => undefined);
    else this.#tell({ type: "mark", room: this.#calls.room, delivered, read });
  }

  typing(): void {
    if (this.usesHttp) this.#calls.typing().catch(() => undefined);
    else this.#tell({ type: "typing", room: this.#calls.room });
  }

  #tell(frame: Parameters<SayFrame>[0]): void {
    if (this.#isAttended) this.#say?.(frame);
  }

  #listener(): LineListener {
    return {
      onopen: (say) => {
        this.#say = say;
        this.#failures = 0;
        const { room, token } = this.#calls;
        say({ type: "attend", room, token, after: this.#hears.since().after });
        this.#expectAnswer();
      },
      onlost: (failures) => {
        this.#failures = failures;
        this.#isAttended = this.#isSilent = false;
        this.#hears.onlost();
        this.#pollIfNeeded();
      },
      onnotice: (data) => {
        const notice = parsedNotice(data) as Notice | undefined;
        if (notice) this.#hear(notice);
      },
    };
  }

  #hear(notice: Notice): void {
    clearTimeout(this.#unheard);
    this.#unheard = undefined;
    this.#isSilent = false;
    if (notice.type === "room") {
      this.#isAttended = true;
      this.#hears.onreach(true);
      this.#hears.onroom(notice.room);
    } else if (notice.type === "packet") this.#hears.onpacket(notice);
    else if (notice.type === "ack") this.#hears.onack(notice.client_id, notice.n);
    else if (notice.type === "refused") this.#hears.onrefused(notice.client_id, notice.code);
    else if (notice.type === "typing") this.#hears.ontyping(notice.member);
    else if (notice.type === "marks") this.#hears.onmarks(notice.marks);
    else if (notice.type === "gone") this.#hears.ongone();
  }

  /** A line that says nothing for a while is not waited for. */
  #expectAnswer(): void {
    this.#unheard ??= setTimeout(() => {
      this.#fallSilent();
    }, silentMilliseconds);
  }

  #fallSilent(): void {
    this.#unheard = undefined;
    this.#isSilent = true;
    this.#hears.onlost();
    this.#pollIfNeeded();
  }

  #pollIfNeeded(): void {
    if (this.usesHttp && !this.#isPolling) void this.#poll();
  }

  async #poll(): Promise<void> {
    this.#isPolling = true;
    // The first answer comes at once: it says whether the server can be reached.
    for (let wait = 0; this.usesHttp; wait = pollSeconds) {
      try {
        this.#hears.onpart(await this.#calls.read({ ...this.#hears.since(), wait }));
        this.#hears.onreach(true);
      } catch (fault) {
        if (isRefusal(fault, "not_found")) this.#hears.ongone();
        else this.#hears.onreach(false);
        await later(pauseSeconds(fault));
      }
    }
    this.#isPolling = false;
  }

  /** One after another: what was said first is kept first. After one that failed, the rest is sent anew behind it. */
  async #post(clientId: string, packet: string, round: number): Promise<void> {
    if (round !== this.#round) return;
    try {
      this.#hears.onack(clientId, await this.#calls.send(clientId, packet));
    } catch (fault) {
      if (passes(fault)) {
        this.#round += 1;
        this.#hears.onreach(false);
        await later(pauseSeconds(fault));
        this.#hears.onlost();
      } else if (fault instanceof ServerRefusal) this.#hears.onrefused(clientId, fault.code);
    }
  }
}
