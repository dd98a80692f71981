import { scoreText } from '../core/band.ts';
import type { NoScore, Point, Score } from '../core/draft.ts';
import { wayOf } from '../core/trend.ts';
import type { Names } from './draft.ts';
import { sayGroups } from './draft-th-groups.ts';
import { bound, listed, missing, range, scored, unsigned } from './draft-th-list.ts';

/** Each point in Thai, in one way or several. */
export function draftThai(point: Point, names: Names): readonly string[] {
  const scores = (some: readonly Score[]) => scored(some, names);
  const all = (codes: readonly string[]) => listed(codes.map(names.of));
  switch (point.say) {
    case 'standing': {
      const name = names.of(point.code);
      const band = `“${names.band(point.band)}” (${range(point.band)})`;
      const rank = point.rank
        ? ` เป็นลำดับที่ ${point.rank.place} จาก ${point.rank.of} ตัวชี้วัด${point.rank.tied ? ' ร่วมกับตัวชี้วัดอื่นที่ได้คะแนนเท่ากัน' : ''}`
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
        point.code === 'total' ? 'ยังไม่มีคะแนนภาพรวมในระบบ' : sayNoScore(point, names, point.code),
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
      if (point.among?.known === 1) return [sayOnlyOne(point, from)];
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
        // Of all indicators the lowest is said right after, and says what is missing for both.
        const rest = most === 'สูงสุด' && what === 'ตัวชี้วัด' ? '' : ` ${missing(point, what)}`;
        return [
          `ใน ${point.among.known} ${what}ที่มีคะแนนแล้ว คะแนน${most}คือ ${scores(point.scores)}${rest}`,
        ];
      }
      return [
        `${what}ที่ได้คะแนน${most} คือ ${scores(point.scores)}`,
        `คะแนน${most}ราย${what}ได้แก่ ${scores(point.scores)}`,
      ];
    }
    case 'allEqual':
      return [
        `ทั้ง ${point.count} ตัวชี้วัด${point.among ? 'ที่มีคะแนนแล้ว' : ''}ได้คะแนนเท่ากันที่ ${point.value} คะแนน ${missing(point, 'ตัวชี้วัด')}`.trim(),
      ];
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
    case 'partsApart': {
      const some = point.questions.map(
        ({ code, higher, lower, difference }) =>
          `${names.of(code)} ${higher} กับ ${lower} คะแนน (ต่างกัน ${difference} คะแนน)`,
      );
      return [
        `ประเด็นที่${names.channel(point.higher)} ได้คะแนนสูงกว่า${names.channel(point.lower)} ตั้งแต่ ${point.least} คะแนนขึ้นไป ได้แก่ ${listed(some)}`,
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
      return [`ข้อมูลที่เปิดเผยได้คะแนน ${point.got} ข้อ จาก ${point.count} ข้อ`];
    case 'noItems':
      return [`ไม่ได้คะแนนแม้แต่ข้อเดียวจากทั้งหมด ${point.count} ข้อ`];
    case 'noneGot':
      return ['ยังไม่มีข้อใดได้คะแนน'];
    case 'noneLost':
      return ['ทุกข้อได้คะแนน จึงไม่มีประเด็นที่จัดเป็นจุดอ่อน'];
    case 'lostItems':
      return [`ข้อที่ไม่ได้คะแนน ได้แก่ ${all(point.items)}`];
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
    case 'linked': {
      const what = listed([
        ...(point.sections.length > 0 ? [`ทุกข้อของหมวด ${all(point.sections)}`] : []),
        ...(point.items.length > 0 ? [`ข้อ ${all(point.items)}`] : []),
      ]);
      return [
        point.got
          ? `หน่วยงานเปิดเผยข้อมูลครบองค์ประกอบใน${what} ซึ่งเกี่ยวข้องกับ${all(point.questions)}`
          : `${what} ไม่ได้คะแนน ซึ่งเกี่ยวข้องกับ${all(point.questions)}`,
      ];
    }
    case 'suggest':
      return [
        `เพื่อยกระดับ${all(point.questions)} ควรทบทวนข้อมูลที่เปิดเผยตามรายการ ${all(point.targets)}`,
        `${all(point.questions)}: ควรปรับปรุงและประชาสัมพันธ์ข้อมูลตามรายการ ${all(point.targets)}`,
      ];
    case 'advised':
      return [point.items.length > 0 ? `${point.th} (ดู ${point.items.join(' ')})` : point.th];
    case 'level': {
      const level = point.level === null ? '' : ` อยู่ในระดับ “${names.level(point.level)}”`;
      const pass = point.isPass
        ? `ไม่ต่ำกว่าเกณฑ์ผ่านที่ ${point.pass} คะแนน`
        : `ต่ำกว่าเกณฑ์ผ่านที่ ${point.pass} คะแนน`;
      return [`คะแนนภาพรวม ${point.total} คะแนน${level} ${pass}`];
    }
    case 'unmet': {
      const needs = new Set(point.unmet.map((one) => one.needs));
      const least = `ต้องได้ตั้งแต่ ${point.unmet[0]!.needs} คะแนนขึ้นไป`;
      const some = point.unmet.map((one) => {
        const stands = `${one.key === 'total' ? 'คะแนนภาพรวม' : `${names.of(one.key)} `}ได้ ${one.value} คะแนน`;
        return needs.size === 1 ? stands : `${stands} (ต้องได้ตั้งแต่ ${one.needs} คะแนนขึ้นไป)`;
      });
      const needed =
        needs.size > 1 ? '' : some.length > 1 ? ` โดยแต่ละรายการ${least}` : ` จากที่${least}`;
      return [`สิ่งที่ทำให้ยังไม่ถึงระดับ “${names.level(point.to)}” คือ ${listed(some)}${needed}`];
    }
    case 'bestLevel':
      return ['เป็นระดับสูงสุดตามเกณฑ์ของปีนี้'];
    case 'tools':
      return [
        `คะแนนรายเครื่องมือ: ${listed(
          point.scores.map(
            ({ parts, ...tool }) =>
              `${scored([tool], names)}${parts.length > 0 ? ` (${scored(parts, names)})` : ''}`,
          ),
        )}`,
      ];
    default:
      return sayGroups(point, names);
  }
}

function sayNoScore({ why, parts }: NoScore, names: Names, code: string): string {
  const where = listed(parts.map(names.channel));
  const of = where && `${where} `;
  return `${names.of(code)} ${
    {
      few: `ไม่แสดงคะแนน เพราะ${of}มีผู้ตอบน้อยเกินกว่าที่จะเปิดเผยได้`,
      nobody: `ไม่มีคะแนน เพราะ${of}ไม่มีผู้ตอบ`,
      belowSample: `ไม่มีคะแนน เพราะ${of}มีผู้ตอบไม่ถึงจำนวนตัวอย่างขั้นต่ำ`,
      unknown: 'ยังไม่มีคะแนนในระบบ',
    }[why]
  }`;
}

function sayOnlyOne(point: Extract<Point, { say: 'noneInBands' }>, from: string | null): string {
  const one = 'ประเด็นเดียวที่มีคะแนนแล้ว';
  const [strong, isIn] = ['อยู่ในกลุ่มที่หน่วยงานถือเป็นจุดแข็ง', point.sense === 'weak'];
  const stands =
    from === null
      ? `${isIn ? '' : 'ยังไม่'}${strong}`
      : isIn
        ? `ได้คะแนนตั้งแต่ ${from} ขึ้นไป`
        : `ยังได้ไม่ถึง ${from} คะแนน`;
  return `${one}${stands} ${missing(point, 'ประเด็น')}`;
}
