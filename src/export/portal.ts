// The activity form of the MVP portal, as it is in 2026: its words, and which of the program's kinds they stand for.
// The portal publishes no description of it; this is what its users wrote down (github.com/royklo/mvp-activity-monitoring).

/** The form's limits, in UTF-16 units. */
export const PORTAL_LIMITS = { title: 100, description: 1000, privateDescription: 1000 } as const;

interface ActivityType {
  readonly name: string;
  /** Ids of kinds that programs use for it, the likeliest first. */
  readonly kinds: readonly string[];
  /** How its form calls the people who were reached; absent where it does not ask. */
  readonly reach?: string;
  readonly role?: string;
  /** How this form and older ones called it. */
  readonly alsoCalled: RegExp;
}

const VIEWS = "Number of Views";

/** The first whose words fit tells what a record of the portal is. */
export const ACTIVITY_TYPES: readonly ActivityType[] = [
  { name: "Blog", kinds: ["blogging", "blog"], reach: VIEWS, alsoCalled: /blog|article|site owner|social media/ },
  {
    name: "Content Feedback and Editing",
    kinds: ["documentation"],
    reach: VIEWS,
    alsoCalled: /editing|translation|documentation|\bbook/,
  },
  {
    name: "Product Feedback",
    kinds: ["product-feedback", "beta-feedback"],
    alsoCalled: /product (group )?feedback|beta|early adopter/,
  },
  { name: "Online Support", kinds: ["forum-help", "answers"], reach: VIEWS, alsoCalled: /support|forum/ },
  { name: "Mentorship/Coaching", kinds: ["mentoring"], role: "Mentor", alsoCalled: /mentor|coach/ },
  {
    name: "User Group Owner",
    kinds: ["user-group"],
    reach: VIEWS,
    role: "Organizer",
    alsoCalled: /user group owner|organi[sz]er/,
  },
  { name: "Podcast", kinds: ["podcast", "video"], reach: "On-demand views", alsoCalled: /^podcast/ },
  {
    name: "Webinar/Online Training/Video/Livestream",
    kinds: ["video", "public-speaking"],
    reach: "On-demand views",
    alsoCalled: /webinar|webcast|video|livestream|training/,
  },
  {
    name: "Open Source/Project/Sample code/Tools",
    kinds: ["open-source", "free-solutions"],
    reach: VIEWS,
    alsoCalled: /open source|sample|code|tool|project/,
  },
  { name: "Speaker/Presenter at Microsoft Event", kinds: ["public-speaking"], alsoCalled: /microsoft event/ },
  {
    name: "Speaker/Presenter at Third-party Event",
    kinds: ["public-speaking"],
    reach: "In-Person Attendees",
    alsoCalled: /speak|speaker|presenter|conference/,
  },
];

/** Whose event a talk was at is not on record; most are other people's. */
const NEVER_WRITTEN = "Speaker/Presenter at Microsoft Event";

/** The type that a kind of the program is written as: the one it is the likeliest kind of. Undefined where none fits. */
export function activityTypeOf(kind: string): ActivityType | undefined {
  return ACTIVITY_TYPES.filter(({ name, kinds }) => name !== NEVER_WRITTEN && kinds.includes(kind)).toSorted(
    (one, other) => one.kinds.indexOf(kind) - other.kinds.indexOf(kind),
  )[0];
}

/** The kind that a type of the portal stands for, of those the program has; undefined where none fits. */
export function kindOfActivity(type: string, kinds: readonly string[]): string | undefined {
  const words = type.toLowerCase();
  const found =
    ACTIVITY_TYPES.find(({ name }) => name.toLowerCase() === words) ??
    ACTIVITY_TYPES.find(({ alsoCalled }) => alsoCalled.test(words));
  return found?.kinds.find((kind) => kinds.includes(kind));
}

/** The columns that are written, named as the form's fields. The last says what was cut to fit. */
export const PORTAL_COLUMNS = [
  "Activity Type",
  "Primary Technology Area",
  "Additional Technology Areas",
  "Title",
  "Description",
  "Private Description",
  "Target Audience",
  "Published Date",
  "Role",
  "Quantity",
  VIEWS,
  "On-demand views",
  "In-Person Attendees",
  "Activity URL",
  "Cut",
] as const;
export type PortalColumn = (typeof PORTAL_COLUMNS)[number];
export type PortalRow = Partial<Record<PortalColumn, string>>;
