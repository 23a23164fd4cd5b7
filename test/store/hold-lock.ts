// Takes the start lock of the record named on the command line, says so, and stays until it is killed.
import { realTimer } from "../../src/clock.ts";
import { takeStartLock } from "../../src/store/lock.ts";

await takeStartLock({ url: process.argv[2] ?? "", timer: realTimer, onLost: () => undefined });
console.log("held");
process.stdin.resume();
