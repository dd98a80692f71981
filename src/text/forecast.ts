import type { ForecastStanding } from '../core/forecast.ts';

/** What will become of a survey, in a word or two. */
type Standings = Readonly<Record<ForecastStanding, string>>;

const th: Standings = {
  behind: 'คาดว่าไม่ถึงขั้นต่ำ',
  short: 'ปิดรับโดยไม่ถึงขั้นต่ำ',
  unknown: 'ยังคาดการณ์ไม่ได้',
  onCourse: 'คาดว่าถึงขั้นต่ำ',
  near: 'ครบแล้วหรือขาดไม่ถึง 5 คน',
  enough: 'ถึงขั้นต่ำแล้ว',
  noMinimum: 'ไม่กำหนดขั้นต่ำ',
};
const en: Standings = {
  behind: 'Behind',
  short: 'Closed below the minimum',
  unknown: 'Cannot be said yet',
  onCourse: 'On course',
  near: 'Reached, or fewer than 5 missing',
  enough: 'Minimum reached',
  noMinimum: 'No minimum',
};
export const forecastText = { th, en };
