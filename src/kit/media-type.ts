/** What browsers are told that office files are. */
const OFFICE = 'application/vnd.openxmlformats-officedocument';

export const WORD_TYPE = `${OFFICE}.wordprocessingml.document` as const;
export const WORKBOOK_TYPE = `${OFFICE}.spreadsheetml.sheet` as const;
export const SLIDES_TYPE = `${OFFICE}.presentationml.presentation` as const;
