const MARK = /[?？؟](?=\s|$|\p{P})/u;
const OPENING =
  /^\W*(?:(?:hey|hi|hello|so|and|but|ok|okay|well|umm?|hmm+|btw|lol|omg|quick|please|pls|plz)\W+)*(?:wh?at|wh?en|where|who|whom|whose|which|why|how|wats?|wots?|wut|wht|whn|wehn|whne|hwat|hwo|hw|ohw|wh?ats|whos|whens|wheres|whys|hows|y|wtf|wth|tf|i[ms]|are|arent|isnt|am|r|was|wasnt|were|do|dont|does|doesnt|did|didnt|cant?|cannot|could|couldnt|cud|cld|may|might|must|shall|should|shouldnt|shud|shld|will|wont|would|wouldnt|wud|wld|has|hasnt|have|havent|had|aint|any|any1|anyone|anybody)\b/iu;
const WITHIN =
  /\b(?:any ?(?:one|1|body) know|wonder|how (?:do|can|does|long|many|much|r)|wh?at ?(?:is|s|are|r|does|do|happens)|do (?:i|you|u|we|they) |tell me|explain|question|not (?:sure|know)|dunno|idk|dont know)/iu;
/** Whoever writes more than this asks for help with something else. */
const MOST_CHARACTERS = 600;
const FEWEST_CHARACTERS = 8;

/**
 * A first look at a message that was not put to Laurel: whether it may be a question at all. It lets through more than
 * the knowledge takes for one, and costs next to nothing.
 */
export function mayAsk(text: string): boolean {
  if (text.length < FEWEST_CHARACTERS || text.length > MOST_CHARACTERS) return false;
  const plain = text.replaceAll(/['’]/g, "");
  return MARK.test(plain) || OPENING.test(plain) || WITHIN.test(plain);
}
