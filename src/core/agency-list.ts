import { z } from 'zod';
import { AGENCY_TYPES, SIZE_CLASSES } from './agency-type.ts';
import { codeField, pageField, searchField } from './field.ts';

/** How a list of agencies is asked for; everything may be left out. */
const none = z.literal('').transform(() => null);
const optional = <T extends z.ZodType>(schema: T) =>
  z.union([none, schema, z.null()]).default(null);

export const agencyListInput = z.strictObject({
  q: searchField,
  type: optional(z.enum(AGENCY_TYPES)),
  size: optional(z.enum(SIZE_CLASSES)),
  ministry: optional(codeField),
  province: optional(codeField),
  group: optional(codeField),
  ended: z.enum(['without', 'with']).default('without'),
  sort: z.enum(['name', 'code', 'staff']).default('name'),
  order: z.enum(['asc', 'desc']).default('asc'),
  page: pageField,
});

export type AgencyListQuery = z.output<typeof agencyListInput>;

export const AGENCIES_A_PAGE = 100;
