/** Mails as they come over the wire. */
import { createTransport, type SendMailOptions } from 'nodemailer';

export async function rawMail(mail: SendMailOptions): Promise<Buffer> {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const { message } = await composer.sendMail({
    from: 'Ana Ruiz <ana@example.com>',
    to: 'care@shop.example',
    subject: 'A question',
    text: 'What about my ring?',
    ...mail,
  });
  return message as Buffer;
}

/** One pixel. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
