/** What a file of contributions can be: `mvp` is for the MVP portal's form, the others can be imported again. */
export const FORMATS = ["csv", "json", "mvp"] as const;
export type Format = (typeof FORMATS)[number];
