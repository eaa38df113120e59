/**
 * What a reload of the tab should not lose. It stays in this tab and ends with the agent's session:
 * drafts quote customers.
 */
export interface TabMemory {
  read<Value>(name: string, otherwise: Value): Value;
  write(name: string, value: unknown): void;
  clear(): void;
}

const PREFIX = 'desk.';

export function createTabMemory(storage: Storage): TabMemory {
  return {
    read<Value>(name: string, otherwise: Value): Value {
      try {
        const text = storage.getItem(PREFIX + name);
        return text === null ? otherwise : (JSON.parse(text) as Value);
      } catch {
        return otherwise;
      }
    },
    write(name, value) {
      try {
        storage.setItem(PREFIX + name, JSON.stringify(value));
      } catch {
        // A full or forbidden storage costs the draft on a reload, nothing else.
      }
    },
    clear() {
      for (const key of Object.keys(storage)) if (key.startsWith(PREFIX)) storage.removeItem(key);
    },
  };
}
