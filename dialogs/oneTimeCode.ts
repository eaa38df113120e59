/** What holds of a mailed code: whoever makes it keeps to it, and the bot says so. */
export const ONE_TIME_CODE = {
  digits: 6,
  /** From the request on. */
  minutes: 10,
  /** Wrong ones before it is used up. */
  tries: 5,
  /** Codes that are sent for one order, whoever asks. */
  perOrderAndHour: 3,
} as const;
