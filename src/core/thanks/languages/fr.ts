import type { ThanksLanguage } from "../language.ts";

export const fr: ThanksLanguage = {
  spaced: true,
  thanks: [
    "merci+s?|mrci|merki|meci|mercii|mrc|mci|merc|mersi|mercy|mercie|remerci|merici|mecri|thx|grand merci|mille mercis|1000 mercis?|mille merci|(?:je |on )?(?:te|vous|t|v) ?remerci\\p{L}*|remercie(?:ments)?|je remercie|bcp merci|cimer|chapeau|reconnaissante?",
  ],
  praise: [
    "(?:repond|reponds|avez repondu) (?:\\p{L}+ )?a (?:ma|mes|la) questions?",
    "jai appris (?:un|quelque|plein|quelquechose)|quel soulagement|(?:bien|beaucoup|tellement) plus (?:simple|clair|facile|propre)|vaut de lor|en or|reponse parfaite|je te dois une biere|cest (?:tout )?ce que je voulais savoir|limpide|tres clair(?:e|s)?|super clair",
    "(?:ca|cela) repond (?:parfaitement |bien |totalement )?a ma question|(?:ca|cela) eclaire",
    "(?:tes|t|tu es|vous etes|cest|ten es|jai affaire a) ?(?:un|une|le|la|les|des|trop|vraiment|tellement|super|mon|ma|juste|genial|au)?(?: \\p{L}+)? (?:chef|genie|boss|meilleure?s?|heros|roi|reine|dieu|ange|crack|champion\\p{L}*|sauveur|as|tueur|monstre|legende|amour|fort|forte|bg|patron|top|geniale?|sympa|adorable|genie|bete|gold|perle|gentille?|incroyable)",
    "(?:tu|vous|ca|cela|t|m|ta reponse|tu viens de)(?: (?:viens de|as|avez|a|ma|mas|mavez|me|nous|mont|vraiment|trop))* ?(?:m|ma|mas|mavez|me |nous )? ?(?:sauv\\p{L}*|sauve la vie)|(?:ca|cela|ta reponse|tu|vous) (?:ma|mas|mavez|m|maide|a|as|avez) ?(?:beaucoup |bcp |bien |enormement |vraiment |grandement |deja |pas mal )*(?:aide\\p{L}*|servi|debloqu\\p{L}*|eclair\\p{L}*|sauve\\p{L}*)|(?:ca|cela) maide (?:beaucoup|bcp|bien|enormement|deja|vraiment)|tres utile|super utile|hyper utile|(?:super|excellente|tres bonne|parfaite|bonne|belle) (?:explication|reponse|astuce)|sans (?:toi|vous|ton aide|votre aide)[^.!?\\n]{0,30}|tu geres|vous gerez|tu deter|je ten dois une|je te dois (?:une|un)|chapeau bas|(?:tes|tu es|vous etes) (?:trop |vraiment |super |tellement |au )?(?:genial\\p{L}*|top|fort\\p{L}*|incroyable|cool|au top|les meilleurs|le meilleur|la meilleure|un genie|une genie|un boss|un chef|un amour|un heros|un dieu|un ange|une machine|un crack|un as|le goat)|quel (?:chef|boss|genie|as|champion|homme)|la vie sauve|dun grand secours|dune grande aide|precieuse aide|aide precieuse|le boss|le goat",
  ],
  lookalikes: [
    "(?:a|ont|ma|la|las|les|nous a|ai|avait|avaient|faut|dois|veut|voulait) (?:\\p{L}+ )?remercie[rs]?|remercier(?: (?:mon|ma|mes|le|la|les|dieu))",
    "rien ne (?:marchait|fonctionnait) (?:jusqua|avant)",
    "grace (?:au|aux)(?= \\p{L})|(?:dit|disent|dire|dis|veut dire|signifie) (?:\\p{L}+ )?merci",
    "(?:dis|dit|dire|disant|dites|disent) (?:lui |leur |moi )?merci|dieu merci|merci dieu|sans merci|a la merci|merci a dieu|bouton merci|canal merci|merci facteur|(?:comment|ou|quoi|ce qui) (?:ca |cela )?(?:marche|fonctionne)|merci a(?= )(?! (?:toi|vous|tous|toutes|@x|ceux|celui|tout|lequipe|cette reponse))|pas mal|pas de (?:souci|soucis|probleme|quoi)|pourquoi jy ai pas pense|que je suis bete",
  ],
  explained: [
    "cest (?:donc )?(?:pour ca|pour cela)[^.!?#\\n]{0,60}",
    "(?:donc|du coup|alors) [^.!?#\\n]{0,14}pas[^.!?#\\n]{0,30}",
    "(?:cest pour ca|cest pour cela|voila pourquoi|je comprends (?:mieux |maintenant )?pourquoi|dou le|ca explique)[^.!?\\n#]{0,80}",
    "(?:je )?(?:savais pas|ne savais pas|connaissais pas|ne connaissais pas|avais pas (?:vu|pense|fait gaffe|capte|remarque)|navais pas (?:vu|pense|remarque|compris)|ny avais pas pense|y avais pas pense|pas pense a)[^.!?\\n#]{0,60}",
    "comment jai pu (?:rater|louper|oublier)[^.!?\\n#]{0,40}",
    "(?:jaurais|je laurais|on aurait) (?:jamais|pas) (?:trouve|devine|pense|reussi)[^.!?#\\n]{0,30}",
    "javais (?:tout )?(?:essaye|teste|tente)[^.!?#\\n]{0,40}",
    "(?:je )?(?:nen |ne |n)?(?:savais|avais|pensais|connaissais|mattendais) (?:pas|rien)[^.!?#\\n]{0,30}",
  ],
  success: [
    "maintenant (?:oui|ca va|cest bon)(?= ?(?:$|[.,!]| (?:merci)))",
    "a compile|(?:repond|marche|fonctionne|tourne) (?:de|a) nouveau|revenu a la vie|(?:jai|on a) (?:limage|le son|internet|le signal|lacces)|tout (?:sest|est) (?:installe|bien|rentre)|cetait (?:finalement|juste|bien)|fini (?:le|la|les)|tout va bien|a merveille",
    "jusqua (?:ce|ta|ton)|je (?:peux|arrive) (?:enfin|maintenant|de nouveau|a nouveau) \\p{L}+|(?:jarrive|je peux) (?:\\p{L}+ )?(?:a |maintenant|enfin)|tout est (?:bon|ok|regle|rentre|nickel|en ordre)|il (?:suffisait|fallait) (?:juste )?|de retour|remarche|la (?:premiere|deuxieme|seconde) (?:option|solution|methode) (?:a|etait|marche|fonctionne)|tu as vise juste|en plein dans le mille|ne \\p{L}+ plus",
    "(?:ca|tout|et hop|hop|maintenant|enfin|la page|le bot|le site|mon code) (?:passe|roule|tourne|va|marche|fonctionne) (?:creme|nickel|mieux|bien|tranquille|parfaitement|maintenant|tout seul)|(?:saffiche|se lance|demarre|compile|se connecte|charge|repond|souvre|apparait|marche|fonctionne|refonctionne|tourne|remarche) (?:enfin|maintenant|bien|correctement|parfaitement|nickel|a nouveau|de nouveau|sans)|(?:ca|et ca|tout|enfin|maintenant) (?:compile|demarre|se lance|saffiche|charge|sinstalle|repond)|je confirme|confirme(?=,)|avec ca (?:cest|ca|jai|tout)|(?:erreur|avertissement|warning|probleme|message|bug|souci) (?:a |est )?(?:disparu|parti|regle|resolu|plus la)|disparu|je suis connecte|cest regle|du premier coup|(?:a |ma |mont )?(?:regle|resolu) (?:le|mon|la|tout|mes)|cetait (?:bien |donc |juste |effectivement )?(?:le|la|ca) \\p{L}+",
    "(?:ca|cela|tout|maintenant|enfin|effectivement|la|desormais|deja|oui|et|du coup|nickel|super|parfait|hop|ok|bien|finalement|elle|il|qui|mon code|le bot|le code|la commande|ta solution|cette solution|ta methode) (?:a |re|refonctionne |ma |me |m |la |le |l |tout |bien |y |maintenant |semble |parfaitement |enfin |vraiment |donc |avait |deja |tourne et )*(?:marche|marcher|fonctionne|fonctionner|refonctionne|remarche|tourne|roule|passe|compile|demarre|regle|resolu|resout|fonctionnel|corrige|debloque|repare|suffi|est bon|est ok|est regle|est resolu|est corrige|plus derreurs?)(?! (?:comment|pas|plus|toujours pas|po|qua moitie|a moitie|jamais|rien|aussi pas|pour l|sur|en arriere))",
    "(?<=^|[.,!\\n;:] ?)(?:marche|fonctionne|resolu|regle|reussi|nickel|impec|impeccable|corrige|ca roule|cest bon|cest ok|cest regle|cest resolu|probleme regle|ok cest bon|bon cest bon)(?= ?(?:$|[.,!;\\n]| (?:merci|nickel|parfait\\p{L}*|maintenant|impec\\p{L}*|super|bien|du tonnerre|a merveille|niquel|pour moi|enfin|ca|mrc|thx|chez moi|au top|grace|du coup|tout)))",
    "(?:marche|fonctionne|tourne|roule) (?:nickel|niquel|parfaitement|super bien|impec\\p{L}*|a merveille|tres bien|bien|du tonnerre|maintenant|du premier coup|enfin|au top|sans (?:probleme|souci|erreur))(?! pas)|cest (?:bon|ok|regle|resolu|corrige|repare|fait|nickel|parfait|fonctionnel|passe|reparti|debloque|reussi)(?= ?(?:$|[.,!;\\n]| (?:merci|maintenant|ca|pour moi|tout|mrc|nickel|super|thx|grace|cimer)))|(?:cetait|cest|ctait) (?:bien |exactement |justement |effectivement |tout a fait |pile )*(?:ca|cela|celui-la|le (?:probleme|souci)|ce quil (?:me |mon )?fallait|ce que je (?:cherchais|voulais)|lerreur|la solution)(?= ?(?:$|[.,!;\\n]| \\p{L}))(?<!cest ca|cest cela)|cest (?:exactement|bien|justement) ca|(?:probleme|souci|erreur|bug|tout|sujet) ~? ?(?:resolu\\p{L}*|regle\\p{L}*|corrige\\p{L}*|disparu\\p{L}*|solutionne)|(?:ca|cela|ta|ton|qui|tu|vous|votre) ~? ?(?:a |as |avez |la |le |ma |mon |m )+(?:tout )?(?:resolu|regle|corrige|debloque|repare|solutionne|fait laffaire)|fait laffaire|tu (?:avais|as) raison|vous aviez raison|bien vu|bien joue(?= ?(?:$|[,!.]| (?:merci|ca)))|(?:jai|on a|je suis) (?:reussi|pu|arrive|parvenu)\\p{L}* a|jai reussi|jai enfin|exactement ce (?:quil|dont|que)|pile ce (?:quil|dont|que)|bingo|eureka|niquel|impec(?:cable)?|au poil|yes ca marche|ca le fait|ca y est",
  ],
  outcomes: [
    "march\\p{L}*|fonction\\p{L}*|chang\\p{L}*|resol\\p{L}*|resou\\p{L}*|regl\\p{L}*|pass\\p{L}*|tourn\\p{L}*|aid\\p{L}*|demarr\\p{L}*|compil\\p{L}*|charg\\p{L}*|connect\\p{L}*|affich\\p{L}*|repond\\p{L}*|suffi\\p{L}*|arriv\\p{L}*|reussi\\p{L}*|lanc\\p{L}*|ouvr\\p{L}*|corrig\\p{L}*|fait|donne|bon|apparai\\p{L}*|install\\p{L}*|comprend\\p{L}*|compris",
  ],
  negations: ["ne|pas|jamais|rien|toujours pas|aucun(?:e)?|sans|tjr pas|tjs pas|tjrs pas|ni"],
  negationsAfter: ["pas|toujours pas|plus|rien|po|jamais|tjrs pas|tjs pas|qua moitie|a moitie|que a moitie"],
  hopes: [
    "si|quand|jespere|esperons|devrait|pourrait|pour que|que|voir si|des que|comment|pourquoi|veux|voudrais|essay\\p{L}*|peut[- ]etre|faire|jusqua|cense",
  ],
  failure: [
    "rien dans (?:les|le|la)|(?:pas|rien|non) (?:\\p{L}+ )?non plus|(?:pas|jai pas|je nai pas|trouve pas|vois pas) (?:de |cette |cet |ce |la |le |l)(?:\\p{L}+ )?(?:option|bouton|menu|commande|fichier|dossier|onglet)|meme resultat|aucun effet|negatif|meme plus|encore (?:plus )?(?:pire|casse)",
    "(?:ca |na |a )?rien change|(?:probleme|erreur|souci) (?:persiste|reste|est toujours|demeure|revient)|page blanche|(?:essaye|teste|tente) et (?:non|nan|rien|pas)|(?:lavais|avais|jai) deja (?:essaye|teste|fait)|toujours (?:rouge|pareil|bloque)|ca veut pas|persiste|ecran noir",
    "(?:toujours|encore|tjrs|tjs|tjr) (?:la |le |une |un |pas|rien|cette |ce |des |les )*(?:meme |lerreur|erreur|probleme|souci|bug|bloque|pareil|rien|plante|en panne|au meme point)|toujours (?:pas|rien|pareil|le meme|la meme)|(?:la |le )?meme (?:erreur|probleme|souci|resultat|chose|message)|pareil(?= ?(?:$|[.,!]))|rien (?:ny |na |ne )?(?:change|fait|a faire|marche|du tout)|aucun (?:changement|effet|resultat)|aucune (?:difference|amelioration)|sans (?:succes|resultat)|pire|ca (?:a )?(?:empire|tout casse|plante|plante encore|bug|echoue|crash\\p{L}*)|jai (?:deja )?(?:deja|bien|tout) (?:essaye|teste|fait|tente)|deja (?:essaye|teste|fait|tente)|cest pas (?:ca|ce que)|ce nest pas (?:ca|ce que)|echec|echoue|jai (?:encore|toujours|quand meme)|persiste|ca reste|coince(?:e)? au meme",
  ],
  newProblem: [
    "(?:un|une) autre (?:erreur|probleme|question|souci|truc|chose)|autre (?:question|erreur|probleme|souci)|nouvelle? (?:erreur|probleme|question|souci|bug)|derniere (?:question|chose)|(?:petite|autre) question|maintenant (?:jai|je|il|plus qua|on)|du coup|par contre maintenant|au passage|dailleurs|plus qua|il me reste|reste (?:plus|a)",
  ],
  selfSolved: [
    "(?:mon|ma|un|une) (?:collegue|ami|amie|pote|frere|soeur|chef|boss|pere|mere|prof) (?:\\p{L}+ )?(?:la |ma |a )?(?:regle|trouve|resolu|corrige|aide|repare)|autrement|dune autre (?:facon|maniere)|(?:une )?autre (?:solution|methode|approche)|tout seul",
    "(?:trouve|vu|pris|chope) (?:\\p{L}+ ){0,3}?sur (?:github|google|stack ?overflow|reddit|youtube|la doc|internet|un autre)|mauvaise branche|mauvais (?:dossier|fichier|serveur|repo)|desole pour le (?:bruit|derangement)|javais deux versions|je suis (?:bete|con|debile|trop bete)",
    "(?:jai|je lai|on a|resolu|trouve|regle|reussi|corrige) ?(?:\\p{L}+ )?(?:trouve|resolu|regle|reussi|corrige|fini par (?:trouver|reussir|resoudre))? ?(?:tout seul|toute seule|par moi[- ]meme|moi[- ]meme|de mon cote|entre temps|entretemps)|tout seul|toute seule|moi[- ]meme|laisse(?:z)? tomber|oublie(?:z)?(?= ?(?:$|[,.!]| (?:ca|jai|cest|mon|ce|ma)))|ignore[rz]?|fausse alerte|plus besoin|ne cherchez plus|cherchez pas|cetait (?:juste )?(?:une (?:faute|erreur) (?:de (?:frappe|ma part)|bete)|ma faute|une typo|un typo)|trouve sur (?:google|internet|stack)|deja (?:resolu|regle|trouve)|je me reponds",
  ],
  found: [
    "c(?:est)? bon jai trouve|jai (?:enfin |finalement )?trouve(?: (?:la|le|lerreur|ma|mon|dou|une))?|fini par trouver",
    "(?:trouve|resolu|regle)(?= ?(?:$|[,!.]))|je lai (?:trouve|resolu|regle|corrige)|jai (?:resolu|regle|corrige|compris mon erreur|oublie)|javais oublie|il manquait|il me manquait|en fait (?:cetait|javais|il)|cetait (?:juste|le|la|un|une)",
  ],
  byYou: [
    "avec (?:ton|ta|votre|cette|ce|cet|ces|tes|vos|lastuce|lexemple|la solution) (?:\\p{L}+)|(?:ton|votre|ta) (?:aide|explication|astuce|conseil|reponse|exemple|lien|code|solution|methode|commande)|comme (?:tu|vous) (?:las|lavez|as|avez|dis|disais|disiez|dites|me)|en suivant|ce que tu (?:as|mas|dis)",
  ],
  inAdvance: [
    "preneur|(?:toute|toutes) (?:suggestions?|idees?|aides?)|lui en serais|vous en serais",
    "(?:d ?|da|par )avance|davance|en avance|(?:je |on |vous |te |t )*(?:serais|serai|seriez|serait) ~? ?(?:reconnaissante?s?|super|genial|cool|sympa|top|parfait|gentil|utile|bien|bienvenu\\p{L}*|ouf|adorable|aimable|precieux|dune|dun)|(?:toute|tout|une|la moindre|nimporte quelle|quelconque) (?:aide|piste|idee|conseil|suggestion|info|coup de main|information) ~? ?(?:serait|est|sera|bienvenue?|appreciee?|merci)|aide (?:est |serait |sera )?(?:la )?bienvenue|merci (?:\\p{L}+ )?(?:a (?:ceux|celui|celles|tous ceux) qui (?:pourra|pourront|peut|peuvent|maider|prendr|aider|repond|sauront|saura)\\p{L}*|si (?:quelquun|vous|tu|qqn)|pour (?:toute|votre attention|vos (?:reponses|retours|futures|lumieres)|votre future|vos eventuel\\p{L}*)|de (?:votre|vos|ton|tes|maider|me|bien vouloir|lire|mavoir lu|mindiquer) ?(?:aide|reponses?|attention|retours?|repondre|dire|futures?)?)|svp,? merci|stp,? merci|svp et merci|stp et merci|s'il vous plait,? merci|sil te plait,? merci|svp ?🙏|stp ?🙏|(?:ca|cela) (?:maiderait|me sauverait|marrangerait|serait|me ferait)|maiderait|aidez[- ]moi|cordialement|(?:dans|en) (?:lattente|attente)|bien a vous|jespere que quelquun|si quelquun (?:peut|pourrait|sait|a|saurait)|si (?:tu|vous) (?:peux|pouvez|pourriez) ~? ?(?:maider|regarder|me)",
  ],
  anyway: [
    "davoir (?:cherche|regarde quand meme|essaye|tente|pris la peine)",
    "quand meme|malgre tout|tout de meme|qd meme|qm|cm|davoir (?:essaye|tente)|pour (?:la tentative|leffort|avoir essaye|lintention|lessai)|(?:mais )?(?:en )?tout cas(?= ?(?:$|[.!]))|neanmoins",
  ],
  noThanks: [
    "(?<=^)(?:non|nan|nn),? (?:cest bon|ca va|ca ira|tinquiete|pas besoin|tout va bien)[^.!?\\n]{0,15}merci",
    "pas la peine,? merci|merci,? mais (?:je |moi je )?(?:prefere|reste|garde|vais rester|suis bien)",
    "non,? (?:non )?merci|nan,? merci|nn,? merci|merci,? (?:mais non|mais (?:sans|ca ira|je passe|jai pas besoin|pas besoin|pas interesse\\p{L}*|ca minteresse pas|je nai pas besoin)|non merci|ca ira|sans facon)|sans facon,? ?(?:merci)?|ca ira,? merci|pas besoin,? merci|ca va,? merci|tres bien,? merci|bien et toi,? merci|ca va bien,? merci|merci ca va",
  ],
  willTry: [
    "(?:je |jvais |vais |va |on |men vais |de suite |ce soir |demain |jessaie |jessaye )*(?:vais|jvais|va|teste|testerai|essaie|essaye|essaierai|essayerai|regarde|regarderai|regarder|verifie|tente|tenterai|lis|lirai|pars sur|jette) ?(?:(?:de |d )?(?:essayer|tester|regarder|voir|verifier|tenter|faire|lire|jeter|creuser|changer|installer|modifier|mettre|utiliser|suivre|partir|appliquer|refaire|ca|cela|tout|un|une|voir|y|ce soir|demain)\\p{L}*)|j?e? ?(?:vais|v) (?:\\p{L}+ )?(?:essayer|tester|regarder|voir|verifier|tenter|faire|lire|jeter|creuser|changer|installer|modifier|mettre|utiliser|suivre|partir|appliquer|refaire)|jessa(?:ie|ye)\\p{L}*|je (?:teste|tente|regarde|test)|jtest\\p{L}*|jtente|a tester",
  ],
  ironic: [
    "merci (?:bien |beaucoup |bcp )?(?:pour rien|de rien|pour (?:la non|cette non|le temps perdu|ta non|votre non|tout casse|avoir (?:casse|tout))|captain|capitaine|sherlock|einstein|du conseil genial|pour linutile)|super (?:utile|aide)(?: hein| merci bien| dis donc| lol)|sans blague|capitaine evident|(?:ah|oh|wow|waouh|ouah) (?:ben |bah )?(?:super|genial|bravo|merci)(?:,)? (?:merci hein|ca aide|hein|tres utile|vachement|lutile|pour laide hein|ca maide)|merci hein|(?:quelle|belle|sacree|jolie) aide|vachement (?:utile|aide)|ironie|sarcasme|tu maides (?:bien|beaucoup) (?:la|hein)|bravo,? (?:tu as|tas|ca) (?:tout )?casse|oui bien sur|mais bien sur|merci,? maintenant (?:tout|plus|ca|mon|cest|jai) ~? ?(?:casse|pire|rien|plante|mort|marche plus|perdu)|merci pour ce moment|on va dire merci|merci mais bon",
  ],
  hedges: [
    "je suppose|jimagine|je crois\\?|ou pas|(?:suis |pas )?pas (?:sur|sure|certain\\p{L}*|convaincu\\p{L}*|tout compris)|je (?:sais pas|ne sais pas|comprends pas|ne comprends pas)|jai pas (?:tout )?compris|peut[- ]etre|bof|mouais|mouai|moyen|pas vraiment|pas tout a fait|pas exactement|bon bah|perdu|hm+|euh",
  ],
  contrasts: ["mais|cependant|par contre|toutefois|sauf que|malheureusement|hélas|dommage|or|helas|pourtant"],
  acknowledgements: [
    "(?:ah+|oh),? (?:donc|du coup)|jy penserai|ah oui,? daccord",
    "(?:ca|cela|tout) (?:fait|a) (?:du )?sens|(?:ca )?fait sens|je (?:vois|comprends|saisis|comprend)|jai compris|compris|ok compris|(?:jai )?capte|bien compris|entendu|pris note|(?:cest |bien )note|bien recu|recu|dac(?:cord)?|daccord|(?:je )?comprends mieux|logique|cest (?:clair|logique|plus clair|vrai|pas faux|compris|note|entendu|bien ce que je pensais)|pas faux|bon a savoir|bonne (?:idee|remarque)|interessant|ah oui|ah daccord|ah ok|okok|tout sexplique|ca marche|ca roule|je prends note|en effet|effectivement|tu as pas tort|vu|jy vois plus clair|tout est clair",
  ],
  fillers: [
    "ok|okay|oki|okey|dac|super|parfait|genial|cool|top|nickel|bien|ah+|oh|bon|excellent|impeccable|magnifique|carre|exact|exactement|voila|ouf|niquel|classe|propre",
  ],
  helpFor: [
    "pour (?:[^\\s,.!?]+ ){0,4}?(?:laide|aide\\p{L}*|maider|explication\\p{L}*|lexplication|lexplic|expliqu\\p{L}*|reponses?|repondre|repondu|conseils?|astuces?|lastuce|tuyau|precision\\p{L}*|la piste|pistes?|solution|lien|exemple|lexemple|code|le temps|ton temps|votre temps|suggestion\\p{L}*|patience avec moi|tout|linfo|info|infos|informations?|coup de main|eclairage|leclairage|eclaircissement\\p{L}*|leclaircissement|indication\\p{L}*|lindication|guide|tuto|recommandation\\p{L}*|correction|corrige\\p{L}*|soutien|support|rapidite|debug|eclair\\p{L}*|depannage|details?|doc|docs|retour rapide|mise au point|reponse|precieuse|rappel|reactivite|ca|cette)|davoir (?:pris|repondu|aide|explique|regarde|cherche)|de (?:ton|votre) (?:aide|temps|reponse)|de mavoir (?:aide|repondu|explique|debloque|eclaire|guide|corrige)",
  ],
  politeFor: [
    "(?:de |pour )?(?:lavoir|mavoir|nous avoir|avoir) (?:signale|remonte|note|rapporte|previent|prevenus)|(?:de |pour )?poser (?:la|ta|cette|ces) questions?|(?:pour )?(?:cette |la |une )?(?:belle|super|bonne|excellente|chouette) (?:soiree|journee|aprem|partie|ambiance|rencontre)|a (?:tous |toutes )?(?:les |nos )?(?:donateurs|benevoles|participants|sponsors|organisateurs|modos|moderateurs)",
    "(?:(?:pour|de) (?:[^\\s,.!?]+ ){0,4}?|d)(?:linvit\\p{L}*|invit\\p{L}*|lajout|ajout\\p{L}*|mavoir (?:ajoute|invite|accepte|accueilli)|accept\\p{L}*|venu\\p{L}*|venir|etre (?:la|venu\\p{L}*|present\\p{L}*)|etre|particip\\p{L}*|presence|accueil|laccueil|bienvenue|felicitations?|voeux|suivre|follow|abonn\\p{L}*|regard\\p{L}* (?:le|mon|ma|la)|visionn\\p{L}*|ecout\\p{L}*|lu|organis\\p{L}*|lorganisation|evenement|levenement|conference|conf|live|stream|pizza|repas|cafe|vot\\p{L}*|prix|nomin\\p{L}*|jeu|partie|communaute|opportunite|lopportunite|cadeaux?|mots|compliments?|anniv\\p{L}*|comprehension|cooperation|travail|boulot|projet|serveur|dons?|partage|confiance|soiree|moment|fidelite|gentillesse)",
    "pour (?:[^\\s,.!?]+ ){0,4}?(?:report|signal\\p{L}*|pr|pull request|contribution|contribu\\p{L}*|feedback|bug|issue|ouverture|patience|confirm\\p{L}*|logs?|question|questions|contact\\p{L}*|relecture|traduction|tests|mise a jour|interet|linteret|patch|proposition|rapport|retours?(?= ?$|[.!,])|remontee|remonter|avoir (?:signale|teste|ouvert|remonte|participe|confirme))|(?:davoir|de nous avoir) (?:signale|teste|ouvert|remonte|confirme|prevenu|informe)|de (?:ta|ton|votre) (?:patience|comprehension|retour|interet|participation|presence|contribution|confirmation)|pour (?:votre|ta|ton) attention",
    "a (?:tous|toutes|ceux|tous ceux|toutes celles|celles) (?:et (?:a )?toutes )?(?:\\p{L}+ )?(?:qui (?:sont|ont|etaient)|pour (?:votre|etre)|detre|davoir (?:participe|assiste|vote))",
  ],
  helperSpeak: [
    "de rien|avec plaisir|je ten prie|je vous en prie|pas de (?:quoi|souci|soucis|probleme)s?|ya pas de (?:quoi|souci)|a ton service|a votre service|(?:content|heureux|heureuse|contente|ravi|ravie) (?:que|davoir|de|pour|si)|tant mieux|(?:jespere|en esperant) que (?:ca|cela) (?:aide|taide|marche|vous|fonctionne|te|repond)|nhesite(?:z)? pas|bon courage|bonne chance|merci (?:pour la|de la|de) confirm\\p{L}*|merci (?:pour le|du) retour|merci davoir confirme|merci a toi aussi|tiens[- ]moi au courant|tenez[- ]nous|dis[- ]moi si|dites[- ]moi si|cetait un plaisir|(?:tu peux|vous pouvez|pensez? a) (?:mettre|marquer|passer|cloturer) (?:\\p{L}+ )?(?:en )?resolu|derien|drien|2 rien|cool que|super que|si (?:tu as|vous avez) dautres questions",
  ],
  asks: [
    "comment (?:je|on|puis|faire|faut|ca|est|faites|tu|vous|dois|faut-il|configurer|installer|puis-je|peut|resoudre|utiliser|regler|avoir|savoir|lancer|ajouter)|quelquun (?:sait|peut|pourrait|aurait|a|connait|saurait|pour|peux|voit|comprend|ici|dautre|se)|qqn (?:sait|peut|pourrait|a|aurait|connait|saurait|pour|peux)|(?:est[- ]ce|c ?est quoi|cest normal|esce|est ce|es ce) ?(?:que|qu|quil|quon|quelle|la|le)?\\p{L}*|(?:peux|peut|pouvez|pourriez|pourrais|pourrait)[- ](?:tu|vous|on|il|je|t)|(?:tu|vous|on) (?:peux|pouvez|pourrais|pourriez|sais|savez|connais|connaissez|auriez|aurais|conseil\\p{L}*|recommand\\p{L}*|penses|pensez)|pourquoi (?:je|ca|mon|ma|le|la|est|jai|il|on|cette|ce|quand)|(?:quelle?s?|lequel|laquelle) (?:est|sont|version|difference|serait|commande|methode|faut|solution|facon)|ou (?:est|puis|se|trouver|je|dois|sont|trouve|faut|mettre)|dois[- ]je|puis[- ]je|faut[- ]il|y a[- ]t[- ]il|existe[- ]t[- ]il|(?:il y a|ya) (?:moyen|quelquun)|un moyen (?:de|pour)|une idee|des idees|une solution|aide(?:z)?[- ]?(?:moi|svp|nous)|un coup de main|(?:svp|stp) (?:\\p{L}+ )?(?:aid\\p{L}*|expliq\\p{L}*|aide)|(?:sait|savez|sais|connait) (?:comment|si|pourquoi|ou|vous)|que faire|quoi faire|quest[- ]ce|qu ?est[- ]ce|avez[- ]vous|as[- ]tu|et (?:pour|si|comment|dans|avec|ou|quand)|je me demand\\p{L}*|des conseils|une question|petite question",
  ],
  askers: [
    "je suis|sur mon",
    "je|jai|mon|ma|mes|me|moi|jarrive|jessaie|jessaye|quelquun|qqn|on (?:peut|fait|doit|arrive)|nous|notre|bonjour|salut|aide|besoin|jaimerais|comment (?:faire|on|je|ca)|ya|vous savez|(?:quelle|quel) est|un moyen|hello|coucou",
  ],
  problems: [
    "erreur\\p{L}*|probleme\\p{L}*|souci\\p{L}*|bug\\p{L}*|plant\\p{L}*|crash\\p{L}*|bloque\\p{L}*|aide|marche pas|fonctionne pas|arrive pas|galere|question",
  ],
  advice: [
    "attention|je te (?:passe|laisse|donne)|(?:prends|prenez|maintiens|tiens|regenere|commence|prefere|evite)|(?:ne )?(?:fais|utilise|touche|mets|installe) pas|a partir de|il y a aussi|avec (?:ctrl|la commande|la touche)|le (?:champ|delai) est|la (?:date|limite|option)|reinitialise",
    "(?:je )?(?:ferais|mettrais|prendrais|utiliserais|essaierais|irais)|en general je|veut dire|signifie|depend|ils (?:ont|lont) (?:change|retire|deplace|renomme)|je (?:tai|vous ai|tenvoie|lai) |jai (?:debloque|relance|redemarre|ajoute|envoye|supprime|corrige)|cest (?:une |la )?limite|(?:cest|ce nest) pas possible|(?:se trouve|est|cest) (?:dans|sous|en|le bouton|cache)|configure|la limite|le (?:bouton|truc|probleme) (?:est|cest|avec)|cest (?:le|la|dans|sous|en|normal|voulu|du|un|une)",
    "(?:il )?(?:te |vous )?(?:faut|faudrait|suffit|manque)|(?:tu|vous) (?:dois|devez|peux|pouvez|devrais|devriez|as oublie|as|avez|utilises|dois|nas|es|etes)|essaie|essaye[rz]?|utilise[rz]?|mets|mettez|ajoute[rz]?|change[rz]?|installe[rz]?|relance[rz]?|redemarre[rz]?|verifie[rz]?|regarde[rz]?|lance[rz]?|supprime[rz]?|active[rz]?|desactive[rz]?|enleve[rz]?|remplace[rz]?|configure[rz]?|tape[rz]?|cest (?:parce|a cause|dans|un|une|le|la|normal|du|lie|pour)|parce que|a la place|au lieu|(?:la|le) (?:solution|probleme|souci) (?:est|vient)|va dans|allez dans|ouvre|clique|regarde|vide|vire|passe|fais|faites|rajoute|ca vient|avec|sinon|dans|voici|voila|oublie|plutot|tente|teste",
  ],
  suggestions: [
    "(?:tu as|tas|vous avez|as[- ]tu|avez[- ]vous) (?:\\p{L}+ )?(?:essaye|teste|verifie|regarde|redemarre|installe|active|mis|pense|vu|fait|relance|oublie|vide|lu|tente|ajoute)\\p{L}*|et si|pourquoi (?:pas|ne pas|tu)|ce serait pas|ca serait pas|cest pas|peut[- ]etre|tu es sur|t sur|ca (?:marche|fonctionne|passe|aide|va mieux|ta aide)|cest (?:bon|mieux|regle)|ca a (?:marche|fonctionne)|un truc comme|tu parles de|alors",
  ],
  asksBack: [
    "(?:quelle|quel) (?:version|erreur|os|message|est ton|est ta|est lerreur|est votre|code)|(?:tu|vous) (?:peux|pouvez|pourrais) (?:montrer|envoyer|partager|poster|mettre|coller|nous|donner)|peux[- ]tu (?:montrer|envoyer|partager|poster|mettre|coller|donner)|(?:tu|vous) (?:utilises|utilisez|es sur|etes sur|as quoi|es en)|ca dit quoi|ca donne quoi|montre",
  ],
  courtesies: [
    "(?:joli|jolie|beau|belle|sympa|chouette) (?:chemise|photo|coupe|chat|chien|chambre|voiture|voix|logo|avatar|maison|pull|t-shirt)",
    "(?:cest|ca|tout|cetait|ton \\S+|ta \\S+) (?:est |rend |a lair |etait )?(?:trop |tres |vraiment |super |hyper |si )?(?:beau|belle|joli|magnifique|incroyable|genial|stylé|style|ouf|top|impressionnant|cool|classe|mignon|excellent)(?= ?(?:$|[!.,]))|impressionnant|jadore|trop (?:beau|bien|cool|style|classe|fort)(?= ?(?:$|[!.,]))|quel (?:beau|talent)",
    "felicitations?|bravo|joyeux|joyeuse|bon anniv\\p{L}*|bonne (?:chance|annee|fete|soiree|journee|nuit|route|semaine|continuation)|bienvenue|bon (?:courage|week|voyage|appetit|retour|retablissement|weekend|we|live)|bonjour|bonsoir|super (?:travail|boulot|conf|projet|live|article|talk|video)|beau (?:travail|boulot|projet)|joli (?:travail|projet|boulot)|(?:jai )?(?:adore|aime|kiffe) (?:ton|ta|le|la|tes|votre)|je (?:tai|tajoute|vous ai|tai) (?:ajoute|invite|nomme|mis)|prends soin|remets[- ]toi|mes condoleances|sante|gg|amuse[- ]toi|profite bien|ton (?:talk|article|projet|live) (?:est|etait)|ta (?:conf|presentation|video)",
  ],
  promises: [
    "(?:tu|vous) (?:veux|voulez) (?:que|le|la|un)|(?:besoin|autre chose)[^.!?\\n]{0,12}\\?|je (?:t|te|vous) ?(?:ouvre|envoie|aide)[^.!?\\n]{0,25}\\?|je regarde (?:ca|ce)|ce soir",
    "(?:je|on|jvais|vais) (?:vais |te |vous |men |regarde |peux )*(?:regarder|regarde|voir|verifier|verifie|te dis|demander|demande|check|checker|reviens|redis|tester|men occupe|dirai|jette|jeter|renseigne|renseigner|tiens au courant|envoie)|attends|un instant|une (?:minute|seconde|sec)|deux (?:minutes|secondes)|2 (?:min|sec)\\p{L}*|jarrive|je reviens",
  ],
  over: [
    "plus aucune? (?:erreur|souci|probleme|bug|message)s?",
    "(?:(?:je |j|y |il |on |ca |elle )?(?:nai|ai|na|n ?y a|ny a|ya|y a|a) )?plus (?:aucune? |du tout )?(?:derreurs?|lerreur|cette erreur|daucune erreur|de (?:bug|crash|souci|probleme|message|plantage)s?|le (?:probleme|souci|bug|message)|ce (?:probleme|souci|bug|message))|(?:ne )?(?:plante|crash\\p{L}*|bug\\p{L}*|rame|freeze|coupe|se ferme) plus|plus rien qui (?:plante|bug)|(?:arrete|cesse) de (?:planter|crasher|buguer|bugger)|sans (?:aucune )?erreur (?:maintenant|cette fois)",
  ],
  partial: [
    "(?:marche|fonctionne|regle)[^.!?#\\n]{0,30} mais (?:pas|toujours|seulement|encore|que)",
    "(?:cest|ce nest|cetait|ce netait) pas (?:vraiment|exactement|tout a fait|tellement|trop) (?:ce|ca|cela)|(?:marche|fonctionne|regle|resolu|aide)(?: \\p{L}+)? (?:a moitie|en partie|partiellement|qua moitie|plus ou moins|un peu|presque|une fois sur)|(?:a moitie|en partie|partiellement|presque|plus ou moins)(?: \\p{L}+)? (?:marche|fonctionne|regle|resolu)|a moitie",
  ],
  thanksTo: [
    "grace a (?:toi|vous|ton|ta|tes|votre|vos|@x|ca|cette|ce)|merci a (?:toi|vous|tous|toutes|@x|tout le monde|chacun)(?: (?:deux|tous|toutes|aussi|trois))?(?! (?:detre venu\\p{L}*|davoir (?:participe|assiste|vote)|qui|ceux|celles|pour (?:votre|ta) (?:participation|presence|patience)))",
  ],
  particles: [
    "mdr|ptdr|lol|haha|hihi|oui|ouais|ouep|yes|tres|trop|la|ca|cest|ce|je|et|tout|maintenant|alors|donc|du coup|mec|frere|frero|les gars|chef|bah|ben|eh|a|le|d|ah+|oh|vrai|bien",
  ],
  glimpses: [
    "compil|repond|reven|image|tout |cetait|fini |merveille|maid|taid|laid|mont |ma |confirm|erreur|souci|probl|du premier|avec .a|maintenant|enfin|page|bot |hop|debloq|top|m[eri]+ ?c|me?[rc]+[ckies]|mci|mrc|remerci|cimer|chapeau|reconn|g.nie|boss|chef|sauv|aid|m.aid|servi|d.bloq|.clair|utile|explic|r.ponse|astuce|g.r|t.en dois|h.ro|champion|bravo|d.un grand|pr.ci|march|fonction|refonc|remarch|tourn|roul|passe|compil|d.marr|r.gl|r.sol|r.sou|corrig|r.par|suffi|nickel|niquel|impec|r.uss|c.est bon|cest|c.tait|c.est|ctait|disparu|l.affaire|laffaire|raison|plus d|plus rien|plus l|pile|bingo|eureka|au poil|.a y est|ca y est|gr.ce|sans|moiti|presque|partie|bien vu|bien jou|quelle aide|vachement|captain|capitaine|jai r|j.ai r|enfin|exactement",
  ],
  materials: [
    "(?:(?:pour|de) (?:[^\\s,.!?]+ ){0,3}?|d)(?:infos?|informations?|details?|precisions?|captures?|code|logs?|trace|question|contexte|test|tests|confirmation|retour)",
  ],
  triage: [
    "(?:on|nous|je|jvais|vais) (?:va |vais |allons |vient de |le |la |les |y |men )*(?:corrige|corriger|corrigeons|regarde(?= ?(?:$|[.,!]))|regarder ca|regardons|verifions|travaille|travaillons|investigue|traite|sen occupe|reproduit|merge|fusionne|remonte|transmets|transmet)|on (?:a pu|arrive a) reproduire|cest (?:merge|fusionne|corrige dans)|on corrige|on regarde|on sen occupe",
  ],
  noAnswer: [
    "(?:je )?(?:ne )?(?:sais|saurais|connais) (?:pas|po)|aucune idee|desole|pas que je sache|(?:jai |je nai )?jamais (?:utilise|essaye|teste|vu|eu)|bizarre|etrange|pas (?:didee|sur)|chais pas|jsp|jen sais rien|(?:peux|arrive) pas (?:a )?(?:reproduire|taider|aider)",
  ],
  harm: [
    "(?:expliquer|dire|repeter) ce que (?:je )?(?:savais|sais|disais) deja|perdu (?:tout|toutes|mes|ma|mon)|de perdues?|heures de perdu\\p{L}*",
    "(?:supprim|effac|cass|detrui|perd|ruin|plant|format|brick)\\p{L}* (?:ma|mon|mes|tout|toute|la base|le serveur|la prod)|(?:inutile|sert a rien|perte de temps|perdre mon temps|nimporte quoi|ridicule|chatgpt|copier[- ]coller|sans (?:meme )?lire)|(?:je )?(?:sais|savais) deja|je sais (?:lire|allumer|utiliser google|chercher)|merci,? (?:maman|papa|le genie|einstein|sherlock|docteur)|heures (?:perdues|pour rien)|pour rien|me voila bien avance\\p{L}*|ca me fait une belle jambe",
  ],
  conditions: ["si|quand|que|seulement|mais pas|sauf|parfois|jusqua|uniquement"],
  reports: [
    "(?:(?:pour|de) (?:\\S+ )?|d)(?:confirm\\p{L}*|mavoir (?:confirme|prevenu|averti|dit|repondu)|me prevenir|me confirmer|lavertissement|la precision|la confirmation|avoir verifie|davoir verifie|du retour|le retour)",
  ],
  requests: [
    "jaimerais|je voudrais|je souhaite\\p{L}*|(?<!que )je cherche\\p{L}*|jessaie de|jessaye de|je veux|je narrive pas|jarrive pas|je galere|je bloque|je suis (?:bloque|coince)|besoin (?:daide|dun|de)|jai (?:besoin|un (?:probleme|souci|petit)|une (?:question|erreur|petite)|cette erreur)",
  ],
  tale: [
    "(?:pas|jamais|meme) (?:\\p{L}+ )?(?:vu|pense|remarque|su|connu)|finalement|au final|gentil\\p{L}*|enorme|gagner|(?:me )?manquait|prevenu|avertissement|suffit|de ta part|eviter",
    "(?:heures?|jours?|semaines?|lapres-midi|toute la (?:journee|nuit|soiree|matinee)|longtemps|cherch\\p{L}*|bloque\\p{L}*|galer\\p{L}*|coince\\p{L}*|foul?e?|devenais|devenir|prise? de tete|desesper\\p{L}*|abandonn\\p{L}*|confus\\p{L}*|perdu\\p{L}*|mon erreur|ma faute|bete|con|idiot\\p{L}*|boulet|(?:ne )?(?:savais|connaissais|avais|voyais|pensais) pas|jamais|passe a cote|loupe|rate|evident|facile|simple|rapid\\p{L}*|enfin|ouf|pfiou|ah|waouh|wow|punaise|purée|mince|appris|apprends|questions?|clair\\p{L}*|reponse|solution|explication|option|parametre|astuce|utile|bonne (?:journee|soiree)|bon week|desole|debutant\\p{L}*|noob|compr\\p{L}*|les deux|tous les deux|vous deux|infiniment|temps|patience|detail\\p{L}*)",
  ],
  tells: [
    "il (?:te |vous )?(?:faut|manque)|(?:tu|vous) (?:dois|devez|peux (?:utiliser|essayer|changer|mettre|faire)|pouvez|devrais|devriez|as oublie)|(?:alors|maintenant|ensuite|stp|svp) (?:essaie|essaye|relance|verifie|envoie)|(?:relance|verifie|essaie|essaye|redemarre) (?:la|le|avec|de)|dis[- ]moi ce|(?:tu peux|peux[- ]tu) (?:envoyer|montrer|partager|poster)|assure[- ]toi",
  ],
  dismissals: [
    "(?:cherche|regarde|va) sur google|google est ton ami|lis (?:la doc\\p{L}*|le manuel|les regles)(?= ?(?:$|[.!]))|chez moi (?:ca|tout) (?:marche|fonctionne)|ca marche chez moi|cest evident|evident|(?:passe a|utilise|prends) (?:linux|google|la recherche)(?= ?(?:$|[.!]))|pas mon probleme|apprends a|deja (?:ete )?(?:demande|repondu)|noob|rtfm|pourquoi tu veux",
  ],
  bad: [
    "casse\\p{L}*|pire|efface\\p{L}*|supprime\\p{L}*|mort[e]?|inutile|mal|terrible|horrible|catastrophe|cauchemar|bordel|triste\\p{L}*|enerv\\p{L}*|decu\\p{L}*|decevant|cher|moche|lent[e]?|deteste|dommage|plant\\p{L}*|erreurs?|nul|nulle|blague",
  ],
  common: [
    "le|les|que|de|tres|pour|cest|cetait|ca|avec|mais|une|un|je|jai|mon|ma|tu|vous|merci|marche|est|pas|comment|du|des|et|maintenant|tout|il|on|la|en|dans|qui|ne|se|me|moi|toi|ton|ta|tes|votre|nous|plus|bien|sur|au|aussi|encore|quelquun|dun|dune|jvais|suis|etait|deja|toujours",
  ],
};
