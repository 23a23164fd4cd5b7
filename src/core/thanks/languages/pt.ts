import type { ThanksLanguage } from "../language.ts";

export const pt: ThanksLanguage = {
  spaced: true,
  thanks: [
    "(?:muito )?obri+g[ao]d[oa]+s?|obr?gd[oa]?|obg+|obgd?a?o?|obg|obrigadao|obrigadinh[oa]|obrigadissim[oa]|brigad[oa]+|brigadao|brigadim|brigadinh[oa]|bgd|bgdo|orbigado|obigado|obrgado|obrigao|obrigd[oa]|muit[oa] grat[oa]|grat[oa](?! de| a)|gratidao|mto obrigad[oa]",
    "vlw+|valeu+|vlws|vleu|valew+|vlw msm|flw vlw|tmj|tamo junto|tamojunto|agradec(?:o|ido|ida|idos|emos|idao|id[oa]s)|(?:te|lhe|vos) agradec[oe]\\p{L}*|deus (?:te|lhe) (?:abencoe|pague)",
  ],
  praise: [
    "tirou (?:minhas?|a|todas) (?:\\p{L}+ )?duvidas?|matou minha duvida",
    "aprendi (?:algo|mais|muito|uma)|que alivio|muito mais (?:facil|simples|claro)|vale ouro|resposta perfeita|te (?:pago|devo) (?:uma|um)|era (?:isso|o) que eu (?:precisava|queria) saber|salvou",
    "(?:voce|vc|vcs|voces|tu|es|ce|cara) (?:e|eh|es|sao|foi) ?(?:o |a |um |uma |muito |mto |os |demais )*(?:cara|melhor|melhores|fera|mito|genio|genia|anjo|foda|brabo|braba|monstro|lenda|top|10|demais|show|deus|crack|mestre|heroi|lindo|linda|fofo|bom|boa|craque|maximo|salvador\\p{L}*)",
    "(?:me |nos |voce |vc )*(?:salvou|salvaram|salvaste|ajudou|ajudaram|ajudaste|ajuda|ajudo|quebrou) (?:~ )?(?:muito|mto|demais|bastante|minha vida|meu dia|a minha|um monte|pra caramba|pra caralho|d\\+|imenso|bue|um galho|mt|minha pele|meu|bagarai)|(?:me|nos) (?:salvou|salvaste|salvaram)|(?:isso|isto|me) (?:ja )?(?:me )?(?:ajudou|ajuda|ajudaste)|ajudou (?:muito|mto|demais|mt|bastante)|mandou (?:bem|muito bem|mto bem|muito)|(?:otima|excelente|boa|perfeita|bela) (?:explicacao|resposta|ajuda|dica)|sem (?:voce|vc|ti|a tua ajuda|sua ajuda)[^.!?\\n]{0,30}|muito util|super util|salvou (?:a patria|o dia|aqui|mano|demais|cara)|e nois|eh nois|brabo demais|te devo (?:uma|essa|a vida)|show de (?:bola|explicacao)|foi de grande ajuda|de grande ajuda|ajuda(?:ou)? enorme|que isso mito|mito demais|es o maior|sois os maiores",
  ],
  lookalikes: [
    "(?:agradeceu|agradeceram|agradecia|agradecer(?: a)? (?:meu|minha|aos meus|a deus))|agradecido (?:com|a) (?:minha|meu|deus)",
    "nada (?:funcionava|resolvia|adiantava) ate",
    "gracas aos? (?!(?:voces|teu|seu|@x))(?:\\p{L}+)|nao sou obrigad[oa]|(?:nunca|jamais) (?:diz|fala|agradece) (?:obrigad[oa])?|(?:e|sou|foi|sao) obrigad[oa] a",
    "valeu a pena|valeu apena|valeu (?:cada|o (?:esforco|preco))|(?:fui|foi|sou|somos|era|sao|fomos|estou|me vi|sinto-me|ser|ficar) obrigad[oa]s? a(?= )|obrigad[oa]s? a (?:usar|fazer|ter|colocar|instalar|pagar|mudar|reiniciar|ir|trabalhar)|gracas a deus|grato por existir|dizer obrigad[oa]|disse obrigad[oa]|dar valeu|botao de obrigad[oa]|e obrigado ter|(?:como|onde|o que|que) (?:funciona|funcionam)|funciona (?:como|a base)",
  ],
  explained: [
    "(?:entao|ou seja) (?:nao|n)[^.!?#\\n]{0,40}",
    "(?:por isso|agora entendi (?:por|o)|entendi (?:por|porque)|ta explicado)[^.!?\\n#]{0,60}",
    "(?:nao (?:sabia|fazia ideia|tinha (?:ideia|percebido|visto|pensado|reparado|notado)|conhecia|tava ligado|percebi|reparei))[^.!?\\n#]{0,60}",
    "nao (?:teria|ia) (?:achado|encontrado|descoberto|conseguido|adivinhado|pensado|achar|conseguir|descobrir)[^.!?#\\n]{0,30}",
    "tinha (?:tentado|testado) (?:de )?tudo[^.!?#\\n]{0,40}",
    "nao (?:sabia|tinha|pensei|esperava|conhecia|vi|imaginava)[^.!?#\\n]{0,30}",
  ],
  success: [
    "agora sim(?= ?(?:$|[.,!]| (?:obrigad[oa]|valeu|vlw|funcion\\p{L}*)))",
    "compilou|(?:ta|esta) respondendo|voltou (?:a vida|a funcionar|ao normal)|deu (?:imagem|som|sinal|acesso)|saiu de primeira|instalou tudo|no fim era|era a questao|que e uma beleza|parou de|(?:erro|aviso|problema) nao (?:aparece|da) mais|tudo certo",
    "ate (?:que|voce|sua)|(?:ja|agora) (?:consigo|posso|pude|da pra) \\p{L}+|tudo (?:certo|ok|normal|funcionando) (?:agora|por aqui)|com isso (?:ja|bastou)|de volta|voltou (?:a|ao normal)|a (?:primeira|segunda) (?:opcao|solucao|forma) (?:funcionou|foi|resolveu)|parou de \\p{L}+|acertou (?:em cheio|na mosca)|na mosca|matou a charada",
    "(?:agora|ja|finalmente|enfim|ate que enfim|agora sim) (?:me |se |tudo |ta |esta |aqui )*(?:vai|foi|entrou|entra|abriu|abre|rodou|roda|carregou|carrega|compila|compilou|conectou|conecta|aparece|apareceu|subiu|sobe|passou|certo|funcionando|normal)(?= ?(?:$|[.,!;]| (?:certinho|obg|obrigad[oa]|vlw|valeu|normal|sem|de|tudo|bem|aqui|direito|brigad[oa])))|(?:ficou|esta|ta|deu) (?:100%?|perfeito|certinho|show|redondo|joia|top)|confirmo|confirmado|compila (?:normal|certo|sem)|(?:o|aquele|esse) (?:erro|aviso|problema|bug) sumiu|sumiu|com isso (?:resolveu|foi|deu|consegui)|pronto,? (?:resolvido|funcionou|foi|consegui|deu)|de primeira|era (?:o|a) \\p{L}+ (?:mesmo|msm)|arrumei (?:aqui )?com",
    "(?:agora |ja |aqui |finalmente |isso |assim |tudo |me |que |e |sim |ai |pra mim |la |esta |ta |tava |esse |o comando |realmente |com isso |ate que enfim |enfim )+(?:funcionou|funciona|funcionando|funfou|funfa|foi|vai|deu certo|deu bom|rodou|roda|rodando|rolou|resolveu|resolvido|resolvi|pegou|carregou|abriu|compilou|conectou|subiu|consegui|consigo|certo|certinho|ok|arrumou|passou|entrou|instalou|aparece|apareceu|a funcionar|a dar|resulta|resultou|da)(?= ?(?:$|[.,!;\\n:)]| (?:\\p{L}+)))(?<!isso ai|e isso|que e|e e|que foi|isso foi|me foi|tudo foi|que vai|e vai|me vai|e foi|que da|isso da|e da|me da|ja vai|assim e|la vai|isso vai|ja foi|ta ok|isso certo|tudo certo|ta certo|esta ok|esta certo|tudo ok|tudo vai|ai vai|isso ok|que certo)",
    "(?<=^|[.,!\\n;:] ?)(?:funcionou|funfou|deu certo|deu bom|resolveu|resolvido|consegui|rodou|funciona|funcionando|foi|pegou|resultou|deu boa|solucionado|funcionou perfeitamente)(?= ?(?:$|[.,!;\\n:)]| (?:aqui|perfeit\\p{L}*|obg|obrigad[oa]|vlw|valeu|certinho|demais|muito|mto|bem|sim|de primeira|agora|direitinho|mesmo|lindo|pra mim|cara|mano|lindamente|brigad[oa]|tudo|top|de boa|isso|kk\\p{L}*|liso)))",
    "funcion(?:ou|a) (?:perfeit\\p{L}*|certinho|direitinho|bem|muito bem|de primeira|lindamente|liso|demais|agora|aqui|as mil|que e uma)|era (?:isso|exatamente isso|justamente isso|so isso|esse|isso mesmo|mesmo isso)(?! que eu (?:tinha|tentei))|(?:esse|isso) (?:era|mesmo era) (?:o|a)? ?(?:problema|erro|solucao)|(?:problema|erro|questao|duvida|tudo|bug) ~? ?(?:resolvid[oa]|solucionad[oa]|sumiu|desapareceu|arrumad[oa])|(?:resolveu|solucionou|arrumou|corrigiu) (?:o|meu|aqui|tudo|certinho|pra|perfeit\\p{L}*|o meu|sim|de)|resolvido|solucionado|(?:deu|dando) (?:tudo )?(?:certo|bom|certinho)|e deu|(?:consegui|conseguimos|consigo) (?:resolver|arrumar|fazer|rodar|conectar|instalar|entrar|logar|compilar|acessar|aqui|sim|agora|finalmente|usar|ja)|sumiu o erro|erro sumiu|exatamente (?:isso|o que eu (?:precisava|queria|procurava))|(?:era )?(?:isso )?(?:mesmo )?(?:que|o que) (?:eu )?(?:precisava|procurava|queria|tava procurando)|voce (?:tava|estava|tinha) (?:certo|razao)|tinhas razao|vc (?:tava|estava) certo|tava certo|bingo|foi isso|como uma luva|tiro e queda|ficou (?:perfeito|otimo|show|top)|ja esta (?:a funcionar|resolvido)|ja funciona",
  ],
  outcomes: [
    "funcion\\p{L}*|funf\\p{L}*|deu(?: certo| em nada)?|da|dá|resolv\\p{L}*|ajud\\p{L}*|rod\\p{L}{1,3}|foi|vai|mud\\p{L}*|adiant\\p{L}*|consig\\p{L}*|consegu\\p{L}*|pega|pegou|abre|abriu|carreg\\p{L}*|conect\\p{L}*|compil\\p{L}*|aparec\\p{L}*|arrum\\p{L}*|rol(?:a|ou)|serv\\p{L}*|acontec\\p{L}*|entend\\p{L}*|result\\p{L}*|solucion\\p{L}*|instala\\p{L}*|sobe",
  ],
  negations: ["nao|n|nn|num|nem|nunca|nada|ainda nao|tambem nao|tb nao|naum|sem"],
  negationsAfter: [],
  hopes: [
    "se|quando|espero|tomara|deve|deveria|pra|para|ver se|vamos ver|assim que|como|porque|quero|preciso|tent\\p{L}*|talvez|sera que|ate|caso",
  ],
  failure: [
    "nada n[oa]s? \\p{L}+|tambem (?:nao|n)|nao (?:aparece|tem|tenho|achei|acho|existe|vejo) (?:essa|esse|nenhum[a]?|a|o) (?:opcao|botao|menu|comando|arquivo|pasta)|mesmo resultado|(?:nenhum|sem) efeito|negativo|nem liga|nem abre|piorou|quebrou mais",
    "(?:sem|nao fez|nao faz|nenhuma) diferenca|(?:problema|erro) (?:persiste|continua)|(?:pagina|tela) (?:em )?branc[oa]|(?:tentei|testei) e (?:nao|n)|ja tinha (?:tentado|testado|feito)|continua (?:igual|vermelho)|nao deixa|persiste",
    "(?:continua|continuo|segue|continuam|permanece) (?:dando|com|o (?:mesmo )?(?:erro|problema)|igual|na mesma|sem|nao|a dar|aparecendo|travando|quebrado|do mesmo|mesma)|(?:o |a )?mesm[oa] (?:erro|problema|coisa|resultado)|deu (?:ruim|erro|na mesma|outro erro|o mesmo|pau)|da (?:o )?(?:mesmo )?erro|ainda (?:da|esta|ta|dando|com|aparece|continua|trava|falha|o)|na mesma|pior\\p{L}*|quebrou (?:tudo|o|mais|meu)|ja (?:tentei|fiz|testei|tinha (?:tentado|feito|testado)) ?~? ?(?:isso|e|mas|antes)?|sem (?:sucesso|sorte)|nada feito|nada ainda|(?:isso |nao )?nao era isso|nao e (?:isso|o que)|falhou|falha|nada mudou|travou",
  ],
  newProblem: [
    "outro (?:erro|problema)",
    "(?:outr[oa]|nov[oa]|diferente|mais um[a]?|ultima|proxim[oa]|so mais uma|uma) (?:erro|problema|pergunta|duvida|coisa|questao|perguntinha)|agora (?:apareceu|so falta|estou|to (?:com|tentando|tendo|usando)|tenho|da|ta|preciso|e so)|tambem|alias|a proposito|so falta|mais uma",
  ],
  selfSolved: [
    "(?:meu|minha|um|uma) (?:colega|amigo|amiga|irmao|irma|chefe|pai|mae|professor) (?:\\p{L}+ )?(?:arrumou|resolveu|achou|ajudou|consertou)|de outr[oa] (?:jeito|forma|maneira)|outro (?:metodo|jeito|caminho)|voltou sozinho|arrumou sozinho",
    "(?:achei|encontrei|vi|peguei) (?:a |uma |o )?(?:solucao|resposta|jeito)?(?: \\p{L}+)? ?(?:no|na|em) (?:github|google|stack ?overflow|reddit|youtube|doc\\p{L}*|internet|outro)|era eu que|branch errada|desculpa (?:o incomodo|pelo incomodo|incomodar|qualquer)|sou (?:burro|burra|idiota|uma anta)|tinha duas versoes",
    "(?:resolvi|consegui|descobri|achei|arrumei|encontrei|solucionei|resolvido) (?:~ )?(?:sozinh[oa]|por conta|por mim|eu mesm[oa]|aqui sozinho)|sozinh[oa]|por conta propria|eu mesm[oa]|(?:pode|podem) (?:ignorar|desconsiderar|deixar|esquecer)|deixa (?:pra la|para la|quieto|estar)|esquece(?:m|r|)?(?= ?(?:$|[,.!]| (?:ja|achei|isso|consegui|gente|pessoal|resolvi|o)))|esquecam|desconsider\\p{L}*|ignora(?:r|m|em)?|falso alarme|nao precisa mais|nao e mais necessario|era (?:um )?(?:erro (?:meu|de digitacao)|typo|burrice minha|falha minha)|erro meu",
  ],
  found: [
    "ja (?:consegui|resolvi|achei|descobri|encontrei)(?: (?:aqui|a solucao|o (?:erro|problema)))?",
    "(?:achei|encontrei|descobri) (?:o|a|aqui|era|que|uma|onde)|(?:resolvi|achei|descobri|arrumei|encontrei)(?= ?(?:$|[.,!]))|resolvi|eu tinha esquecido|esqueci de|faltava|era so|era o|era a|eu tava|percebi que",
  ],
  byYou: [
    "com (?:sua|tua|a sua|a tua|a|essa|esse|o|isso) ?(?:ajuda|dica|resposta|explicacao|exemplo|codigo|link|solucao|que (?:voce|vc|tu) \\p{L}+)|(?:sua|tua) (?:ajuda|dica|resposta|explicacao|sugestao|solucao)|(?:seu|teu) (?:exemplo|codigo|link|comentario|conselho)|como (?:voce|vc|tu) (?:falou|disse|sugeriu|disseste|explicou)|(?:do jeito )?que (?:voce|vc) (?:falou|mandou|disse|passou|sugeriu)|seguindo",
  ],
  inAdvance: [
    "aceito (?:qualquer|sugestoes|ideias)|(?:qualquer|toda) (?:sugestao|ideia|ajuda|recomendacao)",
    "desde ja|de antemao|antecipadamente|por antecipacao|(?:eu )?(?:agradeceria|agradecia|agradecerei|agradeco (?:se|qualquer|desde|a quem|quem|toda|a ajuda de|a atencao))\\p{L}*|(?:qualquer|toda) (?:ajuda|dica|sugestao|ideia|luz|coisa|informacao|orientacao)|(?:obrigad[oa]|valeu|vlw|obg|agradeco|grato) (?:a quem|pra quem|para quem|quem|se alguem|se puder\\p{L}*|por qualquer|pela atencao(?= ?$))|(?:seria|ficaria|ia ser|me ajudaria|ajudaria|estaria) ~? ?(?:otimo|bom|grat[oa]|agradecid[oa]|legal|incrivel|top|ajuda|muito|mto|perfeito|demais|util|show)|por favor,? (?:e )?obrigad[oa]|pfv,? (?:e )?(?:obg|vlw|obrigad[oa])|pf,? obrigad[oa]|pfv 🙏|por favor 🙏|pfvr 🙏|(?:alguem|puderem|puder)[^.!?#\\n]{0,30} (?:eu |ja |muito )*agradeco|se (?:alguem|puderem|puder|voces|der) ~? ?(?:ajudar|agradeco|me|responder)|me ajudaria|aguardo|fico no aguardo|no aguardo|a quem (?:puder|souber|ajudar|responder)|quem (?:puder|souber)|ajuda e bem vinda|bem[- ]vind[oa]s? (?:sugestoes|dicas)|salvaria (?:minha|meu)|me salvaria",
  ],
  anyway: [
    "mesmo assim|msm assim|assim mesmo|de qualquer (?:forma|jeito|maneira|modo)|de toda (?:forma|maneira)|de todo (?:modo|jeito)|d qualquer forma|pela (?:tentativa|intencao|boa vontade)|por tentar|na mesma|ainda assim",
  ],
  noThanks: [
    "(?<=^)(?:nao|n|nop),? (?:ta|esta|tudo) (?:bom|bem|certo|tranquilo|de boa)[^.!?\\n]{0,15}(?:obg|obrigad[oa]|valeu|vlw)",
    "precisa nao,? (?:obg|obrigad[oa]|valeu|vlw)|(?:obrigad[oa]|valeu|vlw),? mas (?:eu )?(?:prefiro|vou ficar|fico|continuo|estou bem|to bem)",
    "nao,? (?:muito )?(?:obrigad[oa]|obg|valeu|vlw)|n,? (?:obg|vlw|obrigad[oa])|nao precisa,? (?:obrigad[oa]|obg|valeu|vlw)|(?:obrigad[oa]|valeu|vlw),? mas nao (?:precis\\p{L}*|quero|tenho interesse|obrigado)|dispenso|(?:to|estou) (?:de boa|bem),? (?:obrigad[oa]|obg|valeu|vlw)|tudo bem,? obrigad[oa]|to fora",
  ],
  willTry: [
    "(?:vou|irei|deixa eu|deixa|posso|bora|ja vou|vamos) ~? ?(?:testar|tentar|ver|olhar|verificar|fazer|checar|dar uma|ler|estudar|experimentar|aplicar|mudar|trocar|instalar|rodar|seguir|conferir|pesquisar|usar|reiniciar|colocar|procurar|por)|(?:testo|tento|testarei|tentarei|vejo|olho|experimento) (?:isso|aqui|mais|quando|amanha|agora|ja|la|assim|hoje|depois|e|em casa)|testando(?: aqui)?|tentando agora|(?:ja )?(?:testo|tento|vejo|experimento)|testarei|tentarei|a testar",
  ],
  ironic: [
    "(?:obrigad[oa]|valeu|vlw) por (?:nada|nao (?:ajudar|responder)|estragar|quebrar|porra nenhuma|me fazer perder)|(?:grande ajuda|que ajuda|ajudou (?:muito|mto|bastante)) ?(?:hein|ne|viu|so que nao|sqn|em)|sqn|so que nao|ironia|contem ironia|nao me diga|capitao obvio|jura\\?|ah jura|nossa,? (?:ajudou|que util|que ajuda|muito util|valeu)|que util|parabens,? (?:quebrou|estragou)|aham|uau que|(?:valeu|obrigado),? genio|(?:valeu|vlw|obrigado),? agora (?:ta|esta|tudo|nada|meu|nao) ~? ?(?:pior|quebrado|quebrou|funciona|parou|estragou|roda|liga)|muito util hein|valeu hein|obrigado hein",
  ],
  hedges: [
    "eu acho|acho que|sei la|nao sei|nao (?:tenho|to|estou) (?:certeza|seguro)|nao entendi|quase|talvez|nao muito|ou nao|enfim|nao exatamente|nao e bem|acho\\?|hm+|sera",
  ],
  contrasts: ["mas|porem|so que|contudo|entretanto|infelizmente|embora|pena que|mais (?=nao|ainda|deu|continua)"],
  acknowledgements: [
    "(?:ah+|oh),? (?:entao|ou seja)|vou lembrar|a+h,? sim|ah,? e mesmo",
    "(?:faz|fez) (?:todo |total |muito |mais |mt |bastante )?sentido|entendi|entendid[oa]|intendi|compreendi|compreendo|agora (?:entendi|sim|faz sentido|percebi)|ah (?:ta|sim|saquei|bom)|saquei|captei|ta certo|percebi|percebido|to ligado|anotado|bom saber|boa (?:ideia|dica)|verdade|faz sentido|blz entendi|ok entendi|justo|tranquilo|pode crer|ta explicado|tendi|interessante|fica a dica|tem razao|ciente|certo entendi|ja percebi|ficou claro|e verdade",
  ],
  fillers: [
    "ok|okay|blz|beleza|bele|ta|ta bom|tabom|certo|show|top|legal|massa|perfeito|otimo|maravilha|bom|boa|ah+|oh|hmm|dahora|da hora|certinho|fechou|fechado|joia|bacana|sucesso|fixe|porreiro|fx|pois|exato|exatamente|aham|bacana|tranquilo|suave|de boa|feito",
  ],
  helpFor: [
    "(?:pel[oa]s?|por|pra|pela) (?:[^\\s,.!?]+ ){0,4}?(?:ajud\\p{L}*|explica\\p{L}*|respost\\p{L}*|responder|dicas?|toque|esclarec\\p{L}*|paciencia comigo|atencao(?= ?(?:$|[.!,]))|solucao|orientac\\p{L}*|link|exemplo|codigo|seu tempo|tempo|teu tempo|sugest\\p{L}*|forca|luz|info|informac\\p{L}*|apoio|suporte|tudo|indicac\\p{L}*|recomenda\\p{L}*|ensinar|mostrar|corrigir|correcao|tirar|rapidez|disponibilidade|detalhes|help|salva|aula|moral|tutorial|conselho)",
  ],
  politeFor: [
    "(?:pel[oa]|por) (?:[^\\s,.!?]+ ){0,3}?(?:noite|tarde|dia|rolê|role|partida) (?:maravilhos[oa]|lind[oa]|incrivel|otim[oa]|de ontem)|a (?:todos )?(?:os |nossos )(?:doadores|voluntarios|participantes|patrocinadores|organizadores|moderadores)|por perguntar",
    "(?:pel[oa]s?|por) (?:[^\\s,.!?]+ ){0,4}?(?:convite|convid\\p{L}*|adicionar|me add|add|aceitar|virem|vir|vinda|particip\\p{L}*|presenca|boas[- ]vindas|recepcao|parabens|felicit\\p{L}*|seguir|follow|inscri\\p{L}*|assistir\\p{L}*|ouvir|lerem|organiz\\p{L}*|evento|palestra|live|stream|pizza|almoco|votar|votos?|voto|premio|indicar meu nome|nomea\\p{L}*|jogo|partida|companhia|estar\\p{L}* aqui|comunidade|oportunidade|presente|palavras|elogios?|carinho|aniversario|compreensao|colabora\\p{L}*|trabalho|projeto|servidor|doa\\p{L}*|compartilh\\p{L}*|partilha\\p{L}*|divulga\\p{L}*|confianca|existirem|preferencia)",
    "(?:pel[oa]s?|por) (?:[^\\s,.!?]+ ){0,4}?(?:report\\p{L}*|pr|pull request|contribu\\p{L}*|feedback|bug|issue|abrir|paciencia|confirm\\p{L}*|logs?|pergunt\\p{L}*|entrar em contato|contato|contact\\p{L}*|revis\\p{L}*|traduc\\p{L}*|testar(?:em)?|atualiza\\p{L}*|retorno|interesse|patch|proposta|relat\\p{L}*|avisar(?:em)?|aviso)",
    "(?:a )?(?:todos|todas|quem|aos|galera) (?:os |que |as )*(?:vieram|veio|participaram|participou|compareceram|estiveram|votaram|votou|assistiram|assistiu|colou|apareceu|doaram|entrou|entraram)",
  ],
  helperSpeak: [
    "de nada|por nada|disponha|imagina(?= ?(?:$|[!.,]))|nao (?:ha|tem) de que|as ordens|sempre as ordens|que isso(?= ?(?:$|[!.,]))|tamo aqui|estamos (?:ai|aqui)|fico (?:feliz|contente)|que bom que|ainda bem que|feliz em ajudar|foi um prazer|e um prazer|precisando|qualquer (?:coisa|duvida) (?:~ )?(?:chama|avisa|fala|grita|estou|to|e so|estamos|so)|espero (?:que )?(?:ter )?(?:ajud\\p{L}*|funcione|resolva)|magina|boa sorte|sem problema\\p{L}*|tranquilo,? (?:qualquer|precisando)|obrigad[oa] por (?:confirmar|avisar|avisares|reportar|perguntar)|valeu por (?:confirmar|avisar|reportar)|obrigad[oa] pelo (?:retorno|feedback|report)|(?:me )?(?:avisa|avise|diz|fala) (?:se|ai se)|nada,? (?:precisando|qualquer)|nada nao|ora essa|obrigad[oa] eu",
  ],
  asks: [
    "como (?:eu |que |posso|faco|faz|fazer|se faz|consigo|e que|resolvo|resolver|instalo|configuro|uso|da|conecto|voces|vcs|vc|deveria|adiciono|mudo|crio|arrumo)|alguem (?:sabe|pode|poderia|tem|ai|me|ja|conhece|aqui|consegue|mais|que|saberia|pra)|(?:voces|vcs|voce|vc) (?:pode\\p{L}*|sabe\\p{L}*|tem|conhece\\p{L}*|consegue\\p{L}*|acha\\p{L}*|usa\\p{L}*|recomenda\\p{L}*|indica\\p{L}*)|pode(?:m|riam|ria)? (?:me )?(?:ajudar|explicar|dizer|dar|ver|verificar|olhar|passar|mandar|revisar)|(?:o )?que (?:devo|eu faco|posso|significa|e|seria|pode ser|tenho|acham|fazer|acontece)|qual (?:e|a|o|seria|versao|melhor|eu|devo|desses|dos)|por ?que (?:nao|o|a|meu|minha|da|isso|e|esta|ta)|pq (?:nao|o|a|meu|minha|da|isso|ta)|onde (?:eu |posso|fica|encontro|esta|acho|coloco|e|que|ta)|tem (?:como|algum|alguma|jeito|um jeito)|existe (?:algum|alguma|um|uma)|e possivel|da (?:pra|para) \\p{L}+(?= ?\\?)|sera que|ajuda (?:com|ai|aqui|por favor|pfv|please|a)|me (?:ajuda|ajudem|ajudam|ajude|explica|explicam|fala|digam|da|dao|indica\\p{L}*|recomenda\\p{L}*|socorr\\p{L}*)|alguma (?:ideia|dica|sugestao|solucao|luz|forma|ajuda)|uma (?:duvida|ajuda|pergunta|luz)|devo|sabe(?:m)? (?:se|como|onde|dizer|me|qual|porque)|e (?:se|como|pra|para|no|na|qual|onde)|por favor (?:me|ajud\\p{L}*|algu\\p{L}*)|(?:pfv|pf) (?:me|ajud\\p{L}*)|socorro",
  ],
  askers: [
    "(?:eu )?uso (?:a|o|linux|windows|mac|ubuntu|versao|uma?)|no meu|na minha",
    "eu|meu|minha|me|estou|to (?:com|tentando|tendo|usando)|tenho|alguem|posso|quero|preciso|consigo|faco|nosso|nossa|ola|oi|pessoal|galera|queria|gostaria|tem como|ajuda|da pra|como (?:faz|eu|se)|qual (?:a|o|e)",
  ],
  problems: [
    "erro\\p{L}*|problema\\p{L}*|bug\\p{L}*|duvida|ajuda|nao (?:funciona|consigo|abre|roda|carrega|compila|vai|pega|conecta|aparece|deixa)|trav\\p{L}*|crash\\p{L}*|falh\\p{L}*|quebr\\p{L}*|cai",
  ],
  advice: [
    "cuidado|te (?:passo|mando|deixo)|aqui (?:ta|esta|vai|tem)|(?:ta|esta|fica|vem|aparece|vai) (?:na|no|em|ai|embaixo|dentro)|usem|segura|gera|comeca|(?:nao|n) (?:faz|usa|mexe|coloca|instala)|a partir da|tambem (?:existe|tem|da)|com (?:ctrl|o comando|a tecla)|pronto|o (?:campo|prazo|limite) e|resetei|ve se",
    "(?:eu )?(?:normalmente|usaria|faria|tentaria|colocaria|iria)|significa|quer dizer|depende|(?:mudaram|tiraram|moveram|renomearam)|te (?:mandei|enviei|passei)|ja (?:desbloqueei|liberei|adicionei|arrumei|reiniciei)|e (?:uma )?limitacao|nao da(?= ?[,.])|(?:fica|esta|ta) (?:em|na|no|dentro|embaixo|escondido)|configura|apaguei|apaga|o (?:limite|botao|problema|truque) (?:e|esta|fica)|comigo (?:tambem )?(?:aconteceu|funcionou)",
    "(?:voce|vc|tu|ce) (?:tem|precisa|deve|pode|tens|podes|deves|deveria|esqueceu|so|esta|ta)|tem (?:que|de)|tens de|precisa|deve|tenta|tente|testa|usa|use|usar|coloca|coloque|poe|bota|instala|instale|reinicia|reinicie|roda|rode|verifica|verifique|confere|troca|troque|muda|mude|adiciona|adicione|apaga|deleta|remove|remova|atualiza|atualize|ativa|ative|habilita|configura|olha|ve se|da um|faz|faca|basta|so (?:colocar|usar|rodar|trocar|mudar|adicionar|fazer|reiniciar)|em vez de|ao inves|e (?:porque|por|que|so|um|uma|o|a|no|na)|falta|faltou|porque|pq|precisas|experimenta|limpa|baixa|vai em|abre|fica em|esta em|recomendo|executa|da pra|n[oa] (?:menu|config\\p{L}*|painel|botao|aba|portal|terminal|site|arquivo|pasta|topo|final|inicio|versao|api|docs?|documentacao)",
  ],
  suggestions: [
    "(?:ja )?(?:tentou|testou|tentaste|reiniciou|verificou|instalou|ativou|olhou|colocou|viu|conferiu|experimentaste|reiniciaste|rodou|atualizou|limpou|salvou)|nao (?:seria|e|esta faltando)|e se|talvez|por que (?:voce )?nao|pq nao|funcionou|deu certo|resolveu|conseguiu|conseguiste|ajudou|ja (?:funciona|foi|deu)|sera que nao|tipo assim|foi",
  ],
  asksBack: [
    "qual (?:versao|erro|o erro|sistema|a sua|a versao|seu|distro)|(?:pode|consegue|podes) (?:mostrar|mandar|colocar|postar|enviar|compartilhar|colar)|(?:voce|vc|ta|esta) (?:usando|rodando|esta usando|ta usando)|voce tem|manda o|que erro",
  ],
  courtesies: [
    "(?:linda|lindo|bonita|bonito|que linda|que lindo|bela|belo) (?:camisa|foto|cabelo|gato|cachorro|quarto|carro|voz|logo|avatar|casa)",
    "(?:isso|isto|esse|seu \\S+|sua \\S+|que|ficou|ta|esta|eh|e) (?:ficou |ta |esta |e )?(?:muito |mto |super |tao |bem |demais )?(?:incrivel|lind[oa]|bonit[oa]|top|sensacional|show|maravilhos[oa]|foda|fofo|irado|daora|massa)|impressionante|amei|adorei|que (?:lindo|legal|massa|foda|top|demais)(?= ?(?:$|[!.,]))",
    "parabens|feliz|bem[- ]?vind[oa]s?|boa sorte|bom (?:trabalho|dia|fim|final|domingo|stream)|boa (?:noite|tarde|viagem|live|palestra|semana)|melhoras|bom trampo|otimo (?:trabalho|projeto)|otima (?:palestra|live|apresentacao)|(?:gostei|adorei|amei|curti) (?:da|do|sua|seu|a|o|muito|teu|tua)|que (?:lindo|bonito|foda) (?:projeto|trabalho)|(?:te )?(?:adicionei|convidei|adicionado)|se cuida|sinto muito|meus sentimentos|bom descanso|ficou (?:lindo|otimo|muito bom|show|top)|muito bom (?:o|a|seu|sua)|mandou bem|sua (?:palestra|live)|seu (?:video|projeto)|bom (?:fds|feriado)",
  ],
  promises: [
    "quer (?:que|o|a|um)|(?:posso|precisa de) (?:ajudar|algo|ajuda|mais)|mais alguma coisa|depois (?:eu )?(?:vejo|olho)|abro um",
    "(?:vou|ja|deixa eu|amanha|depois|mais tarde|irei|posso) ?(?:te |ja |eu )?(?:ver|olhar|verificar|vejo|olho|verifico|te ajudo|ajudo|perguntar|checar|dar uma olhada|pergunto|te falo|conferir|te respondo|mando|te mando|testar)|(?:so )?um (?:momento|segundo|minuto|minutinho|instante)|pera(?: ai)?|perai|1 min|ja (?:volto|vou)|me da",
  ],
  over: [
    "(?:nao|n|num|parou de|ja nao|deixou de) (?:me |esta |ta |da )*(?:da|deu|dar|dando|aparece|apareceu|aparecer|crasha|crashar|trava|travar|travou|cai|cair|fecha|fechar|falha|falhar|tenho|quebra)(?: mais)?(?: (?:o|nenhum|aquele|esse|erro de))? ?(?:mais )?(?:erros?|problemas?|bug|mensagem|aviso)(?: mais)?|(?:parou de|deixou de) (?:\\p{L}+ )?(?:dar|aparecer|crashar|travar|cair|fechar|falhar|quebrar)(?: (?:erro|problema))?|(?:nao|n) (?:ta |esta )?(?:trava\\p{L}*|crasha\\p{L}*|cai|fecha|aparece|acontece) mais|sem (?:mais )?erros?(?: agora)?|(?:sumiu|desapareceu) (?:o|aquele|esse|a) (?:erro|problema|mensagem|bug)|(?:erro|problema|mensagem) (?:sumiu|desapareceu)",
  ],
  partial: [
    "com (?:um|uma|alguns)[^.!?#\\n]{0,16} (?:vai|funciona|foi)[^.!?#\\n]{0,24} (?:nao|n)",
    "(?:funciona|funcionou|foi|resolveu)[^.!?#\\n]{0,30} mas (?:nao|so|ainda|continua)",
    "(?:nao|n) (?:e|era|foi) (?:bem|exatamente|propriamente|tanto|muito) (?:isso|o que|esse|aquilo)(?: que eu \\p{L}+)?|(?:funcion\\p{L}*|resolveu|ajudou|deu certo)(?: \\p{L}+)? (?:em parte|mais ou menos|pela metade|parcialmente|so (?:em parte|metade|no|na|um)|um pouco|as vezes)|(?:mais ou menos|em parte|meio que|quase|parcialmente)(?: \\p{L}+)? (?:funcion\\p{L}*|resolveu|deu certo|ajudou|foi)",
  ],
  thanksTo: [
    "gracas a (?:voce|vc|voces|vcs|ti|sua|tua|@x|essa|isso|vossa|todos)|(?:obrigad[oa]|valeu|vlw|obg|agradeco) (?:a|ao) (?:voce|ti|vcs|vc|voces|todos|@x|ambos|vos)(?! (?:os |as )?(?:que (?:vieram|participaram|compareceram|votaram|assistiram|puder\\p{L}*)|por (?:virem|participarem)))",
  ],
  particles: [
    "kk\\p{L}*|rs|haha\\p{L}*|sim|ss|s|mano|cara|irmao|isso|ai|entao|agora|eh|e|muito|bem|tudo|o|a|que|demais|hm|ah+|oh|pois",
  ],
  glimpses: [
    "compil|respond|voltou|deu |saiu|instal|no fim|tudo certo|parou|ficou|show|pronto|confirm|de primeira|erro|problema|aviso|agora|ja |finalmente|enfim|era|melhor|anjo|cara|obr|obg|brigad|bgd|orbig|vlw|valeu|valew|vleu|flw|tmj|tamo|agrade|grat|gra.as|deus|fera(?![a-z])|mito|g.nio|anjo|foda|brab|monstro|lenda|craque|salv|ajud|quebr|mandou|.tima|boa (?:dica|expl|resp)|.til|n.is|te devo|funf|deu certo|deu bom|deu boa|certo|rod(?:ou|a)|rolou|resolv|pegou|carreg|abriu|compil|conect|consig|consegui|arrum|passou|entrou|instalou|result|era isso|era esse|exat|sumiu|parou|deixou|tinh|tava|bingo|foi|como uma luva|ficou|nossa|jura|parab|sqn|mais erro|demais|solucion|agora",
  ],
  materials: [
    "(?:pel[oa]s?|por) (?:[^\\s,.!?]+ ){0,3}?(?:dados|detalhes|info|informac\\p{L}*|prints?|codigo|logs?|trace|pergunt\\p{L}*|contexto|testar|confirmar|retorno)",
  ],
  triage: [
    "(?:vamos|iremos|a gente vai|estamos|ja estamos|vou) (?:\\p{L}+ )?(?:corrigir|arrumar|verificar|analisar|investigar|ver isso|dar uma olhada nisso|trabalhando|analisando|resolver isso|encaminhar|revisar|revisando)|conseguimos reproduzir|mergead[oa]|ja corrigimos|vamos ver",
  ],
  noAnswer: [
    "(?:nao|n) (?:sei|faco ideia|tenho ideia|saberia|conheco|consigo (?:te )?ajudar|consegui reproduzir)|sei nao|sem ideia|que eu saiba (?:nao|n)|desculpa|foi mal|nunca (?:usei|vi|tentei|mexi)|estranho|sei la|infelizmente nao sei",
  ],
  harm: [
    "(?:explicar|dizer|repetir)(?:em)? o que (?:eu )?ja (?:sabia|sei|disse)|perdi (?:todos?|meus|minha|o|a)|jogad[oa]s? fora",
    "(?:apag|delet|quebr|destru|perd|estrag|mat|format)\\p{L}* (?:meu|minha|tudo|toda|o banco|o servidor|meus|prod\\p{L}*)|(?:inutil|nao serve pra nada|perda de tempo|perder (?:o|meu) tempo|besteira|absurdo|ridiculo|chatgpt|nem leu|sem ler)|(?:eu )?(?:ja sei|isso eu sei|isso eu ja sei|sei (?:ler|usar|ligar))|(?:obrigado|valeu|vlw),? (?:mae|pai|genio|einstein|sherlock|doutor)|horas (?:perdidas|jogadas)|a toa",
  ],
  conditions: ["se|quando|so|mas nao|exceto|as vezes|ate|somente|apenas"],
  reports: [
    "(?:pel[oa]s?|por) (?:[^\\s,.!?]+ ){0,2}?(?:confirmar\\p{L}*|confirmacao|avisar|aviso|esclarec\\p{L}*|verificar|checar|retorno|alerta|informar\\p{L}*|responder)",
  ],
  requests: [
    "estou (?:tentando|com|tendo|a tentar|precisando|procurando)|to (?:tentando|com (?:um|uma|esse|problema|duvida)|tendo|precisando|procurando)|preciso (?:de|que|saber|fazer|urgente)|queria|gostaria|quero|tenho (?:um|uma|esse|este) (?:problema|duvida|erro|questao|pergunta)|nao sei como|procuro",
  ],
  tale: [
    "(?:nem|nao|nunca) (?:o |a |me )?(?:tinha|vi|visto|sabia|conhecia|percebi|pensei|imaginava|reparei)|melhor nao|no fim|gentil|sensacional|poup\\p{L}*|(?:me )?faltava|aviso|avisar|da (?:sua|tua) parte|ja ajuda",
    "(?:horas?|dias?|semanas?|(?:a )?(?:tarde|noite|manha) (?:toda|inteira)|o dia (?:todo|inteiro)|fazia tempo|tempao|procurando|procurei|travad[oa]|empacad[oa]|preso|louc[oa]|doid[oa]|desesperad[oa]|desistindo|confus[oa]|perdid[oa]|erro meu|meu erro|vacilo|burr[oa]|besteira|distra\\p{L}*|nao (?:sabia|tinha|vi|conhecia|imaginava|reparei)|nem (?:sabia|vi|imaginava)|nunca|passou batido|obvio|facil|simples|rapid[oa]|finalmente|enfim|ufa|caramba|nossa|caraca|eita|aprend\\p{L}*|duvidas?|clar[oa]|resposta|solucao|explicacao|opcao|configuracao|truque|util|bom (?:dia|fim|fds)|abraco|desculpa|iniciante|novo n\\p{L}|entend\\p{L}*|os dois|ambos|tempo|paciencia|detalh\\p{L}*)",
  ],
  tells: [
    "(?:voce|vc) (?:tem|precisa|deve|pode (?:usar|tentar|trocar|ver|colocar|fazer)|esqueceu)|tem que|precisa|te falta|falta o|falta a|(?:entao|agora|depois|por favor) (?:tenta|roda|verifica|manda|passa)|(?:tenta|roda|verifica|executa|reinicia) (?:com|a|o|de)|me (?:fala|diz) o que|pode (?:mandar|passar|mostrar|enviar)|confere se",
  ],
  dismissals: [
    "(?:procura|pesquisa|joga|da um) (?:no )?google|googla|le a? ?(?:doc\\p{L}*|o manual|as regras)(?= ?(?:$|[.!]))|leia (?:a doc\\p{L}*|o manual|as regras)|na minha maquina funciona|aqui (?:funciona|ta normal)(?= ?(?:$|[.!]))|e obvio|obvio|usa (?:linux|o google|a busca)(?= ?(?:$|[.!]))|nao e (?:meu )?problema meu|aprende a|ja (?:foi )?(?:perguntaram|respondido)|noob|pra que voce quer",
  ],
  bad: [
    "quebrad[oa]|quebrou|pior|perdi|perdido|apagad[oa]|mort[oa]|inutil|mal|terrivel|horrivel|desastre|pesadelo|triste\\p{L}*|chat[oa]|decepcion\\p{L}*|car[oa]|fei[oa]|lent[oa]|odeio|pena|falh\\p{L}*|erros?|lixo|piada",
  ],
  common: [
    "o|os|as|que|de|muito|por|ja|e|com|mas|uma|um|meu|minha|voce|vc|isso|obrigado|obrigada|valeu|vlw|obg|funcionou|pra|para|como|nao|do|da|na|agora|tudo|aqui|ta|foi|deu|em|se|me|era|mais|sem|tem|tenho|esta|eu|ao|pela|pelo|mesmo|alguem|tambem|ainda|quando|onde|so",
  ],
};
