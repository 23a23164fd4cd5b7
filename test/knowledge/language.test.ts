import { expect, test } from "vitest";
import { foreignLanguageOf } from "../../src/knowledge/language.ts";

test.each([
  ["de", "Wie lange gilt die Auszeichnung?"],
  ["fr", "Comment peut-on être nominé pour le prix ?"],
  ["es", "como puedo renovar el premio"],
  ["pt", "Como posso renovar o prêmio?"],
  ["it", "Quando vengono assegnati i premi?"],
  ["nl", "hoe kan ik iemand nomineren voor de award"],
  ["pl", "Jak długo trwa nagroda i czy można ją odnowić?"],
  ["ru", "Как получить награду MVP?"],
  ["ja", "MVPアワードはどうすれば受賞できますか"],
  ["zh", "如何成为 MVP"],
  ["ko", "MVP는 어떻게 되나요"],
  ["ar", "كيف أحصل على الجائزة"],
])("%s is told from English", (language, question) => {
  expect(foreignLanguageOf(question)).toBe(language);
});

test.each([
  "how do I become an MVP",
  "so what is in it for me?",
  "Is José from Málaga an MVP?",
  "renewal",
  "who was at the summit in Den Haag",
  "does a blog in German count",
  "me too no idea",
  "",
  "🎉",
])("%j is taken for English", (question) => {
  expect(foreignLanguageOf(question)).toBeUndefined();
});
