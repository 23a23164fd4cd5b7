import type { Form, FormErrors } from "./form.ts";
import type { View } from "./view.ts";

/** What goes back to the one who acted, as the platform gets it. */
export type Reply =
  /** A new message: to the actor alone if hidden, else where they acted. */
  | { readonly kind: "say"; readonly view: View; readonly hidden: boolean }
  /** In place of the message whose button was pressed. `hidden` tells whether that message is the actor's alone. */
  | { readonly kind: "replace"; readonly view: View; readonly hidden: boolean }
  | { readonly kind: "open"; readonly form: Form }
  /** Shown at the fields; `form` holds what was typed. */
  | { readonly kind: "errors"; readonly form: Form; readonly errors: FormErrors }
  | { readonly kind: "nothing" };
