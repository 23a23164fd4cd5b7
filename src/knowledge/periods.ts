// Periods and days of the year as people write them.

const NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");
export const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);

/** A number up to twelve in words, a greater one in digits. */
export const inWords = (number: number): string => NUMBERS[number] ?? String(number);

/** A number of months in months: "three months", "twelve months". */
export const inMonths = (months: number): string => count(months, "month");

/** A number of months as people say it: "three months", "one year", "18 months". */
export const period = (months: number): string => (months % 12 === 0 ? count(months / 12, "year") : inMonths(months));

/** A day of every year, `MM-DD`, in words: "1 January". */
export function yearDay(monthDay: string): string {
  const [month = 1, day = 1] = monthDay.split("-").map(Number);
  return `${day} ${MONTHS[month - 1]}`;
}

const count = (number: number, unit: string): string => `${inWords(number)} ${unit}${number === 1 ? "" : "s"}`;
