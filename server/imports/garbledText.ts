/** UTF-8 that some program took for Windows-1252 and saved again: "Xã" becomes "XÃ£", "ộ" becomes "á»™". */
const TWICE_ENCODED = /áº|á»|Ã[\u0080-\u00BF]|Ä\u2018|Æ°|Æ¡/;
/** TCVN3 (fonts .VnTime): accented letters stand where other tables have signs. "Bé" and "®·ng" for "Bộ" and "đảng". */
const OLD_FONT = /[\p{L}][µ¸¶·¹¨©ª«¬®]|[µ¸¶·¹¨©ª«¬®]\p{L}/u;

/** What happened to a text that a person would see to be garbled; undefined: nothing. */
export function garbledText(text: string): "twice-encoded" | "old-font" | undefined {
  if (TWICE_ENCODED.test(text)) return "twice-encoded";
  return OLD_FONT.test(text) ? "old-font" : undefined;
}
