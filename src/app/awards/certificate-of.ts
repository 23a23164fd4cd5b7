import { plainDate } from "../../chat/rich.ts";
import type { Block } from "../../chat/view.ts";
import { addDays, type Span } from "../../core/calendar.ts";
import { type Certificate, certificateAlt } from "../../draw/certificate.ts";
import { isDrawable } from "../../draw/labels.ts";
import { causeOf } from "../../log.ts";
import type { Program } from "../../program/schema.ts";
import type { Nominee } from "../candidacies/nominee.ts";
import type { ListeningParts } from "../parts.ts";

/** Nobody waits for it in chat. */
const DRAWN_WITHIN_MS = 10_000;

/**
 * The certificate of a term as a picture. Undefined where the font lacks the name's script, or it could not be drawn: then
 * the words say all of it.
 */
export async function drawCertificateOf(
  parts: Pick<ListeningParts, "program" | "draw" | "timer" | "log">,
  { name }: Pick<Nominee, "name">,
  term: (Span & { readonly expertises: readonly string[] }) | undefined,
): Promise<Block | undefined> {
  if (!term || !isDrawable(name)) return undefined;
  const { program, draw, timer, log } = parts;
  const certificate: Certificate = {
    holder: name,
    award: program.program.officialName,
    organisation: program.program.organisation,
    expertises: expertiseNames(program, term.expertises),
    from: plainDate(term.from),
    // The last day that belongs to it: people read "until" so.
    until: plainDate(addDays(term.until, -1)),
  };
  const late = new AbortController();
  const cancel = timer.after(DRAWN_WITHIN_MS, () => late.abort());
  try {
    const png = await draw(certificate, late.signal);
    const bytes = Buffer.from(png.buffer, png.byteOffset, png.byteLength).toString("base64");
    const file = { name: "certificate.png", type: "image/png", bytes };
    return { kind: "picture", file, alt: certificateAlt(certificate) };
  } catch (error) {
    log.warn({ cause: causeOf(error) }, "a certificate could not be drawn");
    return undefined;
  } finally {
    cancel();
  }
}

/** What expertises are called; one that program.yaml has no more goes by its id. */
export const expertiseNames = (
  { expertises }: Pick<Program, "expertises">,
  ids: readonly string[],
): readonly string[] => ids.map((id) => expertises.find((each) => each.id === id)?.name ?? id);
