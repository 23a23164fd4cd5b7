// What the server's own tests do on the side of the client.
import { type Client, Events, type Interaction, type RepliableInteraction } from "discord.js";

/** Hands the next interaction to `handle`, and resolves with what that returns. */
export const onNext = <T>(client: Client, handle: (interaction: Interaction) => Promise<T> | T): Promise<T> =>
  new Promise((resolve, reject) => {
    client.once(Events.InteractionCreate, (interaction) => {
      Promise.resolve(handle(interaction)).then(resolve, reject);
    });
  });

/** An interaction that takes a reply. Throws for one that does not. */
export function repliable(interaction: Interaction): RepliableInteraction {
  if (!interaction.isRepliable()) throw new Error("It takes no reply");
  return interaction;
}

/** The code with which an attempt was refused, or "done". */
export const refusalOf = (attempt: Promise<unknown>): Promise<unknown> =>
  attempt.then(
    () => "done",
    ({ code }) => code,
  );
