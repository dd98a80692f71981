import { everyPage } from './pages.ts';

everyPage('en');
