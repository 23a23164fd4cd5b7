import type { ThanksLanguage } from "../language.ts";
import { nothing } from "./nothing.ts";

export const pl: ThanksLanguage = {
  ...nothing,
  thanks: [
    "dziek(?:i|uje|ujemy|s|owac|a)|dziex|dzieki wielkie|dzieks|dz|dzienki|dzienkuje|dzeki|thx|(?:wielkie )?dzieki|podziekowania|wdziecznosc|wdzieczn[yai]",
  ],
  praise: [
    "jestes (?:\\p{L}+ )?(?:wielk\\p{L}*|najleps\\p{L}*|genialn\\p{L}*|boski|mistrz\\p{L}*|geniusz\\p{L}*|super|krol\\p{L}*)|uratowal\\p{L}*|(?:bardzo |mega )?(?:mi )?pomogl\\p{L}* ?(?:bardzo|mi)?|bardzo pomocne|zyjesz|mistrz(?:u)?|zlot[yo] czlowiek\\p{L}*|ratujesz (?:mi )?zycie",
  ],
  lookalikes: ["dzieki bogu|swieto dziekczynienia|dzieki (?:temu ze|nowej|nowemu|aktualizacji)|jak (?:to )?dziala"],
  explained: [
    "(?:dlatego|to dlatego|teraz rozumiem dlaczego|ach wiec dlatego)[^.!?\\n#]{0,60}",
    "nie wiedzial\\p{L}*[^.!?\\n#]{0,40}",
  ],
  success: [
    "(?<!nie |jesli |czy |jak )(?:teraz |juz |wszystko |to |w koncu |tak |wreszcie |smiga )*(?:dziala|zadzialalo|dzialaja|smiga|rozwiazane|naprawione|udalo sie|poszlo|pomoglo|ruszylo|hula|bangla)(?! (?:nie|tylko|jak|w ten|na))|problem (?:rozwiazany|zniknal|z glowy)|(?:to|o to) (?:bylo to|chodzilo)|mial\\p{L}* racje|nie ma (?:juz )?bledu|brak bledow",
  ],
  outcomes: [
    "dziala\\p{L}*|zadziala\\p{L}*|pomog\\p{L}*|pomaga|zmieni\\p{L}*|rozwiaz\\p{L}*|udal\\p{L}*|udaje|idzie|laduje|wstaje|uruchamia|kompiluje",
  ],
  negations: ["nie|nic|nigdy|ani|niestety nie|nadal nie|wciaz nie|dalej nie"],
  hopes: ["jesli|jak|jezeli|mam nadzieje|powinno|czy|kiedy|zeby|gdy|moze|zobacze|zobaczymy|chce"],
  failure: [
    "(?:nadal|wciaz|dalej|ciagle) (?:to samo|ten sam|nie|blad|mam|wywala|jest)|(?:ten sam|to samo) ?(?:blad|problem)?|bez (?:zmian|skutku)|juz (?:probowal\\p{L}*|tego probowal\\p{L}*|to robil\\p{L}*)|gorzej|nic to nie dalo|nic z tego|nic nie dalo",
  ],
  newProblem: [
    "(?:inny|nowy|kolejny|inne|jeszcze jedno|ostatnie) (?:blad|problem|pytanie|pytanko)|przy okazji|jeszcze jedno",
  ],
  selfSolved: [
    "(?:juz )?(?:sam|sama|samemu|samodzielnie) (?:\\p{L}+ )?(?:znalazl\\p{L}*|rozwiazal\\p{L}*|naprawil\\p{L}*|ogarnal\\p{L}*|ogarnelam|doszed\\p{L}*|doszlam|sobie)|(?:znalazl\\p{L}*|rozwiazal\\p{L}*|ogarnal\\p{L}*) (?:juz )?(?:sam|sama)|juz (?:znalazl\\p{L}*|nieaktualne|ogarnal\\p{L}*|rozwiazal\\p{L}*|niewazne)|niewazne|nieaktualne|falszywy alarm|zapomnijcie",
  ],
  byYou: ["z (?:twoja|wasza) pomoca|tw(?:oja|oj|oje) (?:rada|porada|podpowiedz|odpowiedz|wskazowka)"],
  inAdvance: [
    "z gory|(?:kazda|jakakolwiek|wszelka) (?:pomoc|rada|wskazowka)|(?:bede|bylbym|bylabym|byloby|bylibysmy) ~? ?(?:wdzieczn\\p{L}*|super|swietnie|milo|fajnie)|za (?:kazda|wszelka)|pozdrawiam|prosze o pomoc|dzieki za kazda",
  ],
  anyway: ["i tak|mimo (?:to|wszystko)|tak czy (?:siak|inaczej)|za (?:probe|checi|chec|starania|fatyge)"],
  noThanks: [
    "nie,? (?:dzieki|dziekuje)|dzieki,? ale nie(?= ?(?:$|[.,!]| (?:potrzebuje|trzeba|skorzystam|chce)))|nie trzeba,? (?:dzieki|dziekuje)|dzieki,? nie trzeba",
  ],
  willTry: ["(?:sprobuje|sprawdze|przetestuje|zobacze|poczytam|przeczytam|obczaje|sprawdzam|probuje|testuje|zrobie)"],
  ironic: ["dzieki za nic|kapitan(?:ie)? oczywist\\p{L}*|no dzieki|serio\\?|wow dzieki|brawo sherlocku"],
  hedges: ["chyba|moze|nie (?:jestem pew\\p{L}*|do konca|rozumiem|wiem)|polowicznie|czesciowo|powiedzmy"],
  contrasts: ["ale|jednak|niestety|lecz|tylko ze"],
  acknowledgements: [
    "rozumiem|zrozumial\\p{L}*|ma(?: to)? sens|jasne|kumam|czaje|ok rozumiem|dobrze wiedziec|spoko|wszystko jasne|teraz rozumiem|no tak|logiczne|zrozumiano|przyjalem|kminie",
  ],
  fillers: ["ok|okej|oki|dobra|super|fajnie|git|aha|swietnie|ekstra|dobrze|jasne|elegancko|sztos"],
  helpFor: [
    "za (?:[^\\s,.!?]+ ){0,3}?(?:pomoc|odpowiedz\\p{L}*|wyjasnieni\\p{L}*|wytlumaczenie|rade|rady|porade|wskazowk\\p{L}*|czas|link|podpowiedz|info|informacj\\p{L}*|szybka|sugestie|rozwiazanie|cierpliwosc do mnie|wsparcie)",
  ],
  politeFor: [
    "za (?:[^\\s,.!?]+ ){0,3}?(?:zaprosz\\p{L}*|dodanie|przybycie|udzial|powitanie|zyczenia|gratulacje|wydarzenie|zgloszenie|raport|wklad|feedback|opinie|cierpliwosc|potwierdzenie|pr|pytanie|wyrozumialosc|obejrzenie|uwage|spotkanie|follow\\p{L}*|prace)|wszystkim,? ktorzy|wszystkim za (?:przybycie|udzial|obecnosc)",
  ],
  helperSpeak: [
    "nie ma (?:za co|sprawy|problemu)|prosze (?:bardzo)?(?= ?(?:$|[!.]))|drobiazg|polecam sie|ciesze sie|milo mi|spoko,? nie ma|powodzenia|daj znac|super,? ze (?:dziala|pomoglo|sie udalo)",
  ],
  asks: [
    "jak (?:to|moge|mozna|zainstalowac|zrobic|sie|mam|naprawic|ustawic|dodac|uruchomic)|(?:czy )?(?:ktos|kto) (?:wie|moze|moglby|ma|zna|pomoze)|czy (?:jest|da|mozna|moge|to|ktos|macie|mozecie)|dlaczego|czemu|co (?:to|zrobic|robic|oznacza|mam)|gdzie (?:jest|moge|znajde)|ktory|ktora|potrzebuje|szukam|mam (?:problem|pytanie|blad)|pomozcie|pomoze|pomocy|prosze o",
  ],
  askers: [
    "mam|moj|moja|moje|mi|mnie|ktos|chce|potrzebuje|hej|czesc|witam|jak (?:to|moge|mozna|zrobic|zainstalowac)|pomocy|moge|wiecie",
  ],
  problems: ["blad\\p{L}*|bledu|problem\\p{L}*|error|nie dziala|wywala|crash\\p{L}*|zawiesza|pomoc\\p{L}*|nie moge"],
  advice: [
    "(?:musisz|mozesz|powinienes|sprobuj|uzyj|ustaw|dodaj|zmien|zainstaluj|zrestartuj|sprawdz|wejdz|trzeba|wystarczy|brakuje|to (?:dlatego|przez)|zobacz|kliknij|usun|wlacz|wylacz|masz|zamiast|bo)",
  ],
  suggestions: ["probowal\\p{L}*|sprawdzal\\p{L}*|restartowal\\p{L}*|moze|a gdyby|dziala (?:teraz|juz)|pomoglo"],
  asksBack: ["(?:jaka|jaki|ktora) (?:wersja|blad|system|masz)|mozesz (?:pokazac|wyslac|wkleic)|uzywasz|masz"],
  courtesies: [
    "gratulacje|gratuluje|wszystkiego (?:najlepszego|dobrego)|sto lat|witaj\\p{L}*|powodzenia|milego|dobra robota|swietna (?:robota|prezentacja)|zaprosil\\p{L}*|dodal\\p{L}* cie|wesolych|zdrowia",
  ],
  promises: [
    "(?:zaraz|potem|jutro|pozniej|zobacze|sprawdze) (?:\\p{L}+ )?(?:sprawdze|zobacze|zerkne|spojrze|dam)|chwil\\p{L}*|moment|daj mi",
  ],
  thanksTo: ["dzieki (?:tobie|wam|twoj\\p{L}*|waszej|@x|wszystkim)(?! (?:za przybycie|ktorzy))"],
  particles: ["tak|no|to|teraz|bardzo|oo|ach"],
  glimpses: [
    "dzi.k|dzie|dzen|dz(?![a-z])|podzi.k|wdzi.cz|jeste|uratow|pomog|pomoc|mistrz|z.ot|ratuj|dzia.a|dziala|zadzia|smiga|.miga|rozwi|napraw|uda.o|udalo|posz.o|ruszy|hula|bangla|o to|mia.|nie ma|brak",
  ],
  requests: [],
  common: [
    "to|nie|jest|sie|dzieki|dziekuje|dziala|jak|juz|ale|mam|co|teraz|bardzo|za|na|i|w|z|czy|ktos|nadal|tak|mi|dla|musisz",
  ],
};
