import { HIGHEST, scoreText } from '../core/band.ts';
import type { Among, GroupPoint, In, Point, Score } from '../core/draft.ts';
import type { Names } from './draft.ts';

/** Each point in Thai, in one way or several. */
export function draftThai(point: Point, names: Names): readonly string[] {
  const scores = (some: readonly Score[]) =>
    listed(some.map(({ code, value }) => `${names.of(code)} ${value} คะแนน`));
  const all = (codes: readonly string[]) => listed(codes.map(names.of));
  switch (point.say) {
    case 'standing': {
      const name = names.of(point.code);
      const band = `“${names.band(point.band)}” (${range(point.band)})`;
      const rank = point.rank
        ? ` เป็นลำดับที่ ${point.rank.place} จาก ${point.rank.of} ตัวชี้วัด${point.rank.tied ? ' ร่วมกับตัวชี้วัดที่ได้คะแนนเท่ากัน' : ''}`
        : '';
      return [
        `${name} ได้ ${point.value} คะแนน อยู่ในกลุ่ม ${band}${rank}`,
        names.isIndicator(point.code)
          ? `ผลของ${name} คือ ${point.value} คะแนน จัดอยู่ในกลุ่ม ${band}${rank}`
          : `ผู้ตอบให้คะแนน${name} ${point.value} คะแนน จัดอยู่ในกลุ่ม ${band}`,
      ];
    }
    case 'noScore':
      return [
        {
          few: `${names.of(point.code)} ไม่แสดงคะแนน เพราะมีผู้ตอบน้อยเกินกว่าที่จะเปิดเผยได้`,
          nobody: `${names.of(point.code)} ไม่มีคะแนน เพราะไม่มีผู้ตอบ`,
          unknown:
            point.code === 'total'
              ? 'ยังไม่มีคะแนนภาพรวมในระบบ'
              : `${names.of(point.code)} ยังไม่มีคะแนนในระบบ`,
        }[point.why],
      ];
    case 'noQuestions':
      return [`ยังไม่มีคะแนนรายข้อของ${names.of(point.code)} ในระบบ จึงระบุประเด็นที่เป็นจุดอ่อนไม่ได้`];
    case 'inBand': {
      const [what, where] = [scores(point.scores), bound(point.band)];
      return {
        keep: [
          `ประเด็นที่ได้คะแนน${where} ได้แก่ ${what}`,
          `เรื่องที่ทำได้ดี โดยได้คะแนน${where} คือ ${what}`,
          `ผู้ตอบให้คะแนน${where} ในเรื่อง ${what}`,
        ],
        raise: [
          `ประเด็นที่ยังยกให้สูงขึ้นได้ (คะแนน${where}) ได้แก่ ${what}`,
          `ควรพัฒนาต่อในเรื่องที่ได้คะแนน${where} คือ ${what}`,
        ],
        mend: [
          `ประเด็นที่ต้องเร่งแก้ไข (คะแนน${where}) ได้แก่ ${what}`,
          `เรื่องที่ต้องแก้ไขเป็นลำดับแรก เพราะได้คะแนน${where} คือ ${what}`,
        ],
      }[point.band.sense];
    }
    case 'noneInBands': {
      const from = point.from === null ? null : scoreText(point.from);
      const some = point.among ? `ใน ${point.among.known} ประเด็นที่มีคะแนนแล้ว ` : '';
      if (point.sense === 'weak') {
        const band = from === null ? 'อยู่ในกลุ่มที่หน่วยงานถือเป็นจุดแข็ง' : `ได้คะแนนตั้งแต่ ${from} ขึ้นไป`;
        if (point.among) {
          return [`ทั้ง ${point.among.known} ประเด็นที่มีคะแนนแล้ว${band} ${missing(point, 'ประเด็น')}`];
        }
        return from === null
          ? [`ทุกประเด็นของตัวชี้วัดนี้${band}`]
          : [`ทุกประเด็นของตัวชี้วัดนี้${band} จึงไม่มีประเด็นที่จัดเป็นจุดอ่อน`];
      }
      return from === null
        ? [`${some}ยังไม่มีประเด็นใดอยู่ในกลุ่มที่หน่วยงานถือเป็นจุดแข็ง`]
        : [`${some}ยังไม่มีประเด็นใดได้คะแนนตั้งแต่ ${from} ขึ้นไป`];
    }
    case 'highest':
    case 'lowest': {
      const what = names.isIndicator(point.scores[0]?.code ?? '') ? 'ตัวชี้วัด' : 'ประเด็น';
      const most = point.say === 'highest' ? 'สูงสุด' : 'ต่ำสุด';
      if (point.among) {
        return [
          `ใน ${point.among.known} ${what}ที่มีคะแนนแล้ว คะแนน${most}คือ ${scores(point.scores)} ${missing(point, what)}`,
        ];
      }
      return [
        `${what}ที่ได้คะแนน${most} คือ ${scores(point.scores)}`,
        `คะแนน${most}ราย${what}ได้แก่ ${scores(point.scores)}`,
      ];
    }
    case 'reversed':
      return [
        `ข้อ ${listed(point.codes)} ถามถึงสิ่งที่ไม่ควรเกิดขึ้นและคิดคะแนนกลับด้านแล้ว คะแนนยิ่งสูงหมายถึงพบเรื่องนั้นน้อยลง`,
      ];
    case 'notAll':
      return [
        point.isReversed
          ? `คะแนนที่ไม่เต็มของข้อ ${point.code} หมายความว่ายังมีผู้ตอบที่ระบุว่าเคยพบ`
          : `คะแนนที่ไม่เต็มของข้อ ${point.code} หมายความว่ายังมีผู้ตอบที่ระบุว่าไม่มี`,
      ];
    case 'parts': {
      const [higher, lower] = [
        names.channel(point.higher.channel),
        names.channel(point.lower.channel),
      ];
      return [
        `${names.of(point.code)}: ${higher} ได้ ${point.higher.value} คะแนน สูงกว่า${lower} ซึ่งได้ ${point.lower.value} คะแนน ต่างกัน ${point.difference} คะแนน`,
      ];
    }
    case 'change': {
      const way = wayOf(point.difference);
      const from = `จาก ${point.before} เป็น ${point.now} คะแนน`;
      const name = point.code === 'total' ? 'คะแนนภาพรวม' : `${names.of(point.code)} `;
      if (way === 'same') return [`${name}คงเดิมที่ ${point.now} คะแนน เท่ากับปี ${point.since}`];
      const moved = way === 'up' ? 'เพิ่มขึ้น' : 'ลดลง';
      const caution = point.isNoise
        ? ' ผลต่างนี้อยู่ในช่วงความไม่แน่นอนของการสำรวจ จึงยังสรุปไม่ได้ว่าเปลี่ยนจริง'
        : '';
      return [
        `เมื่อเทียบกับปี ${point.since} ${name}${moved} ${unsigned(point.difference)} คะแนน (${from})${caution}`,
        `${name}${moved}จากปี ${point.since} อยู่ ${unsigned(point.difference)} คะแนน (${from})${caution}`,
      ];
    }
    case 'break':
      return [
        `${point.code === 'total' ? 'คะแนนภาพรวม' : names.of(point.code)} เทียบกับปี ${point.since} ไม่ได้ เพราะ${point.why.th}`,
      ];
    case 'beware':
      return [`พึงระวังในการเทียบข้ามปี เพราะในปี ${point.year} ${point.why.th}`];
    case 'allItems':
      return names.isIndicator(point.code)
        ? [`เปิดเผยข้อมูลได้คะแนนครบทั้ง ${point.count} ข้อ`]
        : [`ข้อ ${names.of(point.code)} ได้คะแนนเต็ม`];
    case 'someItems':
      return [`ได้คะแนน ${point.got} ข้อ จาก ${point.count} ข้อ`];
    case 'lost':
      return [
        point.reason
          ? `ข้อ ${names.of(point.item)} ไม่ได้คะแนน เหตุผลของผู้ตรวจประเมิน: ${point.reason}`
          : `ข้อ ${names.of(point.item)} ไม่ได้คะแนน`,
      ];
    case 'itemsUnknown':
      return [
        `คะแนน ${point.value} แสดงว่ามีข้อที่ไม่ได้คะแนน แต่ผลรายข้อยังกรอกไม่ครบ จึงยังบอกไม่ได้ว่ามีข้อใดบ้าง`,
      ];
    case 'linked':
      return [
        point.got
          ? `หน่วยงานเปิดเผยข้อมูลครบองค์ประกอบในข้อ ${all(point.items)} ซึ่งเกี่ยวข้องกับ${names.of(point.question)}`
          : `ข้อ ${all(point.items)} ไม่ได้คะแนน ซึ่งเกี่ยวข้องกับ${names.of(point.question)}`,
      ];
    case 'suggest':
      return [
        `เพื่อยกระดับ${names.of(point.question)} ควรทบทวนข้อมูลที่เปิดเผยตามรายการ ${all(point.targets)}`,
        `${names.of(point.question)}: ควรปรับปรุงและประชาสัมพันธ์ข้อมูลตามรายการ ${all(point.targets)}`,
      ];
    case 'advised':
      return [point.items.length > 0 ? `${point.th} (ดู ${point.items.join(' ')})` : point.th];
    case 'level': {
      const level = point.level === null ? '' : ` อยู่ในระดับ “${names.level(point.level)}”`;
      const pass = point.isPass
        ? `ไม่ต่ำกว่าเกณฑ์ผ่าน ${point.pass} คะแนน`
        : `ต่ำกว่าเกณฑ์ผ่าน ${point.pass} คะแนน`;
      return [`คะแนนภาพรวม ${point.total} คะแนน${level} ${pass}`];
    }
    case 'unmet': {
      const all = new Set(point.unmet.map(({ needs }) => needs));
      const ask = (needs: number) => (all.size === 1 ? '' : ` (ต้องได้ตั้งแต่ ${needs} ขึ้นไป)`);
      const some = point.unmet.map(
        ({ key, value, needs }) =>
          `${key === 'total' ? 'คะแนนภาพรวม' : `${names.of(key)} `}ได้ ${value} คะแนน${ask(needs)}`,
      );
      const needed = all.size === 1 ? ` ซึ่งต้องได้ตั้งแต่ ${[...all].join()} ขึ้นไป` : '';
      return [`สิ่งที่ทำให้ยังไม่ถึงระดับ “${names.level(point.to)}”${needed} คือ ${listed(some)}`];
    }
    case 'bestLevel':
      return ['เป็นระดับสูงสุดตามเกณฑ์ของปีนี้'];
    case 'tools':
      return [`คะแนนรายเครื่องมือ: ${scores(point.scores)}`];
    default:
      return sayGroups(point, names);
  }
}

function sayGroups(point: GroupPoint, names: Names): readonly string[] {
  if (point.say === 'noGroups') {
    return [
      {
        none: 'ยังไม่มีค่าเฉลี่ยแยกตามกลุ่มผู้ตอบของปีนี้ จึงไม่มีข้อมูลให้เปรียบเทียบ',
        few: `มีกลุ่มที่ผู้ตอบไม่ถึง ${point.least} คน จึงไม่แสดงและไม่เปรียบเทียบ เพื่อมิให้รู้ตัวผู้ตอบ`,
        one: 'มีผู้ตอบเพียงกลุ่มเดียว จึงไม่มีข้อมูลให้เปรียบเทียบ',
      }[point.why],
    ];
  }
  const { higher, lower } = point;
  const about = `${names.channel(point.channel)} แยกตาม${names.kind(point.kind)}`;
  if (wayOf(point.difference) === 'same') {
    return [`${about}: ทุกกลุ่มที่เปรียบเทียบได้มีค่าเฉลี่ยเท่ากันที่ ${higher.mean} คะแนน`];
  }
  return [
    `${about}: กลุ่ม “${names.group(point.kind, higher.name)}” (${higher.n} คน) มีค่าเฉลี่ย ${higher.mean} คะแนน สูงกว่ากลุ่ม “${names.group(point.kind, lower.name)}” (${lower.n} คน) ซึ่งมีค่าเฉลี่ย ${lower.mean} คะแนน อยู่ ${unsigned(point.difference)} คะแนน`,
  ];
}

function missing({ among }: { readonly among?: Among }, what: string): string {
  return among ? `(ยังไม่มีคะแนนอีก ${among.all - among.known} ${what})` : '';
}

/** `ก, ข และ ค` */
function listed(some: readonly string[]): string {
  if (some.length < 2) return some[0] ?? '';
  return `${some.slice(0, -1).join(', ')} และ${/^[ก-๙“]/.test(some.at(-1)!) ? '' : ' '}${some.at(-1)}`;
}

function bound({ from, to }: In): string {
  if (to === HIGHEST) return `ตั้งแต่ ${scoreText(from)} ขึ้นไป`;
  return from === 0
    ? `ต่ำกว่า ${scoreText(to + 1)}`
    : `ระหว่าง ${scoreText(from)} ถึง ${scoreText(to)}`;
}

function range({ from, to }: In): string {
  return `${scoreText(from)}–${scoreText(to)}`;
}

export function unsigned(difference: string): string {
  return difference.replace(/^[+-]/, '');
}

export function wayOf(difference: string): 'up' | 'down' | 'same' {
  if (/^[+-]?0\.0+$/.test(difference)) return 'same';
  return difference.startsWith('-') ? 'down' : 'up';
}
