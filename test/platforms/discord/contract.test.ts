import { commandContract } from "../../contracts/commands.contract.ts";
import { creditContract } from "../../contracts/credit.contract.ts";
import { platformContract } from "../../contracts/platform.contract.ts";
import { discordHarness } from "./harness.ts";

platformContract("discord", () => discordHarness());
platformContract("discord without the text of messages", () => discordHarness({ readsMessages: false }));

commandContract("discord", () => discordHarness(), /; \/help shows what you can use\.$/);
creditContract("discord", () => discordHarness());
