import { LoaderCircle } from 'lucide-react';
import { useWords } from '../language/language.tsx';
import { shellWords } from '../shell/words.ts';
import './button.css';
import './loading.css';

/** Something is being read. */
export function Loading() {
  const words = useWords(shellWords);
  return (
    <p className="zp-loading" role="status">
      <LoaderCircle size={20} className="zp-turning" aria-hidden />
      {words.loading}
    </p>
  );
}
