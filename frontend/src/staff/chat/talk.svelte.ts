// One room in this console: what is known of it, what was said, and what is on its way. One thing after the other, so
// that an epoch is taken before what is sealed in it is read.
import type { RoomNotice } from "../../socket/staff.ts";
import type { OpenedHello, PresentText } from "../../vault/index.ts";
import { ask } from "../ask.ts";
import { isKeyRefusal, isRefusal } from "../faults.ts";
import { Attendance } from "./attendance.ts";
import { Composing } from "./composing.svelte.ts";
import { unlisted } from "../../state/company.ts";
import { unreadAfter } from "./entries.ts";
import { epochOf, RoomEpochs } from "./epochs.ts";
import { Heard } from "./heard.svelte.ts";
import { Hosting } from "./hosting.svelte.ts";
import { isTalk, type NumberedPacket, type RoomPart, type RoomSnapshot } from "./shapes.ts";
import { Signs } from "./signs.svelte.ts";
import { listen } from "./wire.ts";
import { Writing } from "./writing.ts";

export class Talk {
  readonly room: string;
  readonly self: string;
  phase = $state<"opening" | "open" | "problem" | "gone">("opening");
  snapshot = $state.raw<RoomSnapshot>();
  present = $state.raw<readonly PresentText[]>([]);
  hello = $state.raw<OpenedHello>();
  mayWrite = $state(false);
  /** Keys that are not as they should be: the class of the refusal. */
  fault = $state<string>();
  /** One's own time in the room is used up. */
  isTimeOver = $state(false);
  readonly signs: Signs;
  readonly heard: Heard;
  readonly hosting: Hosting;
  readonly composing: Composing;
  readonly #epochs: RoomEpochs;
  readonly #writing: Writing;
  readonly #attendance: Attendance;
  readonly #stop: () => void;
  #turn: Promise<void> = Promise.resolve();
  #isClosed = false;

  constructor(room: string, self: string) {
    [this.room, this.self] = [room, self];
    this.#epochs = new RoomEpochs(room, self);
    this.#writing = new Writing(room, self, this.#epochs);
    this.composing = new Composing(this.#writing, () => void this.#do(() => this.#flush()));
    this.hosting = new Hosting(room, self, this.#epochs);
    this.signs = new Signs(room, self);
    this.heard = new Heard(room);
    this.#attendance = new Attendance(room);
    void this.#do(() => this.#sitDown());
    this.#stop = listen(room, {
      hear: (notice) => {
        this.#hear(notice);
      },
      up: () => void this.#do(() => this.#attend()),
      down: () => {
        this.#lost();
      },
    });
  }

  /** Those who read by the keys and are not there by the server's list: nothing is sent while there are any. */
  get unlisted(): PresentText[] {
    return unlisted(this.snapshot?.members ?? [], this.present);
  }

  /** One's own word for somebody whom nobody has asked in. */
  letIn(member: string): Promise<void> {
    return this.#do(async () => {
      await this.hosting.letIn(member);
      await this.#host();
    });
  }

  markRead(): void {
    this.signs.readUpTo = this.heard.order.cursor;
    this.#mark();
  }

  /** What stands in the field; that somebody is writing is told, never what. */
  writes(): void {
    this.#writing.writes(this.composing.draft);
    if (this.#attendance.isOn) this.signs.tellTyping();
  }

  /** Now and then: whatever was not heard is asked for, and without a socket everything goes this way. */
  look(): void {
    this.signs.forgetTyping();
    this.isTimeOver = this.#epochs.isOver;
    if (this.phase === "gone") return;
    void this.#do(async () => {
      if (this.phase === "problem") await this.#sitDown();
      if (
        !this.#attendance.isOn ||
        this.heard.order.hasGap ||
        !this.mayWrite ||
        !this.#writing.outbox.isEmpty
      )
        await this.#catchUp();
      this.hosting.look();
      await this.#host();
      await this.#attend();
      await this.#flush();
    });
  }

  /** Asks for the room anew: somebody did something to it here. */
  refresh(): Promise<void> {
    return this.#do(() => this.#catchUp());
  }

  /** Overwrites its keys and forgets what was said. */
  close(): void {
    this.#isClosed = true;
    this.#stop();
    this.heard.forget();
    this.composing.forget();
    this.hello = undefined;
  }

  get unread(): number {
    return unreadAfter(this.heard.entries, this.signs.readUpTo);
  }

  #do(work: () => Promise<void>): Promise<void> {
    const guarded = async (): Promise<void> => {
      if (this.#isClosed) return;
      try {
        await work();
      } catch (fault) {
        this.#failed(fault);
      }
      this.#show();
    };
    this.#turn = this.#turn.then(guarded);
    return this.#turn;
  }

  #failed(fault: unknown): void {
    if (isKeyRefusal(fault)) this.fault = fault.failure;
    // Before one sits, whatever is not found is the room; afterwards only reading tells that it is gone.
    if (this.phase !== "open" && this.phase !== "gone")
      this.phase = isRefusal(fault, "not_found") ? "gone" : "problem";
  }

  #show(): void {
    if (this.#isClosed) return;
    this.present = this.#epochs.present;
    this.mayWrite = this.#epochs.mayWrite;
    this.isTimeOver = this.#epochs.isOver;
    this.composing.show();
  }

  async #sitDown(): Promise<void> {
    const part = await this.#ask();
    this.#meet(part.room);
    this.hello = await this.#epochs.sitDown(part);
    if (this.#epochs.first > 0) this.hosting.hurry();
    this.phase = "open";
    await this.#catchUp();
    this.signs.recall();
    await this.#attend();
  }

  #attend(): Promise<void> {
    if (this.phase === "open") this.#attendance.ask(this.heard.order.cursor);
    return Promise.resolve();
  }

  #hear(notice: RoomNotice): void {
    const { type } = notice;
    if (type === "typing") this.signs.sawTyping(notice.member);
    else if (type === "marks") this.signs.marks = notice.marks;
    else if (type === "gone") this.#attendance.lost();
    else void this.#do(() => this.#take(notice));
  }

  async #take(notice: Exclude<RoomNotice, { type: "typing" | "marks" | "gone" }>): Promise<void> {
    if (notice.type === "room") {
      this.#attendance.begun();
      await this.#see(notice.room);
    } else if (notice.type === "packet") {
      await this.#read([notice]);
    } else if (notice.type === "ack") {
      await this.#read(this.#writing.committed(notice.client_id, notice.n));
    } else {
      // Not told of the room at that moment. If it is gone, or one is out of it, the next look finds that.
      if (notice.code === "not_found") this.#lost();
      else this.#writing.outbox.refuse(notice.client_id, notice.code);
      if (notice.code === "changed_meanwhile") await this.#catchUp();
    }
    await this.#flush();
  }

  #lost(): void {
    this.#attendance.lost();
    this.#writing.outbox.lost();
  }

  #ask(): Promise<RoomPart> {
    const given = { path: { room: this.room }, query: { after: this.heard.order.cursor } };
    return ask("get", "/api/chat/rooms/{room}", given).catch((fault: unknown) => {
      if (isRefusal(fault, "not_found")) this.phase = "gone";
      throw fault;
    });
  }

  async #catchUp(): Promise<void> {
    for (let more = true; more;) {
      const part = await this.#ask();
      await this.#learn(part);
      await this.#read(part.packets);
      more = part.more;
    }
  }

  async #learn(part: RoomPart): Promise<void> {
    this.#meet(part.room);
    await this.#epochs.takeAll(part.epochs).catch((fault: unknown) => {
      this.#epochRefused(part.epochs.at(-1)?.n ?? 0, fault);
    });
    await this.#host();
  }

  #meet(snapshot: RoomSnapshot): void {
    if (snapshot.version < (this.snapshot?.version ?? 0)) return;
    this.snapshot = snapshot;
    this.signs.marks = snapshot.marks;
    if (snapshot.state === "ended") this.#writing.outbox.refuseAll("ended");
  }

  async #see(snapshot: RoomSnapshot): Promise<void> {
    this.#meet(snapshot);
    const { epoch } = snapshot;
    if (epoch) {
      const isTaken = await this.#epochs.take(epoch).catch((fault: unknown) => {
        this.#epochRefused(epoch.n, fault);
        return true;
      });
      if (!isTaken) await this.#catchUp();
    }
    await this.#host();
  }

  /** Nothing is written in an epoch that is not right; one's own next epoch takes its place. */
  #epochRefused(n: number, fault: unknown): void {
    if (!isKeyRefusal(fault)) throw fault;
    this.fault = fault.failure;
    this.#epochs.taken = n;
    this.#epochs.mayWrite = false;
  }

  /** Makes the next epoch if it is one's turn and it is time. */
  async #host(): Promise<void> {
    const snapshot = this.snapshot;
    if (!snapshot || this.phase !== "open" || !isTalk(snapshot.state) || this.#epochs.isOver) return;
    if (!(await this.hosting.isDue(snapshot))) return;
    await this.hosting.make(snapshot);
    const part = await this.#ask();
    this.#meet(part.room);
    await this.#epochs.takeAll(part.epochs);
    if (this.#epochs.mayWrite) this.fault = undefined;
    await this.#read(part.packets);
  }

  async #read(packets: readonly NumberedPacket[]): Promise<void> {
    const ready = this.heard.order.take(packets);
    if (ready.length === 0) return;
    const isNewer = ({ packet }: NumberedPacket): boolean => epochOf(packet) > this.#epochs.taken;
    const part = ready.some(isNewer) ? await this.#ask() : undefined;
    if (part) await this.#epochs.takeAll(part.epochs);
    await this.heard.open(ready, this.#epochs.first);
    for (const { packet } of ready) this.#writing.outbox.settle(packet);
    if (this.#isClosed) return;
    this.signs.stopTyping(ready.map(({ member }) => member));
    this.#mark();
    if (part) await this.#read(part.packets);
    await this.#host();
  }

  async #flush(): Promise<void> {
    if (this.snapshot && !isTalk(this.snapshot.state)) this.#writing.outbox.refuseAll("ended");
    if (!this.#epochs.mayWrite || this.phase !== "open" || this.#epochs.isOver) return;
    // By what is known now, not by what is on screen.
    if (unlisted(this.snapshot?.members ?? [], this.#epochs.present).length > 0) return;
    await this.#read(await this.#writing.flush(this.#attendance.isOn));
  }

  #mark(): void {
    if (this.phase === "open" && this.snapshot?.state !== "ended")
      this.signs.mark(this.heard.order.cursor, this.#attendance.isOn);
  }
}
