import { fileAppeal, seeAppeals } from './appeal.ts';
import { decideAppeal, seeAppealQueue, setAppeals } from './appeal-panel.ts';

/** All that is done about appeals. */
export const appealActions = [seeAppeals, fileAppeal, seeAppealQueue, setAppeals, decideAppeal];
