/** What citizens can have read out to them. Words for the officials who record it are in web/messages/voices.ts. */
export const CLIP_SLOTS = ["question", "faces", "promise", "thanks", "refusal"] as const;
export type ClipSlot = (typeof CLIP_SLOTS)[number];

/** Bytes of a clip at most, whole, as it is given out. */
export const CLIP_LIMIT = 20 * 1024;

/** The clip of each slot by the digest in its address; a slot that nobody has recorded is missing. */
export type Clips = Readonly<Partial<Record<ClipSlot, string>>>;

/** Where clips can be heard with nothing but a browser; one with .opus or .caf behind it is the recording itself. */
export const clipsAddress = (digests: readonly string[]) => `/voices/${digests.join("-")}`;
