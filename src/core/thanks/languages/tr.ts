import type { ThanksLanguage } from "../language.ts";
import { nothing } from "./nothing.ts";

export const tr: ThanksLanguage = {
  ...nothing,
  thanks: [
    "tesekkur(?:ler|lerr| ederim| ederiz| ederi[mz]|ederim)?|tesekkur|tsk|tskler|tesekkurler|tskrlr|tesekurler|tsk ederim|sag ?ol(?:un|asin|unuz|sun)?|saol(?:un)?|sagolun|eyv|eyvallah|eyw|minnettarim|ellerine saglik|elinize saglik|allah razi olsun|cok sag ?ol",
  ],
  praise: [
    "(?:adamsin|kralsin|harikasin\\p{L}*|efsanesin|hayatimi kurtard\\p{L}*|kurtardin|kahramansin|bir tanesin|super ?sin|dahisin|kral|reis|cok (?:yardimci oldu\\p{L}*|ise yaradi|yararli|faydali)|cok yardim\\p{L}* oldu\\p{L}*|isime yaradi)",
  ],
  lookalikes: ["tesekkur(?:u| et) (?:borc|mesaj)|sukran gunu|nasil calisi\\p{L}*"],
  explained: ["(?:demek ondan|o yuzden|bu yuzdenmis|ondanmis)[^.!?\\n#]{0,60}", "bilmiyordum[^.!?\\n#]{0,40}"],
  success: [
    "(?<!umarim |belki )(?:simdi |artik |evet |sonunda |tamam |oyle |boyle )*(?:calisti|calisiyor|cozuldu|duzeldi|oldu|halloldu|hallettim|hallettik|ise yaradi|basardim|yaptim oldu|acildi|cozdum)(?! (?:mu|mi|ama hala|gibi))|sorun (?:\\p{L}+ )?(?:cozuldu|duzeldi|kalmadi|gitti)|hata (?:gitti|kalmadi|kayboldu)|(?:oymus|buymus|sorun oymus)|hakliymissin|hakliydin",
  ],
  failure: [
    "(?:hala|halen|yine|gene) (?:\\p{L}+ )?(?:calismiyor|olmuyor|ayni|hata|olmadi|calismadi|veriyor)|calismadi|calismiyor|olmadi|olmuyor|ayni (?:hata|sorun|sey|hatayi|sekilde)|ise yaramad[ıi]|ise yaramiyor|degismedi|degisen bir sey|cozulmedi|duzelmedi|zaten (?:denedim|yaptim)|denedim (?:ama|olmadi)|daha kotu|maalesef",
  ],
  newProblem: ["(?:baska|yeni|bir|son) (?:bir )?(?:hata|soru|sorun|sorum)|bu arada|ayrica"],
  selfSolved: [
    "kendim (?:\\p{L}+ )?(?:cozdum|hallettim|buldum|yaptim)|(?:cozdum|buldum|hallettim) kendim|(?:bosver|boşver|unutun|neyse buldum|gerek kalmadi|yanlis alarm)",
  ],
  byYou: ["(?:dedigin|soyledigin|verdigin) (?:gibi|sekilde|\\p{L}+)"],
  inAdvance: [
    "simdiden|(?:yardim\\p{L}*|cevap|bilen) ~? ?(?:sevinirim|makbule|minnettar|mutlu|iyi olur|olursa)|sevinirim|yardim(?:ci)? (?:olur musunuz|edin|lutfen|eder misiniz|edebilir)|bekliyorum|iyi olurdu|super olurdu|lutfen tesekkurler|memnun olurum",
  ],
  anyway: ["yine de|gene de|her halukarda|denedigin icin|ugrastigin icin|zahmet"],
  noThanks: [
    "(?:hayir|yok|yo),? (?:\\p{L}+ )?(?:tesekkur\\p{L}*|sag ?ol\\p{L}*|saol\\p{L}*|tsk)(?: ederim)?|gerek yok,? (?:tesekkur\\p{L}*|sag ?ol\\p{L}*|saol)|almayayim|(?:iyiyim|tesekkurler) (?:tesekkurler|gerek yok)",
  ],
  willTry: [
    "(?:deneyecegim|denerim|deneyeyim|deniyorum|bakarim|bakacagim|bakayim|test ederim|deneyip|okuyacagim|kontrol ede\\p{L}*|bi bakayim)",
  ],
  ironic: [
    "hicbir sey icin (?:tesekkur\\p{L}*|sag ?ol)|kaptan|cok yardimci oldun (?:gercekten|ya)|tesekkurler ya|vay be|sag ?ol ya",
  ],
  hedges: ["galiba|sanirim|belki|emin degilim|tam (?:degil|olarak degil|anlamadim)|anlamadim|kismen|biraz"],
  contrasts: ["ama|fakat|ancak|ne yazik ki|lakin|yalniz"],
  acknowledgements: [
    "anladim|mantikli|tamamdir|anlasildi|peki|bilmek iyi|haklisin|dogru|eyvallah anladim|simdi anladim|not aldim|olur",
  ],
  fillers: ["tamam|tmm|ok|okey|oke|harika|super|guzel|iyi|mukemmel|peki"],
  helpFor: [
    "(?:yardim\\p{L}*|cevab\\p{L}*|aciklama\\p{L}*|acikladig\\p{L}*|bilgi\\p{L}*|tavsiye\\p{L}*|ipucu\\p{L}*|zaman\\p{L}*|link\\p{L}*|oneri\\p{L}*|ilgi\\p{L}*|cevapla\\p{L}*|vakit) (?:icin|ayird\\p{L}*)|her sey icin",
  ],
  politeFor: [
    "(?:davet\\p{L}*|ekledig\\p{L}*|katil\\p{L}*|geldig\\p{L}*|karsilama\\p{L}*|kutlama\\p{L}*|etkinlik|takip\\p{L}*|bildir\\p{L}*|katki\\p{L}*|geri bildirim\\p{L}*|sabr\\p{L}*|onay\\p{L}*|soru\\p{L}*|anlayis\\p{L}*|izledig\\p{L}*|pr|emeg\\p{L}*|dilek\\p{L}*) (?:\\p{L}+ )?icin|(?:katilan|gelen) herkese",
  ],
  helperSpeak: [
    "rica ederim|bir sey degil|bisey degil|ne demek|onemli degil|lafi (?:mi|bile) olmaz|memnun oldum|sevindim|kolay gelsin|yardimci olabildiysem|her zaman|iyi gunlerde",
  ],
  asks: [
    "nasil (?:\\p{L}+ )?(?:kur\\p{L}*|yap\\p{L}*|coz\\p{L}*|ekle\\p{L}*|duzelt\\p{L}*|ol\\p{L}*|kullan\\p{L}*|bul\\p{L}*|bilirim)|bilen (?:var|biri)|(?:yardim|yardimci) (?:ed|ol)\\p{L}* (?:misin|misiniz|musun|musunuz|var|biri\\p{L}*)|(?:neden|niye|niçin)|(?:ne|hangi|nerede|nereden|kim) (?:zaman|yap\\p{L}*|demek|oluyor|var|surum\\p{L}*|bul\\p{L}*)|var mi|mumkun mu|olur mu|gerekir mi|lazim mi|biliyor mu\\p{L}*|yapabilir mi\\p{L}*|sorun yasiyorum|hata aliyorum|yardima ihtiyac\\p{L}*|bir sorum var|ariyorum|istiyorum|\\p{L}+ (?:mi|mu|misin|misiniz)(?= ?\\?)",
  ],
  askers: [
    "ben|benim|bana|bende|arkadaslar|birisi|biri|merhaba|selam|yardim|aliyorum|istiyorum|yapamiyorum|nasil|bilen",
  ],
  problems: ["hata\\p{L}*|sorun\\p{L}*|bug|calismiyor|acilmiyor|yardim|cokuyor|olmuyor|yapamiyorum"],
  advice: [
    "(?:gerek\\p{L}*|lazim|dene|deneyin|kullan|ekle|degistir|kur|baslat|kontrol et|yap|ac|kapat|sil|guncelle|yapmalisin|yapabilirsin|olmali|icin|yerine|\\p{L}+man (?:gerek\\p{L}*|lazim)|git|bak|cunku|eksik)",
  ],
  suggestions: ["\\p{L}*(?:denedin|baktin|actin|kurdun|yaptin|baslattin) mi|belki|calisti mi|oldu mu|ya \\p{L}+san"],
  asksBack: [
    "(?:hangi|ne) (?:surum\\p{L}*|hata\\p{L}*|versiyon\\p{L}*)|(?:atar|gosterir|paylasir) misin|kullaniyorsun",
  ],
  courtesies: [
    "tebrik\\p{L}*|kutlu olsun|hos ?geldin\\p{L}*|iyi (?:ki dogdun|sanslar|aksamlar|geceler|tatiller|bayramlar|calismalar)|basarilar|gecmis olsun|kutlarim|guzel (?:is|sunum|proje)|davet ettim|ekledim|eline saglik",
  ],
  promises: [
    "(?:sonra|yarin|birazdan|aksam) (?:\\p{L}+ )?(?:bakarim|bakacagim|bakayim|sorarim)|bir (?:dakika|saniye)|bekle|bakiyorum",
  ],
  thanksTo: ["senin sayende|sayende|sayenizde"],
  particles: ["evet|he|aa|ha|ya|cok|simdi|oh|hmm"],
  glimpses: [
    "te.ek|tsk|t.k|sa. ?ol|sag|sao|eyv|eyw|minnet|elle?ri|elin|allah|adam|kral|harika|efsane|hayat|kurtar|kahram|dahi|yard|i.ime|isime|i.e yar|ise yar|.al..t|calis|.al..|.öz|coz|c.z|d.zel|oldu|halloldu|hallet|basar|ba.ar|a..ld|sorun|hata|oymu|buymu|hakl|sayen|fayda|yarar",
  ],
  requests: [],
  common: [
    "bir|bu|ve|cok|icin|ama|tesekkurler|tesekkur|calisti|calismiyor|nasil|ne|oldu|var|yok|de|da|mi|hala|simdi|nasıl|ben|benim|yine|kendim|lutfen",
  ],
  found: ["buldum(?= ?(?:$|[.,!]))"],
};
