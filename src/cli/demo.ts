import { readConfiguration } from "../compose.ts";
import { DemoBroke, play } from "./demo/play.ts";
import { scenes } from "./demo/scenes.ts";
import { openStage } from "./demo/stage.ts";
import { EXIT } from "./exit.ts";
import { print } from "./output.ts";

/** A Monday morning in the office hours of most places. */
const BEGINS = Date.parse("2026-03-02T09:00:00Z");

/** Plays the way through the program before whoever runs it, in memory. Says what broke, and then fails. */
export async function demoFromCommandLine(): Promise<void> {
  const configuration = await readConfiguration();
  const { program } = configuration;
  const stage = await openStage(configuration, BEGINS);
  const lines: Promise<void>[] = [];
  try {
    const played = scenes(program, BEGINS);
    await play(played, { stage, program, print: (line) => void lines.push(print(line)) });
    await Promise.all(lines);
    await print(`\nAll of it works: ${played.length} scenes, nothing kept.`);
  } catch (error) {
    if (!(error instanceof DemoBroke)) throw error;
    await Promise.all(lines);
    console.error(`\n${error.message}`);
    process.exitCode = EXIT.failed;
  } finally {
    await stage.close();
    // What is still learned would keep the process for as long as that takes.
    await configuration.knowledge.stop();
  }
}
