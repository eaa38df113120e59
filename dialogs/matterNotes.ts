import type { ContactTopic } from '../policies';
import type { TurnMatters } from './ports';

/**
 * How a matter came to its end. `unresolved`: the shopper left it, or declined the person that it needed;
 * `withTeam`: it is a ticket, or about one.
 */
export type Ending = 'answered' | 'unresolved' | 'withTeam';

/** What a turn did for the shopper's matters: noted while it runs, kept for the reports. */
export class MatterNotes {
  private readonly topics = new Set<ContactTopic>();
  private readonly endings: Ending[] = [];
  private isOpen = false;

  begun(topic: ContactTopic): void {
    this.topics.add(topic);
  }

  ended(ending: Ending): void {
    this.endings.push(ending);
  }

  /** At the end of the turn: whether the shopper has a question to answer, or was not understood yet. */
  left(isOpen: boolean): void {
    this.isOpen = isOpen;
  }

  get sum(): TurnMatters {
    const count = (wanted: Ending): number => this.endings.filter((each) => each === wanted).length;
    return {
      topics: [...this.topics],
      answered: count('answered'),
      unresolved: count('unresolved'),
      withTeam: count('withTeam') > 0,
      isOpen: this.isOpen,
    };
  }
}
