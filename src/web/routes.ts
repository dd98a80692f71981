import { home } from './pages/home.tsx';
import { get, type Route } from './route.ts';

/** Every address of the program, once. */
export const routes: readonly Route[] = [get('/', home)];
