import { commandContract } from "../../contracts/commands.contract.ts";
import { creditContract } from "../../contracts/credit.contract.ts";
import { platformContract } from "../../contracts/platform.contract.ts";
import { slackHarness } from "./harness.ts";

platformContract("Slack", () => slackHarness());
platformContract("Slack over HTTP", () => slackHarness({ mode: "http", startAt: Date.now() }));

commandContract("Slack", () => slackHarness(), /; \/mvp help shows what you can use\.$/);
creditContract("Slack", () => slackHarness());
