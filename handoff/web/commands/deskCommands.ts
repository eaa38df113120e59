import type { Command } from './command';

const group = 'Desk';

/** What concerns the desk as a whole. */
export const DESK_COMMANDS: readonly Command[] = [
  {
    id: 'keys',
    name: 'Show all keys',
    group,
    key: '?',
    text: 'keyboard shortcuts help cheat sheet',
    may: () => true,
    run: (desk) => desk.show('cheatSheet'),
  },
  {
    id: 'singleLettersOff',
    name: 'Turn single-letter keys off',
    group,
    text: 'keyboard shortcuts',
    may: ({ shortcuts }) => shortcuts,
    run: (desk) => desk.setShortcuts(false),
  },
  {
    id: 'singleLettersOn',
    name: 'Turn single-letter keys on',
    group,
    text: 'keyboard shortcuts',
    may: ({ shortcuts }) => !shortcuts,
    run: (desk) => desk.setShortcuts(true),
  },
  {
    id: 'soundOff',
    name: 'Turn the sound off',
    group,
    text: 'mute quiet notifications',
    may: ({ noticeSettings }) => noticeSettings.sound,
    run: (desk) => desk.setNoticeSettings({ sound: false }),
  },
  {
    id: 'soundOn',
    name: 'Turn the sound on',
    group,
    text: 'unmute notifications',
    may: ({ noticeSettings }) => !noticeSettings.sound,
    run: (desk) => desk.setNoticeSettings({ sound: true }),
  },
  {
    id: 'signOut',
    name: 'Sign out',
    group,
    text: 'log off leave',
    may: () => true,
    run: (desk) => void desk.session.signOut(),
  },
];
