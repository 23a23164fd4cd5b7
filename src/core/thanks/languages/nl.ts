import type { ThanksLanguage } from "../language.ts";
import { nothing } from "./nothing.ts";

export const nl: ThanksLanguage = {
  ...nothing,
  thanks: [
    "bedankt|bedank|dankje(?:wel)?|dank ?je(?: ?wel)?|dank ?u(?: ?wel)?|dankuwel|dank jullie|danku|dankzij jou|thnx|hartelijk dank|veel dank|heel erg bedankt|tnx|merci|dankie|thanks",
  ],
  praise: [
    "(?:je bent|jij bent|jullie zijn|ben je) ?(?:een |de |echt |mijn )*(?:held|topper|baas|beste|koning|redder|geweldig|legende|top)|topper|(?:super|heel|erg|zeer) (?:handig|behulpzaam|nuttig)|heeft? (?:me |mij )?(?:enorm |erg |echt |heel )*(?:geholpen|gered)|(?:dat|dit) helpt (?:me |mij |enorm |echt |heel |veel )+",
  ],
  lookalikes: ["dankzij(?= )(?! (?:jou|jullie|je\\b|@x))|god ?zij ?dank|goddank|ondankbaar"],
  explained: ["(?:daarom|vandaar|nu snap ik waarom)[^.!?\\n#]{0,60}", "wist (?:ik )?niet[^.!?\\n#]{0,40}"],
  success: [
    "(?:het |nu |dat |alles |ja |hij |eindelijk |die |weer |heeft |is |dit )+(?:werkt|gewerkt|werkte|opgelost|gelukt|doet het|werkend|loopt|gefixt|werkt nu)(?! (?:niet|nog niet|nog steeds niet|helaas|alleen|half|ook niet|maar half))|(?<=^|[.,!\\n] ?)(?:werkt|opgelost|gelukt|gefixt)(?= ?(?:$|[.,!]| (?:nu|bedankt|dank|perfect|super|weer|top|als een|thanks)))|dat was (?:het|em|hem)|probleem opgelost|je had gelijk|geen (?:fout|error|foutmelding)\\p{L}* meer|doet het (?:weer|nu)",
  ],
  outcomes: [
    "werk\\p{L}*|help\\p{L}*|geholpen|lukt|gelukt|opgelost|doet|start|verander\\p{L}*|gewerkt|geen verschil|gaat|laadt",
  ],
  negations: ["niet|geen|nooit|niks|niets"],
  negationsAfter: ["niet|nog niet|nog steeds niet|niks|niets|helaas niet|half|maar half"],
  hopes: ["als|wanneer|hoop|hopelijk|zou|moet|of|zodra|hoe|waarom|wil|probeer\\p{L}*|misschien|even kijken"],
  failure: [
    "nog steeds (?:niet|dezelfde|hetzelfde|een|die|geen|kapot)|(?:zelfde|dezelfde|hetzelfde) (?:fout|error|probleem|foutmelding)|hetzelfde|al geprobeerd|maakt geen verschil|geen (?:verschil|effect|succes)|erger|helaas (?:niet|geen|niks|nog)",
  ],
  newProblem: [
    "(?:andere|nieuwe|volgende|laatste|nog een|nog eén) (?:fout|vraag|probleem|error|vraagje)|trouwens|ook nog|nu krijg",
  ],
  selfSolved: [
    "zelf (?:al |ook |inmiddels )*(?:opgelost|gevonden|uitgevonden|uitgevogeld|gefixt|kunnen)|(?:al|inmiddels) (?:opgelost|gevonden)|laat maar|vergeet het|niet meer nodig|loos alarm|was een typfout",
  ],
  byYou: ["met (?:jouw|je|jullie) (?:hulp|tip|uitleg|antwoord)|(?:je|jouw) (?:tip|uitleg|antwoord|hulp|link)"],
  inAdvance: [
    "alvast|bij voorbaat|(?:alle|elke) (?:hulp|tips)|(?:zou|zouden) ~? ?(?:fijn|super|geweldig|top|helpen|tof|dankbaar|mooi)|graag hulp|hoor het graag",
  ],
  anyway: ["toch|desondanks|evengoed|in ieder geval|sowieso|voor het proberen|voor de moeite"],
  noThanks: [
    "nee,? (?:bedankt|dank je|dankje|dank u|dankjewel|dank je wel|thanks)|bedankt,? maar (?:nee|hoeft niet)|hoeft niet,? (?:bedankt|dank)|gaat goed,? bedankt",
  ],
  willTry: [
    "(?:ga|zal|ik ga|ik zal) ~? ?(?:proberen|testen|kijken|checken|lezen|doen)|ik (?:probeer|test|check|kijk)|probeer ik",
  ],
  ironic: [
    "bedankt voor (?:niets|niks|nop)|captain obvious|lekker behulpzaam|goh,? bedankt|nou,? bedankt|fijn,? bedankt hoor|bedankt hoor",
  ],
  hedges: ["denk ik|geloof ik|misschien|niet (?:zeker|helemaal|echt)|snap (?:ik )?het niet|half|beetje|ofzo"],
  contrasts: ["maar|echter|helaas|alleen"],
  acknowledgements: [
    "snap (?:ik|het)|begrijp (?:ik|het)|begrepen|duidelijk|logisch|oke snap|helder|goed om te weten|klinkt logisch|is goed|aha|genoteerd|komt goed|ik snap het|klopt",
  ],
  fillers: ["ok|oke|top|goed|prima|mooi|super|leuk|perfect|fijn|gaaf"],
  helpFor: [
    "voor (?:[^\\s,.!?]+ ){0,3}?(?:hulp|uitleg|antwoord\\p{L}*|tips?|tijd|link|advies|info|informatie|suggestie|oplossing|reactie|helpen|verheldering|voorbeeld)",
  ],
  politeFor: [
    "voor (?:[^\\s,.!?]+ ){0,3}?(?:uitnodig\\p{L}*|toevoegen|komen|komst|deelname|welkom|felicitaties|wensen|event|melding|report|bijdrage|feedback|geduld|bevestig\\p{L}*|pr|vraag|begrip|kijken|luisteren|organis\\p{L}*|volgen)|(?:aan )?(?:iedereen|allen) die",
  ],
  helperSpeak: [
    "graag gedaan|geen (?:probleem|dank|moeite|punt)|niks te danken|blij dat|fijn dat|mooi dat|goed te horen|succes|hopelijk helpt|laat (?:even )?weten|tot je dienst",
  ],
  asks: [
    "hoe (?:kan|installeer|doe|moet|krijg|werkt|maak|stel|zet)|(?:weet|kan|heeft|kent) (?:er )?iemand|iemand (?:die|een|weet|ervaring)|(?:kunnen|kan|weten|weet|kun) (?:jullie|je|jij|iemand|ik)|waarom (?:werkt|krijg|is|doet)|wat (?:is|moet|betekent|zijn)|waar (?:kan|vind|staat|is)|welke|is (?:er|het mogelijk)|ik (?:zoek|wil|heb (?:een|hulp)|krijg)|hulp nodig|moet ik",
  ],
  askers: ["ik|mijn|me|mij|iemand|we|ons|hallo|hoi|weet (?:er )?iemand|hulp|hoe (?:kan|doe|moet|installeer)"],
  problems: ["fout\\p{L}*|error|probleem|bug|werkt niet|lukt niet|crash\\p{L}*|vast|hulp"],
  advice: [
    "je (?:moet|kan|kunt|hebt|zou|mist)|probeer|gebruik|zet|voeg|installeer|herstart|kijk|check|verander|verwijder|staat (?:in|onder)|het komt door|omdat|ga naar|in plaats van|open",
  ],
  suggestions: [
    "heb je (?:\\p{L}+ )?(?:al )?(?:geprobeerd|gekeken|gecheckt|herstart)|al geprobeerd|misschien|werkt het nu|is het gelukt|wat als",
  ],
  asksBack: [
    "(?:welke|wat voor) (?:versie|fout|os)|kun je (?:\\p{L}+ )?(?:laten zien|delen|posten|sturen)|gebruik je|heb je",
  ],
  courtesies: [
    "gefeliciteerd|proficiat|fijne|welkom|veel (?:succes|plezier)|goed gedaan|beterschap|mooi (?:werk|project)|leuke (?:talk|presentatie)|je uitgenodigd|heb je toegevoegd|goedemorgen",
  ],
  promises: [
    "ik (?:kijk|zoek|vraag|check) (?:\\p{L}+ )?(?:even|straks|morgen|later|na)|momentje|zal (?:even )?kijken|een moment",
  ],
  thanksTo: ["dankzij (?:jou|jullie|je|@x)"],
  particles: ["ja|oh|ik|het|dan|nu|is|dat|zo|ah+"],
  glimpses: [
    "bedank|dank|merci|held|topper|baas|beste|koning|redder|geweldig|legende|handig|behulp|nuttig|geholp|gered|helpt|werk|gewerk|opgelost|gelukt|doet het|loop|gefixt|dat was|had gelijk|lekker",
  ],
  requests: [],
  common: [
    "de|het|een|ik|je|jij|is|niet|en|met|maar|mijn|bedankt|werkt|hoe|ook|nu|dat|dit|voor|heb|nog|geen|van|te|er|dank|wel|moet|kan|iemand|steeds|op|aan|zijn",
  ],
  found: ["heb (?:het|m|hem) (?:al )?gevonden"],
};
