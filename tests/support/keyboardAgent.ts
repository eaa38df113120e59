/** An agent at the desk who uses the keyboard and nothing else. */
import type { Page } from 'playwright-core';
import { eventually } from './eventually';

export class KeyboardAgent {
  constructor(
    readonly name: string,
    readonly page: Page,
  ) {}

  get log() {
    return this.page.getByRole('log');
  }

  /** By its number, from the list of commands. */
  async open(number: string): Promise<void> {
    await this.page.keyboard.press('Control+k');
    const field = this.page.getByRole('combobox', { name: 'What do you want to do?' });
    await field.waitFor();
    await this.page.keyboard.type(number);
    await this.page.keyboard.press('Enter');
    await this.page.waitForURL(`**/desk/tickets/${number}?**`);
    await this.isOpen(number);
  }

  async claim(): Promise<void> {
    await this.page.keyboard.press('c');
    await this.page.getByRole('textbox', { name: /^Reply to/ }).waitFor();
  }

  /** @returns the number of the ticket that was next in line; undefined when nobody waits */
  async takeNext(): Promise<string | undefined> {
    const before = this.page.url();
    await this.page.keyboard.press('g');
    const said = this.page.getByRole('status').filter({ hasText: /You picked up|Nobody is waiting/ });
    await said.waitFor();
    const number = /T-\d+/.exec(await said.innerText())?.[0];
    if (number === undefined) return undefined;
    await eventually(() => expect(this.page.url()).not.toBe(before));
    await this.isOpen(number);
    return number;
  }

  async reply(words: string): Promise<void> {
    await this.page.keyboard.press('r');
    await eventually(async () =>
      expect(await this.page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA'),
    );
    await this.page.keyboard.type(words);
    await this.page.keyboard.press('Enter');
    await this.log.getByText(words).first().waitFor();
    await this.page.keyboard.press('Escape');
  }

  async resolve(): Promise<void> {
    await this.page.keyboard.press('e');
    await this.page.getByRole('group', { name: 'Confirm' }).waitFor();
    await this.page.keyboard.press('Enter');
    await this.page.getByText('You resolved it').first().waitFor();
  }

  /** The ticket is on the page, and has the keyboard. */
  private async isOpen(number: string): Promise<void> {
    await this.page.locator('.ticket-head').getByText(number).waitFor();
    await eventually(async () =>
      expect(await this.page.evaluate(() => document.activeElement?.id)).toBe('ticket'),
    );
  }
}
