/** What is printed once when the program is ready; the first address in it is the program's. */
export interface Ready {
  readonly url: string;
  /** Other addresses of this machine, when it listens beyond itself. */
  readonly elsewhere: readonly string[];
  readonly portWanted: number | undefined;
  /** Open to other machines without encryption: officers cannot sign in from them. */
  readonly plainBeyond: boolean;
  readonly setupLink: string | undefined;
  readonly demo: Demo | undefined;
  readonly mark: string;
}

interface Demo {
  readonly password: string;
  readonly people: readonly {
    readonly email: string;
    readonly name: string;
    readonly roles: string;
  }[];
  /** Addresses worth opening first, with what they are. */
  readonly tries: readonly { readonly url: string; readonly what: string }[];
}

const LINE = '─'.repeat(72);

export function readyBlock(ready: Ready): string[] {
  return [
    LINE,
    `  โปร่งใสพร้อมใช้งาน · Prongsai is ready:  ${ready.url}`,
    ...ready.elsewhere.map((url) => `  จากเครื่องอื่น · from other machines:    ${url}`),
    `  ${ready.mark}`,
    ...(ready.portWanted === undefined
      ? []
      : [
          `  พอร์ต ${ready.portWanted} มีโปรแกรมอื่นใช้อยู่ จึงใช้พอร์ตถัดไปที่ว่าง · that port was taken, so the next free one is used`,
        ]),
    ...(ready.plainBeyond
      ? [
          '',
          '  การเชื่อมต่อจากเครื่องอื่นยังไม่เข้ารหัส: ตอบแบบสำรวจได้ แต่เจ้าหน้าที่เข้าสู่ระบบไม่ได้',
          '  From other machines nothing is encrypted: surveys work, officers cannot sign in.',
          '  TLS_CERT, TLS_KEY → docs/operations.md',
        ]
      : []),
    ...(ready.setupLink === undefined ? [] : setUp(ready.setupLink)),
    ...(ready.demo === undefined ? [] : demo(ready.demo)),
    '',
    '  กด Ctrl-C เพื่อหยุด · Ctrl-C stops it',
    LINE,
  ];
}

function setUp(link: string): string[] {
  return [
    '',
    '  ตั้งค่าผู้ดูแลระบบคนแรกด้วยลิงก์นี้ (ใช้ได้ครั้งเดียว) · set up the first administrator, once:',
    `    ${link}`,
  ];
}

function demo({ password, people, tries }: Demo): string[] {
  return [
    '',
    '  ลองสิ่งนี้ก่อน · Try first',
    ...tries.map(({ url, what }) => `    ${url}  ${what}`),
    '',
    `  บัญชีสาธิต ใช้ได้บนเครื่องนี้เท่านั้น รหัสผ่าน · demo sign-ins, this machine only, password:  ${password}`,
    ...people.map(({ email, name, roles }) => `    ${email.padEnd(30)} ${name} · ${roles}`),
  ];
}

/** Said while the first start is still at it. */
export const startText = {
  loadingDemo: 'กำลังเตรียมข้อมูลสาธิต · loading the demo world',
  stopping: 'กำลังหยุดระบบ · stopping',
  stopped: 'หยุดเรียบร้อย · stopped',
};
