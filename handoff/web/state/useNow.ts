import { useEffect, useState } from 'preact/hooks';

const EVERY_MS = 20_000;

/** The present, renewed often enough for times in minutes. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
