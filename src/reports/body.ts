import type { Language } from '../text/language.ts';
import { paperText } from '../text/paper.ts';

/**
 * What a document says, before any paper: sections of blocks in plain data. The same body becomes
 * PDF, DOCX, XLSX and HTML, so that all four say the same. Digits are Arabic here; those who want
 * Thai ones get them from the renderer, at the last moment.
 */
export interface Body {
  readonly language: Language;
  readonly title: string;
  readonly subtitle: string;
  /** Whose document it is, and who is named as its maker on the cover. */
  readonly agency: string;
  readonly unit: string;
  /** As printed on the cover. */
  readonly date: string;
  /** For the file's own records and for the same bytes from the same input: YYYY-MM-DD. */
  readonly day: string;
  readonly digits: 'thai' | 'arabic';
  /** Why it is only a draft, said on every page; null where it is not. */
  readonly draft: string | null;
  /** Where its figures can be checked. */
  readonly check: { readonly hash: string; readonly url: string; readonly text: string } | null;
  readonly hasCover: boolean;
  readonly hasContents: boolean;
  readonly contentsTitle: string;
  readonly sections: readonly Section[];
}

export const draftLine = ({ language, draft }: Pick<Body, 'language' | 'draft'>) =>
  `${paperText[language].draft}: ${draft}`;

export interface Section {
  readonly key: string;
  readonly title: string;
  readonly isLandscape: boolean;
  readonly blocks: readonly Block[];
}

/** A label is a paragraph in bold that leads in what follows it. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | {
      readonly kind: 'paragraph';
      readonly text: string;
      readonly tone?: 'note' | 'quote' | 'label';
    }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly string[] }
  | Table
  | Picture
  | ({ readonly kind: 'gantt' } & Gantt)
  | { readonly kind: 'signatures'; readonly people: readonly Signature[] }
  /** What should stand here and does not, said instead of a hole. */
  | { readonly kind: 'missing'; readonly text: string };

export interface Table {
  readonly kind: 'table';
  /** Permanent within the document: names the sheet of a workbook. */
  readonly key: string;
  readonly caption: string;
  readonly columns: readonly Column[];
  /** One or two rows, repeated on every page. */
  readonly head: readonly (readonly HeadCell[])[];
  readonly rows: readonly Row[];
  /** In smaller letters, so that what follows stays on its page. */
  readonly isDense?: true;
}

export interface Column {
  /** Its share of the width. */
  readonly share: number;
  readonly align: 'start' | 'center' | 'end';
}

export interface HeadCell {
  readonly text: string;
  readonly columns?: number;
  readonly rows?: number;
}

export interface Row {
  readonly cells: readonly Cell[];
  readonly tone?: 'total' | 'group';
}

/** A text, a figure, or several paragraphs; `columns` where it spans more than one. */
export type Cell =
  | { readonly text: string; readonly columns?: number }
  | { readonly paragraphs: readonly string[]; readonly columns?: number }
  | FigureCell;

/** An exact figure as it is printed, and what it stands for. */
export interface FigureCell {
  /** As printed, in Arabic digits ("92.65", "+0.27", "208"). */
  readonly figure: string;
  /** What it stands for: a node key of the entry ("total", "IIT", "i4", "survey.e7") or a made name; read back by tests. */
  readonly of?: string;
  /** How a workbook works it out from other cells of the same table, by their `of`; the printed value must come out. */
  readonly from?: Formula;
}

export type Formula =
  | { readonly kind: 'mean' | 'sum'; readonly of: readonly string[]; readonly places: number }
  | {
      readonly kind: 'weighted';
      readonly of: readonly { readonly key: string; readonly weight: number }[];
      readonly places: number;
    }
  | {
      readonly kind: 'difference';
      readonly of: string;
      readonly less: string;
      readonly places: number;
    };

/** A chart: SVG for the page and paper, said in words and as a table for who cannot see it. */
export interface Picture {
  readonly kind: 'picture';
  readonly key: string;
  readonly caption: string;
  /** Alternative text. */
  readonly description: string;
  readonly svg: string;
}

export interface Gantt {
  readonly key: string;
  readonly caption: string;
  /** What the columns are called ("ต.ค.", "ไตรมาส ๑"), with what groups them above. */
  readonly groups: readonly { readonly text: string; readonly columns: number }[];
  readonly periods: readonly string[];
  readonly firstColumn: string;
  /** `from`/`to` count the columns, both included; null where no period is known. */
  readonly rows: readonly {
    readonly text: string;
    readonly bars: readonly { readonly from: number; readonly to: number }[];
    readonly said: string;
    readonly tone?: 'group';
  }[];
}

export interface Signature {
  readonly role: string;
  readonly name: string;
  readonly position: string;
  readonly date: string;
}
