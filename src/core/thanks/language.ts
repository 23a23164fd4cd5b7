/**
 * What one language has for each thing that thanks, success and their opposites are told by. Every string is a phrase:
 * a regular expression in which a space is one space, `~` stands for up to three words (or a dozen characters where
 * words are not spaced), and `*` after a letter for the rest of a word. Accents, capitals and apostrophes do not matter:
 * both sides are folded (fold.ts).
 */
export interface ThanksLanguage {
  /** Whether words stand apart. Where they do not, phrases match inside of others. */
  readonly spaced: boolean;

  /** Its commonest words: by them it is told which languages a text may be in. */
  readonly common: readonly string[];

  /** Words of thanks. */
  readonly thanks: readonly string[];
  /** What somebody did thanks to another. */
  readonly thanksTo: readonly string[];
  /** Thanks without the word: praise for who helped, or for what the help did. */
  readonly praise: readonly string[];
  /** What only looks like thanks, success or a question. */
  readonly lookalikes: readonly string[];

  /** Why it had failed, now that it is known: no failure. */
  readonly explained: readonly string[];

  /** It worked, said so that it needs no word of thanks. */
  readonly success: readonly string[];
  /** Stems of what a remedy may do. Negated they are a failure, hoped for they are none yet. */
  readonly outcomes: readonly string[];
  /** Before an outcome. */
  readonly negations: readonly string[];
  /** Behind an outcome. */
  readonly negationsAfter: readonly string[];
  /** Behind a success that is none yet, or not here. */
  readonly conditions: readonly string[];
  /** Before an outcome that is only hoped for. */
  readonly hopes: readonly string[];
  /** It failed, in words that need no negation of an outcome. */
  readonly failure: readonly string[];
  /** The trouble is over, in words of failure. */
  readonly over: readonly string[];
  /** Half a success. */
  readonly partial: readonly string[];
  /** A new problem, after the one that was solved. */
  readonly newProblem: readonly string[];

  /** They say that they found the answer themselves. */
  readonly selfSolved: readonly string[];
  /** They found it, and do not say by whom. */
  readonly found: readonly string[];
  /** Whom or what they found it by. */
  readonly byYou: readonly string[];

  readonly inAdvance: readonly string[];
  readonly anyway: readonly string[];
  readonly noThanks: readonly string[];
  readonly willTry: readonly string[];
  readonly ironic: readonly string[];
  /** What people tell of who were helped: long searching, surprise, their own mistake. */
  readonly tale: readonly string[];
  /** What came of it was harm, or nothing. */
  readonly harm: readonly string[];
  /** Words for bad things, which seldom stand beside honest thanks. */
  readonly bad: readonly string[];
  /** Said with half a heart. */
  readonly hedges: readonly string[];
  /** Words that turn: but, however. */
  readonly contrasts: readonly string[];

  /** Understood, and no more. */
  readonly acknowledgements: readonly string[];
  /** The same where a message has nothing else. */
  readonly fillers: readonly string[];
  /** Words that say nothing beside those. */
  readonly particles: readonly string[];

  /** What is thanked for, where it is help. */
  readonly helpFor: readonly string[];
  /** What is thanked for, where it is none: an invitation, a report, patience. */
  readonly politeFor: readonly string[];
  /** What both thank for: the helper for news, the asker for certainty. */
  readonly reports: readonly string[];
  /** What whoever helps thanks for, before they say what to do. */
  readonly materials: readonly string[];
  /** What those say who were told of a fault: they will see to it. */
  readonly triage: readonly string[];
  /** What whoever helped says. */
  readonly helperSpeak: readonly string[];

  /** How questions and requests begin. */
  readonly asks: readonly string[];
  /** Wishes and troubles that ask for help without a question; after an answer they may be a tale. */
  readonly requests: readonly string[];
  /** Words of somebody who asks for themselves, or asks everybody. */
  readonly askers: readonly string[];
  /** Words of a problem that somebody has. */
  readonly problems: readonly string[];
  /** How advice is given. */
  readonly advice: readonly string[];
  /** What to do, said straight to somebody: no asker speaks so. */
  readonly tells: readonly string[];
  /** Advice in the form of a question. */
  readonly suggestions: readonly string[];
  /** A question back to the one who asked. */
  readonly asksBack: readonly string[];
  /** Wishes, welcomes and compliments, which are thanked for out of politeness. */
  readonly courtesies: readonly string[];
  /** They know no answer either. */
  readonly noAnswer: readonly string[];
  /** Answers that send away more than they help. */
  readonly dismissals: readonly string[];
  /** Help that is promised and not yet given. */
  readonly promises: readonly string[];

  /**
   * How words begin of which everything that is thanks, success or assent has one, in small letters, with a point for
   * an accented one. Read before all else, from every message.
   */
  readonly glimpses: readonly string[];
}
