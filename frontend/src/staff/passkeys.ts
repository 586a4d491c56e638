// Passkeys: the browser's own dialogue, asked also for the secret that can unlock (WebAuthn's PRF extension).
import {
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
  WebAuthnError,
} from "@simplewebauthn/browser";
import type { components } from "../api/openapi.ts";
import type { Bytes } from "../crypto/bytes.ts";
import { base64url, randomBytes } from "../state/randomness.ts";

type Schemas = components["schemas"];
type Transport = Schemas["Transport"];

export interface UsedPasskey {
  readonly assertion: Schemas["AssertionBody"];
  readonly secret: Bytes | undefined;
}

export interface MadePasskey {
  readonly attestation: Schemas["AttestationBody"];
  /** Some authenticators give their secret already when they are made, others when they are first used. */
  readonly secret: Bytes | undefined;
  readonly mayUnlock: boolean;
}

const transports: ReadonlySet<string> = new Set<Transport>([
  "usb",
  "nfc",
  "ble",
  "smart-card",
  "internal",
  "cable",
  "hybrid",
]);

export function passkeysWork(): boolean {
  return browserSupportsWebAuthn();
}

/** The library wraps what the browser threw; the browser's own name for it is what can be told in words. */
async function unwrapped<Result>(asking: Promise<Result>): Promise<Result> {
  try {
    return await asking;
  } catch (fault) {
    throw fault instanceof WebAuthnError && fault.cause instanceof Error ? fault.cause : fault;
  }
}

/** Browsers give a buffer; the type allows a part of one. What the browser gave is overwritten. */
function secretOf(first: ArrayBuffer | ArrayBufferView | undefined): Bytes | undefined {
  if (first === undefined) return undefined;
  const whole = ArrayBuffer.isView(first)
    ? new Uint8Array(first.buffer, first.byteOffset, first.byteLength)
    : new Uint8Array(first);
  const own = new Uint8Array(whole);
  whole.fill(0);
  return own;
}

export async function usePasskey(options: Schemas["AssertionOptions"], input: Bytes): Promise<UsedPasskey> {
  const used = await unwrapped(
    startAuthentication({
      optionsJSON: {
        challenge: options.challenge,
        rpId: options.rp_id,
        allowCredentials: options.allow.map(descriptor),
        userVerification: "required",
        timeout: options.timeout_ms,
        extensions: { prf: { eval: { first: input } } },
      },
    }),
  );
  return {
    assertion: {
      credential_id: used.id,
      client_data: used.response.clientDataJSON,
      authenticator_data: used.response.authenticatorData,
      signature: used.response.signature,
    },
    secret: secretOf(used.clientExtensionResults.prf?.results?.first),
  };
}

export async function makePasskey(
  options: Schemas["AttestationOptions"],
  input: Bytes,
): Promise<MadePasskey> {
  const made = await unwrapped(
    startRegistration({
      optionsJSON: {
        challenge: options.challenge,
        rp: { id: options.rp_id, name: options.rp_name },
        user: { id: options.user_id, name: options.user_name, displayName: options.user_display_name },
        pubKeyCredParams: options.algorithms.map((alg) => ({ type: "public-key", alg })),
        excludeCredentials: options.exclude.map(descriptor),
        authenticatorSelection: { userVerification: "required", residentKey: "discouraged" },
        attestation: "none",
        timeout: options.timeout_ms,
        extensions: { prf: { eval: { first: input } } },
      },
    }),
  );
  const prf = made.clientExtensionResults.prf;
  const secret = secretOf(prf?.results?.first);
  return {
    attestation: {
      credential_id: made.id,
      client_data: made.response.clientDataJSON,
      attestation_object: made.response.attestationObject,
      transports: (made.response.transports ?? []).filter(isTransport),
    },
    secret,
    mayUnlock: secret !== undefined || prf?.enabled === true,
  };
}

/** Only for the secret: nobody checks this assertion, so the challenge is our own. */
export async function askPasskey(
  allow: readonly Schemas["Credential"][],
  input: Bytes,
): Promise<UsedPasskey> {
  const challenge = base64url(randomBytes(32));
  return usePasskey({ challenge, rp_id: location.hostname, allow: [...allow], timeout_ms: 120_000 }, input);
}

function descriptor({ credential_id, transports: via }: Schemas["Credential"]): {
  id: string;
  type: "public-key";
  transports: Transport[];
} {
  return { id: credential_id, type: "public-key", transports: [...via] };
}

function isTransport(name: string): name is Transport {
  return transports.has(name);
}
