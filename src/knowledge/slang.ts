// How chat writes English, and what is meant by it: only forms that hardly ever mean anything else.
const MEANT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ u: "you", ur: "your", r: "are", n: "and", y: "why", k: "ok", ppl: "people", peeps: "people" },
    ...{ pls: "please", plz: "please", plss: "please", thx: "thanks", thnx: "thanks", tnx: "thanks", ty: "thanks" },
    ...{ wat: "what", wut: "what", wht: "what", whats: "what is", wats: "what is", wots: "what is", wot: "what" },
    ...{ wtf: "what", wth: "what", whos: "who is", whens: "when is", wheres: "where is", hows: "how is", tf: "what" },
    ...{ hwo: "how", hw: "how", ohw: "how", wen: "when", whn: "when", wehn: "when", whne: "when", hwat: "what" },
    ...{ dunno: "do not know", idk: "i do not know", gonna: "going to", wanna: "want to", gotta: "have to" },
    ...{ gimme: "give me", lemme: "let me", kinda: "kind of", sorta: "sort of", cuz: "because", coz: "because" },
    ...{ bc: "because", b4: "before", gr8: "great", l8r: "later", tmrw: "tomorrow", tmr: "tomorrow", alot: "a lot" },
    ...{ im: "i am", ive: "i have", youre: "you are", theyre: "they are", thats: "that is", whys: "why is" },
    ...{ dont: "do not", doesnt: "does not", didnt: "did not", cant: "can not", cannot: "can not", wont: "will not" },
    ...{ isnt: "is not", arent: "are not", wasnt: "was not", havent: "have not", hasnt: "has not", aint: "is not" },
    ...{ shouldnt: "should not", wouldnt: "would not", couldnt: "could not", shud: "should", cud: "could" },
    ...{ wud: "would", shld: "should", cld: "could", wld: "would", abt: "about", bout: "about", smth: "something" },
    ...{ sth: "something", smb: "somebody", some1: "someone", any1: "anyone", every1: "everyone", w: "with" },
    ...{ tho: "though", thru: "through", msg: "message", docs: "documentation", noms: "nominations" },
    ...{ yr: "year", yrs: "years", wk: "week", wks: "weeks", mth: "month", mths: "months", acct: "account" },
    ...{
      prolly: "probably",
      teh: "the",
      dis: "this",
      dat: "that",
      nvm: "never mind",
      rn: "right now",
      cert: "certificate",
    },
    ...{ lol: "", lmao: "", rofl: "", omg: "", ffs: "", haha: "", hahaha: "", hmm: "", hmmm: "", umm: "", um: "" },
    ...{ fyi: "", imo: "", imho: "", tbh: "", afaik: "", btw: "", ngl: "", uh: "", uhm: "", hey: "", hiya: "", yo: "" },
  }),
);

/** The words that a word of chat stands for: itself, unless it is slang; none where it says nothing. */
export function meant(word: string): readonly string[] {
  const words = MEANT.get(word);
  if (words === undefined) return [word];
  return words === "" ? [] : words.split(" ");
}
