import type { ThanksLanguage } from "../language.ts";

export const es: ThanksLanguage = {
  spaced: true,
  thanks: [
    "gracias+|grasias|gracia|graicas|garcias|gracais|gacias|grax|grcs|grs|grac|gracis|graciass|mil gracias|muchas? gracias?|gracias totales",
    "(?:te|le|les|os|lo|se|se lo|te lo|se los) (?:lo )?agradez\\p{L}*|(?:te|se) (?:lo )?agradece|agradecid[oa]s?|muy amables?|(?:te|le) (?:pasaste|rifaste)|(?:que )?dios (?:te|los|le) (?:bendiga|lo pague)|agradezco",
  ],
  praise: [
    "(?:me )?(?:oriento|oriento mejor|resolviste la duda|aclaraste|aclaro (?:la|mis|todo))|duda (?:resuelta|aclarada)",
    "aprendi (?:algo|mucho)|que alivio|mucho mas (?:facil|simple|claro|sencillo)|vale oro|respuesta perfecta|te (?:invito|debo) (?:una|unas)|justo lo que necesitaba saber|me alegraste",
    "(?:eres|sos|son|es) (?:un |una |el |la |lo |los |un puto |una puta |todo un |toda una )*(?:crack|cracks|genio|genia|genios|maquina|maquinas|dios|diosa|grande|grandes|idolo|capo|capa|mejor|mejores|sol|maestro|maestra|figura|leyenda|amor|angel|heroe|titan|fiera|monstruo|master|pro|la leche|la hostia|la onda|la verga)",
    "(?<!no )(?:me|nos) (?:has |ha |han |habeis )?(?:salvaste|salvado|salvaron|salva|salvas|salvo|ayudaste|ayudado|ayudo|ayudaron|ayuda|sirvio|sirve|ha servido|sacaste|sacado|alegraste) ?(?:la vida|el dia|un monton|mucho|muchisimo|bastante|de un apuro|la noche|un chingo|banda|perfecto|perfectamente|de mucho|un huevo)?",
    "(?:sin ti|sin vos|sin tu ayuda|sin ustedes)[^.!?\\n]{0,40}|muy util|super util|de mucha ayuda|de gran ayuda|muy buena (?:explicacion|respuesta)|(?:excelente|gran|buenisima|perfecta) (?:explicacion|respuesta|ayuda|aporte)|que crack|que grande|que genio|grande (?:crack|maestro|bro|tio|@x)|te debo (?:una|la vida|un|mil)|te (?:quiero|amo|adoro)(?= ?(?:$|[!.,\\n]|tio|bro|crack))|buen aporte|te la (?:rifaste|sacaste|mamaste)",
  ],
  lookalikes: [
    "(?:agradecio|agradecieron|agradecia|agradecen|agradecer(?:le|les)?|agradecido (?:con|a) (?:mi|la vida|dios))",
    "nada (?:funcionaba|funciono|servia) hasta",
    "gracias al (?!(?:que|aporte|tip|consejo|dato|comentario))(?:\\p{L}+)|nunca (?:da|dice|dan) (?:las )?gracias|(?:dice|dicen|decir|dijo|significa|es) (?:\\p{L}+ )?gracias (?:en|a)",
    "(?:dar|das|dio|dan|di|dale|dando|decir|digo|dijo|dile) (?:las |l[ea]s? |muchas )*gracias|gracias a dios|demos gracias|accion de gracias|hacer gracia|tiene gracia|hace gracia|que gracia|las tres gracias|boton de gracias|canal de gracias",
    "gracias a(?= )(?! (?:ti\\b|vos|tu\\b|tus|ustedes|vosotros|todos|@x|eso|esto|ambos|los dos|usted|uds|la (?:ayuda|respuesta)|quien))",
    "(?:como|que|donde|por que|porque) (?:funciona|sirve|anda)|funciona (?:como|con base|a base|mediante|por medio)|no hay de que preocuparse",
  ],
  explained: [
    "(?:entonces|o sea que|asi que) no[^.!?#\\n]{0,40}",
    "(?:por eso|ahora entiendo por que|ya entiendo por que|ya veo por que|ya entendi por que|claro,? por eso|con razon)[^.!?\\n#]{0,80}",
    "(?:no (?:sabia|tenia idea|lo sabia|me habia dado cuenta|se me habia ocurrido|conocia|me di cuenta|habia visto|lo habia visto|caia|cai))[^.!?\\n#]{0,60}",
    "no (?:lo )?(?:habria|hubiera|hubiese) (?:encontrado|adivinado|sacado|visto|pensado|conseguido|logrado)[^.!?#\\n]{0,30}",
    "habia (?:probado|intentado) (?:de )?todo[^.!?#\\n]{0,40}",
    "no (?:lo )?(?:sabia|tenia|pense|esperaba|habia|conocia|vi)[^.!?#\\n]{0,30}",
  ],
  success: [
    "ahora si(?= ?(?:$|[.,!]| (?:gracias|muchas|que|funciona)))",
    "compilo|responde (?:de nuevo|otra vez|ya)|volvio a (?:la vida|funcionar|andar)|tengo (?:imagen|sonido|internet|senal|acceso)|a la primera|adios \\p{L}+|se instalo todo|al final era|era lo de|de maravilla|todo bien",
    "hasta (?:que|tu)[^.!?#\\n]{0,5}|(?:ya|ahora) (?:me )?(?:puedo|pude) \\p{L}+|todo (?:bien|ok|perfecto|en orden)(?: ahora)?(?= ?(?:$|[.,!]))|con eso (?:basto|fue suficiente|salio|ya)|de vuelta|otra vez en linea|la (?:primera|segunda) (?:opcion|solucion|forma) (?:funciono|me|fue|sirvio)|dejo de \\p{L}+|diste en el clavo|acertaste|adivinaste",
    "(?:ya|ahora|por fin|al fin|ahora si|ya si|ya me|ahora me) (?:me |se |todo |lo |la )*(?:sale|va|tira|pasan?|aparece|responde|deja|dejo|abre|reconoce|entra|entro|entre|carga|compila|arranca|conecta|corre|inicia|muestra|prende|da|esta|quedo|pude|puedo)(?= ?(?:$|[.,!;]| (?:bien|perfecto|gracias|todo|la|el|los|las|sin|entrar|correctamente|ok|grax|de|muy|genial|hacerlo|jugar|iniciar|conectar\\p{L}*|solucion\\p{L}*|muchas)))|quedo (?:al 100|perfecto|listo|de lujo|joya|genial)|quedo(?= ?(?:$|[.,!]))|al 100|ya compila|compila (?:perfecto|bien|sin)|(?:confirmo|confirmado)|a la primera|desaparecio (?:el|la|ese)|justo lo que|me (?:sirvio|funciono) (?:a mi )?(?:tambien)?|con eso quedo|arreglado|te pasaste|era (?:la|el) \\p{L}+(?= (?:gracias|jaja|tenias|al final)|[.,!])",
    "(?:ya |ahora |por fin |al fin |me |si |nos |todo |eso |esto |asi |finalmente |ahora si |efectivamente |con eso |y |que |ha |lo |aparentemente |parece que |creo que )+(?:funciono|funciona|funcionan|funcionado|funcionando|funcionaron|anda|andando|andubo|anduvo|jalo|jala|salio|sirvio|corre|corrio|compila|compilo|arranca|arranco|carga|cargo|conecta|conecto|quedo|esta (?:solucionado|resuelto|arreglado|listo|funcionando|andando)|arreglo|solucione|solucionado|resolvi|resuelto|arreglado|pude|puedo|logre|va perfecto|furula|rula|chuta|chambea|conseguido)",
    "(?<=^|[.,!\\n;:] ?)(?:funciono|funciona|funcionando|solucionado|resuelto|arreglado|solucionadisimo|listo funciona|salio|anduvo|jalo|quedo|funcionó perfecto)(?= ?(?:$|[.,!;\\n]| (?:perfecto|perfectamente|bien|gracias|grax|de lujo|de maravilla|joya|muchas|mil|todo|excelente|genial|de una|a la primera|al fin|ya|ahora|de 10|de diez|barbaro|crack|muy bien|correctamente|increible|super)))",
    "funcion(?:a|o|an|aron) (?:perfecto|perfectamente|bien|de lujo|de maravilla|genial|a la primera|correctamente|joya|muy bien|super bien|todo|excelente|increible|de 10)|era (?:justo |exactamente |precisamente )?(?:eso|ese|esa|lo que (?:necesitaba|buscaba))|(?:era|ese era|eso era|esa era|fue) (?:el (?:problema|error|fallo|detalle)|la (?:solucion|clave))|(?:problema|error|tema|duda|asunto|todo) ~? ?(?:solucionado|resuelto|arreglado|resuelta|desaparecio)|se (?:soluciono|resolvio|arreglo|fue el error|quito el error|compuso)|(?:lo|me lo|eso|esto|con eso) (?:lo )?(?:soluciono|resolvio|arreglo|arreglaste|solucione|resolvi|solucionaste|resolviste)|solucionado|resuelto|ya (?:esta|quedo|esta listo|lo tengo)(?= ?(?:$|[.,!;\\n]| (?:gracias|muchas|grax|funcionando|perfecto|todo|listo|mil)))|tenias (?:toda la )?razon|justo lo que (?:necesitaba|buscaba|queria)|exactamente lo que (?:necesitaba|buscaba)|sin (?:errores|problemas) (?:ahora|ya)|de lujo|(?:pude|logre|consegui) (?:arreglar|solucionar|hacer|conectar|instalar|entrar|resolver|compilar|correr|ejecutar|hacerlo|que funcion\\p{L}*|ingresar|subir|acceder)\\p{L}*|mano de santo",
  ],
  outcomes: [
    "funcion\\p{L}*|anda|ando|sirv\\p{L}*|soluciona\\p{L}*|resuel\\p{L}*|resolv\\p{L}*|arregl\\p{L}*|jala|jalo|cambi[oa]|conecta|compila|carga|arranca|aparece|sale|salio|ayud\\p{L}*|corre|va|deja|pued[oe]|pude|logr\\p{L}*|consig\\p{L}*|responde|hace nada|hizo nada|abre|reconoce|entiend\\p{L}*",
  ],
  negations: ["no|ni|tampoco|nunca|nada|sin que|sigue sin|siguen sin|ninguno|aun no|todavia no"],
  negationsAfter: [],
  hopes: [
    "(?<!ahora |asi |eso |ya |esto |que |con eso )si(?! (?:funciono|sirvio|anduvo|jalo|pude|era|quedo|se soluciono))|cuando|ojala|espero|a ver|deberia|podria|haga que|para que|que no|hasta|como|por que|quiero|necesito|intent\\p{L}*|quizas|tal vez|aver",
  ],
  failure: [
    "nada en (?:los|el|la)|tampoco|no (?:me )?(?:aparece|sale|tengo|veo|encuentro|existe) (?:esa|ese|la|el|ninguna|ningun|esa) (?:opcion|boton|menu|comando|archivo|carpeta)|mismo resultado|(?:ningun|sin) efecto|negativo|ni siquiera|peor|mas roto",
    "(?:no|sin) (?:hubo|hay|hace|veo|noto) (?:ninguna )?diferencia|(?:problema|error) (?:persiste|sigue|continua)|pagina en blanco|(?:probe|intente) y no|lo habia intentado|sigue en (?:rojo|lo mismo)|no me deja|persiste|en blanco|ya lo habia (?:intentado|probado|hecho)",
    "(?:sigue|siguen|sigo|continua) (?:igual|sin|con|fallando|dando|saliendo|apareciendo|tirando|mal|el (?:mismo )?(?:error|problema)|roto|marcando|teniendo)|(?:el )?mism[oa]s? (?:error|problema|resultado|cosa|fallo)|me (?:da|sale|tira|marca|aparece|salta) (?:el |un |otro |este )?(?:mismo )?(?:error|fallo)|nada(?=$|[.,!])|ni (?:asi|con eso)|(?:aun|todavia) (?:asi )?(?:me )?(?:falla|da|sale|tengo)|peor|empeoro|se rompio|ya (?:lo )?(?:probe|intente|habia probado|hice|hize|lo hice) ?~? ?(?:eso|esto|y|pero|antes)?|sin (?:exito|suerte)|no era eso|no es lo que|en parte|parcialmente|falla|fallo igual|igual(?=$| ?\\.)|me sigue",
  ],
  newProblem: [
    "(?:otro|otra|nuevo|nueva|diferente|distinto|ultima|siguiente|una) (?:error|problema|pregunta|duda|cosa|consulta|cosita|preguntita)|ahora (?:me|tengo|solo|falta|el|a)|tambien|por cierto|ademas|solo me falta",
  ],
  selfSolved: [
    "(?:mi|un|una) (?:companero|companera|colega|amigo|amiga|hermano|hermana|jefe|jefa|papa|mama|profe) (?:\\p{L}+ )?(?:lo |me lo )?(?:arreglo|soluciono|encontro|ayudo|resolvio)|(?:de|con) otra (?:forma|manera|solucion)|otro (?:metodo|enfoque|camino)|se arreglo solo|solo se arreglo",
    "(?:encontre|vi|halle|saque) (?:la |una |el )?(?:solucion|respuesta|forma|post)?(?: \\p{L}+)? ?en (?:github|google|stack ?overflow|reddit|youtube|la doc\\p{L}*|internet|otro)|era yo que|estaba en otra rama|perdon por (?:las molestias|el ruido|molestar)|tenia dos versiones|soy (?:tonto|idiota|un idiota)",
    "(?:lo|ya lo|la|me lo) (?:he |habia )?(?:solucione|solucionado|resolvi|resuelto|arregle|arreglado|encontre|encontrado|descubri|logre|consegui) (?:~ )?(?:yo mismo|yo sol[oa]|sol[oa]|por mi cuenta|por mi lado|yo)|por mi cuenta|yo mism[oa]|yo solit[oa]|olvid(?:en|a|enlo|alo|ad|adlo|ense) ?(?:lo|el)?|(?:ya )?no (?:es necesario|hace falta|importa)|ignoren|falsa alarma|ya no hace falta|era (?:un )?(?:error mio|typo|fallo mio|culpa mia)|me respondo|ya me respondi|descarten|dejalo|dejenlo|haganme caso omiso",
  ],
  found: [
    "ya (?:la |lo )?encontre(?: (?:la solucion|el (?:error|problema)))?|ya (?:vi|supe) (?:cual|que) era",
    "(?:lo|la) (?:encontre|solucione|resolvi|arregle|logre|descubri|consegui)|(?:encontre|halle|di con) (?:la|el|lo|una)|ya (?:lo )?(?:solucione|resolvi|arregle|logre)|me faltaba|se me olvid\\p{L}*|habia olvidado|resulta que|era (?:que|un|una|porque)",
  ],
  byYou: [
    "con (?:tu|su|la|esa|eso|lo) (?:ayuda|respuesta|consejo|pista|explicacion|ejemplo|codigo|link|indicacion\\p{L}*|solucion|que (?:me )?(?:dijiste|pasaste|dices|mandaste))|(?:tu|su) (?:ayuda|respuesta|consejo|pista|explicacion|ejemplo|codigo|link|solucion|comentario|sugerencia)|como (?:me )?(?:dijiste|indicaste|decias|explicaste|dices)|lo que (?:me )?(?:dijiste|pasaste|sugeriste|mandaste|comentas)",
  ],
  inAdvance: [
    "(?:cualquier|toda|alguna) (?:sugerencia|idea|ayuda|recomendacion|opinion)|acepto (?:cualquier|sugerencias|ideas)|se lo agradeceria|(?:por |gracias por )?su tiempo(?= ?$)",
    "de antemano|por adelantado|gracias adelantadas|(?:se |os |les |te |le )*(?:agradeceria|agradecere|agradeceriamos|agradece (?:cualquier|la|toda|mucho|su|que|si)|agradezco (?:cualquier|si|toda|de antemano|que me|su ayuda|la ayuda que))\\p{L}*|cualquier (?:ayuda|consejo|sugerencia|idea|pista|cosa|tip|info|orientacion)|gracias (?:a (?:quien|el que|los que|quienes)|por cualquier|si alguien|desde ya|por (?:leer|su atencion|su tiempo(?= ?$)))|desde ya|por favor y gracias|porfa y gracias|porfa gracias|(?:seria|me seria|me vendria|estaria|vendria) ~? ?(?:genial|util|bien|de (?:mucha|gran) ayuda|perfecto|increible|un crack|ayuda|bueno|agradecid[oa])|quedo (?:atento|atenta|agradecid\\p{L}*|a la espera)|me (?:ayudaria|salvarian|salvarias|ayudarian|ayudarias|serviria|haria un favor)|por favor 🙏|porfa 🙏|porfavor 🙏|ojala (?:alguien|me|puedan)|espero (?:su|tu|una) (?:respuesta|ayuda)|toda ayuda|estare agradecid\\p{L}*",
  ],
  anyway: [
    "igual(?:mente)?|de (?:todas|todos|cualquier|igual) (?:formas|maneras|modos|forma|modo|manera)|de todas|aun asi|por (?:el intento|intentarlo|intentar|tratar|la intencion)|d todas formas",
  ],
  noThanks: [
    "(?<=^)(?:no|nop|nah),? (?:asi )?(?:esta bien|tranquilo|todo bien|no hace falta|no te preocupes|dejalo|no es necesario)[^.!?\\n]{0,15}gracias",
    "gracias,? pero (?:yo )?(?:prefiero|me quedo|seguire|sigo|mejor no|estoy bien)",
    "no,? (?:muchas )?gracias(?! a)|nop,? gracias|nah,? gracias|gracias,? (?:(?:pero )?paso|(?:pero )?no (?:me interesa|quiero|hace falta|gracias))|no hace falta,? gracias|(?:yo )?paso,? gracias|estoy bien,? gracias|todo bien,? gracias|muy bien,? gracias|bien,? gracias,? y tu",
  ],
  willTry: [
    "(?:lo |la |los |ya |ahora |ahorita |ahi |luego |despues |enseguida |mañana |voy a |vamos a |a ver si |dejame |deja |esta noche |en un rato |manana )+(?:probar(?:e|lo|la)?|pruebo|intentar(?:e|lo)?|intento|checar?|checo|reviso|revisar(?:e|lo)?|miro|mirar(?:e|lo)?|mirare|vere|leer(?:e|lo)?|leo|testeo|hacer(?:lo)?|hare|veo|echo|echar|ver|aplicar|checarlo|verlo|cambio|instalo|busco)|probare|intentare|revisare|checare|mirare|lo vere|probando|voy a (?:probar|intentar|ver|revisar|leer|hacer|cambiar|mirar|checar|instalar|buscar|echarle|estudiar)\\p{L}*|a probar|pruebo (?:y|eso|esto|con)|le (?:doy|echo|dare) (?:una|un)",
  ],
  ironic: [
    "gracias por (?:nada|no (?:ayudar|hacer nada|responder|contestar)|arruinar\\p{L}*|romper\\p{L}*|hacerme perder|la (?:no respuesta|obviedad)|tu sarcasmo|perder)|(?:no me digas|vaya ayuda|menuda ayuda|valiente ayuda|que util|que ayuda|muy util(?: todo)?,? (?:si|eh|sisi)|capitan obvio|si claro|aja si|ironia|sarcasmo|uy (?:si|que)|wow que (?:ayuda|util)|gracias capitan|gran ayuda(?: la tuya)? (?:eh|si)|felicidades,? rompiste)|gracias,? ahora (?:esta|todo|no|mi) ~? ?(?:peor|roto|rota|funciona|anda|muerto)|gracias eh|gracias,? genio|pues gracias eh|gracias,? supongo que",
  ],
  hedges: [
    "supongo|creo\\?|o no|mas o menos|no (?:se|estoy segur\\p{L}*|creo|me convence|entiendo|entendi|me queda claro)|quiza|no del todo|tal vez|no mucho|en fin|bueno\\.\\.|confund\\p{L}*|no exactamente|no es exactamente|hm+",
  ],
  contrasts: ["pero|aunque|sin embargo|solo que|lastima que|lamentablemente|desafortunadamente"],
  acknowledgements: [
    "(?:ah+|oh),? (?:o sea|entonces|asi) que|lo tendre en cuenta|ah,? o sea",
    "(?:tiene|hace) (?:mucho |todo el |total |mas |bastante )?sentido|entiendo|entendido|entendi|ya (?:veo|entiendo|entendi|caigo|cai|capto)|comprendo|comprendido|ahora (?:entiendo|comprendo|lo entiendo|caigo)|ok(?:a|ey)? entiendo|claro|de acuerdo|vale vale|tomo nota|anotado|bueno saberlo|es bueno saber\\p{L}*|buena idea|buen (?:punto|dato|tip)|interesante|ah ya|aah ya|enterad[oa]|captado|recibido|tenes razon|tienes razon|me parece bien|logico|queda claro|quedo claro|lo tendre en cuenta|lo tengo en cuenta|ya quedo claro",
  ],
  fillers: [
    "vale|ok|okey|oki|dale|va|listo|perfecto|genial|bien|bueno|claro|ah+|oh|aja|joya|barbaro|excelente|buenisimo|guay|sale|orale|de una|muy|bien|super|fino|chevere|chido|fenomenal|estupendo|mola|bkn|bacan|entonces|cierto|verdad|exacto|tal cual",
  ],
  helpFor: [
    "por (?:[^\\s,.!?]+ ){0,4}?(?:ayud\\p{L}*|explica\\p{L}*|explicarme|respond\\p{L}*|contest\\p{L}*|respuestas?|tip|tips|consejos?|pista|aclara\\p{L}*|aclarar\\p{L}*|solucion|orienta\\p{L}*|link|enlace|ejemplo|codigo|tu tiempo|el dato|dato|datazo|sugerencia|paciencia conmigo|todo|la info|informacion|la mano|echar\\p{L}* (?:una|la) mano|tomarte|tomarse|indica\\p{L}*|guia|recomenda\\p{L}*|el aporte|aporte|soporte|apoyo|arregl\\p{L}*|compartir (?:la solucion|tu solucion)|rapida respuesta|correccion|corregir\\p{L}*|doc\\p{L}*|el aviso|avisar|ensenar\\p{L}*|mostrar\\p{L}*|pasar\\p{L}*)",
  ],
  politeFor: [
    "por (?:[^\\s,.!?]+ ){0,3}?(?:noche|velada|tarde|rato|dia|partida) (?:tan )?\\p{L}+|a (?:todos )?(?:los |nuestros )(?:donantes|voluntarios|participantes|asistentes|patrocinadores|organizadores|moderadores)|por preguntar",
    "por (?:[^\\s,.!?]+ ){0,4}?(?:invita\\p{L}*|agregar\\p{L}*|anadir\\p{L}*|meterme|aceptar\\p{L}*|venir|asist\\p{L}*|particip\\p{L}*|unir\\p{L}*|la bienvenida|bienvenid\\p{L}*|recibir\\p{L}*|felicita\\p{L}*|felicidades|los deseos|buenos deseos|seguir\\p{L}*|ver(?:me|nos)?(?= ?$)|escuchar\\p{L}*|leer(?:me|nos)|organiza\\p{L}*|el evento|evento|charla|la charla|el stream|stream|directo|la cena|comida|almuerzo|votar\\p{L}*|el voto|votos|premio|nominar\\p{L}*|jugar|la partida|acompanar\\p{L}*|estar (?:aqui|ahi)|la comunidad|la oportunidad|el regalo|regalo|sus palabras|tus palabras|palabras|cumplidos?|cumple\\p{L}*|comprension|cooperacion|tanto|el trabajo|tu trabajo|su trabajo|el proyecto|proyecto|servidor|suscri\\p{L}*|donar\\p{L}*|apoyar\\p{L}*|compartir(?= ?$|[.!])|la difusion|confianza)",
    "por (?:[^\\s,.!?]+ ){0,4}?(?:report\\p{L}*|el pr|pr|pull request|tu contribucion|contribu\\p{L}*|feedback|bug|issue|abrir|la paciencia|paciencia|confirmar\\p{L}*|la confirmacion|avisarnos|los logs|logs|preguntar\\p{L}*|la pregunta|pregunta|escribirnos|contactar\\p{L}*|revisar el|colabora\\p{L}*|traduc\\p{L}*|probar(?:lo)?(?= ?$|[.!])|actualizar\\p{L}*|la actualizacion|notar|senalar\\p{L}*|su interes|tu interes|interes|el parche|la propuesta)",
    "(?:a )?(?:todos|todas|quienes|los que|las que|todxs) ?~? ?(?:vinieron|asistieron|participaron|se unieron|estuvieron|votaron|vieron|pasaron|acompanaron|llegaron|se conectaron|donaron|por venir)",
  ],
  helperSpeak: [
    "de nada|no hay de que|por nada|con (?:mucho )?gusto|a la orden|para eso estamos|un placer|es un placer|me alegr[oa]\\p{L}*|que bueno que|que bien que|genial que|no hay problema|no problem|a ti(?= ?(?:$|[!.,]))|gracias a ti por|cualquier (?:otra )?(?:cosa|duda) (?:me |nos )?(?:avisa\\p{L}*|dime|pregunta\\p{L}*|aqui|escribe|estamos|dinos|aca|estoy)|(?:espero|ojala) (?:que )?(?:te |les |le |os )?(?:sirva|ayude|funcione|haya)|suerte|a mandar|cuando quieras|no es nada|tranqui|gracias por (?:confirmar|avisar que|avisarnos|la confirmacion|avisar)|me alegra|si tienes (?:mas|otra|alguna)|hasme saber|hazme saber|avisame si|me avisas si|cuentame si|dime si|marca\\p{L}* como (?:solucion|resuelto)",
  ],
  asks: [
    "como (?:puedo|hago|se|podria|le hago|haria|puede|instalo|configuro|arreglo|soluciono|uso|logro|conecto|agrego|creo|cambio|obtengo|paso|deberia|lo hago|hacen|lo)|alguien (?:sabe|puede|podria|tiene|me|ha|conoce|que|mas|le|aqui|podra|sabria)|alguno (?:sabe|puede)|(?:me )?(?:pueden|puedes|podrian|podrias|podeis|puede|podria) ?(?:me )?(?:ayudar\\p{L}*|explicar\\p{L}*|decir\\p{L}*|alguien|echar|revisar|pasar\\p{L}*|orientar\\p{L}*)|que (?:debo|puedo|tengo que|hago|significa|es|version|hay que|diferencia|recomiendan|me recomiendan|opinan|pasa si|seria)|por que (?:no|me|se|mi|sale|pasa|da|esta|la|el)|donde (?:puedo|esta|encuentro|se|esta|lo|pongo|debo|consigo)|cual (?:es|seria|de|deberia|usan)|cuanto|cuando (?:sale|es)|hay (?:alguna|algun|forma|manera|una forma|una manera)|existe (?:alguna|una)|es posible|se puede|tengo (?:un|una|el|este) (?:problema|duda|error|pregunta|inconveniente|consulta|siguiente)|ayuda con|una (?:ayuda|ayudita|mano|pregunta|duda|consulta)|ayud(?:a|en|enme|ame)(?= ?(?:$|[,.!]| (?:por|porfa|con|a)))|me (?:ayudan|ayudas|explican|explicas|dicen|recomiendan|pueden|podrian|puedes|pasan|pasas)|saben (?:si|como|que|por|de|donde)|sabes (?:si|como|que|por|de|donde)|tienen (?:idea|algun)|tienes (?:idea|algun)|deberia (?:de )?(?:usar|hacer|poner|instalar)|alguna (?:idea|sugerencia|recomendacion|forma|manera|solucion)|les ha pasado|a alguien|y (?:para|si|como|cual|donde|en)",
  ],
  askers: [
    "uso (?:la|el|linux|windows|mac|ubuntu|version|una?)|en mi|estoy|quisiera",
    "yo|mi|mis|me|tengo|estoy|alguien|puedo|quiero|necesito|hago|nos|nuestro|hola|saben|pueden|ayuda|como (?:se|hago|puedo)|quisiera|intento|busco|hay (?:alguna|forma|manera)|cual es",
  ],
  problems: [
    "error\\p{L}*|problema\\p{L}*|fall\\p{L}*|ayuda|no (?:me )?(?:funciona|anda|sale|deja|puedo|carga|compila|arranca|conecta)|atascad\\p{L}*|duda|crashea|se (?:cierra|cae|cuelga)",
  ],
  advice: [
    "ojo|cuidado|te (?:paso|dejo|mando)|aqui (?:tienes|esta|va|te)|(?:esta|viene|sale|queda|aparece|va) (?:en|abajo|arriba|dentro|ahi)|usad|usen|toma|mira|manten|regenera|empieza|no (?:hagas|uses|toques|pongas|instales)|desde la \\d|tambien (?:existe|hay|puedes)|con (?:ctrl|el comando|la tecla)|listo|el (?:campo|plazo|limite) es|la (?:fecha|opcion) (?:limite )?es|restableci",
    "(?:yo )?(?:normalmente|usaria|haria|probaria|pondria|iria)|se (?:debe|hace|puede|cambio|arregla|soluciona|llama)|significa|quiere decir|depende|lo (?:que hice|cambiaron|quitaron|movieron|tienes en)|te (?:mande|envie|desbloquee|agregue|lo)|ya te|es (?:una )?limitacion|no se puede|(?:esta|queda|sale) (?:en|dentro|abajo|arriba|oculto)|(?:por|si) (?:es asi|eso)|configura|borra\\p{L}*|fue (?:borrar|cambiar|poner)|me funciono (?:cuando|con|al)|el (?:limite|boton|problema|truco) (?:es|esta)",
    "(?:tienes|tenes|tiene|debes|hay|habria|debe) que|debes|deberias|puedes|podes|prueba|proba|intenta|usa(?:r)?|usas|pon|pone(?:r)?|agrega|agregale|anade|cambia|instala|reinicia|revisa|verifica|asegurate|fijate|ejecuta|corre|borra|elimina|activa|habilita|actualiza|configura|mira|en vez de|en lugar de|es (?:porque|por|que|un|una|el|la|en|con)|falta|te falta|se (?:hace|usa|pone|configura|activa|puede)|seria|haz|ve a|entra|abre|con (?:el|la|un|una)|porque|necesitas|recomiendo|esta en|quita|limpia|ponle|dale|checa|reinstala|tendrias|desde|solo",
  ],
  suggestions: [
    "(?:ya )?(?:probaste|has probado|intentaste|has intentado|revisaste|reiniciaste|verificaste|instalaste|activaste|pusiste|guardaste|miraste|checaste|actualizaste|lo instalaste)|no (?:sera|es|te falta|estara)|y si|quizas|tal vez|capaz|por que no|ya (?:funciona|te|quedo|esta|pudiste|andas)|te (?:funciono|sirvio|sirve)|seguro que|se soluciono|pudiste|como (?:te fue|vas)|algo asi",
  ],
  asksBack: [
    "que (?:version|error|te (?:sale|dice)|sistema|estas|usas|codigo)|(?:puedes|podrias|podes) (?:mostrar|pasar|compartir|poner|mandar|enviar|pegar)\\p{L}*|estas (?:usando|en)|tienes|usas|cual (?:es tu|usas)",
  ],
  courtesies: [
    "(?:linda|lindo|bonita|bonito|que bonita|que lindo|buena|chula|chulo) (?:camisa|foto|pelo|gato|perro|cuarto|coche|voz|logo|avatar|casa)",
    "(?:esto|eso|tu \\S+|que|se|te) (?:se ve|esta|quedo|ha quedado|es|ve) (?:muy |super |re |tan |bien )?(?:increible|genial|hermos[oa]|lind[oa]|bonit[oa]|precios[oa]|brutal|chul[oa]|guap[oa]|espectacular|cool|perfecto|padre|chido)|(?:que|muy) (?:chulo|lindo|bonito|guapo|bueno|hermoso|genial|padre|chido|pasada)(?= ?(?:$|[!.,]))|impresionante|me encanta|que pasada|esta (?:increible|genial|brutal|muy bien)",
    "felicidades|felicitaciones|enhorabuena|feliz|bienvenid\\p{L}*|buena suerte|mucha suerte|que te (?:vaya|mejores|diviertas)|buen (?:fin|finde|dia|trabajo|stream|provecho|viaje|video)|buenas noches|buenos dias|que (?:tengas|pases|descanses)|me (?:gusto|encanto|gusta|encanta) (?:tu|la|el)|gran (?:trabajo|charla|proyecto|video)|(?:que )?(?:lindo|bonito|buen|buena) (?:proyecto|charla|trabajo|diseno|foto)|te (?:agregue|invite|anadi|he anadido|he invitado)|cuidate|mejorate|lo siento mucho|salud|bien hecho|te quedo|tu (?:charla|video|proyecto)",
  ],
  promises: [
    "quieres (?:que|el|la|un)|(?:te |les )?(?:mando|envio|ayudo|paso|abro)[^.!?\\n]{0,30}\\?|necesitas (?:algo|ayuda)|algo mas|luego (?:lo )?(?:miro|veo|reviso)",
    "(?:lo|te|ya|ahora|luego|manana|voy a|dejame|ahorita|despues) ?(?:lo |te )?(?:reviso|miro|veo|checo|ayudo|digo|aviso|paso|pregunto|consulto|revisar|preguntar|mirar|ver|checar|averiguo|averiguar|revisare|envio|confirmo)|dame (?:un|5|unos)|un (?:momento|segundo|seg|minuto)|ya (?:voy|vuelvo)|estoy en eso",
  ],
  over: [
    "ya no (?:me |se |lo |da |te )*(?:da|sale|aparece|tira|salta|marca|crashea|falla|lanza|cuelga|cierra|cae|traba|arroja|muestra|pasa|congela|tengo)(?: (?:el |ese |ningun |mas )?(?:error|errores|problema|problemas|fallo|fallos|nada|mensaje|aviso))?|sin (?:mas )?(?:errores|problemas|fallos)(?: ahora| ya)?|dejo de (?:fallar|dar|salir|crashear|tirar|cerrarse)|(?:desaparecio|se fue|se quito) (?:el|ese|la) (?:error|problema|mensaje|fallo)",
  ],
  partial: [
    "con (?:un|uno|una|algunos)[^.!?#\\n]{0,16} (?:va|funciona|sirve)[^.!?#\\n]{0,24} no",
    "(?:funciona|funciono|anda|sirve)[^.!?#\\n]{0,30} pero (?:no|solo|todavia|sigue)",
    "no (?:es|era|fue) (?:exactamente|precisamente|bien|del todo|tanto|justo) (?:lo|eso|esto)|(?:funciona|funciono|sirve|sirvio|anda|arreglado|solucionado|ayuda|ayudo)(?: \\p{L}+)? (?:a medias|en parte|parcialmente|a ratos|solo en|mas o menos|un poco|a veces)|(?:a medias|en parte|parcialmente|medio|casi|mas o menos|semi)(?: \\p{L}+)? (?:funciona|funciono|sirve|sirvio|anda|arregl\\p{L}*|solucion\\p{L}*|resuel\\p{L}*)|a medias",
  ],
  thanksTo: [
    "(?:muchas )?gracias a (?:ti|vos|tu|tus|ustedes|vosotros|@x|eso|esto|usted|la ayuda|la respuesta|todos|todas|ambos|los dos|uds)(?! (?:los |las )?(?:que|por (?:venir|asistir|participar)|quienes))",
  ],
  particles: [
    "ja\\p{L}*|si|sip|sii|ahora|que|es|eso|asi|pues|hombre|tio|bro|todo|lo|me|y|la|el|muy|entonces|ya|ah+|oh|cierto|verdad|bien",
  ],
  glimpses: [
    "compil|respond|volvi|tengo|adios|instal|al final|todo bien|te pas|de diez|al 100|confirm|a la primera|error|ya (?:me|se|sale|va|no)|ahora|por fin|al fin|persist|buena|problema|duda|gr[aeu][cs]|grax|grcs|gra[iv]c|garc|gas?ia|graicas|agrade|amable|rifaste|pasaste|dios|crack|geni[oa]|maquina|m.quina|grande|idolo|.dolo|capo|capa|maestr|figura|leyenda|h.roe|tit.n|fiera|sal[vy]|ayud|sirv|sirvi|sac|alegr|sin (?:ti|vos|tu)|util|.til|excelente|gran |aporte|te debo|te la|funcion|anda|anduvo|jal[ao]|jal.|sali|corr|compil|arranc|carg|conect|qued|soluc|resuel|resol|resuelt|arregl|pude|logr|furula|rula|chuta|chambea|consegu|era (?:eso|es|el|la|justo|lo|exact)|fue (?:el|la)|ten.as|tienes raz|justo lo|exactamente|de lujo|mano de|ya no|ya est|listo|capit|menuda|vaya ayuda|desaparec|a medias|dejo de|dej. de|va perfecto|genial",
  ],
  materials: [
    "por (?:[^\\s,.!?]+ ){0,3}?(?:datos|detalles|info|informacion|captura\\p{L}*|codigo|logs?|traza|pregunta|pregunt\\p{L}*|contexto|probar(?:lo)?|confirmar\\p{L}*)",
  ],
  triage: [
    "(?:lo|la|los|ya lo|ahora lo|esto) (?:corregimos|arreglamos|revisamos|miramos|vemos|solucionamos|investigamos|corregiremos|arreglaremos|revisaremos|miraremos|investigaremos|reportamos|pasamos|reproducimos|comentare|tendremos)|vamos a (?:revisar|corregir|arreglar|mirar|ver|investigar|solucionar)\\p{L}*|estamos (?:trabajando|revisando|investigando|en ello)|podemos reproducir\\p{L}*|fusionad[oa]|mergead[oa]|lo reviso manana|lo mergeo",
  ],
  noAnswer: [
    "no (?:lo )?(?:se(?! (?:puede|debe|hace|pueden|usa|trata|necesita))|sabria|tengo idea|tengo ni idea|sabemos|conozco)|ni idea|no que yo sepa|que yo sepa no|lo siento|perdon|nunca (?:he usado|use|lo use|lo he usado|probe)|que raro|raro|no puedo (?:reproducir|ayudar)\\p{L}*|ni puta idea|no sabria",
  ],
  harm: [
    "(?:explicar|decir|contar|repetir)(?:me)? lo que ya (?:sabia|se|sabemos|dije)|ya (?:lo )?sabia(?= ?(?:$|[.,!]))|perdi (?:todos?|mis|la|el)|(?:tiradas|perdidas|a la basura)",
    "(?:borr|elimin|romp|destroz|perd|arruin|mat|formate)\\p{L}* (?:mi|todo|toda|la base|el servidor|mis|prod\\p{L}*)|(?:inutil|no sirve de nada|perdida de tiempo|perder (?:el|mi) tiempo|tonteria|absurdo|ridiculo|copiar y pegar|chatgpt|ni leiste|sin leer)|(?:ya lo se|ya se|eso ya lo se|se como)(?= ?(?:$|[.,!]| (?:gracias|encender|googlear|leer)))|gracias,? (?:mama|papa|genio|einstein|sherlock|doctor)|horas (?:perdidas|tiradas)|para nada",
  ],
  conditions: ["si|cuando|solo|pero no|excepto|a veces|hasta que|solamente|unicamente"],
  reports: [
    "por (?:[^\\s,.!?]+ ){0,2}?(?:confirmar\\p{L}*|la confirmacion|avisar(?:me)?|la aclaracion|aclarar\\p{L}*|revisar\\p{L}*|la advertencia|advertir\\p{L}*|volver|contestar|informar\\p{L}*)",
  ],
  requests: [
    "necesito (?:ayuda|saber|que|un|una|hacer)|(?<!que )(?:estoy (?:intentando|tratando|buscando|teniendo)|busco|quiero (?:saber|hacer|que|un|una)|quisiera)|por ?favor (?:ayud\\p{L}*|alguien|revis\\p{L}*|necesito)|no se como",
  ],
  tale: [
    "(?:ni|no|nunca) (?:lo |la |me |los |las |se )*(?:habia|he|hubiera|sabia|vi|visto|conocia|di cuenta|pense|imaginaba|fije)|mejor no|al final|amable|cosas?|tremendo|ahorr\\p{L}*|me (?:faltaba|sirve)|aviso|avisar\\p{L}*|de tu parte",
    "(?:horas?|dias?|semanas?|toda la (?:tarde|noche|manana|semana)|todo el dia|llevaba|llevo|rato|buscando|buscado|atascad\\p{L}*|atorad\\p{L}*|loc[oa]|volviendo|desesperad\\p{L}*|rindiendo|confundid\\p{L}*|perdid\\p{L}*|error mio|culpa mia|mi error|tont[oa]|que tonto|despist\\p{L}*|no lo (?:habia|vi|sabia)|no (?:sabia|tenia|habia|conocia)|ni idea|nunca|se me (?:paso|escapo)|obvio|facil|sencillo|simple|rapid[oa]|por fin|al fin|uf+|guau|wow|vaya|madre mia|anda|aprend\\p{L}*|dudas?|clar[oa]|aclarad[oa]|respuesta|solucion|explicacion|opcion|ajuste|truco|util|buen (?:dia|fin|finde)|saludos|abrazo|perdon|disculpa|novat[oa]|nuevo en|entend\\p{L}*|los dos|ambos|muchisimas|tiempo|paciencia|detalle)",
  ],
  tells: [
    "(?:tienes|tenes|debes|hay) que|debes|deberias|puedes (?:usar|probar|cambiar|poner|ver|hacer|encontrar)|te falta|(?:entonces|ahora|luego|por favor) (?:prueba|corre|revisa|manda|pasa)|(?:prueba|corre|revisa|ejecuta|reinicia) (?:con|la|el|otra|de)|dime que|avisame|puedes (?:pasar|mandar|mostrar|enviar)\\p{L}*|asegurate",
  ],
  dismissals: [
    "(?:buscalo|busca|esta) en google|googlea(?:lo)?|lee (?:la doc\\p{L}*|el manual|las reglas)(?= ?(?:$|[.!]))|en mi maquina funciona|a mi me (?:funciona|va)(?= ?(?:$|[.!]))|es obvio|obvio|usa (?:linux|el buscador|google)(?= ?(?:$|[.!]))|no es mi problema|aprende a|ya se (?:pregunto|respondio)|noob|usa el sentido comun|para que quieres",
  ],
  bad: [
    "rot[oa]|peor|perdid[oa]|borrad[oa]|muert[oa]|inutil|mal|terrible|horrible|desastre|pesadilla|lio|triste\\p{L}*|molest[oa]|decepcion\\p{L}*|car[oa]|fe[oa]|lent[oa]|odio|lastima|fall\\p{L}*|error\\p{L}*|basura|chiste|broma",
  ],
  common: [
    "el|los|las|que|lo|muy|por|ya|es|con|pero|una|un|mi|esta|esto|eso|gracias|funciona|funciono|para|como|si|del|al|y|ahora|todo|no|se|de|la|en|era|mas|sin|hay|tengo|puedo|me|te|le|sigue|asi|bien|nada|tambien|cuando|donde|alguien|muchas",
  ],
};
