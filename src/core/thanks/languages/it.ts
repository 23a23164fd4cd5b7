import type { ThanksLanguage } from "../language.ts";
import { nothing } from "./nothing.ts";

export const it: ThanksLanguage = {
  ...nothing,
  thanks: [
    "grazie+|grz|grazie mille|graz|(?:ti|vi|la) ringrazi\\p{L}*|ringrazio|mille grazie|grazissime|gentilissim[oai]",
  ],
  praise: [
    "sei (?:un |una |il |la |troppo |proprio )*(?:grande|genio|mito|salvezza|migliore|angelo|eroe)|(?:mi|ci) (?:hai|avete) (?:salvat|aiutat)\\p{L}*|(?:molto|super) utile|mi e stato (?:molto )?utile|senza di te",
  ],
  lookalikes: [
    "grazie a dio|grazie al cielo|grazie a(?:l|llo|lla|i)?(?= )(?! (?:te\\b|voi|tutti|@x|tuo|tua))|(?:dire|detto|dice) grazie",
  ],
  explained: ["ecco perche[^.!?\\n#]{0,60}", "non (?:lo )?sapevo[^.!?\\n#]{0,40}"],
  success: [
    "(?:ora |adesso |si |tutto |ha |perfetto |finalmente |mi |cosi |e |gia )+(?:funziona\\p{L}*|risolto|va|funzionato|parte ora|partito)(?! (?:solo|male))|(?<=^|[.,!\\n] ?)(?:funziona|risolto|funzionato|risolta)(?= ?(?:$|[.,!]| (?:grazie|perfett\\p{L}*|alla|tutto|ora|benissimo|adesso)))|(?:era|e) (?:proprio )?(?:quello|questo)|problema risolto|avevi ragione|non da piu errore|(?:ho|sono) (?:risolto|riuscit[oa])(?! (?:da|per conto))",
  ],
  outcomes: ["funzion\\p{L}*|va|risol\\p{L}*|cambia\\p{L}*|parte|aiut\\p{L}*|riesc\\p{L}*|compila|carica"],
  negations: ["non|nemmeno|neanche|mai|niente"],
  hopes: ["se|quando|spero|dovrebbe|potrebbe|vediamo|come|perche|voglio|provo|magari"],
  failure: [
    "stess[oa] (?:errore|problema|cosa)|ancora (?:niente|nulla|lo stesso|l errore|errore)|niente da fare|gia provat[oa]|peggio|continua a dare",
  ],
  newProblem: [
    "(?:altr[oa]|nuov[oa]|ultima) (?:domanda|errore|problema|cosa)|un altra (?:domanda|cosa)|unaltra|inoltre",
  ],
  selfSolved: [
    "(?:ho |gia )?(?:risolto|trovato|fatto|capito) ~? ?(?:da solo|da sola|per conto mio|io)|da sol[oa]|lascia(?:te)? (?:stare|perdere)|come non detto|falso allarme",
  ],
  byYou: ["con (?:il tuo|la tua|il vostro)"],
  inAdvance: [
    "in anticipo|anticipatamente|(?:qualsiasi|ogni) (?:aiuto|consiglio|suggerimento)|(?:sarebbe|sarei|sarebbero) ~? ?(?:utile|grat[oa]|fantastico|gradit[oa]|bello|ottimo|felice)|grazie a chi|per favore grazie|attendo",
  ],
  anyway: ["lo stesso|comunque|ugualmente|per averci provato|per il tentativo"],
  noThanks: ["no,? grazie(?! a)|grazie,? ma no|sto bene,? grazie|sono a posto,? grazie"],
  willTry: [
    "(?:provo|provero|proviamo|controllo|verifico|guardo|testo)(?: subito| ora| stasera| domani| cosi)?|(?:vado a|ora) (?:provare|provo|vedere|controllare)",
  ],
  ironic: ["grazie (?:per|di) (?:niente|nulla|non)|capitan ovvio|grazie al cazzo|bell aiuto|che aiuto|grazie tante eh"],
  hedges: ["credo|suppongo|forse|non (?:sono sicur[oa]|capisco|ho capito)|piu o meno|boh|mah"],
  contrasts: ["pero|tuttavia|purtroppo|ma(?= (?:non|purtroppo|ancora))"],
  acknowledgements: [
    "ha senso|capito|ho capito|capisco|chiaro|ricevuto|inteso|daccordo|va bene|buono a sapersi|ora capisco|tutto chiaro",
  ],
  fillers: ["ok|bene|perfetto|ottimo|certo|giusto|bello|benissimo|figo"],
  helpFor: [
    "per (?:[^\\s,.!?]+ ){0,3}?(?:laiuto|aiuto|spiegazion\\p{L}*|rispost\\p{L}*|consigli\\p{L}*|dritt\\p{L}*|tempo|link|chiariment\\p{L}*|disponibilita|suggeriment\\p{L}*|info|informazion\\p{L}*|supporto|avermi|tutto)",
  ],
  politeFor: [
    "(?:(?:per|di|del|della) (?:[^\\s,.!?]+ ){0,3}?|dell)(?:invit\\p{L}*|linvito|aggiunt\\p{L}*|venut\\p{L}*|partecipa\\p{L}*|accoglienza|laccoglienza|benvenuto|auguri|evento|levento|segnala\\p{L}*|report|contribut\\p{L}*|feedback|pazienza|conferma\\p{L}*|pr|domanda|comprensione|iscri\\p{L}*|lavoro)|a tutti (?:quelli|coloro|i partecipanti)",
  ],
  helperSpeak: [
    "prego|di niente|di nulla|figurati|non c e di che|nessun problema|mi fa piacere|felice di|lieto di|contento che|bene che|alla prossima|grazie (?:per la|della) conferma",
  ],
  asks: [
    "come (?:faccio|posso|si|devo|fare|mai)|qualcuno (?:sa|puo|ha|potrebbe|mi|conosce)|(?:potete|puoi|potresti|potreste|mi) (?:aiutar\\p{L}*|spiegar\\p{L}*|dire|dirmi|aiutate|aiuti)|perche (?:non|il|la|mi)|(?:dove|quale|qual|cosa) (?:e|posso|devo|trovo|si)|ho (?:un problema|bisogno|una domanda|un errore)|mi serve|sto cercando|vorrei|e possibile|aiuto con|sapete",
  ],
  askers: ["io|mio|mia|mi|ho|sto|qualcuno|posso|voglio|ciao|vorrei|come (?:faccio|posso|si)|aiuto"],
  problems: ["errore|problem\\p{L}*|bug|non (?:funziona|va|parte|riesco)|blocca\\p{L}*|crash\\p{L}*"],
  advice: [
    "(?:devi|puoi|prova|usa|metti|aggiungi|cambia|installa|riavvia|controlla|vai|bisogna|basta|ti manca|manca|e perche|apri|togli|dovresti|serve)",
  ],
  suggestions: ["hai (?:provato|controllato|riavviato|installato|attivato)|forse|e se|funziona ora|hai risolto"],
  asksBack: ["(?:che|quale) (?:versione|errore|sistema)|puoi (?:mostrare|mandare|postare|condividere)|usi|stai usando"],
  courtesies: [
    "auguri|complimenti|congratulazioni|benvenut\\p{L}*|buon (?:compleanno|natale|anno|weekend|lavoro)|buona (?:fortuna|serata|giornata|notte)|bravo|bel lavoro|ti ho (?:aggiunto|invitato)",
  ],
  promises: [
    "(?:ci )?(?:guardo|controllo|vedo|chiedo) (?:io|dopo|domani|poi)|un (?:attimo|momento|secondo)|ti faccio sapere",
  ],
  thanksTo: ["grazie (?:a te|a voi|a tutti|a entrambi|@x|al tuo|alla tua)(?! (?:quelli|coloro|i partecipanti))"],
  particles: ["si|ah+|dai"],
  glimpses: [
    "graz|grz|ringraz|gentil|grat[oi]|genio|mito|salv|miglior|angelo|eroe|aiut|utile|funz|risol|va(?![a-z])|partit|quell|questo|avevi|riusc|tutto|bel|capitan|sei un",
  ],
  requests: [],
  common: [
    "il|lo|la|gli|che|di|molto|per|gia|e|con|ma|una|un|mi|ho|mio|mia|grazie|funziona|come|non|ora|adesso|tutto|questo|sono|del|della|anche|ancora|ti|si|era|piu|qualcuno|nel|alla|se",
  ],
  found: ["ho trovato (?:la soluzione|l errore|lerrore)?"],
};
