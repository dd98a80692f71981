import { frameText } from '../text/frame.ts';
import type { Language } from '../text/language.ts';

/** In a form: what was typed into it and left unsaved is offered here; the page's script shows it. */
export function KeptWords({ language }: { readonly language: Language }) {
  const t = frameText[language];
  return (
    <div class="notice notice-warn" role="status" data-kept hidden>
      <p>{t.unsaved}</p>
      <div class="actions">
        <button type="button" class="button" data-put-back>
          {t.putBack}
        </button>
        <button type="button" class="button button-quiet" data-throw-away>
          {t.throwAway}
        </button>
      </div>
    </div>
  );
}
