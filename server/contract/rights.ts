/** What somebody may be in this house. Vietnamese names are in web/messages/officials.ts. */
export const ROLES = ["administrator", "analyst", "head", "staff", "auditor"] as const;
export type Role = (typeof ROLES)[number];

/**
 * What a route can ask for. A right always holds for a set of units: those of the grants that give it.
 * "unmask-words" comes with no role: it is a mark of its own on a grant.
 */
export const RIGHTS = [
  /** The officials' screens of figures: released tallies only, as everywhere. */
  "see-figures",
  /** Before-and-after notes on the trend. */
  "keep-notes",
  /** Rating points and their posters, without figures. */
  "see-points",
  /** Adding, renaming and closing them. */
  "change-points",
  /** Comments that were released. Staff see those that are assigned to them. */
  "see-cases",
  /** All comments of a unit, whoever they are assigned to. */
  "see-all-cases",
  "answer-cases",
  /** Assigning, closing, hiding insults. */
  "direct-cases",
  "unmask-words",
  "freeze-reports",
  "see-units",
  "change-units",
  "see-accounts",
  "change-accounts",
  "see-trail",
  /** E-mail and webhook alerts about one's own units. */
  "receive-alerts",
  /** The officials' desk of the movement: what of each model is still to be done. */
  "see-models",
  /** Entering models of the movement, with their results, photos and documents; giving one up. */
  "register-models",
  /** Recognising a registered model. */
  "recognise-models",
  /** Naming a recognised model exemplary. */
  "name-exemplary",
  /** Further languages of what citizens meet, and the voices that read it out. */
  "see-languages",
  /** Writing their words, recording voices, taking them away. */
  "keep-languages",
  /** Saying of a voice that somebody else recorded that it is right. */
  "confirm-voices",
] as const;
export type Right = (typeof RIGHTS)[number];

/**
 * Who may do what. The administrator reads no comments; the auditor changes nothing; staff see no figures. A model's whole
 * way takes three roles, so that nobody praises what they entered themselves.
 */
export const RIGHTS_OF: Readonly<Record<Role, readonly Right[]>> = {
  administrator: [
    "see-figures",
    "see-points",
    "change-points",
    "see-units",
    "change-units",
    "see-accounts",
    "change-accounts",
    "receive-alerts",
    "see-models",
    "name-exemplary",
    "see-languages",
    "keep-languages",
    "confirm-voices",
  ],
  analyst: [
    "see-figures",
    "keep-notes",
    "see-points",
    "see-cases",
    "see-all-cases",
    "freeze-reports",
    "see-units",
    "receive-alerts",
    "see-models",
    "recognise-models",
  ],
  head: [
    "see-figures",
    "keep-notes",
    "see-points",
    "change-points",
    "see-cases",
    "see-all-cases",
    "answer-cases",
    "direct-cases",
    "receive-alerts",
    "see-models",
    "register-models",
    "see-languages",
    "confirm-voices",
  ],
  staff: [
    "see-points",
    "see-cases",
    "answer-cases",
    "see-models",
    "register-models",
    "see-languages",
    "confirm-voices",
  ],
  auditor: [
    "see-figures",
    "see-points",
    "see-cases",
    "see-all-cases",
    "see-units",
    "see-accounts",
    "see-trail",
    "see-models",
    "see-languages",
  ],
};
