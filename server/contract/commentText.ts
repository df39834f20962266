/**
 * What a citizen wrote, as it is kept: one kind of line end, composed letters, nothing that a database refuses (NUL,
 * half of a letter pair) and nothing that makes a text read otherwise than it is written (control and direction
 * signs). An empty result is no comment.
 */
export function commentText(written: string): string {
  return written
    .replace(/\r\n?/g, "\n")
    .replace(/(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu, "")
    .replace(/\p{Cs}/gu, "\ufffd")
    .normalize("NFC")
    .trim();
}
