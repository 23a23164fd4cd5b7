const TYPES: Readonly<Record<string, string>> = {
  csv: "text/csv",
  md: "text/markdown",
  pdf: "application/pdf",
  png: "image/png",
  txt: "text/plain",
};

/** Discord goes by the name where no type was sent. */
export const typeByName = (name: string): string => TYPES[name.split(".").at(-1) ?? ""] ?? "application/octet-stream";
