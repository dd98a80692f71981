import { ConcreteHyperlink, type IContext, type ParagraphChild } from 'docx';

/** An address that opens; its id follows from its place, so that the same body is the same bytes. */
export class Link extends ConcreteHyperlink {
  readonly #target: string;

  constructor(address: string, number: number, children: readonly ParagraphChild[]) {
    const [target = '', anchor] = address.split(/#(.*)/s);
    super(children, `Link${number}`, anchor || undefined, address);
    this.#target = target;
  }

  override prepForXml(context: IContext) {
    const { Relationships } = context.viewWrapper;
    Relationships.addRelationship(this.linkId, HYPERLINK, this.#target, 'External');
    return super.prepForXml(context);
  }
}

const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';
