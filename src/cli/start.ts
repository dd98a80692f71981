import { commandText } from '../text/command.ts';
import type { Command } from './command.ts';

/** `npm start`: the program itself, until Ctrl-C. */
export const start: Command = {
  name: 'start',
  about: commandText.start,
  places: [],
  options: {
    empty: { about: commandText.startEmpty },
    host: { about: commandText.startHost, value: 'HOST' },
    port: { about: commandText.startPort, value: 'PORT' },
  },
  async run({ values, switches, outside }) {
    await outside.serve({
      data: values.data,
      host: values.host,
      port: values.port,
      empty: switches.has('empty'),
    });
    return { right: true, json: null, lines: [] };
  },
};
