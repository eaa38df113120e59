/**
 * The adapter that turns run on, whichever channel the activity came by: what the bot sends is collected
 * in the unit of work and leaves with the commit.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import { ActivityTypes, BotAdapter, TurnContext } from 'botbuilder';
import type { Activity, ConversationReference, ResourceResponse } from 'botbuilder';
import { currentUnitOfWork } from './unitOfWork';

const LONGEST_DELAY_MS = 5_000;

export class TurnAdapter extends BotAdapter {
  /** Runs `logic` on a copy of the activity. Rejects with whatever the logic threw. */
  async runTurn(activity: Partial<Activity>, logic: (context: TurnContext) => Promise<void>): Promise<void> {
    const copy = structuredClone(activity);
    if (copy.timestamp) copy.timestamp = new Date(copy.timestamp);
    await this.runMiddleware(new TurnContext(this, copy), logic);
  }

  async sendActivities(_context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    const unit = currentUnitOfWork();
    const responses: ResourceResponse[] = [];
    for (const activity of activities) {
      if (activity.type === 'delay') {
        await sleep(Math.min(Number(activity.value) || 0, LONGEST_DELAY_MS));
        responses.push({ id: '' });
        continue;
      }
      // A trace holds the whole dialog state, and typing is shown by the pipeline itself.
      if (activity.type === ActivityTypes.Trace || activity.type === ActivityTypes.Typing) {
        responses.push({ id: '' });
        continue;
      }
      const id = randomUUID();
      unit.outgoing.push({ kind: 'send', activity: { ...activity, id } });
      responses.push({ id });
    }
    return responses;
  }

  async updateActivity(_context: TurnContext, activity: Partial<Activity>): Promise<ResourceResponse> {
    if (!activity.id) throw new Error('An update needs the id of the activity it replaces.');
    currentUnitOfWork().outgoing.push({ kind: 'update', activity: { ...activity, id: activity.id } });
    return { id: activity.id };
  }

  async deleteActivity(_context: TurnContext, reference: Partial<ConversationReference>): Promise<void> {
    if (!reference.activityId) throw new Error('A deletion needs the id of the activity.');
    currentUnitOfWork().outgoing.push({
      kind: 'update',
      activity: { type: ActivityTypes.MessageDelete, id: reference.activityId },
    });
  }

  /** Turns begin from recorded activities only; what the bot starts by itself is recorded first. */
  async continueConversation(): Promise<void> {
    throw new Error('Record an activity instead: the turn queue runs it.');
  }
}
