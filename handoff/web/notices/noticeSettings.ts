import { ATTENTION_KINDS, type AttentionKind } from '../../desk/attentionKinds';

/** How this browser calls its agent. */
export interface NoticeSettings {
  sound: boolean;
  /** Desktop notifications; the browser has to be asked as well. */
  desktop: boolean;
  kinds: readonly AttentionKind[];
}

export const NOTICE_SETTINGS_KEY = 'desk.notices';

const DEFAULTS: NoticeSettings = { sound: true, desktop: false, kinds: ATTENTION_KINDS };

/** As they were written; what is not readable is as if nothing had been. */
export function readNoticeSettings(written: string | null): NoticeSettings {
  try {
    const { sound, desktop, kinds } = JSON.parse(written ?? '{}') as Partial<NoticeSettings>;
    return {
      sound: sound ?? DEFAULTS.sound,
      desktop: desktop ?? DEFAULTS.desktop,
      kinds: Array.isArray(kinds) ? ATTENTION_KINDS.filter((kind) => kinds.includes(kind)) : DEFAULTS.kinds,
    };
  } catch {
    return DEFAULTS;
  }
}
