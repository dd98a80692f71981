import { fileAppeal, seeAppeals } from './appeal.ts';
import { decideAppeal, seeAppealQueue, setAppeals } from './appeal-panel.ts';
import { weighAppeal } from './appeal-weigh.ts';

/** All that is done about appeals. */
export const appealActions = [
  seeAppeals,
  fileAppeal,
  seeAppealQueue,
  weighAppeal,
  setAppeals,
  decideAppeal,
];
