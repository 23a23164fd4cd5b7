import type { ThanksLanguage } from "../language.ts";
import { nothing } from "./nothing.ts";

/** Emoji, and their names as Slack writes them: the same everywhere. */
export const emoji: ThanksLanguage = {
  ...nothing,
  spaced: false,
  thanks: [
    "🙏|🙇(?:♂|♀)?|:pray:|:bow:|:(?:wo)?man-bowing:|:person_bowing:|:thank[a-z_-]*:|:ty:|:thx:|:folded_hands:|:gratitude[a-z_-]*:|:gracias:|:merci:|:danke:|:arigato[a-z_-]*:",
  ],
  ironic: ["🙄|🙃|😒|🤡|:face_with_rolling_eyes:|:rolling_eyes:|:upside_down_face:|:unamused:|:clown[a-z_]*:|🖕"],
  acknowledgements: [
    "👍|👌|✅|☑|✔|💯|🆗|:\\+1:|:thumbsup:|:ok_hand:|:white_check_mark:|:heavy_check_mark:|:ok:|:100:|❤|💖|💜|💙|💚|🧡|💛|🫶|🤗|😍|🥰|:heart:|:purple_heart:|:hugging_face:|🙌|:raised_hands:|💪|🫡|:saluting_face:",
  ],
  glimpses: [
    "🙏|🙇|❤|💖|💜|💙|💚|🧡|💛|🫶|🤗|😍|🥰|👍|👌|✅|☑|✔|💯|🆗|🙌|💪|🫡|🙄|🙃|😒|🤡|🖕|:pray|:bow|bowing|:thank|:ty:|:thx|:folded|:gratitude|:\\+1|:thumbsup|:ok|:white_check|:heavy_check|:100|:heart|_heart|:hugging|:raised_hands|:saluting|:face_with_roll|:rolling|:upside|:unamused|:clown",
  ],
};
