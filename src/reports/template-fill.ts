import { LoopPlugin, TemplateHandler, TextPlugin } from 'easy-template-x';
import {
  namedField,
  TEMPLATE_FIELDS,
  type TemplateField,
  type TemplateValues,
} from '../core/template-field.ts';
import { toArabicDigits } from '../kit/thai.ts';
import { stampZip } from '../kit/zip-time.ts';

/**
 * Fills a checked template. Only texts and repeated lists are known to it – no pictures, links,
 * charts or markup – and a name leads to nothing but the values of its own list.
 */
export async function fillTemplate(
  template: Uint8Array,
  values: TemplateValues,
  day: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const handler = new TemplateHandler({
    plugins: [new TextPlugin(), new LoopPlugin()],
    maxXmlDepth: DEEPEST,
    scopeDataResolver: ({ path }) => valueAt(path, values) as string,
  });
  const filled = await handler.process(Buffer.from(template), {});
  return stampZip(new Uint8Array(filled), day);
}

const DEEPEST = 400;

interface Scope {
  readonly fields: readonly TemplateField[];
  readonly values: TemplateValues;
}

/** Follows the lists that are open, line by line, to what a name means in the innermost that has it. */
function valueAt(
  path: readonly (number | { readonly name: string })[],
  values: TemplateValues,
): string | readonly TemplateValues[] {
  const scopes: Scope[] = [{ fields: TEMPLATE_FIELDS, values }];
  let found: { field: TemplateField; value: string | readonly TemplateValues[] } | undefined;
  for (const step of path) {
    if (typeof step !== 'number') found = namedIn(scopes, toArabicDigits(step.name));
    else if (found && typeof found.value !== 'string') {
      scopes.push({ fields: found.field.each ?? [], values: found.value[step] ?? {} });
    }
  }
  return found?.value ?? '';
}

function namedIn(scopes: readonly Scope[], name: string) {
  for (const { fields, values } of [...scopes].reverse()) {
    const field = namedField(fields, name);
    if (field) return { field, value: values[field.key] ?? '' };
  }
  return undefined;
}
