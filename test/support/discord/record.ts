// What went over the wire: every REST call and every gateway frame.
import type { AllowedMentions, Choice, Component, Embed, MessageReference } from "./model.ts";

/** A file that came with a call. */
export interface SentFile {
  /** `files[0]` in the form. */
  readonly field: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** The fields of a message that is created or edited. */
export interface SentMessage {
  readonly content?: string | null;
  readonly flags?: number;
  readonly components?: readonly Component[] | null;
  readonly embeds?: readonly Embed[] | null;
  readonly allowed_mentions?: AllowedMentions;
  readonly nonce?: string | number;
  readonly enforce_nonce?: boolean;
  readonly message_reference?: MessageReference;
  readonly attachments?: readonly { readonly id: string | number; readonly description?: string | null }[];
}

/** What an interaction is answered with: a message, a modal or choices. */
export interface SentResponse extends SentMessage {
  readonly custom_id?: string;
  readonly title?: string;
  readonly choices?: readonly Choice[];
}

/** The fields that bodies have, beside those of a message; the server reads no others. */
export interface Body extends SentMessage {
  readonly type?: number;
  readonly data?: SentResponse;
  readonly recipient_id?: string;
  readonly name?: string;
  readonly message?: SentMessage;
  readonly archived?: boolean;
  readonly locked?: boolean;
  readonly applied_tags?: readonly string[];
  readonly auto_archive_duration?: number;
}

export interface Call {
  readonly method: string;
  /** Decoded, without `/api/v10`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Body;
  /** As it came, for bodies that are lists. */
  readonly raw: unknown;
  readonly files: readonly SentFile[];
  readonly authorization: string | undefined;
  /** By the server's clock. */
  readonly at: number;
  /** What was answered; undefined while it is not, and if the connection was dropped. */
  status?: number;
  /** Discord's code of a refusal. */
  code?: number;
  answer?: unknown;
}

export interface Frame {
  readonly from: "bot" | "server";
  readonly op: number;
  readonly t?: string;
  readonly s?: number;
  readonly d: unknown;
}

/** A test that waits for what never comes hears so well before it runs into its own limit. */
const PATIENCE_MS = 15_000;

export class Recorder {
  readonly calls: Call[] = [];
  readonly frames: Frame[] = [];
  private readonly waiting = new Set<() => void>();

  /** Calls of one route: `"POST /channels/:channel/messages"`. */
  of(route: string): readonly Call[] {
    return this.calls.filter(matcher(route));
  }

  /**
   * Resolves with what `look` finds, as soon as it finds something; it is asked again after each call and frame.
   * Rejects after a while with the calls that came instead.
   */
  async until<T>(what: string, look: () => T | undefined, patienceMs: number = PATIENCE_MS): Promise<T> {
    const already = look();
    if (already !== undefined) return already;
    return new Promise<T>((resolve, reject) => {
      const again = () => {
        const found = look();
        if (found === undefined) return;
        done();
        resolve(found);
      };
      const tooLate = setTimeout(() => {
        done();
        const came = this.calls.map(({ method, path, status, code }) => `${method} ${path} → ${status} ${code ?? ""}`);
        reject(new Error(`Waited in vain for ${what}. Calls were:\n${came.join("\n")}`));
      }, patienceMs);
      const done = () => {
        clearTimeout(tooLate);
        this.waiting.delete(again);
      };
      this.waiting.add(again);
    });
  }

  /** Lets those who wait look again. */
  changed(): void {
    for (const look of [...this.waiting]) look();
  }
}

/** Tells whether a call is one of `"METHOD /path/:part"`. `*` stands for any method, `**` for any rest of the path. */
export function matcher(route: string): (call: Pick<Call, "method" | "path">) => boolean {
  const [method = "", path = ""] = route.split(" ");
  const parts = path.split("/").map((part) => (part === "**" ? ".*" : part.startsWith(":") ? "[^/]+" : escaped(part)));
  const pattern = new RegExp(`^${parts.join("/")}$`);
  return (call) => (method === "*" || call.method === method) && pattern.test(call.path);
}

const escaped = (part: string): string => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
