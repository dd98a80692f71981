import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';

/** What makes a PDF accessible or fit for an archive, read from its final bytes. */
export async function marksOf(pdf: Uint8Array) {
  const { catalog, context } = await PDFDocument.load(pdf, { updateMetadata: false });
  const entry = (name: string) => catalog.lookup(PDFName.of(name));
  const metadata = entry('Metadata');
  return {
    isTagged: entry('StructTreeRoot') instanceof PDFDict,
    isMarked: String(entry('MarkInfo')).includes('/Marked true'),
    language: String(entry('Lang')),
    metadata:
      metadata instanceof PDFRawStream
        ? Buffer.from(decodePDFRawStream(metadata).decode()).toString()
        : '',
    hasOutputIntent: entry('OutputIntents') instanceof PDFArray,
    hasId: context.trailerInfo.ID !== undefined,
  };
}

/** The addresses that a click in the file opens. */
export async function addressesOf(pdf: Uint8Array): Promise<string[]> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  return document.getPages().flatMap(({ node }) => {
    const marks = node.Annots();
    return Array.from({ length: marks?.size() ?? 0 }, (_, i) => {
      const address = marks!.lookup(i, PDFDict).lookupMaybe(PDFName.of('A'), PDFDict);
      return address?.lookupMaybe(PDFName.of('URI'), PDFString)?.asString() ?? [];
    }).flat();
  });
}
