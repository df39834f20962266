/**
 * What stands in a page kept for use without a network in the places of what is made on the phone, each time anew. None
 * of them is anything that the server would take, should such a page be sent as it is.
 */
export const BLANK_ID = "id-made-on-the-phone-each-time-anew.";
export const BLANK_RECEIPT = "RECEIPTOFTHATONE";
export const BLANK_DAY = "day-of-use";
export const BLANK_CLOCK = "hh:mm:ss";
