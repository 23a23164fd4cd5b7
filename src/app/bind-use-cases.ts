import type { Readers } from "../chat/place.ts";
import type { CommandDef } from "../command/define.ts";
import type { Acting } from "./acting.ts";
import { answerQuestion } from "./answer-question.ts";
import { answerWithSection } from "./answer-with-section.ts";
import { readAnnouncing, sayAnnounce } from "./awards/announcing.ts";
import { changeAward } from "./awards/change-award.ts";
import { findAward, readAward } from "./awards/read-award.ts";
import { readOwnTerms } from "./awards/read-own-terms.ts";
import type { AwardCases } from "./awards/use-cases.ts";
import { comeBack, goAway, readAway } from "./candidacies/absence.ts";
import { beginContact, contactAgain, contactNominee, readLetter } from "./candidacies/contact.ts";
import { closeCandidacy, decline, reassign, undoDecision } from "./candidacies/lead-steps.ts";
import { answerOnBehalf } from "./candidacies/on-behalf.ts";
import { acceptCandidacy, readOwnCandidacy, refuseCandidacy } from "./candidacies/own-candidacy.ts";
import { readVoices } from "./candidacies/read-voices.ts";
import { readMessages, writeToLead, writeToNominee } from "./candidacies/relay.ts";
import { refOfCandidacy, showCandidacy } from "./candidacies/show-candidacy.ts";
import type { CandidacyCases, NomineeCases } from "./candidacies/use-cases.ts";
import { contribute } from "./contributions/contribute.ts";
import { correctContribution } from "./contributions/correct-contribution.ts";
import { exportContributions } from "./contributions/export-contributions.ts";
import { beginContribution } from "./contributions/last-time.ts";
import { listContributions } from "./contributions/list-contributions.ts";
import { proposeContribution } from "./contributions/propose-contribution.ts";
import { proposeFromMessage } from "./contributions/propose-from-message.ts";
import { proposeAgain, readContribution } from "./contributions/read-contribution.ts";
import { readYear } from "./contributions/read-year.ts";
import type { ContributionCases } from "./contributions/use-cases.ts";
import { reinstateContribution, withdrawContribution } from "./contributions/withdraw-contribution.ts";
import { confirmHelp, declineHelp } from "./credit/answer-ask.ts";
import { decideOn, decideOnAll } from "./credit/decide-on.ts";
import { explainCredit } from "./credit/explain-credit.ts";
import { markHelpful } from "./credit/mark-helpful.ts";
import { readConcern } from "./credit/read-concern.ts";
import type { ReviewCases } from "./credit/review-cases.ts";
import { listWaiting, readForReview } from "./credit/review-credits.ts";
import type { CreditCases } from "./credit/use-cases.ts";
import { askDossierBack } from "./dossier/ask-back.ts";
import { addDossierNote, dropDossierNote } from "./dossier/change-notes.ts";
import { handInDossier, handInDossierFor } from "./dossier/hand-in.ts";
import { dossierFile, readDossier } from "./dossier/read-dossier.ts";
import type { DossierCases } from "./dossier/use-cases.ts";
import { isHidden } from "./hidden.ts";
import { judgeAnswer, reportMissing } from "./judge-answer.ts";
import { listCommands } from "./list-commands.ts";
import { listNominations, readNomination } from "./nominations/list-nominations.ts";
import { proposeNominee } from "./nominations/propose-nominee.ts";
import { putForward } from "./nominations/put-forward.ts";
import { rewordNomination } from "./nominations/reword-nomination.ts";
import type { NominationCases } from "./nominations/use-cases.ts";
import { withdrawNomination } from "./nominations/withdraw-nomination.ts";
import type { ListeningParts } from "./parts.ts";
import { claimRecord } from "./people/claim-record.ts";
import { linkAccount } from "./people/link-account.ts";
import { makeLinkCode } from "./people/make-link-code.ts";
import { mergePeople, undoMerge } from "./people/merge-people.ts";
import { findAccounts, readPerson } from "./people/read-person.ts";
import { readLinked, unlinkAccount } from "./people/unlink-account.ts";
import type { PeopleCases } from "./people/use-cases.ts";
import { eraseHeld } from "./privacy/erase-held.ts";
import { exportHeld } from "./privacy/export-held.ts";
import { readHeld } from "./privacy/read-held.ts";
import { setCredited } from "./privacy/set-credited.ts";
import type { PrivacyCases } from "./privacy/use-cases.ts";
import { keepQuiet, readQuietState } from "./quiet.ts";
import { readGaps } from "./read-gaps.ts";
import { readChoices, readSetup } from "./read-setup.ts";
import { readStatus } from "./read-status.ts";
import { castVote, stepAside } from "./review/cast-vote.ts";
import { decideCandidacy, giveDossierBack, takeDecisionBack } from "./review/decide.ts";
import { listUnderWay } from "./review/list-under-way.ts";
import { readReasons, readReview, reviewedDossier } from "./review/read-review.ts";
import type { ReviewingCases } from "./review/use-cases.ts";
import { saveAnnouncements, saveRoles, saveSignals, saveStaffChannel, saveUnasked } from "./save-setup.ts";
import { shareAnswer } from "./share-answer.ts";
import { digestView } from "./staff/digest-view.ts";
import { readAudit } from "./staff/read-audit.ts";
import { readDigest } from "./staff/read-digest.ts";
import type { StaffCases } from "./staff/use-cases.ts";
import { listWorthALook, putOff, whoIs } from "./staff/worth-a-look.ts";
import { sendTestMessage } from "./test-message.ts";
import { readUnasked, switchUnasked } from "./unasked-switch.ts";
import type { May } from "./use-cases.ts";

/** The use cases, bound to one event and the one who acted. */
export function bindUseCases(parts: ListeningParts, acting: Acting, answer: CommandDef["answer"]): May {
  const { event, roles } = acting;
  const hidden = isHidden(event, answer);
  // The destination decides what may be said, not what the asker may know.
  const readers: Readers = hidden ? "one" : event.place.readers;
  return {
    by: { ...event.by, roles },
    place: event.place,
    hidden: readers === "one",
    at: event.at,
    locale: event.locale ?? parts.program.program.language,
    answerQuestion: (question) => answerQuestion(parts, acting, question, readers),
    answerWithSection: (question, section) => answerWithSection(parts, acting, question, section, readers),
    shareAnswer: (question) => shareAnswer(parts, acting, question),
    judgeAnswer: (question, verdict) => judgeAnswer(acting, question, verdict),
    reportMissing: (question, missing) => reportMissing(parts, acting, question, missing),
    listCommands: () => listCommands(parts, acting),
    readStatus: () => readStatus(parts, acting),
    readGaps: () => readGaps(parts, acting),
    readUnasked: () => readUnasked(parts, acting),
    switchUnasked: (state) => switchUnasked(parts, acting, state),
    readChoices: () => readChoices(parts, acting),
    readSetup: () => readSetup(parts, acting),
    saveStaffChannel: (values) => saveStaffChannel(parts, acting, values),
    saveAnnouncements: (values) => saveAnnouncements(parts, acting, values),
    saveRoles: (values) => saveRoles(parts, acting, values),
    saveUnasked: (values) => saveUnasked(parts, acting, values),
    saveSignals: (values) => saveSignals(parts, acting, values),
    sendTestMessage: () => sendTestMessage(parts, acting),
    readQuiet: () => readQuietState(parts, acting),
    keepQuiet: (length) => keepQuiet(parts, acting, length),
    ...awardCases(parts, acting),
    ...contributionCases(parts, acting),
    ...nominationCases(parts, acting),
    ...candidacyCases(parts, acting),
    ...nomineeCases(parts, acting),
    ...privacyCases(parts, acting),
    ...peopleCases(parts, acting),
    ...reviewCases(parts, acting),
    ...staffCases(parts, acting),
    ...creditCases(parts, acting),
    ...dossierCases(parts, acting),
    ...reviewingCases(parts, acting),
  };
}

/** What staff look through. */
const staffCases = (parts: ListeningParts, acting: Acting): StaffCases => ({
  listWorthALook: (page) => listWorthALook(parts, acting, page),
  whoIs: (account) => whoIs(acting, account),
  putOff: (account, length) => putOff(parts, acting, account, length),
  readAudit: (before) => readAudit(acting, before),
  showDigest: async () => digestView(await acting.work.read((reads) => readDigest(reads, parts, acting.event.at))),
});

/** What people do to put others forward. */
const nominationCases = (parts: ListeningParts, acting: Acting): NominationCases => ({
  putForward: (values) => putForward(parts, acting, values),
  proposeNominee: (whom) => proposeNominee(parts, acting, whom),
  listNominations: () => listNominations(parts, acting),
  readNomination: (id) => readNomination(parts, acting, id),
  rewordNomination: (id, values) => rewordNomination(parts, acting, id, values),
  withdrawNomination: (id) => withdrawNomination(parts, acting, id),
});

/** What staff do with candidacies. */
const candidacyCases = (parts: ListeningParts, acting: Acting): CandidacyCases => ({
  showCandidacy: (which) => showCandidacy(parts, acting, which),
  refOfCandidacy: (id) => refOfCandidacy(parts, acting, id),
  readVoices: (id) => readVoices(parts, acting, id),
  reassign: (id, to) => reassign(parts, acting, id, to),
  decline: (id, reason) => decline(parts, acting, id, reason),
  closeCandidacy: (id, reason) => closeCandidacy(parts, acting, id, reason),
  undoDecision: (id, reason) => undoDecision(parts, acting, id, reason),
  readAway: () => readAway(parts, acting),
  goAway: (until, deputy) => goAway(parts, acting, until, deputy),
  comeBack: () => comeBack(parts, acting),
  beginContact: (id) => beginContact(parts, acting, id),
  contactNominee: (id, contact) => contactNominee(parts, acting, id, contact),
  contactAgain: (id, account) => contactAgain(parts, acting, id, account),
  readLetter: (id) => readLetter(parts, acting, id),
  answerOnBehalf: (id, answer) => answerOnBehalf(parts, acting, id, answer),
  writeToNominee: (id, words) => writeToNominee(parts, acting, id, words),
  readMessages: (id) => readMessages(parts, acting, id),
});

/** What nominees do with their own candidacy. */
const nomineeCases = (parts: ListeningParts, acting: Acting): NomineeCases => ({
  readOwnCandidacy: () => readOwnCandidacy(parts, acting),
  acceptCandidacy: (id) => acceptCandidacy(parts, acting, id),
  refuseCandidacy: (id, how, words) => refuseCandidacy(parts, acting, id, how, words),
  writeToLead: (id, words) => writeToLead(parts, acting, id, words),
});

/** Awards on record, and what their holders decide. */
const awardCases = (parts: ListeningParts, acting: Acting): AwardCases => ({
  findAward: (who) => findAward(parts, acting, who),
  readAward: (term) => readAward(parts, acting, term),
  changeAward: (term, entriesSeen, asked, words) => changeAward(parts, acting, term, entriesSeen, asked, words),
  readOwnTerms: () => readOwnTerms(parts, acting),
  readAnnouncing: () => readAnnouncing(parts, acting),
  sayAnnounce: (term, announce) => sayAnnounce(parts, acting, term, announce),
});

/** What staff do about candidacies that are under way. */
const reviewingCases = (parts: ListeningParts, acting: Acting): ReviewingCases => ({
  listUnderWay: (page) => listUnderWay(parts, acting, page),
  readReview: (ref) => readReview(parts, acting, ref),
  readReasons: (ref) => readReasons(parts, acting, ref),
  reviewedDossier: (ref) => reviewedDossier(parts, acting, ref),
  castVote: (ref, values) => castVote(parts, acting, ref, values),
  stepAside: (ref) => stepAside(parts, acting, ref),
  decideCandidacy: (ref, values) => decideCandidacy(parts, acting, ref, values),
  takeDecisionBack: (ref, reason) => takeDecisionBack(parts, acting, ref, reason),
  giveDossierBack: (ref, words) => giveDossierBack(parts, acting, ref, words),
});

/** What nominees do with their dossier. */
const dossierCases = (parts: ListeningParts, acting: Acting): DossierCases => ({
  readDossier: () => readDossier(parts, acting),
  dossierFile: () => dossierFile(parts, acting),
  addDossierNote: (values) => addDossierNote(parts, acting, values),
  dropDossierNote: (note) => dropDossierNote(parts, acting, note),
  handInDossier: () => handInDossier(parts, acting),
  askDossierBack: () => askDossierBack(parts, acting),
  handInDossierFor: (ref) => handInDossierFor(parts, acting, ref),
});

/** One person over several accounts. */
const peopleCases = (parts: ListeningParts, acting: Acting): PeopleCases => ({
  readLinked: () => readLinked(acting),
  makeLinkCode: () => makeLinkCode(parts, acting),
  linkAccount: (code) => linkAccount(parts, acting, code),
  claimRecord: (code) => claimRecord(parts, acting, code),
  unlinkAccount: (account) => unlinkAccount(parts, acting, account),
  readPerson: (who) => readPerson(acting, who),
  findAccounts: (name) => findAccounts(acting, name),
  mergePeople: (one, other, reason) => mergePeople(parts, acting, one, other, reason),
  undoMerge: (from, seenAt) => undoMerge(parts, acting, from, seenAt),
});

/** What people know and decide about what is held of them. */
const privacyCases = (parts: ListeningParts, acting: Acting): PrivacyCases => ({
  readHeld: () => readHeld(parts, acting),
  exportHeld: () => exportHeld(parts, acting),
  eraseHeld: () => eraseHeld(parts, acting),
  setCredited: (credited) => setCredited(parts, acting, credited),
});

/** What staff decide about contributions. */
const reviewCases = (parts: ListeningParts, acting: Acting): ReviewCases => ({
  listWaiting: (page) => listWaiting(parts, acting, page),
  readForReview: (ref) => readForReview(parts, acting, ref),
  decideOn: (decision, ref, entries, reason) => decideOn(parts, acting, decision, ref, entries, reason),
  decideOnAll: (decision, refs) => decideOnAll(parts, acting, decision, refs),
});

/** What people do with their own contributions. */
const contributionCases = (parts: ListeningParts, acting: Acting): ContributionCases => ({
  proposeContribution: (link, title) => proposeContribution(parts, acting, link, title),
  proposeFromMessage: (message, author, text) => proposeFromMessage(parts, acting, message, author, text),
  beginContribution: () => beginContribution(parts, acting),
  contribute: (values) => contribute(parts, acting, values),
  proposeAgain: (ref) => proposeAgain(parts, acting, ref),
  readContribution: (ref) => readContribution(parts, acting, ref),
  correctContribution: (ref, entries, values) => correctContribution(parts, acting, ref, entries, values),
  withdrawContribution: (ref) => withdrawContribution(parts, acting, ref),
  reinstateContribution: (ref) => reinstateContribution(parts, acting, ref),
  listContributions: (filter, page) => listContributions(parts, acting, filter, page),
  exportContributions: (filter, format) => exportContributions(parts, acting, filter, format),
  readYear: () => readYear(parts, acting),
});

/** What is done about help in chat. */
const creditCases = (parts: ListeningParts, acting: Acting): CreditCases => ({
  markHelpful: (message) => markHelpful(parts, acting, message),
  confirmHelp: (ask, helpers) => confirmHelp(parts, acting, ask, helpers),
  declineHelp: (ask) => declineHelp(parts, acting, ask),
  explainCredit: (link) => explainCredit(parts, acting, link),
  readConcern: (concern, helper, asker) => readConcern(acting, concern, helper, asker),
});
