/** The ways in which a customer can answer a mail, as the mail names them. */
export interface AnswerWays {
  /** Whether mails to the shop's address are read by the desk. */
  byMail: boolean;
  /** Of the Contact Us page. */
  contactUrl: string;
  /** IANA name of the shop's time zone. */
  timeZone: string;
  /** Where their conversation goes on, and how long that works. */
  chat?: { url: string; until: Date };
}
