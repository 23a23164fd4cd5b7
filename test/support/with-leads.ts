// The default program with what only its operator knows: who leads a region, and where technical questions belong.
import type { Program } from "../../src/program/schema.ts";
import { program } from "./parts.ts";

const LEADS: Readonly<Record<string, string>> = { "uk-ireland": "Lena Lead", france: "Fabienne Lead" };

export const programWithLeads: Program = {
  ...program,
  regions: program.regions.map((region) => {
    const name = LEADS[region.id];
    return name === undefined ? region : { ...region, lead: { name, accounts: ["playground:community:lena"] } };
  }),
  answers: {
    ...program.answers,
    technicalChannels: [
      {
        id: "virtualisation",
        name: "Virtualisation",
        words: ["hyper-v", "virtual machine"],
        places: ["slack:T024BE7LD:C0G9QF9GZ", "playground:community:help"],
      },
      { id: "databases", name: "Databases", words: ["sql server"], places: ["discord:1:2"] },
    ],
  },
};
