// The program and the knowledge that come with Laurel, as an operator finds them.
export { knowledge, program } from "../support/parts.ts";
