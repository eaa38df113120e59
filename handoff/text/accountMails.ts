/** Mails to those who work at the desk, in the desk's language. */
import { instantInWords } from './instant';
import { onOneLine, paragraphs } from './mailLayout';

export interface AccountMail {
  subject: string;
  text: string;
}

export const accountMails = {
  invitation: (facts: {
    shopName: string;
    /** IANA name of the shop's time zone. */
    timeZone: string;
    name: string;
    invitedBy: string;
    link: string;
    expiresAt: Date;
  }): AccountMail => ({
    subject: `Your invitation to the desk of ${facts.shopName}`,
    text: paragraphs([
      `Hello ${onOneLine(facts.name)},`,
      `${onOneLine(facts.invitedBy)} would like you to answer the customers of ${facts.shopName}. Choose a password here, and you are in:`,
      `    ${facts.link}`,
      `The link works once, until ${instantInWords(facts.expiresAt, facts.timeZone)}. Please pass it on to nobody.`,
      `If you don't know what this is about, you need do nothing.`,
    ]),
  }),

  passwordReset: (facts: { shopName: string; name: string; link: string }): AccountMail => ({
    subject: `A new password for the desk of ${facts.shopName}`,
    text: paragraphs([
      `Hello ${onOneLine(facts.name)},`,
      `somebody asked for a new password for your account at the desk of ${facts.shopName}. If it was you or your admin, choose one here:`,
      `    ${facts.link}`,
      `The link works once, for one hour. You are then signed out everywhere else.`,
      `If you don't want a new password, you need do nothing: the present one stays.`,
    ]),
  }),
};
