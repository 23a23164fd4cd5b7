// Frequent English words that spelling repair leaves alone, beside all that stand in the knowledge and its background.
const WORDS = `
able about above accept access account across act action active actual add address advice afraid after afternoon again
against age agency agent ago agree ahead air all allow almost alone along already also always among amount and angry
animal another answer any anybody anyone anything anyway apart app appear apply area argue around arrive art article ask
asleep attack attend aunt autumn available average avoid awake away baby back bad badge bag ball band bank base basic
bath battery beach bear beat beautiful because become bed been beer before begin behind believe belong below best better
between beyond big bike bill bird birth bit black blame blank block blood blue board boat body bonus book boot bored born
boss both bother bottle bottom bowl box boy brain brand bread break breath bridge bright bring broken brother brown
browser budget bug build burn bus business busy button buy cable cake call calm camera camp cancel car card care career
carry case cash cat catch cause cell center centre certain chain chair chance change channel charge chat cheap check
chest chicken child children choice choose church circle city claim class clean clear clever click client climb clock
close cloth cloud club coach coat code coffee cold collect college colour color come comment common company compare
complain complete computer concern confirm connect consider contact contain content continue contract control cook cool
copy corner correct cost could council count country couple course court cousin cover crash crazy create credit cross
crowd cry cup current custom customer cut cute cycle daily damage dance danger dark data database date daughter day dead
deal dear death debate debt decide deep default degree delay delete deliver demand depend deploy desk detail develop
device die difference different difficult dinner direct dirty discuss disk doctor does dog dollar done door double doubt
down draft drag draw dream dress drink drive driver drop dry due during dust duty each ear early earn earth easily east
easy eat edge edit effect effort eight either else email empty end energy engine engineer enjoy enough enter entire
equal error especially even evening event ever every everybody everyone everything evidence exact example excellent
except excited excuse exercise exist expect expensive experience explain extra eye face fact fail fair faith fall false
family famous fan far farm fast father fault favour fear feature feed feel fellow few field fight figure file fill film
final finally find fine finger finish fire firm first fish fit five fix flat flight floor flow flower fly focus folder
folks follow food fool foot football for force foreign forest forever forget forgot form format forward found four frame
free french fresh friday friend from front fruit full fun function funny further future gain game garden gas gather
general gentle german get gift girl give glad glass global goal gold gone good got government grade grand grandma great
green grey ground group grow guess guest guide guy habit hair half hall hand handle hang happen happy hard hardly hate
have head health hear heart heat heavy height hello help here hero herself hidden high hill him himself hire his history
hit hold hole holiday home honest hope horse hospital host hot hotel hour house however huge human hundred hungry hurry
hurt husband ice idea ideal idle image imagine impact important improve include increase indeed index industry inside
install instance instead interest internet into invite involve island issue item itself jacket job join joke journey joy
judge jump just keep key keyboard kick kid kill kind king kitchen knee knew know label lack lady lake land language
laptop large last late later laugh launch law lay lazy lead leader leaf league learn least leave left leg legal less let
letter level library licence license lie life light like likely limit line link lion list listen little live load loan
local lock log login long look loose lose loss lost lots loud love low luck lunch machine mad made magic mail main major
make male man manage manager many map mark market marry master match material matter maybe meal mean measure meat media
medical meet meeting member memory mention menu merge message middle might mile milk million mind mine minute mirror
miss mistake mix mobile mode model modern moment monday money monitor month mood moon more morning most mother mouse
mouth move movie much music must myself name narrow nation near nearly neck need neighbour neither nephew nervous
network never new news next nice night nine nobody noise none noon normal north nose not note nothing notice now number
object obvious odd off offer office often oil old once one online only open operate opinion option orange order ordinary
original other otherwise ought our out outside oven over own owner pack page pain paint pair paper parent park part
partner party pass past path patient pattern pause pay peace pen people per perfect perhaps period person phone photo
phrase pick picture piece pin pink pizza place plain plan plane plant plate play please plenty pocket point police
policy polite pool poor popular port position possible post pound power practice practise prefer prepare present press
pretty prevent price print private prize probably problem process produce product profile program programme progress
project promise proof proper protect proud prove provide public pull purpose push put quality quarter query question
queue quick quiet quit quite race radio rain raise random range rate rather reach read ready real really reason receive
recent recently record recover red reduce refer refuse regard region regular relate release remain remember remind
remote remove rent repair repeat reply report request require research reset resource respect respond rest restart
result return review reward rich ride right ring rise risk river road rock role roll roof room root round route row rule
run rush safe salary sale salt same sand save say scale scared scene school science score screen script sea search
season seat second secret section secure see seem select self sell send senior sense sentence separate serious serve
server service session set seven several shadow shake shall shape share sharp she shelf shift ship shirt shoe shop short
shot should show shut sick side sign signal silent silly similar simple since sing single sister sit site six size skill
skin sky sleep slide slow small smart smell smile smoke smooth snow social soft software some somebody someone something
sometimes somewhere son song soon sorry sort soul sound source south space spare speak special speed spell spend sport
spot spread spring stack staff stage stair stand standard star start state station status stay steal steel step stick
still stone stop storage store storm story strange stream street stress strong struggle student study stuff stupid style
subject submit success such sudden suddenly sugar suggest suit summer sun sunday super supply support suppose sure
surely surprise sweet swim switch system table take tale talk tall target task taste tax teach team tear tell ten term
terrible test text than thank that their them then theory there therefore these they thick thin thing think third thirty
this those though thought thousand three throat through throw thumb thursday ticket tie tight till time tiny tip tired
title today together token tomorrow tone tonight too tool tooth top topic total touch tough tour toward town toy track
trade train travel treat tree trick trip trouble truck true trust truth try tuesday turn twenty twice two type ugly
uncle under understand unit unless until update upgrade upload upper upset use used useful user usual usually valid
value version very video view village visit voice volume wait wake walk wall want war warm warn wash waste watch water
wave way wear weather web website wednesday week weekend weight welcome well went were west wet what wheel when where
whether which while whisper white who whoever whole whom whose why wide wife wild will win wind window wine winner
winter wish with within without wolf woman wonder wood word work worker world worry worse worst worth would write wrong
yard year yellow yes yesterday yet you young your yourself zero
`;

/** The words as one set. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/));
