function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = [...(words[0] ?? '?')][0] ?? '?';
  const last = words.length > 1 ? ([...(words[words.length - 1] ?? '')][0] ?? '') : '';
  return (first + last).toUpperCase();
}

export function Avatar({ name, small, agent }: { name: string; small?: boolean; agent?: boolean }) {
  const classes = ['avatar', small && 'avatar-small', agent && 'avatar-agent'].filter(Boolean).join(' ');
  return (
    <span class={classes} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}
