/** Why the address of a piece of evidence was not looked at, or could not be. */
export const LINK_FAULTS = [
  // Refused before anybody is asked.
  'notAnAddress',
  'scheme',
  'userinfo',
  'port',
  'localName',
  'forbiddenAddress',
  'robots',
  // The way there.
  'noSuchHost',
  'nameFailed',
  'refused',
  'unreachable',
  'connectSlow',
  'tlsBroken',
  // What came back.
  'notHttp',
  'headersTooLarge',
  'answerSlow',
  'cutShort',
  'bodySlow',
  'tooLarge',
  'bomb',
  'encodingBroken',
  'redirectBroken',
  'redirectLoop',
  'tooManyRedirects',
] as const;
export type LinkFault = (typeof LINK_FAULTS)[number];

/** What is known of the fault beyond its kind: the address, the host, a limit. */
export type LinkFaultFacts = Readonly<Record<string, string | number>>;

export class LinkRefusal extends Error {
  override readonly name = 'LinkRefusal';
  readonly fault: LinkFault;
  readonly facts: LinkFaultFacts;

  constructor(fault: LinkFault, facts: LinkFaultFacts = {}) {
    super(`${fault} ${JSON.stringify(facts)}`);
    this.fault = fault;
    this.facts = facts;
  }
}
