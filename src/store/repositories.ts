import type { NextId } from "../row-ids.ts";
import { absenceReads, absences } from "./absences.ts";
import { accountReads, accounts } from "./accounts.ts";
import { audit, auditReads } from "./audit.ts";
import { candidacies, candidacyReads } from "./candidacies.ts";
import { cardReads, cards } from "./cards.ts";
import { creditAskReads, creditAsks } from "./credit-asks.ts";
import { creditMarks } from "./credit-marks.ts";
import { creditReads, credits } from "./credits.ts";
import { dossierReads, dossiers } from "./dossiers.ts";
import { draftReads, drafts } from "./drafts.ts";
import { personal } from "./erase-person.ts";
import { inbox, inboxReads } from "./inbox.ts";
import { keptViewReads, keptViews } from "./kept-views.ts";
import { ledger, ledgerReads } from "./ledger.ts";
import { linkReads, links } from "./links.ts";
import { outbox, outboxReads } from "./outbox.ts";
import { passedOver, passedOverReads } from "./passed-over.ts";
import { personalReads } from "./personal.ts";
import { preferenceReads, preferences } from "./preferences.ts";
import { profileReads, profiles } from "./profiles.ts";
import { putOffReads, putOffs } from "./put-offs.ts";
import { questionReads, questions } from "./questions.ts";
import { relayReads, relays } from "./relays.ts";
import type { Db } from "./schema.ts";
import { settingReads, settings } from "./settings.ts";
import type { Reads, Store, Tx } from "./store.ts";
import { termReads, terms } from "./terms.ts";
import { textReads, texts } from "./texts.ts";
import { unasked, unaskedReads } from "./unasked.ts";
import { voiceReads, voices } from "./voices.ts";
import { voteReads, votes } from "./votes.ts";

/** What may be read outside of a transaction. */
export const readsOf = (db: Db): Reads => ({
  accounts: accountReads(db),
  inbox: inboxReads(db),
  outbox: outboxReads(db),
  cards: cardReads(db),
  drafts: draftReads(db),
  keptViews: keptViewReads(db),
  texts: textReads(db),
  questions: questionReads(db),
  audit: auditReads(db),
  settings: settingReads(db),
  unasked: unaskedReads(db),
  ledger: ledgerReads(db),
  credits: creditReads(db),
  creditAsks: creditAskReads(db),
  passedOver: passedOverReads(db),
  preferences: preferenceReads(db),
  personal: personalReads(db),
  candidacies: candidacyReads(db),
  voices: voiceReads(db),
  profiles: profileReads(db),
  relays: relayReads(db),
  dossiers: dossierReads(db),
  votes: voteReads(db),
  terms: termReads(db),
  links: linkReads(db),
  putOffs: putOffReads(db),
  absences: absenceReads(db),
});

/** All repositories on one transaction. */
export const txOf = (db: Db, engine: Store["engine"], nextId: NextId): Tx => ({
  accounts: accounts(db, nextId),
  inbox: inbox(db),
  outbox: outbox(db, engine),
  cards: cards(db),
  drafts: drafts(db),
  keptViews: keptViews(db),
  texts: texts(db),
  questions: questions(db),
  audit: audit(db),
  settings: settings(db),
  unasked: unasked(db),
  ledger: ledger(db),
  credits: credits(db),
  creditAsks: creditAsks(db),
  creditMarks: creditMarks(db),
  passedOver: passedOver(db),
  preferences: preferences(db),
  personal: personal(db),
  candidacies: candidacies(db),
  voices: voices(db),
  profiles: profiles(db),
  relays: relays(db),
  dossiers: dossiers(db),
  votes: votes(db),
  terms: terms(db),
  links: links(db),
  putOffs: putOffs(db),
  absences: absences(db),
});
