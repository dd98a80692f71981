import type { Instrument, Text } from './instrument.ts';

/** What every code of an instrument is called; questions and cells by their wording. */
export function titlesOf(instrument: Instrument): ReadonlyMap<string, Text> {
  const titles = new Map<string, Text>();
  for (const tool of instrument.tools) {
    titles.set(tool.code, tool.title);
    if (tool.kind === 'survey') {
      for (const { code, title } of tool.parts) if (code !== undefined) titles.set(code, title);
      for (const indicator of tool.indicators) {
        titles.set(indicator.code, indicator.title);
        for (const question of indicator.questions) {
          titles.set(question.code, question.text);
          for (const cell of question.cells ?? []) titles.set(cell.code, cell.text);
        }
      }
    } else {
      for (const indicator of tool.indicators) {
        titles.set(indicator.code, indicator.title);
        for (const section of indicator.sections) {
          titles.set(section.code, section.title);
          for (const item of section.items) titles.set(item.code, item.title);
        }
      }
    }
  }
  return titles;
}
