// A light check which language a message is in: enough never to answer a Spanish question with the wrong English section.
import { fold, questionWords } from "./words.ts";

const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, "ja"],
  [/\p{Script=Hangul}/gu, "ko"],
  [/\p{Script=Han}/gu, "zh"],
  [/[іїєґ]/gu, "uk"],
  [/\p{Script=Cyrillic}/gu, "ru"],
  [/\p{Script=Arabic}/gu, "ar"],
  [/\p{Script=Hebrew}/gu, "he"],
  [/\p{Script=Greek}/gu, "el"],
  [/\p{Script=Devanagari}/gu, "hi"],
  [/\p{Script=Thai}/gu, "th"],
  // What no language of the list above explains is still not English.
  [/(?!\p{Script=Latin})\p{L}/gu, "und"],
];

/** Frequent small words of languages in Latin script, folded. */
const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: "the a an of to in is are was be been do does did how what when where who which why can could should would will i you he she it we they my your me this that and or not for on with at from as by if any there have has had get about but so just no yes all",
  de: "der die das den dem des ein eine einen einem einer und oder nicht kein keine ist sind war wie was wann wo wer warum wieso welche welcher welches kann konnen muss mussen darf soll ich du er sie es wir ihr mich mir dich mein meine mit fur auf von zu zum zur im am bei nach aus auch noch nur schon eigentlich gibt wird werden wurde habe hat haben man wenn dass sich als uber bitte so denn",
  fr: "le la les un une des du de et ou ne pas est sont etait comment quoi que qui quand quel quelle quels quelles pourquoi combien peut puis dois doit faut je tu il elle on nous vous ils mon ma mes mon son sa ses avec pour sur dans par au aux ce cette ces c l d qu est y a t en etre avoir ai fait plus aussi si deja quelqu",
  es: "el la los las un una unos unas de del y o no es son era como que quien quienes cuando cual cuales cuanto cuanta cuantos cuantas donde porque por para puede puedo pueden hay tengo tiene tienen debo yo tu el ella mi mis su sus con en al se lo le me te ya si muy mas eso esto esta este ser estar hacer alguien",
  pt: "o a os as um uma de do da dos das e ou nao sao era como que quem quando qual quais quanto quantos quantas onde porque por para pode posso podem tem tenho ter devo eu ele ela voce voces meu minha seu sua com em no na nos nas ao se ja mais isso esse essa este ser fazer alguem mesmo pra",
  it: "il lo la i gli le un uno una di del della dei delle e o non sono era come che chi quando quale quali quanto quanti dove perche per puo posso possono c ce ho ha hanno devo io tu lui lei mio mia suo sua con in nel nella al alla si gia piu ma questo questa essere fare qualcuno vengono viene se anche",
  nl: "de het een van en of niet geen is zijn was hoe wat wanneer waar wie waarom welke kan kunnen moet moeten mag ik jij je hij zij we wij jullie mijn jouw met voor op bij naar uit ook nog al er wordt worden heb heeft hebben als dat dit die te aan om dan eigenlijk maar word krijg",
  sv: "en ett och eller inte ar var hur vad nar vem varfor vilken vilka kan maste far jag du han hon vi ni de min mitt din med for pa av till om fran ocksa som det den att har blir man nagon sig",
  da: "en et og eller ikke er var hvordan hvad hvornar hvem hvorfor hvilken kan skal ma jeg du han hun vi i de min mit din med for pa af til om fra ogsa som det den at har bliver man nogen sig",
  pl: "i lub nie jest sa byl jak co kiedy gdzie kto dlaczego ktory ktora moze moge musze musi czy ja ty on ona my wy moj moja z na do od dla po przez w we o tez juz tylko sie to ten ta jako mozna ile zeby",
  tr: "bir ve veya degil nasil ne zaman nerede kim neden hangi olarak icin ile mi mu ben sen o biz siz bu su var yok olmak olur kac gibi da ki",
  cs: "a nebo neni je jsou byl jak co kdy kde kdo proc ktery ktera muze mohu musim musi ja ty on ona my vy muj moje s na do od pro po v ve o taky uz jen se to ten ta jako kolik",
  fi: "ja tai ei on ovat oli miten mita milloin missa kuka miksi mika voi voiko pitaa mina sina han me te he minun kanssa kun jos etta se tama myos",
  ro: "si sau nu este sunt era cum ce cand unde cine care pot poate trebuie eu tu el ea noi voi meu mea cu pe la din pentru un o ai am are mai se sa",
  id: "dan atau tidak adalah bagaimana apa kapan dimana siapa mengapa kenapa bisa harus saya kamu dia kami mereka dengan untuk di ke dari yang ini itu juga sudah ada cara jadi",
};

const PROFILES = Object.entries(SMALL_WORDS).map(([code, words]) => ({ code, words: new Set(words.split(" ")) }));
const MARKED = /[äöüßéèêëçñãõáíóúàìòùâîôûåæøąćęłńśźżčďěňřšťžğışțăî¿¡]/iu;
// A third of the letters is more than a name or a quotation in an English sentence.
const FOREIGN_SHARE = 1 / 3;

/**
 * The language of a message by its ISO 639-1 code, `und` for a script without one; undefined where it is English or too
 * short to tell.
 */
export function foreignLanguageOf(message: string): string | undefined {
  const beginning = message.slice(0, 2_000);
  const letters = beginning.match(/\p{L}/gu)?.length ?? 0;
  for (const [script, code] of SCRIPTS)
    if (
      letters > 0 &&
      (beginning.toLowerCase().match(script)?.length ?? 0) / letters > (code === "uk" ? 0.02 : FOREIGN_SHARE)
    )
      return code;
  return latinLanguageOf(questionWords(beginning.replace(/['’]/g, " ")), MARKED.test(beginning));
}

function latinLanguageOf(words: readonly string[], marked: boolean): string | undefined {
  const counted = words.map(fold);
  const hitsOf = (profile: ReadonlySet<string>): number => counted.filter((word) => profile.has(word)).length;
  const hits = PROFILES.map(({ code, words: profile }) => ({ code, hits: hitsOf(profile) }));
  const english = hits.find(({ code }) => code === "en")?.hits ?? 0;
  const best = hits.filter(({ code }) => code !== "en").reduce((most, each) => (each.hits > most.hits ? each : most));
  const needed = english + (marked ? 1 : 2);
  return best.hits >= needed && best.hits >= words.length / 5 ? best.code : undefined;
}
