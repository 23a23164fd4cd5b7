// The least that a Discord bot does: it answers every command and every mention with a fixed word. What Laurel is measured beside.
import { Client, GatewayIntentBits, MessageFlags, Partials } from "discord.js";

const { BENCH_TOKEN = "", BENCH_API = "" } = process.env;
const client = new Client({
  intents: [
    GatewayIntentBits.Guilds,
    GatewayIntentBits.GuildMessages,
    GatewayIntentBits.GuildMessageReactions,
    GatewayIntentBits.DirectMessages,
  ],
  partials: [Partials.Channel, Partials.Message],
  allowedMentions: { parse: [] },
  rest: { api: BENCH_API },
});
client.on("error", (error) => console.error(error.name));
client.on("interactionCreate", async (interaction) => {
  if (interaction.isChatInputCommand()) await interaction.reply({ content: "Heard.", flags: MessageFlags.Ephemeral });
});
client.on("messageCreate", async (message) => {
  if (!message.author.bot && client.user && message.mentions.has(client.user)) await message.reply("Heard.");
});
process.on("SIGTERM", () => void client.destroy().then(() => process.exit(0)));
await client.login(BENCH_TOKEN);
