import { commandContract } from "../../contracts/commands.contract.ts";
import { creditContract } from "../../contracts/credit.contract.ts";
import { platformContract } from "../../contracts/platform.contract.ts";
import { DISCORD_LIKE } from "../../fixtures/playground/manners.ts";
import { playgroundHarness } from "./harness.ts";

platformContract("playground", () => playgroundHarness({}));
platformContract("playground like Discord", () => playgroundHarness(DISCORD_LIKE));

commandContract("playground", () => playgroundHarness({}), /; \/help shows what you can use\.$/);
commandContract("playground like Discord", () => playgroundHarness(DISCORD_LIKE), /; \/help shows what you can use\.$/);
creditContract("playground", () => playgroundHarness({}));
creditContract("playground like Discord", () => playgroundHarness(DISCORD_LIKE));
