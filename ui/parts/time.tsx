import { useEffect, useState } from 'react';
import { useFormat } from '../language/format.ts';

const STEP_MS = 15_000;

/** How long ago something was or how soon it will be, with date and time for those who point at it. */
export function Time({ at }: { at: string }) {
  const format = useFormat();
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), STEP_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <time dateTime={at} title={format.moment(at)}>
      {format.relative(at, Math.max(now, Date.now()))}
    </time>
  );
}
