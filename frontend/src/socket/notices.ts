// Reads what the server sends. Whatever is not known in this version is ignored, never an error.
import type { components } from "./frames.ts";

export type VisitorFrame = components["schemas"]["VisitorFrame"];
type VisitorNotice = components["schemas"]["VisitorNotice"];

/** The object that was sent, whatever it says. */
export function parsedNotice(text: unknown): Record<string, unknown> | undefined {
  if (typeof text !== "string") return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

export function readNotice(text: unknown): VisitorNotice | undefined {
  const notice = parsedNotice(text);
  if (notice?.["type"] === "pong") return { type: "pong" };
  const { type, version, service, heartbeat_seconds } = notice ?? {};
  if (type !== "welcome" || typeof version !== "number" || typeof service !== "string") return undefined;
  return typeof heartbeat_seconds === "number" ? { type, version, service, heartbeat_seconds } : undefined;
}
