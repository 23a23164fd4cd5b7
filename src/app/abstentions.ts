// What is said to a question in a language of which there is no knowledge. Data: a translator needs to see nothing else.

/** Sentences in one language. `ask` ends where the name of the program's team follows. */
export interface Abstention {
  readonly unknown: string;
  readonly ask: string;
  readonly kept: string;
}

/** By ISO 639-1 code. */
export const ABSTENTIONS: Readonly<Record<string, Abstention>> = {
  es: {
    unknown:
      "Lo siento, por ahora solo puedo responder en inglés, y prefiero no adivinar. Pregúntame en inglés, si puedes.",
    ask: "También puedes preguntar aquí:",
    kept: "He guardado la pregunta, sin tu nombre, para el equipo del programa.",
  },
  pt: {
    unknown:
      "Desculpe, por enquanto só consigo responder em inglês, e prefiro não adivinhar. Se puder, pergunte em inglês.",
    ask: "Também pode perguntar aqui:",
    kept: "Guardei a pergunta, sem o seu nome, para a equipe do programa.",
  },
  fr: {
    unknown:
      "Désolé, pour l’instant je ne sais répondre qu’en anglais, et je préfère ne pas deviner. Si vous le pouvez, posez-moi la question en anglais.",
    ask: "Vous pouvez aussi vous adresser ici :",
    kept: "J’ai gardé la question, sans votre nom, pour l’équipe du programme.",
  },
  de: {
    unknown:
      "Entschuldigung, ich kann bisher nur auf Englisch antworten und möchte nicht raten. Frag mich gern auf Englisch, wenn das geht.",
    ask: "Fragen kannst du auch hier:",
    kept: "Ich habe die Frage ohne deinen Namen für das Programmteam aufgehoben.",
  },
  it: {
    unknown:
      "Mi dispiace, per ora so rispondere solo in inglese, e preferisco non tirare a indovinare. Se puoi, chiedimelo in inglese.",
    ask: "Puoi chiedere anche qui:",
    kept: "Ho conservato la domanda, senza il tuo nome, per il team del programma.",
  },
  nl: {
    unknown:
      "Sorry, ik kan voorlopig alleen in het Engels antwoorden en wil niet gokken. Vraag het me gerust in het Engels, als dat lukt.",
    ask: "Je kunt het ook hier vragen:",
    kept: "Ik heb de vraag zonder je naam bewaard voor het programmateam.",
  },
  pl: {
    unknown:
      "Przepraszam, na razie umiem odpowiadać tylko po angielsku i wolę nie zgadywać. Jeśli możesz, zapytaj mnie po angielsku.",
    ask: "Możesz też zapytać tutaj:",
    kept: "Pytanie zostało zapisane bez Twojego imienia dla zespołu programu.",
  },
  ja: {
    unknown:
      "申し訳ありません。今のところ英語でしかお答えできず、推測でお答えすることは控えています。よろしければ英語でお尋ねください。",
    ask: "お問い合わせ先:",
    kept: "ご質問は、お名前を残さずにプログラムの担当チームのために保存しました。",
  },
  tr: {
    unknown:
      "Üzgünüm, şimdilik yalnızca İngilizce yanıt verebiliyorum ve tahmin yürütmek istemiyorum. Mümkünse bana İngilizce sorun.",
    ask: "Buraya da sorabilirsiniz:",
    kept: "Sorunuzu adınız olmadan program ekibi için sakladım.",
  },
};
