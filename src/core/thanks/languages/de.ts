import type { ThanksLanguage } from "../language.ts";

export const de: ThanksLanguage = {
  spaced: true,
  thanks: [
    "dank[e]+s?|danek|dnake|dakne|denke dir vielmals|danke+|danköö?|dankö|danki|dankeschon|dankeschoen|danke ?schon|danke ?schoen|danke ?sehr|vielen dank|besten dank|herzlichen dank|tausend dank|lieben dank|1000 dank|tausenddank|vieln dank|veilen dank|viele[nm] lieben dank|dank (?:dir|euch|ihnen)|(?:ich )?(?:bedanke|bedank) mich|bedankt|(?:wir )?bedanken uns|vergelts gott|merci+|merce|mercy|thx|dankbar|dangge|dangeschoen|dangeschee|vergelts|grosses danke|dickes danke|fetten dank|dank",
  ],
  praise: [
    "beantwortet (?:\\p{L}+ )?(?:meine|alle|die) frage\\p{L}*|zeit (?:nimmst|genommen|nehmt)|das (?:beantwortet|erklart)|(?:lieb|nett|super|toll) von (?:dir|euch)",
    "(?:sehr|echt|total|super|wirklich) (?:nett|lieb|freundlich|hilfsbereit)(?: von)?|wieder was gelernt|fehlte",
    "(?:was|etwas) (?:neues )?gelernt|was fur eine erleichterung|(?:viel|deutlich|so viel) (?:einfacher|klarer|besser|verstandlicher)|gold wert|goldwert|perfekte antwort|schulde dir ein bier|(?:das|mehr) wollte ich (?:nur )?wissen|(?:sehr|super|schon) verstandlich",
    "(?:du|ihr|bist|seid|sie sind) ?(?:bist|seid|echt|einfach|wirklich|ja|so|der|die|das|ein|eine|mein|meine|nen|n|voll|absolut|halt|ihr|du)* ?(?:ein|eine|der|die|das|mein|meine|nen|n|echter?|absoluter?|wahrer?|\\p{L}+)? ?(?:genie|held|heldin|helden|engel|schatz|gott|beste[rnms]?|boss|legende|ehrenmann|ehrenfrau|ehrenmanner|lebensretter\\p{L}*|retter\\p{L}*|goldstuck|konig|konigin|maschine|profi|genial|super|toll|klasse|spitze|goldwert|goat|ass|ehre|magier|zauberer|fuchs|geil|stark|wahnsinn|macher)",
    "(?:hast|habt|hat|haben) (?:mir|uns|mich) ~? ?(?:geholfen|gerettet|weitergeholfen|den (?:tag|arsch|abend|hintern) gerettet|das leben gerettet)|(?:hat|hast|habt) (?:\\p{L}+ )?(?:sehr |wirklich |echt |enorm |mega |super |viel |total |ungemein |schon |mir |schonmal |richtig |extrem )+(?:geholfen|weitergeholfen)|mir (?:sehr |wirklich |echt |enorm |mega |schon )*(?:geholfen|weitergeholfen)|(?:das|dies|hat) (?:hilft|half|hilf) ?(?:mir |uns )?(?:sehr|wirklich|echt|enorm|mega|viel|weiter|schon|total|ungemein|extrem)|(?:sehr|super|mega|echt|wirklich|extrem|total) hilfreich|(?:tag|leben|abend|wochenende|arsch|hintern) gerettet|gerettet|(?:super|tolle|gute|klasse|perfekte|top|geniale|sehr gute) (?:erklarung|antwort|hilfe)|ohne (?:dich|euch|deine|eure|ihre)[^.!?\\n]{0,40}|lebensretter\\p{L}*|ehrenmann|ehrenfrau|ehrenmove|du rockst|ihr rockt|schulde dir (?:was|einen|ein)|hut ab|grosse klasse|hast was gut|hast einen gut|gibst dir|feier dich|ich kuss dein herz|hast bei mir|genial erklart|gut erklart|super erklart",
  ],
  lookalikes: [
    "(?:hat|haben|hast|habe|hatte|hatten) (?:sich |mich )?(?:\\p{L}+ ){0,4}?(?:bedankt|gedankt)|(?:er|sie|keiner|niemand) (?:bedankt|dankt)(?: sich)?",
    "nichts (?:hat )?(?:half|funktionierte|geholfen|ging) bis",
    "(?:sagt|sagen|sagte|heisst|bedeutet|sag) (?:\\p{L}+ ){0,2}?danke",
    "(?:sag|sagt|sagen|sage|gesagt|sagte|bedanken|bedankt) (?:mal |einfach |noch |ihm |ihr |mir |nicht mal |nichtmal )*danke|danke sagen|danke gesagt|gott sei dank|gottseidank|erntedank|(?<!vielen |besten |herzlichen |lieben |tausend |1000 |grossen |riesen |fetten |super |ganz )dank (?:des|der|dem|den|diese[rsm]|eine[rsm]|seine[rsm]|neue[rsm]|einem)(?! (?:hilfe|tipps?|hinweisp{L}*|antwort|erklarung|link|losung))|dankeskarte|danke[- ]button|danke[- ]kanal|dankesrede|dankbarkeit|(?:nicht gewusst|nicht gesehen|ganz ubersehen|auf dem schirm|nicht drauf gekommen|nie drauf gekommen|nicht bedacht)|(?:wie|wo|was|ob) (?:das |es |sowas )?(?:funktioniert|klappt|lauft)|das lauft (?:auf|unter|mit|uber|in|bei)|nicht (?:schlecht|ubel|schlimm)|funktioniert (?:so|uber|wie|als|mit)(?! jetzt| super)|lauft auf|auf was",
  ],
  explained: [
    "also (?:\\p{L}+ ){0,3}?(?:nicht|kein\\p{L}*)[^.!?#\\n]{0,30}",
    "(?:erklart|deswegen|deshalb|darum|kein wunder|versteh\\p{L}* (?:ich )?(?:jetzt |nun |auch |endlich )*(?:warum|wieso|weshalb)|jetzt weiss ich (?:warum|wieso))[^.!?\\n#]{0,80}",
    "(?:wusste|kannte|hatte) (?:ich |das |gar |noch |ich gar |ich noch )*(?:nicht|garnicht|keine ahnung|nicht gesehen|ubersehen)[^.!?\\n#]{0,60}",
    "(?:ware|hatte) ich (?:\\p{L}+ )?(?:nie|nicht|niemals) (?:\\p{L}+ )?(?:gekommen|gefunden|drauf gekommen|gedacht|erraten|geschafft)[^.!?#\\n]{0,20}",
    "(?:hatte|habe) (?:schon |wirklich |echt )?alles (?:\\p{L}+ )?(?:probiert|versucht)[^.!?#\\n]{0,30}",
    "(?:hatte|habe|hab) ich (?:\\p{L}+ )?(?:nicht|gar nicht|garnicht|nie) (?:gedacht|gesehen|gewusst|erwartet|bedacht|beachtet|auf)[^.!?#\\n]{0,20}",
  ],
  success: [
    "jetzt (?:schon|ja|tuts|klappts|gehts|passts)(?= ?(?:$|[.,!]| (?:danke|vielen|super|thx)))",
    "(?:bild|ton|internet|strom|netz|signal|verbindung|wlan|licht) ist (?:wieder )?da|ist ruhe|seitdem (?:ist|lauft|geht|klappt|kein\\p{L}*)|baut (?:\\p{L}+ )?durch|wirds? (?:richtig |jetzt |korrekt )*(?:angezeigt|erkannt|geladen)|antwortet wieder|(?:komme?|bin) (?:ich )?wieder (?:rein|drin)|ich komme? wieder rein|hats? gerichtet|neustart hat|sauber (?:installiert|gestartet|kompiliert|durchgelaufen)|tritt nicht mehr auf|durchgelaufen|(?:jetzt |nun )(?:richtig|korrekt|sauber)",
    "bis (?:zu deine[mr]|du)|(?:kann|komme) (?:ich )?(?:jetzt |nun |endlich |wieder )+\\p{L}+|(?:alles|beides) (?:wieder )?(?:gut|in ordnung|im grunen|ok|okay|grun|paletti)(?: jetzt)?|mehr (?:brauchte|wars|war) (?:es|ich)? ?nicht|wieder (?:da|online|normal|flott)|die (?:erste|zweite|letzte) (?:option|losung|methode|variante) (?:hat|war|ging|funktioniert)|hort auf|hat aufgehort|ins schwarze|volltreffer|goldrichtig",
    "(?<=^|[.,!\\n] ?|top |super |jetzt |es |alles |ja |wieder )(?:rennt|schnurrt|flutscht|fluppt)(?= ?(?:$|[.,!]| (?:jetzt|wieder|danke|super)))|(?:kompiliert|baut|startet|ladt|verbindet|lauft|rennt|bootet|druckt|erkennt|offnet) (?:es |er |sie |das |die seite |alles )?(?:jetzt|nun|wieder|endlich|sauber|fehlerfrei|problemlos|ohne|einwandfrei|wunderbar|danke)|(?:jetzt|nun|endlich|damit|so|und es|nun|\\d+) (?:kompiliert|baut|startet|ladt|verbindet|lauft|rennt|geht|bootet) (?:es|er|sie|das|alles)?(?= ?(?:$|[.,!]| (?:jetzt|wieder|danke|super|alles|ohne|auch)))|kann (?:ich )?bestatigen|bestatigt|auf anhieb|bin drin|(?:warnung|fehler|meldung|problem|error|bug) (?:ist |sind |war )?(?:jetzt |nun |damit |endlich )*(?:weg|verschwunden|behoben|gelost|erledigt|raus)|genau das (?:hab|habe|hat|was)|hat sich (?:das |mein )?(?:problem|thema) (?:gelost|erledigt)|(?:es )?war (?:wirklich |tatsachlich |echt |doch |also |nur )?(?:der|die|das) \\p{L}+(?= ?(?:$|[.,!]| (?:danke|xd|lol|thx)))|(?:die|der|das) \\p{L}+ (?:ladt|startet|lauft|geht|funktioniert|tut|reagiert|antwortet) (?:wieder|jetzt|endlich|nun)",
    "(?:es|das|hat|jetzt|nun|alles|endlich|damit|so|ja|jo|jap|tatsachlich|wieder|bei mir|und|klappt|auch|funktioniert|hats|jetz|geht|super|lauft|perfekt|code|bot|hurra|juhu|yes|tipp|losung|dein|der|build|danach) (?:es |das |hat |jetzt |nun |alles |endlich |damit |so |ja |bei mir |wieder |super |perfekt |einwandfrei |wunderbar |prima |gut |auch |tatsachlich |geklappt und |sofort |direkt |auf anhieb |problemlos |wirklich |tut es |hier |schon |sauber |sich |mal |jz |erledigt |bestens |genau |richtig |ohne probleme )*(?:geklappt|funktioniert|klappt|lauft|gelost|behoben|geht|funzt|tut|gefunzt|geholfen|startet|kompiliert|gefixt|erledigt|funktionierts|klappts|gehts|lauffts|laufts|funktionieren|verbindet|ladt|hingehauen|hinbekommen|hingekriegt|gelaufen|repariert|gegangen|weg)(?! (?:nicht|nix|nich|net|leider|immer|trotzdem|nur|noch nicht|um|es um|auf|uber|darum|das|wie|das jetzt|nie|kaum|keiner|gar|halt nicht|irgendwie nicht))",
    "(?<=^|[.,!\\n;:] ?|thx |danke |dankeschon |merci |dir |dank |ok |super |perfekt |yes |jo |ja |geil )(?:klappt|funktioniert|geht|lauft|gelost|erledigt|funzt|behoben|geklappt|funktionierte|klappte|lief|ging|gefixt|tut|gefunden hats geklappt|passt|hat geklappt|hat funktioniert|hat geholfen|hat gefunzt)(?= ?(?:$|[.,!;\\n)]| (?:jetzt|nun|danke|super|perfekt|einwandfrei|prima|wunderbar|wieder|alles|thx|endlich|bestens|vielen|top|wie|tadellos|auf anhieb|problemlos|so|damit|geil|dankeschon|dank|mega|ohne (?:probleme|fehler)|bei mir|auch|wunderprachtig|und|merci|tausend|einwandfrei|sauber)))(?! (?:wie folgt|so nicht|auch nicht|bei mir nicht|und wie))",
    "(?:das wars|das wars schon|das war es|das war der (?:fehler|punkt|grund)|das war die (?:losung|ursache)|das war das problem|daran (?:lags|lag es|hats gelegen|hat es gelegen)|lag (?:wirklich |tatsachlich |genau )?(?:daran|am|an)|genau das (?:wars|war es|habe? ich gesucht|wars|brauchte|hab)|genau was ich|(?:du hattest|hast|hattest|ihr hattet) recht|problem (?:ist |wurde |hat sich |somit |damit |jetzt )*(?:gelost|behoben|erledigt|weg)|fehler (?:ist |jetzt |nun )*(?:weg|behoben|verschwunden)|gelost|behoben|(?:habe?|hab) (?:es|das|s) (?:jetzt |nun |endlich |damit |so )*(?:hinbekommen|hingekriegt|gelost|geschafft|zum laufen)|hinbekommen|hingekriegt|zum laufen (?:gebracht|bekommen)|hat (?:sofort |super |perfekt |direkt |tatsachlich |wirklich |wunderbar |bestens )*(?:geklappt|funktioniert|geholfen|gefunzt|hingehauen)|mit erfolg|bingo|volltreffer|eins a|lauft wie (?:geschmiert|ne|eine)|tuts|tut wieder|funktioniert wieder|geht wieder|lauft wieder|kann (?:ich )?(?:jetzt|wieder|nun|endlich) (?:\\p{L}+ )?(?:starten|einloggen|verbinden|weiter|arbeiten|zugreifen|installieren|nutzen))",
  ],
  outcomes: [
    "funktionier\\p{L}*|klapp\\p{L}*|geklappt|geh(?:t|en|ts)?|ging|lauf\\p{L}*|lief|funz\\p{L}*|gefunzt|hilf\\p{L}*|geholfen|half|los\\p{L}{1,3}|gelost|tut|andert|geandert|startet|kompiliert|verbindet|ladt|behoben|bringt|gebracht|gegangen|anzeigt|angezeigt|reagiert|passiert|erscheint|weiter|hinbekommen|gefunden|offnet|versteh\\p{L}*",
  ],
  negations: [
    "nicht|nich|nix|nichts|net|ned|kein|keine|keinen|nie|ohne|weder|nischt|gar nicht|garnicht|noch nicht|kaum",
  ],
  negationsAfter: [
    "nicht|nich|nix|nichts|net|ned|gar nicht|garnicht|immer noch nicht|noch nicht|leider nicht|nie|nur halb|nur teilweise|kaum|nirgends",
  ],
  hopes: [
    "wenn|ob|falls|hoffe|hoffentlich|sollte|musste|konnte|wurde|damit|sobald|bis|will|mochte|versuch\\p{L}*|wie|warum|wieso|mal sehen|schauen|vielleicht|mal schauen|mussten|eventuell",
  ],
  failure: [
    "(?:hatte|habe|hab|war) ich (?:alles |das alles |alles schon |ja )*(?:schon|bereits) (?:durch|gemacht|probiert|versucht|getan|so)|das (?:hatte|habe|hab) ich (?:alles )?(?:schon|bereits)|tut sich (?:da )?(?:gar |leider )?nichts|passiert (?:leider |gar )*nichts|bleibt (?:schwarz|rot|weiss|leer|hangen|stehen|kaputt|weg|gleich|stumm|grau)",
    "nichts (?:in den|im|zu sehen|dergleichen|auffalliges)|auch (?:nicht|nix|nichts|kein\\p{L}*)|(?:habe?|gibt|finde|sehe) (?:ich |es |bei mir )?(?:\\p{L}+ )?(?:nicht|kein\\p{L}*|diese\\p{L}* nicht) ?(?:option|button|menu|befehl|datei|ordner)?|(?:selbes|gleiches|dasselbe) ergebnis|(?:keine|ohne) wirkung|negativ|nicht mal|noch schlimmer|noch mehr kaputt",
    "(?:problem|fehler) (?:besteht|bleibt|ist (?:immer noch|noch|weiterhin|leider noch)|tritt (?:immer noch|weiterhin|trotzdem))|kein(?:en|e)? unterschied|leere seite|weisse seite|(?:getestet|probiert|versucht) und (?:nein|nix|nichts|nicht)|(?:hatte|habe|hab) ich (?:aber |auch |leider )*(?:schon|bereits)|immer noch rot|will (?:leider )?nicht|besteht weiterhin|schwarzer bildschirm",
    "(?:immer ?noch|weiterhin|noch immer|nach wie vor|bleibt) (?:\\p{L}+ )?(?:der |die |das |den |nicht|kaputt|fehler|probleme?|gleiche\\p{L}*|selbe\\p{L}*|dasselbe|nix|nichts|rot|so|error)|(?:der |die |das |den )?(?:gleiche[rns]?|selbe[rns]?|derselbe|denselben|dasselbe) (?:fehler\\p{L}*|problem|ergebnis|error|meldung|spiel)|dasselbe|(?:das )?gleiche(?= ?(?:$|[.,!]))|keine (?:anderung|veranderung|besserung|chance)|kein (?:erfolg|unterschied|gluck)|andert (?:leider |auch |sich )*nichts|bringt (?:leider |auch |mir )*(?:nichts|nix)|schlimmer|jetzt ist alles kaputt|(?:schon|bereits|auch) (?:probiert|versucht|getestet|gemacht|ausprobiert)|nicht (?:das )?was ich|das meinte ich nicht|war es nicht|wars nicht|fehlgeschlagen|schlagt fehl|schlug fehl|kommt (?:der |immer noch |trotzdem |noch )*(?:fehler|error)|bekomme (?:immer noch|trotzdem|weiterhin|noch immer)|hilft (?:mir )?(?:leider )?nicht|ohne erfolg|erfolglos|trotzdem (?:nicht|der|fehler|noch|kommt|geht|kein)|leider (?:nein|nicht|ohne|immer|nix|kein\\p{L}*|der|funktioniert)|wieder (?:kaputt|der fehler|nicht)|kaputt",
  ],
  newProblem: [
    "(?:andere[rsn]?|neue[rsn]?|nachste[rsn]?|weitere[rsn]?|letzte[rsn]?|kleine|noch eine?|eine|zweite[rsn]?) (?:fehler\\p{L}*|problem|frage|sache|error|nachfrage)|jetzt (?:kommt|hab\\p{L}*|bekomm\\p{L}*|fehlt|muss|nur noch|brauche)|nebenbei|ubrigens|ausserdem|noch was|nur noch|anschlussfrage|folgefrage",
  ],
  selfSolved: [
    "(?:selbst|selber|allein\\p{L}*) (?:\\p{L}+ )?(?:drauf|draufgekommen|dahinter|herausgefunden|hinbekommen)|(?:mein|meine|ein|eine) (?:kollege|kollegin|freund|freundin|bruder|schwester|chef|mitbewohner|kumpel|vater|mutter) (?:hat|konnte|hats)|von allein\\p{L}*|(?:anderen|andere|eigenen|komplett anderen) (?:ansatz|weg|losung|methode)",
    "(?:auf|bei|in) (?:github|google|stack ?overflow|reddit|youtube|der doku|einem anderen|einem blog) (?:\\p{L}+ ){0,3}?(?:gefunden|losung|fundig|gesehen)|(?:losung|antwort) (?:\\p{L}+ )?(?:auf|bei|in) (?:github|google|stack ?overflow|reddit|der doku)|falsche[nmrs]? (?:branch|ordner|datei|server|repo|fenster)|sorry fur (?:die storung|den larm|den spam)|hatte zwei versionen|(?:bin|war) (?:so |einfach |zu )?(?:blod|doof|dumm)",
    "(?:habe?|hab|habs|hat sich|schon|bereits)? ?(?:es |das |s |mir )?(?:doch |jetzt |nun |mittlerweile |inzwischen |grad |gerade )*(?:selbst|selber|alleine?) (?:\\p{L}+ )?(?:gelost|gefunden|herausgefunden|hinbekommen|geschafft|rausgefunden|hingekriegt|behoben|gefixt|erledigt|beantwortet|geregelt)|(?:selbst|selber) (?:gelost|gefunden|rausgefunden|hinbekommen)|hat sich (?:\\p{L}+ )?(?:erledigt|geklart|gelost)|(?:hats?|problem) (?:sich )?(?:schon )?erledigt|schon (?:gelost|gefunden|erledigt|geklart)|vergesst (?:es|das|meine)|vergiss (?:es|das)|egal(?= ?(?:$|[,.!]))|nicht mehr notig|brauch\\p{L}* (?:ich )?nicht mehr|fehlalarm|(?:war|lag) (?:ein |an )?(?:mein fehler|tippfehler|typo|mir selbst|meiner dummheit)|mein fehler|ignoriert|ignorieren|bin selbst drauf|bin selber drauf|nvm",
  ],
  found: [
    "hab (?:es |den fehler |die losung |s )?(?:jetzt |doch |inzwischen |grad |nun )*(?:gefunden|rausgefunden|herausgefunden)|habs (?:jetzt |doch |schon |grad )*(?:gefunden|gelost|rausgefunden)|habs(?=,)",
    "gefunden(?= ?(?:$|[,.!]))|habs(?= ?(?:$|[,.!]))|hab es|ich hatte|hatte vergessen|vergessen|es fehlte|lag an|es war|war nur",
  ],
  byYou: [
    "mit (?:deine[rmn]?|eure[rmn]?|ihre[rmn]?|der|dem|dieser|diesem) (?:hilfe|tipp|hinweis|antwort|erklarung|link|beispiel|code|losung|befehl|methode|ansatz)|dein(?:e)? (?:tipp|hinweis|antwort|erklarung|link|beispiel|losung|vorschlag|code|hilfe|ansatz|idee|kommentar)|euer tipp|wie (?:du|von dir|ihr) (?:gesagt|beschrieben|geschrieben|vorgeschlagen|meintest|sagtest|gemeint)|was du (?:geschrieben|gesagt|geschickt)",
  ],
  inAdvance: [
    "im vor(?:r)?aus|imvoraus|im vorhinein|i[.]?v[.]?(?= ?$)|(?:schon ?mal|schonmal|schoma|schomal) (?:danke|vielen dank|im voraus|dank|merci|thx)|(?:danke|vielen dank|dank|merci|thx|dankeschon) (?:schon ?mal|schonmal|vorab|schon jetzt|vorweg|schomal|euch schonmal|dir schonmal|schon im)(?! fur (?:die|deine|eure) (?:antwort|schnelle|ausfuhrliche|tolle|erklarung))|vorab (?:danke|vielen dank|dank|besten dank)|(?:wurde|ware|waren|wurd|war) ~? ?(?:freuen|dankbar|super|toll|nett|cool|klasse|hilfreich|spitze|mega|lieb|genial|helfen|schon|top|ein traum|perfekt|verbunden|prima)|(?:jede|jegliche|jedwede|irgendeine) (?:hilfe|art von|idee|info|tipps?|antwort)|(?:fur|uber) (?:jede|jeden|jegliche|eine|einen|antworten|tipps|ideen|hinweise|hilfe|eventuelle)[^.!?\\n]{0,30}(?:dankbar|danke|freue|freuen|froh)|dankbar fur (?:jede|jeden|tipps|hilfe|hinweise|ideen)|freue mich (?:auf|uber)|bitte (?:und|&|u\\.?) danke|bitte,? danke|bitte 🙏|danke (?:an alle |allen )?(?:fur jede|wenn|falls|die helfen|fur eventuelle|fur (?:eure|deine|jegliche|ideen|tipps|antworten|hinweise|rat)(?= ?$)|furs lesen)|hilfe ware|tipps waren|bitte um hilfe|lg(?= ?$)|mfg|liebe grusse|viele grusse|vg(?= ?$)|mit freundlichen|wer (?:kann|mir)[^.!?\\n]{0,20}helf\\p{L}*|hoffe (?:jemand|ihr|auf|mir)|kann mir jemand",
  ],
  anyway: [
    "trotzdem|dennoch|trotz(?: allem| alledem)?|gleichwohl|fur (?:den|deinen|euren) versuch|furs (?:versuchen|bemuhen|probieren)|fur (?:die|deine|eure) muhe|so oder so|jedenfalls|auf jeden fall",
  ],
  noThanks: [
    "(?<=^)(?:nein|ne|nee|no|nö),? (?:passt|alles gut|schon gut|ist ok|brauchst|geht schon|musst du nicht|lass mal)[^.!?\\n]{0,15}(?:danke|dank|thx)",
    "danke,? aber (?:ich )?(?:bleib\\p{L}*|nehm\\p{L}* lieber|nutze lieber|bin zufrieden)",
    "nein,? (?:danke|vielen dank|dankeschon|thx|merci)|ne,? danke|nee,? danke|na,? danke|nö,? danke|noe,? danke|danke,? (?:nein|aber nein|kein (?:bedarf|interesse)|brauch\\p{L}* ich nicht|aber (?:brauch\\p{L}*|kein|ich (?:brauche|passe|verzichte)|nicht notig|kein bedarf))|kein bedarf,? danke|danke der nachfrage|passt schon,? danke|ich verzichte|(?:mir )?(?:gehts|geht es) (?:mir )?gut,? danke|gut,? danke|alles gut,? danke|nicht notig,? danke|brauche? (?:ich )?nicht,? danke|lieber nicht,? danke",
  ],
  willTry: [
    "(?:werde?|werd|will|muss|kann|probier\\p{L}*|teste?|test|schau\\p{L}*|versuch\\p{L}*|guck\\p{L}*|check\\p{L}*|les\\p{L}*|mach\\p{L}*|gebe?) (?:ich |das |es |s |mal |ich mal |dann |gleich |morgen |heute |jetzt |nachher |spater |mir |gleich mal |sofort |direkt |aus|ich das |dem |damit |nochmal |noch mal |mal so |so |abend |rein|einen versuch)+(?:probieren|testen|versuchen|ausprobieren|aus|an|nachlesen|lesen|schauen|angucken|anschauen|ansehen|machen|umsetzen|umstellen|einbauen|prufen|checken|rein|durch|gleich|mal|versuch|nach|morgen|spater|nachher)?|(?:probiere?|teste|versuche|schaue?|schau|check|guck) (?:ich|es|das|s|mal|mir)|probiers|versuchs|testes|ausprobieren|wird (?:getestet|probiert|ausprobiert|gemacht)|werde? (?:~ )?(?:probieren|testen|versuchen|ausprobieren|lesen|schauen|prufen|machen|umstellen|anschauen|einbauen|ansehen|nachschauen|installieren|nutzen|verwenden)|mal (?:testen|probieren|schauen|versuchen|ausprobieren)",
  ],
  ironic: [
    "(?:danke|vielen dank|dank|herzlichen dank|merci) (?:auch )?(?:fur|fuer) (?:nichts|nix|garnichts|gar nichts|die(?:se)? (?:nicht|null)|deine nicht|die unnutze|den sarkasmus|zeitverschwendung|null)|na (?:danke|vielen dank|super|toll)|(?:danke|vielen dank|schonen dank|dank) auch(?= ?(?:$|[.!,]))|(?:schonen|recht schonen) dank auch|toll,? danke|ja toll|ach was|ach ne|ach nee|echt jetzt|sherlock|captain obvious|wow,? (?:danke|sehr hilfreich|hilfreich|tolle hilfe)|(?:tolle|super|klasse|schone|grossartige) hilfe(?: (?:echt|ja|auch|bist))|sehr hilfreich,? (?:danke auch|nicht)|ironie|sarkasmus|danke merkel|wie hilfreich|selten so|hat ja (?:super|toll) (?:geklappt|geholfen|funktioniert)|super gemacht,? jetzt|(?:danke|vielen dank),? jetzt (?:ist|geht|lauft|hab|sind|funktioniert) ~? ?(?:kaputt|gar ?nichts|garnix|nichts|nix|schlimmer|tot|hinuber|weg|im eimer)",
  ],
  hedges: [
    "so ganz|(?:hatte|habe) (?:ich )?nach[^.!?#\\n]{0,16} gefragt|verstehe? ichs? (?:noch |immer )",
    "glaub ich|glaube ich|glaub|schatze ich|oder so|oder auch nicht|nicht (?:sicher|wirklich|ganz|so ganz|uberzeugt|genau)|weiss (?:ich )?nicht|versteh\\p{L}* (?:ich )?(?:es |das )?(?:trotzdem |immer noch |noch )?nicht|vielleicht|naja|na ja|hm+|nicht direkt|keine ahnung|verwirr\\p{L}*|denk ich|denke ich mal|nehme ich an|angeblich|meh|sagen wir mal",
  ],
  contrasts: ["aber|allerdings|jedoch|leider|doch|nur dass|ausser|schade|abr|obwohl|bloss"],
  acknowledgements: [
    "(?:ach|ah|oh),? (?:das|es|so|also|dann) (?:\\p{L}+ )?(?:wird|ist|also|heisst|sind)|merk ich mir|ah ja",
    "(?:ergibt|macht|macht ja|gibt) (?:total |absolut |jetzt |auch |viel |mehr |schon |so |durchaus |vollkommen |das )*sinn|verstehe?|verstanden|kapiert|alles klar|allesklar|klar|gecheckt|ach so|achso|achsoo?|aso|asoo|ah so|aha|ich sehe|ich verstehe|leuchtet ein|logisch|gut zu wissen|guter (?:punkt|hinweis|tipp|einwand)|gute idee|notiert|merk(?:e)? ich mir|einleuchtend|interessant|stimmt|okay verstehe|roger|jetzt (?:verstehe|versteh|check|hab) ichs?|hab(?:s|e es| es)? (?:verstanden|kapiert|gecheckt)|wird gemacht|mach ich|ist (?:notiert|klar|angekommen)|zur kenntnis|jetzt wird mir|wieder was gelernt|passt|geht klar|macht das sinn",
  ],
  fillers: [
    "ok|okay|oki|okee|gut|super|toll|perfekt|prima|cool|nice|geil|mega|top|klasse|spitze|stark|ah+|oh|wunderbar|fein|einverstanden|genau|richtig|eben|wow|krass|hammer|bestens|recht|sauber|passt|supi|wahnsinn|genial|na gut",
  ],
  helpFor: [
    "(?:fur|fuer|furs) (?:[^\\s,.!?]+ ){0,3}?(?:zurucksetzen|freischalten|entsperren|reparieren|fixen|raussuchen|nachsehen|schicken|zeigen|teilen der|zeit)",
    "(?:fur|fuer|furs|f|fürs|wegen|bei) (?:[^\\s,.!?]+ ){0,4}?(?:hilfe\\p{L}*|hilfestellung|helfen|antwort\\p{L}*|erklar\\p{L}*|tipps?|hinweise?|ratschlage?|rat|losung\\p{L}*|link|links|beispiele?|codes?|zeit|geduld mit mir|vorschlag|vorschlage|info|infos|information\\p{L}*|muhe geholfen|unterstutzung|aufklarung|klarstellung|empfehlung\\p{L}*|anleitung|tutorial|korrektur|schnelle\\p{L}*|ausfuhrliche\\p{L}*|ruckmeldung|support|alles|aufklaren|beantworten|doku|denkanstoss|input|einsatz|erlauterung\\p{L}*|details?|snippet|script|fix|workaround|idee|ideen|trick)",
  ],
  politeFor: [
    "(?:fur|fuer|furs|fürs) (?:[^\\s,.!?]+ ){0,3}?(?:schonen?|tollen?|netten?|lustigen?) (?:abend|tag|zeit|stunden|runde|wochenende)|(?:an )?alle (?:spender|helfer|teilnehmer|gaste|besucher|sponsoren|mods)",
    "(?:fur|fuer|furs|fürs) (?:[^\\s,.!?]+ ){0,4}?(?:einladung\\p{L}*|einladen|hinzufugen|adden|add|aufnahme|aufnehmen|annehmen|kommen|teilnahme|teilnehmen|mitmachen|dabeisein|dabei|erscheinen|willkommen|begrussung|gluckwunsch\\p{L}*|wunsche|folgen|follow|abo|zuschauen|zuhoren|lesen|organis\\p{L}*|event|veranstaltung|vortrag|talk|stream|pizza|essen|kaffee|abstimm\\p{L}*|stimmen|preis|nominier\\p{L}*|spiel|runde|community|gelegenheit|moglichkeit|chance|geschenk\\p{L}*|worte|komplimente?|geburtstag\\p{L}*|verstandnis|zusammenarbeit|arbeit|projekt|server|spenden?|teilen|vertrauen|abend|jahr|treue|aufmerksamkeit|interesse|engagement|blumen|tolle (?:arbeit|zeit)|lob|begleitung|mitarbeit|besuch|raid)",
    "(?:fur|fuer|furs|fürs) (?:[^\\s,.!?]+ ){0,4}?(?:report|reports|meldung|melden|pr|pull request|beitrag|beitrage|feedback|bug|bugreport|fehlerbericht|issue|geduld|bestatigung|bestatigen|logs?|frage|fragen|nachfrag\\p{L}*|review|ubersetzung\\p{L}*|testen|update|ruckmeldung|ruckfrage|patch|kontakt\\p{L}*|bescheid|bericht|aktualisierung|nachricht|anfrage)",
    "(?:an )?(?:alle|allen|die|jeden|jedem),? (?:die|der|welche) ~? ?(?:gekommen|dabei|teilgenommen|mitgemacht|da waren|abgestimmt|zugeschaut|gespendet|waren|mitgewirkt|gekommen sind)",
  ],
  helperSpeak: [
    "gern geschehen|gerne? ?(?:doch|wieder)?(?= ?(?:$|[!.,;]))|gerngeschehen|kein (?:problem|ding|thema|stress|akt)|keine ursache|bitte ?(?:schon|sehr|schoen|gern|gerne)|bitteschon|bitteschoen|nichts zu danken|nix zu danken|nicht dafur|dafur nicht|immer (?:wieder )?gern\\p{L}*|jederzeit|freut mich|(?:schon|gut|super|cool|prima|toll|klasse|freut mich|freue mich),? (?:dass|wenn|das es|zu horen)|hoffe,? (?:das|es|ich konnte) (?:hilft|geholfen|helfen|klappt|hilft dir)|melde dich|meldet euch|meld dich|sag (?:bescheid|gern)|gib(?:t)? bescheid|viel (?:erfolg|gluck)|danke (?:fur|fuer) (?:die |deine |das |s )?(?:bestatigung|ruckmeldung|bescheid)|danke furs? (?:bestatigen|melden|testen|bescheid)|da nich fur|nich dafur|bei (?:weiteren )?fragen|(?:als|auf) gelost (?:markieren|setzen|markier)|bidde|bitte(?= ?(?:$|!))|selbstverstandlich|np",
  ],
  asks: [
    "wie (?:kann|mache?|mach|geht|bekomm\\p{L}*|krieg\\p{L}*|stell\\p{L}*|lasst|kann ich|muss|installier\\p{L}*|richt\\p{L}*|konnt\\p{L}*|soll|finde|viel|lange|war|ist das|kriegt|setzt|nutzt|lauft|sieht|heisst|behebe|lose)|(?:kann|konnte|weiss|hat|kennt|hatte|wurde|weis|darf|mag) (?:mir |da |hier |mich |das |uns |einer |vielleicht )*(?:jemand|wer|jmd|irgendwer|irgendjemand|einer|man|ich|ihr|du)|(?:jemand|jmd|wer) (?:\\p{L}+ )?(?:ne |eine |einen |nen |kann|weiss|hat|helfen|idee|erfahrung|rat|tipp|lust|von|zeit)|(?:konnt|konnte|kann|konntest|konntet|kannst|wisst|weisst|habt|hast|kennst|kennt|wurdest|wurdet) (?:ihr|du|sie|mir|bitte|man)|warum (?:geht|ist|funktioniert|kommt|wird|bekomm\\p{L}*|hab\\p{L}*|kann|lauft|startet|klappt|macht|mein|das)|wieso|weshalb|was (?:muss|mache?|kann|ist|soll|bedeutet|heisst|ware|tun|fur|genau|konnte|mach)|welche[rsn]?|wo (?:finde?|ist|kann|stellt|muss|bekomm\\p{L}*|steht|liegt|kriege?)|gibt(?: es|s) (?:da |hier |eine |einen |ein |irgend\\p{L}* |jemand |moglichkeit\\p{L}* )+\\p{L}+(?= ?\\?)|ist es (?:moglich|normal|egal|richtig)|muss (?:ich|man)|soll(?:te)? ich|geht das auch|hilfe(?: bei|[!, ]|$)|bitte (?:um |helft|hilf|schaut|schau|prufen|kurz|mal|jemand|um)|hat (?:wer|jemand|einer|jmd)|(?:eine|kurze|kleine|mal ne|hab ne|noch ne|ne) frage|frage:|ideen\\?|irgendwelche|tipps\\?|jemand ne|und (?:wie|wo|was|warum|wenn|kann|mit|fur|bei|geht)",
  ],
  askers: [
    "ich|mein|meine|meinen|meinem|meiner|mir|mich|wir|unser|unsere|jemand|jmd|wer|man|hallo|hi|moin|hilfe|leute|habt ihr|wisst ihr|gibts|gibt es|wie (?:kann|mach\\p{L}*|geht)|brauche|bekomme|servus",
  ],
  problems: [
    "fehler\\p{L}*|problem\\p{L}*|error\\p{L}*|absturz\\p{L}*|crash\\p{L}*|hangt|bug|hilfe|kaputt|geht nicht|funktioniert nicht|klappt nicht|startet nicht|bekomme|frage",
  ],
  advice: [
    "achtung|vorsicht|pass auf|achte|ich schick dir|hier (?:ist|hast|kommt|der|die|das)|halt|zieh|mach das nicht|nicht (?:machen|benutzen)|ab (?:version|\\d)|es gibt auch|mit (?:strg|dem befehl|der taste)|das (?:feld|limit)|die (?:frist|option)|zuruckgesetzt|leer",
    "(?:ich )?(?:wurde|losche|nehme|nutze|mache) (?:da |normalerweise |immer |einfach |einen |das |die |den )+|heisst|bedeutet|kommt (?:auf|drauf|darauf)|(?:haben|wurde) (?:sie|das|es|die) (?:\\p{L}+ ){0,5}(?:geandert|entfernt|verschoben|umbenannt)|hab(?:e)? (?:dir|dein\\p{L}*|den|das|die|es) |ist (?:eine |die )?(?:einschrankung|begrenzung|absicht|normal)|der (?:knopf|button|fehler|trick|grund) (?:ist|mit|heisst|liegt)|das limit|setz|lass|wenn du|steht|gilt|dann (?:ging|geht|setz)|per pn|geht nicht",
    "(?:du|ihr|man|sie) (?:musst|muss|musst|kannst|solltest|kann|sollte|konntest|brauchst|hast|bist|nutzt|darfst|konnt|sollten|must)|(?:musst|kannst|solltest|brauchst|hast|konntest) (?:du|ihr|da|nur|den|die|das|noch|einfach|mal)|musst|solltest|probier\\p{L}*(?= )(?! (?:ich))|versuch\\p{L}*(?= )(?! (?:ich))|nimm|nutze?|verwende|setz\\p{L}*|stell\\p{L}*|installier\\p{L}*|starte?|schau\\p{L}*|guck|pruf\\p{L}*|lies|mach|loesch\\p{L}*|losch\\p{L}*|aktivier\\p{L}*|deaktivier\\p{L}*|geh|fuhr\\p{L}*|fug\\p{L}*|ander\\p{L}*|ersetz\\p{L}*|entfern\\p{L}*|aktualisier\\p{L}*|einfach|statt|stattdessen|weil|liegt (?:an|daran|am)|das (?:liegt|ist|geht|steht|kommt|heisst|macht|musst|problem|findest)|es fehlt|dir fehlt|steht (?:in|im)|in den (?:einstellungen|optionen)|unter|mit|fehlt|gib|trag|klick|offne|pack|schreib|braucht|hier|empfehle|neu starten|neustarten",
  ],
  suggestions: [
    "(?:hast|habt|haben) (?:du|ihr|sie) (?:\\p{L}+ ){0,3}?(?:probiert|versucht|geschaut|neu|neugestartet|installiert|aktiviert|gestartet|gesetzt|gemacht|geguckt|geleert|gespeichert|gelesen|gepruft|vergessen|gecheckt)|schon (?:mal )?(?:probiert|versucht|geschaut|neugestartet|getestet|geguckt)|vielleicht|evtl|eventuell|und wenn du|wie wars|warum nicht|wie ware|kann es sein|kanns sein|bist du sicher|(?:geht|klappt|funktioniert|lauft|hilft) (?:es|das|dir|s)? ?(?:jetzt|nun|so|damit|das|dir)|hats geklappt|hat (?:das|es) (?:geklappt|geholfen|funktioniert)|so etwa|meinst du|besser\\?|gelost\\?",
  ],
  asksBack: [
    "welche[rsn]? (?:version|fehler|fehlermeldung|os|system|betriebssystem|distro|code)|(?:kannst|konntest|konnt) (?:du|ihr) (?:\\p{L}+ )?(?:zeigen|posten|schicken|teilen|hochladen|mal|den|die|das)|(?:nutzt|verwendest|benutzt|bist|hast|siehst) du|was (?:steht|sagt|kommt|genau|zeigt|hast)|zeig",
  ],
  courtesies: [
    "(?:schicke[rs]?|hubsche[rs]?|schone[rs]?|coole[rs]?|tolle[rs]?|nette[rs]?|geile[rs]?|susse[rs]?) (?:shirt|frisur|foto|bild|katze|hund|zimmer|auto|kleid|stimme|name|logo|seite|design|setup|avatar)",
    "(?:das|dein \\S+|deine \\S+|es|alles|voll|echt) (?:sieht|ist|schaut|war) (?:ja |echt |so |sehr |voll |richtig |einfach |super |mega )*(?:unglaublich|toll|super|schon|klasse|genial|geil|mega|beeindruckend|cool|wunderschon|hammer|stark|krass|huebsch|hubsch|niedlich|gut)(?: aus)?|beeindruckend|(?:sehr|echt|voll|so) (?:schon|cool|stark|beeindruckend|gelungen)(?= ?(?:$|[!.,]))|gefallt mir|richtig gut geworden",
    "(?:herzlichen )?gluckwunsch\\p{L}*|gratulier\\p{L}*|gratulation|alles gute|frohe?s?|happy|schone(?:n|s)? (?:abend|tag|wochenende|feierabend|urlaub|woche|feiertage)|willkommen|viel (?:erfolg|gluck|spass)|gute (?:nacht|besserung|reise|fahrt|arbeit|besserung)|guten (?:morgen|tag|appetit|rutsch|abend)|gut gemacht|(?:toller|super|klasse|guter|cooler|schoner|genialer) (?:vortrag|talk|stream|artikel|beitrag|job)|(?:tolle|super|klasse|gute|coole|schone) (?:arbeit|prasentation|leistung)|(?:tolles|super|klasse|cooles|schones) (?:projekt|video|bild)|habe? dich (?:\\p{L}+ )?(?:hinzugefugt|eingeladen|nominiert|geaddet)|mein beileid|gut(?:en)? rutsch|prost|gefallt mir (?:dein|deine)|(?:dein|deine) (?:vortrag|talk|stream|prasentation|projekt) (?:war|ist|hat)|erhol dich|bis bald",
  ],
  promises: [
    "soll ich|willst du|mochtest du|brauchst du (?:noch|was|hilfe)|kann ich (?:dir|euch)?[^.!?\\n]{0,20}(?:helfen|schicken)|sonst noch|schau ich mir",
    "(?:ich|wir|schau|schaue|guck|werde|frag|muss|kann) (?:\\p{L}+ )?(?:schau|schaue|guck|gucke|frag|frage|prufe|melde|teste|check|kummer|helfe|sehe|mir das|mir s|nach|mal nach|es mir|nachher|gleich|spater|morgen)(?: \\p{L}+)*|moment|sekunde|warte|kurz|gib mir (?:5|funf|eine|kurz)|bin gleich|melde mich",
  ],
  over: [
    "(?:kein|keine|keinen) (?:\\p{L}+ )?(?:fehler|fehlermeldung\\p{L}*|probleme?|absturze?|error|warnung\\p{L}*|crash\\p{L}*) mehr|(?:sturzt|hangt|crasht|ruckelt|friert|laggt|meckert) (?:\\p{L}+ )?(?:nicht|nichts|nix) mehr|nichts mehr (?:kaputt|rot)|(?:fehler|problem|meldung) (?:kommt|tritt|erscheint|taucht) (?:jetzt |nun )?(?:nicht|nimmer) mehr|ohne fehler|fehlerfrei",
  ],
  partial: [
    "bei (?:einer|einem|manchen|den einen|der ersten)[^.!?#\\n]{0,20}(?:geht|klappt|funktioniert)\\p{L}*,? ?(?:#|bei)? ?(?:den|der|dem|bei)?[^.!?#\\n]{0,20}nicht",
    "(?:geht|klappt|funktioniert|lauft)[^.!?#\\n]{0,30} aber (?:nicht|nur|noch|immer noch)",
    "nicht (?:ganz|genau|wirklich|direkt|so ganz|unbedingt) (?:das |dass? )?(?:was|das|so)|(?:funktioniert|klappt|geht|geholfen|gelost|lauft|tut)(?: \\p{L}+)? (?:halb|teilweise|zum teil|halbwegs|nur halb|nur teilweise|mehr oder weniger|fast|ein bisschen|bedingt|manchmal)|(?:nur |hat )?(?:halb|teilweise|zum teil|halbwegs|so halb|fast|bedingt|mehr oder weniger)(?: \\p{L}+)? ?(?:funktioniert|geklappt|gelost|geholfen)",
  ],
  thanksTo: [
    "(?:dank|danke) (?:deine[rmns]?|eure[rmns]?|ihre[rmns]?) (?:\\p{L}+)|dank (?:dir|euch|ihnen|@x)|danke (?:an )?(?:dich|euch|alle|beide|@x)(?!,? die (?:da|gekommen|dabei|mit|teil|hier))",
  ],
  particles: [
    "in ordnung|chef|schon|halt|mir|dir|euch|beiden|meine|ja",
    "haha|lol|xd|jo|ja|jap|jup|jep|joa|ach|na|dann|so|alles|schon|jetzt|das|ist|ich|und|sehr|hast|ne|mal|es|auch|leute|bro|digga|alter|mann|da|hm|ah+|oh|eben|hab|gut",
  ],
  glimpses: [
    "bild|ton |ruhe|seitdem|baut|antwort|rein|drin|gerichtet|neustart|sauber|tritt|rennt|schnurrt|flutscht|fluppt|best.tig|auf anhieb|bin drin|es war|war (?:der|die|das|wirklich|tats)|warnung|baut|bootet|druckt|genial|dein|recht|endlich|bestens|spitze|klasse|dan[ke]|dn[ae]k|dank|bedank|vergelt|merc|genie|held|engel|schatz|gott|beste|legend|ehren|lebens|retter|gold|k.nig|geholf|gerett|hilf|half|gerett|ohne|rockst|schuld|hut ab|feier|genial|klapp|geklapp|funktion|l.uf|lief|ging|gel.st|gefixt|behob|geht|gehts|funz|gefunz|tuts?|startet|komp|erledigt|verbind|l.dt|hinge|hinbe|repar|gegang|weg(?![a-z])|passt|das war|daran|lag |genau d|genau w|problem|fehler|st.rzt|recht|zum lauf|bingo|volltr|eins a|kann (?:ich|jetzt|wieder)|toll|na super|na toll|ach was|sherlock|ironie|sarkas|danke|dein|mehr|teil|halb|fehlerfrei|jetzt|weiter",
  ],
  materials: [
    "(?:fur|fuer|furs) (?:[^\\s,.!?]+ ){0,3}?(?:infos?|information\\p{L}*|details?|angaben|screenshots?|code|logs?|trace|frage|kontext|testen|bestatigung|ruckmeldung|daten)",
  ],
  triage: [
    "(?:wir|ich) (?:\\p{L}+ )?(?:korrigieren|beheben|fixen|schauen (?:uns|es|das|mal)|kummern uns|kummere mich|prufen|sehen uns|arbeiten (?:dran|daran)|leiten|gehen dem|nehmen|konnen (?:das|es) nachstellen|untersuchen|besprechen|merge\\p{L}*|gebe es weiter|geben)|schauen wir (?:uns )?(?:an|mal)|wird (?:korrigiert|behoben|gefixt|gemerged|gepruft)|kummern wir uns|ist gemerged|gemerged",
  ],
  noAnswer: [
    "leider (?:keine|nein|nicht)",
    "(?:weiss|wusste) (?:ich )?(?:leider |auch |es |da )*(?:nicht|nix)|keine ahnung|(?:nicht|nix) dass ich wusste|sorry|tut mir leid|(?:noch )?nie (?:benutzt|genutzt|probiert|gehabt|gesehen)|komisch|seltsam|merkwurdig|(?:kann|konnte) (?:ich )?(?:\\p{L}+ )?(?:nicht nachstellen|nicht helfen)|nicht nachstellen|keinen plan|kein plan|da bin ich (?:raus|uberfragt)|uberfragt",
  ],
  harm: [
    "(?:erklaren|sagen|erzahlen|erklarst|sagst) was ich (?:schon|bereits|eh|langst)|was ich (?:schon|bereits|langst|eh) (?:wusste|weiss)|alle meine (?:daten|dateien) (?:weg|verloren)|daten (?:sind )?(?:weg|verloren)",
    "(?:geloscht|zerstort|zerschossen|verloren|kaputt ?gemacht|ruiniert|gebrickt|uberschrieben|abgeschossen|lahmgelegt)|(?:nutzlos|sinnlos|zeitverschwendung|quatsch|blodsinn|unsinn|lacherlich|chatgpt|copy ?paste|ohne (?:es )?zu lesen|nicht mal gelesen)|(?:weiss|wusste) ich (?:selbst|selber|auch|schon|bereits)|(?:danke|ja),? (?:ich weiss|googeln kann|lesen kann|mama|papa|genie|einstein|sherlock|herr doktor)|(?:googeln|lesen) kann ich (?:selbst|selber|auch)|stunden (?:verschwendet|umsonst|verloren|fur nichts)|umsonst|da ware ich (?:nie|ja nie)",
  ],
  conditions: ["wenn|falls|nur|aber nicht|ausser|manchmal|bis|solange|sobald|erst"],
  reports: [
    "(?:fur|fuer|furs) (?:[^\\s,.!?]+ ){0,2}?(?:bestatig\\p{L}*|bescheid|klarstell\\p{L}*|warnung|vorwarnung|nachschauen|nachsehen|prufen|ruckmeldung|aufklarung|info)",
  ],
  requests: [
    "(?<!was |das |wonach |etwas )ich (?:suche|brauche?|bekomme|habe? (?:ein|eine|das|folgendes|folgenden|nen|da|gerade|mal|probleme?|hier)|mochte|will|wollte|versuche|hatte gern|komme nicht|verstehe nicht|kriege?|kann nicht|stehe)|brauche? (?:hilfe|dringend|mal|eure|euren|einen)|weiss nicht (?:wie|weiter|was)",
  ],
  tale: [
    "(?:nicht|nie|gar nicht|garnicht) (?:\\p{L}+ )?(?:gesehen|gewusst|bedacht|bemerkt|aufgefallen)|lieber nicht|am ende|letztlich|nett|lieb|gespart|fehlte|warnung|reicht mir|von dir",
    "(?:stunden?|tage?n?|wochen?|den ganzen (?:tag|abend|nachmittag|morgen)|die ganze (?:nacht|zeit|woche)|seit (?:gestern|heute|tagen|stunden)|ewig|lange|gesucht|suche|festgehangen|hing|verzweifel\\p{L}*|verruckt|wahnsinnig|irre|kopf|aufgegeben|aufgeben|verwirrt|verloren|mein fehler|dumm|doof|blod|peinlich|blind|ubersehen|verlesen|wusste|gewusst|(?:nicht|nie) (?:gedacht|gesehen|drauf|gekommen|aufgefallen)|keine ahnung|ware (?:ich )?nie|offensichtlich|einfach|simpel|leicht|schnell|endlich|puh|uff|boah|wow|krass|ach|mensch|gelernt|fragen?|klar\\p{L}*|antwort|losung|erklarung|einstellung|option|trick|nutzlich|schonen (?:tag|abend)|sorry|anfanger|neuling|neu in|versteh\\p{L}*|verstanden|beiden?|zeit|geduld|ausfuhrlich\\p{L}*|muhe|falsch)",
  ],
  tells: [
    "(?:du|ihr|man) (?:musst|muss|solltest|kannst (?:auch |dann |einfach )*(?:\\p{L}+ )?(?:nehmen|nutzen|probieren|setzen|machen|andern)|brauchst|hast (?:wohl |vermutlich )?(?:vergessen|kein))|musst (?:du|ihr)|dir fehlt|(?:dann|jetzt|bitte) (?:probier|starte|schick|prufe|lass|versuch)|lass (?:die|das|den|mal)|(?:probier|starte|prufe|versuch) (?:mal|das|den|die|es) (?!aus)|sag mir (?:was|ob)|(?:kannst|konntest) du (?:\\p{L}+ )?(?:schicken|zeigen|posten|teilen)|achte darauf",
  ],
  dismissals: [
    "google(?: hilft| ist dein freund| mal| es)?(?= ?(?:$|[.!]))|googel(?: mal)?|lies (?:die doku|das handbuch|die regeln|doch)|bei mir (?:gehts|geht es|lauft es|funktioniert es|klappts)(?= ?(?:$|[.!]))|ist doch (?:klar|logisch|offensichtlich)|offensichtlich|(?:nimm|nutz|installier) (?:halt |einfach |doch )?(?:linux|die suche|google)(?= ?(?:$|[.!]))|selbst schuld|selber schuld|nicht mein problem|lern|wurde schon (?:gefragt|beantwortet)|noob|wozu|warum willst du",
  ],
  bad: [
    "kaputt|schlimmer|schlechter|geloscht|weg|tot|nutzlos|falsch|verschwendet|schrecklich|furchtbar|katastrophe|albtraum|chaos|traurig|leider|nervig|enttausch\\p{L}*|teuer|hasslich|langsam\\p{L}*|schlecht|hasse|schade|absturz\\p{L}*|fehler\\p{L}*|mull|witz|blod",
  ],
  common: [
    "der|die|das|ich|du|es|ist|nicht|und|mit|aber|ein|eine|einen|mir|mein|meine|danke|dank|geht|klappt|funktioniert|wie|auch|jetzt|noch|hat|hab|habe|war|zu|fur|im|den|dem|schon|mal|wird|kann|man|sich|auf|von|bei|aus|an|dir|euch|dich|mich|leider|immer|warum|wo|wenn|dann|vielen|jemand|ihr|sehr|so|doch|nur|was|wir|nach|oder|hier|da",
  ],
};
