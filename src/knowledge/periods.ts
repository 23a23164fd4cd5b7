// Periods and days of the year as people write them.

const NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");
export const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);

/** A number up to twelve in words, a greater one in digits. */
export const inWords = (number: number): string => NUMBERS[number] ?? String(number);

/** A number of months as a period: "three months", "one year", "18 months". */
export function period(months: number): string {
  const [count, unit] = months % 12 === 0 ? [months / 12, "year"] : [months, "month"];
  return `${inWords(count)} ${unit}${count === 1 ? "" : "s"}`;
}

/** A day of every year, `MM-DD`, in words: "1 January". */
export function yearDay(monthDay: string): string {
  const [month = 1, day = 1] = monthDay.split("-").map(Number);
  return `${day} ${MONTHS[month - 1]}`;
}
