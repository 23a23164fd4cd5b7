import type { CalendarDate } from "../core/ids.ts";
import type { Program } from "../program/schema.ts";
import { readAwardDay } from "./award-day.ts";
import { awardWords, type Form, formsOf, named, whole } from "./settings-form.ts";
import type { SettingsQuestion } from "./settings-question.ts";

const IS = "(?: is| are| was| will| will be| do we have| does)?";
const OPENS = "(?:open|opens|opening|start|starts|starting|begin|begins|beginning)";

/** Questions for award dates and for what falls due before them. */
export function dateForms({ program, calendar }: Program): Form[] {
  const award = awardWords(program);
  const granted =
    "(?: (?:be )?(?:granted|given|given out|handed out|announced|awarded|published|due|out|coming|coming up))?";
  const next = `(?:the )?(?:next|upcoming|following) (?:round of |batch of |set of )?${award}(?: date| dates| day| round| cycle)?`;
  const until = "(?:until|till|til|to|before)";
  const remaining =
    "how (?:long|soon|many days|many weeks|many months|much time)(?: is it| is| are| are there| do we have| do i have| will it be| does it take| remains?| remain)?(?: left)?(?: now)?";
  const nextDate: readonly RegExp[] = [
    whole(`(?:and )?when${IS} ${next}${IS}${granted}`),
    whole(`(?:what|which)(?: date| day)?${IS} ${next}`),
    whole(`(?:what|which)${IS} (?:the )?(?:date|day) of ${next}`),
    whole(`(?:the )?(?:date|day) of ${next}`),
    whole(`(?:the )?next ${award} (?:date|day)`),
    whole(`${remaining} ${next}${IS}${granted}`),
    whole(`${remaining} ${until} (?:${next}|(?:the )?${award}(?: date| dates| day)?)${IS}${granted}`),
    whole(`(?:days|time|weeks) (?:left )?${until} ${next}`),
    whole(`(?:the )?countdown to ${next}`),
  ];
  const dates: readonly RegExp[] = [
    whole(
      `(?:what|which|when)${IS}(?: all)?(?: of)?(?: the)?(?: fixed)? ${award} (?:dates|days)(?: of the year| this year| each year)?`,
    ),
    whole(`(?:the )?(?:list|dates|days) of(?: all)?(?: the)? ${award} (?:dates|days)`),
    whole(`(?:list|show me|give me)(?: all)?(?: the)? ${award} (?:dates|days)`),
    whole(
      `on (?:which|what) (?:dates|days)(?: of the year)? are(?: the)? ${award} (?:granted|given|given out|handed out)`,
    ),
  ];
  const forDay = `(?: (?:for|of|before|in|with|on) (?:the |an |my )?(?:${award} (?:of|on|in) (?:the )?)?${named("day", 4)}(?: ${award})?(?: date| dates| day| round| cycle)?)?`;
  const endingOn = `(?: (?:for|of|if) (?:the |an |a )?(?:${award}|terms?)(?: that| which)? (?:ends?|ending) (?:on|in) (?:the )?${named("day", 4)}| (?:for|before) (?:the )?${named("awards", 4)}(?: ${award})?(?: date)?)?`;
  const windows: readonly RegExp[] = [
    whole(`when${IS} (?:the |a )?(?:next )?renewal (?:window|period|phase)(?: (?:going to|to))? ${OPENS}${endingOn}`),
    whole(`when${IS} (?:the )?renewal (?:window|period) open up${endingOn}`),
    whole(`(?:the )?(?:opening|start|beginning) of the renewal (?:window|period)${endingOn}`),
  ];
  const dossier = `(?:the |a )?(?:dossiers?|(?:award )?documentation(?= (?:due|to|have|has|be|must).* (?:${award}|date|round|cycle)))`;
  const due =
    "(?:due|to be (?:handed|turned) in|to be in|have to be (?:handed )?in|has to be (?:handed )?in|be handed in)";
  const dossiers: readonly RegExp[] = [
    whole(`(?:when|by when|until when|what day|what date)${IS}(?: must)? ${dossier} (?:must )?${due}${forDay}`),
    whole(`(?:what|when)${IS} (?:the )?(?:deadline|due date|last day) (?:for|of) ${dossier}${forDay}`),
    whole(`(?:what|when)${IS} (?:the )?dossier (?:deadline|due date|due)${forDay}`),
    whole(`(?:the )?dossier (?:deadline|due date)${forDay}`),
    whole(
      `(?:when|by when|until when) (?:do i|do we|do you|must i|must we|must one|does one) (?:have to |need to )?hand in ${dossier}${forDay}`,
    ),
  ];
  const on = (kind: SettingsQuestion["kind"], day: string | undefined, today: CalendarDate) => {
    if (day === undefined || day === "next" || day === "upcoming") return { kind, about: [] };
    const read = readAwardDay(day, calendar.awardDates, today);
    return read && { kind, about: [read] };
  };
  return [
    ...formsOf(nextDate, () => ({ kind: "next-award-date", about: [] })),
    ...formsOf(dates, () => ({ kind: "award-dates", about: [] })),
    ...formsOf(windows, ({ day, awards }, today) => on("renewal-window", day ?? awards, today)),
    ...formsOf(dossiers, ({ day }, today) => on("dossier-due", day, today)),
  ];
}
