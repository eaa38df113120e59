import type { MacroList, MacroPreview, MacroRequest, TicketSummary } from '../../api/contract';
import { caught, say, type DeskContext } from './deskContext';

export type MacroAnswer = MacroList | { problem: string };

/** Macros are read anew whenever they are looked at: a lead may just have changed one. */
export function createMacroActions(
  context: DeskContext,
  ticket: {
    take: (summary: TicketSummary) => void;
    load: (number: string) => Promise<void>;
    refreshQueue: () => void;
  },
) {
  const { api } = context;
  const wordsOf = (error: unknown): string => {
    const { fields, message } = caught(context, error);
    // What is wrong with a field says more than that something is wrong.
    return fields.map((field) => field.message).join('. ') || message;
  };
  const answered = <Value>(call: Promise<Value>): Promise<Value | { problem: string }> =>
    call.catch((error: unknown) => ({ problem: wordsOf(error) }));
  const written = async (call: Promise<unknown>, done: string): Promise<MacroAnswer> => {
    try {
      await call;
    } catch (error) {
      return { problem: wordsOf(error) };
    }
    say(context, done);
    return answered(api.macros());
  };

  return {
    previews: (number: string) => answered(api.macroPreviews(number)),
    /**
     * @param runId the same again does nothing new
     * @returns what it was refused with; undefined where it was done
     */
    async run(number: string, macro: MacroPreview, runId: string): Promise<string | undefined> {
      let problem: string | undefined;
      try {
        ticket.take((await api.runMacro(number, macro.id, runId)).ticket);
        say(context, `Done: ${macro.name}.`);
      } catch (error) {
        problem = caught(context, error).message;
      }
      await ticket.load(number);
      ticket.refreshQueue();
      return problem;
    },
    list: () => answered(api.macros()),
    /** Each answers with the list as it is then. */
    add: (macro: MacroRequest) => written(api.addMacro(macro), 'The macro is added.'),
    change: (id: string, macro: MacroRequest) => written(api.changeMacro(id, macro), 'The macro is changed.'),
    remove: (id: string) => written(api.removeMacro(id), 'The macro is removed.'),
    /** Those whom a macro can give a ticket to. */
    agents: () => answered(api.agents()),
  };
}
